import {
  UNIT_ROLES,
  pathOf,
  unitOf,
  type PersonId,
  type UnitId,
} from '#domain/office/organisation.ts';
import { officesOfAgency } from '#domain/office/line.ts';
import { whatsAppNumber } from '#domain/notice/addressee.ts';
import type { HandWay } from '#domain/notice/delivery.ts';
import type { Seat } from '#domain/access/reach.ts';
import type { Moment } from '#domain/calendar/day.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { readToldOf, type Delivery, type ToldOf } from '#server/store/deliveries.ts';
import {
  deliveriesOf,
  readDelivery,
  readHands,
  refusedDeliveries,
  type Hand,
} from '#server/store/delivery-lists.ts';
import { readPeople, type NamedPerson } from '#server/store/people.ts';
import { agenciesBelow } from '#server/store/reach-scopes.ts';
import { composeDelivery } from '#server/usecases/notices/compose-delivery.ts';
import { linesById, type Line, type Reader } from '#server/usecases/lists/listed-report.ts';
import { titleOf } from '#server/usecases/reference/seated.ts';
import type { Letter } from '#words/notices/letter.ts';

/** Messages on one page. */
export const DELIVERIES_MAX = 50;
/** Messages looked at for one page, those that are not the reader's among them. */
const LOOKED_AT_MAX = 2_000;

/** Who sent it by hand, as the desk reads it. */
export interface SentByHand {
  readonly way: HandWay;
  readonly at: Moment;
  readonly name: string | null;
  readonly office: string;
}

export interface ListedDelivery {
  readonly delivery: Delivery;
  readonly to:
    | { readonly kind: 'officer'; readonly office: string; readonly name: string | null }
    | { readonly kind: 'reporter' };
  /** What it tells of, as the reader sees it. */
  readonly reports: readonly Line[];
  readonly hands: readonly SentByHand[];
}

/** Seats that hear what did not arrive: the desk, and of sealed reports their own unit (K-2). */
const isDesk = ({ role }: Seat): boolean => role === 'coordinator';
const sealedUnits = ({ person, given: { org } }: Reader): readonly UnitId[] =>
  person.seats
    .filter(({ role }) => (UNIT_ROLES as readonly string[]).includes(role))
    .map(({ unitId }) => unitId)
    .filter((id) => unitOf(org, id).purpose === 'sealed');

/** Whether this person has anything to do with messages that did not arrive. */
export const seesDeliveries = (reader: Reader): boolean =>
  reader.person.seats.some(isDesk) || sealedUnits(reader).length > 0;

/**
 * The messages that wait for a person, newest first. It goes on past those that are nobody's business: anonymous
 * reporters whose addresses take nothing would else fill the page, and hide what waits behind them.
 */
export async function readRefused(
  app: Pick<App, 'db' | 'keys'>,
  reader: Reader,
): Promise<readonly ListedDelivery[]> {
  const { org } = reader.given;
  const agencyIds = reader.person.seats.filter(isDesk).map(({ agencyId }) => agencyId);
  const below = agencyIds.flatMap((id) => agenciesBelow(id, org));
  const officeIds = below.flatMap((id) =>
    officesOfAgency(org, id, 'coordinator').map((it) => it.id),
  );
  const scope = { agencyIds, officeIds, sealedUnitIds: sealedUnits(reader) };
  const rows: ListedDelivery[] = [];
  let after: Delivery | undefined;
  for (let looked = 0; looked < LOOKED_AT_MAX; looked += DELIVERIES_MAX) {
    const found = await refusedDeliveries(app.db, scope, { limit: DELIVERIES_MAX, after });
    rows.push(...(await listed(app, reader, found)));
    after = found.at(-1);
    if (found.length < DELIVERIES_MAX || rows.length >= DELIVERIES_MAX) break;
  }
  return rows.slice(0, DELIVERIES_MAX);
}

/** All messages that tell of a report; empty where it is not theirs. */
export async function readDeliveriesOf(
  app: Pick<App, 'db' | 'keys'>,
  reader: Reader,
  id: ReportId,
): Promise<readonly ListedDelivery[]> {
  return await listed(app, reader, await deliveriesOf(app.db, id, DELIVERIES_MAX));
}

/**
 * Those of the messages that are this reader's business. A message that tells of a report which the reader may
 * not know of is not there; what is told to a reporter only whoever may know them sees.
 */
async function listed(
  app: Pick<App, 'db' | 'keys'>,
  reader: Reader,
  deliveries: readonly Delivery[],
): Promise<readonly ListedDelivery[]> {
  const theirs = deliveries.filter((it) => isTheirs(reader, it));
  const ids = theirs.map(({ id }) => id);
  const told = await readToldOf(app.db, ids);
  const hands = await readHands(app.db, ids);
  const drawing: Drawing = {
    ...{ reader, hands },
    reportsOf: Map.groupBy(told, ({ deliveryId }) => deliveryId),
    lines: await linesById(app, reader, [...new Set(told.map(({ reportId }) => reportId))]),
    people: await readPeople(app.db, [
      ...theirs.flatMap(({ to }) => (to.kind === 'officer' ? (to.personId ?? []) : [])),
      ...hands.map(({ personId }) => personId),
    ]),
  };
  return theirs.flatMap((delivery) => drawn(delivery, drawing) ?? []);
}

interface Drawing {
  readonly reader: Reader;
  readonly hands: readonly Hand[];
  readonly reportsOf: ReadonlyMap<string, readonly ToldOf[]>;
  readonly lines: ReadonlyMap<ReportId, Line>;
  readonly people: ReadonlyMap<PersonId, NamedPerson>;
}

function drawn(delivery: Delivery, drawing: Drawing): ListedDelivery | undefined {
  const { to, id } = delivery;
  const told = drawing.reportsOf.get(id) ?? [];
  const reports = [...new Set(told.map(({ reportId }) => reportId))].map((it) =>
    drawing.lines.get(it),
  );
  const known = reports.flatMap((line) => line ?? []);
  if (known.length < reports.length) return undefined;
  if (to.kind === 'reporter' && !known.every(mayKnowReporter)) return undefined;
  const { org } = drawing.reader.given;
  const nameOf = (personId: PersonId | null): string | null =>
    (personId && drawing.people.get(personId)?.name) ?? null;
  return {
    delivery,
    to:
      to.kind === 'reporter'
        ? { kind: to.kind }
        : { kind: to.kind, office: titleOf(org, to.officeId), name: nameOf(to.personId) },
    reports: known,
    hands: drawing.hands
      .filter(({ deliveryId }) => deliveryId === id)
      .map(({ way, at, personId, officeId }) => ({
        ...{ way, at, name: nameOf(personId), office: titleOf(org, officeId) },
      })),
  };
}

/** A hidden reporter's messages are nobody's business: no officer could send them either (M-22). */
const mayKnowReporter = (line: Line): boolean =>
  line.kind === 'report' && line.opens && !line.anonymous;

/** A desk hears of its own agency, and of the desks below it, which would wait for news of themselves. */
function isTheirs(reader: Reader, { to, sealed, agencyId, unitId }: Delivery): boolean {
  if (sealed) return unitId !== null && sealedUnits(reader).includes(unitId);
  const { org } = reader.given;
  const isToDesk = to.kind === 'officer' && org.offices.get(to.officeId)?.role === 'coordinator';
  const hearing = isToDesk ? pathOf(org, agencyId) : [agencyId];
  return reader.person.seats.some((seat) => isDesk(seat) && hearing.includes(seat.agencyId));
}

/** A message with what a person needs to send it. */
export interface OpenDelivery extends ListedDelivery {
  /** Null where nothing is left to say, or nobody is there to hear it. */
  readonly letter: Letter | null;
  /** On a sheet with the agency's head it would say who writes (K-6). */
  readonly prints: boolean;
  /** Of an officer; a reporter's is shown only by opening the identity (M-24). */
  readonly whatsApp: string | null;
  readonly mayResend: boolean;
}

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Undefined where it is not there or not theirs. */
export async function openDelivery(
  app: Pick<App, 'db' | 'keys' | 'outgoing'>,
  reader: Reader,
  { id, publicUrl }: { readonly id: string; readonly publicUrl: string },
): Promise<OpenDelivery | undefined> {
  const found = ID.test(id) ? await readDelivery(app.db, id) : undefined;
  const [row] = found ? await listed(app, reader, [found]) : [];
  if (!row) return undefined;
  const composed = await composeDelivery(app, row.delivery, { given: reader.given, publicUrl });
  const isOfficers = row.to.kind === 'officer';
  const mayResend = row.delivery.state === 'refused' && row.delivery.reason !== 'vacant';
  return {
    ...row,
    letter: composed?.letter ?? null,
    prints: composed !== undefined && !composed.discreet,
    whatsApp: isOfficers ? whatsAppNumber(composed?.phone ?? null) : null,
    mayResend: mayResend && Boolean(app.outgoing?.email),
  };
}
