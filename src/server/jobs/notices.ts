import type { App } from '#server/app.ts';
import type { Channel } from '#server/channels/channel.ts';
import type { Outgoing } from '#server/channels/outgoing.ts';
import { openPush, pushKeysOf } from '#server/channels/push.ts';
import { startJob, type Job } from '#server/jobs/job.ts';
import { machineMs } from '#server/machine-clock.ts';
import { deliverNotices } from '#server/usecases/notices/deliver-notices.ts';
import { remindDesks } from '#server/usecases/notices/remind-desks.ts';
import { relayNotices } from '#server/usecases/notices/relay-notices.ts';

/** How often the outbox and what is due are looked at. */
const EVERY_MS = 5_000;
/** Reminders become due with a day or a new report, and look at every open one. */
const REMIND_EVERY_MS = 300_000;

type Telling = Pick<App, 'db' | 'reference' | 'clock' | 'keys'>;

/** Relays the outbox and delivers what is due. Stopping ends after the message in hand. */
export function startNotices(app: Telling, outgoing: Outgoing, everyMs = EVERY_MS): Job {
  let nextMs = 0;
  return startJob({
    name: 'delivering notices',
    everyMs,
    async round(isStopping) {
      if (machineMs() >= nextMs) {
        await remindDesks(app, machineMs());
        nextMs = machineMs() + REMIND_EVERY_MS;
      }
      await relayNotices(app, { urgent: outgoing.urgent, nowMs: machineMs() });
      await deliverNotices(app, {
        channel: outgoing.email,
        push: pushOf(app, outgoing),
        publicUrl: outgoing.publicUrl ?? '',
        nowMs: machineMs,
        isStopping,
      });
    },
  });
}

/** A push service wants to know who knocks: without a public https address nobody does. */
const pushOf = ({ keys }: Telling, { publicUrl }: Outgoing): Channel | null =>
  publicUrl?.startsWith('https:')
    ? openPush({ keys: pushKeysOf(keys.account), subject: publicUrl })
    : null;
