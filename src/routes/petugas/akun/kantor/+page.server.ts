import { error, redirect } from '@sveltejs/kit';
import { agencyOf } from '#domain/office/organisation.ts';
import { readNow } from '#server/app.ts';
import { readLink, unlinkIdentity } from '#server/usecases/accounts/link-identity.ts';
import { officeName } from '#server/usecases/accounts/office-sign-in.ts';
import { requireSignedIn } from '#server/web/administrator.ts';
import { officeRefusalIn } from '#server/web/office-journey.ts';
import { signInRefusals } from '#words/accounts.ts';
import type { Actions, PageServerLoad } from './$types';
import { isProven, prove } from '../prove.ts';

export const load: PageServerLoad = async (event) => {
  const who = requireSignedIn(event);
  const { app, lang } = event.locals;
  const office = officeName(app);
  if (!who.account || office === null) error(404);
  const { org } = await readNow(app);
  const why = officeRefusalIn(event.url);
  return {
    ...{ office, linkedAt: await readLink(app, who), isProven: isProven(event) },
    refused: why ? [{ text: signInRefusals[why][lang] }] : [],
    zone: agencyOf(org, org.rootId).zone,
  };
};

export const actions: Actions = {
  kode: prove,
  putuskan: async (event) => {
    await unlinkIdentity(event.locals.app, requireSignedIn(event));
    redirect(303, '/petugas/akun?sudah=putus');
  },
};
