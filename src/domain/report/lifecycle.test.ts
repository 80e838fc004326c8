import { describe, expect, it } from 'vitest';
import { day, moment } from '#domain/calendar/day.ts';
import { ACTOR_ROLES, type Actor, type ActorRole } from '#domain/report/actor.ts';
import type { CommandName } from '#domain/report/commands.ts';
import { decideSubmit, whyNot } from '#domain/report/decide.ts';
import { EVENT_SCHEMA } from '#domain/report/events.ts';
import { COMMAND_NAMES, lifecycle, rowOf } from '#domain/report/lifecycle.ts';
import { REFUSALS, type RefusalKind } from '#domain/report/refusals.ts';
import { STAGES } from '#domain/report/report.ts';
import * as the from '#domain/testing/life.ts';
import {
  answered,
  inHandling,
  submitted,
  word,
  type Given,
  type Life,
} from '#domain/testing/life.ts';
import * as who from '#domain/testing/world.ts';
import { clock, desk, head, liaison, reporter } from '#domain/testing/world.ts';

const text = word('x');
const inAnswered = (): Life => answered(inHandling(), head);
const inClosed = (): Life => inAnswered().act(reporter, the.confirm);
const inArchive = (): Life => inHandling().act(desk, the.archive);
const suspended = (): Life => inHandling().act(desk, the.suspend);
const drafted = (): Life => inHandling().act(liaison, the.draft());
const asked = (): Life => inHandling().act(liaison, { name: 'ask', question: text });
const silent = (): Life => inAnswered().until('2026-03-20');
const anonymous = (): Life => submitted({ flags: the.ANONYMOUS });
const handedOver = (): Life => inHandling().act(desk, the.handOver('2026-04-01'));

const atLapor = (): Life => answered(inHandling(the.ofLapor()), head);

/** Moves the time without letting the clock act: what it owes is still owed. */
const owing = (life: Life, on: string): Life => {
  life.now = moment(`${on}T01:00:00.000Z`);
  return life;
};
const decreed = (life: Life, ...holidays: readonly string[]): Life => {
  life.world = who.newWorld({ holidays: [...who.HOLIDAYS, ...holidays] });
  return life;
};
const passing = () =>
  submitted(
    {},
    {
      world: who.newWorld({
        appointments: who.withOffice('desk.coordinator', [
          who.appointment('desk.coordinator', 'ani', '2020-01-01', '2026-03-02'),
          who.appointment('desk.coordinator', 'budi', '2026-03-03'),
        ]),
      }),
    },
  );

type Act = readonly [life: Life, actor: Actor, command: Given];

/** One way to do each command; a command without one does not compile. */
// prettier-ignore
const ways: { readonly [N in Exclude<CommandName, 'submit'>]: () => Act } = {
  verify:           () => [submitted(), desk, { name: 'verify', flags: the.OPEN_FLAGS }],
  correct:          () => [submitted(), desk, the.reclassified('aspiration')],
  setFlags:         () => [submitted(), desk, the.flagged({ ...the.OPEN_FLAGS, confidential: true })],
  setSubject:       () => [submitted(), desk, the.subject('health')],
  writeUnitVersion: () => [anonymous(), desk, the.unitVersion],
  releasePhoto:     () => [anonymous(), desk, { name: 'releasePhoto', fileId: the.file('1') }],
  suspend:          () => [inHandling(), desk, the.suspend],
  complete:         () => [suspended(), reporter, the.complete],
  assign:           () => [submitted(), desk, the.assign('health')],
  acknowledge:      () => [inHandling(), liaison, { name: 'acknowledge' }],
  decline:          () => [inHandling(), liaison, the.decline],
  forward:          () => [submitted(), desk, the.forward(who.REGENCY)],
  handOver:         () => [submitted(), desk, the.handOver('2026-04-01')],
  checkBack:        () => [handedOver(), desk, { name: 'checkBack', text, nextOn: null }],
  draft:            () => [inHandling(), liaison, the.draft()],
  initial:          () => { const life = drafted(); return [life, who.division, { ...the.approval(life.report), name: 'initial' }]; },
  giveWork:         () => [inHandling(), head, { name: 'giveWork', officeId: who.officeId('health.staff') }],
  returnDraft:      () => [drafted(), head, { name: 'returnDraft', version: 1, reason: text }],
  approve:          () => { const life = drafted(); return [life, head, the.approval(life.report)]; },
  recordAnswer:     () => [inHandling(), desk, { name: 'recordAnswer', document: text, outcome: 'done', byOn: null, signer: text, scan: null }],
  note:             () => [inHandling(), liaison, the.note()],
  finishWork:       () => [inHandling(), liaison, the.finishWork],
  promise:          () => [inHandling(), liaison, { name: 'promise', byOn: day('2026-03-20'), reason: text }],
  ask:              () => [inHandling(), liaison, { name: 'ask', question: text }],
  askSuspension:    () => [inHandling(), liaison, { name: 'askSuspension', reason: text }],
  reply:            () => [asked(), reporter, { name: 'reply', text, files: [] }],
  comment:          () => [submitted(), reporter, { name: 'comment', text }],
  internalNote:     () => [submitted(), who.officer('secretariat.arbiter'), { name: 'internalNote', text }],
  addPhotos:        () => [submitted(), reporter, { name: 'addPhotos', files: [the.file('1')] }],
  confirm:          () => [inAnswered(), reporter, the.confirm],
  object:           () => [inAnswered(), reporter, the.object],
  rate:             () => [inAnswered(), reporter, { name: 'rate', stars: 1, text: null }],
  reopen:           () => [silent(), reporter, the.reopen],
  restore:          () => [inArchive(), desk, the.restore],
  archive:          () => [submitted(), desk, the.archive],
  attachScan:       () => [inHandling(), liaison, the.scan],
  copyAnswer:       () => [atLapor(), desk, the.copyAnswer],
  loadAnswer:       () => [atLapor(), desk, the.loadAnswer('2026-03-02')],
  withdraw:         () => [submitted(), reporter, the.withdraw],
  erase:            () => [submitted(), reporter, { name: 'erase', ground: 'request' }],
  restrict:         () => [submitted(), reporter, { name: 'restrict' }],
  liftRestriction:  () => [submitted().act(reporter, { name: 'restrict' }), reporter, { name: 'liftRestriction' }],
  lapse:            () => [owing(submitted(), '2026-03-06'), clock, { name: 'lapse' }],
  voidLapse:        () => [decreed(submitted().until('2026-03-06'), '2026-03-05'), clock, { name: 'voidLapse' }],
  breakPromise:     () => [owing(inHandling().act(liaison, the.note('2026-03-04')), '2026-03-05'), clock, { name: 'breakPromise' }],
  endSilent:        () => [owing(inAnswered(), '2026-03-20'), clock, { name: 'endSilent' }],
  archiveSilent:    () => [owing(suspended(), '2026-04-20'), clock, { name: 'archiveSilent' }],
  pass:             () => [owing(passing(), '2026-03-03'), clock, { name: 'pass' }],
  moveDue:          () => [decreed(submitted(), '2026-03-03'), clock, { name: 'moveDue' }],
};

describe('the table', () => {
  it.each(Object.keys(ways) as (keyof typeof ways)[])('reaches %s', (name) => {
    const [life, actor, command] = ways[name]();
    expect(command.name).toBe(name);
    expect(life.refusal(actor, command)).toBeUndefined();
  });

  it('names every rule, and no stage twice', () => {
    for (const name of COMMAND_NAMES) {
      const { from, by, rule } = rowOf(name);
      expect(rule).toMatch(/^R-\d\d$/);
      expect(new Set(from).size).toBe(from.length);
      expect(new Set(by).size).toBe(by.length);
    }
    expect(lifecycle.submit.from).toEqual([]);
    expect(EVENT_SCHEMA).toBe(1);
  });

  const actorOf = (role: ActorRole): Actor =>
    role === 'reporter' || role === 'clock'
      ? { kind: role }
      : { ...who.officer('health.liaison'), role };
  const states = [
    submitted(),
    anonymous(),
    suspended(),
    inHandling(),
    drafted(),
    asked(),
    inAnswered(),
    inClosed(),
    silent(),
    inArchive(),
    handedOver(),
    owing(passing(), '2026-03-12'),
  ];

  it('is all that decides: every command, every stage, every role', () => {
    expect(new Set(states.map((it) => it.report.stage))).toEqual(new Set(STAGES));
    for (const life of states) {
      for (const name of COMMAND_NAMES) {
        for (const role of ACTOR_ROLES) {
          const { report, world, now } = life;
          const given = { ...world, now, actor: actorOf(role) };
          const { from, by, guard } = rowOf(name);
          const why = whyNot(name, report, given);
          if (!by.includes(role)) expect(why).toBe('notYourRole');
          else if (!from.includes(report.stage)) expect(why).toBe('wrongStage');
          else expect(why).toBe(guard(report, given));
        }
      }
    }
  });

  it('decides by the same rows as it shows: what is refused beside a button is refused in the act', () => {
    for (const life of states) {
      for (const name of Object.keys(ways) as (keyof typeof ways)[]) {
        const [, , command] = ways[name]();
        for (const role of ACTOR_ROLES) {
          const actor = actorOf(role);
          const given = { ...life.world, now: life.now, actor };
          const why = whyNot(name, life.report, given);
          if (why !== undefined) expect(life.refusal(actor, command)).toBe(why);
        }
      }
    }
  });
});

const submitting = (actor: Actor, changed: Parameters<typeof the.submission>[0] = {}) => {
  const given = { ...who.newWorld(), actor, now: the.MONDAY };
  const decision = decideSubmit(the.submission(changed), given);
  return decision.ok ? undefined : decision.refusal.kind;
};
const twice = (life: Life, actor: Actor, command: Given): RefusalKind | undefined =>
  life.act(actor, command).refusal(actor, command);
const sealed = (): Life => submitted({ flags: the.SEALED });
const left = (): Life => submitted({ class: 'oversightComplaint' }).act(reporter, the.withdraw);
const six = ['1', '2', '3', '4', '5', '6'].map(the.file);

/** One way into each refusal that the domain gives; the others are the server's. */
// prettier-ignore
const refusals: { readonly [K in Exclude<RefusalKind, 'notFound' | 'stale' | 'alreadySubmitted'>]: () => RefusalKind | undefined } = {
  wrongStage:                 () => inClosed().refusal(desk, the.archive),
  notYourRole:                () => submitting(liaison),
  alreadyVerified:            () => twice(submitted(), desk, { name: 'verify', flags: the.OPEN_FLAGS }),
  flagsNotSet:                () => submitted().refusal(desk, the.assign('health', null)),
  anonymityStays:             () => anonymous().refusal(desk, the.flagged(the.OPEN_FLAGS)),
  alreadySuspended:           () => twice(inHandling(), desk, the.suspend),
  notSuspended:               () => inHandling().refusal(desk, the.complete),
  isSuspended:                () => suspended().refusal(desk, the.assign('social')),
  suspendedTwice:             () => suspended().act(desk, the.complete).act(desk, the.suspend).act(desk, the.complete).refusal(desk, the.suspend),
  alreadyAcknowledged:        () => twice(inHandling(), liaison, { name: 'acknowledge' }),
  unitNotFound:               () => submitted().refusal(desk, { ...the.assign('health'), unitId: who.unitId('none') }),
  sameUnit:                   () => inHandling().refusal(desk, the.assign('health')),
  unitIsOutside:              () => submitted().refusal(desk, the.assign('power')),
  unitIsSubject:              () => submitted().act(desk, the.subject('health')).refusal(desk, the.assign('health')),
  oversightNeedsInspectorate: () => submitted({ class: 'oversightComplaint' }).refusal(desk, the.assign('health')),
  unitVersionMissing:         () => anonymous().refusal(desk, the.assign('health', the.ANONYMOUS)),
  sealedStaysInItsUnit:       () => sealed().refusal(who.shelterDesk, the.forward(who.REGENCY)),
  noSealedUnit:               () => {
    const life = submitted();
    life.world = who.newWorld({ units: (it) => (it.id === who.UNIT.shelter ? { ...it, purpose: 'ordinary' } : it) });
    return life.refusal(desk, the.flagged(the.SEALED));
  },
  alreadyFollowedUp:          () => inHandling().act(liaison, the.note()).refusal(liaison, the.decline),
  sameAgency:                 () => submitted().refusal(desk, the.forward(who.ROOT)),
  agencyNotFound:             () => submitting(reporter, { agencyId: who.agencyId('none') }),
  noDraft:                    () => inHandling().refusal(head, the.approval(inHandling().report)),
  draftIsReturned:            () => twice(drafted(), head, { name: 'returnDraft', version: 1, reason: text }),
  draftIsNewer:               () => drafted().refusal(head, { name: 'returnDraft', version: 2, reason: text }),
  drafterCannotApprove:       () => { const life = inHandling().act(head, the.draft()); return life.refusal(head, the.approval(life.report)); },
  byOnMissing:                () => inHandling().refusal(liaison, the.draft('willBeDone')),
  byOnPast:                   () => inHandling().refusal(liaison, the.note('2026-03-01')),
  byOnTooFar:                 () => inHandling().refusal(liaison, the.note('2028-03-01')),
  workAlreadyFinished:        () => twice(inHandling(), liaison, the.finishWork),
  promiseIsOpen:              () => inHandling().act(liaison, the.note('2026-03-04')).refusal(liaison, the.note('2026-03-05')),
  noOpenQuestion:             () => submitted().refusal(reporter, { name: 'reply', text, files: [] }),
  alreadyRated:               () => twice(inAnswered(), reporter, { name: 'rate', stars: 1, text: null }),
  objectedTwice:              () => answered(answered(inAnswered().act(reporter, the.object), head).act(reporter, the.object), head).refusal(reporter, the.object),
  notHandedOver:              () => inArchive().refusal(desk, { name: 'checkBack', text, nextOn: null }),
  notClosedOnSilence:         () => inClosed().refusal(reporter, the.reopen),
  reopenTooLate:              () => silent().until('2026-06-01').refusal(reporter, the.reopen),
  archivedForOtherReason:     () => inArchive().refusal(reporter, the.restore),
  receivedInFuture:           () => submitting(desk, { receivedOn: day('2026-03-03') }),
  receivedTooEarly:           () => submitting(desk, { receivedOn: day('2026-02-27') }),
  happenedInFuture:           () => submitting(desk, { happenedOn: day('2026-03-03') }),
  checkBackPast:              () => submitted().refusal(desk, the.handOver('2026-03-01')),
  tooManyPhotos:              () => submitted().refusal(reporter, { name: 'addPhotos', files: six }),
  nothingToCorrect:           () => submitted().refusal(desk, { ...the.reclassified('complaint'), class: null }),
  reporterIsGone:             () => left().refusal(reporter, { name: 'comment', text }),
  alreadyErased:              () => twice(inClosed(), clock, { name: 'erase', ground: 'retention' }),
  alreadyRestricted:          () => twice(submitted(), reporter, { name: 'restrict' }),
  notRestricted:              () => submitted().refusal(reporter, { name: 'liftRestriction' }),
  nothingDue:                 () => submitted().refusal(clock, { name: 'lapse' }),
  notAnonymous:               () => submitted().refusal(desk, { name: 'releasePhoto', fileId: the.file('1') }),
  lineIsEmpty:                () => {
    const world = who.newWorld({ appointments: who.withOffice('secretariat.arbiter', []) });
    return submitted({}, { world }).refusal(desk, the.subject('desk'));
  },
  ownOffice:                  () => submitting(desk, { suggestedUnitId: who.unitId('desk') }),
  alreadyInitialled:          () => { const life = drafted(); return twice(life, who.division, { ...the.approval(life.report), name: 'initial' }); },
  notDelegated:               () => { const life = drafted(); return life.refusal(who.secretary, the.approval(life.report)); },
  noStaffHere:                () => submitted().act(desk, the.assign('social')).refusal(who.officer('social.head'), { name: 'giveWork', officeId: null }),
  staffNotFound:              () => inHandling().refusal(head, { name: 'giveWork', officeId: who.officeId('works.head') }),
  workIsTheirs:               () => inHandling().refusal(head, { name: 'giveWork', officeId: null }),
  disposedBeforeReceived:     () => submitting(desk, { ...the.ofLapor('2026-02-25'), receivedOn: day('2026-02-26') }),
  disposedInFuture:           () => submitting(desk, the.ofLapor('2026-03-03')),
  notAtLapor:                 () => inAnswered().refusal(desk, the.copyAnswer),
  alreadyLoaded:              () => twice(atLapor(), desk, the.loadAnswer('2026-03-02')),
  loadedInFuture:             () => atLapor().refusal(desk, the.loadAnswer('2026-03-03')),
  loadedTooEarly:             () => atLapor().refusal(desk, the.loadAnswer('2026-03-01')),
  noPaper:                    () => inHandling().refusal(liaison, { ...the.scan, paper: 'referral' }),
  scanMissing:                () => inHandling().refusal(liaison, { ...the.scan, files: [] }),
};

describe('refusals', () => {
  it.each(Object.keys(refusals) as (keyof typeof refusals)[])('can be: %s', (kind) => {
    expect(refusals[kind]()).toBe(kind);
  });

  it('are all of the list but the server`s', () => {
    const server = ['notFound', 'stale', 'alreadySubmitted'];
    expect(new Set([...Object.keys(refusals), ...server])).toEqual(new Set(REFUSALS));
  });
});
