import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** What everybody sees while an installation is not set up. */
export const load: PageServerLoad = ({ locals }) => {
  if (!locals.setUp) error(404);
};
