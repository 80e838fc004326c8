import type { PersonId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { loadOrganisation } from '#server/store/organisation.ts';
import {
  recordedChange,
  type ChangeRefusal,
  type OrganisationChange,
} from '#server/usecases/admin/organisation-change.ts';
import { todayOf } from '#server/usecases/admin/read-tree.ts';
import { whyNotChange } from '#server/usecases/admin/why-not-change.ts';
import { writeChange } from '#server/usecases/admin/write-change.ts';
import { emptiedLines, type EmptyLine } from '#server/usecases/reference/empty-lines.ts';
import { changeReference, recordChange } from '#server/usecases/reference/reference-change.ts';
import { wakeAnew } from '#server/usecases/reference/wake-anew.ts';

export type OrganisationChanged =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly refusal: ChangeRefusal;
      /** Of `lineIsEmpty`. */
      readonly empty: readonly EmptyLine[];
    };

/** These move nobody's reports. */
const QUIET: readonly OrganisationChange['kind'][] = [
  'changeAgency',
  'changeUnit',
  'changeOffice',
  'addPerson',
  'changePerson',
];

/**
 * Writes one change of the organisation with who made it, unless it breaks a rule or would leave a unit or a desk
 * without anybody to hold its reports (M-3). Reports are woken on the day on which their line changes.
 */
export async function changeOrganisation(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  change: OrganisationChange,
  by: PersonId | null,
): Promise<OrganisationChanged> {
  const given = await readNow(app);
  const today = todayOf(given);
  let empty: readonly EmptyLine[] = [];
  const refusal = await changeReference<ChangeRefusal>(app.db, async (tx) => {
    const org = await loadOrganisation(tx);
    const wrong = await whyNotChange(change, { tx, org, today });
    if (wrong) return wrong;
    await writeChange(tx, change);
    empty = emptiedLines(org, await loadOrganisation(tx), today);
    if (empty.length > 0) return 'lineIsEmpty';
    const body = recordedChange(change);
    await recordChange(tx, { command: `organisation.${change.kind}`, body, at: given.now, by });
    return undefined;
  });
  if (refusal) return { ok: false, refusal, empty };
  if (!QUIET.includes(change.kind)) await wakeAnew(app);
  return { ok: true };
}
