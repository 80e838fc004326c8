import { agencyOf, type AgencyId, type Unit, type UnitId } from '#domain/office/organisation.ts';
import type { OrganisationLine } from '#server/contract/admin/organisation-file.ts';
import type { Agencies } from '#server/usecases/admin/plan/agencies.ts';
import { add, keyOf, same, type Plan } from '#server/usecases/admin/plan/plan.ts';

export interface PlannedUnit {
  readonly id: UnitId;
  readonly shortName: string;
  readonly isNew: boolean;
  /** Of a new agency: nothing lies there, so its offices may have begun in the past. */
  readonly agencyIsNew: boolean;
  readonly lines: readonly OrganisationLine[];
}

/** Units by agency and short name, each with its lines. */
export function planUnits(
  plan: Plan,
  lines: readonly OrganisationLine[],
  agencies: Agencies,
): readonly PlannedUnit[] {
  const root = agencyOf(plan.given.org, plan.given.org.rootId).code;
  const grouped = Map.groupBy(
    lines.filter((line) => line.unit !== null),
    (line) => `${line.agency ?? root}\n${keyOf(line.unit ?? '')}`,
  );
  return [...grouped].flatMap(([key, its]) => {
    const agency = agencies.get(key.split('\n')[0] ?? '');
    const planned = agency && planUnit(plan, its, agency.id);
    return planned ? [{ ...planned, agencyIsNew: agency.isNew, lines: its }] : [];
  });
}

type Found = Omit<PlannedUnit, 'lines' | 'agencyIsNew'>;

function planUnit(
  plan: Plan,
  lines: readonly OrganisationLine[],
  agencyId: AgencyId,
): Found | undefined {
  const said = oneSaying(plan, lines);
  const [first] = lines;
  if (!said || !first) return undefined;
  const shortName = first.unit ?? '';
  const there = (plan.given.org.unitsOfAgency.get(agencyId) ?? []).filter(
    ({ validTo }) => validTo === null || validTo >= plan.given.today,
  );
  const unit = there.find((it) => same(it.shortName, shortName));
  const namesake = there.find((it) => it !== unit && said.name && same(it.name, said.name));
  if (namesake) {
    const { shortName: what } = namesake;
    plan.faults.push({ line: said.line, fault: 'unitNameTaken', what });
    return undefined;
  }
  return unit ? changeUnit(plan, unit, said) : addUnit(plan, shortName, { ...said, agencyId });
}

interface Saying {
  /** Where the unit is said; its own row where there is one. */
  readonly line: number;
  readonly name: string | null;
  readonly purpose: Unit['purpose'] | null;
  readonly own: OrganisationLine | undefined;
}

/** Name and purpose stand in any of its lines, and must agree. */
function oneSaying(plan: Plan, lines: readonly OrganisationLine[]): Saying | undefined {
  const [own, twice] = lines.filter(({ role }) => role === null);
  if (twice) {
    plan.faults.push({ line: twice.line, fault: 'codeTwice', what: twice.unit ?? '' });
    return undefined;
  }
  const named = lines.find(({ unitName }) => unitName !== null);
  const used = lines.find(({ purpose }) => purpose !== null);
  const other = lines.find(
    ({ unitName, purpose }) =>
      (unitName !== null && !same(unitName, named?.unitName ?? '')) ||
      (purpose !== null && purpose !== used?.purpose),
  );
  if (other) {
    const what = String((named ?? used ?? other).line);
    plan.faults.push({ line: other.line, fault: 'unitDiffers', what });
    return undefined;
  }
  const line = (own ?? named ?? lines[0])?.line ?? 0;
  return { line, name: named?.unitName ?? null, purpose: used?.purpose ?? null, own };
}

function addUnit(
  plan: Plan,
  shortName: string,
  { line, name, purpose, own, agencyId }: Saying & { readonly agencyId: AgencyId },
): Found | undefined {
  if (name === null) {
    plan.faults.push({ line, fault: 'unitNameMissing', what: shortName });
    return undefined;
  }
  const id = plan.given.newId() as UnitId;
  const from = own?.from ?? plan.given.today;
  const change = { kind: 'addUnit', id, agencyId, name, shortName, from } as const;
  const entry = { line, does: 'added', of: 'unit', name: `${shortName}, ${name}` } as const;
  add(plan, { ...change, purpose: purpose ?? 'ordinary' }, entry);
  if (own?.to) plan.changes.push({ kind: 'endUnit', id, on: own.to });
  return { id, shortName, isNew: true };
}

function changeUnit(plan: Plan, unit: Unit, { line, name, purpose, own }: Saying): Found {
  const { id, shortName } = unit;
  if (purpose !== null && purpose !== unit.purpose) {
    plan.faults.push({ line, fault: 'purposeChanged' });
  }
  if (name !== null && name !== unit.name) {
    const change = { kind: 'changeUnit', id, name, shortName, purpose: unit.purpose } as const;
    add(plan, change, { line, does: 'changed', of: 'unit', name: `${unit.name} > ${name}` });
  }
  const to = own?.to ?? null;
  if (to !== null && to !== unit.validTo) {
    if (to < plan.given.today) plan.faults.push({ line, fault: 'dayIsPast', what: to });
    const entry = { line, does: 'ended', of: 'unit', name: `${unit.name} (${to})` } as const;
    add(plan, { kind: 'endUnit', id, on: to }, entry);
  }
  return { id, shortName, isNew: false };
}
