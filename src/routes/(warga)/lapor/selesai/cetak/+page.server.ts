import { qrPath } from '#server/web/qr.ts';
import { mustHaveReceipt } from '../receipt.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, url }) => {
  const receipt = await mustHaveReceipt(locals.app, cookies, url.origin);
  return {
    receipt,
    // Whoever holds the paper reads the key on it as well; the square only saves the typing.
    qr: qrPath(receipt.link),
    format: url.searchParams.get('kertas') === '80mm' ? ('80mm' as const) : ('a4' as const),
  };
};
