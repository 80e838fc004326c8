import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { agencyOf } from '#domain/office/organisation.ts';
import { agentOf } from '#server/accounts/agent.ts';
import { readNow } from '#server/app.ts';
import { subscriptionShape } from '#server/channels/push.ts';
import {
  addOwnDevice,
  readOwnDevices,
  removeOwnDevice,
} from '#server/usecases/notices/own-devices.ts';
import { requireSignedIn } from '#server/web/administrator.ts';
import type { Actions, PageServerLoad } from './$types';
import { typed } from '../typed.ts';

const DONE = ['nyala', 'mati'] as const;
const postedShape = z.string().max(4_000).transform(jsonOf).pipe(subscriptionShape);

function jsonOf(text: string, fault: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    fault.addIssue({ code: 'custom', message: 'no JSON' });
    return z.NEVER;
  }
}

export const load: PageServerLoad = async (event) => {
  const who = requireSignedIn(event);
  const { app } = event.locals;
  const { org } = await readNow(app);
  const done = event.url.searchParams.get('sudah');
  return {
    ...(await readOwnDevices(app, who)),
    zone: agencyOf(org, org.rootId).zone,
    done: DONE.find((it) => it === done) ?? null,
  };
};

export const actions: Actions = {
  nyalakan: async (event) => {
    const who = requireSignedIn(event);
    const posted = postedShape.safeParse(typed(await event.request.formData(), 'perangkat'));
    if (!posted.success) return fail(422, { refused: true });
    const agent = agentOf(event.request.headers.get('user-agent'));
    await addOwnDevice(event.locals.app, who, { ...posted.data, agent });
    redirect(303, '/petugas/akun/perangkat?sudah=nyala');
  },
  matikan: async (event) => {
    const who = requireSignedIn(event);
    const id = z.uuid().safeParse(typed(await event.request.formData(), 'id'));
    if (id.success) await removeOwnDevice(event.locals.app, who, id.data);
    redirect(303, '/petugas/akun/perangkat?sudah=mati');
  },
};
