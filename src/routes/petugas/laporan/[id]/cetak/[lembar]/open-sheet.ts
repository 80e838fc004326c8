import { error, type RequestEvent } from '@sveltejs/kit';
import { LINE_MAX, readOptional } from '#server/contract/plain-text.ts';
import { readLetterhead } from '#server/usecases/report/read-letterhead.ts';
import { readReportFor } from '#server/usecases/report/read-report.ts';
import { requireOfficer } from '#server/web/officer.ts';
import { printsOf } from '../../prints.ts';

/** What is typed onto a paper travels in its address and is kept nowhere (K-18). */
const TYPED = ['nomor', 'sifat', 'tembusan'] as const;
const COPIES_MAX = LINE_MAX * 5;

interface Asked extends Pick<RequestEvent, 'locals' | 'url'> {
  readonly params: { readonly id: string; readonly lembar: string };
}

/** A sheet of a report for who may read it; whoever may not gets what is not there. */
export async function openSheet(event: Asked) {
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
}
