import type { PageServerLoad } from './$types';
import { openSheet } from './open-sheet.ts';

export const load: PageServerLoad = async (event) => ({
  ...(await openSheet(event)),
  typedSearch: event.url.search,
});
