import { redirect } from '@sveltejs/kit';
import { finishOffice } from '#server/usecases/accounts/office-sign-in.ts';
import { HALF_MS_MAX } from '#server/usecases/accounts/sign-in.ts';
import { enter, keepHalf, signInFrom } from '#server/web/enter.ts';
import { officeRefused, takeJourney } from '#server/web/office-journey.ts';
import type { RequestHandler } from './$types';

/** Where the identity server sends the browser back to; nothing happens here without what the browser kept. */
export const GET: RequestHandler = async (event) => {
  const { app, signedIn } = event.locals;
  const came = { sealed: takeJourney(event.cookies), query: event.url.search, signedIn };
  const finished = await finishOffice(app, came, signInFrom(event));
  switch (finished.kind) {
    case 'refused':
      redirect(303, officeRefused(finished.why, finished.linking));
    // A redirect does not come back.
    case 'linked':
      redirect(303, '/petugas/akun?sudah=kantor');
    case 'half':
      keepHalf(event.cookies, finished.half, HALF_MS_MAX / 1000);
      redirect(303, `/petugas/masuk?kembali=${encodeURIComponent(finished.back)}`);
    case 'entered':
      await enter(event, finished);
      redirect(303, finished.back);
  }
};
