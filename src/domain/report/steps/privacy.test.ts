import { describe, expect, it } from 'vitest';
import {
  ANONYMOUS,
  answered,
  assign,
  draft,
  flagged,
  inHandling,
  note,
  OPEN_FLAGS,
  reclassified,
  SEALED,
  subject,
  submitted,
  suspend,
  unitVersion,
  word,
  file,
} from '#domain/testing/life.ts';
import {
  appointment,
  desk,
  head,
  liaison,
  newWorld,
  officer,
  officeId,
  ownAppointments,
  shelterDesk,
  UNIT,
  withOffice,
} from '#domain/testing/world.ts';

describe('sealing', () => {
  it('takes a report into its unit from the desk and from any other unit', () => {
    const atDesk = submitted().act(desk, { name: 'verify', flags: SEALED });
    expect(atDesk.report).toMatchObject({ unitId: UNIT.shelter, stage: 'intake' });
    const life = inHandling().act(liaison, note()).act(desk, flagged(SEALED));
    expect(life.report).toMatchObject({
      unitId: UNIT.shelter,
      stage: 'handling',
      followedUpAt: null,
    });
    expect(life.report.holder?.officeId).toBe('shelter.liaison');
    expect(life.report.clocks.followUp?.state).toBe('running');
  });

  it('keeps a paused wait paused', () => {
    const life = inHandling().act(desk, suspend).act(desk, flagged(SEALED));
    expect(life.report.clocks.followUp?.state).toBe('paused');
    life.act(shelterDesk, { name: 'complete', text: word('x') });
    expect(life.report.clocks.followUp?.state).toBe('running');
  });

  it('keeps the date that an answer promised', () => {
    const life = answered(inHandling(), head, draft('willBeDone', '2026-04-01'));
    life.act(desk, flagged(SEALED));
    expect(life.report).toMatchObject({ stage: 'answered', promised: { byOn: '2026-04-01' } });
  });

  it('is undone to the desk, or stays where its unit has begun', () => {
    const early = submitted({ flags: SEALED }).act(shelterDesk, flagged(OPEN_FLAGS));
    expect(early.report).toMatchObject({ unitId: null, stage: 'intake' });
    const begun = submitted({ flags: SEALED }).act(shelterDesk, assign('shelter', SEALED));
    begun.act(shelterDesk, flagged(OPEN_FLAGS));
    expect(begun.report).toMatchObject({ unitId: UNIT.shelter, stage: 'handling' });
    const due = begun.report.clocks.followUp;
    begun.until('2026-03-04').act(desk, flagged(SEALED));
    expect(begun.report.clocks.followUp).toEqual(due);
  });

  it('leaves no oversight complaint in a unit that is no inspectorate', () => {
    const life = submitted({ flags: SEALED, class: 'oversightComplaint' });
    life.act(shelterDesk, assign('shelter', SEALED)).act(shelterDesk, flagged(OPEN_FLAGS));
    expect(life.report).toMatchObject({ unitId: null, stage: 'intake' });
  });

  it('is refused where the unit for it is complained about', () => {
    const life = inHandling().act(desk, subject('shelter'));
    expect(life.refusal(desk, flagged(SEALED))).toBe('unitIsSubject');
    const sealed = submitted({ flags: SEALED });
    expect(sealed.refusal(shelterDesk, subject('shelter'))).toBe('unitIsSubject');
  });

  it('is refused where nobody of its unit could hold it', () => {
    const world = newWorld({ appointments: withOffice('shelter.liaison', []) });
    const sealed = submitted({ flags: SEALED }, { world });
    expect(sealed.refusal(shelterDesk, subject(null, 'shelter.head'))).toBe('lineIsEmpty');
    const life = submitted({}, { world }).act(desk, subject(null, 'shelter.head'));
    expect(life.refusal(desk, flagged(SEALED))).toBe('lineIsEmpty');
  });
});

describe('anonymity', () => {
  it('needs the text for the unit where a unit already reads', () => {
    const life = inHandling();
    expect(life.refusal(desk, flagged(ANONYMOUS))).toBe('unitVersionMissing');
    life.act(desk, unitVersion).act(desk, flagged(ANONYMOUS));
    expect(life.report).toMatchObject({ flags: ANONYMOUS, stage: 'handling' });
  });

  it('stays', () => {
    const life = submitted({ flags: ANONYMOUS });
    expect(life.refusal(desk, flagged(OPEN_FLAGS))).toBe('anonymityStays');
  });

  it('releases a photo only of an anonymous report', () => {
    const release = { name: 'releasePhoto', fileId: file('1') } as const;
    expect(submitted().refusal(desk, release)).toBe('notAnonymous');
    expect(submitted({ flags: ANONYMOUS }).act(desk, release).last('photoReleased').fileId).toBe(
      '1',
    );
  });
});

describe('the subject', () => {
  it('never holds: its unit loses the report to the desk', () => {
    const life = inHandling().act(desk, subject('health'));
    expect(life.report).toMatchObject({ stage: 'intake', unitId: null });
    expect(life.report.holder?.officeId).toBe('desk.coordinator');
  });

  it('never holds as an office: the next in line does', () => {
    const life = inHandling().act(desk, subject(null, 'health.liaison'));
    expect(life.report).toMatchObject({ stage: 'handling', unitId: UNIT.health });
    expect(life.report.holder?.officeId).toBe('health.deputy');
  });

  it('never holds in another seat: a person of the unit complained about is passed over', () => {
    const world = newWorld({
      appointments: [
        ...withOffice('desk.coordinator', []),
        appointment('desk.coordinator', 'health.head'),
      ],
    });
    const life = submitted({}, { world }).act(desk, subject('health'));
    expect(life.report.holder?.officeId).toBe('secretariat.arbiter');
  });

  it('goes one level up where the desk itself is complained about', () => {
    const life = submitted().act(desk, subject('desk'));
    expect(life.report.holder?.officeId).toBe('secretariat.arbiter');
  });

  it('is refused where nobody would be left', () => {
    const world = newWorld({ appointments: withOffice('secretariat.arbiter', []) });
    const life = submitted({}, { world }).act(desk, assign('health'));
    expect(life.refusal(desk, subject('desk'))).toBe('lineIsEmpty');
    expect(life.refusal(desk, subject(null, 'desk.coordinator'))).toBe('lineIsEmpty');
    expect(ownAppointments.some((it) => it.officeId === officeId('secretariat.arbiter'))).toBe(
      true,
    );
  });

  it('names what exists', () => {
    const unknown = { unitId: 'none' as typeof UNIT.desk, officeId: null };
    const command = { name: 'setSubject', subject: unknown, reason: word('x') } as const;
    expect(submitted().refusal(desk, command)).toBe('unitNotFound');
    expect(submitted().refusal(desk, subject(null, 'none'))).toBe('unitNotFound');
  });
});

describe('correct', () => {
  it('leaves an ordinary unit at once on becoming oversight, and stays in the inspectorate', () => {
    const life = inHandling().act(desk, reclassified('oversightComplaint'));
    expect(life.report).toMatchObject({ stage: 'intake', unitId: null });
    expect(life.report.clocks.class).toMatchObject({ limit: 60, startedOn: '2026-03-02' });
    life.act(desk, assign('inspectorate')).act(desk, reclassified('oversightComplaint'));
    expect(life.report.unitId).toBe(UNIT.inspectorate);
  });

  it('counts the one wait by the new class from its first day', () => {
    const life = submitted().until('2026-03-04').act(desk, reclassified('informationRequest'));
    expect(life.report.clocks.class).toMatchObject({
      limit: 5,
      dueOn: '2026-03-09',
      lapsed: false,
    });
  });

  it('leaves no later day to a paused wait that is over in its new class', () => {
    const life = inHandling().until('2026-03-11').act(desk, suspend);
    life
      .act(desk, reclassified('informationRequest'))
      .act(desk, { name: 'complete', text: word('x') });
    expect(life.until('2026-03-12').report.lapses.map((it) => it.clock)).toContain('class');
  });

  it('needs something to correct', () => {
    expect(submitted().refusal(desk, { ...reclassified('complaint'), class: null })).toBe(
      'nothingToCorrect',
    );
    const title = { ...reclassified('complaint'), class: null, title: word('new') };
    expect(submitted().act(officer('desk.coordinator'), title).report.title).toBe('new');
  });

  it('corrects the district alone, and keeps it with a new place', () => {
    const district = { ...reclassified('complaint'), class: null, districtCode: '76.02.01' };
    const life = submitted().act(desk, district);
    expect(life.report.districtCode).toBe('76.02.01');
    life.act(desk, { ...district, districtCode: null, place: word('market') });
    expect(life.report.districtCode).toBe('76.02.01');
  });
});
