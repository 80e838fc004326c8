import { Kysely, type Transaction } from 'kysely';
import pg, { type ClientConfig, type Pool, type PoolConfig } from 'pg';
import { momentOfMs, type Day, type Moment } from '#domain/calendar/day.ts';
import { PipelinedDialect } from '#server/store/pipelined.ts';
import type { DB } from '#server/store/schema.ts';

export type Db = Kysely<DB>;
/** A query that takes a `Tx` cannot be called outside a transaction. */
export type Tx = Transaction<DB>;

export type PoolLimits = {
  /** Connections at once. */
  max: number;
  /** Milliseconds one statement may take; STATEMENT_MS_MAX if left out. */
  statementMs?: number;
  /** Hears of connections that were lost, e.g. when the server restarts. */
  onLoss?: (error: Error) => void;
};

/** No page waits longer than this for one statement. */
const STATEMENT_MS_MAX = 30_000;
/** A transaction that does nothing for so long holds locks for nobody. */
const IDLE_IN_TRANSACTION_MS_MAX = 60_000;
/** How long a caller waits for a free connection before it is told. */
const CONNECT_MS_MAX = 10_000;

/** Text of a `timestamptz` in the session's zone UTC: '2026-11-24 08:21:01[.123456]+00'. */
const IN_UTC = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d+)?\+00$/;
const WITH_OFFSET = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d+)?)([+-]\d{2})(?::?(\d{2}))?$/;

/** What lies below a millisecond is cut off. Throws RangeError for infinity and the like. */
export const parseTimestamptz = (text: string): Moment => {
  if (IN_UTC.test(text)) {
    const milliseconds = text.slice(20, -3).slice(0, 3).padEnd(3, '0');
    return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z` as Moment;
  }
  const parts = WITH_OFFSET.exec(text);
  if (!parts) throw new RangeError(`not a moment: ${text}`);
  const [, day, time, hours, minutes = '00'] = parts;
  return momentOfMs(Date.parse(`${day}T${time}${hours}:${minutes}`));
};

/** Throws RangeError for infinity and for days before Christ, which no column of ours may hold. */
export const parseDate = (text: string): Day => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`not a day: ${text}`);
  return text as Day;
};

/** Throws RangeError where a number would lose digits. */
export const parseInt8 = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${text}`);
  return value;
};

type Parse = (text: string) => unknown;

/** Of one dimension: '{1,NULL,"2026-11-24 08:21:01+00"}'; the elements hold no comma or quote. */
const each =
  (parse: Parse): Parse =>
  (text) =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((element) => (element === 'NULL' ? null : parse(element.replaceAll('"', ''))));

/** By the type's number in `pg_type`; a type and the array of it. */
const PARSERS: ReadonlyMap<number, Parse> = new Map([
  [1082, parseDate],
  [1182, each(parseDate)],
  [1184, parseTimestamptz],
  [1185, each(parseTimestamptz)],
  [20, parseInt8],
  [1016, each(parseInt8)],
]);

const types: NonNullable<ClientConfig['types']> = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parse =>
    (format === 'binary' ? undefined : PARSERS.get(oid)) ?? pg.types.getTypeParser(oid, format),
};

const nothing = (): void => undefined;

/** Texts that every connection keeps a plan of: the pipeline and the common pages, not each long-tailed list. */
const PREPARED_MAX = 200;
/** Texts remembered as seen once; a text that comes again is worth a name. */
const SEEN_MAX = 2_000;
const names = new Map<string, string>();
const seen = new Set<string>();

/** The name under which a connection parses and plans a text once; undefined for a rare one. */
const nameOf = (text: string): string | undefined => {
  const name = names.get(text);
  if (name !== undefined || names.size >= PREPARED_MAX) return name;
  if (!seen.has(text)) {
    if (seen.size < SEEN_MAX) seen.add(text);
    return undefined;
  }
  names.set(text, `lapor_${names.size}`);
  return names.get(text);
};

/** Kysely gives text and values only, so statements get their names here. */
const prepareByName = (client: pg.PoolClient): void => {
  const query = client.query.bind(client) as (...given: readonly unknown[]) => unknown;
  const named = (text: unknown, values?: unknown, ...rest: readonly unknown[]): unknown => {
    const isKept = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const name = isKept ? nameOf(text) : undefined;
    return name === undefined
      ? query(text, values, ...rest)
      : query({ name, text, values }, ...rest);
  };
  client.query = named as typeof client.query;
};

/**
 * A pool whose rows hold `Day`, `Moment` and safe numbers. The loss of a connection fails the query
 * that runs on it and never ends the program, be the connection idle or in use.
 */
export const openPool = (config: PoolConfig, limits: PoolLimits): Pool => {
  const pool = new pg.Pool({
    ...config,
    types,
    pipeline: true,
    max: limits.max,
    connectionTimeoutMillis: CONNECT_MS_MAX,
    statement_timeout: limits.statementMs ?? STATEMENT_MS_MAX,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS_MAX,
    options: '-c TimeZone=UTC -c DateStyle=ISO',
  });
  pool.on('error', limits.onLoss ?? nothing);
  // The pool listens to idle clients only; without a listener of its own a lost one in use throws.
  pool.on('connect', (client) => client.on('error', nothing));
  pool.on('connect', prepareByName);
  return pool;
};

export const openKysely = (pool: Pool): Db =>
  new Kysely<DB>({ dialect: new PipelinedDialect({ pool }) });
