import { error } from '@sveltejs/kit';
import { parseCode } from '#server/tickets/alphabet.ts';
import { readTrackedPhoto } from '#server/usecases/report/track-report.ts';
import { photoResponse } from '../../../../photo-response.ts';
import { readFollowCookie } from '../../../follow-cookie.ts';
import type { RequestHandler } from './$types';

/** A photo of the report that this browser has opened, small unless `?penuh`; of any other it is not there. */
export const GET: RequestHandler = async ({ locals, cookies, params, url }) => {
  const code = parseCode(params.kode);
  const id = code === undefined ? undefined : readFollowCookie(locals.app, cookies, code);
  const form = url.searchParams.has('penuh') ? 'full' : 'small';
  const photo = id && (await readTrackedPhoto(locals.app, id, params.berkas, form));
  return photo ? photoResponse(photo) : error(404);
};
