import { fail, redirect } from '@sveltejs/kit';
import { CONTACT_COLUMNS } from '#server/contract/small/contact-list.ts';
import { importContacts } from '#server/usecases/small/import-contacts.ts';
import { smallUnits } from '#server/usecases/small/read-small-desk.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { officerOf } from '#server/web/officer.ts';
import { sayFault } from '#words/admin/faults.ts';
import { sayEntry } from '#words/admin/import.ts';
import { postedTable } from '../../kelola/posted-table.ts';
import type { Actions, PageServerLoad } from './$types';

/** Lines of a preview, and faults, on one page; the rest is counted. */
const SHOWN_MAX = 300;

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const officer = await officerOf(event);
  return {
    columns: CONTACT_COLUMNS.map(({ name }) => name),
    done: event.url.searchParams.has('selesai'),
    units: officer ? smallUnits(officer) : [],
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const posted = await postedTable(event);
    if ('fault' in posted) {
      return fail(422, { faults: [sayFault(posted.fault, lang)], text: '', more: 0 });
    }
    const { text, confirmed } = posted;
    const { faults, entries, digest, written } = await importContacts(app, text, { by, confirmed });
    if (written) redirect(303, '/ringkas/kontak?selesai');
    const all = faults.length > 0 ? faults : entries;
    const more = Math.max(0, all.length - SHOWN_MAX);
    if (faults.length > 0) {
      const said = faults.slice(0, SHOWN_MAX).map((it) => sayFault(it, lang));
      return fail(422, { faults: said, text, more });
    }
    return {
      ...{ faults: [] as string[], text, more },
      shown: { digest, entries: entries.slice(0, SHOWN_MAX).map((it) => sayEntry(it, lang)) },
    };
  },
};
