import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { day, moment } from '#domain/calendar/day.ts';
import { readNow } from '#server/app.ts';
import { readDecree } from '#server/contract/admin/read-decree.ts';
import { sampleAgencyId } from '#server/sample/organisation/ids.ts';
import { assign } from '#server/sample/story/acts.ts';
import { importCategories } from '#server/usecases/admin/import-categories.ts';
import { readCategories } from '#server/usecases/admin/read-categories.ts';
import {
  changePeriod,
  readPeriods,
  type PeriodChange,
} from '#server/usecases/admin/change-period.ts';
import { changeCalendar, previewCalendar } from '#server/usecases/reference/change-calendar.ts';
import { sampleTree } from '#test/sample-app.ts';
import { sayFault } from '#words/admin/faults.ts';

/** A folder with the official lists as files; without it these lists are not tried. */
const REFERENCE = process.env['LAPOR_REFERENCE_DATA'] ?? '';
const hasReference = REFERENCE !== '' && existsSync(REFERENCE);
const AGENCY = sampleAgencyId('76');

let made: Awaited<ReturnType<typeof sampleTree>>;
beforeAll(async () => {
  made = await sampleTree(moment('2026-11-24T02:00:00.000Z'));
  await made.tell({
    ...{ name: 'drainase-kota', code: '76', class: 'complaint', category: '08.002' },
    ...{ village: '76.02.01.1012', ago: 3, acts: [assign(2, 'dpupr')] },
  });
});
const said = (faults: ReturnType<typeof readDecree>['faults']) =>
  faults.map((it) => sayFault(it, 'id'));

describe('a decree', () => {
  it('is read from CSV with more columns, from semicolons and from iCalendar', () => {
    const wide = 'date,year,type,name,decree\n2027-01-01,2027,libur_nasional,"Tahun Baru","SKB"\n';
    const newYear = { on: '2027-01-01', name: 'Tahun Baru', kind: 'holiday' };
    expect(readDecree(wide)).toEqual({ days: [newYear], faults: [] });
    expect(readDecree('01/01/2027;Tahun Baru;libur').days).toEqual([newYear]);
    const calendar = [
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270309'],
      ...['DTEND;VALUE=DATE:20270311', 'SUMMARY:Cuti Bersama Idul', '  Fitri', 'END:VEVENT'],
      ...['BEGIN:VEVENT', 'SUMMARY:Tanpa hari', 'END:VEVENT', 'END:VCALENDAR'],
    ].join('\r\n');
    const { days, faults } = readDecree(calendar);
    expect(days).toEqual([
      { on: '2027-03-09', name: 'Cuti Bersama Idul Fitri', kind: 'collectiveLeave' },
      { on: '2027-03-10', name: 'Cuti Bersama Idul Fitri', kind: 'collectiveLeave' },
    ]);
    expect(said(faults)).toEqual([
      expect.stringMatching(/^Baris 8: Tanggal "Tanpa hari" tidak ada/),
    ]);
  });

  it('names each faulty line', () => {
    const text = 'tanggal;nama;jenis;sk\n2027-02-30;A;libur;x\n2027-01-01;;pesta;x\n';
    expect(said(readDecree(text).faults).map((it) => it.slice(0, 24))).toEqual([
      'Baris 2: Tanggal "2027-0',
      'Baris 3: Jenis "pesta" t',
      'Baris 3: Nama kosong. Is',
    ]);
  });

  it.runIf(hasReference)('of three years is read from the list of the reference data', () => {
    const file = join(REFERENCE, 'holidays/libur_indonesia_2024_2026.csv');
    const { days, faults } = readDecree(readFileSync(file, 'utf8'));
    expect(faults).toEqual([]);
    expect(new Set(days.map(({ on }) => on.slice(0, 4)))).toEqual(
      new Set(['2024', '2025', '2026']),
    );
    expect(days.length).toBeGreaterThan(70);
  });
});

describe('a change of calendars', () => {
  const on = day('2026-11-25');
  it('says how many due days would move, and writes nothing before it is asked to', async () => {
    const close = { kind: 'close', agencyId: AGENCY, on, name: 'Hari jadi', source: 'SK' } as const;
    const { version } = await readNow(made.app);
    expect(await previewCalendar(made.app, close)).toEqual({ ok: true, moves: 1 });
    expect((await readNow(made.app)).version).toBe(version);
    expect(await changeCalendar(made.app, close)).toMatchObject({ ok: true, moved: { moved: 1 } });
    expect(await previewCalendar(made.app, close)).toEqual({ ok: false, refusal: 'closedAlready' });
    const open = { kind: 'open', agencyId: AGENCY, on } as const;
    expect(await previewCalendar(made.app, open)).toEqual({ ok: true, moves: 1 });
    expect(await changeCalendar(made.app, open)).toMatchObject({ moved: { moved: 1 } });
  });

  it('takes back a day that a file closed by mistake', async () => {
    const days = [{ on, name: 'Salah ketik', kind: 'holiday' }] as const;
    const decree = { kind: 'decree', year: 2026, title: 'SKB', source: 'SKB', days } as const;
    expect(await changeCalendar(made.app, decree)).toMatchObject({ moved: { moved: 1 } });
    const withdraw = { kind: 'withdraw', on } as const;
    expect(await changeCalendar(made.app, withdraw)).toMatchObject({ moved: { moved: 1 } });
    expect(await changeCalendar(made.app, withdraw)).toEqual({ ok: false, refusal: 'notClosed' });
  });
});

describe('a period', () => {
  const version = (more: object = {}): PeriodChange => ({
    ...{ kind: 'begin', of: 'verify', class: null, limit: 2, days: 'working' },
    ...{ source: 'SOP 1', from: day('2026-12-01') },
    ...more,
  });
  const change = (it: PeriodChange) => changePeriod(made.app, it, null);
  const verify = async () =>
    (await readPeriods(made.app)).periods.filter(({ kind }) => kind === 'verify');

  it('has a new version from a day on, and it can be taken back before', async () => {
    expect(await change(version())).toBeUndefined();
    expect((await verify()).map(({ limit, validTo, state }) => [limit, validTo, state])).toEqual([
      [3, '2026-11-30', 'today'],
      [2, null, 'later'],
    ]);
    expect(await change(version())).toBe('laterThere');
    const back = { kind: 'takeBack', of: 'verify', class: null } as const;
    expect(await change({ ...back, from: day('2026-12-01') })).toBeUndefined();
    expect(await verify()).toMatchObject([{ limit: 3, validTo: null }]);
    expect(await change({ ...back, from: day('2024-01-01') })).toBe('isOnlyOne');
  });

  it.each([
    ['limitInvalid', { limit: 1001 }],
    ['limitInvalid', { limit: -1 }],
    ['sourceMissing', { source: ' ' }],
    ['dayIsPast', { from: day('2026-11-23') }],
    ['notFound', { of: 'class' }],
  ] as const)('%s', async (refusal, more) => {
    expect(await change(version(more))).toBe(refusal);
    expect(await verify()).toHaveLength(1);
  });
});

describe('categories', () => {
  const bring = async (text: string) => {
    const { digest } = await importCategories(made.app, text, { by: null, confirmed: null });
    return await importCategories(made.app, text, { by: null, confirmed: digest });
  };

  it('name each faulty line', async () => {
    const text =
      'code,parent_code,name\n90,91,A\n91,90,B\n92,99,C\n93,,\n93,,D\n,,E\n9 4,,F\n95.001,95,Anak\n95,,Induk\n';
    const { faults, written } = await bring(text);
    expect(written).toBe(false);
    expect(said(faults).map((it) => it.slice(0, 22))).toEqual([
      'Baris 2: Induk melingk',
      'Baris 3: Induk melingk',
      'Baris 4: Induk "99" ti',
      'Baris 5: Nama kosong. ',
      'Baris 6: Kode "93" sud',
      'Baris 7: Kode kosong. ',
      'Baris 8: Kode "9 4" ti',
    ]);
  });

  it('are added below those that stand later in the file, and the second time not', async () => {
    const text = 'kode;induk;nama\n95.001;95;Anak\n95;;Induk\n01;;AGAMA\n';
    expect(await bring(text)).toMatchObject({ written: true, changed: [] });
    expect(await bring(text)).toMatchObject({ written: false, added: [], changed: [] });
    const { tree } = await readCategories(made.app);
    expect(tree.find(({ code }) => code === '95')?.lower).toEqual([
      { code: '95.001', name: 'Anak' },
    ]);
    expect(tree.find(({ code }) => code === '01')?.name).toBe('Agama');
  });

  it.runIf(hasReference)('of the nation are 38 and 920', async () => {
    const file = join(REFERENCE, 'agencies_categories/sp4n_lapor_categories.csv');
    const { faults, written } = await bring(readFileSync(file, 'utf8'));
    expect(said(faults)).toEqual([]);
    expect(written).toBe(true);
    const { tree, lower } = await readCategories(made.app);
    expect(tree.filter(({ code }) => code !== '95')).toHaveLength(38);
    expect(lower).toBe(921);
  });
});
