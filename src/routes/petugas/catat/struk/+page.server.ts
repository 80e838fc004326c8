import { redirect } from '@sveltejs/kit';
import { markHandedOver } from '../entry-cookie.ts';
import { requireWriter } from '../entry-form.ts';
import { readHandOver } from './receipt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ receipt: await readHandOver(event) });

export const actions: Actions = {
  /** From here on nobody but the citizen has the key (K-10). */
  serah: async (event) => {
    const { person } = await requireWriter(event);
    markHandedOver(event.locals.app, event.cookies, person.id);
    redirect(303, '/petugas/catat/struk');
  },
};
