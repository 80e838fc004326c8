import { redirect } from '@sveltejs/kit';
import { takesReports } from '#server/usecases/opening/takes-reports.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (await takesReports(locals.app)) redirect(303, '/lapor');
};
