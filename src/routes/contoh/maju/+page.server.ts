import { error, redirect } from '@sveltejs/kit';
import { localPath } from '#server/sample/first-screen.ts';
import { forwardOneDay } from '#server/usecases/reference/move-clock.ts';
import type { Actions, PageServerLoad } from './$types';

/** A form's target and no page. */
export const load: PageServerLoad = () => error(404);

export const actions: Actions = {
  default: async ({ locals, request }) => {
    if (!locals.sampleHandles) error(404);
    const form = await request.formData();
    await forwardOneDay(locals.app);
    redirect(303, localPath(form.get('kembali')));
  },
};
