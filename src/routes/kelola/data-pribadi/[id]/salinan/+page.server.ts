import { error } from '@sveltejs/kit';
import { readCopy } from '#server/usecases/rights/read-copy.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import type { PageServerLoad } from './$types';

/** The copy for the reporter who stands at the desk; opening it is written to the log of looks (M-24). */
export const load: PageServerLoad = async (event) => {
  const { personId } = requireAdministrator(event);
  const copy = await readCopy(event.locals.app, personId, event.params.id);
  if (copy === 'notFound') error(404);
  return { requestId: event.params.id, own: copy === 'notYours' ? null : copy };
};
