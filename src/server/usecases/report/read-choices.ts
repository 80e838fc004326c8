import type { Person } from '#domain/access/reach.ts';
import {
  isValidOn,
  type AgencyId,
  type Organisation,
  type Unit,
  type UnitId,
} from '#domain/office/organisation.ts';
import { presentOn } from '#domain/office/line.ts';
import { gapOn, type Gap } from '#domain/office/staffing.ts';
import { readNow, type App, type Now } from '#server/app.ts';
import { CATEGORIES } from '#server/reference/categories.ts';
import { readUnitLoads, type UnitLoad } from '#server/store/unit-load.ts';
import type { ReportView } from '#server/usecases/report/report-view.ts';
import type { OfficerCommand } from '#words/commands.ts';

export interface UnitChoice {
  readonly id: UnitId;
  readonly name: string;
  /** Nobody is called first there today, or nobody stands in. */
  readonly gap: Gap | null;
  readonly load: UnitLoad;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
}

/** What the lists of one form offer; a form without such a list gets none. */
export interface Choices {
  readonly units: readonly UnitChoice[];
  readonly offices: readonly Choice[];
  readonly agencies: readonly Choice[];
  readonly districts: readonly Choice[];
  readonly categories: readonly Choice[];
  /** Doors outside with how to reach them (K-26). */
  readonly doors: readonly { readonly name: string; readonly contact: string }[];
}

const NONE: Choices = {
  units: [],
  offices: [],
  agencies: [],
  districts: [],
  categories: [],
  doors: [],
};

type Asks = Pick<App, 'db' | 'reference' | 'clock' | 'regions'>;

/** The choices of the form of a command on a report that this person may read. */
export async function readChoices(
  app: Asks,
  person: Person,
  name: OfficerCommand,
  view: ReportView,
): Promise<Choices> {
  const now = await readNow(app);
  const { org } = now;
  const { agencyId } = view.report;
  if (name === 'assign') return { ...NONE, units: await assignable(app, person, org, view) };
  if (name === 'decline') {
    return { ...NONE, units: unitsOf(org, view).map((unit) => choiceOf(unit, undefined)) };
  }
  if (name === 'giveWork') return { ...NONE, offices: staffOf(org, view) };
  if (name === 'setSubject') return { ...NONE, ...subjectsOf(org, view) };
  if (name === 'forward') {
    return { ...NONE, agencies: [...org.agencies.values()].filter((it) => it.id !== agencyId) };
  }
  if (name === 'handOver') return { ...NONE, doors: doorsOf(now, agencyId) };
  if (name === 'correct') return { ...NONE, ...(await placesOf(app)), categories: categories() };
  return NONE;
}

/** The units of the agency that may hold this report today, each with its load. */
async function assignable(app: Asks, person: Person, org: Organisation, view: ReportView) {
  const { report, today } = view;
  const loads = await readUnitLoads(app.db, person, report.agencyId, today);
  const oversight = report.class === 'oversightComplaint' && !report.flags.sealed;
  return unitsOf(org, view)
    .filter((unit) => unit.id !== report.subject.unitId)
    .filter((unit) => !oversight || unit.purpose === 'inspectorate')
    .filter((unit) => (report.flags.sealed ? unit.id === report.unitId : unit.purpose !== 'sealed'))
    .map((unit) => ({
      ...choiceOf(unit, loads.get(unit.id)),
      gap: gapOn(org, unit, today) ?? null,
    }));
}

const choiceOf = ({ id, name }: Unit, load: UnitLoad = { open: 0, late: 0 }): UnitChoice => ({
  id,
  name,
  load,
  gap: null,
});

const unitsOf = (org: Organisation, { report, today }: ReportView): readonly Unit[] =>
  (org.unitsOfAgency.get(report.agencyId) ?? []).filter(
    (unit) =>
      unit.purpose !== 'external' &&
      isValidOn(unit, today) &&
      (org.officesOfUnit.get(unit.id) ?? []).some(({ role }) => role === 'head'),
  );

/** Those of the unit who are there to be given work (K-19). */
const staffOf = (org: Organisation, { unit, today }: ReportView): readonly Choice[] =>
  (unit ? (org.officesOfUnit.get(unit.id) ?? []) : [])
    .filter((office) => office.role === 'staff' && presentOn(org, office, today))
    .map(({ id, title }) => ({ id, name: title }));

function subjectsOf(org: Organisation, { report, today }: ReportView) {
  const units = (org.unitsOfAgency.get(report.agencyId) ?? []).filter((it) => isValidOn(it, today));
  return {
    units: units.map((unit) => choiceOf(unit, undefined)),
    offices: units.flatMap((unit) =>
      (org.officesOfUnit.get(unit.id) ?? [])
        .filter((office) => isValidOn(office, today))
        .map((office) => ({ id: office.id, name: office.title, group: unit.name })),
    ),
  };
}

function doorsOf({ org, contacts }: Now, agencyId: AgencyId) {
  const doors = contacts.get(agencyId)?.doors ?? [];
  return doors.flatMap(({ unitId, address, phone }) => {
    const unit = org.units.get(unitId as UnitId);
    return unit ? [{ name: unit.name, contact: [address, phone].filter(Boolean).join(', ') }] : [];
  });
}

async function placesOf(app: Asks) {
  const regions = await app.regions();
  return {
    districts: regions.regencies.flatMap((regency) =>
      regions
        .districtsOf(regency.code)
        .map(({ code, name }) => ({ id: code, name, group: regency.name })),
    ),
  };
}

const categories = (): readonly Choice[] =>
  CATEGORIES.map(({ code, name, parentCode }) => {
    const parent = CATEGORIES.find((it) => it.code === (parentCode ?? code));
    return { id: code, name, ...(parent ? { group: parent.name } : {}) };
  });
