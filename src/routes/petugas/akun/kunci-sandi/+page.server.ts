import { error, fail, redirect } from '@sveltejs/kit';
import {
  addPasskey,
  proposePasskey,
  type PasskeyRefusal,
} from '#server/usecases/accounts/own-passkeys.ts';
import { requireSignedIn } from '#server/web/administrator.ts';
import { dropProof, proofIn } from '#server/web/fresh-proof.ts';
import { accountRefusals } from '#words/accounts.ts';
import type { Actions, PageServerLoad } from './$types';
import { isProven, prove } from '../prove.ts';
import { typed } from '../typed.ts';

export const load: PageServerLoad = async (event) => {
  const asked = await proposePasskey(event.locals.app, requireSignedIn(event));
  if (!asked) error(404);
  return { asked: isProven(event) ? asked : null };
};

const FIELDS: Partial<Record<PasskeyRefusal, string>> = {
  notProven: 'kode',
  passkeyNameless: 'nama',
};

export const actions: Actions = {
  kode: prove,
  tambah: async (event) => {
    const who = requireSignedIn(event);
    const form = await event.request.formData();
    const [nama, sealed] = [typed(form, 'nama'), typed(form, 'tantangan')];
    const answer = form.get('jawaban');
    const refusal = await addPasskey(event.locals.app, who, {
      ...{ proof: proofIn(event.cookies), sealed, name: nama },
      answer: typeof answer === 'string' ? answer : '',
    });
    if (refusal) {
      const text = accountRefusals[refusal][event.locals.lang];
      return fail(422, { errors: [{ field: FIELDS[refusal], text }], nama });
    }
    dropProof(event.cookies);
    redirect(303, '/petugas/akun?sudah=kunci');
  },
};
