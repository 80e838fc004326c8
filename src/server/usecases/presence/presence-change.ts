import { addDays, dayAt, type Day } from '#domain/calendar/day.ts';
import { agencyOf, type Organisation, type PersonId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import type { Tx } from '#server/store/database.ts';
import { loadOrganisation } from '#server/store/organisation.ts';
import { emptiedLines, type EmptyLine } from '#server/usecases/reference/empty-lines.ts';
import { changeReference, recordChange } from '#server/usecases/reference/reference-change.ts';
import { wakeAnew } from '#server/usecases/reference/wake-anew.ts';

export const PRESENCE_REFUSALS = [
  'notFound',
  'dayIsPast',
  'endsBeforeItBegins',
  'tooLong',
  'overlaps',
  'noSecretary',
  'lineIsEmpty',
] as const;
export type PresenceRefusal = (typeof PRESENCE_REFUSALS)[number];

/** Longer than a year away is no absence: the office gets somebody else (calendar days). */
export const PRESENCE_DAYS_MAX = 366;

export type PresenceChanged =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly refusal: PresenceRefusal;
      /** Of `lineIsEmpty`. */
      readonly empty: readonly EmptyLine[];
    };

export interface PresenceGiven {
  readonly tx: Tx;
  readonly org: Organisation;
  /** In the zone of the root. */
  readonly today: Day;
}

interface PresenceChange {
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly by: PersonId | null;
  readonly write: (given: PresenceGiven) => Promise<PresenceRefusal | undefined>;
}

/**
 * Writes who is there and who signs from which day to which, as one event, unless a unit or a desk would be left
 * without anybody to hold its reports (M-3). Reports are woken on the day on which their line changes.
 */
export async function changePresence(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  { command, body, by, write }: PresenceChange,
): Promise<PresenceChanged> {
  const { org: known, now } = await readNow(app);
  const today = dayAt(agencyOf(known, known.rootId).zone, now);
  let empty: readonly EmptyLine[] = [];
  const refusal = await changeReference<PresenceRefusal>(app.db, async (tx) => {
    const org = await loadOrganisation(tx);
    const wrong = await write({ tx, org, today });
    if (wrong) return wrong;
    empty = emptiedLines(org, await loadOrganisation(tx), today);
    if (empty.length > 0) return 'lineIsEmpty';
    await recordChange(tx, { command, body, at: now, by });
    return undefined;
  });
  if (refusal) return { ok: false, refusal, empty };
  await wakeAnew(app);
  return { ok: true };
}

/** What is wrong with the days of an absence or a delegation; what is over was decided by who was there. */
export function wrongDays(from: Day, to: Day, today: Day): PresenceRefusal | undefined {
  if (from < today) return 'dayIsPast';
  if (to < from) return 'endsBeforeItBegins';
  return to > addDays(from, PRESENCE_DAYS_MAX) ? 'tooLong' : undefined;
}

/** How one ends before its last day: gone where it has not begun, else over with yesterday. */
export const endedOn = (row: { readonly from: Day }, today: Day): Day | null =>
  row.from >= today ? null : addDays(today, -1);
