import { error, fail, redirect } from '@sveltejs/kit';
import { changeFactor, proposeFactor } from '#server/usecases/accounts/own-account.ts';
import { requireSignedIn } from '#server/web/administrator.ts';
import { qrPath } from '#server/web/qr.ts';
import type { Actions, PageServerLoad } from './$types';
import { sayRefusal } from '../say-refusal.ts';
import { typed } from '../typed.ts';

export const load: PageServerLoad = async (event) => {
  const proposed = await proposeFactor(event.locals.app, requireSignedIn(event));
  if (!proposed) error(404);
  return { secret: proposed.text, qr: qrPath(proposed.uri) };
};

export const actions: Actions = {
  default: async (event) => {
    const who = requireSignedIn(event);
    const form = await event.request.formData();
    const changed = await changeFactor(event.locals.app, who, {
      ...{ code: typed(form, 'kode'), newCode: typed(form, 'baru') },
    });
    if (!changed.ok) {
      return fail(422, { errors: sayRefusal(changed.refusal, 'kode', event.locals.lang) });
    }
    redirect(303, '/petugas/akun?sudah=verifikator');
  },
};
