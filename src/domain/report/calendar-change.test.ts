import { describe, expect, it } from 'vitest';
import { nextDue } from '#domain/report/due.ts';
import { countedLapses } from '#domain/report/status.ts';
import {
  assign,
  inHandling,
  note,
  submitted,
  suspend,
  complete,
  type Life,
} from '#domain/testing/life.ts';
import { clock, desk, HOLIDAYS, liaison, newWorld, reporter } from '#domain/testing/world.ts';

/** From now on the calendar has these holidays as well, as after a late decree. */
const decreed = (life: Life, ...holidays: readonly string[]): Life => {
  life.world = newWorld({ holidays: [...HOLIDAYS, ...holidays] });
  return life;
};
const moveDue = { name: 'moveDue' } as const;
const voidLapse = { name: 'voidLapse' } as const;

describe('a changed calendar', () => {
  it('moves the due days of running clocks, in one event', () => {
    const life = decreed(inHandling(), '2026-03-04').act(clock, moveDue);
    expect(life.last('dueMoved').clocks).toMatchObject({
      followUp: { dueOn: '2026-03-10' },
      class: { dueOn: '2026-03-24' },
    });
    expect(life.refusal(clock, moveDue)).toBe('nothingDue');
    expect(life.until('2026-03-10').report.lapses).toEqual([]);
  });

  it('does not touch a paused clock: its day comes with the resuming', () => {
    const life = decreed(inHandling().until('2026-03-03').act(desk, suspend), '2026-03-12');
    expect(life.refusal(clock, moveDue)).toBe('nothingDue');
    life.until('2026-03-10').act(reporter, complete);
    // One of five days was used; four are left, with the new holiday between.
    expect(life.report.clocks.followUp?.dueOn).toBe('2026-03-17');
  });
});

describe('a lapse that a late decree makes untrue', () => {
  it('is voided where there is still time, in either order with the moved day', () => {
    for (const order of [
      [moveDue, voidLapse],
      [voidLapse, moveDue],
    ] as const) {
      const life = decreed(submitted().until('2026-03-06'), '2026-03-05');
      expect(life.report.lapses).toHaveLength(1);
      for (const command of order) {
        if (life.refusal(clock, command) === undefined) life.act(clock, command);
      }
      expect(life.report.lapses).toMatchObject([
        { dueOn: '2026-03-05', voidedBecause: 'lateDecree' },
      ]);
      expect(countedLapses(life.report)).toBe(0);
      expect(life.report.clocks.verify).toMatchObject({ dueOn: '2026-03-06', lapsed: false });
      expect(nextDue(life.report, life.world.org)?.at).toBe('2026-03-06T16:00:00.000Z');
      // The new day is missed as well: a second lapse, and the first stays visible.
      expect(life.until('2026-03-09').report.lapses.map((it) => it.dueOn)).toEqual([
        '2026-03-05',
        '2026-03-06',
      ]);
      expect(countedLapses(life.report)).toBe(1);
    }
  });

  it('is voided where the act came by the new day, also after the clock stopped', () => {
    const life = submitted().until('2026-03-06').act(desk, assign('health'));
    expect(countedLapses(life.report)).toBe(1);
    decreed(life, '2026-03-05').act(clock, voidLapse);
    expect(countedLapses(life.report)).toBe(0);
    expect(life.report.clocks.verify?.state).toBe('stopped');
  });

  it('stands where the act came later still, or the holiday lies elsewhere', () => {
    const late = inHandling().until('2026-03-12').act(liaison, note());
    expect(decreed(late, '2026-03-05').refusal(clock, voidLapse)).toBe('nothingDue');
    const other = submitted().until('2026-03-06');
    expect(decreed(other, '2026-03-10').refusal(clock, voidLapse)).toBe('nothingDue');
    expect(countedLapses(other.report)).toBe(1);
  });

  it('is voided once', () => {
    const life = decreed(submitted().until('2026-03-06'), '2026-03-05').act(clock, voidLapse);
    expect(life.refusal(clock, voidLapse)).toBe('nothingDue');
  });
});

describe('a year without its decree', () => {
  const undecreed = newWorld({ calendar: (it) => ({ ...it, decreedYears: new Set() }) });

  it('lapses nobody, and on acceptance lapses at once', () => {
    const life = submitted({}, { world: undecreed }).until('2026-03-20');
    expect(life.report.clocks.verify?.provisional).toBe(true);
    expect(life.report.lapses).toEqual([]);
    life.world = newWorld();
    life.act(clock, moveDue).until('2026-03-20');
    expect(life.report.lapses).toMatchObject([{ clock: 'verify', dueOn: '2026-03-05' }]);
    expect(life.last('lapsed').at).toBe(life.now);
  });
});
