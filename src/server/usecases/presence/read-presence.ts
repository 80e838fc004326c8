import type { Day } from '#domain/calendar/day.ts';
import { fillerOn } from '#domain/office/line.ts';
import {
  isValidOn,
  unitOf,
  type Absence,
  type Delegation,
  type Office,
  type OfficeId,
  type Organisation,
} from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { readPeople } from '#server/store/people.ts';
import { todayOf } from '#server/usecases/admin/read-tree.ts';

export interface AbsenceLine extends Absence {
  readonly name: string;
  /** Titles of the offices filled today, with their unit. */
  readonly offices: readonly string[];
  readonly isNow: boolean;
}

export interface DelegationLine extends Delegation {
  readonly unit: string;
  readonly head: string;
  readonly secretary: string;
  readonly decree: string | null;
  readonly isNow: boolean;
}

/** A secretary's office, and the head's whose approval it can be handed. */
export interface SecretaryChoice {
  readonly officeId: OfficeId;
  readonly toOfficeId: OfficeId;
  readonly name: string;
}

export interface Presence {
  readonly today: Day;
  /** Those of today and later, soonest first. */
  readonly absences: readonly AbsenceLine[];
  readonly delegations: readonly DelegationLine[];
  readonly secretaries: readonly SecretaryChoice[];
}

/** Who is away and who signs for whom, today and later (K-19). */
export async function readPresence(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
): Promise<Presence> {
  const given = await readNow(app);
  const { org } = given;
  const today = todayOf(given);
  const decrees = await app.db
    .selectFrom('delegation')
    .select(['to_office_id as toOfficeId', 'from_on as from', 'decree'])
    .execute();
  const decreeOf = (it: Delegation) =>
    decrees.find((row) => row.toOfficeId === it.toOfficeId && row.from === it.from)?.decree ?? null;
  return {
    today,
    absences: await absencesOf(app, org, today),
    delegations: toCome([...org.delegationsToOffice.values()].flat(), today).map((it) => ({
      ...it,
      ...namesOf(org, it),
      decree: decreeOf(it),
      isNow: it.from <= today,
    })),
    secretaries: secretariesOf(org, today),
  };
}

const toCome = <T extends { readonly from: Day; readonly to: Day }>(
  rows: readonly T[],
  today: Day,
): readonly T[] =>
  rows.filter(({ to }) => to >= today).toSorted((a, b) => (a.from < b.from ? -1 : 1));

async function absencesOf(
  app: Pick<App, 'db'>,
  org: Organisation,
  today: Day,
): Promise<readonly AbsenceLine[]> {
  const rows = toCome([...org.absencesOfPerson.values()].flat(), today);
  const people = await readPeople(
    app.db,
    rows.map(({ personId }) => personId),
  );
  const offices = [...org.offices.values()].map((office) => ({
    personId: fillerOn(org, office, today)?.personId,
    title: `${office.title}, ${unitOf(org, office.unitId).shortName}`,
  }));
  return rows.map((row) => ({
    ...row,
    name: people.get(row.personId)?.name ?? '?',
    offices: offices.filter((it) => it.personId === row.personId).map(({ title }) => title),
    isNow: row.from <= today,
  }));
}

function namesOf(org: Organisation, { officeId, toOfficeId }: Delegation) {
  const [head, secretary] = [org.offices.get(officeId), org.offices.get(toOfficeId)];
  return {
    unit: head ? unitOf(org, head.unitId).name : '?',
    head: head?.title ?? '?',
    secretary: secretary?.title ?? '?',
  };
}

function secretariesOf(org: Organisation, today: Day): readonly SecretaryChoice[] {
  const isThere = (office: Office): boolean =>
    isValidOn(office, today) && isValidOn(unitOf(org, office.unitId), today);
  const offices = [...org.offices.values()].filter(isThere);
  return offices
    .filter(({ role }) => role === 'secretary')
    .flatMap((secretary) => {
      const head = offices.find((it) => it.role === 'head' && it.unitId === secretary.unitId);
      const { shortName } = unitOf(org, secretary.unitId);
      const name = `${shortName}: ${secretary.title}`;
      return head ? [{ officeId: head.id, toOfficeId: secretary.id, name }] : [];
    });
}
