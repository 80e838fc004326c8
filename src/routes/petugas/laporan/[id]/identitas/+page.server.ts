import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { text } from '#server/contract/act-fields.ts';
import { openIdentity } from '#server/usecases/report/open-parts.ts';
import { readReportFor } from '#server/usecases/report/read-report.ts';
import { requireOfficer } from '#server/web/officer.ts';
import type { FieldRefusal } from '#words/act-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { person } = await requireOfficer(event);
  const view = await readReportFor(event.locals.app, person.id, event.params.id);
  if (!view?.mayOpenIdentity) error(404);
  return { id: view.report.id, title: view.title };
};

const shape = z.object({ reason: text() });

export const actions: Actions = {
  /** Answers with the identity itself and no redirect: it is shown once, and no address leads to it. */
  default: async (event) => {
    const { person } = await requireOfficer(event);
    const form = await event.request.formData();
    const parsed = shape.safeParse(Object.fromEntries(form));
    const typed = String(form.get('reason') ?? '');
    if (!parsed.success) {
      const error = (parsed.error.issues[0]?.message ?? 'missing') as FieldRefusal;
      return fail(422, { reason: typed, error, reporter: null });
    }
    const { reason } = parsed.data;
    const reporter = await openIdentity(event.locals.app, person.id, event.params.id, reason);
    if (reporter === undefined) error(404);
    return {
      reason,
      error: null,
      reporter: {
        ...{ name: reporter?.name ?? null, contact: reporter?.contact ?? null },
        isHidden: reporter?.isHidden ?? false,
      },
    };
  },
};
