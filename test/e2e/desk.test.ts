import type { Page } from 'playwright-core';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { dayAt, type Day } from '#domain/calendar/day.ts';
import { workingDaysBetween } from '#domain/calendar/working-days.ts';
import { agencyOf, calendarOf } from '#domain/office/organisation.ts';
import { isOpen, type Report } from '#domain/report/report.ts';
import { dueOn, statusOf, STATUSES } from '#domain/report/status.ts';
import { chromiumPath } from '#test/chromium.ts';
import { commandWords, OFFICER_COMMANDS, type OfficerCommand } from '#words/commands.ts';
import { duties } from '#words/duties.ts';
import { slugOf } from '#words/inbox.ts';
import { refusalWords } from '#words/refusals.ts';
import { classWords, statusWords } from '#words/report.ts';
import { sayMoment } from '#words/time.ts';
import { unfold } from './citizen.ts';
import * as by from './officer.ts';
import { lineOf, linesShown, openDesk } from './open-desk.ts';
import { drawn, readActs, rowsOf, wholeList, type Row, type Shown } from './read-desk.ts';
import { become, type Visit } from './site.ts';

/** A walk over some dozens of pages, on a loaded machine. */
const WALK_MS_MAX = 240_000;
/** WCAG 2.2, 1.4.3, for text of this size. */
const CONTRAST_MIN = 4.5;

const COORDINATOR = 'koordinator, Sulbar';
const ROLES = [
  COORDINATOR,
  'pejabat penghubung, Disdikbud',
  'wakil penghubung, Disdikbud',
  'pimpinan OPD, Disdikbud',
  'pejabat penghubung, Dinkes PPKB',
  'inspektur, Sulbar',
];

const REASONS = Object.values(refusalWords).map(({ id }) => id);

describe.skipIf(!chromiumPath())('at the desk', { timeout: WALK_MS_MAX }, () => {
  const desk = openDesk();

  it('who opened the identity or a photo is told to the reporter: office, when and why', async () => {
    const reporter = await desk.site.visit({ javaScript: false });
    await become(reporter, 'Warga (pelapor)');
    const address = reporter.url();
    const code = /\/lacak\/([^/?]+)/.exec(address)?.[1] ?? '';
    const looks = async (): Promise<string> => {
      await reporter.goto(address);
      const title = 'Siapa yang melihat';
      await unfold(reporter, title);
      return await reporter.locator('details', { hasText: title }).innerText();
    };
    expect(await looks()).toContain('Belum ada yang membuka identitas');

    const officer = await by.officer(desk.site, COORDINATOR, { javaScript: false });
    await by.open(officer, code);
    await officer.getByRole('link', { name: 'Lihat identitas' }).click();
    const show = officer.getByRole('button', { name: 'Lihat identitas' });
    await show.click();
    await officer.locator('.error').first().waitFor();
    expect(await looks(), 'without a reason nothing is opened').not.toContain('identitas,');
    const reason = 'Menelepon pelapor untuk memastikan letak jembatan.';
    await officer.getByRole('textbox', { name: 'Alasan' }).fill(reason);
    await show.click();
    await officer.getByText('Ditampilkan sekali ini.').waitFor();

    const [identity] = await desk
      .database()
      .ownerDb.selectFrom('access_log')
      .selectAll()
      .where('what', '=', 'identity')
      .execute();
    if (!identity) throw new Error('No look was written');
    const { org } = await desk.readGiven();
    const office = org.offices.get(identity.office_id);
    const unit = office && org.units.get(office.unitId);
    const when = sayMoment(identity.at, 'WITA', 'id');
    expect(identity).toMatchObject({ what: 'identity', reason });
    const told = await looks();
    expect(told).toContain(`${unit?.name}, identitas, ${when}: ${reason}`);
    const name = await officer.locator('.desk-me strong').innerText();
    expect(told, 'the office is told, never the person').not.toContain(name);

    await officer.getByRole('link', { name: 'Kembali ke laporan' }).click();
    const photo = officer.locator('a[href*="/foto/"]').first();
    await officer.request.get((await photo.getAttribute('href')) ?? '');
    expect(await looks()).toMatch(/, foto, .* WITA: Melihat foto laporan untuk menanganinya/);
  });

  it('days left are said in words and by a shape, in the inbox and on the report', async () => {
    const page = await desk.plain(COORDINATOR);
    const given = await desk.readGiven();
    const said = (report: Report): RegExp => {
      const on = dueOn(report);
      if (on === null) return /^selesai dihitung$/;
      const first = Object.values(report.clocks).find(
        (it) => it.state === 'running' && it.dueOn === on && report.archive === null,
      );
      if (first?.kind === 'suspension' || first?.kind === 'reply') return /^menunggu pelapor$/;
      const calendar = calendarOf(given.org, report.agencyId);
      const day: Day = dayAt(calendar.zone, given.now);
      if (on === day) return /^jatuh tempo hari ini/;
      const days = workingDaysBetween(calendar, day < on ? day : on, day < on ? on : day);
      if (on < day)
        return days === 0 ? /^lewat jatuh tempo/ : new RegExp(`^lewat ${days} hari kerja`);
      return new RegExp(`^sisa ${days} hari kerja`);
    };
    const reports = new Map((await desk.readReports()).map((it) => [it.id as string, it]));
    const rows = [
      ...(await wholeList(page, '/petugas')),
      ...(await wholeList(page, '/petugas?lihat=berakhir')),
    ].filter(({ id }) => id !== null);
    expect(rows.length).toBeGreaterThan(40);
    const shapes = new Map<string, Set<string>>();
    const examples = new Map<string, Row>();
    for (const row of rows) {
      const report = reports.get(row.id ?? '');
      expect(row.text, report && `${statusOf(report)}, ${dueOn(report)}`).toMatch(
        report ? said(report) : /no such report/,
      );
      const level = row.level ?? '';
      shapes.set(level, (shapes.get(level) ?? new Set()).add(row.shape ?? ''));
      if (!examples.has(level)) examples.set(level, row);
    }
    const levels = ['done', 'enough', 'late', 'soon', 'stopped', 'today'];
    expect([...shapes.keys()].sort()).toEqual(levels);
    const own = [...shapes.values()].flatMap((it) => [...it]);
    expect(own, 'one shape each, and none twice').toHaveLength(levels.length);
    expect(new Set(own).size).toBe(levels.length);
    for (const { id, text, shape } of examples.values()) {
      await page.goto(`/petugas/laporan/${id}`);
      const hero = page.locator('.who .due');
      expect(await hero.innerText()).toContain(text);
      expect(await hero.locator('path').getAttribute('d')).toBe(shape);
    }
  });

  it('a filter leaves exactly its reports, alone and with others', async () => {
    const page = await desk.plain(COORDINATOR);
    const given = await desk.readGiven();
    const seen = (await desk.seenBy(page)).filter(([report]) => isOpen(report));
    const wanted = (is: (report: Report) => boolean): readonly string[] =>
      seen
        .filter(([report]) => is(report))
        .map((it) => lineOf(it, given))
        .sort();
    const agencies = [...given.org.agencies.values()];
    const tests: Record<string, (report: Report, value: string) => boolean> = {
      keadaan: (it, value) => slugOf(statusWords[statusOf(it)].id) === value,
      jenis: (it, value) => slugOf(classWords[it.class].id) === value,
      instansi: (it, value) =>
        agencies.some(({ id, code }) => id === it.agencyId && code === value),
      opd: (it, value) => it.unitId === value,
    };
    const check = async (asked: Readonly<Record<string, string>>): Promise<number> => {
      const query = new URLSearchParams(asked).toString();
      const shown = linesShown(await wholeList(page, `/petugas?${query}`));
      const is = (it: Report) =>
        Object.entries(asked).every(([name, value]) => tests[name]?.(it, value));
      expect(shown, query).toEqual(wanted(is));
      return shown.length;
    };
    await page.goto('/petugas');
    const offered = await page
      .getByRole('search')
      .locator('select')
      .evaluateAll((all) =>
        all.flatMap((it) =>
          [...(it as HTMLSelectElement).options].map(({ value }) => [
            (it as HTMLSelectElement).name,
            value,
          ]),
        ),
      );
    const choices = offered.flatMap(([name = '', value = '']) => (value ? [{ name, value }] : []));
    expect(new Set(choices.map(({ name }) => name))).toEqual(new Set(Object.keys(tests)));
    const found: Record<string, number> = {};
    const empty = choices.filter(
      ({ name, value }) => name === 'opd' && seen.every(([it]) => it.unitId !== value),
    );
    expect(empty.length).toBeGreaterThan(0);
    for (const { name, value } of choices.filter((it) => it === empty[0] || !empty.includes(it)))
      found[name] = (found[name] ?? 0) + (await check({ [name]: value }));
    const inUnits = seen.filter(([{ unitId }]) =>
      choices.some(({ name, value }) => name === 'opd' && value === unitId),
    );
    // Every report is in one status, one class and one agency, and in one unit where it has one.
    const all = seen.length;
    expect(found).toEqual({ keadaan: all, jenis: all, instansi: all, opd: inUnits.length });

    const [first] = seen.filter(
      ([report]) => report.unitId !== null && report.agencyId === given.org.rootId,
    );
    if (!first) throw new Error('No open report in a unit');
    const [report] = first;
    const pairs = {
      keadaan: slugOf(statusWords[statusOf(report)].id),
      jenis: slugOf(classWords[report.class].id),
      instansi: agencyOf(given.org, report.agencyId).code,
      opd: report.unitId ?? '',
    };
    const { keadaan, jenis, instansi, opd } = pairs;
    for (const both of [
      { keadaan, jenis },
      { jenis, instansi },
      { instansi, keadaan },
      { opd, jenis },
      pairs,
    ])
      expect(await check(both)).toBeGreaterThan(0);
  });

  it('a filter stays from page to page and from list to list', async () => {
    const page = await desk.plain(COORDINATOR);
    const { org } = await desk.readGiven();
    // Sixty more of one class: longer than a page.
    await sql`insert into report select (jsonb_populate_record(r,
        jsonb_build_object('id', md5(r.id::text || n)::uuid))).*
      from report r, generate_series(1, 60) n
      where r.id = (select id from report where open and class = 'aspiration' and unit_id is not null
        and agency_id = ${org.rootId} and not sealed order by id limit 1)`.execute(
      desk.database().ownerDb,
    );
    const rows = await wholeList(page, '/petugas?jenis=aspirasi&instansi=76');
    const wanted = (await desk.readReports()).filter(
      (it) => isOpen(it) && it.class === 'aspiration' && it.agencyId === org.rootId,
    );
    expect(wanted.length).toBeGreaterThan(60);
    expect(rows.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    await page.goto('/petugas?jenis=aspirasi&instansi=76');
    await page.getByRole('link', { name: 'Berikutnya' }).click();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('jenis'), searchParams.get('instansi')]).toEqual(['aspirasi', '76']);
    expect(searchParams.has('sesudah')).toBe(true);
    await page.getByRole('link', { name: 'Sebelumnya' }).click();
    expect((await rowsOf(page)).map(({ id }) => id)).toEqual(rows.slice(0, 50).map(({ id }) => id));

    const lists = page.getByRole('list', { name: 'Daftar' });
    await lists.getByRole('link', { name: /^Jatuh tempo hari ini/ }).click();
    const search = page.getByRole('search');
    expect(await search.getByRole('combobox', { name: 'Jenis' }).inputValue()).toBe('aspirasi');
    await search.getByRole('combobox', { name: 'Jenis' }).selectOption('pengaduan');
    await search.getByRole('button', { name: 'Saring' }).click();
    const current = lists.locator('[aria-current]');
    expect(await current.innerText(), 'a new filter keeps the list').toMatch(
      /^Jatuh tempo hari ini/,
    );
    await sql`delete from report where id not in (select report_id from report_event)`.execute(
      desk.database().ownerDb,
    );
  });

  it('a filter that nothing meets shows so, with a way back to the list', async () => {
    const page = await desk.plain(COORDINATOR);
    await page.goto('/petugas?lihat=terlambat');
    const rows = await rowsOf(page);
    await page.goto('/petugas?lihat=terlambat&keadaan=selesai&jenis=aspirasi');
    await page.getByRole('heading', { name: 'Tidak ada laporan di daftar ini' }).waitFor();
    expect(await rowsOf(page)).toEqual([]);
    await page.locator('.empty').getByRole('link', { name: 'Hapus saringan' }).click();
    expect(await rowsOf(page)).toEqual(rows);
    const past = '/petugas?jenis=aspirasi&sesudah=2099-12-31_ffffffff-ffff-ffff-ffff-ffffffffffff';
    await page.goto(past);
    await page.locator('.empty').getByRole('link', { name: 'Ke awal daftar' }).click();
    expect((await rowsOf(page)).length).toBeGreaterThan(0);
  });

  it('a filter with a value that is none asks for nothing, and the page stands', async () => {
    const page = await desk.plain(COORDINATOR);
    await page.goto('/petugas');
    const rows = await rowsOf(page);
    const long = 'x'.repeat(2000);
    for (const query of [
      'keadaan=constructor&jenis=__proto__',
      "opd=' or 1=1 --&instansi=%",
      'opd=00000000-0000-0000-0000-000000000000',
      'keadaan=%00&jenis=%F0%9F%98%80&lihat=%00',
      `keadaan=${long}&opd=${long}`,
      'lihat=semua&sesudah=9999-99-99_x&sebelum=-_-',
      'keadaan=&jenis=&instansi=&opd=&cari=',
    ]) {
      const answer = await page.goto(`/petugas?${query}`);
      expect(answer?.status(), query).toBe(200);
      expect(await rowsOf(page), query).toEqual(rows);
    }
  });

  it('each act has its duty beside it, and each that is not allowed its reason', async () => {
    const met = new Set<OfficerCommand>();
    const forms = new Map<OfficerCommand, readonly [page: Page, path: string]>();
    const commandOf = (label: string): OfficerCommand => {
      const name = OFFICER_COMMANDS.find((it) => commandWords[it].label.id === label);
      if (!name) throw new Error(`No act is called ${label}`);
      met.add(name);
      return name;
    };
    for (const who of ROLES) {
      const page = await desk.plain(who);
      for (const path of await someOfEach(page)) {
        const { offered, refused, ofOthers } = await readActs(page, path);
        for (const act of offered) {
          const name = commandOf(act.label);
          expectDuty(name, act.text);
          expect(act.isBeside, act.label).toBe(true);
          if (!forms.has(name)) forms.set(name, [page, act.href ?? '']);
        }
        for (const act of refused) {
          commandOf(act.label.replace('Belum bisa: ', ''));
          expect(REASONS, act.label).toContain(act.text);
          expect(act.isBeside, act.label).toBe(true);
        }
        for (const others of ofOthers) expect(others.text).toBe(refusalWords.notYourRole.id);
      }
    }
    // These want a report of LAPOR!, or a secretary's seat: walked by the small desk and in permission/acts.
    const others: readonly OfficerCommand[] = ['copyAnswer', 'loadAnswer', 'initial'];
    const own = OFFICER_COMMANDS.filter((it) => !others.includes(it));
    expect([...met].sort(), 'every act was met').toEqual([...own].sort());
    for (const [name, [page, path]] of forms) {
      const { buttons, card } = await readActs(page, path);
      expect(buttons.map((it) => it.label)).toEqual([commandWords[name].confirm.id]);
      expectDuty(name, buttons[0]?.text ?? '');
      expectDuty(name, card);
    }
  });

  it('the form of an act that is not allowed says why, and cannot be sent', async () => {
    const page = await desk.plain(COORDINATOR);
    const [path] = await someOfEach(page);
    const { buttons, text } = await readActs(page, `${path}/${commandWords.approve.path}`);
    expect(text).toContain(refusalWords.notYourRole.id);
    expect(buttons).toEqual([]);
  });

  /** Up to one report of each status in the lists of an officer, with and without a name: their addresses. */
  async function someOfEach(page: Page): Promise<readonly string[]> {
    const paths = new Map<string, string>();
    for (const list of ['/petugas', '/petugas?lihat=berakhir'])
      for (const { id, status, isAnonymous } of await wholeList(page, list)) {
        const kind = `${status} ${isAnonymous}`;
        if (id !== null && !paths.has(kind)) paths.set(kind, `/petugas/laporan/${id}`);
      }
    return [...paths.values()];
  }

  /** What the SOP asks, by when, and what happens if not. */
  function expectDuty(name: OfficerCommand, text: string): void {
    const { duty, byWhen, ifNot } = duties[name];
    for (const words of [duty, byWhen, ifNot]) expect(text, name).toContain(words.id);
  }

  it('disposition shows of each unit what is open and late in the database', async () => {
    const page = await desk.plain(COORDINATOR);
    const given = await desk.readGiven();
    const today = dayAt('WITA', given.now);
    const seen = (await desk.seenBy(page)).filter(([it]) => isOpen(it) && !it.flags.sealed);
    const count = (unitId: string): readonly [open: number, late: number] => {
      const mine = seen.filter(([it]) => it.unitId === unitId);
      return [mine.length, mine.filter(([it]) => (dueOn(it) ?? today) < today).length];
    };
    await page.goto('/petugas?keadaan=belum-terdisposisi&jenis=pengaduan&instansi=76');
    const path = await page.locator('.report-row a').first().getAttribute('href');
    await page.goto(`${path}/disposisi`);
    const lines = await page
      .getByRole('combobox', { name: 'Unit penerima' })
      .locator('option:not([value=""])')
      .evaluateAll((all) =>
        all.map((it) => ({ id: (it as HTMLOptionElement).value, text: it.textContent.trim() })),
      );
    expect(lines.length).toBeGreaterThan(25);
    let [open, late] = [0, 0];
    for (const { id, text } of lines) {
      const [isOpenNow, isLateNow] = count(id);
      const name = [...given.org.units.values()].find((it) => it.id === id)?.name;
      expect(text).toBe(`${name} (${isOpenNow} terbuka, ${isLateNow} terlambat)`);
      open += isOpenNow;
      late += isLateNow;
    }
    expect(open).toBeGreaterThan(20);
    expect(late).toBeGreaterThan(4);
  });

  it.each([{ dark: false }, { dark: true }] satisfies Visit[])(
    'status and days left differ by shape and are read at 4.5 to 1 (dark: $dark)',
    async (how) => {
      const page = await by.officer(desk.site, COORDINATOR, how);
      const statuses: Shown[] = [];
      const dues: Shown[] = [];
      for (const path of ['/petugas', '/petugas?keadaan=dalam-proses', '/petugas?lihat=berakhir']) {
        await page.goto(path);
        statuses.push(...(await drawn(page, 'status')));
        dues.push(...(await drawn(page, 'due')));
      }
      for (const [shown, kinds] of [
        [statuses, STATUSES.length],
        [dues, 6],
      ] as const) {
        expect(shown.filter((it) => !(it.contrast >= CONTRAST_MIN))).toEqual([]);
        expect(new Set(shown.map((it) => it.kind)).size).toBe(kinds);
        expect(new Set(shown.map((it) => it.shape)).size).toBe(kinds);
        expect(new Set(shown.map((it) => `${it.kind} ${it.shape}`)).size).toBe(kinds);
      }
      expect(new Set(dues.map((it) => it.colour)).size, 'a colour each').toBe(6);
    },
  );
});
