import { fail, redirect } from '@sveltejs/kit';
import { readTestNotice, testStateOf } from '#server/usecases/opening/test-notice.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  state: await testStateOf(locals.app, params.token, locals.signedIn?.personId ?? null),
});

export const actions: Actions = {
  default: async ({ locals, params, url }) => {
    const reader = locals.signedIn?.personId ?? null;
    const state = await readTestNotice(locals.app, params.token, reader);
    if (state === 'read') redirect(303, url.pathname);
    return fail(422, { state });
  },
};
