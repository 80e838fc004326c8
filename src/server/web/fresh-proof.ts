import type { Cookies } from '@sveltejs/kit';
import { PROOF_MS_MAX } from '#server/usecases/accounts/fresh-proof.ts';

/** Of a code that was just given: what comes next does not ask for it again. */
const COOKIE = 'bukti-diri';
const OPTIONS = { path: '/petugas/akun', httpOnly: true, sameSite: 'strict' as const };

export function keepProof(cookies: Cookies, proof: string): void {
  cookies.set(COOKIE, proof, { ...OPTIONS, maxAge: PROOF_MS_MAX / 1000 });
}

export const proofIn = (cookies: Cookies): string | undefined => cookies.get(COOKIE);

export const dropProof = (cookies: Cookies): void => cookies.delete(COOKIE, OPTIONS);
