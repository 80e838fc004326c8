import { error } from '@sveltejs/kit';
import { leadToOffice } from '#server/web/office-journey.ts';
import type { RequestHandler } from './$types';
import { backTo } from '../back-to.ts';

export const GET: RequestHandler = async (event) => {
  if (!event.locals.app.identityServer) error(404);
  return await leadToOffice(event, { back: backTo(event.url), linksIn: null });
};
