import { randomUUID } from 'node:crypto';
import type { Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { Db, Tx } from '#server/store/database.ts';

export interface ReferenceChange {
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Business time. */
  readonly at: Moment;
  /** Null where somebody changed it at the command line of the machine. */
  readonly by: PersonId | null;
}

/** Carries what `write` refused out of a transaction that must not be kept. */
class Refused<R> extends Error {
  readonly refusal: R;
  constructor(refusal: R) {
    super('refused');
    this.refusal = refusal;
  }
}

/**
 * Runs `write` in one transaction and raises the version of the reference data, so that each process hears
 * that its copy is old; of two changes at once the second waits. Nothing is kept where `write` gives a refusal.
 */
export async function changeReference<R>(
  db: Db,
  write: (tx: Tx) => Promise<R | undefined>,
): Promise<R | undefined> {
  try {
    await db.transaction().execute(async (tx) => {
      await raiseVersion(tx);
      const refusal = await write(tx);
      if (refusal !== undefined) throw new Refused(refusal);
    });
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.refusal as R;
    throw error;
  }
}

const raiseVersion = (tx: Tx) =>
  tx
    .updateTable('installation')
    .set(({ eb }) => ({ reference_version: eb('reference_version', '+', 1) }))
    .execute();

/** What was changed, for good: the application may not rewrite it. */
export async function recordChange(
  tx: Tx,
  { command, body, at, by }: ReferenceChange,
): Promise<void> {
  await tx
    .insertInto('reference_event')
    .values({
      ...{ id: randomUUID(), at, recorded_at: at, person_id: by },
      ...{ command, body: JSON.stringify(body) },
    })
    .execute();
}
