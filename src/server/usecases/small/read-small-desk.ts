import { isValidOn, unitOf, type UnitId } from '#domain/office/organisation.ts';
import { gapOn, seatsOn } from '#domain/office/staffing.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { Report } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import {
  receivedReports,
  SMALL_REPORTS_MAX,
  unfinishedReports,
} from '#server/store/small-reports.ts';
import type { Reader } from '#server/usecases/lists/listed-report.ts';
import { desksOf, smallLines, type SmallLine } from '#server/usecases/small/small-line.ts';

type SmallReader = Reader & { readonly today: Day };

export interface SmallPage {
  readonly lines: readonly SmallLine[];
  /** There are more than one page of a small desk holds: whoever counts here counts too few. */
  readonly isCut: boolean;
}

const pageOf = async (
  app: Pick<App, 'db'>,
  reader: SmallReader,
  reports: readonly Report[],
): Promise<SmallPage> => ({
  lines: await smallLines(app, reader, reports.slice(0, SMALL_REPORTS_MAX)),
  isCut: reports.length > SMALL_REPORTS_MAX,
});

/** What a small desk has before it, the earliest day first (K-25). */
export const readSmallDesk = async (
  app: Pick<App, 'db'>,
  reader: SmallReader,
): Promise<SmallPage> =>
  await pageOf(app, reader, await unfinishedReports(app.db, desksOf(reader)));

/** Everything received in a period, for the page that is printed. */
export const readSmallRecap = async (
  app: Pick<App, 'db'>,
  reader: SmallReader,
  period: { readonly from: Day; readonly to: Day },
): Promise<SmallPage> =>
  await pageOf(app, reader, await receivedReports(app.db, desksOf(reader), period));

export interface SmallUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly gap: 'noLiaison' | 'noDeputy' | null;
}

/** The units that a report can be given to: somebody is there, and the writer does not sit in it (K-10). */
export function smallUnits({ person, given: { org }, today }: SmallReader): readonly SmallUnit[] {
  const own = new Set(person.seats.map(({ unitId }) => unitId));
  return desksOf({ person })
    .flatMap((id) => org.unitsOfAgency.get(id) ?? [])
    .filter((unit) => isValidOn(unit, today) && !own.has(unit.id))
    .filter((unit) => Object.values(seatsOn(org, unit, today)).some((seat) => seat?.filler))
    .filter(({ purpose }) => purpose === 'ordinary' || purpose === 'inspectorate')
    .map(({ id, name }) => ({ id, name, gap: gapOn(org, unitOf(org, id), today) ?? null }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}
