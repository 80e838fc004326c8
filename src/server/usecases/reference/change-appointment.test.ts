import { beforeAll, describe, expect, it } from 'vitest';
import { day, moment, startOf } from '#domain/calendar/day.ts';
import { appointmentOn } from '#domain/office/line.ts';
import type { OfficeId, PersonId } from '#domain/office/organisation.ts';
import type { Report } from '#domain/report/report.ts';
import { readNow } from '#server/app.ts';
import { sampleOfficeId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import { assign } from '#server/sample/story/acts.ts';
import { readHistory, readReportRow } from '#server/store/history.ts';
import { changeAppointment } from '#server/usecases/reference/change-appointment.ts';
import { forwardOneDay } from '#server/usecases/reference/move-clock.ts';
import { verifyHistory } from '#server/usecases/report/verify-history.ts';
import { sampleTree } from '#test/sample-app.ts';

const AT = moment('2026-11-24T02:00:00.000Z');
const TODAY = day('2026-11-24');
const TOMORROW = day('2026-11-25');
const LIAISON = sampleOfficeId('76', 'dpupr', 'liaison');
const DEPUTY = sampleOfficeId('76', 'dpupr', 'deputy');

let made: Awaited<ReturnType<typeof sampleTree>>;
let report: Report;
const filler = (officeId: OfficeId): PersonId => {
  const it = appointmentOn(made.org, officeId, TODAY);
  if (!it) throw new Error('Nobody there');
  return it.personId;
};
const begin = (more: object) => ({
  ...({
    kind: 'begin',
    officeId: LIAISON,
    personId: filler(sampleOfficeId('76', 'desdm', 'liaison')),
  } as const),
  ...{ from: TOMORROW, to: null, acting: null, decree: 'SK contoh' },
  ...more,
});

beforeAll(async () => {
  made = await sampleTree(AT);
  report = await made.tell({
    ...{ name: 'drainase-kota', code: '76', class: 'complaint', category: '08.002' },
    ...{ village: '76.02.01.1012', ago: 3, acts: [assign(2, 'dpupr')] },
  });
});

describe('a change that is refused', () => {
  const noOffice = sampleOfficeId('76', 'none', 'head');
  it.each([
    ['officeNotFound', () => begin({ officeId: noOffice })],
    ['personNotFound', () => begin({ personId: noOffice })],
    ['dayIsPast', () => begin({ from: day('2026-11-23') })],
    ['endsBeforeItBegins', () => begin({ to: TODAY })],
  ] as const)('%s', async (refusal, change) => {
    const { version } = await readNow(made.app);
    expect(await changeAppointment(made.app, change())).toEqual({ ok: false, refusal, empty: [] });
    expect((await readNow(made.app)).version).toBe(version);
  });

  it('lineIsEmpty: the last of the sealed unit does not end without a successor', async () => {
    const end = (role: 'liaison' | 'deputy' | 'head', on = TODAY) =>
      changeAppointment(made.app, {
        ...{ kind: 'end', officeId: sampleOfficeId('76', 'uptd-ppa', role), on },
      });
    expect(await end('liaison')).toMatchObject({ ok: true });
    expect(await end('deputy')).toMatchObject({ ok: true });
    expect(await end('head', TOMORROW)).toEqual({
      ok: false,
      refusal: 'lineIsEmpty',
      empty: [{ of: sampleUnitId('76', 'uptd-ppa'), from: day('2026-11-26') }],
    });
    expect(await end('liaison', day('2026-12-01'))).toMatchObject({ refusal: 'nobodyThere' });
    const { org } = await readNow(made.app);
    expect(
      appointmentOn(org, sampleOfficeId('76', 'uptd-ppa', 'head'), day('2026-12-01')),
    ).toBeDefined();
  });
});

describe('a change of the liaison', () => {
  it('wakes the reports of the line on its day, and the clock passes them on', async () => {
    const { app } = made;
    const successor = begin({ to: day('2026-11-26'), acting: 'Plh' });
    const changed = await changeAppointment(app, successor);
    expect(changed).toMatchObject({ ok: true, woken: 1 });
    const row = await app.db
      .selectFrom('report')
      .select('wake_at')
      .where('id', '=', report.id)
      .executeTakeFirstOrThrow();
    expect(row.wake_at).toBe(startOf('WITA', TOMORROW));
    await forwardOneDay(app);
    const after = await readReportRow(app.db, report.id);
    expect(after?.holder).toEqual({
      officeId: LIAISON,
      personId: successor.personId,
      role: 'liaison',
    });
    const passed = (await readHistory(app.db, report.id)).at(-1);
    expect(passed?.event).toMatchObject({ type: 'passed', at: startOf('WITA', TOMORROW) });
  });

  it('gives them to the deputy where the liaison ends without a successor', async () => {
    const { app } = made;
    const end = { kind: 'end', officeId: LIAISON, on: day('2026-11-27') } as const;
    expect(await changeAppointment(app, end)).toMatchObject({ ok: true });
    for (let days = 0; days < 4; days += 1) await forwardOneDay(app);
    const after = await readReportRow(app.db, report.id);
    expect(after?.holder).toMatchObject({ officeId: DEPUTY, role: 'deputy' });
    expect((await verifyHistory(app)).faults).toEqual([]);
  });
});
