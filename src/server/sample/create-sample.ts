import { sql } from 'kysely';
import { dayAt, type Moment } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { sampleOrganisation } from '#server/sample/organisation/organisation.ts';
import { namedId } from '#server/reference/named-id.ts';
import { seatHolders } from '#server/sample/key-holders.ts';
import { GUARDED } from '#server/sample/story/guarded.ts';
import { PROVINCE } from '#server/sample/story/province.ts';
import { REGENCIES } from '#server/sample/story/regencies.ts';
import { SILENT } from '#server/sample/story/silent.ts';
import type { Tale } from '#server/sample/story/tale.ts';
import { tell } from '#server/sample/story/tell.ts';
import type { Base } from '#server/sample/story/teller.ts';
import { WISHES } from '#server/sample/story/wishes.ts';
import type { Db } from '#server/store/database.ts';
import { seedReference } from '#server/usecases/reference/seed-reference.ts';
import { sweep } from '#server/usecases/report/sweep.ts';

export const TALES: readonly Tale[] = [...SILENT, ...PROVINCE, ...GUARDED, ...WISHES, ...REGENCIES];

/** Tales told side by side; each holds one connection at a time. */
const TELLERS = 4;
const TOLD = 'tellStory';

/**
 * Creates the sample: the province, its people, and the story this product exists for (M-2, K-29). Whole: what
 * a broken off creation left out is told by the next call, from the same day; a finished one is left as it is.
 */
export async function createSample(app: App, owner: Db): Promise<void> {
  await seedReference(owner, {
    kind: 'sample',
    name: 'Provinsi Sulawesi Barat (contoh)',
    organisation: sampleOrganisation(),
    provisionalAccepted: true,
    at: app.clock(0),
  });
  await owner.connection().execute(async (held) => {
    // Of two programs that start together the second waits, and finds the story told.
    await sql`select pg_advisory_lock(hashtext(${TOLD}))`.execute(held);
    try {
      if (!(await isTold(app))) await tellStory(app);
    } finally {
      await sql`select pg_advisory_unlock(hashtext(${TOLD}))`.execute(held);
    }
  });
}

async function tellStory(app: App): Promise<void> {
  await seatHolders(app);
  await tellAll(app, await baseOf(app));
  await sweep(app);
  await markTold(app);
}

const isTold = async ({ db }: App): Promise<boolean> => (await momentOf(db, TOLD)) !== undefined;

async function momentOf(db: Db, command: string): Promise<Moment | undefined> {
  const row = await db
    .selectFrom('reference_event')
    .select('at')
    .where('command', '=', command)
    .executeTakeFirst();
  return row?.at;
}

/** The day of creation, so that a creation that goes on tomorrow still tells the same days. */
async function baseOf(app: App): Promise<Base> {
  const { org, now } = await readNow(app);
  const created = (await momentOf(app.db, 'create')) ?? now;
  return { org, today: dayAt(agencyOf(org, org.rootId).zone, created) };
}

/** Where one tale fails no further one is begun, and the failure is thrown when all have ended. */
async function tellAll(app: App, base: Base): Promise<void> {
  const left = [...TALES.entries()];
  const teller = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [n, tale] = next;
      await tell(app, base, tale, n).catch((error: unknown) => {
        left.length = 0;
        throw error;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: TELLERS }, teller));
  const failed = ended.find((it) => it.status === 'rejected');
  if (failed) throw failed.reason;
}

async function markTold(app: App): Promise<void> {
  const { now } = await readNow(app);
  await app.db
    .insertInto('reference_event')
    .values({
      ...{ id: namedId('reference_event', TOLD), at: now, recorded_at: now, person_id: null },
      ...{ command: TOLD, body: JSON.stringify({ reports: TALES.length }) },
    })
    .execute();
}
