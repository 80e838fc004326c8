import { receiptWords } from '#words/citizen/receipt.ts';
import { mustHaveReceipt } from '../receipt.ts';
import type { RequestHandler } from './$types';

/** The receipt as a small text file; of a delicate report there is none to keep (K-6). */
export const GET: RequestHandler = async ({ locals, cookies, url }) => {
  const { code, key, link, delicate } = await mustHaveReceipt(locals.app, cookies, url.origin);
  if (delicate) return new Response(null, { status: 404 });
  return new Response(receiptWords[locals.lang].file(code, key, link), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="lapor-${code}.txt"`,
    },
  });
};
