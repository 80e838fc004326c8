import { randomUUID } from 'node:crypto';
import { yearOf, type Day } from '#domain/calendar/day.ts';
import {
  agencyOf,
  type AgencyId,
  type Organisation,
  type PersonId,
} from '#domain/office/organisation.ts';
import { readNow, type App, type Now } from '#server/app.ts';
import type { Tx } from '#server/store/database.ts';
import { loadOrganisation } from '#server/store/organisation.ts';
import { countMoves, moveDueDays, type Moved } from '#server/usecases/reference/move-due-days.ts';
import { changeReference, recordChange } from '#server/usecases/reference/reference-change.ts';

export interface DecreedDay {
  readonly on: Day;
  readonly name: string;
  readonly kind: 'holiday' | 'collectiveLeave';
}

/** A decree with its days, or one day on which one agency is closed or open again (K-20, M-16). */
export type CalendarChange =
  | {
      readonly kind: 'decree';
      readonly year: number;
      readonly title: string;
      readonly source: string;
      readonly days: readonly DecreedDay[];
    }
  | {
      readonly kind: 'close';
      readonly agencyId: AgencyId;
      readonly on: Day;
      readonly name: string;
      readonly source: string;
    }
  | { readonly kind: 'open'; readonly agencyId: AgencyId; readonly on: Day }
  /** A day that no decree closes after all: a slip of the file, or a decree that was changed. */
  | { readonly kind: 'withdraw'; readonly on: Day };

export const CALENDAR_REFUSALS = [
  'otherYear',
  'twice',
  'noDays',
  'closedAlready',
  'notClosed',
] as const;
export type CalendarRefusal = (typeof CALENDAR_REFUSALS)[number];

export type CalendarChanged =
  | { readonly ok: true; readonly moved: Moved }
  | { readonly ok: false; readonly refusal: CalendarRefusal };

type Changing = Pick<App, 'db' | 'reference' | 'clock'>;

/**
 * Writes a change of calendars and then moves the due days of the reports it concerns, one by one. A decree
 * brings days and replaces none: what an earlier one closed stays closed. When the program dies in between,
 * `moveDueDays` goes on where it stopped.
 */
export async function changeCalendar(
  app: Changing,
  change: CalendarChange,
  by: PersonId | null = null,
): Promise<CalendarChanged> {
  const given = await readNow(app);
  const wrong = wrongIn(change, given);
  if (wrong) return { ok: false, refusal: wrong };
  const refusal = await changeReference(app.db, async (tx) => {
    const refused = await write(tx, change);
    if (refused) return refused;
    await recordChange(tx, { command: `calendar.${change.kind}`, body: change, at: given.now, by });
    return undefined;
  });
  return refusal ? { ok: false, refusal } : { ok: true, moved: await moveDueDays(app) };
}

export type CalendarPreview =
  | {
      readonly ok: true;
      /** Open reports whose due days would move. */
      readonly moves: number;
    }
  | { readonly ok: false; readonly refusal: CalendarRefusal };

/** What a change of calendars would move; it is written, looked at and taken back. */
export async function previewCalendar(
  app: Changing,
  change: CalendarChange,
): Promise<CalendarPreview> {
  const wrong = wrongIn(change, await readNow(app));
  if (wrong) return { ok: false, refusal: wrong };
  let after: Organisation | undefined;
  const refusal = await changeReference<CalendarRefusal | 'onlyShown'>(app.db, async (tx) => {
    const refused = await write(tx, change);
    if (refused) return refused;
    after = await loadOrganisation(tx);
    return 'onlyShown';
  });
  if (refusal !== undefined && refusal !== 'onlyShown') return { ok: false, refusal };
  return { ok: true, moves: after ? await countMoves(app.db, after) : 0 };
}

function wrongIn(change: CalendarChange, { org }: Now): CalendarRefusal | undefined {
  if (change.kind === 'withdraw') return undefined;
  if (change.kind !== 'decree') {
    agencyOf(org, change.agencyId);
    return undefined;
  }
  if (change.days.length === 0) return 'noDays';
  if (change.days.some(({ on }) => yearOf(on) !== change.year)) return 'otherYear';
  return new Set(change.days.map(({ on }) => on)).size < change.days.length ? 'twice' : undefined;
}

async function write(tx: Tx, change: CalendarChange): Promise<CalendarRefusal | undefined> {
  switch (change.kind) {
    case 'decree':
      return await writeDecree(tx, change);
    case 'close': {
      const { agencyId, on, name, source } = change;
      const row = {
        id: randomUUID(),
        agency_id: agencyId,
        on_day: on,
        name,
        kind: 'local',
        source,
      };
      return (await insertDays(tx, [{ ...row, kind: 'local' as const }]))
        ? undefined
        : 'closedAlready';
    }
    case 'open': {
      const { numDeletedRows } = await tx
        .deleteFrom('closed_day')
        .where('agency_id', '=', change.agencyId)
        .where('on_day', '=', change.on)
        .executeTakeFirst();
      return numDeletedRows > 0n ? undefined : 'notClosed';
    }
    case 'withdraw': {
      const { numDeletedRows } = await tx
        .deleteFrom('closed_day')
        .where('agency_id', 'is', null)
        .where('on_day', '=', change.on)
        .executeTakeFirst();
      return numDeletedRows > 0n ? undefined : 'notClosed';
    }
  }
}

async function writeDecree(
  tx: Tx,
  { year, title, source, days }: Extract<CalendarChange, { kind: 'decree' }>,
): Promise<undefined> {
  await tx
    .insertInto('decree')
    .values({ year, title, source })
    .onConflict((it) => it.column('year').doUpdateSet({ title, source }))
    .execute();
  const rows = days.map(({ on, name, kind }) => ({
    ...{ id: randomUUID(), agency_id: null, on_day: on, name, kind },
    source: title,
  }));
  await insertDays(tx, rows);
}

type DayRow = {
  readonly id: string;
  readonly agency_id: AgencyId | null;
  readonly on_day: Day;
  readonly name: string;
  readonly kind: 'holiday' | 'collectiveLeave' | 'local';
  readonly source: string;
};

/** Whether a row was written; a day that is closed there already stays as it is. */
async function insertDays(tx: Tx, rows: readonly DayRow[]): Promise<boolean> {
  const { numInsertedOrUpdatedRows: n } = await tx
    .insertInto('closed_day')
    .values([...rows])
    .onConflict((it) => it.doNothing())
    .executeTakeFirst();
  return (n ?? 0n) > 0n;
}
