import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#domain/calendar/day.ts';
import {
  holderOn,
  isSameHolder,
  lineOn,
  nextChangeOfLine,
  unitsWithoutLine,
  type Lies,
} from '#domain/office/line.ts';
import { isValidOn, OFFICE_ROLES, sealedUnitOf } from '#domain/office/organisation.ts';
import { inHandling, submitted } from '#domain/testing/life.ts';
import {
  appointment,
  away,
  isInOffice,
  newWorld,
  officeId,
  ownAppointments,
  personId,
  REGENCY,
  ROOT,
  UNIT,
  withOffice,
} from '#domain/testing/world.ts';

const ON = day('2026-03-02');
const lies = (changed: Partial<Lies> = {}): Lies => ({
  agencyId: REGENCY,
  unitId: UNIT.works,
  sealed: false,
  subjectUnitId: null,
  subjectOfficeId: null,
  ...changed,
});
const offices = (of: Lies, world = newWorld(), on = ON) =>
  lineOn(world.org, of, on).map((it) => it.officeId);

describe('the line', () => {
  it('goes from the unit over the desk and the arbiter to the root', () => {
    expect(offices(lies())).toEqual([
      'works.liaison',
      'works.head',
      'regencyDesk.coordinator',
      'desk.coordinator',
      'secretariat.arbiter',
    ]);
    expect(offices(lies({ unitId: null, agencyId: ROOT }))).toEqual([
      'desk.coordinator',
      'secretariat.arbiter',
    ]);
    expect(offices(lies({ unitId: UNIT.health, agencyId: ROOT })).slice(0, 3)).toEqual([
      'health.liaison',
      'health.deputy',
      'health.head',
    ]);
  });

  it('of a sealed report stays in its unit', () => {
    expect(offices(lies({ sealed: true, unitId: UNIT.shelter }))).toEqual([
      'shelter.liaison',
      'shelter.head',
    ]);
  });

  it('leaves out the subject: its offices, and its people in any seat', () => {
    expect(offices(lies({ subjectUnitId: UNIT.works }))[0]).toBe('regencyDesk.coordinator');
    expect(offices(lies({ subjectOfficeId: officeId('works.liaison') }))[0]).toBe('works.head');
    const acting = newWorld({
      appointments: [
        ...withOffice('works.head', []),
        appointment('works.head', 'regencyDesk.coordinator', '2026-03-01', '2026-03-31'),
      ],
    });
    const ofWorks = lies({ unitId: null, subjectUnitId: UNIT.works });
    expect(offices(ofWorks, acting)).not.toContain('regencyDesk.coordinator');
    expect(offices(ofWorks, acting, day('2026-04-01'))).toContain('regencyDesk.coordinator');
    expect(nextChangeOfLine(acting.org, ofWorks, ON)).toBe('2026-04-01');
  });

  it('knows no office of a unit that has ended', () => {
    const merged = newWorld({
      units: (it) => (it.id === UNIT.works ? { ...it, validTo: day('2026-03-10') } : it),
    });
    expect(offices(lies(), merged, day('2026-03-10'))[0]).toBe('works.liaison');
    expect(offices(lies(), merged, day('2026-03-11'))[0]).toBe('regencyDesk.coordinator');
    expect(nextChangeOfLine(merged.org, lies(), ON)).toBe('2026-03-11');
  });

  it('prefers of two appointments the later', () => {
    const { org } = newWorld({
      appointments: withOffice('works.liaison', [
        appointment('works.liaison', 'new', '2026-03-02'),
        appointment('works.liaison', 'old', '2020-01-01', '2026-03-31'),
      ]),
    });
    expect(holderOn(org, lies(), day('2026-03-01'))?.personId).toBe('old');
    expect(holderOn(org, lies(), ON)?.personId).toBe('new');
  });

  it('is empty nowhere at start; else the units without are named', () => {
    expect(unitsWithoutLine(newWorld().org, ON)).toEqual([]);
    const noShelter = newWorld({
      appointments: ownAppointments.filter((it) => !it.officeId.startsWith('shelter.')),
    });
    expect(unitsWithoutLine(noShelter.org, ON)).toEqual([UNIT.shelter]);
    expect(sealedUnitOf(newWorld().org, REGENCY, ON)?.id).toBe(UNIT.shelter);
  });
});

describe('whoever is away', () => {
  const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].map(day);
  const ofHealth = lies({ agencyId: ROOT, unitId: UNIT.health });
  const { org } = newWorld({ absences: [away('health.liaison', '2026-03-02', '2026-03-03')] });

  it('is passed over on those days, the first and the last included, and has it again after', () => {
    const holders = DAYS.map((on) => holderOn(org, ofHealth, on)?.personId);
    const [liaison, deputy] = ['health.liaison', 'health.deputy'];
    expect(holders).toEqual([liaison, deputy, deputy, liaison]);
    expect(nextChangeOfLine(org, ofHealth, day('2026-03-01'))).toBe('2026-03-02');
    expect(nextChangeOfLine(org, ofHealth, day('2026-03-02'))).toBe('2026-03-04');
  });

  it('has the report passed on by the clock, and back', () => {
    const world = newWorld({ absences: [away('health.liaison', '2026-03-04', '2026-03-05')] });
    const passed = inHandling({}, world)
      .until('2026-03-06')
      .events.filter((it) => it.type === 'passed');
    expect(passed.map((it) => [it.at, it.holder?.personId])).toEqual([
      ['2026-03-03T16:00:00.000Z', 'health.deputy'],
      ['2026-03-05T16:00:00.000Z', 'health.liaison'],
    ]);
  });

  it('stays in office all the same', () => {
    expect(isInOffice(org, officeId('health.liaison'), personId('health.liaison'), ON)).toBe(true);
  });

  it('is named where nobody else would hold it', () => {
    const both = ['shelter.liaison', 'shelter.head'].map((it) =>
      away(it, '2026-03-02', '2026-03-02'),
    );
    expect(unitsWithoutLine(newWorld({ absences: both }).org, ON)).toEqual([UNIT.shelter]);
  });
});

describe('a change of holder by date', () => {
  it('is an event of the clock, dated at the beginning of that day', () => {
    const world = newWorld({
      appointments: withOffice('health.liaison', [
        appointment('health.liaison', 'ani', '2020-01-01', '2026-03-03'),
        appointment('health.liaison', 'budi', '2026-03-06'),
      ]),
    });
    const life = inHandling({}, world).until('2026-03-06');
    const passed = life.events.filter((it) => it.type === 'passed');
    expect(passed.map((it) => [it.at, it.holder?.personId])).toEqual([
      ['2026-03-03T16:00:00.000Z', 'health.deputy'],
      ['2026-03-05T16:00:00.000Z', 'budi'],
    ]);
  });

  it('leaves nobody holding where nobody is, until somebody is appointed', () => {
    const world = newWorld({
      appointments: [
        ...withOffice('desk.coordinator', []).filter(
          (it) => it.officeId !== officeId('secretariat.arbiter'),
        ),
        appointment('desk.coordinator', 'ani', '2020-01-01', '2026-03-02'),
        appointment('secretariat.arbiter', 'budi', '2026-03-05'),
      ],
    });
    const life = submitted({}, { world }).until('2026-03-04');
    expect(life.report.holder).toBeNull();
    expect(life.until('2026-03-05').report.holder?.personId).toBe('budi');
  });

  it('never leaves one holding who is out of office, and finds each change', () => {
    const anyDay = fc.integer({ min: 0, max: 60 });
    const anyAppointment = fc
      .record({
        office: fc.constantFrom(
          ...OFFICE_ROLES.slice(0, 3).map((role) => `health.${role}`),
          'desk.coordinator',
        ),
        who: fc.constantFrom('a', 'b', 'c'),
        from: anyDay,
        length: fc.option(anyDay, { nil: null }),
      })
      .map(({ office, who, from, length }) =>
        appointment(
          office,
          who,
          addDays(ON, from),
          length === null ? undefined : addDays(ON, from + length),
        ),
      );
    fc.assert(
      fc.property(fc.array(anyAppointment, { maxLength: 10 }), (appointments) => {
        const rest = ownAppointments.filter((it) => it.officeId.startsWith('secretariat'));
        const { org } = newWorld({ appointments: [...rest, ...appointments] });
        const of = lies({ agencyId: ROOT, unitId: UNIT.health });
        let next = nextChangeOfLine(org, of, ON);
        for (let n = 1; n <= 130; n += 1) {
          const on = addDays(ON, n);
          const holder = holderOn(org, of, on);
          const before = holderOn(org, of, addDays(on, -1));
          if (holder) expect(isInOffice(org, holder.officeId, holder.personId, on)).toBe(true);
          if (!isSameHolder(holder ?? null, before ?? null)) expect(next).toBe(on);
          if (next === on) next = nextChangeOfLine(org, of, on);
        }
      }),
      { numRuns: 200 },
    );
  });
});

it('counts both the first and the last day of a row', () => {
  const row = { validFrom: day('2026-03-01'), validTo: day('2026-03-02') };
  const valid = ['2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03'].map((it) =>
    isValidOn(row, day(it)),
  );
  expect(valid).toEqual([false, true, true, false]);
});
