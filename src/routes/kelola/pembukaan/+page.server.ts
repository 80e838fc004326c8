import { redirect, type RequestEvent } from '@sveltejs/kit';
import { CHECKLIST } from '#domain/opening/opening.ts';
import { dayAt } from '#domain/calendar/day.ts';
import { changeOpening, type OpeningAct } from '#server/usecases/opening/change-opening.ts';
import { readOpening } from '#server/usecases/opening/read-opening.ts';
import { readHeads, sendTestNotice } from '#server/usecases/opening/test-notice.ts';
import { readNow } from '#server/app.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { openingRefusals } from '#words/admin/opening.ts';
import { dayIn, refuse, typedValues, type Values } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { personId } = requireAdministrator(event);
  const { app } = event.locals;
  const { names, opening, agency, ...view } = await readOpening(app);
  return {
    ...view,
    ...{ opening, names: Object.fromEntries(names), zone: agency.zone, agency: agency.name },
    heads: await readHeads(app),
    self: personId,
    ok: event.url.searchParams.has('ok'),
  };
};

interface Form {
  readonly act: string;
  readonly values: Values;
  readonly field: string;
}

const refuseBy = (
  { locals }: RequestEvent,
  kind: keyof typeof openingRefusals,
  { act, values, field }: Form,
) => refuse(act, values, [{ field, text: openingRefusals[kind][locals.lang] }]);

async function change(event: RequestEvent, given: OpeningAct, form: Form) {
  const { personId } = requireAdministrator(event);
  const refusal = await changeOpening(event.locals.app, given, personId);
  if (refusal) return refuseBy(event, refusal, form);
  redirect(303, '/kelola/pembukaan?ok');
}

const NO_FIELD = { values: {}, field: '' } as const;

export const actions: Actions = {
  pulih: async (event) => {
    requireAdministrator(event);
    const values = await typedValues(event);
    const form = { act: 'pulih', values, field: 'bukti' };
    return await change(event, { kind: 'proveRestore', proof: values['bukti'] ?? '' }, form);
  },
  kabar: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const { app } = event.locals;
    const values = await typedValues(event);
    const sent = await sendTestNotice(app, {
      ...{ officeId: values['pimpinan'] ?? '', by },
      way: values['cara'] === 'email' ? 'email' : 'byHand',
      origin: app.outgoing?.publicUrl ?? event.url.origin,
    });
    const form = { act: 'kabar', values, field: 'pimpinan' };
    if (sent.kind === 'refused') return refuseBy(event, sent.why, form);
    if (sent.kind === 'sent') redirect(303, '/kelola/pembukaan?ok');
    // The text holds the only copy of its link: it is shown once.
    return { act: 'kabar', values, errors: [], hand: sent };
  },
  centang: async (event) => {
    requireAdministrator(event);
    const values = await typedValues(event);
    const { org, now } = await readNow(event.locals.app);
    const today = dayAt(org.agencies.get(org.rootId)?.zone ?? 'WIB', now);
    const [on, note] = [dayIn(values, 'tanggal'), values['catatan'] ?? ''];
    const item = CHECKLIST.find((it) => it === values['baris']);
    const form = { act: 'centang', values };
    if (!item || !on || on > today)
      return refuseBy(event, 'dayMissing', { ...form, field: 'tanggal' });
    if (note === '') return refuseBy(event, 'noteMissing', { ...form, field: 'catatan' });
    return await change(event, { kind: 'tick', item, on, note }, { ...form, field: 'tanggal' });
  },
  usul: (event) => change(event, { kind: 'propose' }, { act: 'usul', ...NO_FIELD }),
  tarik: (event) => change(event, { kind: 'withdrawProposal' }, { act: 'tarik', ...NO_FIELD }),
  buka: (event) => change(event, { kind: 'open' }, { act: 'buka', ...NO_FIELD }),
  tutup: async (event) => {
    requireAdministrator(event);
    const values = await typedValues(event);
    const form = { act: 'tutup', values, field: 'alasan' };
    const reason = values['alasan'] ?? '';
    if (reason === '') return refuseBy(event, 'reasonMissing', form);
    return await change(event, { kind: 'close', reason }, form);
  },
};
