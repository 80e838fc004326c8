import { describe, expect, it } from 'vitest';
import { day } from '#domain/calendar/day.ts';
import {
  answered,
  assign,
  copyAnswer,
  decline,
  flagged,
  inHandling,
  loadAnswer,
  note,
  object,
  ofLapor,
  OPEN_FLAGS,
  SEALED,
  submitted,
  suspend,
  complete,
  type Life,
} from '#domain/testing/life.ts';
import { desk, head, liaison, reporter, shelterDesk } from '#domain/testing/world.ts';

/** Told at LAPOR! on Thursday, written down here on Monday 2 March. */
const told = (disposedOn: string | null): Life =>
  submitted({ ...ofLapor(disposedOn), receivedOn: day('2026-02-26') }, { by: desk });
const dueOf = ({ report }: Life, kind: 'verify' | 'followUp' | 'class') =>
  report.clocks[kind]?.dueOn;

describe('a report that lies at LAPOR!', () => {
  // Five working days after the day of disposition there; the 1st of March is a Sunday.
  it.each([
    ['2026-02-26', '2026-03-05'],
    ['2026-02-27', '2026-03-06'],
    ['2026-03-01', '2026-03-06'],
    ['2026-03-02', '2026-03-09'],
  ])('disposed there on %s is to be followed up by %s', (disposedOn, dueOn) => {
    const life = told(disposedOn);
    expect(dueOf(life, 'followUp')).toBe(dueOn);
    expect(life.report.clocks.verify).toMatchObject({ state: 'stopped' });
    life.until('2026-03-03').act(desk, assign('health'));
    expect(dueOf(life, 'followUp')).toBe(dueOn);
    expect(life.report.clocks.followUp?.startedOn).toBe(disposedOn);
    expect(dueOf(life, 'class')).toBe('2026-03-18');
  });

  it('not disposed there is verified here, and followed up from the assignment here', () => {
    const life = told(null);
    expect(life.report.clocks.verify).toMatchObject({ state: 'running', startedOn: '2026-02-26' });
    expect(life.report.clocks.followUp).toBeUndefined();
    life.act(desk, assign('health'));
    expect(life.report.clocks.followUp?.startedOn).toBe('2026-03-02');
  });

  it('asks the desk while no unit has it, and lapses in its name', () => {
    const life = told('2026-02-26').until('2026-03-06');
    expect(life.report.lapses).toEqual([
      { clock: 'followUp', dueOn: '2026-03-05', unitId: null, voidedBecause: null },
    ]);
  });

  it('gives a second unit days of its own', () => {
    const life = told('2026-02-27').act(desk, assign('health')).act(liaison, decline);
    expect(life.report.clocks.verify?.state).toBe('running');
    life.act(desk, assign('social', null));
    expect(life.report.clocks.followUp?.startedOn).toBe('2026-03-02');
  });

  it('goes on with its days after a suspension and after a seal set by mistake', () => {
    const waited = told('2026-02-26').act(desk, suspend).until('2026-03-04').act(desk, complete);
    expect(dueOf(waited, 'followUp')).toBe('2026-03-09');
    const mistaken = told('2026-02-26').act(desk, flagged(SEALED));
    mistaken.act(shelterDesk, flagged(OPEN_FLAGS));
    mistaken.act(desk, assign('health'));
    expect(mistaken.report.clocks.followUp).toMatchObject({
      ...{ state: 'running', startedOn: '2026-02-26', dueOn: '2026-03-05' },
    });
  });

  it('is stopped by the same word to the reporter as any other', () => {
    const life = told('2026-02-27').act(desk, assign('health')).act(liaison, note());
    expect(life.report.clocks.followUp?.state).toBe('stopped');
  });
});

describe('an answer for LAPOR!', () => {
  it('is copied, and stands there since a day; a new answer is missing there again', () => {
    const life = answered(inHandling(ofLapor()), head);
    expect(life.report.lapor).toMatchObject({ copiedAt: null, loadedOn: null });
    life.act(desk, copyAnswer).act(desk, loadAnswer('2026-03-02'));
    expect(life.report.lapor).toMatchObject({ copiedAt: life.now, loadedOn: '2026-03-02' });
    life.act(reporter, object);
    answered(life, head);
    expect(life.report.lapor).toEqual({
      ...{ trackingId: 'lapor-1', disposedOn: null, copiedAt: null, loadedOn: null },
    });
  });
});
