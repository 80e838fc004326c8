import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { agencyOf } from '#domain/office/organisation.ts';
import type { ReportId } from '#domain/report/report.ts';
import { readNow } from '#server/app.ts';
import { sampleHolderCode } from '#server/sample/key-holders.ts';
import { makeOwnKey, readOwnHolding } from '#server/usecases/identity/holders.ts';
import { allow, readForHolder, refuseIdentity } from '#server/usecases/identity/open-hidden.ts';
import { requireSignedIn } from '#server/web/administrator.ts';
import { allowWords, holderRefusals } from '#words/identity.ts';
import type { Actions, PageServerLoad } from './$types';

const DONE = ['agreed', 'opened', 'refused'] as const;

export const load: PageServerLoad = async (event) => {
  const { personId } = requireSignedIn(event);
  const { app } = event.locals;
  const { org } = await readNow(app);
  const done = event.url.searchParams.get('sudah');
  return {
    holding: await readOwnHolding(app, personId),
    waiting: (await readForHolder(app, personId)) ?? [],
    zone: agencyOf(org, org.rootId).zone,
    done: DONE.find((it) => it === done) ?? null,
    sampleCode: app.kind === 'sample' ? sampleHolderCode(app, personId) : null,
  };
};

const TYPED_MAX = 60;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

async function typedIn({ request }: Pick<RequestEvent, 'request'>) {
  const form = await request.formData();
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, TYPED_MAX) : '';
  };
  const [reportId, id] = [text('laporan'), text('permintaan')];
  const one =
    UUID.test(reportId) && UUID.test(id) ? { reportId: reportId as ReportId, id } : undefined;
  return { one, code: text('kode'), row: id };
}

const refuse = (error: string, row = '') => fail(422, { error, row, code: null });

export const actions: Actions = {
  /** Answers with the code itself and no redirect: it is shown once, and no address leads to it. */
  buat: async (event) => {
    const { personId } = requireSignedIn(event);
    const made = await makeOwnKey(event.locals.app, personId);
    if (!made.ok) return refuse(holderRefusals[made.refusal][event.locals.lang]);
    return { error: null, row: '', code: made.code };
  },
  setuju: async (event) => {
    const { personId } = requireSignedIn(event);
    const { app, lang } = event.locals;
    const { one, code, row } = await typedIn(event);
    const allowed = one ? await allow(app, personId, one, code) : 'gone';
    if (allowed !== 'agreed' && allowed !== 'opened') return refuse(allowWords[allowed][lang], row);
    redirect(303, `/petugas/kunci?sudah=${allowed}`);
  },
  tolak: async (event) => {
    const { personId } = requireSignedIn(event);
    const { app, lang } = event.locals;
    const { one, row } = await typedIn(event);
    const said = one ? await refuseIdentity(app, personId, one) : 'gone';
    if (said === 'gone') return refuse(allowWords.gone[lang], row);
    redirect(303, '/petugas/kunci?sudah=refused');
  },
};
