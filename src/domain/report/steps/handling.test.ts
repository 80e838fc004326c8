import { describe, expect, it } from 'vitest';
import { day } from '#domain/calendar/day.ts';
import { statusOf } from '#domain/report/status.ts';
import {
  answered,
  archive,
  assign,
  complete,
  decline,
  draft,
  file,
  finishWork,
  handOver,
  inHandling,
  note,
  OPEN_FLAGS,
  reclassified,
  restore,
  submitted,
  subject,
  suspend,
  withdraw,
  word,
} from '#domain/testing/life.ts';
import {
  appointment,
  desk,
  head,
  liaison,
  newWorld,
  officeId,
  officer,
  reporter,
  withOffice,
} from '#domain/testing/world.ts';

describe('the work of a report', () => {
  const give = (of: string | null) =>
    ({ name: 'giveWork', officeId: of === null ? null : officeId(of) }) as const;

  it('goes to staff of the unit that has it, stays with the holder, and is taken back', () => {
    const life = inHandling().act(liaison, give('health.staff'));
    expect(life.report).toMatchObject({
      workerOfficeId: 'health.staff',
      holder: { officeId: 'health.liaison' },
    });
    expect(life.act(head, give(null)).report.workerOfficeId).toBeNull();
    for (const of of ['health.deputy', 'works.head', 'nobody'])
      expect(life.refusal(head, give(of))).toBe('staffNotFound');
  });

  it('is nobody`s with a new unit', () => {
    const life = inHandling().act(liaison, give('health.staff'));
    expect(life.act(desk, assign('social')).report.workerOfficeId).toBeNull();
  });
});

describe('suspend and complete', () => {
  it('pauses the follow-up and the class clock and starts its own', () => {
    const life = inHandling().until('2026-03-04').act(desk, suspend);
    const { clocks } = life.report;
    expect(clocks.followUp).toMatchObject({ state: 'paused', used: 2 });
    expect(clocks.class).toMatchObject({ state: 'paused', used: 2 });
    expect(clocks.suspension).toMatchObject({ state: 'running', dueOn: '2026-04-03' });
    expect(statusOf(life.report)).toBe('suspended');
    life.until('2026-03-30').act(reporter, complete);
    expect(life.report.lapses).toEqual([]);
    expect(life.report.clocks.followUp).toMatchObject({ state: 'running', dueOn: '2026-04-02' });
    expect(life.report.clocks.suspension?.state).toBe('stopped');
    expect(statusOf(life.report)).toBe('notFollowedUp');
  });

  it('never pauses the clock of the desk', () => {
    const life = submitted().act(desk, suspend).until('2026-03-07');
    expect(life.report.lapses.map((it) => it.clock)).toEqual(['verify']);
  });

  it('happens at most twice, never on top of itself', () => {
    const life = inHandling().act(desk, suspend);
    expect(life.refusal(desk, suspend)).toBe('alreadySuspended');
    life.act(reporter, complete);
    expect(life.refusal(reporter, complete)).toBe('notSuspended');
    life.act(desk, suspend).act(desk, complete);
    expect(life.refusal(desk, suspend)).toBe('suspendedTwice');
    expect(life.refusal(liaison, { name: 'askSuspension', reason: word('x') })).toBe(
      'suspendedTwice',
    );
  });

  it.each([
    ['the subject being set', subject('health')],
    ['a reclassification', reclassified('oversightComplaint')],
  ])('keeps the class clock paused through %s', (_, command) => {
    const life = inHandling().act(desk, suspend).act(desk, command);
    expect(life.report).toMatchObject({ stage: 'intake', suspendedOn: '2026-03-02' });
    expect(life.report.clocks.class?.state).toBe('paused');
    expect(life.act(reporter, complete).report.clocks.class?.state).toBe('running');
  });

  it('archives on silence after thirty calendar days, and the reporter brings it back', () => {
    const life = inHandling().until('2026-03-04').act(desk, suspend).until('2026-04-03');
    expect(life.report.stage).toBe('handling');
    life.until('2026-04-04');
    expect(life.last('archivedOnSilence')).toMatchObject({
      from: 'handling',
      at: '2026-04-03T16:00:00.000Z',
    });
    expect(life.report).toMatchObject({ stage: 'archived', holder: null, suspendedOn: null });
    life.act(reporter, restore);
    expect(life.report).toMatchObject({ stage: 'handling', archive: null, archivedAt: null });
    expect(life.report.holder?.officeId).toBe('health.liaison');
    expect(life.report.clocks.followUp).toMatchObject({ state: 'running', used: 2 });
    expect(life.report.clocks.class).toMatchObject({ state: 'running', used: 2 });
  });

  it('is no trap for a case whose reporter left: it goes on', () => {
    const life = submitted({ class: 'oversightComplaint' }).act(desk, assign('inspectorate'));
    life.act(desk, suspend).act(reporter, withdraw);
    expect(life.report).toMatchObject({ reporterIsGone: true, suspendedOn: null });
    expect(life.report.clocks.followUp?.state).toBe('running');
    expect(life.until('2026-06-01').report.stage).toBe('handling');
    expect(life.refusal(desk, suspend)).toBe('reporterIsGone');
  });
});

describe('what stops the follow-up clock', () => {
  it('is the first word of substance, not acknowledging, asking, promising or an internal note', () => {
    const text = word('x');
    const life = inHandling()
      .act(liaison, { name: 'acknowledge' })
      .act(liaison, { name: 'ask', question: text })
      .act(liaison, { name: 'internalNote', text })
      .act(liaison, { name: 'comment', text })
      .act(liaison, { name: 'promise', byOn: day('2026-03-20'), reason: text });
    expect(life.report.clocks.followUp?.state).toBe('running');
    expect(statusOf(life.report)).toBe('notFollowedUp');
    life.act(liaison, note());
    expect(life.report.clocks.followUp?.state).toBe('stopped');
    expect(statusOf(life.report)).toBe('inProcess');
    expect(life.refusal(liaison, { name: 'acknowledge' })).toBe('alreadyAcknowledged');
  });

  it('lapses on the day after the last, once', () => {
    const life = inHandling().until('2026-03-09');
    expect(life.report.lapses).toEqual([]);
    life.until('2026-03-16');
    expect(life.report.lapses).toEqual([
      { clock: 'followUp', dueOn: '2026-03-09', unitId: 'health', voidedBecause: null },
    ]);
    expect(life.last('lapsed').at).toBe('2026-03-09T16:00:00.000Z');
  });
});

describe('promises', () => {
  const promise = (byOn: string) =>
    ({ name: 'promise', byOn: day(byOn), reason: word('parts are on the way') }) as const;

  it('break for good on the day after', () => {
    const life = inHandling().act(liaison, note('2026-03-04')).until('2026-03-05');
    expect(life.last('promiseBroken')).toMatchObject({
      byOn: '2026-03-04',
      at: '2026-03-04T16:00:00.000Z',
    });
    life.act(liaison, promise('2026-03-06')).act(liaison, finishWork).until('2026-03-10');
    expect(life.report).toMatchObject({ promisesBroken: 1, promised: null });
  });

  it('cannot be put off by another date, given as a promise or in a note', () => {
    const life = inHandling().act(liaison, promise('2026-03-04'));
    expect(life.refusal(liaison, promise('2026-03-30'))).toBe('promiseIsOpen');
    expect(life.refusal(liaison, note('2026-03-30'))).toBe('promiseIsOpen');
    expect(life.refusal(liaison, note('2026-03-04'))).toBeUndefined();
    expect(life.refusal(liaison, note())).toBeUndefined();
  });

  it('lie ahead, and within a year', () => {
    const life = inHandling();
    expect(life.refusal(liaison, promise('2026-03-01'))).toBe('byOnPast');
    expect(life.refusal(liaison, promise('2026-03-02'))).toBeUndefined();
    expect(life.refusal(liaison, promise('2027-03-04'))).toBe('byOnTooFar');
    expect(life.refusal(liaison, note('2027-03-04'))).toBe('byOnTooFar');
  });
});

describe('questions and photos', () => {
  it('answers what is asked, and the question pauses nothing', () => {
    const life = inHandling();
    const reply = { name: 'reply', text: word('x'), files: [] } as const;
    expect(life.refusal(reporter, reply)).toBe('noOpenQuestion');
    life.act(liaison, { name: 'ask', question: word('where?') });
    expect(life.report.clocks.followUp?.state).toBe('running');
    expect(life.act(reporter, reply).report.questionIsOpen).toBe(false);
  });

  it('takes five photos at a time', () => {
    const files = ['1', '2', '3', '4', '5', '6'].map(file);
    const life = inHandling();
    expect(life.refusal(liaison, { ...note(), files })).toBe('tooManyPhotos');
    expect(life.refusal(liaison, { ...finishWork, files })).toBe('tooManyPhotos');
    expect(life.refusal(reporter, { name: 'addPhotos', files })).toBe('tooManyPhotos');
    life.act(liaison, { name: 'ask', question: word('where?') });
    expect(life.refusal(reporter, { name: 'reply', text: word('x'), files })).toBe('tooManyPhotos');
  });
});

describe('hand over', () => {
  it('ends our part with a day to look again, held by the desk', () => {
    const life = inHandling().act(desk, handOver('2026-04-01'));
    expect(life.report).toMatchObject({
      stage: 'archived',
      archive: { reason: 'handedOver', from: 'handling', checkBackOn: '2026-04-01' },
    });
    expect(statusOf(life.report)).toBe('handedOver');
    expect(life.report.holder?.officeId).toBe('desk.coordinator');
    life.until('2026-04-01').act(desk, {
      name: 'checkBack',
      text: word('they are on it'),
      nextOn: day('2026-05-04'),
    });
    expect(life.report.archive?.checkBackOn).toBe('2026-05-04');
    life.act(desk, { name: 'checkBack', text: word('done'), nextOn: null });
    expect(life.report.holder).toBeNull();
  });

  it('passes to the successor of the one who was to look again', () => {
    const world = newWorld({
      appointments: withOffice('desk.coordinator', [
        appointment('desk.coordinator', 'ani', '2020-01-01', '2026-03-10'),
        appointment('desk.coordinator', 'budi', '2026-03-11'),
      ]),
    });
    const life = submitted({}, { world }).act(desk, handOver('2026-04-01'));
    expect(life.report.holder?.personId).toBe('ani');
    expect(life.until('2026-03-12').report.holder?.personId).toBe('budi');
    expect(life.last('passed').at).toBe('2026-03-10T16:00:00.000Z');
  });

  it('looks ahead, and only at what was handed over', () => {
    const life = inHandling();
    expect(life.refusal(desk, handOver('2026-03-01'))).toBe('checkBackPast');
    const again = { name: 'checkBack', text: word('x'), nextOn: day('2026-03-01') } as const;
    life.act(desk, handOver('2026-03-03'));
    expect(life.refusal(desk, again)).toBe('checkBackPast');
    expect(inHandling().act(desk, archive).refusal(desk, again)).toBe('notHandedOver');
  });

  it('comes back to the unit that had it', () => {
    const life = inHandling().until('2026-03-04').act(desk, handOver('2026-04-01'));
    life.until('2026-03-30').act(desk, restore);
    expect(life.report.holder?.officeId).toBe('health.liaison');
    expect(life.report.clocks.followUp).toMatchObject({ state: 'running', used: 2 });
  });
});

it('keeps a promise of an answer through a withdrawal that is restored', () => {
  const life = inHandling();
  answered(life, head, draft('willBeDone', '2026-04-01')).act(reporter, withdraw);
  life.until('2026-03-10').act(desk, restore);
  expect(life.report).toMatchObject({ stage: 'answered', promised: { byOn: '2026-04-01' } });
  expect(life.report.clocks.reply).toBeUndefined();
});

it('restores a follow-up clock that an objection had started anew', () => {
  const life = answered(inHandling(), head);
  life.act(reporter, { name: 'object', reason: word('not true') }).act(desk, archive);
  life.act(desk, restore);
  expect(life.report.clocks.followUp?.state).toBe('running');
});

it('lets an inspector act for the inspectorate as a liaison does', () => {
  const life = submitted({ class: 'oversightComplaint' }).act(desk, assign('inspectorate'));
  expect(life.refusal(officer('inspectorate.inspector'), note())).toBeUndefined();
  expect(life.refusal(officer('inspectorate.inspector'), decline)).toBe('notYourRole');
  expect(life.report.flags).toEqual(OPEN_FLAGS);
});
