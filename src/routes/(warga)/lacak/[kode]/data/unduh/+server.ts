import { error } from '@sveltejs/kit';
import { parseCode, sayCode } from '#server/tickets/alphabet.ts';
import { askByKey } from '#server/usecases/rights/ask-of-data.ts';
import { readOwnData } from '#server/usecases/rights/own-data.ts';
import { sayRightsRefusal } from '#words/rights/requests.ts';
import { readFollowCookie } from '../../../follow-cookie.ts';
import type { RequestHandler } from './$types';

/** All that is held about the reporter, as a file; that it was taken is recorded. By POST, for a link is fetched ahead. */
export const POST: RequestHandler = async ({ locals, cookies, params }) => {
  const code = parseCode(params.kode) ?? error(404);
  const id = readFollowCookie(locals.app, cookies, code) ?? error(401);
  const own = await readOwnData(locals.app, id);
  if (!own) error(404);
  const refusal = await askByKey(locals.app, id, { kind: 'see' });
  if (refusal) error(409, sayRightsRefusal(refusal, locals.lang));
  return new Response(JSON.stringify({ code: sayCode(code), ...own }, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="data-${code}.json"`,
      'cache-control': 'no-store',
    },
  });
};
