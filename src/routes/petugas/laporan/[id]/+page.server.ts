import { error } from '@sveltejs/kit';
import { readReportFor } from '#server/usecases/read-report.ts';
import { requireOfficer } from '#server/web/officer.ts';
import { commandAt } from '#words/commands.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { person } = await requireOfficer(event);
  const view = await readReportFor(event.locals.app, person.id, event.params.id);
  if (!view) error(404);
  return { view, done: commandAt(event.url.searchParams.get('sudah') ?? '') ?? null };
};
