import type { Day } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import {
  whyNotClose,
  whyNotOpen,
  whyNotPropose,
  whyNotWithdraw,
  type OpeningRefusal,
  type Seen,
} from '#domain/opening/conditions.ts';
import type { CheckItem, Opening, OpeningEvent } from '#domain/opening/opening.ts';
import { readNow, type App } from '#server/app.ts';
import { openRestoreProof } from '#server/operation/restore-proof.ts';
import { loadOpening } from '#server/store/opening.ts';
import { hasIdentityKey } from '#server/usecases/identity/holders.ts';
import { recordOpening } from '#server/usecases/opening/record-opening.ts';
import { changeReference } from '#server/usecases/reference/reference-change.ts';

/** What an administrator does on the way to the public, and back. */
export type OpeningAct =
  /** `proof`: the line that a restored backup printed. */
  | { readonly kind: 'proveRestore'; readonly proof: string }
  | {
      readonly kind: 'tick';
      readonly item: CheckItem;
      readonly on: Day;
      readonly note: string;
    }
  | { readonly kind: 'propose' }
  | { readonly kind: 'withdrawProposal' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close'; readonly reason: string };

export type OpeningActRefusal = OpeningRefusal | 'proofInvalid' | 'sampleIsOpen';

/** Does it, or says why not; of two administrators at once the second sees what the first did. */
export async function changeOpening(
  app: Pick<App, 'db' | 'reference' | 'clock' | 'keys' | 'kind'>,
  act: OpeningAct,
  by: PersonId,
): Promise<OpeningActRefusal | undefined> {
  if (app.kind === 'sample') return 'sampleIsOpen';
  const { now } = await readNow(app);
  return await changeReference<OpeningActRefusal>(app.db, async (tx) => {
    const opening = await loadOpening(tx);
    const seen: Seen = { now, hasIdentityKey: await hasIdentityKey({ db: tx }) };
    const decided = decide(app, act, { opening, seen, by });
    if (typeof decided === 'string') return decided;
    await recordOpening(tx, decided, { at: now, by });
    return undefined;
  });
}

interface Known {
  readonly opening: Opening;
  readonly seen: Seen;
  readonly by: PersonId;
}

function decide(
  app: Pick<App, 'keys'>,
  act: OpeningAct,
  { opening, seen, by }: Known,
): OpeningEvent | OpeningActRefusal {
  switch (act.kind) {
    case 'proveRestore': {
      const proof = openRestoreProof(app, act.proof);
      return proof ? { kind: 'restored', ...proof } : 'proofInvalid';
    }
    case 'tick':
      return { ...act, kind: 'ticked' };
    case 'propose':
      return whyNotPropose(opening, seen) ?? { kind: 'proposed' };
    case 'withdrawProposal':
      return whyNotWithdraw(opening) ?? { kind: 'proposalWithdrawn' };
    case 'open':
      return whyNotOpen(opening, seen, by) ?? { kind: 'opened' };
    case 'close':
      return whyNotClose(opening) ?? { kind: 'closed', reason: act.reason };
  }
}
