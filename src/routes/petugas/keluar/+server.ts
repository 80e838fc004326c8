import { redirect } from '@sveltejs/kit';
import { leave } from '#server/web/enter.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  await leave(event);
  redirect(303, '/petugas/masuk?keluar');
};
