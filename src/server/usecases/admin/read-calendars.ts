import { yearOf, type Day } from '#domain/calendar/day.ts';
import type { Agency, AgencyId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { todayOf } from '#server/usecases/admin/read-tree.ts';

export interface ClosedDay {
  readonly agencyId: AgencyId | null;
  readonly on: Day;
  readonly name: string;
  readonly kind: 'holiday' | 'collectiveLeave' | 'local';
  readonly source: string;
}

export interface Calendars {
  readonly today: Day;
  readonly year: number;
  /** Years that have a decree or a closed day, and this year and the next. */
  readonly years: readonly number[];
  readonly decree: { readonly title: string; readonly source: string } | null;
  readonly days: readonly ClosedDay[];
  readonly agencies: readonly Pick<Agency, 'id' | 'name'>[];
}

export async function readCalendars(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  asked: number | undefined,
): Promise<Calendars> {
  const given = await readNow(app);
  const today = todayOf(given);
  const year = asked ?? yearOf(today);
  const decrees = await app.db.selectFrom('decree').selectAll().execute();
  const closed = await app.db
    .selectFrom('closed_day')
    .select(['agency_id as agencyId', 'on_day as on', 'name', 'kind', 'source'])
    .orderBy('on_day')
    .execute();
  const years = [
    ...decrees.map((it) => it.year),
    ...closed.map(({ on }) => yearOf(on)),
    ...[yearOf(today), yearOf(today) + 1, year],
  ];
  const decree = decrees.find((it) => it.year === year);
  return {
    ...{ today, year, years: [...new Set(years)].sort((a, b) => a - b) },
    decree: decree ? { title: decree.title, source: decree.source } : null,
    days: closed.filter(({ on }) => yearOf(on) === year),
    agencies: [...given.org.agencies.values()].map(({ id, name }) => ({ id, name })),
  };
}
