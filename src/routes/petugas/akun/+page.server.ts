import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { agencyOf } from '#domain/office/organisation.ts';
import { readNow } from '#server/app.ts';
import { readLink } from '#server/usecases/accounts/link-identity.ts';
import { officeName } from '#server/usecases/accounts/office-sign-in.ts';
import {
  endOtherSessions,
  endOwnSession,
  readOwnAccount,
} from '#server/usecases/accounts/own-account.ts';
import { readOwnHolding } from '#server/usecases/identity/holders.ts';
import { readOwnDevices } from '#server/usecases/notices/own-devices.ts';
import { partyOf, readOwnPasskeys, removePasskey } from '#server/usecases/accounts/own-passkeys.ts';
import { requireSignedIn } from '#server/web/administrator.ts';
import type { Actions, PageServerLoad } from './$types';
import { typed } from './typed.ts';

const DONE = ['sandi', 'verifikator', 'sesi', 'kunci', 'lupa', 'kantor', 'putus'] as const;

export const load: PageServerLoad = async (event) => {
  const who = requireSignedIn(event);
  const { app } = event.locals;
  const { org } = await readNow(app);
  const done = event.url.searchParams.get('sudah');
  return {
    name: who.name,
    ...(await readOwnAccount(app, who)),
    // Null where there is no account, or no public address that passkeys could be bound to.
    passkeys: who.account && partyOf(app) ? await readOwnPasskeys(app, who) : null,
    devices: (await readOwnDevices(app, who)).devices.length,
    isHolder: (await readOwnHolding(app, who.personId)) !== 'none',
    office: officeName(app),
    linked: (await readLink(app, who)) !== null,
    zone: agencyOf(org, org.rootId).zone,
    done: DONE.find((it) => it === done) ?? null,
  };
};

export const actions: Actions = {
  akhiri: async (event) => {
    const who = requireSignedIn(event);
    const id = z.uuid().safeParse(typed(await event.request.formData(), 'sesi'));
    if (id.success) await endOwnSession(event.locals.app, who, id.data);
    redirect(303, '/petugas/akun?sudah=sesi');
  },
  lupakan: async (event) => {
    const who = requireSignedIn(event);
    await removePasskey(event.locals.app, who, typed(await event.request.formData(), 'kunci'));
    redirect(303, '/petugas/akun?sudah=lupa');
  },
  lainnya: async (event) => {
    const who = requireSignedIn(event);
    await endOtherSessions(event.locals.app, who);
    redirect(303, '/petugas/akun?sudah=sesi');
  },
};
