import { whatsAppNumber } from '#domain/notice/addressee.ts';
import type { HandWay } from '#domain/notice/delivery.ts';
import type { App } from '#server/app.ts';
import { recordHand, requeue } from '#server/store/delivery-lists.ts';
import type { Reader } from '#server/usecases/lists/listed-report.ts';
import { openIdentity } from '#server/usecases/report/open-parts.ts';
import { openDelivery } from '#server/usecases/notices/read-deliveries.ts';

export interface ByHand {
  readonly id: string;
  readonly publicUrl: string;
}

/** `gone`: not there, or not theirs; `late`: it has left another way meanwhile. */
export type HandResult = 'done' | 'gone' | 'late';

/** Records that this person sent the message themselves, and how (K-24). */
export async function sentByHand(
  app: Pick<App, 'db' | 'keys' | 'outgoing'>,
  reader: Reader,
  { id, publicUrl, way }: ByHand & { readonly way: HandWay },
): Promise<HandResult> {
  const open = await openDelivery(app, reader, { id, publicUrl });
  const seat =
    reader.person.seats.find(({ role }) => role === 'coordinator') ?? reader.person.seats[0];
  if (!open || !seat) return 'gone';
  const hand = { deliveryId: id, personId: reader.person.id, officeId: seat.officeId, way };
  const isRecorded = await app.db
    .transaction()
    .execute((tx) => recordHand(tx, { ...hand, at: reader.given.now }));
  return isRecorded ? 'done' : 'late';
}

/** Gives a refused message back to the mail server, with the id it had. */
export async function sendAgain(
  app: Pick<App, 'db' | 'keys' | 'outgoing'>,
  reader: Reader,
  { id, publicUrl }: ByHand,
): Promise<HandResult> {
  const open = await openDelivery(app, reader, { id, publicUrl });
  if (!open) return 'gone';
  if (!open.mayResend) return 'late';
  return (await requeue(app.db, id)) ? 'done' : 'late';
}

const REASON = 'Mengirim kabar dengan tangan';

/**
 * How a named reporter is reached, with the look written to the log first (M-24). Undefined where the message
 * is not theirs or the reporter is hidden (M-22).
 */
export async function openContact(
  app: Pick<App, 'db' | 'reference' | 'clock' | 'keys' | 'outgoing'>,
  reader: Reader,
  { id, publicUrl }: ByHand,
) {
  const open = await openDelivery(app, reader, { id, publicUrl });
  if (open?.delivery.to.kind !== 'reporter') return undefined;
  const { reportId } = open.delivery.to;
  const reporter = await openIdentity(app, reader.person.id, reportId, REASON);
  if (reporter === undefined) return undefined;
  const { name = null, contact = null } = reporter ?? {};
  return { name, contact, whatsApp: whatsAppNumber(contact) };
}
