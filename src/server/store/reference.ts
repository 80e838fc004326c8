import type { AgencyId, Organisation } from '#domain/office/organisation.ts';
import type { Opening } from '#domain/opening/opening.ts';
import type { PeriodTable } from '#domain/report/periods.ts';
import { contactShape } from '#server/reference/organisation-rows.ts';
import type { Contact } from '#server/reference/organisation-rows.ts';
import type { Db, Tx } from '#server/store/database.ts';
import { loadIdentityRecipient } from '#server/store/identity-keys.ts';
import { loadOpening } from '#server/store/opening.ts';
import { loadOrganisation } from '#server/store/organisation.ts';

/** What every decision is taken by; equal versions are equal contents. */
export interface Reference {
  readonly org: Organisation;
  readonly periods: PeriodTable;
  readonly contacts: ReadonlyMap<AgencyId, Contact>;
  /** Whether the public is let in, and what stands for it (K-32). */
  readonly opening: Opening;
  /** Public key that hides identities; null while nobody holds it (K-32). */
  readonly identityRecipient: string | null;
  /** *Mode ringkas*: the desk works for everybody, nobody else has an account (K-25). */
  readonly smallUse: boolean;
  readonly version: number;
}

/** Grows with every change of organisation, calendars and periods. Throws before the creation. */
export async function referenceVersion(db: Db | Tx): Promise<number> {
  const row = await db
    .selectFrom('installation')
    .select('reference_version')
    .executeTakeFirstOrThrow(() => new Error('No installation has been created.'));
  return row.reference_version;
}

async function loadSmallUse(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('installation').select('small_use').executeTakeFirst();
  return row?.small_use ?? false;
}

export const loadPeriods = (db: Db | Tx): Promise<PeriodTable> =>
  db
    .selectFrom('period')
    .select(['kind', 'class', 'days_limit as limit', 'days'])
    .select(['valid_from as validFrom', 'valid_to as validTo', 'source'])
    .orderBy('kind')
    .orderBy('class')
    .orderBy('valid_from')
    .execute();

/** Address, telephone, hours and emergency numbers by agency (K-1). */
export async function loadContacts(db: Db | Tx): Promise<ReadonlyMap<AgencyId, Contact>> {
  const rows = await db.selectFrom('agency').select(['id', 'contact']).execute();
  return new Map(rows.map(({ id, contact }) => [id, contactShape.parse(contact)]));
}

/** Throws where the installation was moved elsewhere while this program ran: what it wrote here would be lost. */
async function refuseMoved(tx: Tx): Promise<void> {
  const row = await tx.selectFrom('installation').select('moved_to').executeTakeFirst();
  if (row?.moved_to) throw new Error(`This installation was moved to ${row.moved_to}`);
}

/** All at one moment, so that no half of a change is seen. */
const load = (db: Db): Promise<Reference> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await refuseMoved(tx);
      return {
        version: await referenceVersion(tx),
        org: await loadOrganisation(tx),
        periods: await loadPeriods(tx),
        contacts: await loadContacts(tx),
        opening: await loadOpening(tx),
        identityRecipient: await loadIdentityRecipient(tx),
        smallUse: await loadSmallUse(tx),
      };
    });

/** Gives what is in force now. Asked before a transaction begins: it takes a connection of its own. */
export interface OpenReference {
  readonly current: () => Promise<Reference>;
  /** What is in force where a row, read under a lock, named this version. */
  readonly of: (version: number) => Promise<Reference>;
}

/**
 * Keeps one copy in memory and reads anew when the version has changed, once for all who wait. `db` has a
 * pool of its own: whoever asks may hold a connection of the other one, and all of them may ask at once.
 */
export function openReference(db: Db): OpenReference {
  let kept: Reference | undefined;
  let loading: Promise<Reference> | undefined;
  const reload = (): Promise<Reference> =>
    (loading ??= load(db)
      .then((it) => (kept = it))
      .finally(() => (loading = undefined)));
  const of = async (version: number): Promise<Reference> => {
    if (kept !== undefined && kept.version >= version) return kept;
    const fresh = await reload();
    // A load that had begun before the change does not have it yet.
    return fresh.version >= version ? fresh : await reload();
  };
  return { of, current: async () => await of(await referenceVersion(db)) };
}
