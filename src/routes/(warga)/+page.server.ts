import { readLimits } from '#server/usecases/reference/read-desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  limits: await readLimits(locals.app),
});
