import { z } from 'zod';
import { parseDay, type Day, type Moment, type Zone } from '#domain/calendar/day.ts';
import {
  agencyOf,
  type AgencyId,
  type OfficeId,
  type Organisation,
  type PersonId,
  type UnitId,
} from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { readPeople } from '#server/store/people.ts';

/** Changes of one page of the story, newest first. */
export const CHANGES_SHOWN_MAX = 100;
/** Of an import's rows so many are told; it has up to thousands. */
export const PARTS_SHOWN_MAX = 20;

/** What one command did, to whom, in names as they are today. */
export interface ChangePart {
  /** As it was recorded, for instance `organisation.addUnit`. */
  readonly command: string;
  /** From the thing itself outward: the office, its unit, the agency. */
  readonly names: readonly string[];
  readonly from: Day | null;
  readonly to: Day | null;
  /** The one day it speaks of; null in an end that was taken back, undefined where it names none. */
  readonly on: Day | null | undefined;
  /** Kind and class of a period, its length, the year of a decree, the rows of an import. */
  readonly of: string | null;
  readonly class: string | null;
  readonly count: number | null;
}

export interface ChangeLine {
  readonly id: string;
  readonly at: Moment;
  /** Null: at the command line of the machine. */
  readonly by: string | null;
  readonly change: ChangePart;
  /** Of an import. */
  readonly parts: readonly ChangePart[];
}

const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const day = z.string().transform(parseDay).nullish().catch(undefined);
const list = z.array(z.unknown()).optional().catch(undefined);
/** Bodies are of all times, so that each part is read for itself and none has to be there. */
const bodyShape = z.object({
  ...{ kind: text, id: text, personId: text, officeId: text, unitId: text, agencyId: text },
  ...{ name: text, title: text, of: text, class: text.nullable() },
  ...{ from: day, to: day, on: day, limit: number, year: number, entries: number },
  ...{ changes: list, added: list, changed: list },
});
type Body = z.infer<typeof bodyShape>;

const bodyOf = (body: unknown): Body => bodyShape.catch({}).parse(body);

/** The latest changes of the reference data, each in the names of what it concerned. */
export async function listChanges(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
): Promise<{ readonly zone: Zone; readonly changes: readonly ChangeLine[] }> {
  const { org } = await readNow(app);
  const rows = await app.db
    .selectFrom('reference_event')
    .leftJoin('person', 'person.id', 'reference_event.person_id')
    .select(['reference_event.id', 'at', 'person.name as by', 'command', 'body'])
    .orderBy('at', 'desc')
    .orderBy('reference_event.id')
    .limit(CHANGES_SHOWN_MAX)
    .execute();
  const read = rows.map(({ body: written, command, ...row }) => {
    const body = bodyOf(written);
    return {
      row,
      command,
      body,
      inner: (body.changes ?? []).slice(0, PARTS_SHOWN_MAX).map(bodyOf),
    };
  });
  const bodies = read.flatMap(({ body, inner }) => [body, ...inner]);
  const people = await readPeople(app.db, bodies.flatMap(personIdsIn));
  const nameOf = (id: string | undefined) => people.get(id as PersonId)?.name ?? nameIn(org, id);
  const changes = read.map(({ row, command, body, inner }) => ({
    ...row,
    change: partOf(command, body, nameOf),
    parts: inner.map((it) => partOf(`organisation.${it.kind ?? ''}`, it, nameOf)),
  }));
  return { zone: agencyOf(org, org.rootId).zone, changes };
}

/** The id of a change is a person's where no part of the organisation has it. */
const personIdsIn = ({ kind, id, personId }: Body): readonly PersonId[] =>
  [personId, kind === 'addPerson' || kind === 'changePerson' ? id : undefined].flatMap((it) =>
    z.guid().safeParse(it).success ? [it as PersonId] : [],
  );

const nameIn = (org: Organisation, id: string | undefined): string | undefined =>
  org.offices.get(id as OfficeId)?.title ??
  org.units.get(id as UnitId)?.name ??
  org.agencies.get(id as AgencyId)?.name;

function partOf(
  command: string,
  body: Body,
  nameOf: (id: string | undefined) => string | undefined,
): ChangePart {
  const own = body.title ?? body.name ?? nameOf(body.id);
  const others = [body.personId, body.officeId, body.unitId, body.agencyId].map(nameOf);
  const names = [own, ...others].flatMap((it) => (it === undefined ? [] : [it]));
  const rows = (body.added?.length ?? 0) + (body.changed?.length ?? 0);
  return {
    ...{ command, names: [...new Set(names)] },
    ...{ from: body.from ?? null, to: body.to ?? null, on: body.on },
    ...{ of: body.of ?? null, class: body.class ?? null },
    count: body.limit ?? body.year ?? body.entries ?? (body.added || body.changed ? rows : null),
  };
}
