import { redirect } from '@sveltejs/kit';
import { dayAt } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { RETENTION_KINDS, type RetentionKind } from '#domain/rights/retention.ts';
import { readNow } from '#server/app.ts';
import { changeRetention } from '#server/usecases/rights/change-retention.ts';
import { planRetention, runRetention } from '#server/usecases/rights/run-retention.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { fieldWords } from '#words/admin/changes.ts';
import { retentionRefusalWords, retentionWords } from '#words/rights/retention.ts';
import { dayIn, refuse, typedValues, type Values } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Reports erased by one press: a page is answered within a minute. */
const REPORTS_PER_PRESS_MAX = 500;

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { app } = event.locals;
  const { org } = await readNow(app);
  const { zone } = agencyOf(org, org.rootId);
  const { today, lines } = await planRetention(app);
  const erased = event.url.searchParams.get('dihapus');
  return {
    today,
    lines: lines.map(({ oldest, before: _, ...line }) => ({
      ...line,
      oldest: oldest && dayAt(zone, oldest),
    })),
    saved: event.url.searchParams.has('tersimpan'),
    erased: erased === null ? null : Number(erased) || 0,
  };
};

const kindIn = (values: Values): RetentionKind | undefined =>
  RETENTION_KINDS.find((it) => it === values['baris']);

const FIELD_OF = {
  ...{ dayIsPast: 'tanggal', monthsInvalid: 'bulan', sourceMissing: 'sumber' },
  ...{ laterThere: 'tanggal', notFound: undefined },
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
    const of = kindIn(values);
    if (!of) return refuse('versi', values, [{ text: retentionRefusalWords.notFound[lang] }]);
    const months = /^\d{1,4}$/.test(values['bulan'] ?? '') ? Number(values['bulan']) : -1;
    const change = { kind: 'begin', of, from, months, source: values['sumber'] ?? '' } as const;
    const refusal = await changeRetention(app, change, by);
    if (!refusal) redirect(303, '/kelola/retensi?tersimpan');
    const text = retentionRefusalWords[refusal][lang];
    return refuse('versi', values, [{ field: FIELD_OF[refusal], text }]);
  },
  batalkan: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedValues(event);
    const [from, of] = [dayIn(values, 'tanggal'), kindIn(values)];
    const refusal =
      from && of ? await changeRetention(app, { kind: 'takeBack', of, from }, by) : 'notFound';
    if (!refusal) redirect(303, '/kelola/retensi?tersimpan');
    return refuse('batalkan', values, [{ text: retentionRefusalWords[refusal][lang] }]);
  },
  hapus: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedValues(event);
    if (values['setuju'] !== 'ya') {
      return refuse('hapus', values, [
        { field: 'setuju', text: retentionWords.agreeMissing[lang] },
      ]);
    }
    const erased = await runRetention(app, { by, reportsMax: REPORTS_PER_PRESS_MAX });
    const sum = Object.values(erased).reduce((total, it) => total + it, 0);
    redirect(303, `/kelola/retensi?dihapus=${sum}`);
  },
};
