import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { parseDay } from '#domain/calendar/day.ts';
import { text } from '#server/contract/act-fields.ts';
import { askIdentity, readAsk, type Asking } from '#server/usecases/identity/open-hidden.ts';
import { readReportFor } from '#server/usecases/report/read-report.ts';
import { requireOfficer } from '#server/web/officer.ts';
import { askRefusals } from '#words/identity.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { person } = await requireOfficer(event);
  const { app } = event.locals;
  const ask = await readAsk(app, person.id, event.params.id);
  if (!ask) error(404);
  const view = await readReportFor(app, person.id, event.params.id);
  if (!view) error(404);
  return { ask, id: view.report.id, title: view.title, zone: view.calendar.zone };
};

const LAW_LENGTH_MAX = 500;
const shape = z.object({
  reason: text(),
  silentUntil: z.string().default(''),
  silentBecause: z.string().trim().max(LAW_LENGTH_MAX).default(''),
});
type Typed = z.infer<typeof shape>;

/** Both or neither, and a day that is still to come. */
function silenceOf({ silentUntil, silentBecause }: Typed, today: string) {
  if (silentUntil === '' && silentBecause === '') return null;
  const until = parseDay(silentUntil);
  return until && until > today && silentBecause !== ''
    ? { until, because: silentBecause }
    : undefined;
}

export const actions: Actions = {
  default: async (event) => {
    const { person, today } = await requireOfficer(event);
    const { app, lang } = event.locals;
    const { id } = event.params;
    if (!(await readAsk(app, person.id, id))) error(404);
    const form = Object.fromEntries(await event.request.formData());
    const typed = {
      ...{ reason: String(form['reason'] ?? ''), silentUntil: String(form['silentUntil'] ?? '') },
      silentBecause: String(form['silentBecause'] ?? ''),
    };
    const refuse = (kind: keyof typeof askRefusals, field: keyof typeof typed = 'reason') =>
      fail(422, { typed, error: { field, text: askRefusals[kind][lang] } });
    const parsed = shape.safeParse(form);
    if (!parsed.success) return refuse('reasonMissing');
    const silence: Asking['silence'] | undefined = silenceOf(parsed.data, today);
    if (silence === undefined) return refuse('silenceIncomplete', 'silentUntil');
    const refusal = await askIdentity(app, person.id, id, { reason: parsed.data.reason, silence });
    if (refusal) return refuse(refusal);
    redirect(303, `/petugas/laporan/${id}/buka-identitas`);
  },
};
