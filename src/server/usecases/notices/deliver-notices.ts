import { addMs, momentOfMs } from '#domain/calendar/day.ts';
import { mailAddress } from '#domain/notice/addressee.ts';
import { waitAfter, type DeliveryReason } from '#domain/notice/delivery.ts';
import { officerMoment, reporterMoment } from '#domain/notice/hours.ts';
import { deskOf } from '#domain/office/working-hours.ts';
import { readNowAnew, type App, type Now } from '#server/app.ts';
import type { Carried, Channel } from '#server/channels/channel.ts';
import { letterHtml, mailText } from '#server/channels/letter-mail.ts';
import type { Delivery } from '#server/store/deliveries.ts';
import {
  dueDeliveries,
  lease,
  postpone,
  release,
  settle,
  settleAbandoned,
  type Settled,
} from '#server/store/delivery-queue.ts';
import { composeDelivery } from '#server/usecases/notices/compose-delivery.ts';
import { knock } from '#server/usecases/notices/knock.ts';

/** How long one worker has one message: more than the longest try. */
export const LEASE_MS = 300_000;
/** Messages looked up at once; each is then taken by itself. */
const BATCH_MAX = 20;

export interface Delivering {
  /** Null: no mail server is set up. */
  readonly channel: Channel | null;
  /** Knocks at officers' devices; left out where none can be. */
  readonly push?: Channel | null;
  readonly publicUrl: string;
  /** Machine time in milliseconds. */
  readonly nowMs: () => number;
  /** Asked before each message: a worker that is told to stop takes no further one. */
  readonly isStopping?: () => boolean;
}

type Sending = Pick<App, 'db' | 'reference' | 'clock' | 'keys'>;

/** Sends what is due, oldest first, until nothing is, or the mail server is away. Returns how many it settled. */
export async function deliverNotices(app: Sending, delivering: Delivering): Promise<number> {
  const given = await readNowAnew(app);
  let settled = await settleAbandoned(app.db, clocksOf(given, delivering));
  for (;;) {
    const due = await dueDeliveries(app.db, clocksOf(given, delivering), BATCH_MAX);
    let moved = 0;
    for (const delivery of due) {
      if (delivering.isStopping?.()) return settled;
      const outcome = await deliverOne(app, delivery, { ...delivering, given });
      if (outcome === 'away') return settled;
      if (outcome !== 'taken') moved += 1;
      if (outcome === 'settled') settled += 1;
    }
    // Others have taken all of it.
    if (moved === 0) return settled;
  }
}

const clocksOf = ({ now }: Now, { nowMs }: Delivering) => ({
  business: now,
  machine: momentOfMs(nowMs()),
});

interface One extends Delivering {
  readonly given: Now;
}

/** `later`: back in the queue; `taken`: another worker has it; `away`: no other message would fare better. */
type Outcome = 'settled' | 'later' | 'taken' | 'away';

async function deliverOne(app: Sending, found: Delivery, one: One): Promise<Outcome> {
  const { now } = one.given;
  const hour = nextHour(found, one.given);
  if (hour > now) {
    await postpone(app.db, found.id, hour);
    return 'later';
  }
  const delivery = await lease(app.db, found, addMs(momentOfMs(one.nowMs()), LEASE_MS));
  if (!delivery) return 'taken';
  const sent = await trySending(app, delivery, one).catch(async (fault: unknown) => {
    // It failed before anything was handed to the channel, which never throws.
    await tryLater(app, delivery, { one, sent: { kind: 'later', unreachable: false, code: null } });
    throw fault;
  });
  if (sent.kind === 'later') return await tryLater(app, delivery, { one, sent });
  await settle(app.db, delivery.id, settledBy(sent), now);
  return 'settled';
}

/** A message that could not leave in time waits for the next hour at which people may be told. */
function nextHour({ to, urgent, agencyId, unitId }: Delivery, { org, now }: Now) {
  if (urgent) return now;
  const desk = deskOf(org, agencyId, to.kind === 'reporter' ? null : unitId);
  return to.kind === 'reporter' ? reporterMoment(desk.zone, now) : officerMoment(desk, now);
}

type Sent = Carried | { readonly kind: 'unsendable'; readonly reason: DeliveryReason };

async function trySending(app: Sending, delivery: Delivery, one: One): Promise<Sent> {
  const { to, id } = delivery;
  if (to.kind === 'officer' && to.personId === null) return unsendable('vacant');
  const composed = await composeDelivery(app, delivery, one);
  if (!composed) return unsendable('nothingToSay');
  const address = mailAddress(composed.email);
  const { channel } = one;
  const why = address === null ? 'noAddress' : channel === null ? 'notConfigured' : undefined;
  // The letter may be tried again and again; the device hears of it once.
  const knocked =
    why || delivery.attempts <= 1 ? await knockAt(app, delivery, one.push) : undefined;
  if (address === null || channel === null)
    return knocked?.kind === 'delivered' || knocked?.kind === 'later'
      ? knocked
      : unsendable(why ?? 'noAddress');
  const { letter, discreet } = composed;
  const body = { subject: letter.subject, text: mailText(letter), html: letterHtml(letter) };
  return await channel.send({ id, to: address, ...body, discreet });
}

async function knockAt(app: Sending, { to, id }: Delivery, push: Channel | null = null) {
  if (push === null || to.kind !== 'officer' || to.personId === null) return undefined;
  return await knock(app, { channel: push, personId: to.personId, id });
}

const unsendable = (reason: DeliveryReason): Sent => ({ kind: 'unsendable', reason });

function settledBy(sent: Exclude<Sent, { readonly kind: 'later' }>): Settled {
  if (sent.kind === 'delivered') return { state: 'sent' };
  const { reason } = sent;
  const state = reason === 'nothingToSay' ? 'dropped' : 'refused';
  return { state, reason, code: sent.kind === 'refused' ? sent.code : null };
}

interface Again {
  readonly one: One;
  readonly sent: Extract<Sent, { readonly kind: 'later' }>;
}

async function tryLater(app: Sending, delivery: Delivery, again: Again): Promise<Outcome> {
  const { one, sent } = again;
  const wait = waitAfter(delivery.attempts);
  if (wait === undefined) {
    const gaveUp: Settled = { state: 'refused', reason: 'gaveUp', code: sent.code };
    await settle(app.db, delivery.id, gaveUp, one.given.now);
    return 'settled';
  }
  const tryAt = addMs(momentOfMs(one.nowMs()), wait);
  await release(app.db, delivery.id, { tryAt, code: sent.code });
  return sent.unreachable ? 'away' : 'later';
}
