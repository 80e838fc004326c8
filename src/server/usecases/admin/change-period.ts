import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '#domain/calendar/day.ts';
import { WORKING_DAYS_MAX } from '#domain/calendar/working-days.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { Period } from '#domain/report/periods.ts';
import { readNow, type App } from '#server/app.ts';
import type { Tx } from '#server/store/database.ts';
import { loadPeriods } from '#server/store/reference.ts';
import { todayOf } from '#server/usecases/admin/read-tree.ts';
import { changeReference, recordChange } from '#server/usecases/reference/reference-change.ts';

type Asking = Pick<App, 'db' | 'reference' | 'clock'>;
/** The database keeps no longer one; 1,000 days are three years. */
export const LIMIT_MAX = Math.min(1000, WORKING_DAYS_MAX);

/** A new version of a period from a day on, or a version that has not begun and is taken back. */
export type PeriodChange =
  | ({ readonly kind: 'begin'; readonly of: Period['kind']; readonly from: Day } & Pick<
      Period,
      'class' | 'limit' | 'days' | 'source'
    >)
  | {
      readonly kind: 'takeBack';
      readonly of: Period['kind'];
      readonly class: Period['class'];
      readonly from: Day;
    };

export type PeriodRefusal =
  'notFound' | 'dayIsPast' | 'limitInvalid' | 'sourceMissing' | 'laterThere' | 'isOnlyOne';

export interface PeriodLine extends Period {
  readonly state: 'today' | 'later' | 'past';
}

/** As a report meets them. */
const ORDER: readonly Period['kind'][] = [
  ...(['verify', 'followUp', 'class', 'reply', 'suspension', 'reopen', 'backdate'] as const),
];

/** All versions, each kind's oldest first. */
export async function readPeriods(
  app: Asking,
): Promise<{ readonly today: Day; readonly periods: readonly PeriodLine[] }> {
  const given = await readNow(app);
  const today = todayOf(given);
  const periods = given.periods.map((it) => ({
    ...it,
    state:
      it.validFrom > today
        ? ('later' as const)
        : it.validTo !== null && it.validTo < today
          ? ('past' as const)
          : ('today' as const),
  }));
  return {
    today,
    periods: periods.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
  };
}

/**
 * The version in force when a clock started governs it to its end (M-16), so no due day moves: clocks that start
 * from that day on have the new limit.
 */
export async function changePeriod(
  app: Asking,
  change: PeriodChange,
  by: PersonId | null,
): Promise<PeriodRefusal | undefined> {
  const given = await readNow(app);
  const today = todayOf(given);
  return await changeReference<PeriodRefusal>(app.db, async (tx) => {
    const wrong = await write(tx, change, today);
    if (wrong) return wrong;
    await recordChange(tx, { command: `period.${change.kind}`, body: change, at: given.now, by });
    return undefined;
  });
}

async function write(tx: Tx, change: PeriodChange, today: Day): Promise<PeriodRefusal | undefined> {
  const versions = (await loadPeriods(tx)).filter(
    (it) => it.kind === change.of && it.class === change.class,
  );
  const last = versions.at(-1);
  if (!last) return 'notFound';
  return change.kind === 'begin'
    ? await begin(tx, change, { last, today })
    : await takeBack(tx, change, { versions, today });
}

async function begin(
  tx: Tx,
  change: Extract<PeriodChange, { kind: 'begin' }>,
  { last, today }: { readonly last: Period; readonly today: Day },
): Promise<PeriodRefusal | undefined> {
  const { of: kind, class: of, limit, days, source, from } = change;
  if (!Number.isInteger(limit) || limit < 0 || limit > LIMIT_MAX) return 'limitInvalid';
  if (source.trim() === '') return 'sourceMissing';
  if (from < today) return 'dayIsPast';
  if (last.validFrom >= from) return 'laterThere';
  await endOn(tx, last, addDays(from, -1));
  await tx
    .insertInto('period')
    .values({
      ...{ id: randomUUID(), kind, class: of, days_limit: limit, days, source: source.trim() },
      ...{ valid_from: from, valid_to: null },
    })
    .execute();
  return undefined;
}

async function takeBack(
  tx: Tx,
  { of, class: ofClass, from }: Extract<PeriodChange, { kind: 'takeBack' }>,
  { versions, today }: { readonly versions: readonly Period[]; readonly today: Day },
): Promise<PeriodRefusal | undefined> {
  const [before, last] = versions.slice(-2);
  if (!before || last?.validFrom !== from) return 'isOnlyOne';
  if (from <= today) return 'dayIsPast';
  await tx
    .deleteFrom('period')
    .where('kind', '=', of)
    .where('class', ofClass === null ? 'is' : '=', ofClass)
    .where('valid_from', '=', from)
    .execute();
  await endOn(tx, before, null);
  return undefined;
}

const endOn = (tx: Tx, period: Period, on: Day | null) =>
  tx
    .updateTable('period')
    .set({ valid_to: on })
    .where('kind', '=', period.kind)
    .where('class', period.class === null ? 'is' : '=', period.class)
    .where('valid_from', '=', period.validFrom)
    .execute();
