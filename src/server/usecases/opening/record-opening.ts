import type { OpeningEvent, Recorded } from '#domain/opening/opening.ts';
import type { Tx } from '#server/store/database.ts';
import { OPENING_PREFIX } from '#server/store/opening.ts';
import { referenceVersion } from '#server/store/reference.ts';
import { recordChange } from '#server/usecases/reference/reference-change.ts';

/** Writes an event within a change of the reference data; the version that it made puts the events in order. */
export async function recordOpening(
  tx: Tx,
  event: OpeningEvent,
  { at, by }: Omit<Recorded, 'event'>,
): Promise<void> {
  const body = { ...event, version: await referenceVersion(tx) };
  await recordChange(tx, { command: `${OPENING_PREFIX}${event.kind}`, body, at, by });
}
