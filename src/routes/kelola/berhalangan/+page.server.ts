import { fail, type RequestEvent } from '@sveltejs/kit';
import { parseDay } from '#domain/calendar/day.ts';
import { ABSENCE_KINDS, type OfficeId, type PersonId } from '#domain/office/organisation.ts';
import { readNow } from '#server/app.ts';
import { listPeople, readPerson } from '#server/usecases/admin/read-parts.ts';
import { addAbsence, endAbsence } from '#server/usecases/presence/change-absence.ts';
import { addDelegation, endDelegation } from '#server/usecases/presence/change-delegation.ts';
import type {
  PresenceChanged,
  PresenceRefusal,
} from '#server/usecases/presence/presence-change.ts';
import { readPresence } from '#server/usecases/presence/read-presence.ts';
import { nameOfLine } from '#server/usecases/reference/empty-lines.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { fieldWords, type DoneAct } from '#words/admin/changes.ts';
import { presenceRefusalWords } from '#words/admin/presence.ts';
import { dayIn, done, refuse, typedValues, type FieldError, type Values } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { app } = event.locals;
  const wanted = event.url.searchParams.get('cari') ?? '';
  const people = (await listPeople(app, wanted)).map(({ id, name, offices }) => ({
    value: id,
    label: [name, offices[0]].filter(Boolean).join(' · '),
  }));
  const ok = event.url.searchParams.get('ok');
  return { ...(await readPresence(app)), people, wanted, ok };
};

const FIELD_OF: Partial<Record<PresenceRefusal, string>> = {
  ...{ dayIsPast: 'mulai', endsBeforeItBegins: 'sampai', tooLong: 'sampai', overlaps: 'mulai' },
  noSecretary: 'sekretaris',
};

interface Acting {
  readonly act: DoneAct;
  readonly values: Values;
}

async function answer(
  event: Pick<RequestEvent, 'locals' | 'url'>,
  changed: PresenceChanged,
  { act, values }: Acting,
) {
  if (changed.ok) return done(event.url.pathname, act);
  const { app, lang } = event.locals;
  const { org } = await readNow(app);
  const names = changed.empty.map((line) => nameOfLine(org, line)).join('; ');
  const text = `${presenceRefusalWords[changed.refusal][lang]} ${names}`.trim();
  return refuse(act, values, [{ field: FIELD_OF[changed.refusal], text }]);
}

/** The two days of a form, or what it lacks. */
function daysIn(values: Values, lang: 'id' | 'en') {
  const [from, to] = [dayIn(values, 'mulai'), dayIn(values, 'sampai')];
  const lacking = (['mulai', 'sampai'] as const).filter((name) => !dayIn(values, name));
  const errors: FieldError[] = lacking.map((field) => ({
    field,
    text: fieldWords.dayMissing[lang],
  }));
  return { from, to, errors };
}

/** The row of a button; its day comes from the page itself. */
const rowIn = (values: Values) => ({
  id: values['siapa'] ?? '',
  from: parseDay(values['sejak'] ?? ''),
});

export const actions: Actions = {
  berhalangan: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedValues(event);
    const { from, to, errors } = daysIn(values, lang);
    const person = values['orang'] ? await readPerson(app, values['orang']) : undefined;
    const kind = ABSENCE_KINDS.find((it) => it === values['karena']);
    const more: FieldError[] = [
      ...(person ? [] : [{ field: 'orang', text: fieldWords.choiceMissing[lang] }]),
      ...(kind ? [] : [{ field: 'karena', text: fieldWords.choiceMissing[lang] }]),
      ...errors,
    ];
    if (!person || !kind || !from || !to) return refuse('berhalangan', values, more);
    const changed = await addAbsence(app, { personId: person.id, kind, from, to }, by);
    return await answer(event, changed, { act: 'berhalangan', values });
  },
  kembali: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const values = await typedValues(event);
    const { id, from } = rowIn(values);
    if (!from) return fail(422, { act: 'kembali', values, errors: [] });
    const changed = await endAbsence(event.locals.app, { personId: id as PersonId, from }, by);
    return await answer(event, changed, { act: 'kembali', values });
  },
  limpahkan: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedValues(event);
    const { from, to, errors } = daysIn(values, lang);
    const { secretaries } = await readPresence(app);
    const chosen = secretaries.find(({ toOfficeId }) => toOfficeId === values['sekretaris']);
    const choice = { field: 'sekretaris', text: fieldWords.choiceMissing[lang] };
    if (!chosen || !from || !to)
      return refuse('limpahkan', values, chosen ? errors : [choice, ...errors]);
    const { officeId, toOfficeId } = chosen;
    const delegation = { officeId, toOfficeId, from, to, decree: values['surat'] || null };
    const changed = await addDelegation(app, delegation, by);
    return await answer(event, changed, { act: 'limpahkan', values });
  },
  'akhiri-limpahan': async (event) => {
    const { personId: by } = requireAdministrator(event);
    const values = await typedValues(event);
    const { id, from } = rowIn(values);
    if (!from) return fail(422, { act: 'akhiri-limpahan', values, errors: [] });
    const ended = { toOfficeId: id as OfficeId, from };
    const changed = await endDelegation(event.locals.app, ended, by);
    return await answer(event, changed, { act: 'akhiri-limpahan', values });
  },
};
