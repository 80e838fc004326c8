import { addDays, type Day } from '#domain/calendar/day.ts';
import {
  unitOf,
  type Agency,
  type AgencyId,
  type Organisation,
  type Unit,
  type UnitId,
} from '#domain/office/organisation.ts';
import type { Tx } from '#server/store/database.ts';
import type {
  ChangeRefusal,
  OrganisationChange,
} from '#server/usecases/admin/organisation-change.ts';
import {
  SHORT_NAME_LENGTH_MAX,
  TITLE_LENGTH_MAX,
  wrongName,
  wrongPerson,
} from '#server/usecases/admin/person-data.ts';

type Of<K extends OrganisationChange['kind']> = Extract<OrganisationChange, { kind: K }>;
type Answer = ChangeRefusal | undefined;

export interface Before {
  readonly tx: Tx;
  readonly org: Organisation;
  /** In the zone of the root. */
  readonly today: Day;
}

/** Why a single change is not written, or nothing. That no line is left empty is looked at after writing it. */
export async function whyNotChange(change: OrganisationChange, before: Before): Promise<Answer> {
  switch (change.kind) {
    case 'addAgency':
      return wrongNames(change) ?? wrongAgency(change, before.org);
    case 'changeAgency':
      return before.org.agencies.has(change.id) ? wrongNames(change) : 'notFound';
    case 'addUnit':
      return wrongNewUnit(change, before);
    case 'changeUnit':
      return await wrongUnit(change, before);
    case 'endUnit':
      return await wrongEndOfUnit(change, before);
    case 'addOffice':
      return wrongNewOffice(change, before);
    case 'changeOffice':
      if (!before.org.offices.has(change.id)) return 'notFound';
      return wrongName(change.title, TITLE_LENGTH_MAX);
    case 'endOffice':
      return wrongEnd(before.org.offices.get(change.id), change.on, before.today);
    case 'addPerson':
    case 'changePerson':
      return await whyNotPerson(change, before.tx);
    case 'appoint':
    case 'changeAppointment':
      return 'notFound';
    case 'endAppointment':
    case 'removeAppointment':
      return wrongAppointment(change, before);
  }
}

const wrongNames = ({ name, shortName }: { name: string; shortName: string }): Answer =>
  wrongName(name, TITLE_LENGTH_MAX) ?? wrongName(shortName, SHORT_NAME_LENGTH_MAX);

/** Of a province two digits, of a kabupaten below it four, as the ministry of the interior numbers them. */
export function isAgencyCode(code: string, parent: Pick<Agency, 'level' | 'code'>): boolean {
  if (parent.level === 'nation') return /^\d{2}$/.test(code);
  return /^\d{2}\.\d{2}$/.test(code) && code.startsWith(`${parent.code}.`);
}

export const levelBelow = (parent: Pick<Agency, 'level'>): Agency['level'] | undefined =>
  ({ nation: 'province', province: 'regency', regency: undefined })[parent.level] as
    Agency['level'] | undefined;

function wrongAgency(change: Of<'addAgency'>, org: Organisation): Answer {
  const parent = org.agencies.get(change.parentId);
  if (!parent || change.level !== levelBelow(parent)) return 'notFound';
  if (!isAgencyCode(change.code, parent)) return 'codeInvalid';
  return [...org.agencies.values()].some(({ code }) => code === change.code)
    ? 'codeTaken'
    : undefined;
}

function wrongNewUnit(change: Of<'addUnit'>, { org, today }: Before): Answer {
  if (!org.agencies.has(change.agencyId)) return 'notFound';
  const wrong = wrongNames(change);
  if (wrong) return wrong;
  if (change.from < today) return 'dayIsPast';
  return isTaken(org, { ...change, from: change.from }) ? 'shortNameTaken' : undefined;
}

interface Short {
  readonly id: UnitId;
  readonly agencyId: AgencyId;
  readonly shortName: string;
  readonly from: Day;
}

/** A short name tells the units of an agency apart that exist at one time. */
const isTaken = (org: Organisation, { id, agencyId, shortName, from }: Short): boolean =>
  (org.unitsOfAgency.get(agencyId) ?? []).some(
    (it) =>
      it.id !== id &&
      it.shortName.toLowerCase() === shortName.toLowerCase() &&
      (it.validTo === null || it.validTo >= from),
  );

async function wrongUnit(change: Of<'changeUnit'>, { tx, org, today }: Before): Promise<Answer> {
  const unit = org.units.get(change.id);
  if (!unit) return 'notFound';
  const wrong = wrongNames(change);
  if (wrong) return wrong;
  if (isTaken(org, { ...unit, shortName: change.shortName, from: today })) return 'shortNameTaken';
  if (change.purpose !== unit.purpose && (await hasReports(tx, unit.id, false)))
    return 'purposeInUse';
  return undefined;
}

export async function wrongEndOfUnit(
  { id, on }: Of<'endUnit'>,
  { tx, org, today }: Before,
): Promise<Answer> {
  const unit = org.units.get(id);
  const wrong = wrongEnd(unit, on, today);
  if (wrong || !unit || on === null) return wrong;
  const isInUse = unit.purpose === 'sealed' && (await hasReports(tx, id, true));
  return isInUse ? 'sealedReportsThere' : undefined;
}

async function hasReports(tx: Tx, id: UnitId, onlyOpen: boolean): Promise<boolean> {
  const row = await tx
    .selectFrom('report')
    .select('id')
    .where('unit_id', '=', id)
    .$if(onlyOpen, (query) => query.where('open', '=', true))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What ended the day before yesterday or earlier stays ended: who was in office then decided then. */
function wrongEnd(
  row: Pick<Unit, 'validFrom' | 'validTo'> | undefined,
  on: Day | null,
  today: Day,
): Answer {
  if (!row) return 'notFound';
  if (row.validTo !== null && row.validTo < addDays(today, -1)) return 'dayIsPast';
  if (on === null) return undefined;
  if (on < today) return 'dayIsPast';
  return on < row.validFrom ? 'endsBeforeItBegins' : undefined;
}

function wrongNewOffice(change: Of<'addOffice'>, { org, today }: Before): Answer {
  const unit = org.units.get(change.unitId);
  if (!unit) return 'notFound';
  const wrong = wrongName(change.title, TITLE_LENGTH_MAX);
  if (wrong) return wrong;
  if (change.from < today) return 'dayIsPast';
  return change.from < unitOf(org, unit.id).validFrom ? 'notYetThere' : undefined;
}

async function whyNotPerson(change: Of<'addPerson'> | Of<'changePerson'>, tx: Tx): Promise<Answer> {
  const wrong = wrongPerson(change);
  if (wrong) return wrong;
  const others = await tx
    .selectFrom('person')
    .select(['id', 'email'])
    .where((eb) => eb.or([eb('id', '=', change.id), eb('email', '=', change.email)]))
    .execute();
  if (change.kind === 'changePerson' && !others.some(({ id }) => id === change.id))
    return 'notFound';
  const hasEmail = others.some(({ id, email }) => email === change.email && id !== change.id);
  return change.email !== null && hasEmail ? 'emailTaken' : undefined;
}

function wrongAppointment(
  change: Of<'endAppointment'> | Of<'removeAppointment'>,
  { org, today }: Before,
): Answer {
  const { officeId, personId, from } = change;
  const row = org.appointmentsOfOffice
    .get(officeId)
    ?.find((it) => it.personId === personId && it.from === from);
  if (!row) return 'notFound';
  if (change.kind === 'removeAppointment') return from < today ? 'dayIsPast' : undefined;
  return wrongEnd({ validFrom: row.from, validTo: row.to }, change.on, today);
}
