import { sql, type RawBuilder } from 'kysely';
import {
  atLeast,
  sight,
  UNIT_SEATS,
  type Level,
  type Person,
  type Seat,
} from '#domain/access/reach.ts';
import { dayAt, type Day, type Moment } from '#domain/calendar/day.ts';
import { fillerOn, lineOn } from '#domain/office/line.ts';
import {
  agencyOf,
  pathOf,
  provinceOf,
  type AgencyId,
  type OfficeId,
  type Organisation,
  type PersonId,
  type UnitId,
} from '#domain/office/organisation.ts';

/** What may be asked for; one who has identity has content as well. */
export type Least = Extract<Level, 'exists' | 'summary' | 'content'>;

/** A condition on `report r`. */
export type Condition = RawBuilder<boolean>;

export interface ReachGiven {
  readonly org: Organisation;
  readonly now: Moment;
}

/** The units and offices that somebody before in the line sits in: with any of them as subject, they are passed over. */
interface PassedOver {
  readonly unitIds: readonly UnitId[];
  readonly officeIds: readonly OfficeId[];
}

/** Reports that lie somewhere: one column and its value, so that an index answers (M-21). */
export interface Scope {
  readonly column: 'unit_id' | 'agency_id' | 'province_id' | null;
  readonly value: UnitId | AgencyId | null;
  readonly classes: 'any' | 'ordinary' | 'oversight';
  readonly sealedToo: boolean;
  /** The reader is the desk there, and reads the original of an anonymous report (K-5). */
  readonly isDesk: boolean;
  /** Of a stand-in (K-4): everybody before it in the line, each of whom the subject rules out. */
  readonly passedOver: readonly PassedOver[];
}

const plain = { sealedToo: false, isDesk: false, passedOver: [] } as const;

/**
 * Where a person sees at least so much: the rule of `reach`, said in columns. Scopes may overlap, and
 * none is inside another that is as much a desk. What holds everywhere (subject, guests) is added by
 * `reachConditions`.
 */
export const reachScopes = (person: Person, given: ReachGiven, least: Least): readonly Scope[] =>
  outermost(allScopes(person, given, least), given.org);

const allScopes = (person: Person, given: ReachGiven, least: Least): readonly Scope[] =>
  person.seats.flatMap((seat) => [
    ...sightScopes(seat, given.org, least),
    ...standInScopes(seat, given),
  ]);

/** Without those inside another; of equal ones the first stays. */
const outermost = (scopes: readonly Scope[], org: Organisation): readonly Scope[] =>
  scopes.filter((scope, at) =>
    scopes.every(
      (other, i) =>
        i === at || !isInside(scope, other, org) || (i > at && isInside(other, scope, org)),
    ),
  );

function sightScopes(seat: Seat, org: Organisation, least: Least): readonly Scope[] {
  const { unit, agency, below } = sight[seat.role];
  const scopes: Scope[] = [];
  const inUnit = classesOf(unit, least);
  if (inUnit)
    scopes.push({
      ...plain,
      column: 'unit_id',
      value: seat.unitId,
      classes: inUnit,
      sealedToo: UNIT_SEATS.includes(seat.role),
    });
  const inAgency = classesOf(agency, least);
  const isDesk = seat.role === 'coordinator';
  if (inAgency) scopes.push({ ...agencyScope(seat.agencyId), classes: inAgency, isDesk });
  const inBelow = classesOf(below, least);
  if (inBelow)
    scopes.push(...belowScopes(seat.agencyId, org).map((it) => ({ ...it, classes: inBelow })));
  return scopes;
}

function classesOf(
  levels: readonly [ordinary: Level, oversight: Level] | undefined,
  least: Least,
): Scope['classes'] | undefined {
  if (!levels) return undefined;
  const [ordinary, oversight] = levels.map((level) => atLeast(level, least));
  if (ordinary && oversight) return 'any';
  return ordinary ? 'ordinary' : oversight ? 'oversight' : undefined;
}

const agencyScope = (value: AgencyId): Scope => ({
  ...plain,
  column: 'agency_id',
  value,
  classes: 'any',
});

/**
 * All below an agency, itself included: nobody sees less of their own agency than of those below it. By
 * the province's column where that says the same, by agency where a tree is grown otherwise.
 */
function belowScopes(id: AgencyId, org: Organisation): readonly Scope[] {
  const below = agenciesBelow(id, org);
  if (below.length === 0) return [];
  if (id === org.rootId) return [{ ...agencyScope(id), column: null, value: null }];
  const isProvince = below.every((it) => provinceOf(org, it) === id);
  return isProvince
    ? [{ ...agencyScope(id), column: 'province_id' }]
    : [id, ...below].map(agencyScope);
}

export const agenciesBelow = (id: AgencyId, org: Organisation): readonly AgencyId[] =>
  [...org.agencies.keys()].filter((it) => it !== id && pathOf(org, it).includes(id));

/** Where the seat is the desk because everybody before it in the line is vacant or inside the subject (K-4). */
function standInScopes(seat: Seat, { org, now }: ReachGiven): readonly Scope[] {
  if (seat.role !== 'coordinator' && seat.role !== 'arbiter') return [];
  return [seat.agencyId, ...agenciesBelow(seat.agencyId, org)].flatMap((agency) => {
    const day = dayAt(agencyOf(org, agency).zone, now);
    const line = lineOn(org, { ...NOBODY_ACCUSED, agencyId: agency }, day);
    const at = line.findIndex((it) => it.officeId === seat.officeId);
    if (at < 0) return [];
    const places = placesOn(org, day);
    const passedOver = line.slice(0, at).map((it) => places.get(it.personId) ?? NOWHERE);
    return [{ ...agencyScope(agency), isDesk: true, passedOver }];
  });
}

const NOBODY_ACCUSED = {
  unitId: null,
  sealed: false,
  subjectUnitId: null,
  subjectOfficeId: null,
} as const;

const NOWHERE: PassedOver = { unitIds: [], officeIds: [] };

type Places = ReadonlyMap<PersonId, PassedOver>;
/** Of the newest day asked for; a nation has 50,000 offices, walked once a day and copy of the tree. */
const kept = new WeakMap<Organisation, { readonly day: Day; readonly places: Places }>();

/** In which units and offices everybody in office sits on a day. */
function placesOn(org: Organisation, day: Day): Places {
  const known = kept.get(org);
  if (known?.day === day) return known.places;
  const filled = [...org.offices.values()].flatMap((office) => {
    const filler = fillerOn(org, office, day);
    return filler ? [{ office, personId: filler.personId }] : [];
  });
  const places = new Map(
    [...Map.groupBy(filled, (it) => it.personId)].map(([personId, rows]) => [
      personId,
      {
        unitIds: [...new Set(rows.map((it) => it.office.unitId))],
        officeIds: rows.map((it) => it.office.id),
      },
    ]),
  );
  kept.set(org, { day, places });
  return places;
}

function isInside(scope: Scope, other: Scope, org: Organisation): boolean {
  const classes = other.classes === 'any' || other.classes === scope.classes;
  const sealed = other.sealedToo || !scope.sealedToo;
  const desk = other.isDesk || !scope.isDesk;
  const seen = other.passedOver.length === 0 || other.passedOver === scope.passedOver;
  return classes && sealed && desk && seen && isWhereInside(scope, other, org);
}

function isWhereInside(scope: Scope, other: Scope, org: Organisation): boolean {
  if (other.column === null) return true;
  if (other.column === scope.column) return other.value === scope.value;
  return (
    other.column === 'province_id' &&
    scope.column === 'agency_id' &&
    scope.value !== null &&
    provinceOf(org, scope.value as AgencyId) === other.value
  );
}

/**
 * Disjoint conditions that together are all a person sees at that level, for `union all`: a report in two
 * scopes is met once, and counts of the branches add up.
 */
export function reachConditions(
  person: Person,
  given: ReachGiven,
  least: Least,
): readonly Condition[] {
  // Whether it is seen as a desk makes no difference to whether it is seen.
  const seen = allScopes(person, given, least).map((it) => ({ ...it, isDesk: false }));
  const scopes = scopeConditions(outermost(seen, given.org));
  const others = [...guestConditions(person, least), ...workerConditions(person)];
  return disjoint([...scopes, ...others]).map(
    (condition) => sql<boolean>`${condition} and ${notInsideSubject(person)}`,
  );
}

/** One condition a scope; all that a subject alone opens in one, since its reports are few and its agencies many. */
export function scopeConditions(scopes: readonly Scope[]): readonly Condition[] {
  const [bySubject, own] = [scopes.filter(needsSubject), scopes.filter((it) => !needsSubject(it))];
  const any = sql.join(
    bySubject.map((it) => sql`(${scopeCondition(it)})`),
    sql` or `,
  );
  return [...own.map(scopeCondition), ...(bySubject.length === 0 ? [] : [sql<boolean>`(${any})`])];
}

const needsSubject = (scope: Scope): boolean => scope.passedOver.length > 0;

/** Each without what those before it hold; columns may be null, hence `is not true`. */
export const disjoint = (conditions: readonly Condition[]): readonly Condition[] =>
  conditions.map((condition, at) =>
    both([
      condition,
      ...conditions.slice(0, at).map((earlier) => sql<boolean>`(${earlier}) is not true`),
    ]),
  );

export const both = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;

function scopeCondition(scope: Scope): Condition {
  const parts: Condition[] = [];
  if (scope.column !== null)
    parts.push(sql<boolean>`${sql.ref(`r.${scope.column}`)} = ${scope.value}::uuid`);
  if (scope.classes === 'ordinary') parts.push(sql<boolean>`r.class <> 'oversightComplaint'`);
  if (scope.classes === 'oversight') parts.push(sql<boolean>`r.class = 'oversightComplaint'`);
  if (!scope.sealedToo) parts.push(sql<boolean>`not r.sealed`);
  return both([...parts, ...scope.passedOver.map(isPassedOver)]);
}

const isPassedOver = ({ unitIds, officeIds }: PassedOver): Condition =>
  sql<boolean>`(r.subject_unit_id = any(${unitIds}::uuid[])
    or r.subject_office_id = any(${officeIds}::uuid[]))`;

/** The units of the table's first column are also those that a forward or a role lets in (M-21). */
export const guestUnits = (person: Person): readonly UnitId[] => [
  ...new Set(person.seats.filter((it) => UNIT_SEATS.includes(it.role)).map((it) => it.unitId)),
];

/** None where the person sits in no unit that could be a guest. */
export function guestConditions(person: Person, least: Least): readonly Condition[] {
  const units = guestUnits(person);
  if (units.length === 0) return [];
  const levels = (['exists', 'summary', 'content'] as const).filter((it) => atLeast(it, least));
  return [
    sql<boolean>`exists (select from report_guest g where g.report_id = r.id
      and g.unit_id = any(${units}::uuid[]) and g.level = any(${levels}::text[]))`,
  ];
}

/** What staff were given to do, one report at a time (K-19). */
export function workerConditions(person: Person): readonly Condition[] {
  return person.seats.flatMap(({ role, officeId, unitId }) =>
    role === 'staff'
      ? [sql<boolean>`(r.worker_office_id = ${officeId}::uuid and r.unit_id = ${unitId}::uuid)`]
      : [],
  );
}

/** Whoever is inside the subject with any seat sees nothing, and is not counted (K-4, M-26). */
export function notInsideSubject(person: Person): Condition {
  const units = [...new Set(person.seats.map((it) => it.unitId))];
  const offices = person.seats.map((it) => it.officeId);
  return sql<boolean>`(r.subject_unit_id is null or r.subject_unit_id <> all(${units}::uuid[]))
    and (r.subject_office_id is null or r.subject_office_id <> all(${offices}::uuid[]))`;
}
