import { dayAt } from '#domain/calendar/day.ts';
import {
  agencyOf,
  isValidOn,
  type AgencyId,
  type Unit,
  type UnitId,
} from '#domain/office/organisation.ts';
import type { Status } from '#domain/report/status.ts';
import type { App } from '#server/app.ts';
import type { Place } from '#server/store/inbox.ts';
import { reachConditions } from '#server/store/reach-scopes.ts';
import {
  asOf,
  RECAP_COLUMNS,
  type AsOf,
  type Period,
  type RecapColumn,
} from '#server/store/recap-columns.ts';
import {
  countRecap,
  readPast,
  readRecapPlaces,
  type RecapAsked,
  type RecapNumbers,
} from '#server/store/recaps.ts';
import { linesById, type Line, type Reader } from '#server/usecases/lists/listed-report.ts';

/** Lines of one page of a list behind a number. */
export const RECAP_ROWS = 50;

export interface RecapQuery {
  readonly period: Period;
  /** Null: all agencies that the reader sees, a line each; else its units, a line each. */
  readonly agencyId: AgencyId | null;
  /** 'desk': in no unit. */
  readonly unitId: UnitId | 'desk' | null;
}

export type Numbers = RecapNumbers['numbers'];

export interface RecapLine {
  readonly agencyId: AgencyId;
  /** Null on a line of an agency, and on that of its desk, where a report is in no unit. */
  readonly unitId: UnitId | null;
  readonly numbers: Numbers;
}

export interface Recap {
  readonly asOf: AsOf;
  readonly lines: readonly RecapLine[];
  readonly total: Numbers;
  /** Units of that day without a report that this reader sees: not tested, which is not good (K-31). */
  readonly untested: readonly Unit[];
}

/** More reports have changed since than a page may fold; a shorter period or one agency can be told. */
export type TooMany = 'tooMany';

/**
 * Reports received in a period with their state at its end, 24.00 local, or now while it runs (M-12),
 * counted for this reader (M-26).
 */
export async function readRecap(
  app: Pick<App, 'db'>,
  reader: Reader,
  query: RecapQuery,
): Promise<Recap | TooMany> {
  const asked = askedOf(reader, query);
  const past = await readPast(app.db, asked, reader.given.org);
  if (!past) return 'tooMany';
  const counted = await countRecap(app.db, asked, past);
  const lines = query.agencyId === null ? byAgency(counted) : byUnit(counted);
  return {
    asOf: asked.asOf,
    lines: inTreeOrder(lines, reader),
    total: summed(counted),
    untested: untested(query, asked, counted, reader),
  };
}

export interface RecapListQuery extends RecapQuery {
  readonly column: RecapColumn;
  readonly after: Place | null;
}

export interface RecapList {
  readonly asOf: AsOf;
  /** With the state at the period's end; a closed line tells none. */
  readonly lines: readonly { readonly line: Line; readonly statusThen: Status }[];
  /** The number that this list opens, and how many were received where it was counted. */
  readonly count: number;
  readonly received: number;
  readonly next: Place | null;
}

/** Exactly the reports behind one number of a recap, closed lines included. */
export async function readRecapList(
  app: Pick<App, 'db'>,
  reader: Reader,
  query: RecapListQuery,
): Promise<RecapList | TooMany> {
  const asked = { ...askedOf(reader, query), column: query.column, after: query.after };
  const past = await readPast(app.db, asked, reader.given.org);
  if (!past) return 'tooMany';
  const places = await readRecapPlaces(app.db, asked, past, RECAP_ROWS);
  const shown = places.slice(0, RECAP_ROWS);
  const numbers = summed(await countRecap(app.db, asked, past));
  const ids = shown.map(({ id }) => id);
  const lines = await linesById(app, reader, ids);
  return {
    asOf: asked.asOf,
    lines: shown.flatMap(({ id, status }) => {
      const line = lines.get(id);
      return line ? [{ line, statusThen: status }] : [];
    }),
    count: numbers[query.column],
    received: numbers.received,
    next: places.length > shown.length ? (shown.at(-1) ?? null) : null,
  };
}

function askedOf({ person, given }: Reader, query: RecapQuery): RecapAsked {
  const { zone } = agencyOf(given.org, query.agencyId ?? given.org.rootId);
  return {
    ...query,
    branches: reachConditions(person, given, 'exists'),
    asOf: asOf(query.period, zone, given.now),
  };
}

const NOTHING = Object.fromEntries(RECAP_COLUMNS.map((it) => [it, 0])) as Record<
  RecapColumn,
  number
>;

export function summed(counted: readonly { readonly numbers: Numbers }[]): Numbers {
  const sum = { ...NOTHING };
  for (const { numbers } of counted) for (const it of RECAP_COLUMNS) sum[it] += numbers[it];
  return sum;
}

const byAgency = (counted: readonly RecapNumbers[]): readonly RecapLine[] =>
  [...Map.groupBy(counted, (it) => it.agencyId)].map(([agencyId, of]) => ({
    agencyId,
    unitId: null,
    numbers: summed(of),
  }));

/** A unit may be met in several branches. */
const byUnit = (counted: readonly RecapNumbers[]): readonly RecapLine[] =>
  [...Map.groupBy(counted, (it) => `${it.agencyId} ${it.unitId ?? ''}`).values()].flatMap((of) =>
    of[0] ? [{ ...of[0], numbers: summed(of) }] : [],
  );

/** By the tree and never by a number: below ten reports there is no order of rank (K-30). */
function inTreeOrder(lines: readonly RecapLine[], { given }: Reader): readonly RecapLine[] {
  const agencies = [...given.org.agencies.keys()];
  const units = [...given.org.units.keys()];
  const place = ({ agencyId, unitId }: RecapLine): readonly [number, number] => [
    agencies.indexOf(agencyId),
    unitId === null ? -1 : units.indexOf(unitId),
  ];
  return lines.toSorted((a, b) => {
    const [[a0, a1], [b0, b1]] = [place(a), place(b)];
    return a0 - b0 || a1 - b1;
  });
}

/** On the tree of the state's day; a liaison is told of their own units only. */
function untested(
  { agencyId, unitId }: RecapQuery,
  asked: RecapAsked,
  counted: readonly RecapNumbers[],
  { person, given }: Reader,
): readonly Unit[] {
  if (agencyId === null || unitId !== null) return [];
  const day = asked.asOf.isPast ? asked.period.to : dayAt(zoneOf(agencyId, given), given.now);
  const seen = new Set(counted.map((it) => it.unitId));
  const seesAgency = person.seats.some((it) => !UNIT_ONLY.has(it.role));
  return (given.org.unitsOfAgency.get(agencyId) ?? []).filter(
    (unit) =>
      unit.purpose !== 'external' &&
      unit.purpose !== 'sealed' &&
      isValidOn(unit, day) &&
      !seen.has(unit.id) &&
      (seesAgency || person.seats.some((it) => it.unitId === unit.id)),
  );
}

const UNIT_ONLY: ReadonlySet<string> = new Set([
  ...['liaison', 'deputy', 'head', 'secretary', 'division', 'staff', 'inspector'],
]);

const zoneOf = (id: AgencyId, { org }: Reader['given']) => agencyOf(org, id).zone;
