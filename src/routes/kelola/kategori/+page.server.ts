import { fail, redirect } from '@sveltejs/kit';
import { importCategories } from '#server/usecases/admin/import-categories.ts';
import { readCategories } from '#server/usecases/admin/read-categories.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { sayFault } from '#words/admin/faults.ts';
import { sayLine } from '#words/admin/periods.ts';
import { postedTable } from '../posted-table.ts';
import type { Actions, PageServerLoad } from './$types';

const SHOWN_MAX = 1000;

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const saved = event.url.searchParams.has('tersimpan');
  return { ...(await readCategories(event.locals.app)), saved };
};

export const actions: Actions = {
  default: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const posted = await postedTable(event);
    if ('fault' in posted) {
      return fail(422, { refused: { faults: [sayFault(posted.fault, lang)], text: '' } });
    }
    const { text, confirmed } = posted;
    const read = await importCategories(app, text, { by, confirmed });
    if (read.written) redirect(303, '/kelola/kategori?tersimpan');
    if (read.faults.length > 0) {
      const faults = read.faults.slice(0, SHOWN_MAX).map((it) => sayFault(it, lang));
      return fail(422, { refused: { faults, text } });
    }
    const said = (rows: typeof read.added) =>
      rows.slice(0, SHOWN_MAX).map((it) => sayLine(it.line, it.code, it.name, lang));
    const { digest, added, changed } = read;
    return {
      shown: {
        ...{ text, digest, added: said(added), changed: said(changed) },
        n: { added: added.length, changed: changed.length },
      },
    };
  },
};
