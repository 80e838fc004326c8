import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#domain/calendar/day.ts';
import { personOn, reachFacts } from '#domain/access/facts.ts';
import {
  atLeast,
  LEVELS,
  reach,
  type Level,
  type Person,
  type ReachFacts,
  type Seat,
} from '#domain/access/reach.ts';
import { OFFICE_ROLES, type OfficeRole } from '#domain/office/organisation.ts';
import { CLASSES, STAGES } from '#domain/report/report.ts';
import { assign, inHandling, SEALED, submitted, subject } from '#domain/testing/life.ts';
import {
  agencyId,
  appointment,
  desk,
  newWorld,
  officeId,
  personId,
  REGENCY,
  regencyDesk,
  ROOT,
  shelterDesk,
  unitId,
  UNIT,
  withOffice,
} from '#domain/testing/world.ts';

const ON = day('2026-03-02');

const facts = (changed: Partial<ReachFacts> = {}): ReachFacts => ({
  class: 'complaint',
  stage: 'handling',
  agencyId: REGENCY,
  above: [ROOT],
  unitId: UNIT.works,
  workerOfficeId: null,
  subject: { unitId: null, officeId: null },
  deskOfficeId: officeId('regencyDesk.coordinator'),
  anonymous: false,
  sealed: false,
  guests: [],
  ...changed,
});

const seat = (role: OfficeRole, unit: string, agency: string): Seat => ({
  officeId: officeId(`${unit}.${role}`),
  role,
  unitId: unitId(unit),
  agencyId: agencyId(agency),
  acting: null,
});
const person = (...seats: readonly Seat[]): Person => ({ id: personId('p'), seats });

describe('the table', () => {
  // prettier-ignore
  const rows: readonly (readonly [OfficeRole, string, string, Level, Level, readonly string[]])[] = [
    // role, unit, agency: level of an ordinary report, of an oversight complaint, capacities.
    ['liaison',     'works',       REGENCY, 'identity', 'identity', ['liaison']],
    ['deputy',      'works',       REGENCY, 'identity', 'identity', ['deputy']],
    ['head',        'works',       REGENCY, 'identity', 'identity', ['head']],
    ['inspector',   'works',       REGENCY, 'identity', 'identity', ['inspector']],
    ['secretary',   'works',       REGENCY, 'content',  'content',  ['secretary']],
    ['division',    'works',       REGENCY, 'content',  'content',  ['division']],
    ['staff',       'works',       REGENCY, 'none',     'none',     []],
    ['secretary',   'other',       REGENCY, 'none',     'none',     []],
    ['liaison',     'other',       REGENCY, 'none',     'none',     []],
    ['head',        'health',      ROOT,    'none',     'none',     []],
    ['inspector',   'other',       REGENCY, 'none',     'identity', []],
    ['coordinator', 'regencyDesk', REGENCY, 'identity', 'identity', ['coordinator']],
    ['coordinator', 'desk',        ROOT,    'summary',  'exists',   []],
    ['coordinator', 'desk',        'other', 'none',     'none',     []],
    ['arbiter',     'secretariat', REGENCY, 'content',  'exists',   ['arbiter']],
    ['arbiter',     'secretariat', ROOT,    'summary',  'exists',   []],
    ['executive',   'secretariat', REGENCY, 'content',  'exists',   []],
    ['executive',   'secretariat', ROOT,    'summary',  'exists',   []],
    ['evaluator',   'secretariat', ROOT,    'summary',  'exists',   []],
    ['ombudsman',   'secretariat', ROOT,    'exists',   'exists',   []],
  ];

  it.each(rows)('%s of %s in %s', (role, unit, agency, ordinary, oversight, capacities) => {
    const one = person(seat(role, unit, agency));
    const plain = reach(one, facts());
    expect(plain.level).toBe(ordinary);
    expect(plain.capacities.map((it) => it.role)).toEqual(capacities);
    expect(reach(one, facts({ class: 'oversightComplaint' })).level).toBe(oversight);
  });

  it('lets a guest unit see its level and act nowhere', () => {
    const guest = person(seat('liaison', 'health', ROOT));
    const guests = [{ unitId: UNIT.health, level: 'content' }] as const;
    expect(reach(guest, facts({ guests }))).toEqual({ level: 'content', capacities: [] });
    expect(reach(guest, facts({ guests, sealed: true })).level).toBe('content');
    const executive = person(seat('executive', 'health', 'other'));
    expect(reach(executive, facts({ guests })).level).toBe('none');
  });

  it('gives a sealed report to its unit alone, which is its desk as well', () => {
    const sealed = facts({ sealed: true, unitId: UNIT.shelter });
    const own = reach(person(seat('liaison', 'shelter', ROOT)), sealed);
    expect(own.level).toBe('identity');
    expect(own.capacities.map((it) => it.role)).toEqual(['liaison', 'coordinator']);
    for (const role of OFFICE_ROLES) {
      expect(reach(person(seat(role, 'regencyDesk', REGENCY)), sealed).level).toBe('none');
    }
  });
});

describe('a desk complained about', () => {
  const who = (name: string, org = newWorld().org) => personOn(org, personId(name), ON);

  it('is replaced by the arbiter, also where only the office is named', () => {
    for (const command of [subject('desk'), subject(null, 'desk.coordinator')]) {
      const { report, world } = submitted({ class: 'oversightComplaint' }).act(desk, command);
      const seen = reachFacts(report, world.org, [], ON);
      expect(reach(who('desk.coordinator'), seen).level).toBe('none');
      const standIn = reach(who('secretariat.arbiter'), seen);
      expect(standIn.capacities.map((it) => it.role)).toEqual(['coordinator', 'arbiter']);
    }
  });

  it('is replaced by the level above where the agency has nobody else', () => {
    const { report, world } = submitted({ agencyId: REGENCY }).act(
      regencyDesk,
      subject('regencyDesk'),
    );
    expect(report.holder?.officeId).toBe('desk.coordinator');
    const above = reach(who('desk.coordinator'), reachFacts(report, world.org, [], ON));
    expect(above.level).toBe('content');
    expect(above.capacities.map((it) => it.role)).toEqual(['coordinator']);
  });

  it('or vacant: the next in the line acts, also while a unit holds it', () => {
    const { org } = newWorld({ appointments: withOffice('desk.coordinator', []) });
    const seen = reachFacts(inHandling().report, org, [], ON);
    const standIn = reach(who('secretariat.arbiter', org), seen);
    expect(standIn.capacities.map((it) => it.role)).toContain('coordinator');
  });

  it('is no door to a sealed report', () => {
    const { report, world } = submitted({ flags: SEALED }).act(
      shelterDesk,
      assign('shelter', SEALED),
    );
    const seen = reachFacts(report, world.org, [], ON);
    expect(seen.deskOfficeId).toBeNull();
    expect(reach(who('secretariat.arbiter'), seen).level).toBe('none');
  });

  it('counts every seat of the day: an acting head of the unit complained about sees nothing', () => {
    const { org } = newWorld({
      appointments: [
        ...withOffice('health.head', []),
        appointment('health.head', 'secretariat.arbiter', '2026-01-01', '2026-03-02'),
      ],
    });
    const { report } = submitted().act(desk, subject('health'));
    const level = (on: string) =>
      reach(
        personOn(org, personId('secretariat.arbiter'), day(on)),
        reachFacts(report, org, [], day(on)),
      ).level;
    expect(level('2026-03-02')).toBe('none');
    expect(level('2026-03-03')).toBe('content');
  });
});

describe('staff', () => {
  const staff = person(seat('staff', 'works', REGENCY));
  const given = facts({ workerOfficeId: officeId('works.staff') });

  it('read the one report whose work they were given, and act on it as staff alone', () => {
    expect(reach(staff, facts()).level).toBe('none');
    expect(reach(staff, given)).toMatchObject({
      level: 'content',
      capacities: [{ role: 'staff' }],
    });
    expect(reach(staff, { ...given, sealed: true }).level).toBe('content');
  });

  it('lose it with the unit, and never had it inside the subject', () => {
    expect(reach(staff, { ...given, unitId: UNIT.health }).level).toBe('none');
    const accused = { unitId: null, officeId: officeId('works.staff') };
    expect(reach(staff, { ...given, subject: accused }).level).toBe('none');
  });
});

it('secretaries and heads of division read no sealed report, nor what a guest unit may', () => {
  const guests = [{ unitId: UNIT.health, level: 'content' as const }];
  for (const role of ['secretary', 'division'] as const) {
    const works = person(seat(role, 'works', REGENCY));
    expect(reach(works, facts({ sealed: true }))).toEqual({ level: 'none', capacities: [] });
    expect(reach(person(seat(role, 'health', ROOT)), facts({ guests })).level).toBe('none');
  }
});

const anyUnit = fc.constantFrom('works', 'health', 'regencyDesk', 'desk', 'shelter');
const anyAgency = fc.constantFrom<string>(ROOT, REGENCY, 'other');
const anySeat = fc
  .tuple(fc.constantFrom(...OFFICE_ROLES), anyUnit, anyAgency)
  .map((it) => seat(...it));
const anySeats = fc.array(anySeat, { maxLength: 4 });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const anyOffice = fc
  .tuple(anyUnit, fc.constantFrom(...OFFICE_ROLES))
  .map(([unit, role]) => officeId(`${unit}.${role}`));
const anyFacts = fc.record<ReachFacts>({
  class: fc.constantFrom(...CLASSES),
  stage: fc.constantFrom(...STAGES),
  agencyId: fc.constantFrom(REGENCY, ROOT),
  above: fc.constantFrom([ROOT], []),
  unitId: maybe(anyUnit.map(unitId)),
  workerOfficeId: maybe(anyOffice),
  subject: fc.record({ unitId: maybe(anyUnit.map(unitId)), officeId: maybe(anyOffice) }),
  deskOfficeId: maybe(anyOffice),
  anonymous: fc.boolean(),
  sealed: fc.boolean(),
  guests: fc.array(fc.record({ unitId: anyUnit.map(unitId), level: fc.constantFrom(...LEVELS) }), {
    maxLength: 2,
  }),
});
const always = (holds: (seats: readonly Seat[], of: ReachFacts) => void) =>
  fc.assert(fc.property(anySeats, anyFacts, holds), { numRuns: 3_000 });

const isInside = (it: Seat, { subject: of }: ReachFacts) =>
  it.unitId === of.unitId || it.officeId === of.officeId;
const NOBODY = { unitId: null, officeId: null };

describe('whoever, of whatever report', () => {
  it('inside the subject there is nothing, whatever the other seats are', () => {
    always((seats, of) => {
      if (!seats.some((it) => isInside(it, of))) return;
      expect(reach(person(...seats), of)).toEqual({ level: 'none', capacities: [] });
    });
  });

  it('a sealed report is nothing outside its unit and its guests', () => {
    always((seats, of) => {
      const outside = seats.every(
        (it) => it.unitId !== of.unitId && of.guests.every((guest) => guest.unitId !== it.unitId),
      );
      if (outside) expect(reach(person(...seats), { ...of, sealed: true }).level).toBe('none');
    });
  });

  it('an anonymous report yields no identity', () => {
    always((seats, of) => {
      expect(reach(person(...seats), { ...of, anonymous: true }).level).not.toBe('identity');
    });
  });

  it('an executive sees no more of an oversight complaint than that it exists', () => {
    always((seats, of) => {
      const executives = seats.filter((it) => it.role === 'executive');
      const oversight = { ...of, class: 'oversightComplaint', deskOfficeId: null } as const;
      expect(atLeast('exists', reach(person(...executives), oversight).level)).toBe(true);
    });
  });

  it('a coordinator above sees no more than a summary, unless it is the desk', () => {
    always((seats, of) => {
      const above = seats.filter((it) => it.role === 'coordinator' && it.agencyId !== of.agencyId);
      const { level } = reach(person(...above), { ...of, deskOfficeId: null });
      expect(atLeast('summary', level)).toBe(true);
    });
  });

  it('acts only with at least the content, from a seat that sees it itself', () => {
    always((seats, of) => {
      const { level, capacities } = reach(person(...seats), of);
      if (capacities.length > 0) expect(atLeast(level, 'content')).toBe(true);
      for (const it of capacities) {
        expect(atLeast(reach(person(it.seat), of).level, 'content')).toBe(true);
      }
    });
  });

  it('sees no less with one seat more, the subject apart', () => {
    always((seats, of) => {
      const open = { ...of, subject: NOBODY };
      const fewer = reach(person(...seats.slice(1)), open);
      const more = reach(person(...seats), open);
      expect(atLeast(more.level, fewer.level)).toBe(true);
      expect(more.capacities.length).toBeGreaterThanOrEqual(fewer.capacities.length);
    });
  });
});
