import { beforeAll, describe, expect, it } from 'vitest';
import { personOn, reachFacts } from '#domain/access/facts.ts';
import { atLeast, reach } from '#domain/access/reach.ts';
import { addMs, dayAt, moment, type Day } from '#domain/calendar/day.ts';
import { workingDayAfter } from '#domain/calendar/working-days.ts';
import { calendarOf, type Organisation } from '#domain/office/organisation.ts';
import { CLASSES, isOpen, type Report } from '#domain/report/report.ts';
import { dueOn, STATUSES, statusOf } from '#domain/report/status.ts';
import { readNow, type App } from '#server/app.ts';
import { createSample, TALES } from '#server/sample/create-sample.ts';
import { readEverybody } from '#server/sample/everybody.ts';
import { sampleAgencyId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import { SILENT } from '#server/sample/story/silent.ts';
import { TEXTS } from '#server/sample/story/texts.ts';
import { readStrip } from '#server/sample/strip.ts';
import { sampleTicket, sampleTickets } from '#server/sample/tickets.ts';
import { toReport } from '#server/store/report-row.ts';
import { readTicket } from '#server/store/tickets.ts';
import { keyOpens } from '#server/tickets/key-hash.ts';
import { forwardOneDay } from '#server/usecases/reference/move-clock.ts';
import { verifyHistory } from '#server/usecases/report/verify-history.ts';
import { sampleApp } from './sample-app.ts';

/** Days on which the sample must look right: an ordinary one, one after New Year, one in a year without decree. */
const CREATIONS = [
  '2026-11-24T08:30:00.000Z',
  '2027-01-04T01:00:00.000Z',
  '2028-02-29T15:30:00.000Z',
  // A Sunday.
  '2027-03-14T03:00:00.000Z',
];
/** Machine seconds that the creation may take, here with other tests beside it. */
const SECONDS_MAX = 30;

const readReports = async ({ db }: App): Promise<readonly Report[]> =>
  (await db.selectFrom('report').selectAll().execute()).map(toReport);

async function named(app: App, name: keyof typeof TEXTS, reports: readonly Report[]) {
  const ticket = await readTicket(app.db, sampleTicket(app, name).code);
  const report = reports.find(({ id }) => id === ticket?.reportId);
  if (!report) throw new Error(`No report ${name}`);
  return report;
}

const levelOf = (org: Organisation, personId: Parameters<typeof personOn>[1], day: Day) => {
  const person = personOn(org, personId, day);
  return (report: Report) => reach(person, reachFacts(report, org, [], day)).level;
};

describe.each(CREATIONS)('the sample created on %s', (text) => {
  const at = moment(text);
  let app: App;
  let reports: readonly Report[];
  let org: Organisation;
  let today: Day;
  let seconds: number;

  beforeAll(async () => {
    const made = await sampleApp(at);
    app = made.app;
    const began = performance.now();
    await createSample(app, made.owner);
    seconds = (performance.now() - began) / 1000;
    reports = await readReports(app);
    ({ org } = await readNow(app));
    today = dayAt('WITA', at);
  });

  it('is there soon, whole, with every history in order', async () => {
    expect(seconds).toBeLessThan(SECONDS_MAX);
    expect(reports).toHaveLength(TALES.length);
    expect(TALES).toHaveLength(Object.keys(TEXTS).length);
    expect(await verifyHistory(app)).toMatchObject({ reports: TALES.length, faults: [] });
  });

  it('shows each status word in each class', () => {
    const shown = new Set(reports.map((it) => `${statusOf(it)} ${it.class}`));
    const wanted = STATUSES.flatMap((status) => CLASSES.map((of) => `${status} ${of}`));
    expect(wanted.filter((it) => !shown.has(it))).toEqual([]);
  });

  it.each(['76', '76.02', '76.04'])('shows each status word in %s', (code) => {
    const here = reports.filter((it) => it.agencyId === sampleAgencyId(code));
    expect(STATUSES.filter((status) => !here.some((it) => statusOf(it) === status))).toEqual([]);
  });

  it('has no event in the future and no rule that owes one', async () => {
    const newest = reports.map((it) => it.changedAt).sort();
    expect(newest.at(-1)).toBeDefined();
    expect(newest.filter((it) => it > at)).toEqual([]);
    const owed = await app.db
      .selectFrom('report')
      .select('id')
      .where('wake_at', '<=', at)
      .execute();
    expect(owed).toEqual([]);
  });

  it('tells of five in half a year: one followed up, four silent and late', async () => {
    const five = await Promise.all(SILENT.map(({ name }) => named(app, name, reports)));
    expect(five.map((it) => it.followedUpAt !== null)).toEqual([false, false, false, false, true]);
    const social = sampleUnitId('76', 'dinsos-p3a-pmd');
    const units = five.slice(0, 4).map((it) => it.unitId);
    expect(units.filter((id) => id === social)).toHaveLength(2);
    expect(units.slice(2)).toEqual([
      sampleUnitId('76', 'dinkes-ppkb'),
      sampleUnitId('76', 'disdikbud'),
    ]);
    for (const report of five.slice(0, 4)) {
      const clocks = report.lapses.map((it) => it.clock);
      expect(clocks).toContain('followUp');
      expect(clocks).toContain('class');
      expect(isOpen(report)).toBe(true);
    }
    expect(five[4]?.lapses).toEqual([]);
  });

  it('has some late, some in time, and some due today or on the next working day', () => {
    const next = workingDayAfter(calendarOf(org, org.rootId), today, 1);
    const due = reports.filter(isOpen).map((it) => dueOn(it) ?? today);
    expect(due.filter((it) => it < today).length).toBeGreaterThan(4);
    expect(due.filter((it) => it === today || it === next).length).toBeGreaterThan(2);
    expect(due.filter((it) => it > next).length).toBeGreaterThan(10);
  });

  it('leaves nobody of the strip before an empty screen', async () => {
    const { people } = await readStrip(app);
    expect(people.length).toBeGreaterThan(15);
    const open = reports.filter(isOpen);
    const empty = people.filter(
      ({ personId }) => !open.some((it) => atLeast(levelOf(org, personId, today)(it), 'exists')),
    );
    expect(empty.map((it) => it.title)).toEqual([]);
  });

  it('lets one become everybody in office, and the citizen open three reports', async () => {
    const agencies = await readEverybody(app);
    expect(agencies).toHaveLength(7);
    expect(agencies.flatMap((it) => it.units).length).toBeGreaterThan(60);
    const tickets = await sampleTickets(app);
    expect(tickets).toHaveLength(3);
    for (const { code, key } of tickets) {
      const ticket = await readTicket(app.db, code);
      expect(ticket && keyOpens(app.keys.ticket, ticket, key)).toBe(true);
    }
  });

  it('has every kind of fact', async () => {
    const kinds: Record<string, (it: Report) => boolean> = {
      anonymousWithVersion: (it) => it.flags.anonymous && it.unitVersion !== null,
      oversightAtInspectorate: (it) =>
        it.class === 'oversightComplaint' && it.unitId === sampleUnitId('76', 'inspektorat'),
      sealedAtItsUnit: (it) => it.flags.sealed && it.unitId === sampleUnitId('76', 'uptd-ppa'),
      declinedOnce: (it) => it.declines === 1 && it.unitId !== null,
      suspended: (it) => it.suspendedOn !== null,
      questionOpen: (it) => it.questionIsOpen,
      draftWaiting: (it) => it.draft !== null && !it.draft.returned,
      draftReturned: (it) => it.draft?.returned === true,
      promised: (it) => it.answer?.outcome === 'willBeDone' && it.promised?.broken === false,
      promiseBroken: (it) => it.promisesBroken === 1,
      waitingForReporter: (it) => it.stage === 'answered' && it.clocks.reply?.state === 'running',
      objected: (it) => it.objections === 1 && it.stage === 'handling',
      confirmedAndRated: (it) => it.confirmedAt !== null && it.rating !== null,
      closedOnSilence: (it) => it.closedOnSilenceAt !== null,
      archivedWithReason: (it) => it.archive?.reason === 'notEnoughEvidence',
      archivedOnSilence: (it) => it.archive?.reason === 'silence',
      withdrawn: (it) => it.archive?.reason === 'withdrawn',
      handedOver: (it) => typeof it.archive?.checkBackOn === 'string',
      onPaper: (it) => it.answer?.onPaper === true,
      walkIn: (it) => it.channel === 'walkIn',
      subject: (it) => it.subject.unitId !== null,
    };
    const missing = Object.entries(kinds).filter(([, is]) => !reports.some(is));
    expect(missing.map(([kind]) => kind)).toEqual([]);
    const files = await app.db.selectFrom('report_file').selectAll().execute();
    expect(files.length).toBeGreaterThan(7);
    expect(files.filter((it) => it.released)).toHaveLength(1);
    for (const { file_id } of files) expect(await app.files.get(file_id, 'small')).toBeDefined();
  });

  it('moves a day forward and owes nothing then', async () => {
    const before = (await readNow(app)).now;
    const morning = await forwardOneDay(app);
    const { now } = await readNow(app);
    expect(now).toBe(morning);
    expect(now > before).toBe(true);
    const owed = await app.db
      .selectFrom('report')
      .select('id')
      .where('wake_at', '<=', now)
      .execute();
    expect(owed).toEqual([]);
    expect(await verifyHistory(app)).toMatchObject({ faults: [] });
  });
});

it('goes on with a creation that was broken off, from the same day', async () => {
  const at = moment('2026-11-24T08:30:00.000Z');
  const { app, owner } = await sampleApp(at);
  let commits = 0;
  const dying: App = {
    ...app,
    random: (count) => {
      commits += 1;
      if (commits > 150) throw new Error('killed');
      return app.random(count);
    },
  };
  await expect(createSample(dying, owner)).rejects.toThrow('killed');
  const half = (await readReports(app)).length;
  expect(half).toBeGreaterThan(3);
  expect(half).toBeLessThan(TALES.length);
  const later: App = { ...app, clock: (aheadMs) => addMs(at, aheadMs + 20 * 3_600_000) };
  await createSample(later, owner);
  const reports = await readReports(app);
  expect(reports).toHaveLength(TALES.length);
  expect(await verifyHistory(app)).toMatchObject({ faults: [] });
  await createSample(later, owner);
  expect(await readReports(app)).toEqual(reports);
});
