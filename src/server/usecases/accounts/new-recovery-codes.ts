import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import { mintRecoveryCodes, recoveryHash } from '#server/accounts/recovery-codes.ts';
import { putRecoveryCodes } from '#server/store/accounts.ts';
import type { Tx } from '#server/store/database.ts';

/** Puts ten new codes in place of those before, and gives them to be shown once. */
export async function newRecoveryCodes(
  app: Pick<App, 'keys' | 'random'>,
  tx: Tx,
  personId: PersonId,
): Promise<readonly string[]> {
  const codes = mintRecoveryCodes(app.random);
  const hashes = codes.flatMap((code) => recoveryHash(app.keys.account, personId, code) ?? []);
  await putRecoveryCodes(tx, personId, hashes);
  return codes;
}
