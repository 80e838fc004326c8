import { error, redirect } from '@sveltejs/kit';
import { addBreachStep, openBreach } from '#server/usecases/rights/breaches.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { breachRefusalWords, breachWords } from '#words/rights/breaches.ts';
import { refuse, typedValues } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const read = await openBreach(event.locals.app, event.params.id);
  return read ? { ...read, saved: event.url.searchParams.has('tersimpan') } : error(404);
};

const STEPS = ['toldSubjects', 'toldAuthority', 'noted', 'closed'] as const;

export const actions: Actions = {
  langkah: async (event) => {
    const { personId } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const { id } = event.params;
    const values = await typedValues(event);
    const what = STEPS.find((it) => it === values['langkah']);
    if (!what)
      return refuse('langkah', values, [{ field: 'langkah', text: breachWords.missing[lang] }]);
    const step = { what, text: values['keterangan'] || null };
    const refusal = await addBreachStep(app, personId, id, step);
    if (refusal === 'notFound') error(404);
    if (!refusal) redirect(303, `/kelola/kebocoran/${id}?tersimpan`);
    return refuse('langkah', values, [
      { field: 'langkah', text: breachRefusalWords[refusal][lang] },
    ]);
  },
};
