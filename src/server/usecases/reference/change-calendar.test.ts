import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, day, moment } from '#domain/calendar/day.ts';
import { workingDayAfter } from '#domain/calendar/working-days.ts';
import { calendarOf } from '#domain/office/organisation.ts';
import type { Report } from '#domain/report/report.ts';
import { readNow, type App } from '#server/app.ts';
import { sampleAgencyId } from '#server/sample/organisation/ids.ts';
import { assign } from '#server/sample/story/acts.ts';
import type { Tale } from '#server/sample/story/tale.ts';
import { readHistory, readReportRow } from '#server/store/history.ts';
import { changeCalendar, type CalendarChange } from '#server/usecases/reference/change-calendar.ts';
import { moveDueDays } from '#server/usecases/reference/move-due-days.ts';
import { sweep } from '#server/usecases/report/sweep.ts';
import { verifyHistory } from '#server/usecases/report/verify-history.ts';
import { sampleTree } from '#test/sample-app.ts';

/** A Tuesday; the working day after it is the 25th. */
const AT = moment('2026-11-24T02:00:00.000Z');
const TOMORROW = day('2026-11-25');
const MAMUJU = sampleAgencyId('76.02');

const tale = (name: Tale['name'], code: string, ago: number): Tale => ({
  ...{ name, code, class: 'complaint', category: '08.006', village: '76.02.01.1002', ago },
  acts: [assign(ago, 'dpupr')],
});
const close = (on = TOMORROW): CalendarChange => ({
  ...{ kind: 'close', agencyId: MAMUJU, on, name: 'Hari jadi (contoh)', source: 'SK contoh' },
});

async function again(app: App, { id }: Report): Promise<Report> {
  const report = await readReportRow(app.db, id);
  if (!report) throw new Error('The report is gone');
  return report;
}
const typesOf = async (app: App, { id }: Report) =>
  (await readHistory(app.db, id)).map(({ event }) => event.type);

describe('a local closed day', () => {
  let made: Awaited<ReturnType<typeof sampleTree>>;
  let here: Report;
  let elsewhere: Report;
  let late: Report;

  beforeAll(async () => {
    made = await sampleTree(AT);
    here = await made.tell(tale('jalan-karema', '76.02', 3));
    elsewhere = await made.tell(tale('drainase-kota', '76', 3));
    late = await made.tell(tale('banjir-lorong', '76.02', 6));
    await sweep(made.app);
  });

  it('moves the due days of that agency, one event a report', async () => {
    const { app } = made;
    const before = here.clocks.followUp?.dueOn ?? AT;
    const changed = await changeCalendar(app, close());
    expect(changed).toMatchObject({ ok: true, moved: { voided: 0 } });
    const after = await again(app, here);
    expect(after.clocks.followUp?.dueOn).toBe(addDays(day(before.slice(0, 10)), 1));
    expect((await typesOf(app, here)).filter((it) => it === 'dueMoved')).toHaveLength(1);
    expect(await again(app, elsewhere)).toEqual(elsewhere);
    expect((await verifyHistory(app)).faults).toEqual([]);
  });

  it('is done once: the job finds nothing more, and closing twice is refused', async () => {
    expect(await moveDueDays(made.app)).toMatchObject({ moved: 0, voided: 0 });
    const { version } = await readNow(made.app);
    expect(await changeCalendar(made.app, close())).toEqual({
      ok: false,
      refusal: 'closedAlready',
    });
    expect((await readNow(made.app)).version).toBe(version);
  });

  it('moves them back where the agency opens after all', async () => {
    const { app } = made;
    const open = { kind: 'open', agencyId: MAMUJU, on: TOMORROW } as const;
    expect(await changeCalendar(app, open)).toMatchObject({ ok: true });
    expect((await again(app, here)).clocks.followUp?.dueOn).toBe(here.clocks.followUp?.dueOn);
    expect(await changeCalendar(app, open)).toEqual({ ok: false, refusal: 'notClosed' });
  });

  it('undoes a lapse that it makes untrue, and leaves it visible', async () => {
    const { app } = made;
    expect((await again(app, late)).lapses).toMatchObject([
      { clock: 'followUp', voidedBecause: null },
    ]);
    const changed = await changeCalendar(app, close(day('2026-11-20')));
    expect(changed).toMatchObject({ ok: true, moved: { voided: 1 } });
    const after = await again(app, late);
    expect(after.lapses).toMatchObject([{ clock: 'followUp', voidedBecause: 'lateDecree' }]);
    expect(await typesOf(app, late)).toContain('lapseVoided');
    const { org } = await readNow(app);
    const assignedOn = late.clocks.followUp?.startedOn ?? TOMORROW;
    expect(after.clocks.followUp?.dueOn).toBe(
      workingDayAfter(calendarOf(org, MAMUJU), assignedOn, 5),
    );
    expect((await verifyHistory(app)).faults).toEqual([]);
  });

  it('is written down for good', async () => {
    const rows = await made.app.db
      .selectFrom('reference_event')
      .select(['command', 'body'])
      .where('command', 'like', 'calendar.%')
      .execute();
    expect(rows.map((row) => row.command).sort()).toEqual([
      'calendar.close',
      'calendar.close',
      'calendar.open',
    ]);
  });
});

describe('a decree', () => {
  const decree = (days: readonly string[]): CalendarChange => ({
    ...{ kind: 'decree', year: 2027, title: 'Keputusan bersama (contoh)', source: 'contoh' },
    days: days.map((on) => ({ on: day(on), name: 'Libur', kind: 'holiday' })),
  });

  it.each([
    ['noDays', []],
    ['otherYear', ['2028-01-03']],
    ['twice', ['2027-01-04', '2027-01-04']],
  ] as const)('is refused: %s', async (refusal, days) => {
    const { app } = await sampleTree(AT);
    expect(await changeCalendar(app, decree(days))).toEqual({ ok: false, refusal });
  });

  it('ends what was provisional, and the job goes on after it was broken off', async () => {
    const { app, tell } = await sampleTree(moment('2026-12-28T02:00:00.000Z'), {
      provisionalAccepted: false,
    });
    const reports = [
      await tell(tale('jalan-karema', '76.02', 2)),
      await tell(tale('banjir-lorong', '76.02', 1)),
      await tell(tale('drainase-kota', '76', 1)),
    ];
    expect(reports.map((it) => it.clocks.class?.provisional)).toEqual([true, true, true]);
    let asked = 0;
    const dying: App = {
      ...app,
      clock: (ahead) => {
        asked += 1;
        // The change asks once, the job once, and then each report.
        if (asked === 4) throw new Error('killed');
        return app.clock(ahead);
      },
    };
    await expect(changeCalendar(dying, decree(['2027-01-06']))).rejects.toThrow('killed');
    const half = await Promise.all(reports.map((it) => again(app, it)));
    expect(half.filter((it) => it.clocks.class?.provisional === false)).toHaveLength(1);
    expect(await moveDueDays(app)).toMatchObject({ moved: 2 });
    for (const report of reports) {
      const { clocks } = await again(app, report);
      expect(clocks.class?.provisional).toBe(false);
      expect(
        clocks.class && report.clocks.class && clocks.class.dueOn > report.clocks.class.dueOn,
      ).toBe(true);
    }
    expect((await verifyHistory(app)).faults).toEqual([]);
  });
});
