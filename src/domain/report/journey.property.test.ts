import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, dayAt, type Moment } from '#domain/calendar/day.ts';
import { lineOn } from '#domain/office/line.ts';
import { calendarOf } from '#domain/office/organisation.ts';
import { usedBy } from '#domain/calendar/clocks.ts';
import { roleOf, type Actor } from '#domain/report/actor.ts';
import type { CommandName } from '#domain/report/commands.ts';
import { decide } from '#domain/report/decide.ts';
import { liesOf } from '#domain/report/given.ts';
import { fold } from '#domain/report/evolve.ts';
import { COMMAND_NAMES, rowOf } from '#domain/report/lifecycle.ts';
import { isOpen, type Report } from '#domain/report/report.ts';
import {
  ANONYMOUS,
  MONDAY,
  OPEN_FLAGS,
  SEALED,
  submitted,
  word,
  type Given,
  type Life,
} from '#domain/testing/life.ts';
import { actorsOf, canonical, chosen, later, type Turn } from '#domain/testing/journey.ts';
import {
  appointment,
  isInOffice,
  newWorld,
  REGENCY,
  ROOT,
  withOffice,
} from '#domain/testing/world.ts';

/** People come and go: a liaison on leave, a head who is transferred, a desk that stands empty for a month. */
const CHANGING = newWorld({
  appointments: [
    ...withOffice('health.liaison', []).filter(
      (it) => !['health.head', 'desk.coordinator', 'works.liaison'].includes(it.officeId),
    ),
    appointment('health.liaison', 'ani', '2020-01-01', '2026-03-10'),
    appointment('health.liaison', 'budi', '2026-03-25', '2026-05-20'),
    appointment('health.liaison', 'citra', '2026-05-15'),
    appointment('health.head', 'dewi', '2020-01-01', '2026-04-12'),
    appointment('health.head', 'secretariat.arbiter', '2026-04-13', '2026-06-30'),
    appointment('health.head', 'dewi', '2026-07-01'),
    appointment('desk.coordinator', 'eka', '2020-01-01', '2026-03-31'),
    appointment('desk.coordinator', 'fitri', '2026-05-01'),
    appointment('works.liaison', 'gani', '2026-03-04', '2026-03-20'),
  ],
});

const turn: fc.Arbitrary<Turn> = fc.record({
  hours: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 30 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 900 }) },
  ),
  pick: fc.nat(100_000),
  detail: fc.nat(100_000),
});
const LAPOR = { trackingId: word('lapor'), disposedOn: null };
const begins = fc.record({
  class: fc.constantFrom('complaint', 'oversightComplaint', 'aspiration', 'informationRequest'),
  agencyId: fc.constantFrom(ROOT, REGENCY, null),
  flags: fc.constantFrom(OPEN_FLAGS, OPEN_FLAGS, ANONYMOUS, SEALED),
  ...{ lapor: fc.constantFrom(LAPOR, { ...LAPOR, disposedOn: day('2026-03-02') }) },
});
const LENGTH = 60;
const turns = fc.array(turn, { minLength: LENGTH, maxLength: LENGTH });

const born = (changed: Parameters<typeof submitted>[0]): Life =>
  submitted(changed, { world: CHANGING });

/** One turn: time passes, the clock acts, and somebody does something or is refused. */
function take(
  life: Life,
  of: Turn,
): { readonly actor: Actor; readonly command: Given; readonly done: boolean } {
  life.at(later(life.now, of.hours));
  const [actor, command] = chosen(life, of);
  const done = life.refusal(actor, command) === undefined;
  if (done) life.act(actor, command);
  return { actor, command, done };
}

const running = (report: Report) =>
  Object.values(report.clocks).filter((it) => it.state === 'running');

const classUsed = ({ report, now, world }: Life): number => {
  const calendar = calendarOf(world.org, report.agencyId);
  const clock = report.clocks.class;
  return clock ? usedBy(clock, dayAt(calendar.zone, now), calendar) : 0;
};

/** By somebody in office, who may act: else nobody would ever move it. By nobody only where there is nobody. */
function isHeld(life: Life): void {
  const { report, world, now } = life;
  const on = dayAt(calendarOf(world.org, report.agencyId).zone, now);
  const { holder } = report;
  if (holder === null) {
    expect(lineOn(world.org, liesOf(report), on)).toEqual([]);
    return;
  }
  expect(isInOffice(world.org, holder.officeId, holder.personId, on)).toBe(true);
  const holds = (it: Actor): boolean => it.kind === 'officer' && it.personId === holder.personId;
  expect(actorsOf(life).some(holds)).toBe(true);
}

function isSound(life: Life): void {
  const { report, events } = life;
  expect(report.seq).toBe(events.length);
  if (isOpen(report)) {
    isHeld(life);
  } else {
    expect(running(report)).toEqual([]);
  }
  if (report.suspendedOn === null) expect(report.clocks.suspension?.state).not.toBe('running');
  else expect(report.clocks.class?.state).toBe('paused');
  if (report.stage !== 'answered') expect(report.clocks.reply?.state).not.toBe('running');
  if (report.subject.unitId !== null && !report.flags.sealed) {
    expect(report.unitId).not.toBe(report.subject.unitId);
  }
}

describe('a random journey', () => {
  it('breaks no rule, whoever does whatever whenever', () => {
    const done = new Map<CommandName, number>();
    let tried = 0;
    fc.assert(
      fc.property(begins, turns, (start, script) => {
        const life = born(start);
        for (const of of script) {
          const before = life.report;
          const used = classUsed(life);
          const zone = before.agencyId;
          const taken = take(life, of);
          tried += 1;
          isSound(life);
          expect(life.report.lapses.length).toBeGreaterThanOrEqual(before.lapses.length);
          if (zone === life.report.agencyId) expect(classUsed(life)).toBeGreaterThanOrEqual(used);
          if (!taken.done) continue;
          const { name } = taken.command;
          done.set(name, (done.get(name) ?? 0) + 1);
          expect(rowOf(name).by).toContain(roleOf(taken.actor));
        }
        const moments = life.events.map((it) => it.at);
        expect(moments).toEqual([...moments].sort());
        expect(canonical(fold(life.events) ?? [])).toBe(canonical(life.report));
      }),
      { numRuns: 150 },
    );
    expect(tried).toBeGreaterThan(5_000);
    const never = COMMAND_NAMES.filter(
      (name) =>
        name !== 'submit' && !rowOf(name).by.every((it) => it === 'clock') && !done.has(name),
    );
    expect(never).toEqual([]);
  });

  it('lets nothing happen that the table does not name', () => {
    fc.assert(
      fc.property(begins, turns, (start, script) => {
        const life = born(start);
        for (const of of script.slice(0, 25)) {
          take(life, of);
          const { stage } = life.report;
          const [actor, command] = chosen(life, { ...of, pick: 13 * of.pick });
          const given = { ...life.world, now: life.now, actor };
          if (!decide(life.report, command, given).ok) continue;
          expect(rowOf(command.name).from).toContain(stage);
          expect(rowOf(command.name).by).toContain(roleOf(actor));
        }
      }),
      { numRuns: 60 },
    );
  });
});

interface Act {
  readonly at: Moment;
  readonly actor: Actor;
  readonly command: Given;
}

/** What persons did in a journey, each at its moment. */
function scriptOf(life: Life, script: readonly Turn[]): readonly Act[] {
  return script.flatMap((of) => {
    const { actor, command } = take(life, of);
    return [{ at: life.now, actor, command }];
  });
}

/** The same acts with the sweep at the given moments besides. */
function replayed(life: Life, acts: readonly Act[], sweeps: readonly Moment[]): Life {
  const moments = [
    ...acts.map((act) => ({ at: act.at, act })),
    ...sweeps.map((at) => ({ at, act: undefined })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const { at, act } of moments) {
    life.at(at);
    if (act && life.refusal(act.actor, act.command) === undefined) life.act(act.actor, act.command);
  }
  return life;
}

describe('the sweep', () => {
  it('changes nothing by when it runs: on time, at random, or never till the end (M-18)', () => {
    const sweeping = fc.array(fc.nat(20_000), { maxLength: 40 });
    fc.assert(
      fc.property(begins, turns, sweeping, (start, script, hours) => {
        const acts = scriptOf(born(start), script);
        const end = later(acts.at(-1)?.at ?? MONDAY, 3_000);
        const hourly: Moment[] = [];
        for (let at = MONDAY; at < end; at = later(at, 6)) hourly.push(at);
        const random = hours.map((it) => later(MONDAY, it)).filter((it) => it < end);
        const [never, onTime, sometimes] = [[], hourly, random].map((sweeps) =>
          replayed(born(start), acts, [...sweeps, end]),
        );
        expect(canonical(onTime?.report ?? [])).toBe(canonical(never?.report ?? []));
        expect(canonical(onTime?.events ?? [])).toBe(canonical(never?.events ?? []));
        expect(canonical(sometimes?.events ?? [])).toBe(canonical(never?.events ?? []));
      }),
      { numRuns: 40 },
    );
  });
});
