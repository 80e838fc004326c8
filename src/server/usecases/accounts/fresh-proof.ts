import { z } from 'zod';
import type { App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { proveByCode, type Refused } from '#server/usecases/accounts/own-account.ts';
import { open, seal } from '#server/tickets/sealed.ts';
import type { SignedIn } from '#server/web/session.ts';

/** How long a code that was just given stands for what comes next; machine time. */
export const PROOF_MS_MAX = 5 * 60_000;
const PURPOSE = 'freshProof';
const shape = z.object({ sessionId: z.string() });

/**
 * Shows anew that it is the person: by a code of the second factor, or a recovery code. The proof is for this
 * session, so that one left open, or a cookie carried elsewhere, adds no further way in.
 */
export async function proveAnew(
  app: Pick<App, 'db' | 'keys' | 'random'>,
  who: SignedIn,
  code: string,
): Promise<{ readonly ok: true; readonly proof: string } | Refused> {
  const shown = await proveByCode(app, who, code);
  if (!shown.ok) return shown;
  const { sessionId } = who;
  const proof = seal(app.keys.cookie, PURPOSE, { sessionId }, machineMs() + PROOF_MS_MAX);
  return { ok: true, proof };
}

export function isProof(
  app: Pick<App, 'keys'>,
  { sessionId }: SignedIn,
  proof: string | undefined,
): boolean {
  const opened = open(app.keys.cookie, PURPOSE, proof ?? '', machineMs());
  return opened.ok && shape.safeParse(opened.value).data?.sessionId === sessionId;
}
