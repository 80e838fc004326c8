import { error } from '@sveltejs/kit';
import { LINE_MAX, readOptional } from '#server/contract/plain-text.ts';
import { readLetterhead } from '#server/usecases/report/read-letterhead.ts';
import { readReportFor } from '#server/usecases/report/read-report.ts';
import { requireOfficer } from '#server/web/officer.ts';
import { printsOf } from '../../prints.ts';
import type { PageServerLoad } from './$types';

/** What is typed onto a paper travels in its address and is kept nowhere (K-18). */
const TYPED = ['nomor', 'sifat', 'tembusan'] as const;
const COPIES_MAX = LINE_MAX * 5;

export const load: PageServerLoad = async (event) => {
  const { person } = await requireOfficer(event);
  const { app } = event.locals;
  const view = await readReportFor(app, person.id, event.params.id);
  const sheet = view && printsOf(view).find(({ path }) => path === event.params.lembar)?.path;
  if (!view || !sheet) error(404);
  const typed = (name: (typeof TYPED)[number]): string => {
    const read = readOptional(event.url.searchParams.get(name), COPIES_MAX);
    return read.ok ? (read.text ?? '') : '';
  };
  return {
    view,
    sheet,
    head: await readLetterhead(app, view),
    typed: { number: typed('nomor'), nature: typed('sifat'), copies: typed('tembusan') },
  };
};
