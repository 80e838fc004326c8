import type { ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { findReports, searchBranches } from '#server/store/find-reports.ts';
import { narrowingCondition, type Narrowing } from '#server/store/inbox.ts';
import { NO_REPORT, readTicket } from '#server/store/tickets.ts';
import { parseCode } from '#server/tickets/alphabet.ts';
import { linesOf, type Line, type Reader } from '#server/usecases/lists/listed-report.ts';

/** Characters of a search that are looked at. */
export const SEARCH_MAX = 200;
export const FOUND_ROWS = 50;

export interface SearchQuery {
  /** Words, "a phrase", -without; or a tracking code. */
  readonly text: string;
  readonly narrowing: Narrowing;
  readonly before: ReportId | null;
}

export interface Found {
  readonly lines: readonly Line[];
  /** The text was a tracking code of a report that the reader sees. */
  readonly byCode: boolean;
  /** Where older ones go on; null at the end. */
  readonly next: ReportId | null;
}

/** What the reader may read and asks for, newest first; a text that they may not read is never matched (M-21). */
export async function searchReports(
  app: Pick<App, 'db'>,
  reader: Reader,
  query: SearchQuery,
): Promise<Found> {
  const text = query.text.replaceAll('\0', '').slice(0, SEARCH_MAX).trim();
  if (text === '') return { lines: [], byCode: false, next: null };
  const own = await lineByCode(app, reader, text);
  if (own.length > 0) return { lines: own, byCode: true, next: null };
  const ids = await findReports(app.db, {
    branches: searchBranches(reader.person, reader.given),
    condition: narrowingCondition(query.narrowing),
    before: query.before,
    rows: FOUND_ROWS,
    text,
  });
  const shown = ids.slice(0, FOUND_ROWS);
  const next = ids.length > shown.length ? (shown.at(-1) ?? null) : null;
  return { lines: await linesOf(app, reader, shown), byCode: false, next };
}

/** The code leads to the report and opens nothing by itself: reach is asked as everywhere. */
async function lineByCode(
  app: Pick<App, 'db'>,
  reader: Reader,
  text: string,
): Promise<readonly Line[]> {
  const code = parseCode(text);
  if (code === undefined) return [];
  const ticket = await readTicket(app.db, code);
  return await linesOf(app, reader, [ticket?.reportId ?? NO_REPORT]);
}
