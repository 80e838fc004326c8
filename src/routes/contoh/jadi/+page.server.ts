import { error, redirect } from '@sveltejs/kit';
import { become } from '#server/sample/become.ts';
import type { Actions, PageServerLoad } from './$types';

/** A form's target and no page. */
export const load: PageServerLoad = () => error(404);

export const actions: Actions = {
  default: async (event) => {
    if (!event.locals.sampleHandles) error(404);
    const form = await event.request.formData();
    const first = await become(event, String(form.get('orang') ?? ''));
    if (first === undefined) error(404);
    redirect(303, first);
  },
};
