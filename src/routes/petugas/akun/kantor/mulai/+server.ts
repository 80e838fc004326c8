import { error, redirect } from '@sveltejs/kit';
import { requireSignedIn } from '#server/web/administrator.ts';
import { leadToOffice } from '#server/web/office-journey.ts';
import type { RequestHandler } from './$types';
import { isProven } from '../../prove.ts';

/** Links the own account to whoever one is at the identity server; only after a fresh code in this session. */
export const GET: RequestHandler = async (event) => {
  const { sessionId, account } = requireSignedIn(event);
  if (!account || !event.locals.app.identityServer) error(404);
  if (!isProven(event)) redirect(303, '/petugas/akun/kantor');
  return await leadToOffice(event, { back: '/petugas/akun', linksIn: sessionId });
};
