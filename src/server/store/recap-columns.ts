import { sql } from 'kysely';
import { addDays, startOf, dayAt, type Day, type Moment, type Zone } from '#domain/calendar/day.ts';
import { STATUSES, type Status } from '#domain/report/status.ts';
import type { Condition } from '#server/store/reach-scopes.ts';

/** Where each report stands at the end of the period: every report in exactly one (M-5). */
export const STATE_COLUMNS = STATUSES;
/** What is true of reports at the same time; several may hold of one, and they are never summed (M-7). */
export const FACT_COLUMNS = [
  'followedUp',
  'answered',
  'workDone',
  'confirmed',
  'closedOnSilence',
  'lapsed',
  'overdue',
] as const;
export const RECAP_COLUMNS = ['received', ...STATE_COLUMNS, ...FACT_COLUMNS] as const;
export type RecapColumn = (typeof RECAP_COLUMNS)[number];

/** The days of receipt that a recap counts, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The moment whose state a recap tells, and the first day that is not over then. */
export interface AsOf {
  readonly at: Moment;
  readonly day: Day;
  /** The period has ended: what happened later is left out. */
  readonly isPast: boolean;
}

/** 24.00 local of the period's last day; while the period runs, this moment (M-12). */
export function asOf({ to }: Period, zone: Zone, now: Moment): AsOf {
  const day = addDays(to, 1);
  const at = startOf(zone, day);
  return at <= now ? { at, day, isPast: true } : { at: now, day: dayAt(zone, now), isPast: false };
}

type Predicate = (then: AsOf) => Condition;

const stands =
  (status: Status): Predicate =>
  () =>
    sql<boolean>`r.status = ${status}`;
const happened =
  (column: string): Predicate =>
  () =>
    sql<boolean>`${sql.ref(`r.${column}`)} is not null`;

/** One predicate on `r` a number, for the number and for its list: what is counted is what opens. */
export const recapColumns: Readonly<Record<RecapColumn, Predicate>> = {
  received: () => sql<boolean>`true`,
  notVerified: stands('notVerified'),
  notAssigned: stands('notAssigned'),
  notFollowedUp: stands('notFollowedUp'),
  inProcess: stands('inProcess'),
  suspended: stands('suspended'),
  closed: stands('closed'),
  archived: stands('archived'),
  handedOver: stands('handedOver'),
  followedUp: happened('followed_up_at'),
  answered: happened('answered_at'),
  workDone: happened('work_done_at'),
  confirmed: happened('confirmed_at'),
  closedOnSilence: happened('closed_on_silence_at'),
  lapsed: () => sql<boolean>`r.lapses > 0`,
  overdue: ({ day }) => sql<boolean>`(r.open and r.due_on < ${day}::date)`,
};
