import type { Day } from '#domain/calendar/day.ts';
import { day } from '#domain/calendar/day.ts';
import type { OfficeRole, Unit } from '#domain/office/organisation.ts';

/** The sample's people are in office from here on: before the first report of its story. */
export const BEGINS = day('2023-01-01');
/** The province went from 35 units to 29 on this day; its predecessors end the day before. */
export const MERGES = day('2026-01-01');
/** Far enough that the sample shows it in each year it is looked at. */
export const DELEGATED_TO = day('2035-12-31');
export const LAST_BEFORE_MERGE = day('2025-12-31');

export interface PostRow {
  readonly role: OfficeRole;
  readonly title: string;
}

/** A unit of the sample; `key` is unique in its agency and makes the id. */
export interface UnitRow {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly purpose: Unit['purpose'];
  readonly from: Day;
  readonly to: Day | null;
  /** Has liaison, deputy and head. */
  readonly staffed: boolean;
  /** Offices beside those three. */
  readonly posts: readonly PostRow[];
  /** Keys of the units that were merged into it and whose people it takes over. */
  readonly mergedFrom: readonly string[];
}

/** Marks a name that no source states (K-29). */
export const contoh = (name: string): string => `${name} (contoh)`;

export const staffedUnit = (
  key: string,
  shortName: string,
  name: string,
  more: Partial<UnitRow> = {},
): UnitRow => ({
  ...{ key, name, shortName, purpose: 'ordinary', from: BEGINS, to: null },
  ...{ staffed: true, posts: [], mergedFrom: [] },
  ...more,
});

/** A unit that is only there for its offices, such as the governor's. */
export const bareUnit = (
  key: string,
  shortName: string,
  name: string,
  posts: readonly PostRow[],
): UnitRow => staffedUnit(key, shortName, name, { staffed: false, posts });

/** Somebody outside government who is written to by letter (K-26). */
export const door = (
  key: string,
  shortName: string,
  name: string,
  posts: readonly PostRow[] = [],
): UnitRow => staffedUnit(key, shortName, name, { purpose: 'external', staffed: false, posts });

export const coordinators = (of: string): readonly PostRow[] => [
  { role: 'coordinator', title: `Admin Koordinator SP4N-LAPOR! ${of}` },
  { role: 'coordinator', title: `Admin Koordinator SP4N-LAPOR! ${of}, pengganti` },
];
