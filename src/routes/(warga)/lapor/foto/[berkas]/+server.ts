import { error } from '@sveltejs/kit';
import { readDraftPhoto } from '#server/usecases/intake/keep-draft.ts';
import { photoResponse } from '../../../photo-response.ts';
import { readDraftCookie } from '../../draft-cookie.ts';
import type { RequestHandler } from './$types';

/** A photo of this browser's own draft, small; of any other it is not there. */
export const GET: RequestHandler = async ({ locals, cookies, params }) => {
  const form = readDraftCookie(locals.app, cookies);
  const photo = form && (await readDraftPhoto(locals.app, form.id, params.berkas, 'small'));
  return photo ? photoResponse(photo) : error(404);
};
