import { exportOrganisation } from '#server/usecases/admin/export-organisation.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  requireAdministrator(event);
  const csv = await exportOrganisation(event.locals.app);
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="organisasi.csv"',
      'cache-control': 'no-store',
    },
  });
};
