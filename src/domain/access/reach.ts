import type {
  AgencyId,
  OfficeId,
  OfficeRole,
  PersonId,
  UnitId,
} from '#domain/office/organisation.ts';
import type { ActorRole } from '#domain/report/actor.ts';
import type { ReportClass, Stage } from '#domain/report/report.ts';

export const LEVELS = ['none', 'exists', 'summary', 'content', 'identity'] as const;
/**
 * How much of a report somebody sees: nothing; a closed line (class, unit, days); title, category, place
 * and status; texts and photos; the reporter's name and contact (M-20, M-26).
 */
export type Level = (typeof LEVELS)[number];

const rank = (level: Level): number => LEVELS.indexOf(level);
export const atLeast = (level: Level, least: Level): boolean => rank(level) >= rank(least);
const higher = (a: Level, b: Level): Level => (rank(a) >= rank(b) ? a : b);
const lower = (a: Level, b: Level): Level => (rank(a) <= rank(b) ? a : b);

/** An office that a person fills today, with all that reach asks of it. */
export interface Seat {
  readonly officeId: OfficeId;
  readonly role: OfficeRole;
  readonly unitId: UnitId;
  readonly agencyId: AgencyId;
  readonly acting: 'Plt' | 'Plh' | null;
}

export interface Person {
  readonly id: PersonId;
  readonly seats: readonly Seat[];
}

export interface Guest {
  readonly unitId: UnitId;
  readonly level: Level;
}

/** The columns of a report that decide who sees it; SQL beside this function reads the same ones (M-21). */
export interface ReachFacts {
  readonly class: ReportClass;
  readonly stage: Stage;
  readonly agencyId: AgencyId;
  /** The agencies above it, nearest first. */
  readonly above: readonly AgencyId[];
  readonly unitId: UnitId | null;
  /** The staff office that was given the work of this one report (K-19). */
  readonly workerOfficeId: OfficeId | null;
  readonly subject: {
    readonly unitId: UnitId | null;
    readonly officeId: OfficeId | null;
  };
  /**
   * The office above the units that is this report's desk today: the agency's coordinator, or who comes next
   * in the line where that office is complained about or vacant (K-4, M-3).
   */
  readonly deskOfficeId: OfficeId | null;
  readonly anonymous: boolean;
  readonly sealed: boolean;
  readonly guests: readonly Guest[];
}

type Scope = 'unit' | 'agency' | 'below';
/** Of an ordinary report and of an oversight complaint; a scope that is not named sees nothing. */
type Sight = {
  readonly [S in Scope]?: readonly [ordinary: Level, oversight: Level];
};

/** Who sees how much, by role and by where the report lies. Sealed reports and subjects come before this table. */
// prettier-ignore
export const sight: Readonly<Record<OfficeRole, Sight>> = {
  liaison:     { unit:   ['identity', 'identity'] },
  deputy:      { unit:   ['identity', 'identity'] },
  head:        { unit:   ['identity', 'identity'] },
  secretary:   { unit:   ['content', 'content'] },
  division:    { unit:   ['content', 'content'] },
  staff:       {},
  inspector:   { unit:   ['identity', 'identity'], agency: ['none', 'identity'] },
  coordinator: { agency: ['identity', 'identity'], below:  ['summary', 'exists'] },
  arbiter:     { agency: ['content', 'exists'],    below:  ['summary', 'exists'] },
  executive:   { agency: ['content', 'exists'],    below:  ['summary', 'exists'] },
  evaluator:   { agency: ['summary', 'exists'],    below:  ['summary', 'exists'] },
  ombudsman:   { agency: ['exists', 'exists'],     below:  ['exists', 'exists'] },
};

/** They are the unit: a sealed report and what a guest unit may read is theirs alone (K-2). */
export const UNIT_SEATS: readonly OfficeRole[] = ['liaison', 'deputy', 'head', 'inspector'];

export interface Reach {
  readonly level: Level;
  /** In which capacity and from which seat the person may act; empty below `content`. */
  readonly capacities: readonly {
    readonly seat: Seat;
    readonly role: ActorRole;
  }[];
}

const NONE: Reach = { level: 'none', capacities: [] };

/** How much a person sees of a report and from which seats they may act. One who is inside the subject: nothing (K-4). */
export function reach(person: Person, facts: ReachFacts): Reach {
  if (person.seats.some((seat) => isInsideSubject(seat, facts))) return NONE;
  const level = person.seats.reduce<Level>(
    (highest, seat) => higher(highest, levelOf(seat, facts)),
    'none',
  );
  if (!atLeast(level, 'content')) return { level, capacities: [] };
  return {
    level,
    capacities: person.seats.flatMap((seat) => capacities(seat, facts)),
  };
}

export const isInsideSubject = (seat: Seat, { subject }: ReachFacts): boolean =>
  (subject.unitId !== null && seat.unitId === subject.unitId) ||
  (subject.officeId !== null && seat.officeId === subject.officeId);

/** What one seat sees. Nobody outside its unit and its guests sees a sealed report (K-2). */
export function levelOf(seat: Seat, facts: ReachFacts): Level {
  const own = facts.unitId === seat.unitId;
  const inside = own && UNIT_SEATS.includes(seat.role);
  const letIn = higher(guestLevel(seat, facts), isWorker(seat, facts) ? 'content' : 'none');
  const level = facts.sealed
    ? higher(inside ? 'identity' : 'none', letIn)
    : higher(bySight(seat, facts, own), letIn);
  return facts.anonymous ? lower(level, 'content') : level;
}

const isWorker = (seat: Seat, { unitId, workerOfficeId }: ReachFacts): boolean =>
  seat.role === 'staff' && seat.unitId === unitId && seat.officeId === workerOfficeId;

const guestLevel = (seat: Seat, facts: ReachFacts): Level =>
  facts.guests
    .filter((guest) => guest.unitId === seat.unitId && UNIT_SEATS.includes(seat.role))
    .reduce<Level>((highest, guest) => higher(highest, guest.level), 'none');

function bySight(seat: Seat, facts: ReachFacts, own: boolean): Level {
  const row = sight[seat.role];
  const column = facts.class === 'oversightComplaint' ? 1 : 0;
  const standsIn = isStandIn(seat, facts) ? 'content' : 'none';
  const scopes: readonly [Scope, boolean][] = [
    ['unit', own],
    ['agency', seat.agencyId === facts.agencyId],
    ['below', facts.above.includes(seat.agencyId)],
  ];
  return scopes
    .filter(([, applies]) => applies)
    .reduce<Level>((highest, [scope]) => higher(highest, row[scope]?.[column] ?? 'none'), standsIn);
}

/** With the desk itself complained about or vacant, the report goes one level up (K-4), and can be acted on there. */
const isStandIn = (seat: Seat, facts: ReachFacts): boolean => seat.officeId === facts.deskOfficeId;

function capacities(seat: Seat, facts: ReachFacts): Reach['capacities'] {
  if (!atLeast(levelOf(seat, facts), 'content')) return [];
  const roles: ActorRole[] = [];
  const own = facts.unitId === seat.unitId;
  if (own && isUnitRole(seat.role)) roles.push(seat.role);
  if (own && !facts.sealed && isBeside(seat.role)) roles.push(seat.role);
  if (isWorker(seat, facts)) roles.push('staff');
  const isDesk = seat.role === 'coordinator' || isStandIn(seat, facts);
  if (isDesk && !facts.sealed) roles.push('coordinator');
  if (seat.role === 'arbiter' && !facts.sealed) roles.push('arbiter');
  // The unit for sealed reports is their desk as well: nobody else may be (K-2).
  if (own && facts.sealed && isUnitRole(seat.role)) roles.push('coordinator');
  return roles.map((role) => ({ seat, role }));
}

const isUnitRole = (role: OfficeRole): role is 'liaison' | 'deputy' | 'head' | 'inspector' =>
  UNIT_SEATS.includes(role);

const isBeside = (role: OfficeRole): role is 'secretary' | 'division' =>
  role === 'secretary' || role === 'division';
