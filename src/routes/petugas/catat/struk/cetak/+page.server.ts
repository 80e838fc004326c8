import { readDesk } from '#server/usecases/reference/read-desk.ts';
import { qrPath } from '#server/web/qr.ts';
import { mustHaveHandOver } from '../receipt.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const receipt = await mustHaveHandOver(event);
  const { agency, contact } = await readDesk(event.locals.app);
  return {
    receipt,
    owner: agency.name,
    hours: contact.hours,
    phone: contact.phone,
    qr: qrPath(receipt.link),
    format: event.url.searchParams.get('kertas') === '80mm' ? ('80mm' as const) : ('a4' as const),
  };
};
