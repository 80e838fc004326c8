import { parseMoment, type Moment, type Zone } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { hoursLeft } from '#domain/rights/request.ts';
import { readNow, type App } from '#server/app.ts';
import {
  openRequests,
  readRequest,
  readSteps,
  settledRequests,
  type DataRequest,
  type Place,
  type RequestStep,
} from '#server/store/data-requests.ts';
import { readPeople } from '#server/store/people.ts';

/** Requests on one page. */
export const REQUESTS_PER_PAGE_MAX = 25;

export interface ListedRequest extends Omit<DataRequest, 'wish' | 'proof'> {
  /** Of an open one: whole hours until it must be answered; negative where it is late. */
  readonly hoursLeft: number;
}

export interface RequestPage {
  readonly zone: Zone;
  readonly requests: readonly ListedRequest[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

/** Requests of data subjects, the open ones by urgency or the settled ones by age. */
export async function listRequests(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  which: 'open' | 'settled',
  from: string | null,
): Promise<RequestPage> {
  const { org, now } = await readNow(app);
  const read = which === 'open' ? openRequests : settledRequests;
  const found = await read(app.db, placeIn(from), REQUESTS_PER_PAGE_MAX + 1);
  const shown = found.slice(0, REQUESTS_PER_PAGE_MAX);
  const last = found.length > shown.length ? shown.at(-1) : undefined;
  return {
    zone: agencyOf(org, org.rootId).zone,
    requests: shown.map(({ wish: _, proof: __, ...it }) => ({
      ...it,
      hoursLeft: hoursLeft(it.dueAt, now),
    })),
    next: last ? `${which === 'open' ? last.dueAt : (last.settledAt ?? '')}_${last.id}` : null,
  };
}

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

function placeIn(from: string | null): Place | null {
  const [at = '', id = ''] = (from ?? '').split('_');
  const moment: Moment | undefined = parseMoment(at);
  return moment && ID.test(id) ? { at: moment, id } : null;
}

export interface ReadRequest {
  readonly zone: Zone;
  readonly request: DataRequest & { readonly hoursLeft: number };
  readonly steps: readonly (Omit<RequestStep, 'personId'> & {
    /** Null: the reporter. */
    readonly name: string | null;
  })[];
}

export async function openRequest(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  id: string,
): Promise<ReadRequest | undefined> {
  const request = ID.test(id) ? await readRequest(app.db, id) : undefined;
  if (!request) return undefined;
  const { org, now } = await readNow(app);
  const steps = await readSteps(app.db, id);
  const people = await readPeople(
    app.db,
    steps.flatMap(({ personId }) => personId ?? []),
  );
  return {
    zone: agencyOf(org, org.rootId).zone,
    request: { ...request, hoursLeft: hoursLeft(request.dueAt, now) },
    steps: steps.map(({ personId, ...step }) => ({
      ...step,
      name: personId === null ? null : (people.get(personId)?.name ?? '–'),
    })),
  };
}
