import { listChanges } from '#server/usecases/admin/list-changes.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  return await listChanges(event.locals.app);
};
