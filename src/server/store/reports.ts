import { CompiledQuery, type Insertable } from 'kysely';
import { noticesOf } from '#domain/notice/notices.ts';
import type { Guest } from '#domain/access/reach.ts';
import type { Organisation } from '#domain/office/organisation.ts';
import type { Moment } from '#domain/calendar/day.ts';
import { EVENT_SCHEMA, type ReportEvent } from '#domain/report/events.ts';
import { evolve } from '#domain/report/evolve.ts';
import type { Report, ReportId } from '#domain/report/report.ts';
import { CHAIN_START, link, type Link } from '#server/store/chain.ts';
import type { Tx } from '#server/store/database.ts';
import { sentWithNext } from '#server/store/pipelined.ts';
import { toReport, toRow, type ReportRow } from '#server/store/report-row.ts';
import type { DB } from '#server/store/schema.ts';
import { changedSearch, scopesPart, textsParts, type SearchChange } from '#server/store/search.ts';
import type { WordRow } from '#server/store/word-book.ts';

export interface Locked {
  readonly report: Report;
  readonly head: Buffer;
  /** The units let in beside the holding one (M-21). */
  readonly guests: readonly Guest[];
  readonly referenceVersion: number;
  readonly clockAheadMs: number;
}

/** The report's row, locked to the end of the transaction, its guests, and what the installation says now; one round trip. */
export const lockReport = (tx: Tx, id: ReportId): Promise<Locked | undefined> =>
  lockBy(tx, LOCK, id);

/** As `lockReport`, but a report that somebody else has locked is left to them (D-7). */
export const lockDueReport = (tx: Tx, id: ReportId): Promise<Locked | undefined> =>
  lockBy(tx, `${LOCK} skip locked`, id);

async function lockBy(tx: Tx, statement: string, id: ReportId): Promise<Locked | undefined> {
  const { rows } = await tx.executeQuery<
    ReportRow & { guests: readonly Guest[]; reference_version: number; clock_ahead_ms: number }
  >(CompiledQuery.raw(statement, [id]));
  const [row] = rows;
  return (
    row && {
      report: toReport(row),
      head: row.head,
      guests: row.guests,
      referenceVersion: row.reference_version,
      clockAheadMs: row.clock_ahead_ms,
    }
  );
}

export interface First {
  readonly events: readonly ReportEvent[];
  readonly words: readonly WordRow[];
  readonly org: Organisation;
  /** Business time of the writing, outside the hashed bytes (M-18). */
  readonly recordedAt: Moment;
}

export interface Recording extends First {
  /** The report under its lock. */
  readonly before: { readonly report: Report; readonly head: Buffer };
}

/**
 * Writes what happened: events with their chain, words, the outbox, the report's row and what a search
 * may match, all rows of one report and one statement, which travels with the commit.
 */
export async function recordEvents(tx: Tx, recording: Recording): Promise<Report> {
  const { before, events } = recording;
  if (events.length === 0) return before.report;
  const { after, search, given } = rowsOf(before, recording);
  await tx.executeQuery(sentWithNext(CompiledQuery.raw(UPDATE[search.kind], given)));
  return after;
}

/** The same of a report that is new; undefined, and nothing written, where it is there already. */
export async function recordFirst(tx: Tx, first: First): Promise<Report | undefined> {
  const { after, given } = rowsOf(null, first);
  const { rows } = await tx.executeQuery(CompiledQuery.raw(INSERT, given));
  return rows.length === 0 ? undefined : after;
}

function rowsOf(before: Recording['before'] | null, { events, words, org, recordedAt }: First) {
  const links = link(before?.head ?? CHAIN_START, before?.report.seq ?? 0, events);
  const { after, outbox } = unfold(before?.report ?? null, links);
  const head = links.at(-1)?.hash;
  if (!after || !head) throw new Error('Events without a report');
  const search = changedSearch(before?.report ?? null, after);
  const given = [
    after.id,
    recordedAt,
    ...eventColumns(links),
    ...wordColumns(words),
    ...outboxColumns(outbox),
    ...rowValues(toRow(after, org, head)),
    ...(search.kind === 'none' ? [] : [search.rows]),
  ];
  return { after, search, given };
}

interface OutboxRow {
  readonly seq: number;
  readonly n: number;
  readonly kind: string;
  readonly body: string;
  readonly at: Moment;
}

function unfold(before: Report | null, links: readonly Link[]) {
  const outbox: OutboxRow[] = [];
  let after = before;
  for (const { event, seq } of links) {
    const report: Report = evolve(after, event);
    after = report;
    noticesOf(event, report).forEach((notice, n) => {
      outbox.push({
        seq,
        n,
        kind: notice.about,
        body: JSON.stringify(notice.to),
        at: event.at,
      });
    });
  }
  return { after, outbox };
}

const eventColumns = (links: readonly Link[]): readonly unknown[] => [
  links.map((it) => it.seq),
  links.map((it) => it.event.type),
  links.map((it) => it.event.at),
  links.map((it) => it.body),
  links.map((it) => it.hash),
];

const wordColumns = (words: readonly WordRow[]): readonly unknown[] => [
  words.map((it) => Buffer.from(it.word, 'hex')),
  words.map((it) => Buffer.from(it.salt)),
  words.map((it) => it.text),
];

const outboxColumns = (rows: readonly OutboxRow[]): readonly unknown[] => [
  rows.map((it) => it.seq),
  rows.map((it) => it.n),
  rows.map((it) => it.kind),
  rows.map((it) => it.body),
  rows.map((it) => it.at),
];

/** The columns of the row in one fixed order: the statement's text never varies. */
const COLUMNS = [
  'id', 'seq', 'stage', 'status', 'class', 'channel', 'received_on', 'recorded_at', 'agency_id',
  'province_id', 'unit_id', 'worker_office_id', 'holder_office_id', 'holder_person_id', 'holder_role',
  'subject_unit_id', 'subject_office_id', 'anonymous', 'confidential', 'sealed', 'category',
  'district_code', 'verified_at', 'assigned_at', 'acknowledged_at', 'followed_up_at',
  'answered_at', 'work_done_at', 'confirmed_at', 'closed_on_silence_at', 'archived_at',
  'suspended_on', 'archived_for', 'objections', 'declines', 'lapses', 'rating', 'open', 'due_on',
  'wake_at', 'facts', 'head',
] as const satisfies readonly (keyof Insertable<DB['report']>)[]; // prettier-ignore

const rowValues = (row: Insertable<DB['report']>): readonly unknown[] =>
  COLUMNS.map((column) => (column === 'facts' ? JSON.stringify(row.facts) : row[column]));

const FIRST_COLUMN = 16;
const values = COLUMNS.map((_, i) => `$${FIRST_COLUMN + i}`);

const LOCK = `select ${COLUMNS.map((column) => `r.${column}`).join(', ')},
  i.reference_version, i.clock_ahead_ms,
  array(select json_build_object('unitId', g.unit_id, 'level', g.level)
    from report_guest g where g.report_id = r.id) as guests
  from report r, installation i where r.id = $1 for update of r`;

/** The rows around the report hang on `r`, so that nothing is written twice where a report is there already. */
const AROUND = `
  e as (insert into report_event (report_id, seq, type, at, recorded_at, schema_version, body, hash)
    select r.id, x.seq, x.type, x.at, $2::timestamptz, ${EVENT_SCHEMA}, x.body, x.hash
    from r, unnest($3::int[], $4::text[], $5::timestamptz[], $6::bytea[], $7::bytea[])
      as x(seq, type, at, body, hash)),
  w as (insert into word (report_id, hash, salt, text)
    select r.id, x.hash, x.salt, x.text
    from r, unnest($8::bytea[], $9::bytea[], $10::text[]) as x(hash, salt, text)),
  o as (insert into outbox (report_id, seq, n, kind, body, at)
    select r.id, x.seq, x.n, x.kind, x.body::jsonb, x.at
    from r, unnest($11::int[], $12::int[], $13::text[], $14::text[], $15::timestamptz[])
      as x(seq, n, kind, body, at))`;

const SEARCH_ROWS = `$${FIRST_COLUMN + COLUMNS.length}`;
const TEXTS = textsParts('r', SEARCH_ROWS, 'select * from unnest($8::bytea[], $10::text[])');

const INSERT = `with r as (insert into report (${COLUMNS.join(', ')}) values (${values.join(', ')})
  on conflict (id) do nothing returning id), ${AROUND}, ${TEXTS}
  select id from r where id = $1`;

const WRITE = `with r as (update report set (${COLUMNS.join(', ')}) = row(${values.join(', ')})
  where id = $1 returning id), ${AROUND}`;
const UPDATE: Readonly<Record<SearchChange['kind'], string>> = {
  none: `${WRITE} select id from r`,
  scopes: `${WRITE}, ${scopesPart('r', SEARCH_ROWS)} select id from r`,
  texts: `${WRITE}, ${TEXTS} select id from r`,
};
