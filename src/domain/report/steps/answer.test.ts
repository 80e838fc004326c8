import { describe, expect, it } from 'vitest';
import { day } from '#domain/calendar/day.ts';
import {
  answered,
  approval,
  draft,
  finishWork,
  inHandling,
  note,
  object,
  suspend,
  word,
  assign,
  submitted,
} from '#domain/testing/life.ts';
import {
  deputy,
  desk,
  division,
  handedOn,
  head,
  liaison,
  newWorld,
  officer,
  reporter,
  secretary,
  withOffice,
} from '#domain/testing/world.ts';

const paper = {
  name: 'recordAnswer',
  document: word('nota dinas'),
  outcome: 'done',
  byOn: null,
  signer: word('Kepala Dinas'),
  scan: null,
} as const;

const delegated = () =>
  inHandling({}, newWorld({ delegations: [handedOn('2026-03-04', '2026-03-05')] }));

describe('a.n.', () => {
  it('is the secretary`s on the days that the head handed on, and is written down so', () => {
    const life = delegated().act(liaison, draft());
    expect(life.refusal(secretary, approval(life.report))).toBe('notDelegated');
    life.until('2026-03-04');
    expect(life.refusal(head, approval(life.report))).toBeUndefined();
    life.act(secretary, approval(life.report));
    expect(life.last('answered')).toMatchObject({ onBehalfOf: 'health.head' });
    const late = delegated().act(liaison, draft()).until('2026-03-06');
    expect(late.refusal(secretary, approval(late.report))).toBe('notDelegated');
  });

  it('never approves what the secretary drafted, and names nobody where the head approves', () => {
    const own = delegated().until('2026-03-04').act(secretary, draft());
    expect(own.refusal(secretary, approval(own.report))).toBe('drafterCannotApprove');
    own.act(head, approval(own.report));
    expect(own.last('answered')).not.toHaveProperty('onBehalfOf');
  });

  it('returns a draft on the same days only', () => {
    const back = { name: 'returnDraft', version: 1, reason: word('who?') } as const;
    const life = delegated().act(liaison, draft());
    expect(life.refusal(secretary, back)).toBe('notDelegated');
    expect(life.until('2026-03-05').refusal(secretary, back)).toBeUndefined();
  });
});

describe('paraf', () => {
  it('is kept with the version it was given to, publishes nothing, and goes with a new version', () => {
    const life = inHandling().act(liaison, draft());
    const read = { ...approval(life.report), name: 'initial' } as const;
    expect(life.refusal(head, read)).toBe('notYourRole');
    expect(life.refusal(division, { ...read, version: 2 })).toBe('draftIsNewer');
    life.act(division, read).act(secretary, read);
    expect(life.report).toMatchObject({
      stage: 'handling',
      draft: { initials: ['health.division', 'health.secretary'] },
    });
    expect(life.refusal(division, read)).toBe('alreadyInitialled');
    expect(life.act(liaison, draft()).report.draft?.initials).toEqual([]);
  });
});

describe('approve', () => {
  it('publishes what was read, in the same act', () => {
    const life = answered(inHandling().until('2026-03-04'), head);
    expect(life.last('answered')).toMatchObject({
      version: 1,
      document: 'draft',
      drafterApproved: false,
    });
    const { clocks, ...report } = life.report;
    expect(report).toMatchObject({ stage: 'answered', draft: null, answeredAt: life.now });
    expect(report.followedUpAt).toBe(life.now);
    expect(clocks.followUp?.state).toBe('stopped');
    expect(clocks.class).toMatchObject({ state: 'stopped', used: 2 });
    expect(clocks.reply).toMatchObject({ state: 'running', dueOn: '2026-03-18' });
  });

  it('names version and document, and is refused once a newer one exists', () => {
    const life = inHandling();
    expect(life.refusal(head, approval(life.report))).toBe('noDraft');
    life.act(liaison, draft());
    const read = approval(life.report);
    expect(life.refusal(head, { ...read, document: word('another') })).toBe('draftIsNewer');
    life.act(liaison, draft());
    expect(life.refusal(head, read)).toBe('draftIsNewer');
    expect(life.refusal(head, approval(life.report))).toBeUndefined();
  });

  it('waits for a new version after a return', () => {
    const life = inHandling().act(liaison, draft());
    const back = { name: 'returnDraft', version: 1, reason: word('who does it?') } as const;
    expect(life.refusal(head, { ...back, version: 2 })).toBe('draftIsNewer');
    life.act(head, back);
    expect(life.refusal(head, approval(life.report))).toBe('draftIsReturned');
    expect(life.refusal(head, back)).toBe('draftIsReturned');
    expect(life.act(liaison, draft()).report.draft).toMatchObject({ version: 2, returned: false });
  });

  it('is the head`s alone, and not while the report is suspended', () => {
    const life = inHandling().act(liaison, draft());
    expect(life.refusal(deputy, approval(life.report))).toBe('notYourRole');
    life.act(desk, suspend);
    expect(life.refusal(head, approval(life.report))).toBe('isSuspended');
    expect(life.refusal(desk, paper)).toBe('isSuspended');
  });

  it('is never the drafter`s, in whatever seat', () => {
    const life = inHandling().act(head, draft());
    expect(life.refusal(head, approval(life.report))).toBe('drafterCannotApprove');
    const twoSeats = inHandling().act(officer('health.liaison', 'liaison', 'health.head'), draft());
    expect(twoSeats.refusal(head, approval(twoSeats.report))).toBe('drafterCannotApprove');
  });

  it('is a head`s who is alone in office, and says so', () => {
    const boss = officer('social.head');
    const life = submitted().act(desk, assign('social')).act(boss, draft());
    life.act(boss, approval(life.report));
    expect(life.last('answered').drafterApproved).toBe(true);
  });

  it('does not take a dispute, or an inspector in the next room, for being alone', () => {
    const life = answered(answered(inHandling(), head).act(reporter, object), head);
    life.act(reporter, object).act(head, draft());
    expect(life.report.dispute).toBe(true);
    expect(life.refusal(head, approval(life.report))).toBe('drafterCannotApprove');

    const world = newWorld({ appointments: withOffice('inspectorate.liaison', []) });
    const boss = officer('inspectorate.head');
    const case2 = submitted({ class: 'oversightComplaint' }, { world });
    case2.act(desk, assign('inspectorate')).act(boss, draft());
    expect(case2.refusal(boss, approval(case2.report))).toBe('drafterCannotApprove');
  });

  it('is refused where the draft`s date has passed meanwhile', () => {
    const life = inHandling().act(liaison, draft('willBeDone', '2026-03-03')).until('2026-03-05');
    expect(life.refusal(head, approval(life.report))).toBe('byOnPast');
  });
});

describe('what will be done', () => {
  it('needs a date; nothing else has one', () => {
    const life = inHandling();
    expect(life.refusal(liaison, draft('willBeDone'))).toBe('byOnMissing');
    expect(life.refusal(desk, { ...paper, outcome: 'willBeDone' })).toBe('byOnMissing');
    answered(life, head, draft('done', '2026-03-20'));
    expect(life.report).toMatchObject({ promised: null, answer: { byOn: null } });
  });

  it('lets the ten days of the reporter wait for the work', () => {
    const life = answered(inHandling(), head, draft('willBeDone', '2026-03-20'));
    expect(life.report.clocks.reply).toBeUndefined();
    life.until('2026-03-18').act(liaison, finishWork);
    expect(life.report.clocks.reply).toMatchObject({ state: 'running', dueOn: '2026-04-02' });
    expect(life.report).toMatchObject({ workDoneAt: life.now, promised: null });
    expect(life.refusal(liaison, finishWork)).toBe('workAlreadyFinished');
    life.until('2026-04-03');
    expect(life.report).toMatchObject({ stage: 'closed', promisesBroken: 0 });
  });

  it('is a broken promise after the date, and stays open for the work', () => {
    const life = answered(inHandling(), head, draft('willBeDone', '2026-03-20'));
    life.until('2026-06-01');
    expect(life.report).toMatchObject({ stage: 'answered', promisesBroken: 1 });
    expect(life.report.promised).toEqual({ byOn: '2026-03-20', broken: true });
  });

  it('starts the ten days at once where the work was finished before', () => {
    const life = inHandling().act(liaison, note('2026-03-30')).act(liaison, finishWork);
    answered(life, head, draft('willBeDone', '2026-03-20'));
    expect(life.report.clocks.reply?.state).toBe('running');
    expect(life.report.promised).toBeNull();
  });
});

describe('recordAnswer', () => {
  it('takes in what was signed on paper, marked as such', () => {
    const life = inHandling().act(liaison, draft()).act(desk, paper);
    expect(life.last('answerRecorded').signer).toBe('Kepala Dinas');
    expect(life.report).toMatchObject({
      stage: 'answered',
      draft: null,
      followedUpAt: life.now,
      answer: { onPaper: true, document: 'nota dinas' },
    });
    expect(life.report.clocks.reply?.state).toBe('running');
    expect(life.report.clocks.class?.state).toBe('stopped');
  });

  it('is the desk`s', () => {
    expect(inHandling().refusal(liaison, paper)).toBe('notYourRole');
    const late = { ...paper, outcome: 'willBeDone', byOn: day('2026-03-01') } as const;
    expect(inHandling().refusal(desk, late)).toBe('byOnPast');
  });
});
