import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { fold } from '#domain/report/evolve.ts';
import type { ReportEvent } from '#domain/report/events.ts';
import type { Report, ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { CHAIN_START, hashOf, readBody } from '#server/store/chain.ts';
import type { Db } from '#server/store/database.ts';
import { toReport, toRow, type ReportRow } from '#server/store/report-row.ts';

/** Reports read at once: memory stays the same however many there are. */
export const VERIFY_BATCH_MAX = 500;

/** What is wrong with a report, one word each; nothing that somebody wrote. */
export type Fault =
  | 'noHistory'
  | 'gap'
  | 'chainBroken'
  | 'bodyUnreadable'
  | 'typeDiffers'
  | 'headDiffers'
  | 'rowDiffers'
  | 'wordDiffers'
  | 'wordMissing'
  | 'historyWithoutReport';

export interface FaultyReport {
  readonly reportId: string;
  readonly faults: readonly Fault[];
}

export interface Verified {
  readonly reports: number;
  readonly events: number;
  readonly words: number;
  /** Texts that an erasure took; their hashes stand in the history. */
  readonly erasedWords: number;
  readonly faults: readonly FaultyReport[];
}

/** Faults named one by one; a database that is wrong as a whole need not be listed to the end. */
const FAULTY_MAX = 1000;

/**
 * Folds every history and compares it with its row, walks each chain from its start to the row's head, and
 * compares each text with its word (M-28): one that is gone without an erasure is a fault. Reads only, in
 * batches by id.
 */
export async function verifyHistory(app: Pick<App, 'db' | 'reference'>): Promise<Verified> {
  const { org } = await app.reference.current();
  const sum = { reports: 0, events: 0, words: 0, erasedWords: 0, faults: [] as FaultyReport[] };
  const add = (found: readonly FaultyReport[]): void => {
    sum.faults.push(...found.slice(0, FAULTY_MAX - sum.faults.length));
  };
  for (
    let rows = await batch(app.db, null);
    rows.length > 0;
    rows = await batch(app.db, rows.at(-1)?.id ?? null)
  ) {
    const ids = rows.map((row) => row.id);
    const events = Map.groupBy(await eventsOf(app.db, ids), (it) => it.report_id);
    const words = await wordsOf(app.db, ids);
    const wrong = new Set(words.filter((it) => !isItsHash(it)).map((it) => it.report_id));
    const there = Map.groupBy(words, (it) => it.report_id);
    add(
      rows.flatMap((row) => {
        const faults = faultsOf(row, events.get(row.id) ?? [], (report) =>
          toRow(report, org, row.head),
        );
        if (wrong.has(row.id)) faults.push('wordDiffers');
        const gone = goneFrom(events.get(row.id) ?? [], there.get(row.id) ?? []);
        if (gone > 0 && row.facts.erased !== 'all') faults.push('wordMissing');
        else sum.erasedWords += gone;
        return faults.length === 0 ? [] : [{ reportId: row.id, faults }];
      }),
    );
    sum.reports += rows.length;
    sum.events += [...events.values()].reduce((n, it) => n + it.length, 0);
    sum.words += words.length;
  }
  add(await orphans(app.db));
  return sum;
}

const batch = (db: Db, after: ReportId | null): Promise<ReportRow[]> =>
  db
    .selectFrom('report')
    .selectAll()
    .$if(after !== null, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(VERIFY_BATCH_MAX)
    .execute();

interface EventRow {
  readonly report_id: ReportId;
  readonly seq: number;
  readonly type: string;
  readonly body: Buffer;
  readonly hash: Buffer;
}

const eventsOf = (db: Db, ids: readonly ReportId[]): Promise<EventRow[]> =>
  db
    .selectFrom('report_event')
    .select(['report_id', 'seq', 'type', 'body', 'hash'])
    .where('report_id', 'in', ids)
    .orderBy('report_id')
    .orderBy('seq')
    .execute();

interface WordRow {
  readonly report_id: ReportId;
  readonly hash: Buffer;
  readonly salt: Buffer;
  readonly text: string;
}

const wordsOf = (db: Db, ids: readonly ReportId[]): Promise<WordRow[]> =>
  db
    .selectFrom('word')
    .select(['report_id', 'hash', 'salt', 'text'])
    .where('report_id', 'in', ids)
    .execute();

const isItsHash = ({ hash, salt, text }: WordRow): boolean =>
  createHash('sha256').update(salt).update(text, 'utf8').digest().equals(hash);

/** A word in the canonical bytes of an event: 64 digits of a hash, as a whole text. */
const WORD = /"([\da-f]{64})"/g;

/** How many of the words that a history names have no text any more. */
function goneFrom(events: readonly EventRow[], words: readonly WordRow[]): number {
  const named = events.flatMap(({ body }) =>
    [...body.toString('utf8').matchAll(WORD)].map(([, word = '']) => word),
  );
  const there = new Set(words.map(({ hash }) => hash.toString('hex')));
  return new Set(named).difference(there).size;
}

type ToRow = (report: Report) => ReturnType<typeof toRow>;

function faultsOf(row: ReportRow, rows: readonly EventRow[], asRow: ToRow): Fault[] {
  if (rows.length === 0) return ['noHistory'];
  const faults = chainFaults(row, rows);
  const events = readAll(rows);
  if (!events) return [...faults, 'bodyUnreadable'];
  if (events.some((event, i) => event.type !== rows[i]?.type)) faults.push('typeDiffers');
  if (isRowOf(row, events, asRow)) return faults;
  return [...faults, 'rowDiffers'];
}

function chainFaults(row: ReportRow, rows: readonly EventRow[]): Fault[] {
  const faults: Fault[] = [];
  let head = CHAIN_START;
  let broken = false;
  for (const { body, hash } of rows) {
    broken ||= !hashOf(head, body).equals(hash);
    head = hash;
  }
  if (rows.some(({ seq }, i) => seq !== i + 1)) faults.push('gap');
  if (broken) faults.push('chainBroken');
  if (!head.equals(row.head)) faults.push('headDiffers');
  return faults;
}

function readAll(rows: readonly EventRow[]): readonly ReportEvent[] | undefined {
  try {
    return rows.map(({ body }) => readBody(body));
  } catch {
    // Whatever a body is that is no event: the fault is named, not the content.
    return undefined;
  }
}

/** The fold equals the row's report, and what lists and the sweep ask of the row is what it would be. */
function isRowOf(row: ReportRow, events: readonly ReportEvent[], asRow: ToRow): boolean {
  try {
    const report = fold(events);
    if (!report || !isDeepStrictEqual(plain(report), plain(toReport(row)))) return false;
    const { wake_at: _, province_id: __, head: ___, facts: ____, ...columns } = asRow(report);
    return Object.entries(columns).every(([name, value]) => row[name as keyof ReportRow] === value);
  } catch {
    return false;
  }
}

/** Without undefined fields, in which JSON and the fold may differ. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Events whose report is gone: rows never vanish by a command. */
async function orphans(db: Db): Promise<readonly FaultyReport[]> {
  const rows = await db
    .selectFrom('report_event as e')
    .select('e.report_id')
    .distinct()
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('report as r').select('r.id').whereRef('r.id', '=', 'e.report_id'))),
    )
    .limit(FAULTY_MAX)
    .execute();
  return rows.map((row) => ({ reportId: row.report_id, faults: ['historyWithoutReport'] }));
}
