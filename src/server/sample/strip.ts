import { dayAt, type Day } from '#domain/calendar/day.ts';
import { appointmentOn, officesOfAgency } from '#domain/office/line.ts';
import {
  agencyOf,
  isValidOn,
  unitOf,
  UNIT_ROLES,
  type AgencyId,
  type Office,
  type OfficeRole,
  type Organisation,
  type PersonId,
} from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';

/** One of the sample's people whom a visitor may become. */
export interface SamplePerson {
  readonly personId: PersonId;
  readonly role: OfficeRole;
  readonly title: string;
  /** The unit of a unit's officers, else the agency: what the strip groups by. */
  readonly place: string;
}

export interface Strip {
  readonly today: Day;
  readonly people: readonly SamplePerson[];
}

const HEADS: readonly OfficeRole[] = [
  'coordinator',
  'inspector',
  'arbiter',
  'executive',
  'evaluator',
  'ombudsman',
];
/** The units whose three officers stand in the strip: those of the story, and the one for sealed reports. */
const UNITS = ['Dinas Sosial', 'Dinas Kesehatan', 'Dinas Pendidikan', 'UPTD Perlindungan'];
/** Kabupaten whose desk and head of region stand in the strip. */
const REGENCIES_MAX = 2;

/** A short list, for the strip stands on every page and pages are small; `/contoh` shows everybody. */
export async function readStrip(app: Pick<App, 'db' | 'reference' | 'clock'>): Promise<Strip> {
  const { org, now } = await readNow(app);
  const today = dayAt(agencyOf(org, org.rootId).zone, now);
  return { today, people: peopleOf(org, today) };
}

function peopleOf(org: Organisation, today: Day): readonly SamplePerson[] {
  const regencies = [...org.agencies.values()]
    .filter((agency) => agency.parentId === org.rootId)
    .filter((agency) => (org.unitsOfAgency.get(agency.id) ?? []).length > 7)
    .slice(0, REGENCIES_MAX);
  const offices = [
    ...heads(org, org.rootId, HEADS),
    ...UNITS.flatMap((name) => unitOffices(org, name, today)),
    ...regencies.flatMap(({ id }) => heads(org, id, ['coordinator', 'executive'])),
  ];
  return offices.flatMap((office) => seat(org, office, today));
}

const heads = (org: Organisation, id: AgencyId, roles: readonly OfficeRole[]): readonly Office[] =>
  roles.flatMap((role) => officesOfAgency(org, id, role).slice(0, 1));

function unitOffices(org: Organisation, name: string, today: Day): readonly Office[] {
  const unit = (org.unitsOfAgency.get(org.rootId) ?? []).find(
    (it) => isValidOn(it, today) && it.name.startsWith(name),
  );
  const offices = unit ? (org.officesOfUnit.get(unit.id) ?? []) : [];
  return UNIT_ROLES.flatMap((role) => offices.filter((office) => office.role === role));
}

function seat(org: Organisation, office: Office, today: Day): readonly SamplePerson[] {
  const appointment = isValidOn(office, today) ? appointmentOn(org, office.id, today) : undefined;
  const unit = unitOf(org, office.unitId);
  return appointment
    ? [
        {
          personId: appointment.personId,
          role: office.role,
          title: office.title,
          place: UNIT_ROLES.some((role) => role === office.role)
            ? unit.shortName
            : agencyOf(org, unit.agencyId).shortName,
        },
      ]
    : [];
}
