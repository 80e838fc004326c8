import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { day, moment } from '#domain/calendar/day.ts';
import type { OfficeId, PersonId, UnitId } from '#domain/office/organisation.ts';
import { sampleAgencyId } from '#server/sample/organisation/ids.ts';
import { changeOrganisation } from '#server/usecases/admin/change-organisation.ts';
import { changePeriod, type PeriodChange } from '#server/usecases/admin/change-period.ts';
import { importOrganisation } from '#server/usecases/admin/import-organisation.ts';
import { listChanges } from '#server/usecases/admin/list-changes.ts';
import type { OrganisationChange } from '#server/usecases/admin/organisation-change.ts';
import {
  changeAppointment,
  type AppointmentChange,
} from '#server/usecases/reference/change-appointment.ts';
import { changeCalendar, type CalendarChange } from '#server/usecases/reference/change-calendar.ts';
import { sampleTree } from '#test/sample-app.ts';
import { sayChange, sayChanged } from '#words/admin/history.ts';

const TODAY = day('2026-11-24');
const ROOT = sampleAgencyId('76');
const UNIT = randomUUID() as UnitId;
const OFFICE = randomUUID() as OfficeId;
const DEPUTY = randomUUID() as OfficeId;
const PERSON = randomUUID() as PersonId;

let made: Awaited<ReturnType<typeof sampleTree>>;
beforeAll(async () => {
  made = await sampleTree(moment('2026-11-24T02:00:00.000Z'));
});

const told = async (): Promise<readonly string[]> =>
  (await listChanges(made.app)).changes.flatMap(({ change, parts }) =>
    [change, ...parts].map((it) => `${sayChange(it, 'id')}: ${sayChanged(it, 'id')}`),
  );

it('tells what was changed in words and in the names of today', async () => {
  const changes: readonly OrganisationChange[] = [
    {
      ...{ kind: 'addUnit', id: UNIT, agencyId: ROOT, purpose: 'ordinary', from: TODAY },
      ...{ name: 'Dinas Uji (contoh)', shortName: 'Dinas Uji' },
    },
    { kind: 'addOffice', id: OFFICE, unitId: UNIT, role: 'head', title: 'Kepala Uji', from: TODAY },
    { kind: 'addPerson', id: PERSON, name: 'Rahma (contoh)', phone: null, email: null },
    {
      kind: 'addOffice',
      id: DEPUTY,
      unitId: UNIT,
      role: 'deputy',
      title: 'Wakil Uji',
      from: TODAY,
    },
    { kind: 'endOffice', id: DEPUTY, on: day('2026-12-31') },
    { kind: 'endOffice', id: DEPUTY, on: null },
  ];
  for (const it of changes)
    expect(await changeOrganisation(made.app, it, null)).toEqual({ ok: true });
  await changeAppointment(made.app, {
    ...{ kind: 'begin', officeId: OFFICE, personId: PERSON, from: TODAY },
    ...{ to: null, acting: null, decree: null },
  });
  const lines = await told();
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        /^Unit ditambahkan: Dinas Uji \(contoh\), Provinsi .*; mulai Selasa, 24 November 2026$/,
      ),
      'Jabatan ditambahkan: Kepala Uji, Dinas Uji (contoh); mulai Selasa, 24 November 2026',
      'Orang ditambahkan: Rahma (contoh)',
      'Pejabat diangkat: Rahma (contoh), Kepala Uji; mulai Selasa, 24 November 2026',
      'Jabatan diakhiri: Wakil Uji; hari terakhir Kamis, 31 Desember 2026',
      'Jabatan dilanjutkan: Wakil Uji',
    ]),
  );
});

it('tells of days, periods and files what they brought', async () => {
  await changeCalendar(made.app, {
    ...{ kind: 'close', agencyId: ROOT, on: day('2026-12-07') },
    ...{ name: 'Hari Uji', source: 'Keputusan' },
  });
  await changePeriod(
    made.app,
    {
      ...{ kind: 'begin', of: 'class', class: 'aspiration', limit: 10, days: 'working' },
      ...{ source: 'SOP', from: day('2027-01-01') },
    },
    null,
  );
  const file = 'unit;nama_unit;peran;nama\nBaru;Dinas Baru;;\nBaru;;pimpinan;Ani Uji';
  const { digest: confirmed } = await importOrganisation(made.app, file, {
    by: null,
    confirmed: null,
  });
  await importOrganisation(made.app, file, { by: null, confirmed });
  const lines = await told();
  expect(lines).toEqual(
    expect.arrayContaining([
      'Berkas organisasi diimpor: 4 perubahan',
      'Orang ditambahkan: Ani Uji',
      expect.stringMatching(
        /^Hari tutup daerah ditambahkan: Hari Uji, Provinsi .*; Senin, 7 Desember 2026$/,
      ),
      'Jangka waktu baru: jawaban: aspirasi; 10 hari; mulai Jumat, 1 Januari 2027',
    ]),
  );
  expect(lines.filter((line) => /[{}"]|Perubahan lain|\b[a-z]+\.[a-z]+[A-Z]/.test(line))).toEqual(
    [],
  );
});

it('has words for each change there can be', () => {
  const all = {
    organisation: {
      ...{ addAgency: 1, changeAgency: 1, addUnit: 1, changeUnit: 1, endUnit: 1, addOffice: 1 },
      ...{ changeOffice: 1, endOffice: 1, addPerson: 1, changePerson: 1, appoint: 1 },
      ...{ endAppointment: 1, changeAppointment: 1, removeAppointment: 1 },
    } satisfies Record<OrganisationChange['kind'], 1>,
    appointment: { begin: 1, end: 1 } satisfies Record<AppointmentChange['kind'], 1>,
    calendar: { decree: 1, close: 1, open: 1, withdraw: 1 } satisfies Record<
      CalendarChange['kind'],
      1
    >,
    period: { begin: 1, takeBack: 1 } satisfies Record<PeriodChange['kind'], 1>,
  };
  const commands = [
    ...Object.entries(all).flatMap(([of, kinds]) => Object.keys(kinds).map((it) => `${of}.${it}`)),
    ...['create', 'organisation.import', 'organisation.changeDesk', 'category.import'],
    'account.invite',
  ];
  const none = { names: [], from: null, to: null, of: null, class: null, count: null };
  const said = commands.map((command) => sayChange({ ...none, command, on: undefined }, 'id'));
  expect(said.filter((words) => words === 'Perubahan lain')).toEqual([]);
});
