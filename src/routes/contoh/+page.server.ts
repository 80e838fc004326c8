import { error } from '@sveltejs/kit';
import { readEverybody } from '#server/sample/everybody.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.sampleHandles) error(404);
  return { lang: locals.lang, agencies: await readEverybody(locals.app) };
};
