import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { noticesOf } from '#domain/notice/notices.ts';
import { msOf } from '#domain/calendar/day.ts';
import { evolve } from '#domain/report/evolve.ts';
import type { Report } from '#domain/report/report.ts';
import { businessNow } from '#server/app.ts';
import { CHAIN_START, hashOf, link } from '#server/store/chain.ts';
import { openKysely, openPool } from '#server/store/database.ts';
import { toRow } from '#server/store/report-row.ts';
import { openReference, type Reference } from '#server/store/reference.ts';
import type { Login } from '#server/store/embedded/embedded.ts';
import { mintCode } from '#server/tickets/alphabet.ts';
import { mintReportId } from '#server/tickets/uuid-v7.ts';
import { copyIn, copyLine, type Cell } from './copy.ts';
import { ID, templates, wordOf, wordsIn, type Template, type WordName } from './templates.ts';
import { ANSWER, INSTRUCTION, pick, PLACE, told } from './texts.ts';

/** More histories than one sees twice on a page, few enough that the domain makes them in seconds. */
const TEMPLATES_MAX = 800;
/** Reports of one `copy`; about 5 MB. */
const BATCH = 2_000;

/**
 * Writes `count` reports with events, words, reporter, outbox, search and ticket by `copy`. Row, history,
 * chain and words agree as `verify-history` wants; reports of one template share the moments of their
 * events, nobody holds their keys, and none has a file or a guest.
 */
export async function fill(owner: Login, count: number): Promise<void> {
  const moulds = await mouldsOf(owner, Math.min(TEMPLATES_MAX, count));
  const client = new pg.Client(owner);
  await client.connect();
  try {
    for (let n = 0; n < count; n += BATCH) {
      await writeBatch(client, moulds, n, Math.min(BATCH, count - n));
    }
    await client.query(SEARCH);
  } finally {
    await client.end();
  }
}

const SEARCH = `insert into report_search (report_id, audience, scope_ids, tsv)
  select r.id, a.audience,
    case when a.audience = 'unit' and r.unit_id is not null
      then array[r.agency_id, r.unit_id] else array[r.agency_id] end, w.tsv
  from report r
  cross join lateral (select to_tsvector('indonesian', string_agg(text, ' ')) as tsv from word
    where report_id = r.id and encode(hash, 'hex') in (r.facts->>'title', r.facts->>'story')) w
  cross join (values ('desk'), ('unit')) a(audience)`;

async function mouldsOf(owner: Login, count: number): Promise<readonly Mould[]> {
  const pool = openPool(owner, { max: 1 });
  try {
    const reference = await openReference(openKysely(pool)).current();
    return templates(reference, businessNow(0), count).map((it) => mouldOf(it, reference));
  } finally {
    await pool.end();
  }
}

/** A template's rows as text with the stand-ins in them. */
interface Mould {
  readonly receivedMs: number;
  readonly names: readonly WordName[];
  readonly columns: readonly string[];
  readonly row: readonly Cell[];
  readonly events: readonly {
    readonly seq: number;
    readonly type: string;
    readonly at: string;
    readonly body: string;
  }[];
  readonly outbox: readonly (readonly Cell[])[];
}

function mouldOf({ life, receivedAt }: Template, { org }: Reference): Mould {
  const links = link(CHAIN_START, 0, life.events);
  const row = toRow(life.report, org, Buffer.alloc(0));
  const events = links.map(({ seq, event, body }) => ({
    ...{ seq, type: event.type, at: event.at, body: body.toString('utf8') },
  }));
  const names = wordsIn(
    life.report,
    events.map((it) => it.body),
  );
  const { head: _head, facts, ...plain } = row;
  return {
    receivedMs: msOf(receivedAt),
    names,
    columns: [...Object.keys(plain), 'facts', 'head'],
    row: [...(Object.values(plain) as Cell[]), JSON.stringify(facts)],
    events,
    outbox: outboxOf(life),
  };
}

function outboxOf({ events }: Template['life']): readonly (readonly Cell[])[] {
  let report: Report | null = null;
  return events.flatMap((event, i) => {
    report = evolve(report, event);
    return noticesOf(event, report).map(({ to, about }, n) => [
      ...[i + 1, n, about, JSON.stringify(to), event.at],
    ]);
  });
}

type Lines = Record<'report' | 'event' | 'word' | 'reporter' | 'outbox' | 'ticket', string[]>;

async function writeBatch(
  client: pg.Client,
  moulds: readonly Mould[],
  from: number,
  count: number,
) {
  const lines: Lines = { report: [], event: [], word: [], reporter: [], outbox: [], ticket: [] };
  for (let n = from; n < from + count; n += 1) cast(pick(moulds, n), n, lines);
  const columns = moulds[0]?.columns.join(', ') ?? '';
  await copyIn(client, `report (${columns})`, lines.report);
  await copyIn(
    client,
    'report_event (report_id, seq, type, at, recorded_at, schema_version, body, hash)',
    lines.event,
  );
  await copyIn(client, 'word (report_id, hash, salt, text)', lines.word);
  await copyIn(
    client,
    'reporter (report_id, name, contact, contact_kind, notices)',
    lines.reporter,
  );
  await copyIn(client, 'outbox (report_id, seq, n, kind, body, at)', lines.outbox);
  await copyIn(client, 'ticket (code, report_id, key_hash)', lines.ticket);
}

const bytes = (of: Uint8Array): string => `\\x${Buffer.from(of).toString('hex')}`;

/** One report out of a mould: an id, texts and salts of its own, and the chain over them. */
function cast(mould: Mould, n: number, lines: Lines): void {
  const id = mintReportId(mould.receivedMs, randomBytes);
  const own = ownWords(mould, n, id, lines);
  const fit = (text: string): string =>
    own.reduce((all, [from, to]) => all.replaceAll(from, to), text);
  let head = CHAIN_START;
  for (const { seq, type, at, body } of mould.events) {
    const written = Buffer.from(fit(body));
    head = hashOf(head, written);
    lines.event.push(copyLine([id, seq, type, at, at, 1, bytes(written), bytes(head)]));
  }
  const row = mould.row.map((cell) => (typeof cell === 'string' ? fit(cell) : cell));
  lines.report.push(copyLine([...row, bytes(head)]));
  lines.reporter.push(copyLine([id, `Pelapor ${n}`, `0811${n}`, 'phone', 'plain']));
  for (const cells of mould.outbox) lines.outbox.push(copyLine([id, ...cells]));
  lines.ticket.push(copyLine([mintCode(randomBytes), id, bytes(randomBytes(32))]));
}

function ownWords(
  mould: Mould,
  n: number,
  id: string,
  lines: Lines,
): (readonly [string, string])[] {
  const { title, story } = told(n);
  const texts: Readonly<Record<WordName, string>> = {
    ...{ title, story, place: PLACE, answer: ANSWER, reason: INSTRUCTION },
    ...{ explanation: 'Keterangan belum cukup.', nextDoor: 'Datang ke meja pengaduan.' },
  };
  const words = mould.names.map((name) => {
    const salt = randomBytes(16);
    const hash = createHash('sha256').update(salt).update(texts[name], 'utf8').digest('hex');
    lines.word.push(copyLine([id, `\\x${hash}`, bytes(salt), texts[name]]));
    return [wordOf(name), hash] as const;
  });
  return [[ID, id], ...words];
}
