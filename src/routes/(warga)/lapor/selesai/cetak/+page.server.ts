import { mustHaveReceipt } from '../receipt.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, url }) => ({
  receipt: await mustHaveReceipt(locals.app, cookies, url.origin),
  format: url.searchParams.get('kertas') === '80mm' ? ('80mm' as const) : ('a4' as const),
});
