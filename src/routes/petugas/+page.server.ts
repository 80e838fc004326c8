import { fail, redirect } from '@sveltejs/kit';
import { VIEWS, type View } from '#server/usecases/lists/list-queries.ts';
import { mayEnter } from '#server/usecases/intake/enter-report.ts';
import { readGaps } from '#server/usecases/lists/read-gaps.ts';
import { listScope } from '#server/usecases/lists/list-scope.ts';
import { seesDeliveries } from '#server/usecases/notices/read-deliveries.ts';
import { readInbox } from '#server/usecases/lists/read-inbox.ts';
import { deleteView, listViews, saveView } from '#server/usecases/lists/saved-views.ts';
import { smallUnits } from '#server/usecases/small/read-small-desk.ts';
import { requireOfficer } from '#server/web/officer.ts';
import { commandAt } from '#words/commands.ts';
import { viewSlugs } from '#words/inbox.ts';
import type { Actions, PageServerLoad } from './$types';
import { filterFields } from './filter-fields.ts';
import { addressWith, inboxQueryOf, keptOf, sayPlace } from './inbox-address.ts';
import { shownLine } from './shown-lines.ts';

export const load: PageServerLoad = async (event) => {
  const officer = await requireOfficer(event);
  const { app, lang } = event.locals;
  const { searchParams } = event.url;
  if (officer.given.smallUse && mayEnter(officer) && searchParams.size === 0) {
    redirect(303, '/ringkas');
  }
  const kept = keptOf(searchParams);
  const text = searchParams.get('cari')?.trim();
  if (text) redirect(303, addressWith('/petugas/cari', kept, { lihat: null, cari: text }));
  const { org } = officer.given;
  const query = inboxQueryOf(searchParams, org);
  const { lines, counts, previous, next } = await readInbox(app, officer, query);
  const views = await listViews(app, officer.person.id);
  const at = (changes: Record<string, string | null>) => addressWith('/petugas', kept, changes);
  return {
    done: commandAt(searchParams.get('sudah') ?? '') ?? null,
    view: query.view,
    mayEnter: mayEnter(officer),
    // A new installation: nobody is there yet to give a report to (K-25).
    offersSmall:
      mayEnter(officer) &&
      event.locals.signedIn?.account?.administrator === true &&
      smallUnits(officer).length === 0,
    gaps: readGaps(officer),
    lists: VIEWS.map((view) => ({
      view,
      href: at({ lihat: view === 'open' ? null : viewSlugs[view] }),
      count: counts[view],
    })),
    lines: lines.map((line) => shownLine(line, { org, lang })),
    fields: filterFields(listScope(officer), query.narrowing, lang),
    previous: previous && at({ sebelum: sayPlace(previous) }),
    next: next && at({ sesudah: sayPlace(next) }),
    kept: kept.toString(),
    isFiltered: Object.values(query.narrowing).some((it) => it !== null),
    /** The list that is shown: from its beginning, and without any filter. */
    start: at({}),
    unfiltered: addressWith('/petugas', listOf(query.view), {}),
    list: listOf(query.view).get('lihat'),
    hearsNews: seesDeliveries(officer),
    views: views.map(({ name, query: of }) => ({ name, href: of ? `/petugas?${of}` : '/petugas' })),
  };
};

const listOf = (view: View): URLSearchParams =>
  new URLSearchParams(view === 'open' ? {} : { lihat: viewSlugs[view] });

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export const actions: Actions = {
  simpan: async (event) => {
    const { person } = await requireOfficer(event);
    const form = await event.request.formData();
    const name = textOf(form, 'nama');
    const query = keptOf(new URLSearchParams(textOf(form, 'saringan'))).toString();
    const problem = await saveView(event.locals.app, person.id, { name, query });
    if (problem) return fail(422, { problem, name });
    redirect(303, addressWith('/petugas', new URLSearchParams(query), {}));
  },
  hapus: async (event) => {
    const { person } = await requireOfficer(event);
    const form = await event.request.formData();
    await deleteView(event.locals.app, person.id, textOf(form, 'nama'));
    const query = keptOf(new URLSearchParams(textOf(form, 'saringan')));
    redirect(303, addressWith('/petugas', query, {}));
  },
};
