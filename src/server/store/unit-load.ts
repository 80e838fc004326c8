import type { Person } from '#domain/access/reach.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { AgencyId, UnitId } from '#domain/office/organisation.ts';
import type { Db } from '#server/store/database.ts';
import { notInsideSubject } from '#server/store/reach-scopes.ts';

/** Open work of a unit, and how much of it is past its day. */
export interface UnitLoad {
  readonly open: number;
  readonly late: number;
}

/**
 * The load of each unit of an agency that has open work, for the desk that assigns. Sealed reports are not
 * counted, nor those whose subject the reader is inside: they do not see them (K-2, K-4). Served by the index
 * of an agency's open work.
 */
export async function readUnitLoads(
  db: Db,
  person: Person,
  agencyId: AgencyId,
  today: Day,
): Promise<ReadonlyMap<UnitId, UnitLoad>> {
  const rows = await db
    .selectFrom('report as r')
    .select((eb) => [
      'unit_id',
      eb.fn.countAll<number>().as('open'),
      eb.fn.countAll<number>().filterWhere('due_on', '<', today).as('late'),
    ])
    .where('agency_id', '=', agencyId)
    .where('open', '=', true)
    .where('sealed', '=', false)
    .where('unit_id', 'is not', null)
    .where(notInsideSubject(person))
    .groupBy('unit_id')
    .execute();
  return new Map(
    rows.flatMap(({ unit_id, open, late }) =>
      unit_id ? [[unit_id, { open, late }] as const] : [],
    ),
  );
}
