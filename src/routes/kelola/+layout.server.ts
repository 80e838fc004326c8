import { officerFrame } from '#server/web/officer.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import type { LayoutServerLoad } from './$types';

/** Administration stands in the officers' frame; each page and each action asks again. */
export const load: LayoutServerLoad = async (event) => {
  requireAdministrator(event);
  return { ...(await officerFrame(event, 'elsewhere')), here: event.url.pathname };
};
