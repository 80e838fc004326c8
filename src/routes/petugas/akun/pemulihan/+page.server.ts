import { error, fail } from '@sveltejs/kit';
import { renewRecoveryCodes } from '#server/usecases/accounts/own-account.ts';
import { requireSignedIn } from '#server/web/administrator.ts';
import type { Actions, PageServerLoad } from './$types';
import { sayRefusal } from '../say-refusal.ts';
import { typed } from '../typed.ts';

export const load: PageServerLoad = (event) => {
  if (!requireSignedIn(event).account) error(404);
};

export const actions: Actions = {
  /** Answers with the codes themselves and no redirect: they are shown once, and no address leads to them. */
  default: async (event) => {
    const who = requireSignedIn(event);
    const code = typed(await event.request.formData(), 'kode');
    const renewed = await renewRecoveryCodes(event.locals.app, who, code);
    if (renewed.ok) return { errors: [], codes: renewed.codes };
    const errors = sayRefusal(renewed.refusal, 'kode', event.locals.lang);
    return fail(422, { errors, codes: null });
  },
};
