import { fail, redirect } from '@sveltejs/kit';
import type { Period } from '#domain/report/periods.ts';
import { changePeriod, readPeriods } from '#server/usecases/admin/change-period.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { fieldWords } from '#words/admin/changes.ts';
import { periodRefusalWords } from '#words/admin/periods.ts';
import { dayIn, refuse, typedValues, type Values } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const saved = event.url.searchParams.has('tersimpan');
  return { ...(await readPeriods(event.locals.app)), saved };
};

/** Which period a form speaks of: `class.complaint`, `verify.`. */
const ofIn = (values: Values): Pick<Period, 'class'> & { readonly of: Period['kind'] } => {
  const [of = '', ofClass = ''] = (values['baris'] ?? '').split('.');
  return { of: of as Period['kind'], class: (ofClass || null) as Period['class'] };
};

const FIELD_OF = {
  ...{ dayIsPast: 'tanggal', limitInvalid: 'jumlah', sourceMissing: 'sumber' },
  ...{ laterThere: 'tanggal', notFound: undefined, isOnlyOne: undefined },
} as const;

export const actions: Actions = {
  versi: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedValues(event);
    const from = dayIn(values, 'tanggal');
    if (!from) {
      return refuse('versi', values, [{ field: 'tanggal', text: fieldWords.dayMissing[lang] }]);
    }
    const limit = /^\d{1,4}$/.test(values['jumlah'] ?? '') ? Number(values['jumlah']) : -1;
    const days = values['hari'] === 'calendar' ? 'calendar' : 'working';
    const source = values['sumber'] ?? '';
    const version = { kind: 'begin', ...ofIn(values), from, limit, days, source } as const;
    const refusal = await changePeriod(app, version, by);
    if (!refusal) redirect(303, '/kelola/tenggat?tersimpan');
    const text = periodRefusalWords[refusal][lang];
    return refuse('versi', values, [{ field: FIELD_OF[refusal], text }]);
  },
  batalkan: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedValues(event);
    const from = dayIn(values, 'tanggal');
    if (!from) return fail(422, { act: 'batalkan', values, errors: [] });
    const refusal = await changePeriod(app, { kind: 'takeBack', ...ofIn(values), from }, by);
    if (!refusal) redirect(303, '/kelola/tenggat?tersimpan');
    return refuse('batalkan', values, [{ text: periodRefusalWords[refusal][lang] }]);
  },
};
