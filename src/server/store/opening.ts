import { sql } from 'kysely';
import { z } from 'zod';
import { parseDay, parseMoment, type Day, type Moment } from '#domain/calendar/day.ts';
import type { OfficeId, PersonId } from '#domain/office/organisation.ts';
import { CHECKLIST, openingOf, type Opening, type Recorded } from '#domain/opening/opening.ts';
import type { Db, Tx } from '#server/store/database.ts';

/** Its events stand among those of the reference data, under commands that begin so. */
export const OPENING_PREFIX = 'opening.';

const momentShape = z.string().transform((text) => parseMoment(text) as Moment);
const dayShape = z.string().transform((text) => parseDay(text) as Day);
const officeId = z.string().transform((id) => id as OfficeId);
const personId = z.string().transform((id) => id as PersonId);

const shapes = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('restored'), madeAt: momentShape, restoredAt: momentShape }),
  z.object({
    ...{ kind: z.literal('noticeSent'), officeId, personId },
    ...{ way: z.enum(['email', 'byHand']), token: z.string() },
  }),
  z.object({ kind: z.literal('noticeRead'), token: z.string() }),
  z.object({ kind: z.literal('ticked'), item: z.enum(CHECKLIST), on: dayShape, note: z.string() }),
  z.object({ kind: z.literal('proposed') }),
  z.object({ kind: z.literal('proposalWithdrawn') }),
  z.object({ kind: z.literal('opened') }),
  z.object({ kind: z.literal('closed'), reason: z.string() }),
]);

/** How far the installation is on the way to the public. */
export async function loadOpening(db: Db | Tx): Promise<Opening> {
  const rows = await db
    .selectFrom('reference_event')
    .select(['at', 'person_id', 'body'])
    .where('command', 'like', `${OPENING_PREFIX}%`)
    // The version that the change made: two of one moment have an order too.
    .orderBy(sql`(body ->> 'version')::bigint`)
    .execute();
  return openingOf(
    rows.map(({ at, person_id, body }): Recorded => {
      return { event: shapes.parse(body), at, by: person_id as PersonId | null };
    }),
  );
}
