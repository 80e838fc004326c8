import { fail, redirect } from '@sveltejs/kit';
import { ORGANISATION_COLUMNS } from '#server/contract/admin/organisation-file.ts';
import { importOrganisation } from '#server/usecases/admin/import-organisation.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { sayFault } from '#words/admin/faults.ts';
import { sayEntry } from '#words/admin/import.ts';
import { postedTable } from '../posted-table.ts';
import type { Actions, PageServerLoad } from './$types';

/** Lines of a preview, and faults, on one page; the rest is counted. */
const SHOWN_MAX = 500;
const DOES = ['added', 'changed', 'ended'] as const;

export const load: PageServerLoad = (event) => {
  requireAdministrator(event);
  return {
    columns: ORGANISATION_COLUMNS.map(({ name }) => name),
    done: event.url.searchParams.has('selesai'),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const posted = await postedTable(event);
    if ('fault' in posted) {
      return fail(422, { refused: { faults: [sayFault(posted.fault, lang)], more: 0, text: '' } });
    }
    const { text, readAs, confirmed } = posted;
    const { faults, entries, digest, written } = await importOrganisation(app, text, {
      by,
      confirmed,
    });
    if (written) redirect(303, '/kelola/organisasi?selesai');
    if (faults.length > 0) {
      const said = faults.slice(0, SHOWN_MAX).map((it) => sayFault(it, lang));
      return fail(422, { refused: { faults: said, more: faults.length - said.length, text } });
    }
    const shown = {
      ...{ text, readAs, digest, wasConfirmed: confirmed !== null },
      counts: DOES.map((does) => ({ does, n: entries.filter((it) => it.does === does).length })),
      entries: entries.slice(0, SHOWN_MAX).map((it) => sayEntry(it, lang)),
      more: Math.max(0, entries.length - SHOWN_MAX),
    };
    return { shown };
  },
};
