import { describe, expect, it } from 'vitest';
import { day, moment } from '#domain/calendar/day.ts';
import { decideSubmit } from '#domain/report/decide.ts';
import type { Actor } from '#domain/report/actor.ts';
import {
  ANONYMOUS,
  assign,
  decline,
  file,
  forward,
  inHandling,
  MONDAY,
  note,
  object,
  OPEN_FLAGS,
  SEALED,
  answered,
  reclassified,
  subject,
  submission,
  submitted,
  suspend,
  unitVersion,
  word,
} from '#domain/testing/life.ts';
import {
  agencyId,
  desk,
  head,
  liaison,
  newWorld,
  officer,
  REGENCY,
  regencyDesk,
  reporter,
  ROOT,
  shelterDesk,
  unitId,
  UNIT,
} from '#domain/testing/world.ts';

const verify = (flags = OPEN_FLAGS) => ({ name: 'verify', flags }) as const;

describe('submit', () => {
  const refusalOf = (changed: Parameters<typeof submission>[0], actor: Actor = desk) => {
    const decision = decideSubmit(submission(changed), { ...newWorld(), actor, now: MONDAY });
    return decision.ok ? undefined : decision.refusal.kind;
  };

  it('goes to the chosen agency, and to the root where nobody chose', () => {
    expect(submitted({ agencyId: REGENCY }).report.agencyId).toBe(REGENCY);
    const { report } = submitted({ agencyId: null });
    expect(report).toMatchObject({ agencyId: ROOT, stage: 'intake', unitId: null });
    expect(report.holder?.officeId).toBe('desk.coordinator');
  });

  it('starts the clocks of the desk and of the class, the day itself not counted', () => {
    const { clocks } = submitted().report;
    expect(clocks.verify?.dueOn).toBe('2026-03-05');
    // 14 working days with the holiday of the 19th between.
    expect(clocks.class?.dueOn).toBe('2026-03-23');
  });

  it('counts from the day the citizen spoke, at most five working days back and with a reason', () => {
    const late = { channel: 'walkIn', lateReason: word('the counter was closed') } as const;
    const life = submitted({ ...late, receivedOn: day('2026-02-23') }, { by: desk });
    expect(life.report.clocks.class?.startedOn).toBe('2026-02-23');
    expect(life.report.recordedAt).toBe(MONDAY);
    expect(refusalOf({ ...late, receivedOn: day('2026-02-20') })).toBe('receivedTooEarly');
    expect(refusalOf({ channel: 'letter', receivedOn: day('2026-02-27') })).toBe(
      'receivedTooEarly',
    );
    expect(refusalOf({ channel: 'web', receivedOn: day('2026-02-27') })).toBe('receivedTooEarly');
    expect(refusalOf({ receivedOn: day('2026-03-03') })).toBe('receivedInFuture');
    expect(refusalOf({ happenedOn: day('2026-03-03') })).toBe('happenedInFuture');
  });

  it('lets no reporter date back, whatever channel the form says', () => {
    const late = {
      channel: 'letter',
      lateReason: word('x'),
      receivedOn: day('2026-02-27'),
    } as const;
    expect(refusalOf(late, reporter)).toBe('receivedTooEarly');
    expect(refusalOf({ ...late, channel: 'lapor' }, reporter)).toBe('receivedTooEarly');
  });

  it('takes a report of LAPOR! from any day, late at once', () => {
    const life = submitted({ channel: 'lapor', receivedOn: day('2026-01-05') }, { by: desk }).at(
      MONDAY,
    );
    expect(life.report.lapses.map((it) => it.clock)).toEqual(['verify', 'class']);
    expect(life.last('lapsed').at).toBe(MONDAY);
    // A day before all known limits is refused, not a fault.
    expect(refusalOf({ channel: 'lapor', receivedOn: day('1999-01-04') })).toBe('receivedTooEarly');
  });

  it('lets no officer write down what is said about their own office', () => {
    expect(refusalOf({ suggestedUnitId: unitId('desk') })).toBe('ownOffice');
    expect(refusalOf({ suggestedUnitId: UNIT.works })).toBeUndefined();
    expect(refusalOf({ suggestedUnitId: unitId('desk') }, reporter)).toBeUndefined();
  });

  it('refuses an unknown agency and a sixth photo', () => {
    expect(refusalOf({ agencyId: agencyId('elsewhere') })).toBe('agencyNotFound');
    const files = ['1', '2', '3', '4', '5', '6'].map(file);
    expect(refusalOf({ files })).toBe('tooManyPhotos');
    expect(refusalOf({ files: files.slice(1) })).toBeUndefined();
  });

  it('seals at once: no desk, no other office ever holds it', () => {
    const { report } = submitted({ flags: SEALED, agencyId: REGENCY });
    expect(report).toMatchObject({ unitId: UNIT.shelter, stage: 'intake' });
    expect(report.holder?.officeId).toBe('shelter.liaison');
  });

  it('says so where no unit for sealed reports exists', () => {
    const world = newWorld({
      units: (it) => (it.id === UNIT.shelter ? { ...it, validTo: day('2026-01-01') } : it),
    });
    const decision = decideSubmit(submission({ flags: SEALED }), {
      ...world,
      actor: reporter,
      now: MONDAY,
    });
    expect(decision).toMatchObject({ ok: false, refusal: { kind: 'noSealedUnit' } });
  });
});

describe('verify and assign', () => {
  it('verifies and assigns in one act', () => {
    const life = submitted().act(desk, assign('health'));
    expect(life.types()).toEqual(['submitted', 'verified', 'assigned']);
    expect(life.report).toMatchObject({
      stage: 'handling',
      unitId: UNIT.health,
      flagsAreSet: true,
      verifiedAt: MONDAY,
      assignedAt: MONDAY,
    });
    expect(life.report.holder?.officeId).toBe('health.liaison');
    expect(life.report.clocks.verify?.state).toBe('stopped');
    expect(life.report.clocks.followUp?.dueOn).toBe('2026-03-09');
  });

  it('keeps the day of the first verification when flags come along later', () => {
    const life = submitted().act(desk, verify()).until('2026-03-03').act(desk, assign('health'));
    expect(life.report.verifiedAt).toBe(MONDAY);
  });

  it('lets no unit have it before a person set the flags', () => {
    expect(submitted().refusal(desk, assign('health', null))).toBe('flagsNotSet');
    const verified = submitted().act(desk, verify());
    expect(verified.refusal(desk, assign('health', null))).toBeUndefined();
    expect(verified.refusal(desk, verify())).toBe('alreadyVerified');
  });

  it('lets no unit have an anonymous report without the text for the unit', () => {
    const life = submitted({ flags: ANONYMOUS });
    expect(life.refusal(desk, assign('health', ANONYMOUS))).toBe('unitVersionMissing');
    life.act(desk, unitVersion);
    expect(life.refusal(desk, assign('health', ANONYMOUS))).toBeUndefined();
  });

  it('asks for the text also where the flag comes with the disposition', () => {
    expect(submitted().refusal(desk, assign('health', ANONYMOUS))).toBe('unitVersionMissing');
  });

  it('never takes back what the reporter asked for: anonymity stays', () => {
    const life = submitted({ flags: ANONYMOUS });
    expect(life.refusal(desk, verify(OPEN_FLAGS))).toBe('anonymityStays');
    life.act(desk, unitVersion);
    expect(life.refusal(desk, assign('health', OPEN_FLAGS))).toBe('anonymityStays');
  });

  it('names only units that may have it', () => {
    const life = submitted();
    expect(life.refusal(desk, { ...assign('health'), unitId: unitId('none') })).toBe(
      'unitNotFound',
    );
    expect(life.refusal(desk, assign('works'))).toBe('unitIsOutside');
    expect(life.refusal(desk, assign('power'))).toBe('unitIsOutside');
    expect(inHandling().refusal(desk, assign('health'))).toBe('sameUnit');
    const complained = submitted().act(desk, subject('health'));
    expect(complained.refusal(desk, assign('health'))).toBe('unitIsSubject');
    const oversight = submitted({ class: 'oversightComplaint' });
    expect(oversight.refusal(desk, assign('health'))).toBe('oversightNeedsInspectorate');
    expect(oversight.act(desk, assign('inspectorate')).report.holder?.officeId).toBe(
      'inspectorate.liaison',
    );
  });

  it('does not give a suspended one away', () => {
    const life = submitted().act(desk, verify()).act(desk, suspend);
    expect(life.refusal(desk, assign('health'))).toBe('isSuspended');
  });

  it('gives a sealed one to its unit only, once', () => {
    const life = submitted({ flags: SEALED });
    expect(life.refusal(shelterDesk, assign('health', SEALED))).toBe('sealedStaysInItsUnit');
    expect(life.refusal(shelterDesk, assign('shelter', OPEN_FLAGS))).toBe('sealedStaysInItsUnit');
    life.act(shelterDesk, assign('shelter', SEALED));
    expect(life.report).toMatchObject({ stage: 'handling', unitId: UNIT.shelter });
    // Else the unit, which is its own desk, could start its five days anew at will.
    expect(life.refusal(shelterDesk, assign('shelter', null))).toBe('sameUnit');
  });

  it('starts five days anew for another unit', () => {
    const life = inHandling().act(liaison, note()).until('2026-03-05').act(desk, assign('social'));
    expect(life.report).toMatchObject({ followedUpAt: null, acknowledgedAt: null });
    expect(life.report.clocks.followUp).toMatchObject({ state: 'running', dueOn: '2026-03-12' });
    expect(life.report.clocks.class?.startedOn).toBe('2026-03-02');
  });
});

describe('decline', () => {
  it('brings it back to the desk, whose clock goes on with what it had left', () => {
    const life = submitted().until('2026-03-04').act(desk, assign('health')).until('2026-03-06');
    life.act(liaison, decline);
    expect(life.report).toMatchObject({
      stage: 'intake',
      unitId: null,
      declines: 1,
      dispute: false,
    });
    expect(life.report.holder?.officeId).toBe('desk.coordinator');
    // Two of three days were used before the disposition; one is left.
    expect(life.report.clocks.verify).toMatchObject({ used: 2, dueOn: '2026-03-09' });
    expect(life.report.clocks.followUp?.state).toBe('stopped');
    expect(life.report.clocks.class?.state).toBe('running');
  });

  it('becomes a dispute the second time, held by the desk until it is assigned', () => {
    const life = inHandling().act(liaison, decline).act(desk, assign('social'));
    life.act(officer('social.head'), decline);
    expect(life.report).toMatchObject({ declines: 2, dispute: true });
    expect(life.report.holder?.officeId).toBe('desk.coordinator');
    expect(life.act(desk, assign('health')).report.dispute).toBe(false);
  });

  it('is over once the unit has begun, and never open to a sealed one', () => {
    expect(inHandling().act(liaison, note()).refusal(liaison, decline)).toBe('alreadyFollowedUp');
    const sealed = submitted({ flags: SEALED }).act(shelterDesk, assign('shelter', SEALED));
    expect(sealed.refusal(officer('shelter.liaison'), decline)).toBe('sealedStaysInItsUnit');
  });

  it('leaves a suspension as it is: the wait for the reporter goes on at the desk', () => {
    const life = inHandling().act(desk, suspend).act(liaison, decline);
    expect(life.report).toMatchObject({ stage: 'intake', suspendedOn: '2026-03-02' });
    expect(life.report.clocks.class?.state).toBe('paused');
    expect(life.report.clocks.verify?.state).toBe('running');
    expect(life.report.clocks.suspension?.state).toBe('running');
  });
});

describe('forward', () => {
  it('goes on in the zone and calendar of the agency that gets it', () => {
    const life = submitted().until('2026-03-04').act(desk, forward(REGENCY));
    expect(life.report).toMatchObject({ agencyId: REGENCY, unitId: null, stage: 'intake' });
    expect(life.report.holder?.officeId).toBe('regencyDesk.coordinator');
    expect(life.report.clocks.verify).toMatchObject({ zone: 'WIT', used: 2, dueOn: '2026-03-05' });
    life.until('2026-03-07');
    // 00.00 in WIT is 15.00 UTC of the day before, an hour earlier than in WITA.
    expect(life.last('lapsed').at).toBe(moment('2026-03-05T15:00:00.000Z'));
  });

  it('refuses what is no way on', () => {
    const life = submitted();
    expect(life.refusal(desk, forward(ROOT))).toBe('sameAgency');
    expect(life.refusal(desk, forward(agencyId('none')))).toBe('agencyNotFound');
    const sealed = submitted({ flags: SEALED });
    expect(sealed.refusal(shelterDesk, forward(REGENCY))).toBe('sealedStaysInItsUnit');
  });

  it('refuses an agency whose whole line is complained about', () => {
    const life = submitted({ agencyId: REGENCY }).act(regencyDesk, subject('desk'));
    expect(life.report.holder?.officeId).toBe('regencyDesk.coordinator');
    expect(life.refusal(regencyDesk, forward(ROOT))).toBeUndefined();
    const alone = newWorld({ units: (it) => it });
    const none = submitted({ agencyId: REGENCY }, { world: alone }).act(
      regencyDesk,
      subject('desk', 'secretariat.arbiter'),
    );
    expect(none.refusal(regencyDesk, forward(ROOT))).toBe('lineIsEmpty');
  });
});

it('counts the second objection and the second decline apart', () => {
  const life = inHandling().act(liaison, decline).act(desk, assign('health'));
  answered(life, head).act(reporter, object);
  expect(life.report).toMatchObject({ declines: 1, objections: 1, dispute: false });
});

it('takes an oversight complaint out of an ordinary unit, and only there', () => {
  const life = inHandling().act(desk, reclassified('oversightComplaint'));
  expect(life.report).toMatchObject({ stage: 'intake', unitId: null, class: 'oversightComplaint' });
});
