import { addDays, addMs, startOf, type Day, type Moment } from '#domain/calendar/day.ts';
import { isWorkingDay, workingDayAfter, type Calendar } from '#domain/calendar/working-days.ts';
import {
  agencyOf,
  calendarOf,
  type AgencyId,
  type Organisation,
} from '#domain/office/organisation.ts';
import type { Decision } from '#domain/report/refusals.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { sampleAgencyId } from '#server/sample/organisation/ids.ts';
import { drawScene } from '#server/sample/story/scenes.ts';
import type { Tale } from '#server/sample/story/tale.ts';
import type { FileRow } from '#server/store/report-files.ts';

const MINUTE_MS = 60_000;
/** The first act of a tale is at 08.15 local, each next one this much later in its day: no two share a moment. */
const FIRST_MS = (8 * 60 + 15) * MINUTE_MS;
const APART_MS = 25 * MINUTE_MS;

/** What all tales share: the tree, and the day from which they are dated back. */
export interface Base {
  readonly org: Organisation;
  readonly today: Day;
}

export interface Teller {
  readonly app: App;
  readonly base: Base;
  readonly tale: Tale;
  /** The number of the tale, for the name of its reporter. */
  readonly n: number;
  readonly id: ReportId;
}

type Dated = Pick<Teller, 'base' | 'tale'>;

export const agencyIdOf = ({ base, tale }: Dated): AgencyId =>
  tale.code === null ? base.org.rootId : sampleAgencyId(tale.code);

export const calendarFor = (teller: Dated): Calendar =>
  calendarOf(teller.base.org, agencyIdOf(teller));

/** The n-th working day from a day; negative n lie before it. */
export function workingDayFrom(calendar: Calendar, from: Day, n: number): Day {
  if (n >= 0) return workingDayAfter(calendar, from, n);
  let day = from;
  for (let left = -n; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** The moment of a tale's i-th act; its submission is the act 0. */
export function momentOf(teller: Dated, ago: number, i: number): Moment {
  const calendar = calendarFor(teller);
  const day = workingDayFrom(calendar, teller.base.today, -ago);
  return addMs(startOf(calendar.zone, day), FIRST_MS + i * APART_MS);
}

export const zoneOf = ({ org }: Base) => agencyOf(org, org.rootId).zone;

export const drawAll = (teller: Teller, scenes: Tale['photos'] = []): Promise<FileRow[]> =>
  Promise.all(scenes.map((scene) => drawScene(teller.app, teller.tale.name, scene)));

/** What was decided; a refusal is a fault of the story. */
export function told<T>(teller: Teller, what: string, decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  throw new Error(`The sample was refused ${what} (${teller.tale.name}): ${decision.refusal.kind}`);
}
