import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readNow } from '#server/app.ts';
import { readCalendars } from '#server/usecases/admin/read-calendars.ts';
import { changeCalendar, previewCalendar } from '#server/usecases/reference/change-calendar.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { sayDecree } from '#words/admin/calendar.ts';
import { sayFault } from '#words/admin/faults.ts';
import { calendarRefusalWords } from '#words/calendar-changes.ts';
import { sayDay } from '#words/time.ts';
import { typedValues, type Values } from '../form.ts';
import { postedTable } from '../posted-table.ts';
import { closeIn, decreeIn, openIn, type Meant } from './change.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { searchParams } = event.url;
  const asked = Number(searchParams.get('tahun') ?? '');
  const isYear = Number.isInteger(asked) && asked >= 1900 && asked <= 9999;
  const calendars = await readCalendars(event.locals.app, isYear ? asked : undefined);
  const moved = searchParams.get('bergeser');
  const voided = Number(searchParams.get('batal') ?? '0');
  return { ...calendars, saved: moved === null ? null : { moved: Number(moved) || 0, voided } };
};

interface Sent {
  readonly act: 'keputusan' | 'tutup' | 'buka';
  readonly values: Values;
  readonly text: string;
}

/** Shows what a change would move, and writes it when the form says so. */
async function look(event: RequestEvent, meant: Meant, { act, values, text }: Sent) {
  const { personId: by } = requireAdministrator(event);
  const { app, lang } = event.locals;
  const refuse = (errors: readonly { field?: string | undefined; text: string }[]) =>
    fail(422, { refused: { act, values, text, errors } });
  if ('errors' in meant) return refuse(meant.errors);
  const { change, others } = meant;
  if (values['pasti'] !== 'ya') {
    const preview = await previewCalendar(app, change);
    if (!preview.ok) return refuse([{ text: calendarRefusalWords[preview.refusal][lang] }]);
    const what =
      change.kind === 'decree'
        ? [
            sayDecree(change.days.length, others, lang),
            ...change.days.map(({ on, name }) => `${sayDay(on, lang)}: ${name}`),
          ]
        : [`${sayDay(change.on, lang)}${change.kind === 'close' ? `: ${change.name}` : ''}`];
    return { preview: { act, values, text, what, moves: preview.moves } };
  }
  const changed = await changeCalendar(app, change, by);
  if (!changed.ok) return refuse([{ text: calendarRefusalWords[changed.refusal][lang] }]);
  const { moved, voided } = changed.moved;
  const year = change.kind === 'decree' ? change.year : change.on.slice(0, 4);
  redirect(303, `/kelola/kalender?tahun=${year}&bergeser=${moved}&batal=${voided}`);
}

export const actions: Actions = {
  keputusan: async (event) => {
    requireAdministrator(event);
    const { lang } = event.locals;
    const posted = await postedTable(event);
    if ('fault' in posted) {
      const errors = [{ field: 'isi', text: sayFault(posted.fault, lang) }];
      const { fields: values } = posted;
      return fail(422, { refused: { act: 'keputusan' as const, values, text: '', errors } });
    }
    const { fields: values, text } = posted;
    return await look(event, decreeIn(values, text, lang), { act: 'keputusan', values, text });
  },
  tutup: async (event) => {
    requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedValues(event);
    const meant = closeIn(values, await readNow(app), lang);
    return await look(event, meant, { act: 'tutup', values, text: '' });
  },
  buka: async (event) => {
    requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedValues(event);
    const meant = openIn(values, await readNow(app), lang);
    return await look(event, meant, { act: 'buka', values, text: '' });
  },
};
