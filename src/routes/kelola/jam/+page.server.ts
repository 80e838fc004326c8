import { error, redirect } from '@sveltejs/kit';
import {
  agencyOf,
  isValidOn,
  unitOf,
  type AgencyId,
  type UnitId,
} from '#domain/office/organisation.ts';
import { readNow } from '#server/app.ts';
import {
  addHours,
  endHours,
  readHours,
  type HoursRefusal,
} from '#server/usecases/admin/change-hours.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { fieldWords } from '#words/admin/changes.ts';
import { hoursRefusals, hoursWords } from '#words/admin/hours.ts';
import { dayIn, refuse, typedValues, type Values } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { app, lang } = event.locals;
  const { org } = await readNow(app);
  const { today, hours } = await readHours(app);
  const units = [...org.units.values()].filter(
    (unit) => unit.purpose !== 'external' && isValidOn(unit, today),
  );
  return {
    today,
    lines: hours.map((it) => ({
      ...it,
      name: it.unitId === null ? agencyOf(org, it.agencyId).name : unitOf(org, it.unitId).name,
    })),
    choices: [
      ...[...org.agencies.values()].map(({ id, name }) => ({
        value: `${id}.`,
        label: `${hoursWords.allOf[lang]} ${name}`,
      })),
      ...units.map(({ id, agencyId, name }) => ({
        value: `${agencyId}.${id}`,
        label: name,
        group: agencyOf(org, agencyId).name,
      })),
    ],
    saved: event.url.searchParams.has('tersimpan'),
  };
};

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const FIELD_OF: Partial<Record<HoursRefusal, string>> = {
  ...{ daysMissing: 'hari-1', hourInvalid: 'buka', hoursTurned: 'tutup', dayIsPast: 'mulai' },
  ...{ endsBeforeItBegins: 'sampai', beginsThatDay: 'mulai', sourceMissing: 'dasar' },
};

/** 'agency.unit', the unit empty for all of the agency. */
function whoseIn(values: Values): { readonly agencyId: AgencyId; readonly unitId: UnitId | null } {
  const [agencyId = '', unitId = ''] = (values['untuk'] ?? '').split('.');
  return { agencyId: agencyId as AgencyId, unitId: unitId === '' ? null : (unitId as UnitId) };
}

export const actions: Actions = {
  simpan: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedValues(event);
    const from = dayIn(values, 'mulai');
    const to = dayIn(values, 'sampai');
    if (!from || (values['sampai'] && !to)) {
      const field = from ? 'sampai' : 'mulai';
      return refuse('simpan', values, [{ field, text: fieldWords.dayMissing[lang] }]);
    }
    const refusal = await addHours(
      app,
      {
        ...{ ...whoseIn(values), from, to: to ?? null, source: values['dasar'] ?? '' },
        weekdays: WEEKDAYS.filter((it) => values[`hari-${it}`] === 'ya'),
        ...{ opens: values['buka'] ?? '', closes: values['tutup'] ?? '' },
        ...{ fridayOpens: values['jumat-buka'] ?? '', fridayCloses: values['jumat-tutup'] ?? '' },
      },
      by,
    );
    if (!refusal) redirect(303, '/kelola/jam?tersimpan');
    const text = hoursRefusals[refusal][lang];
    return refuse('simpan', values, [{ field: FIELD_OF[refusal], text }]);
  },
  akhiri: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const values = await typedValues(event);
    if (await endHours(event.locals.app, values['jam'] ?? '', by)) error(404);
    redirect(303, '/kelola/jam?tersimpan');
  },
};
