import { officerFrame } from '#server/web/officer.ts';
import type { LayoutServerLoad } from './$types';

/** The small desk stands in the officers' frame; each page asks who it is. */
export const load: LayoutServerLoad = async (event) => ({
  ...(await officerFrame(event, 'elsewhere')),
  here: event.url.pathname,
});
