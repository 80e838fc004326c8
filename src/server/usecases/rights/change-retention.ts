import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import {
  MONTHS_MAX,
  MONTHS_MIN,
  type Retention,
  type RetentionKind,
} from '#domain/rights/retention.ts';
import { readNow, type App } from '#server/app.ts';
import type { Tx } from '#server/store/database.ts';
import { endRetention, loadRetentions, removeRetention } from '#server/store/retentions.ts';
import { todayOf } from '#server/usecases/admin/read-tree.ts';
import { changeReference, recordChange } from '#server/usecases/reference/reference-change.ts';

/** A new version of a retention from a day on, or one that has not begun and is taken back. */
export type RetentionChange =
  | {
      readonly kind: 'begin';
      readonly of: RetentionKind;
      readonly from: Day;
      readonly months: number;
      readonly source: string;
    }
  | { readonly kind: 'takeBack'; readonly of: RetentionKind; readonly from: Day };

export type RetentionRefusal =
  'dayIsPast' | 'monthsInvalid' | 'sourceMissing' | 'laterThere' | 'notFound';

/** Changes how long something is kept; it erases nothing by itself. */
export async function changeRetention(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  change: RetentionChange,
  by: PersonId | null,
): Promise<RetentionRefusal | undefined> {
  const given = await readNow(app);
  const today = todayOf(given);
  return await changeReference<RetentionRefusal>(app.db, async (tx) => {
    const versions = (await loadRetentions(tx)).filter((it) => it.kind === change.of);
    const wrong =
      change.kind === 'begin'
        ? await begin(tx, change, versions, today)
        : await takeBack(tx, change, versions, today);
    if (wrong) return wrong;
    const command = `retention.${change.kind}`;
    const body = { ...change, class: change.of };
    await recordChange(tx, { command, body, at: given.now, by });
    return undefined;
  });
}

async function begin(
  tx: Tx,
  { of: kind, from, months, source }: Extract<RetentionChange, { kind: 'begin' }>,
  versions: readonly Retention[],
  today: Day,
): Promise<RetentionRefusal | undefined> {
  if (!Number.isInteger(months) || months < MONTHS_MIN || months > MONTHS_MAX) {
    return 'monthsInvalid';
  }
  if (source.trim() === '') return 'sourceMissing';
  if (from < today) return 'dayIsPast';
  const last = versions.at(-1);
  if (last && last.validFrom >= from) return 'laterThere';
  if (last) await endRetention(tx, last, addDays(from, -1));
  await tx
    .insertInto('retention')
    .values({
      ...{ id: randomUUID(), kind, months, source: source.trim() },
      ...{ valid_from: from, valid_to: null },
    })
    .execute();
  return undefined;
}

async function takeBack(
  tx: Tx,
  { of, from }: Extract<RetentionChange, { kind: 'takeBack' }>,
  versions: readonly Retention[],
  today: Day,
): Promise<RetentionRefusal | undefined> {
  if (versions.at(-1)?.validFrom !== from) return 'notFound';
  if (from <= today) return 'dayIsPast';
  await removeRetention(tx, of, from);
  const before = versions.at(-2);
  if (before) await endRetention(tx, before, null);
  return undefined;
}
