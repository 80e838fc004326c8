import { error, redirect } from '@sveltejs/kit';
import { readReportFor } from '#server/usecases/report/read-report.ts';
import { requireOfficer } from '#server/web/officer.ts';
import { commandAt, commandWords } from '#words/commands.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { person } = await requireOfficer(event);
  const view = await readReportFor(event.locals.app, person.id, event.params.id);
  const done = commandAt(event.url.searchParams.get('sudah') ?? '') ?? null;
  // Who has just given a report away reads it no more; the inbox says that it is done.
  if (!view && done) redirect(303, `/petugas?sudah=${commandWords[done].path}`);
  if (!view) error(404);
  return { view, done };
};
