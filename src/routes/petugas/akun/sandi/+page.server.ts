import { error, fail, redirect } from '@sveltejs/kit';
import { changePassword } from '#server/usecases/accounts/own-account.ts';
import { requireSignedIn } from '#server/web/administrator.ts';
import type { Actions, PageServerLoad } from './$types';
import { sayRefusal } from '../say-refusal.ts';
import { typed } from '../typed.ts';

export const load: PageServerLoad = (event) => {
  if (!requireSignedIn(event).account) error(404);
};

export const actions: Actions = {
  default: async (event) => {
    const who = requireSignedIn(event);
    const form = await event.request.formData();
    const [old, password, repeated] = ['lama', 'sandi', 'ulangi'].map((it) => typed(form, it));
    const changed = await changePassword(event.locals.app, who, {
      ...{ old: old ?? '', password: password ?? '', repeated: repeated ?? '' },
    });
    if (!changed.ok) {
      return fail(422, { errors: sayRefusal(changed.refusal, 'lama', event.locals.lang) });
    }
    redirect(303, '/petugas/akun?sudah=sandi');
  },
};
