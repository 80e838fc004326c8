import { error, redirect } from '@sveltejs/kit';
import { parseCode, sayCode } from '#server/tickets/alphabet.ts';
import { openByKey } from '#server/usecases/report/read-ticket.ts';
import { trackByCode, trackByKey, type PublicView } from '#server/usecases/report/track-report.ts';
import { limitsOf } from '#server/web/app-limits.ts';
import { dropFollowCookie, readFollowCookie, writeFollowCookie } from '../follow-cookie.ts';
import { act, addPhoto } from './actions.ts';
import { dayCells } from './day-cells.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = Parameters<PageServerLoad>[0];

export const load: PageServerLoad = async (event) => {
  const { locals, cookies, params, url, setHeaders } = event;
  const key = url.searchParams.get('k');
  if (key !== null) await exchange(event, key);
  const code = parseCode(params.kode);
  const id = code === undefined ? undefined : readFollowCookie(locals.app, cookies, code);
  const full = id && (await trackByKey(locals.app, id));
  if (code !== undefined && full) {
    writeFollowCookie(locals.app, cookies, { id: full.report.id, code });
    const { calendar: _, ...shown } = full;
    const placeLabel = await placeOf(locals.app, full.place?.village);
    return {
      ...{ code: sayCode(code), plain: code, placeLabel },
      ...drawn(full, locals.lang),
      full: shown,
    };
  }
  const asked = await limitsOf(locals.app).ask('lookUp', event.getClientAddress());
  if (!asked.ok) {
    setHeaders({ 'retry-after': String(asked.waitSeconds) });
    error(429);
  }
  const bare = await trackByCode(locals.app, params.kode);
  // A refused form is answered with its text, also where the hour has run out meanwhile.
  if (!bare && event.request.method === 'GET') error(404);
  const shown = bare && code !== undefined ? sayCode(code) : '';
  return {
    ...{ code: shown, plain: params.kode, placeLabel: null },
    ...drawn(bare ?? null, locals.lang),
    full: null,
  };
};

const placeOf = async (app: Event['locals']['app'], village: string | undefined) =>
  village === undefined ? null : ((await app.regions()).villageByCode(village)?.label ?? null);

/** A link with its key is exchanged for a cookie at once, so that the key stays in no address (M-27). */
async function exchange({ locals, cookies, params, getClientAddress }: Event, key: string) {
  const address = getClientAddress();
  const opened = await openByKey(locals.app, { code: params.kode, key, address });
  if (opened.kind === 'wait') error(429);
  if (opened.kind === 'no') redirect(303, '/lacak?tidak-cocok');
  writeFollowCookie(locals.app, cookies, { id: opened.reportId, code: opened.code });
  redirect(303, `/lacak/${opened.code}`);
}

/** What both views draw; the calendar itself stays here. */
function drawn(view: PublicView | null, lang: Parameters<typeof dayCells>[1]) {
  if (view === null) return { bare: null, cells: [] };
  const { stage, suspended, office, zone, receivedOn, endedOn, today, wait } = view;
  const bare = { stage, suspended, office, zone, receivedOn, endedOn, today, wait };
  return { bare, cells: dayCells(view, lang) };
}

export const actions = {
  balas: (event) => act(event, 'reply'),
  lengkapi: (event) => act(event, 'complete'),
  komentar: (event) => act(event, 'comment'),
  keberatan: (event) => act(event, 'object'),
  'buka-kembali': (event) => act(event, 'reopen'),
  pulihkan: (event) => act(event, 'restore'),
  terima: (event) => act(event, 'confirm'),
  nilai: (event) => act(event, 'rate'),
  cabut: (event) => act(event, 'withdraw'),
  foto: addPhoto,
  tutup: ({ cookies }) => {
    dropFollowCookie(cookies);
    redirect(303, '/lacak');
  },
} satisfies Actions;
