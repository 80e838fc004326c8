import type { Agency, AgencyId } from '#domain/office/organisation.ts';
import type { OrganisationLine } from '#server/contract/admin/organisation-file.ts';
import { add, type Plan } from '#server/usecases/admin/plan/plan.ts';
import { isAgencyCode, levelBelow } from '#server/usecases/admin/why-not-change.ts';

/** An agency that is there, or will be. */
export type Planned = Pick<Agency, 'id' | 'code' | 'level' | 'zone'> & { readonly isNew: boolean };
export type Agencies = ReadonlyMap<string, Planned>;

/** Agencies by code, with those that the file brings; the one above is planned before those below it. */
export function planAgencies(plan: Plan, lines: readonly OrganisationLine[]): Agencies {
  const found = new Map<string, Planned>(
    [...plan.given.org.agencies.values()].map((it) => [it.code, { ...it, isNew: false }]),
  );
  const own = lines.filter((line) => line.unit === null && line.agency !== null);
  const rows = new Map<string, OrganisationLine>();
  for (const row of own) {
    const code = row.agency ?? '';
    if (rows.has(code)) plan.faults.push({ line: row.line, fault: 'codeTwice', what: code });
    else rows.set(code, row);
  }
  for (const row of rows.values()) place(plan, row, { rows, found, path: [] });
  for (const { line, agency } of lines) {
    const isKnown = agency === null || found.has(agency) || rows.has(agency);
    if (!isKnown) plan.faults.push({ line, fault: 'agencyUnknown', what: agency });
  }
  return found;
}

interface Placing {
  readonly rows: ReadonlyMap<string, OrganisationLine>;
  readonly found: Map<string, Planned>;
  /** Codes from the row that is being placed upwards. */
  readonly path: readonly string[];
}

function place(plan: Plan, row: OrganisationLine, { rows, found, path }: Placing): void {
  const code = row.agency ?? '';
  const { line } = row;
  const known = found.get(code);
  if (known) {
    if (!known.isNew) changeKnown(plan, row, known.id);
    return;
  }
  if (path.includes(code)) {
    plan.faults.push({ line, fault: 'parentCycle', what: [...path, code].join(' > ') });
    return;
  }
  const above = row.parent ?? '';
  const aboveRow = rows.get(above);
  if (!found.has(above) && aboveRow) {
    place(plan, aboveRow, { rows, found, path: [...path, code] });
  }
  const parent = found.get(above);
  if (!parent) {
    // A circle was told once; whoever hangs on it needs no second sentence.
    if (!aboveRow) plan.faults.push({ line, fault: 'parentUnknown', what: above });
    return;
  }
  const level = levelBelow(parent);
  if (!level || !isAgencyCode(code, parent)) {
    plan.faults.push({ line, fault: 'codeInvalid', what: code });
    return;
  }
  if (row.agencyName === null) {
    plan.faults.push({ line, fault: 'agencyNameMissing', what: code });
    return;
  }
  const id = plan.given.newId() as AgencyId;
  const { zone } = parent;
  const shortName = row.agencyShort ?? row.agencyName;
  const change = { kind: 'addAgency', id, parentId: parent.id, level, code, zone } as const;
  const entry = { line, does: 'added', of: 'agency', name: `${code} ${row.agencyName}` } as const;
  add(plan, { ...change, name: row.agencyName, shortName }, entry);
  found.set(code, { id, code, level, zone, isNew: true });
}

function changeKnown(plan: Plan, row: OrganisationLine, id: AgencyId): void {
  const { org } = plan.given;
  const agency = org.agencies.get(id);
  if (!agency) return;
  const above = agency.parentId === null ? undefined : org.agencies.get(agency.parentId);
  if (row.parent !== null && row.parent !== above?.code) {
    plan.faults.push({ line: row.line, fault: 'parentChanged', what: above?.code ?? '-' });
    return;
  }
  const name = row.agencyName ?? agency.name;
  const shortName = row.agencyShort ?? agency.shortName;
  if (name === agency.name && shortName === agency.shortName) return;
  const entry = { line: row.line, does: 'changed', of: 'agency', name } as const;
  add(plan, { kind: 'changeAgency', id, name, shortName }, entry);
}
