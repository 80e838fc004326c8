import { describe, expect, it } from 'vitest';
import { usedBy } from '#domain/calendar/clocks.ts';
import { calendarOf } from '#domain/office/organisation.ts';
import { statusOf } from '#domain/report/status.ts';
import {
  answered,
  archive,
  assign,
  confirm,
  draft,
  finishWork,
  inHandling,
  note,
  object,
  reopen,
  restore,
  SEALED,
  submitted,
  withdraw,
} from '#domain/testing/life.ts';
import { desk, head, liaison, reporter, ROOT, shelterDesk } from '#domain/testing/world.ts';

const inAnswered = () => answered(inHandling().until('2026-03-04'), head);

describe('confirm and rate', () => {
  it('ends it by the reporter`s word', () => {
    const life = inAnswered().act(reporter, confirm);
    expect(life.report).toMatchObject({
      stage: 'closed',
      confirmedAt: life.now,
      closedOnSilenceAt: null,
      workDoneAt: null,
      holder: null,
    });
    expect(life.refusal(desk, confirm)).toBe('notYourRole');
    expect(life.refusal(reporter, reopen)).toBe('notClosedOnSilence');
  });

  it('rates once, and changes no stage', () => {
    const rate = { name: 'rate', stars: 2, text: null } as const;
    const life = inAnswered().act(reporter, rate);
    expect(life.report).toMatchObject({ stage: 'answered', rating: 2 });
    expect(life.refusal(reporter, rate)).toBe('alreadyRated');
  });
});

describe('object', () => {
  it('gives the unit five days anew and lets the one wait go on', () => {
    const life = inAnswered().until('2026-03-10').act(reporter, object);
    expect(life.report).toMatchObject({ stage: 'handling', objections: 1, dispute: false });
    expect(life.report.holder?.officeId).toBe('health.liaison');
    const { followUp, reply } = life.report.clocks;
    expect(followUp).toMatchObject({ state: 'running', startedOn: '2026-03-10' });
    expect(reply?.state).toBe('stopped');
    const one = life.report.clocks.class;
    expect(one).toMatchObject({ state: 'running', startedOn: '2026-03-02', used: 2 });
    const calendar = calendarOf(life.world.org, ROOT);
    expect(one && usedBy(one, '2026-03-12' as typeof one.dueOn, calendar)).toBe(4);
  });

  it('is a dispute the second time, held by the desk, and refused a third', () => {
    const life = inAnswered().act(reporter, object);
    answered(life, head).act(reporter, object);
    expect(life.report).toMatchObject({ objections: 2, dispute: true, stage: 'handling' });
    expect(life.report.holder?.officeId).toBe('desk.coordinator');
    life.act(desk, assign('health', null));
    expect(life.report).toMatchObject({ dispute: false });
    expect(life.report.holder?.officeId).toBe('health.liaison');
    answered(life, head);
    expect(life.refusal(reporter, object)).toBe('objectedTwice');
  });

  it('forgets that the work was done', () => {
    const life = answered(inHandling().act(liaison, finishWork), head).act(reporter, object);
    expect(life.refusal(liaison, finishWork)).toBeUndefined();
  });
});

describe('silence after an answer', () => {
  it('closes after ten working days, never counted as confirmed', () => {
    const life = inAnswered().until('2026-03-18');
    expect(life.report.stage).toBe('answered');
    life.until('2026-03-20');
    expect(life.last('closedOnSilence').at).toBe('2026-03-18T16:00:00.000Z');
    expect(life.report).toMatchObject({ stage: 'closed', confirmedAt: null, rating: null });
    expect(statusOf(life.report)).toBe('closed');
  });

  it('can be undone by the reporter within thirty working days', () => {
    const closed = () => inAnswered().until('2026-03-19');
    const life = closed().until('2026-04-30');
    expect(life.refusal(desk, reopen)).toBe('notYourRole');
    life.act(reporter, reopen);
    expect(life.report).toMatchObject({ stage: 'handling', closedOnSilenceAt: null });
    expect(life.report.holder?.officeId).toBe('health.liaison');
    expect(life.report.clocks.class).toMatchObject({ state: 'running', used: 2 });
    expect(life.report.clocks.followUp).toMatchObject({ state: 'running' });
    expect(closed().until('2026-05-01').refusal(reporter, reopen)).toBe('reopenTooLate');
  });

  it('starts fresh: no old promise breaks, and the work can be finished again', () => {
    const life = inHandling().act(liaison, finishWork);
    answered(life, head).act(liaison, {
      name: 'promise',
      byOn: '2026-04-15' as typeof life.report.receivedOn,
      reason: draft().document,
    });
    life.until('2026-04-20').act(reporter, reopen).until('2026-04-21');
    expect(life.report).toMatchObject({ promisesBroken: 0, promised: null });
    expect(life.refusal(liaison, finishWork)).toBeUndefined();
  });
});

describe('archive and restore', () => {
  it('ends it with a reason; only the desk brings it back', () => {
    const life = inHandling().act(desk, archive);
    expect(life.report).toMatchObject({ stage: 'archived', holder: null });
    expect(life.refusal(reporter, restore)).toBe('archivedForOtherReason');
    expect(life.until('2026-03-30').report.lapses).toEqual([]);
    expect(life.act(desk, restore).report.stage).toBe('handling');
  });

  it('does not start a clock that had not run', () => {
    const life = inHandling().act(liaison, note()).act(desk, archive).act(desk, restore);
    expect(life.report.clocks.followUp?.state).toBe('stopped');
    expect(life.report.clocks.class?.state).toBe('running');
  });

  it('does not revive the reply clock of an earlier answer', () => {
    const life = answered(inHandling(), head).act(reporter, object);
    answered(life, head, draft('willBeDone', '2026-04-01')).act(reporter, withdraw);
    life.act(desk, restore);
    expect(life.report.clocks.reply?.state).toBe('stopped');
  });
});

describe('withdraw', () => {
  it('archives, and is never counted as done', () => {
    const life = inAnswered().act(reporter, withdraw);
    expect(life.report).toMatchObject({ stage: 'archived', archive: { reason: 'withdrawn' } });
    expect(life.refusal(reporter, restore)).toBe('archivedForOtherReason');
  });

  it.each([
    [
      'oversight',
      () => submitted({ class: 'oversightComplaint' }).act(desk, assign('inspectorate')),
    ],
    ['sealed', () => submitted({ flags: SEALED }).act(shelterDesk, assign('shelter', SEALED))],
  ])('removes the reporter of an %s report, not the case', (_, begun) => {
    const life = begun().act(reporter, withdraw);
    expect(life.last('reporterLeft').reason).toBeNull();
    expect(life.report).toMatchObject({ stage: 'handling', reporterIsGone: true });
    for (const command of [withdraw, { name: 'comment', text: draft().document } as const]) {
      expect(life.refusal(reporter, command)).toBe('reporterIsGone');
    }
    expect(life.until('2026-03-10').report.lapses.map((it) => it.clock)).toEqual(['followUp']);
  });
});
