import { describe, expect, it } from 'vitest';
import { atLeast, type Level } from '#domain/access/reach.ts';
import { dayAt } from '#domain/calendar/day.ts';
import type { Reader } from '#server/usecases/lists/listed-report.ts';
import { ALL } from '#server/store/inbox.ts';
import { readInbox } from '#server/usecases/lists/read-inbox.ts';
import { readRecap, readRecapList } from '#server/usecases/lists/read-recap.ts';
import { searchReports } from '#server/usecases/lists/search-reports.ts';
import { commandWords } from '#words/commands.ts';
import { difference } from './compare.ts';
import { KINDS, tellReport, textsOf, type Kind } from './reports.ts';
import { readsOriginal } from './table.ts';
import { openWorld, type Walker } from './world.ts';

const world = await openWorld();
const { app, site, reports, given, reachOf } = world;
const today = dayAt('WITA', given.now);
const readerOf = ({ person }: Walker): Reader => ({ person, given });

const kindsFrom = (who: Walker, least: Level): readonly Kind[] =>
  KINDS.filter((kind) => atLeast(reachOf(who, kind).level, least));
const idsOf = (kinds: readonly Kind[]): readonly string[] =>
  kinds.map((it) => reports[it].id).sort();
const idsIn = (lines: readonly object[]): readonly string[] =>
  lines.flatMap((it) => ('id' in it ? [String(it.id)] : [])).sort();

describe.each(world.walkers.map((who) => [who.role, who] as const))('%s', (_, who) => {
  const reader = readerOf(who);
  const [seen, named] = [kindsFrom(who, 'exists'), idsOf(kindsFrom(who, 'summary'))];

  it('is counted and shown in the inbox exactly what reach gives', async () => {
    const inbox = await readInbox(app, reader, { view: 'open', narrowing: ALL, from: null });
    expect(inbox.counts.open).toBe(seen.length);
    expect(inbox.lines).toHaveLength(seen.length);
    expect(idsIn(inbox.lines)).toEqual(named);
  });

  it('is counted in the recap the same, and its list has them', async () => {
    const query = { period: { from: today, to: today }, agencyId: null, unitId: null };
    const recap = await readRecap(app, reader, query);
    const list = await readRecapList(app, reader, { ...query, column: 'received', after: null });
    if (recap === 'tooMany' || list === 'tooMany') throw new Error('Too many');
    expect(recap.total.received).toBe(seen.length);
    expect([list.count, list.lines.length]).toEqual([seen.length, seen.length]);
    expect(idsIn(list.lines.map(({ line }) => line))).toEqual(named);
  });

  it('finds by words only what may be read, and by code only what is seen', async () => {
    const find = async (text: string) =>
      (await searchReports(app, reader, { text, narrowing: ALL, before: null })).lines;
    for (const kind of KINDS) {
      const reach = reachOf(who, kind);
      const reads = atLeast(reach.level, 'content') && readsOriginal({ kind, reach });
      const { title, story, name, detail } = textsOf(kind);
      for (const text of [title, story]) {
        expect([kind, idsIn(await find(text))]).toEqual([kind, reads ? [reports[kind].id] : []]);
      }
      for (const text of [name, detail]) expect(await find(text)).toEqual([]);
      expect([kind, (await find(reports[kind].code)).length]).toEqual([
        kind,
        seen.includes(kind) ? 1 : 0,
      ]);
    }
  });
});

/** Everywhere a number or a line could tell of a report. */
const PAGES = [
  '/petugas',
  '/petugas/cari?cari=xq',
  '/rekap',
  '/rekap/daftar?angka=diterima',
  `/petugas/laporan/${reports.intake.id}`,
  `/petugas/laporan/${reports.intake.id}/${commandWords.assign.path}`,
  `/petugas/laporan/${reports.neighbour.id}`,
  `/lacak/${reports.own.code}`,
  '/',
] as const;

/** Pages of one who asks, without the minute at which they were asked. */
const pagesOf = (cookie: string): Promise<readonly string[]> =>
  Promise.all(
    PAGES.map(async (path) => {
      const { status, body } = await site.ask({ method: 'GET', path, cookie });
      return `${path}\n${status}\n${body.replaceAll(/\d\d[.:]\d\d/g, 'minute')}`;
    }),
  );

/** Some ten seconds on two free cores. */
const PAGES_MS_MAX = 300_000;

describe.each(['sealed', 'accused', 'deskAccused'] as const)(
  'one more report that is %s',
  { timeout: PAGES_MS_MAX },
  (kind) => {
    it('changes no page of those who may not know of it', async () => {
      const blind = [
        { role: 'visitor', cookie: '' },
        ...world.walkers.filter((who) => reachOf(who, kind).level === 'none'),
      ];
      const before = new Map<string, readonly string[]>();
      for (const { role, cookie } of blind) before.set(role, await pagesOf(cookie));
      await tellReport(app, kind, `another${kind}`);
      const wrong: string[] = [];
      for (const { role, cookie } of blind) {
        const [then, now] = [before.get(role) ?? [], await pagesOf(cookie)];
        now.forEach((page, at) => {
          if (page === then[at]) return;
          wrong.push(`${PAGES[at]}, ${role}, report ${kind}: ${difference(page, then[at] ?? '')}`);
        });
      }
      expect(wrong).toEqual([]);
      expect(blind.length).toBeGreaterThan(3);
    });
  },
);
