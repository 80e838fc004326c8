import { redirect } from '@sveltejs/kit';
import { addMs, startOf, type Moment } from '#domain/calendar/day.ts';
import { TEXT_MAX } from '#server/contract/plain-text.ts';
import { listBreaches, recordBreach } from '#server/usecases/rights/breaches.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { breachRefusalWords, breachWords } from '#words/rights/breaches.ts';
import { dayIn, refuse, typedTexts, type FieldError, type Values } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { app } = event.locals;
  return await listBreaches(app, event.url.searchParams.get('sesudah'));
};

const MINUTE_MS = 60_000;
const TEXTS = ['kejadian', 'data', 'penanganan'] as const;

/** Day and hour as they are typed, in the zone of the root. */
function knownIn(values: Values, zone: Parameters<typeof startOf>[0]): Moment | undefined {
  const on = dayIn(values, 'tanggal');
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(values['jam'] ?? '') ?? [];
  if (!on || hours === undefined || minutes === undefined) return undefined;
  return addMs(startOf(zone, on), (Number(hours) * 60 + Number(minutes)) * MINUTE_MS);
}

export const actions: Actions = {
  catat: async (event) => {
    const { personId } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedTexts(event, TEXT_MAX);
    const { zone } = await listBreaches(app, null);
    const known = knownIn(values, zone);
    const errors: FieldError[] = TEXTS.filter((field) => !values[field]).map((field) => ({
      ...{ field, text: breachWords.missing[lang] },
    }));
    if (!dayIn(values, 'tanggal')) {
      errors.unshift({ field: 'tanggal', text: breachWords.missing[lang] });
    } else if (!known) errors.unshift({ field: 'jam', text: breachWords.timeWrong[lang] });
    if (!known || errors.length > 0) return refuse('catat', values, errors);
    const people = /^\d{1,9}$/.test(values['orang'] ?? '') ? Number(values['orang']) : -1;
    const { kejadian: what = '', data = '', penanganan: remedy = '' } = values;
    const made = await recordBreach(app, personId, { what, data, remedy, people }, known);
    if ('id' in made) redirect(303, `/kelola/kebocoran/${made.id}?tersimpan`);
    const field = made.refusal === 'peopleInvalid' ? 'orang' : 'tanggal';
    return refuse('catat', values, [{ field, text: breachRefusalWords[made.refusal][lang] }]);
  },
};
