import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personOn } from '#domain/access/facts.ts';
import { addDays, addMs, day, dayAt, moment, startOf, type Day } from '#domain/calendar/day.ts';
import { decideSubmit } from '#domain/report/decide.ts';
import type { Actor } from '#domain/report/actor.ts';
import type { Report, ReportId } from '#domain/report/report.ts';
import { dueOn, statusOf, type Status } from '#domain/report/status.ts';
import { fold } from '#domain/report/evolve.ts';
import {
  approval,
  archive,
  assign,
  complete,
  confirm,
  decline,
  draft,
  forward,
  handOver,
  Life,
  note,
  object,
  OPEN_FLAGS,
  reopen,
  restore,
  submission,
  suspend,
  finishWork,
  type Given,
} from '#domain/testing/life.ts';
import { reporter } from '#domain/testing/world.ts';
import { NOT_OPENED } from '#domain/opening/opening.ts';
import { PERIODS } from '#server/reference/periods.ts';
import { sampleAgencyId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import { RECAP_COLUMNS, type RecapColumn } from '#server/store/recap-columns.ts';
import { recordFirst } from '#server/store/reports.ts';
import { testId, testWord } from '#server/store/testing/report-rows.ts';
import { sampleOrg, seated } from '#server/usecases/testing/sample-org.ts';
import type { Reader } from '#server/usecases/lists/listed-report.ts';
import { readRecap, readRecapList, type RecapQuery } from '#server/usecases/lists/read-recap.ts';
import { testDatabase } from '#test/database.ts';

const { db } = await testDatabase();
const app = { db };
const org = sampleOrg();
const world = { org, periods: PERIODS };
const NOW = moment('2026-11-24T04:00:00.000Z');
const province = sampleAgencyId('76');
const mamuju = sampleAgencyId('76.02');
const dinsos = sampleUnitId('76', 'dinsos');
const dinkes = sampleUnitId('76', 'dinkes');

const readerAs = (code: string, role: 'coordinator' | 'executive'): Reader => {
  const today = dayAt('WITA', NOW);
  return {
    person: personOn(org, seated(org, code, role, today).personId, today),
    given: {
      ...world,
      now: NOW,
      version: 1,
      contacts: new Map(),
      opening: NOT_OPENED,
      identityRecipient: null,
      smallUse: false,
    },
  };
};

const H1: RecapQuery = {
  period: { from: day('2024-01-01'), to: day('2024-06-30') },
  agencyId: province,
  unitId: null,
};

/** What may be tried on a report; whatever its state refuses is left out. */
const STEPS = [
  'assignSocial', 'assignHealth', 'note', 'answer', 'finish', 'confirm', 'object', 'suspend', 'complete',
  'archive', 'restore', 'reopen', 'decline', 'forward', 'handOver', 'wait',
] as const; // prettier-ignore
type Step = (typeof STEPS)[number];

const steps: Readonly<Record<Step, (report: Report) => Given | null>> = {
  assignSocial: () => ({ ...assign('social'), unitId: dinsos }),
  assignHealth: () => ({ ...assign('health'), unitId: dinkes }),
  note: () => note(),
  answer: () => draft(),
  finish: () => finishWork,
  confirm: () => confirm,
  object: () => object,
  suspend: () => suspend,
  complete: () => complete,
  archive: () => archive,
  restore: () => restore,
  reopen: () => reopen,
  decline: () => decline,
  forward: () => forward(mamuju),
  handOver: () => handOver('2024-12-02'),
  wait: () => null,
};

const BY_REPORTER: readonly Step[] = ['confirm', 'object', 'reopen'];
const BY_UNIT: readonly Step[] = ['note', 'answer', 'finish', 'decline'];

function actorOf(step: Step, report: Report, on: Day): Actor {
  if (BY_REPORTER.includes(step)) return reporter;
  if (BY_UNIT.includes(step) && report.unitId) return seated(org, report.unitId, 'liaison', on);
  return seated(org, report.agencyId === mamuju ? '76.02' : '76', 'coordinator', on);
}

function attempt(life: Life, step: Step): void {
  const command = steps[step](life.report);
  if (!command) return;
  const on = dayAt('WITA', life.now);
  const by = actorOf(step, life.report, on);
  if (life.refusal(by, command)) return;
  life.act(by, command);
  if (step !== 'answer' || !life.report.unitId) return;
  const head = seated(org, life.report.unitId, 'head', on);
  if (!life.refusal(head, approval(life.report))) life.act(head, approval(life.report));
}

interface Told {
  readonly received: number;
  readonly acts: readonly (readonly [Step, number])[];
}

function lifeOf({ received, acts }: Told, n: number): Life {
  const on = addDays(day('2024-01-01'), received);
  const now = addMs(startOf('WITA', on), 9 * 3_600_000);
  const command = submission({
    ...{ id: testId('7', n) as ReportId, receivedOn: on, agencyId: province },
    ...{ title: testWord(n), story: testWord(n), flags: OPEN_FLAGS },
  });
  const decision = decideSubmit(command, { ...world, actor: reporter, now });
  if (!decision.ok) throw new Error(decision.refusal.kind);
  const life = new Life(world, now, decision.value);
  for (const [step, days] of acts) {
    life.at(addMs(life.now, days * 86_400_000));
    attempt(life, step);
  }
  return life;
}

/** How a report may begin; chance alone would archive most of them early. */
const BEGINNINGS: readonly (readonly Step[])[] = [
  [],
  ['assignSocial'],
  ['assignHealth', 'decline'],
  ['assignHealth', 'note'],
  ['assignHealth', 'suspend'],
  ['assignSocial', 'answer', 'finish'],
  ['assignSocial', 'answer', 'confirm'],
  ['assignHealth', 'answer', 'wait'],
];
const anyTold = fc
  .record({
    received: fc.nat({ max: 190 }),
    beginning: fc.constantFrom(...BEGINNINGS),
    days: fc.nat({ max: 4 }),
    acts: fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.nat({ max: 40 })), { maxLength: 5 }),
  })
  .map(({ received, beginning, days, acts }): Told => ({
    received,
    acts: [...beginning.map((it) => [it, it === 'wait' ? 25 : days] as const), ...acts],
  }));

async function record(lives: readonly Life[]): Promise<void> {
  for (const table of ['report', 'outbox'] as const) await db.deleteFrom(table).execute();
  for (const life of lives) {
    await db.transaction().execute((tx) =>
      recordFirst(tx, {
        events: life.events,
        words: [],
        org,
        recordedAt: life.now,
      }),
    );
  }
}

type Then = (report: Report, end: { readonly next: Day }) => boolean;
const is =
  (status: Status): Then =>
  (it) =>
    statusOf(it) === status;
/** The same definitions, said anew over the report folded to the period's end. */
const definitions: Readonly<Record<RecapColumn, Then>> = {
  received: () => true,
  ...{ notVerified: is('notVerified'), notAssigned: is('notAssigned') },
  ...{ notFollowedUp: is('notFollowedUp'), inProcess: is('inProcess') },
  ...{ suspended: is('suspended'), closed: is('closed') },
  ...{ archived: is('archived'), handedOver: is('handedOver') },
  followedUp: (it) => it.followedUpAt !== null,
  answered: (it) => it.answeredAt !== null,
  workDone: (it) => it.workDoneAt !== null,
  confirmed: (it) => it.confirmedAt !== null,
  closedOnSilence: (it) => it.closedOnSilenceAt !== null,
  lapsed: (it) => it.lapses.length > 0,
  overdue: (it, { next }) =>
    it.stage !== 'closed' && it.stage !== 'archived' && (dueOn(it) ?? '9999') < next,
};

describe('a recap', () => {
  it('tells the state at the period’s end, and each number opens to exactly its reports', async () => {
    const met = new Set<RecapColumn>();
    let offset = 0;
    const reader = readerAs('76', 'coordinator');
    await fc.assert(
      fc.asyncProperty(fc.array(anyTold, { minLength: 8, maxLength: 12 }), async (told) => {
        offset += 100;
        const lives = told.map((it, n) => lifeOf(it, offset + n));
        await record(lives);
        const end = startOf('WITA', day('2024-07-01'));
        const then = lives.flatMap(({ events, report }) => {
          const past = fold(events.filter((it, at) => at === 0 || it.at < end));
          return past && report.receivedOn <= '2024-06-30' && past.agencyId === province
            ? [past]
            : [];
        });
        const recap = await readRecap(app, reader, H1);
        if (recap === 'tooMany') throw new Error('too many');
        for (const column of RECAP_COLUMNS) {
          const expected = then.filter((it) =>
            definitions[column](it, { next: day('2024-07-01') }),
          );
          if (expected.length > 0) met.add(column);
          expect([column, recap.total[column]]).toEqual([column, expected.length]);
          const list = await readRecapList(app, reader, { ...H1, column, after: null });
          if (list === 'tooMany') throw new Error('too many');
          const listed = list.lines.map(({ line }) =>
            line.kind === 'report' ? line.id : 'closed',
          );
          const inOrder = expected.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
          expect(listed).toEqual(inOrder.map((it) => it.id));
          expect(list.lines.map((it) => it.statusThen)).toEqual(inOrder.map(statusOf));
          expect([list.count, list.received]).toEqual([expected.length, then.length]);
        }
        for (const { unitId, numbers } of recap.lines) {
          const there = then.filter((it) => it.unitId === unitId);
          expect(numbers.received).toBe(there.length);
          const list = await readRecapList(app, reader, {
            ...{ ...H1, unitId: unitId ?? 'desk', column: 'notFollowedUp', after: null },
          });
          expect(list).toMatchObject({ count: numbers.notFollowedUp, received: there.length });
        }
      }),
      { numRuns: 12 },
    );
    expect([...met].sort()).toEqual([...RECAP_COLUMNS].sort());
  });
});

const key = (it: Report): string => `${it.receivedOn} ${it.id}`;

describe('numbers of a recap', () => {
  const one = (
    changed: Partial<Parameters<typeof submission>[0]>,
    acts: Told['acts'],
    n: number,
  ) => {
    const life = lifeOf({ received: 10, acts }, 900_000 + n);
    const submitted = life.events[0];
    if (submitted?.type !== 'submitted') throw new Error('not submitted');
    return new Life(world, life.now, [
      { ...submitted, ...changed },
      ...life.events.slice(1),
    ] as typeof life.events);
  };

  it('count an oversight complaint for an executive and list it as a closed line', async () => {
    await record([one({ class: 'oversightComplaint' }, [], 1), one({}, [], 2)]);
    const reader = readerAs('76', 'executive');
    const list = await readRecapList(app, reader, { ...H1, column: 'received', after: null });
    if (list === 'tooMany') throw new Error('too many');
    expect(list.count).toBe(2);
    expect(list.lines.map(({ line }) => line.kind)).toEqual(['closed', 'report']);
  });

  it('take today where the period still runs, and all agencies where none is named', async () => {
    await record([
      one(
        {},
        [
          ['assignSocial', 1],
          ['note', 1],
        ],
        3,
      ),
      one({}, [['forward', 1]], 4),
    ]);
    const period = { from: day('2024-01-01'), to: day('2026-12-31') };
    const recap = await readRecap(app, readerAs('76', 'coordinator'), {
      period,
      agencyId: null,
      unitId: null,
    });
    if (recap === 'tooMany') throw new Error('too many');
    expect(recap.asOf).toEqual({ at: NOW, day: '2026-11-24', isPast: false });
    expect(recap.lines.map((it) => [it.agencyId, it.numbers.received])).toEqual([
      [province, 1],
      [mamuju, 1],
    ]);
  });

  it('name the units of that day without a report as not tested', async () => {
    await record([one({}, [['assignSocial', 1]], 5)]);
    const recap = await readRecap(app, readerAs('76', 'coordinator'), H1);
    if (recap === 'tooMany') throw new Error('too many');
    const ids = recap.untested.map((it) => it.id);
    expect(ids).toContain(dinkes);
    expect(ids).not.toContain(dinsos);
    expect(ids).not.toContain(sampleUnitId('76', 'dinsos-p3a-pmd'));
  });
});
