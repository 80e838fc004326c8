import type { RequestHandler } from './$types';

/** The program answers; a supervisor starts it again where it does not. */
export const GET: RequestHandler = () => new Response('hidup\n');
