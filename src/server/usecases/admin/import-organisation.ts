import { createHash, randomUUID } from 'node:crypto';
import type { PersonId, UnitId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import type { Fault } from '#server/contract/admin/fault.ts';
import {
  readOrganisationFile,
  type OrganisationFile,
} from '#server/contract/admin/organisation-file.ts';
import type { Tx } from '#server/store/database.ts';
import { loadOrganisation } from '#server/store/organisation.ts';
import {
  recordedChange,
  type OrganisationChange,
} from '#server/usecases/admin/organisation-change.ts';
import { planAgencies } from '#server/usecases/admin/plan/agencies.ts';
import { planOffices, type Appointments } from '#server/usecases/admin/plan/offices.ts';
import { planPeople } from '#server/usecases/admin/plan/people.ts';
import { emptyPlan, type Entry, type Given, type Plan } from '#server/usecases/admin/plan/plan.ts';
import { planUnits } from '#server/usecases/admin/plan/units.ts';
import { todayOf } from '#server/usecases/admin/read-tree.ts';
import { wrongEndOfUnit } from '#server/usecases/admin/why-not-change.ts';
import { writeChange } from '#server/usecases/admin/write-change.ts';
import { emptiedLines, nameOfLine } from '#server/usecases/reference/empty-lines.ts';
import { changeReference, recordChange } from '#server/usecases/reference/reference-change.ts';
import { wakeAnew } from '#server/usecases/reference/wake-anew.ts';

export interface Imported {
  /** In the order of lines; nothing is written where there is one. */
  readonly faults: readonly Fault[];
  readonly entries: readonly Entry[];
  /** Of the entries: what was confirmed is what is written. */
  readonly digest: string;
  readonly written: boolean;
}

/**
 * Reads a file of units, offices and people and says what it would change; with `confirmed`, the digest of what
 * was shown, it writes all of it in one transaction and one event. Whoever shows the same file twice changes
 * nothing. The preview is the import itself, taken back at its end.
 */
export async function importOrganisation(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  text: string,
  how: { readonly by: PersonId | null; readonly confirmed: string | null },
): Promise<Imported> {
  return await importLines(app, readOrganisationFile(text), how);
}

/** The same with lines that were read already. */
export async function importLines(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  file: OrganisationFile,
  how: { readonly by: PersonId | null; readonly confirmed: string | null },
): Promise<Imported> {
  const { now, ...rest } = await readNow(app);
  const today = todayOf({ now, ...rest });
  let result: Imported = { faults: file.faults, entries: [], digest: '', written: false };
  if (file.faults.length > 0) return inOrder(result);
  await changeReference(app.db, async (tx) => {
    const given = { today, newId: randomUUID, ...(await readGiven(tx)) };
    const plan = planOf(given, file.lines, await readAppointments(tx));
    if (plan.faults.length === 0) await tryOut(tx, plan);
    const { faults, entries } = plan;
    const digest = digestOf(entries);
    const written = faults.length === 0 && entries.length > 0 && how.confirmed === digest;
    result = { faults, entries, digest, written };
    if (!written) return 'onlyShown';
    const body = { entries: entries.length, changes: plan.changes.map(recordedChange) };
    await recordChange(tx, { command: 'organisation.import', body, at: now, by: how.by });
    return undefined;
  });
  if (result.written) await wakeAnew(app);
  return inOrder(result);
}

const inOrder = (result: Imported): Imported => ({
  ...result,
  faults: result.faults.toSorted((a, b) => a.line - b.line),
});

/** Without the lines: a form may drop an empty one at the start of what it carries. */
const digestOf = (entries: readonly Entry[]): string =>
  createHash('sha256')
    .update(JSON.stringify(entries.map(({ does, of, name }) => [does, of, name])))
    .digest('base64url');

function planOf(
  given: Given,
  lines: ReturnType<typeof readOrganisationFile>['lines'],
  written: Appointments,
): Plan {
  const plan = emptyPlan(given, []);
  const agencies = planAgencies(plan, lines);
  const units = planUnits(plan, lines, agencies);
  const people = planPeople(plan, lines);
  for (const unit of units) planOffices(plan, { unit, people, written });
  return plan;
}

async function readGiven(tx: Tx): Promise<Pick<Given, 'org' | 'people'>> {
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name', 'phone', 'email'])
    .orderBy('id')
    .execute();
  return { org: await loadOrganisation(tx), people };
}

async function readAppointments(tx: Tx): Promise<Appointments> {
  const rows = await tx
    .selectFrom('appointment')
    .select(['office_id as officeId', 'person_id as personId', 'acting', 'decree'])
    .select(['from_on as from', 'to_on as to'])
    .execute();
  return Map.groupBy(rows, ({ officeId }) => officeId);
}

/** Writes the plan and adds as faults what only shows then: a line without anybody, a sealed unit in use. */
async function tryOut(tx: Tx, plan: Plan): Promise<void> {
  const { org, today } = plan.given;
  for (const change of plan.changes) {
    if (change.kind === 'endUnit' && org.units.has(change.id)) {
      const wrong = await wrongEndOfUnit(change, { tx, org, today });
      if (wrong === 'sealedReportsThere')
        plan.faults.push({ line: lineOfUnit(plan, change.id), fault: wrong });
    }
    await writeChange(tx, change);
  }
  const after = await loadOrganisation(tx);
  const empty = emptiedLines(org, after, today);
  if (empty.length === 0) return;
  const what = empty.map((it) => `${nameOfLine(after, it)} (${it.from})`).join(', ');
  plan.faults.push({ line: 0, fault: 'lineIsEmpty', what });
}

function lineOfUnit({ changes, entries, given }: Plan, id: UnitId): number {
  const name = given.org.units.get(id)?.name ?? '';
  const of = (change: OrganisationChange) => change.kind === 'endUnit' && change.id === id;
  return changes.some(of)
    ? (entries.find((it) => it.of === 'unit' && it.does === 'ended' && it.name.startsWith(name))
        ?.line ?? 0)
    : 0;
}
