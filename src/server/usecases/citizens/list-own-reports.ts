import type { Day } from '#domain/calendar/day.ts';
import { catchUp } from '#domain/report/catch-up.ts';
import type { Report, ReportId } from '#domain/report/report.ts';
import { readNow, type App } from '#server/app.ts';
import { listClaims, readReportRows } from '#server/store/citizens.ts';
import { sayCode } from '#server/tickets/alphabet.ts';
import type { Citizen } from '#server/usecases/citizens/sign-in-citizen.ts';
import { officeOf } from '#server/usecases/report/track-report.ts';

/** Reports on one page. */
export const OWN_REPORTS_PER_PAGE_MAX = 25;

/** A line tells no title: the phone may be shared, and the report opens from here. */
export interface OwnReport {
  readonly code: string;
  readonly class: Report['class'];
  readonly stage: Report['stage'];
  readonly suspended: boolean;
  readonly office: string;
  readonly receivedOn: Day;
}

export interface OwnReportPage {
  readonly reports: readonly OwnReport[];
  readonly next: string | null;
}

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What stands on this citizen's list, the newest reports first. */
export async function listOwnReports(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  { id }: Citizen,
  from: string | null,
): Promise<OwnReportPage> {
  const after = from !== null && ID.test(from) ? (from as ReportId) : null;
  const found = await listClaims(app.db, id, { after, limit: OWN_REPORTS_PER_PAGE_MAX + 1 });
  const claims = found.slice(0, OWN_REPORTS_PER_PAGE_MAX);
  const rows = await readReportRows(
    app.db,
    claims.map(({ reportId }) => reportId),
  );
  const given = await readNow(app);
  const reports = claims.flatMap(({ reportId, code }) => {
    const row = rows.get(reportId);
    if (!row) return [];
    const { report } = catchUp(row, given);
    return [
      {
        ...{ code: sayCode(code), class: report.class, stage: report.stage },
        ...{ suspended: report.suspendedOn !== null, receivedOn: report.receivedOn },
        office: officeOf(report, given.org),
      },
    ];
  });
  return { reports, next: found.length > claims.length ? (claims.at(-1)?.reportId ?? null) : null };
}
