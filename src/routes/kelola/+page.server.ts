import { readTree } from '#server/usecases/admin/read-tree.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import type { PageServerLoad } from './$types';

/** Beyond this the units stand on the page of their agency only. */
const UNITS_SHOWN_MAX = 400;

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const tree = await readTree(event.locals.app);
  const count = tree.branches.reduce((sum, { units }) => sum + units.length, 0);
  return { ...tree, showsUnits: count <= UNITS_SHOWN_MAX };
};
