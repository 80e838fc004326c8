import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { addMs, dayAt, type Moment } from '#domain/calendar/day.ts';
import { noticesOf } from '#domain/notice/notices.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { evolve } from '#domain/report/evolve.ts';
import type { Report } from '#domain/report/report.ts';
import { businessNow } from '#server/app.ts';
import { CHAIN_START, link } from '#server/store/chain.ts';
import { openKysely, openPool } from '#server/store/database.ts';
import { openReference, type Reference } from '#server/store/reference.ts';
import { toRow } from '#server/store/report-row.ts';
import { mintCode } from '#server/tickets/alphabet.ts';
import { mintReportId } from '#server/tickets/uuid-v7.ts';
import { castsOn, type Cast } from './cast.ts';
import { expect, ownRssMb, type Layer, type Setting } from './layer.ts';
import { acknowledge, approve, assign, begin, confirm, draft, ID } from './templates.ts';
import { ANSWER, INSTRUCTION, pick, PLACE, told } from './texts.ts';

/** A step as it stands in the tables: what it writes, with the id still to be put in. */
interface Step {
  readonly columns: readonly string[];
  readonly row: readonly unknown[];
  readonly events: readonly (readonly [seq: number, type: string, at: Moment, body: string])[];
  readonly outbox: readonly (readonly unknown[])[];
  readonly words: readonly string[];
}

/**
 * The same rows by the same commits through plain `pg`: columns and bytes are the domain's, made once per
 * unit before the measuring, so that nothing is decided, folded or hashed here. Statements are prepared by name.
 */
export async function openBare({ app: login, connections }: Setting): Promise<Layer> {
  const pool = openPool(login, { max: connections });
  const reference = await openReference(openKysely(pool)).current();
  const now = businessNow(0);
  const { org } = reference;
  const casts = castsOn(org, dayAt(agencyOf(org, org.rootId).zone, now));
  const lives = casts.map((cast) => ({ cast, steps: stepsOf(reference, now, cast) }));
  return {
    live: (n) => live(pool, pick(lives, n), n),
    rssMb: ownRssMb,
    close: () => pool.end(),
  };
}

const ACTS = [
  [assign, [INSTRUCTION]],
  [acknowledge, []],
  [draft, [ANSWER]],
  [approve, []],
  [confirm, []],
] as const;

function stepsOf({ org, periods }: Reference, now: Moment, cast: Cast): readonly Step[] {
  const life = begin({ org, periods }, now, cast);
  const steps = [stepOf(org, null, life, [])];
  for (const [i, [act, words]] of ACTS.entries()) {
    const before = life.report;
    life.at(addMs(now, i));
    act(life, cast);
    steps.push(stepOf(org, before, life, words));
  }
  return steps;
}

function stepOf(
  org: Reference['org'],
  before: Report | null,
  life: ReturnType<typeof begin>,
  words: readonly string[],
): Step {
  const seq = before?.seq ?? 0;
  const links = link(CHAIN_START, seq, life.events.slice(seq));
  const { facts, ...row } = toRow(life.report, org, randomBytes(32));
  let report = before;
  const outbox = links.flatMap(({ event, seq: at }) => {
    report = evolve(report, event);
    return noticesOf(event, report).map(({ to, about }, n) => [
      ...[at, n, about, JSON.stringify(to), event.at],
    ]);
  });
  return {
    columns: [...Object.keys(row), 'facts'],
    row: [...Object.values(row), JSON.stringify(facts)],
    events: links.map((it) => [it.seq, it.event.type, it.event.at, it.body.toString('utf8')]),
    outbox,
    words,
  };
}

interface Plan {
  readonly cast: Cast;
  readonly steps: readonly Step[];
}

async function live(pool: pg.Pool, { cast, steps }: Plan, n: number): Promise<void> {
  const id = mintReportId(Date.now(), randomBytes);
  const code = mintCode(randomBytes);
  await pool.query(named(TICKET, [code, id, randomBytes(32)]));
  const { title, story } = told(n);
  for (const [i, step] of steps.entries()) {
    await inTransaction(pool, async (client) => {
      if (i === 0) await submit(client, id, step, { cast, title, story, n });
      else await change(client, id, step);
      if (i === 1) await client.query(named(SCOPE, [id, [cast.agencyId, cast.unitId]]));
    });
  }
  const texts = await readBack(pool, code);
  expect(texts.includes(story) && texts.includes(ANSWER), 'story and answer read back');
}

async function inTransaction(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } finally {
    client.release();
  }
}

interface Said {
  readonly cast: Cast;
  readonly title: string;
  readonly story: string;
  readonly n: number;
}

async function submit(client: pg.PoolClient, id: string, step: Step, said: Said): Promise<void> {
  const places = step.columns.map((_, i) => `$${i + 1}`).join(', ');
  const insert = `insert into report (${step.columns.join(', ')}) values (${places})`;
  await client.query(named(insert, withId(step, id)));
  await around(client, id, { ...step, words: [said.title, said.story, PLACE] });
  await client.query(named(REPORTER, [id, `Pelapor ${said.n}`, `0811${said.n}`]));
  const text = `${said.title} ${said.story}`;
  await client.query(named(SEARCH, [id, [said.cast.agencyId], text]));
}

async function change(client: pg.PoolClient, id: string, step: Step): Promise<void> {
  const { rows } = await client.query(named(LOCK, [id]));
  expect(rows.length === 1, 'a report to lock');
  const [, ...columns] = step.columns;
  const places = columns.map((_, i) => `$${i + 2}`).join(', ');
  const update = `update report set (${columns.join(', ')}) = row(${places}) where id = $1`;
  await client.query(named(update, withId(step, id)));
  await around(client, id, step);
}

const withId = ({ row }: Step, id: string): unknown[] => [id, ...row.slice(1)];

async function around(client: pg.PoolClient, id: string, step: Step): Promise<void> {
  const events = step.events.map(([seq, type, at, body]) => [
    ...[id, seq, type, at, at, 1, Buffer.from(body.replace(ID, id)), randomBytes(32)],
  ]);
  await insert(
    client,
    'report_event (report_id, seq, type, at, recorded_at, schema_version, body, hash)',
    events,
  );
  const words = step.words.map((text) => [id, randomBytes(32), randomBytes(16), text]);
  await insert(client, 'word (report_id, hash, salt, text)', words);
  const outbox = step.outbox.map((it) => [id, ...it]);
  await insert(client, 'outbox (report_id, seq, n, kind, body, at)', outbox);
}

/** All rows of one table in one statement. */
async function insert(
  client: pg.PoolClient,
  into: string,
  rows: readonly unknown[][],
): Promise<void> {
  if (rows.length === 0) return;
  let n = 0;
  const places = rows.map((row) => `(${row.map(() => `$${(n += 1)}`).join(', ')})`).join(', ');
  await client.query(named(`insert into ${into} values ${places}`, rows.flat()));
}

async function readBack(pool: pg.Pool, code: string): Promise<readonly string[]> {
  const { rows: tickets } = await pool.query<{ report_id: string }>(named(BY_CODE, [code]));
  const id = tickets[0]?.report_id;
  const { rows: reports } = await pool.query<{ stage: string }>(named(ROW, [id]));
  expect(reports[0]?.stage === 'closed', 'a closed report');
  const { rows: events } = await pool.query<{ body: Buffer }>(named(EVENTS, [id]));
  expect(events.length === 7, 'a whole history');
  const { rows: words } = await pool.query<{ text: string }>(named(WORDS, [id]));
  await pool.query(named(LOOKS, [id]));
  return words.map((it) => it.text);
}

const TICKET = 'insert into ticket (code, report_id, key_hash) values ($1, $2, $3)';
const LOCK = 'select * from report where id = $1 for update';
const REPORTER = `insert into reporter (report_id, name, contact, contact_kind, notices)
  values ($1, $2, $3, 'phone', 'plain')`;
const SEARCH = `insert into report_search (report_id, audience, scope_ids, tsv)
  select $1, x.audience, $2, to_tsvector('indonesian', $3) from (values ('desk'), ('unit')) x(audience)`;
const SCOPE = `update report_search set scope_ids = $2 where report_id = $1 and audience = 'unit'`;
const BY_CODE = 'select report_id from ticket where code = $1';
const ROW = 'select * from report where id = $1';
const EVENTS = 'select seq, body, recorded_at from report_event where report_id = $1 order by seq';
const WORDS = 'select hash, text from word where report_id = $1';
const LOOKS = 'select office_id, what, reason, at from access_log where report_id = $1 order by at';

const names = new Map<string, string>();

/** A statement that each connection parses and plans once. */
function named(text: string, values: unknown[]): pg.QueryConfig {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `bare_${names.size}`));
  return { name, text, values };
}
