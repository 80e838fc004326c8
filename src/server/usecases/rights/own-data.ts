import type { Moment } from '#domain/calendar/day.ts';
import type { Report, ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import type { Place } from '#server/contract/place.ts';
import { legible } from '#server/identity/guard-reporter.ts';
import { requestsOf, type DataRequest } from '#server/store/data-requests.ts';
import { deliveriesOf } from '#server/store/delivery-lists.ts';
import { readReporter } from '#server/store/reporters.ts';
import type { Act } from '#server/usecases/report/reporter-timeline.ts';
import { trackByKey, type Look } from '#server/usecases/report/track-report.ts';

/** Messages named at most. */
const DELIVERIES_MAX = 500;

/** All that is held about the reporter of one report; what officers wrote among themselves is not theirs. */
export interface OwnData {
  readonly reporter: {
    readonly name: string | null;
    readonly contact: string | null;
    readonly notices: 'none' | 'plain' | 'discreet';
    /** Name and contact are encrypted, and no page of one person opens them (K-32). */
    readonly isHidden: boolean;
  } | null;
  readonly report: Pick<
    Report,
    | 'class'
    | 'channel'
    | 'stage'
    | 'receivedOn'
    | 'category'
    | 'districtCode'
    | 'flags'
    | 'erased'
    | 'restrictedAt'
  >;
  readonly texts: {
    readonly title: string;
    readonly story: string;
    readonly place: Place | null;
    readonly acts: readonly Pick<Act, 'at' | 'type' | 'by' | 'texts' | 'document'>[];
  };
  readonly photos: readonly {
    readonly fileId: string;
    readonly takenAt: string | null;
    readonly lat: number | null;
    readonly lon: number | null;
  }[];
  readonly looks: readonly Look[];
  readonly messages: readonly { readonly dueAt: Moment; readonly state: string }[];
  readonly requests: readonly Omit<DataRequest, 'reportId'>[];
}

/** For whoever has shown that they are the reporter; undefined where there is no such report. */
export async function readOwnData(
  app: Pick<App, 'db' | 'reference' | 'clock' | 'keys'>,
  id: ReportId,
): Promise<OwnData | undefined> {
  const view = await trackByKey(app, id);
  if (!view) return undefined;
  const [kept, captures, deliveries, requests] = await Promise.all([
    readReporter(app.db, id),
    readCaptures(app, id),
    deliveriesOf(app.db, id, DELIVERIES_MAX),
    requestsOf(app.db, id),
  ]);
  const { class: of, channel, stage, receivedOn, category, districtCode } = view.report;
  const { flags, erased, restrictedAt } = view.report;
  return {
    reporter: kept ? shown(legible(app.keys, id, kept)) : null,
    report: {
      ...{ class: of, channel, stage, receivedOn, category, districtCode },
      ...{ flags, erased, restrictedAt },
    },
    texts: {
      ...{ title: view.title, story: view.story, place: view.place },
      acts: view.acts.map(({ at, type, by, texts, document }) => ({
        ...{ at, type, by, texts, document },
      })),
    },
    photos: view.photos.map((fileId) => ({ fileId, ...(captures.get(fileId) ?? NOWHERE) })),
    looks: view.looks,
    messages: deliveries
      .filter(({ to }) => to.kind === 'reporter')
      .map(({ dueAt, state }) => ({ dueAt, state })),
    requests: requests.map(({ reportId: _, ...it }) => it),
  };
}

const shown = ({ name, contact, notices, isHidden }: ReturnType<typeof legible>) => ({
  ...{ name, contact, notices, isHidden },
});

const NOWHERE = { takenAt: null, lat: null, lon: null } as const;

async function readCaptures(app: Pick<App, 'db'>, id: ReportId) {
  const rows = await app.db
    .selectFrom('file_capture')
    .select(['file_id', 'taken_at as takenAt', 'lat', 'lon'])
    .where('report_id', '=', id)
    .execute();
  return new Map<string, Omit<(typeof rows)[number], 'file_id'>>(
    rows.map(({ file_id, ...where }) => [file_id, where]),
  );
}
