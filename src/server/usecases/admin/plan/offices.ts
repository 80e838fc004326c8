import { addDays, type Day } from '#domain/calendar/day.ts';
import {
  type Appointment,
  type Office,
  type OfficeId,
  type OfficeRole,
  type PersonId,
} from '#domain/office/organisation.ts';
import type { OrganisationLine } from '#server/contract/admin/organisation-file.ts';
import type { People } from '#server/usecases/admin/plan/people.ts';
import { add, keyOf, same, type Plan } from '#server/usecases/admin/plan/plan.ts';
import type { PlannedUnit } from '#server/usecases/admin/plan/units.ts';

/** An appointment as it is written down, with its decree. */
export interface Written extends Appointment {
  readonly decree: string | null;
}
export type Appointments = ReadonlyMap<OfficeId, readonly Written[]>;

interface Around {
  readonly unit: PlannedUnit;
  readonly people: People;
  readonly written: Appointments;
}

/** What these are called where the file leaves the title empty. */
const TITLES: Partial<Record<OfficeRole, string>> = {
  liaison: 'Pejabat Penghubung',
  deputy: 'Wakil Penghubung',
  head: 'Pimpinan',
  secretary: 'Sekretaris',
  division: 'Kepala Bidang',
  staff: 'Pelaksana',
};
/** Of these a unit has one at a time. */
const SINGLE: readonly OfficeRole[] = ['liaison', 'head'];
/** Whoever fills these has the reports of a whole agency. */
const OF_AGENCY: readonly OfficeRole[] = ['coordinator', 'arbiter'];

/** The offices of a unit and who fills them. */
export function planOffices(plan: Plan, around: Around): void {
  const lines = around.unit.lines.filter(({ role }) => role !== null);
  tellTwoOnOneDay(plan, lines);
  const byRole = Map.groupBy(lines, ({ role }) => role as OfficeRole);
  for (const [role, its] of byRole) {
    const byTitle = Map.groupBy(its, ({ title }) => keyOf(title ?? ''));
    for (const same of byTitle.values())
      planOffice(plan, around, { role, lines: same, titles: byTitle.size });
  }
}

/** Two for good in one seat on one day: nobody could say who is called. */
function tellTwoOnOneDay(plan: Plan, lines: readonly OrganisationLine[]): void {
  const held = lines.filter(({ name, acting }) => name !== null && acting === null);
  for (const [i, line] of held.entries()) {
    const other = held.slice(0, i).find((it) => isOneSeat(it, line) && overlaps(it, line));
    if (other) {
      plan.faults.push({ line: line.line, fault: 'twoOnOneDay', what: String(other.line) });
    }
  }
}

const isOneSeat = (a: OrganisationLine, b: OrganisationLine): boolean =>
  a.role === b.role &&
  (SINGLE.includes(a.role as OfficeRole) || same(a.title ?? '', b.title ?? ''));

const overlaps = (a: OrganisationLine, b: OrganisationLine): boolean =>
  (a.to === null || b.from === null || b.from <= a.to) &&
  (b.to === null || a.from === null || a.from <= b.to);

interface Seat {
  readonly role: OfficeRole;
  readonly lines: readonly OrganisationLine[];
  /** Of this role in the file. */
  readonly titles: number;
}

function planOffice(plan: Plan, around: Around, seat: Seat): void {
  const { unit } = around;
  const [first] = seat.lines;
  if (!first) return;
  const there = (plan.given.org.officesOfUnit.get(unit.id) ?? []).filter(
    (it) => it.role === seat.role && (it.validTo === null || it.validTo >= plan.given.today),
  );
  const title = first.title ?? (there.length === 1 ? there[0]?.title : TITLES[seat.role]) ?? null;
  if (title === null || (first.title === null && there.length > 1)) {
    plan.faults.push({ line: first.line, fault: 'titleMissing' });
    return;
  }
  const isOnly = there.length === 1 && seat.titles === 1 && SINGLE.includes(seat.role);
  const office = there.find((it) => same(it.title, title)) ?? (isOnly ? there[0] : undefined);
  const own = seat.lines.find(({ name }) => name === null);
  const id = office?.id ?? addOffice(plan, { unit, role: seat.role, title, line: first, own });
  if (office) changeOffice(plan, office, { title, own, line: first.line });
  for (const line of seat.lines) {
    const personId = around.people.get(line.line);
    if (line.name !== null && personId) {
      const isNew = office === undefined && unit.isNew;
      const mayBePast = isNew && (unit.agencyIsNew || !OF_AGENCY.includes(seat.role));
      planAppointment(plan, { id, title, line, personId, mayBePast, around });
    }
  }
}

interface NewOffice {
  readonly unit: PlannedUnit;
  readonly role: OfficeRole;
  readonly title: string;
  readonly line: OrganisationLine;
  /** The row of the office itself, without a person. */
  readonly own: OrganisationLine | undefined;
}

function addOffice(plan: Plan, { unit, role, title, line, own }: NewOffice): OfficeId {
  const id = plan.given.newId() as OfficeId;
  const { today } = plan.given;
  const mayBePast = unit.isNew && (unit.agencyIsNew || !OF_AGENCY.includes(role));
  const wanted = own?.from ?? earliest(unit.lines) ?? today;
  const from = mayBePast || wanted > today ? wanted : today;
  const entry = { line: line.line, does: 'added', of: 'office' } as const;
  const change = { kind: 'addOffice', id, unitId: unit.id, role, title, from } as const;
  add(plan, change, { ...entry, name: `${title}, ${unit.shortName}` });
  if (own?.to) plan.changes.push({ kind: 'endOffice', id, on: own.to });
  return id;
}

const earliest = (lines: readonly OrganisationLine[]): Day | undefined =>
  lines.flatMap(({ from }) => from ?? []).sort()[0];

function changeOffice(
  plan: Plan,
  { id, title: before, validTo }: Office,
  { title, own, line }: { title: string; own: OrganisationLine | undefined; line: number },
): void {
  if (title !== before) {
    const entry = { line, does: 'changed', of: 'office', name: `${before} > ${title}` } as const;
    add(plan, { kind: 'changeOffice', id, title }, entry);
  }
  const to = own?.to ?? null;
  if (own && to !== null && to !== validTo) {
    if (to < plan.given.today) plan.faults.push({ line: own.line, fault: 'dayIsPast', what: to });
    const entry = {
      line: own.line,
      does: 'ended',
      of: 'office',
      name: `${title} (${to})`,
    } as const;
    add(plan, { kind: 'endOffice', id, on: to }, entry);
  }
}

interface Appointing {
  readonly id: OfficeId;
  readonly title: string;
  readonly line: OrganisationLine;
  readonly personId: PersonId;
  readonly mayBePast: boolean;
  readonly around: Around;
}

function planAppointment(plan: Plan, appointing: Appointing): void {
  const { id, line, personId, mayBePast, around, title } = appointing;
  const { today } = plan.given;
  const written = around.written.get(id) ?? [];
  const own = written.filter((it) => it.personId === personId);
  const known =
    own.find(({ from }) => from === line.from) ??
    // Somebody in office is not appointed anew because the file has no day, or an earlier one.
    own.find(
      ({ from, to }) => (line.from ?? today) <= today && from <= today && (to ?? today) >= today,
    );
  if (known) {
    changeKnown(plan, known, appointing);
    return;
  }
  const from = line.from ?? today;
  if (from < today && !mayBePast) {
    plan.faults.push({ line: line.line, fault: 'dayIsPast', what: from });
    return;
  }
  if (written.some((it) => it.from === from)) {
    plan.faults.push({ line: line.line, fault: 'beginsThatDay', what: title });
    return;
  }
  const { acting, to, decree } = line;
  const name = `${acting ? `${acting}. ` : ''}${line.name ?? ''}: ${title}, ${around.unit.shortName}`;
  if (acting === null && to === null) endBefore(plan, written, { from, appointing });
  const change = { kind: 'appoint', officeId: id, personId, from, to, acting, decree } as const;
  add(plan, change, { line: line.line, does: 'added', of: 'appointment', name });
}

/** Whoever is there goes the day before, unless the file itself says until when. */
function endBefore(
  plan: Plan,
  written: readonly Written[],
  { from, appointing }: { readonly from: Day; readonly appointing: Appointing },
): void {
  const { id: officeId, title, around, line } = appointing;
  const said = around.unit.lines.filter(({ to }) => to !== null).map((it) => it.line);
  for (const it of written) {
    const isSaid = said.some((n) => around.people.get(n) === it.personId);
    if (it.from >= from || (it.to !== null && it.to < from) || isSaid) continue;
    const on = addDays(from, -1);
    const name = `${nameOf(plan, it.personId)}: ${title}, ${around.unit.shortName} (${on})`;
    const change = {
      kind: 'endAppointment',
      officeId,
      personId: it.personId,
      from: it.from,
      on,
    } as const;
    add(plan, change, { line: line.line, does: 'ended', of: 'appointment', name });
  }
}

const nameOf = (plan: Plan, id: PersonId): string =>
  plan.given.people.find((it) => it.id === id)?.name ?? '?';

function changeKnown(plan: Plan, known: Written, appointing: Appointing): void {
  const { line, id: officeId, personId, title, around } = appointing;
  const { from } = known;
  const name = `${line.name ?? ''}: ${title}, ${around.unit.shortName}`;
  if (line.to !== null && line.to !== known.to) {
    if (line.to < plan.given.today) {
      plan.faults.push({ line: line.line, fault: 'dayIsPast', what: line.to });
    }
    const entry = { line: line.line, does: 'ended', of: 'appointment' } as const;
    add(
      plan,
      { kind: 'endAppointment', officeId, personId, from, on: line.to },
      { ...entry, name: `${name} (${line.to})` },
    );
  }
  const decree = line.decree ?? known.decree;
  // Without a column `sebagai` a file says nothing about it.
  const acting = line.acting ?? known.acting;
  if (decree === known.decree && acting === known.acting) return;
  const change = { kind: 'changeAppointment', officeId, personId, from, acting, decree } as const;
  add(plan, change, { line: line.line, does: 'changed', of: 'appointment', name });
}
