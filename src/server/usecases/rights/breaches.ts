import { randomUUID } from 'node:crypto';
import { parseMoment, type Moment, type Zone } from '#domain/calendar/day.ts';
import { agencyOf, type PersonId } from '#domain/office/organisation.ts';
import { answerBy, hoursLeft } from '#domain/rights/request.ts';
import { readNow, type App } from '#server/app.ts';
import {
  closeBreach,
  insertBreach,
  insertBreachStep,
  listBreachRows,
  lockBreach,
  readBreach,
  readBreachSteps,
  type Breach,
  type BreachStep,
  type BreachStepName,
  type BreachTexts,
} from '#server/store/breaches.ts';
import { readPeople } from '#server/store/people.ts';

type Asking = Pick<App, 'db' | 'reference' | 'clock'>;
export const BREACHES_PER_PAGE_MAX = 25;
export const PEOPLE_MAX = 100_000_000;

export type BreachRefusal =
  'knownInFuture' | 'peopleInvalid' | 'notFound' | 'isClosed' | 'notYetTold';

/** Writes a breach down; the 72 hours run from when it was known, however late that is written. */
export async function recordBreach(
  app: Asking,
  by: PersonId,
  texts: BreachTexts,
  knownAt: Moment,
): Promise<{ readonly id: string } | { readonly refusal: BreachRefusal }> {
  const { now } = await readNow(app);
  if (knownAt > now) return { refusal: 'knownInFuture' };
  const { people } = texts;
  if (!Number.isInteger(people) || people < 0 || people > PEOPLE_MAX) {
    return { refusal: 'peopleInvalid' };
  }
  const breach = { id: randomUUID(), ...texts, knownAt, dueAt: answerBy(knownAt), closedAt: null };
  await app.db.transaction().execute(async (tx) => {
    await insertBreach(tx, breach);
    await insertBreachStep(tx, breach.id, { at: now, personId: by, what: 'recorded', text: null });
  });
  return { id: breach.id };
}

/** Adds who was told, or a note; closing needs that those concerned and the authority were told. */
export async function addBreachStep(
  app: Asking,
  by: PersonId,
  id: string,
  {
    what,
    text,
  }: { readonly what: Exclude<BreachStepName, 'recorded'>; readonly text: string | null },
): Promise<BreachRefusal | undefined> {
  const { now } = await readNow(app);
  return await app.db.transaction().execute(async (tx) => {
    const breach = await lockBreach(tx, id);
    if (!breach) return 'notFound';
    if (breach.closedAt !== null) return 'isClosed';
    if (what === 'closed' && !isTold(await readBreachSteps(tx, id))) return 'notYetTold';
    await insertBreachStep(tx, id, { at: now, personId: by, what, text });
    if (what === 'closed') await closeBreach(tx, id, now);
    return undefined;
  });
}

const toldAt = (steps: readonly Pick<BreachStep, 'what' | 'at'>[], what: BreachStepName) =>
  steps.find((it) => it.what === what)?.at;

const isTold = (steps: readonly BreachStep[]): boolean =>
  toldAt(steps, 'toldSubjects') !== undefined && toldAt(steps, 'toldAuthority') !== undefined;

export interface ListedBreach extends Breach {
  readonly hoursLeft: number;
}

export interface BreachPage {
  readonly zone: Zone;
  readonly breaches: readonly ListedBreach[];
  readonly next: string | null;
}

export async function listBreaches(app: Asking, from: string | null): Promise<BreachPage> {
  const { org, now } = await readNow(app);
  const rows = await listBreachRows(app.db, placeIn(from), BREACHES_PER_PAGE_MAX + 1);
  const shown = rows.slice(0, BREACHES_PER_PAGE_MAX);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return {
    zone: agencyOf(org, org.rootId).zone,
    breaches: shown.map((it) => ({ ...it, hoursLeft: hoursLeft(it.dueAt, now) })),
    next: last ? `${last.knownAt}_${last.id}` : null,
  };
}

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

function placeIn(from: string | null) {
  const [at = '', id = ''] = (from ?? '').split('_');
  const moment = parseMoment(at);
  return moment && ID.test(id) ? { at: moment, id } : null;
}

export interface ReadBreach {
  readonly zone: Zone;
  readonly breach: ListedBreach;
  readonly steps: readonly (Omit<BreachStep, 'personId'> & { readonly name: string })[];
  /** Both were told, and the last of them within the 72 hours. */
  readonly told: 'notYet' | 'inTime' | 'late';
}

export async function openBreach(app: Asking, id: string): Promise<ReadBreach | undefined> {
  const breach = ID.test(id) ? await readBreach(app.db, id) : undefined;
  if (!breach) return undefined;
  const { org, now } = await readNow(app);
  const steps = await readBreachSteps(app.db, id);
  const people = await readPeople(
    app.db,
    steps.map(({ personId }) => personId),
  );
  return {
    zone: agencyOf(org, org.rootId).zone,
    breach: { ...breach, hoursLeft: hoursLeft(breach.dueAt, now) },
    told: howTold(breach, steps),
    steps: steps.map(({ personId, ...step }) => ({
      ...step,
      name: people.get(personId)?.name ?? '–',
    })),
  };
}

function howTold({ dueAt }: Breach, steps: readonly BreachStep[]): ReadBreach['told'] {
  const [subjects, authority] = [toldAt(steps, 'toldSubjects'), toldAt(steps, 'toldAuthority')];
  if (!subjects || !authority) return 'notYet';
  return subjects <= dueAt && authority <= dueAt ? 'inTime' : 'late';
}
