import type { RequestEvent } from '@sveltejs/kit';
import type { OfficeId, UnitId } from '#domain/office/organisation.ts';
import type { Day } from '#domain/calendar/day.ts';
import { changeOrganisation } from '#server/usecases/admin/change-organisation.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { fieldWords } from '#words/admin/changes.ts';
import { answer, dayIn, refuse, typedValues } from './form.ts';

type Event = RequestEvent<{ id: string }>;

const endOf = (kind: 'endUnit' | 'endOffice', id: string, on: Day | null) =>
  kind === 'endUnit' ? { kind, id: id as UnitId, on } : { kind, id: id as OfficeId, on };

/** The two forms of what has an end: with a day, and back again. */
export const endActs = (kind: 'endUnit' | 'endOffice') => ({
  akhiri: async (event: Event) => {
    const { personId } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedValues(event);
    const on = dayIn(values, 'tanggal');
    if (!on) {
      return refuse('akhiri', values, [{ field: 'tanggal', text: fieldWords.dayMissing[lang] }]);
    }
    const changed = await changeOrganisation(app, endOf(kind, event.params.id, on), personId);
    return await answer(event, changed, { act: 'akhiri', values, path: event.url.pathname });
  },
  lanjutkan: async (event: Event) => {
    const { personId } = requireAdministrator(event);
    const values = await typedValues(event);
    const goOn = endOf(kind, event.params.id, null);
    const changed = await changeOrganisation(event.locals.app, goOn, personId);
    return await answer(event, changed, { act: 'lanjutkan', values, path: event.url.pathname });
  },
});
