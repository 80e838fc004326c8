import type { ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import {
  countViews,
  narrowingCondition,
  orderOf,
  readPlaces,
  viewCondition,
  type Narrowing,
  type Page,
  type Place,
  type View,
  type ViewGiven,
} from '#server/store/inbox.ts';
import { both, reachConditions } from '#server/store/reach-scopes.ts';
import { linesOf, type Line, type Reader } from '#server/usecases/lists/listed-report.ts';

/** Lines of one page. */
export const PAGE_ROWS = 50;

export interface InboxQuery {
  readonly view: View;
  readonly narrowing: Narrowing;
  readonly from: Page['from'];
}

export interface Inbox {
  readonly lines: readonly Line[];
  /** How long each list is with the same narrowing; that of the view asked for is the length of this list (M-26). */
  readonly counts: Readonly<Record<View, number>>;
  /** Where the neighbouring pages begin; null at the ends. */
  readonly previous: Place | null;
  readonly next: Place | null;
}

/** What an officer has before them: most urgent first, what has ended newest first, closed lines included. */
export async function readInbox(
  app: Pick<App, 'db'>,
  reader: Reader,
  query: InboxQuery,
): Promise<Inbox> {
  const given = viewGiven(reader);
  const branches = reachConditions(reader.person, reader.given, 'exists');
  const narrowing = narrowingCondition(query.narrowing);
  const condition = both([viewCondition(query.view, given), narrowing]);
  const page = { from: query.from, rows: PAGE_ROWS };
  const [places, counts] = await Promise.all([
    readPlaces(app.db, { branches, condition }, orderOf(query.view), page),
    countViews(app.db, { branches, condition: narrowing }, given),
  ]);
  const { shown, previous, next } = paged(places, page);
  const ids: readonly ReportId[] = shown.map(({ id }) => id);
  return { lines: await linesOf(app, reader, ids), counts, previous, next };
}

const viewGiven = ({ person, given }: Reader): ViewGiven => ({
  org: given.org,
  now: given.now,
  officeIds: person.seats.map((it) => it.officeId),
});

interface Paged {
  readonly shown: readonly Place[];
  readonly previous: Place | null;
  readonly next: Place | null;
}

/** One place more than a page holds tells that the list goes on; on the other side is where we came from. */
function paged(places: readonly Place[], { from, rows }: Page): Paged {
  const isMore = places.length > rows;
  const backwards = from?.side === 'before';
  const shown = !isMore ? places : backwards ? places.slice(1) : places.slice(0, rows);
  const hasPrevious = backwards ? isMore : from !== null;
  const hasNext = backwards || isMore;
  return {
    shown,
    previous: (hasPrevious && shown[0]) || null,
    next: (hasNext && shown.at(-1)) || null,
  };
}
