import { isReady } from '#server/usecases/is-ready.ts';
import type { RequestHandler } from './$types';

/** The program can do its work; a balancer sends nobody here where it cannot. Nothing else is told. */
export const GET: RequestHandler = async ({ locals }) =>
  (await isReady(locals.app))
    ? new Response('siap\n')
    : new Response('belum siap\n', { status: 503, headers: { 'retry-after': '5' } });
