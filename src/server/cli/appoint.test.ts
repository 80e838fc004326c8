import { beforeAll, describe, expect, it } from 'vitest';
import { day, moment } from '#domain/calendar/day.ts';
import { appointmentOn } from '#domain/office/line.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { Report } from '#domain/report/report.ts';
import { terminal } from '#server/cli/testing/terminal.ts';
import { sampleOfficeId } from '#server/sample/organisation/ids.ts';
import { assign } from '#server/sample/story/acts.ts';

/** A Tuesday; the sample goes on to Wednesday, then Thursday. */
const AT = moment('2026-11-24T02:00:00.000Z');
const LIAISON = sampleOfficeId('76', 'dpupr', 'liaison');
const DEPUTY = sampleOfficeId('76', 'dpupr', 'deputy');
const SUCCESSOR_OFFICE = sampleOfficeId('76', 'desdm', 'liaison');
const NOBODY = sampleOfficeId('76', 'none', 'head');

let at: Awaited<ReturnType<typeof terminal>>;
let report: Report;
let someone: PersonId;

beforeAll(async () => {
  at = await terminal(AT);
  report = await at.tell({
    ...{ name: 'drainase-kota', code: '76', class: 'complaint', category: '08.002' },
    ...{ village: '76.02.01.1012', ago: 3, acts: [assign(2, 'dpupr')] },
  });
  const filler = appointmentOn(at.org, SUCCESSOR_OFFICE, day('2026-11-24'));
  if (!filler) throw new Error('Nobody there');
  someone = filler.personId;
});

/** What `people` prints of one office. */
async function seat(officeId: string) {
  const { out } = await at.run('people', officeId);
  const [office, person = '', name = '', role, unit, agency] = out[0]?.split('\t') ?? [];
  expect(out).toHaveLength(1);
  return { office, person: person as PersonId, name, role, unit, agency };
}

const holder = async () => (await at.again(report)).holder;

describe('lapor people', () => {
  it('lists who fills which office today, with the ids that appoint takes', async () => {
    const { out, exit } = await at.run('people');
    expect(exit).toBe(0);
    expect(out).toHaveLength(at.org.offices.size);
    expect(await seat(LIAISON)).toMatchObject({
      ...{ office: LIAISON, role: 'pejabat penghubung', agency: 'Provinsi Sulawesi Barat' },
      unit: expect.stringMatching(/^Dinas Pekerjaan Umum/) as string,
      person: report.holder?.personId ?? '',
    });
  });

  it('shows the lines that hold every word, and says where there is none', async () => {
    const { out } = await at.run('people', 'INSPEKTORAT', 'provinsi');
    expect(out.length).toBeGreaterThan(0);
    expect(out.every((line) => /inspektorat.*provinsi/i.test(line))).toBe(true);
    const none = await at.run('people', 'inspektorat', 'tidakada');
    expect(none).toMatchObject({ exit: 0, out: [], err: [expect.stringMatching(/^Tidak ada/)] });
  });
});

describe('lapor appoint', () => {
  it('makes somebody responsible from the given day on, and not before', async () => {
    const before = await seat(LIAISON);
    const { person: successor, name } = await seat(SUCCESSOR_OFFICE);
    expect(successor).toBe(someone);
    const done = await at.run(
      ...['appoint', '--office', LIAISON, '--person', successor],
      ...['--from', '2026-11-25', '--to', '2026-11-25', '--acting', 'Plh', '--decree', 'SK contoh'],
    );
    expect(done).toMatchObject({ exit: 0, err: [] });
    expect(done.out[0]).toMatch(/^Tercatat\. 1 laporan akan berpindah/);
    expect((await seat(LIAISON)).person).toBe(before.person);
    expect(await holder()).toMatchObject({ officeId: LIAISON, personId: before.person });

    await at.run('clock', 'maju');
    expect(await seat(LIAISON)).toMatchObject({
      ...{ person: successor, name: `Plh. ${name}` },
    });
    expect(await holder()).toMatchObject({ officeId: LIAISON, personId: successor });

    await at.run('clock', 'maju');
    expect((await seat(LIAISON)).person).toBe(before.person);
    expect(await holder()).toMatchObject({ officeId: LIAISON, personId: before.person });
  });

  it('ends whoever fills the office, and the deputy has the reports from the next day on', async () => {
    const end = await at.run('appoint', '--office', LIAISON, '--end', '2026-11-26');
    expect(end).toMatchObject({ exit: 0, err: [] });
    expect(await holder()).toMatchObject({ officeId: LIAISON });
    await at.run('clock', 'maju');
    expect(await holder()).toMatchObject({ officeId: DEPUTY, role: 'deputy' });
    expect(await seat(LIAISON)).toMatchObject({ person: '-', name: '(kosong)' });
  });

  it('refuses to leave a unit without anybody, and names the unit and the day', async () => {
    const last = (role: 'liaison' | 'deputy' | 'head') => [
      ...['appoint', '--office', sampleOfficeId('76', 'uptd-ppa', role), '--end', '2026-11-30'],
    ];
    expect((await at.run(...last('liaison'))).exit).toBe(0);
    expect((await at.run(...last('deputy'))).exit).toBe(0);
    const { exit, err } = await at.refusedTo(...last('head'));
    expect(exit).toBe(1);
    expect(err[0]).toMatch(/^Unit berikut menjadi tanpa pemegang laporan\./);
    expect(err[1]).toMatch(/^UPTD .*: 2026-12-01$/);
  });

  it('writes down each change for good', async () => {
    const { rows } = await at.database.owner.query<{ command: string }>(
      "select command from reference_event where command like 'appointment.%' order by 1",
    );
    expect(rows.map((row) => row.command)).toEqual([
      'appointment.begin',
      ...Array.from({ length: 3 }, () => 'appointment.end'),
    ]);
  });

  it.each([
    ['an office that is not there', { office: NOBODY }, 1, /^Jabatan itu tidak ada/],
    ['a person who is not there', { person: NOBODY }, 1, /^Orang itu belum tercatat/],
    ['a day that is over', { from: '2026-11-26' }, 1, /^Tanggal itu sudah lewat/],
    ['an end before the beginning', { to: '2026-11-30' }, 1, /^Tanggal akhir mendahului/],
    ['what is no day', { from: 'besok' }, 2, /^Bukan tanggal YYYY-MM-DD: besok/],
    ['what is no id', { person: 'Budi' }, 2, /^Bukan nomor: Budi; lihat dengan perintah people/],
    ['another way of acting', { acting: 'Pj' }, 2, /^--acting: Plt atau Plh/],
    ['a successor beside an end', { end: '2026-12-01' }, 2, /^--end hanya bersama --office/],
    ['an option without its value', { from: null }, 2, /^Isi nilai sesudah --from/],
  ])('refuses %s, and changes nothing', async (_, wrong, exit, sentence) => {
    const given = { office: LIAISON, person: someone, from: day('2026-12-01'), ...wrong };
    const args = Object.entries(given).flatMap(([name, value]) =>
      value === null ? [`--${name}`] : [`--${name}`, value],
    );
    const refused = await at.refusedTo('appoint', ...args);
    expect(refused).toMatchObject({ exit, err: [expect.stringMatching(sentence)] });
  });

  it('asks for what is left out', async () => {
    const refused = await at.refusedTo('appoint', '--office', LIAISON);
    expect(refused).toMatchObject({ exit: 2, err: ['Isi --person. (--person is missing.)'] });
  });
});
