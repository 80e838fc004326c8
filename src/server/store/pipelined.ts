import {
  PostgresDialect,
  PostgresDriver,
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type PostgresDialectConfig,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';

const unasked = new WeakSet<CompiledQuery>();

/**
 * A statement of a transaction whose result nobody asks for: it travels together with the next one or with
 * the commit, one round trip less. What goes wrong with it is thrown there, and nothing is written.
 */
export function sentWithNext(query: CompiledQuery): CompiledQuery {
  unasked.add(query);
  return query;
}

const nothing = (): void => undefined;
const NO_ROWS = { rows: [] };

type Inner = Parameters<PostgresDriver['releaseConnection']>[0];

class PipelinedConnection implements DatabaseConnection {
  readonly inner: Inner;
  #waiting: CompiledQuery[] = [];

  constructor(inner: Inner) {
    this.inner = inner;
  }

  /** In the order in which they were given, in one go; the first error is thrown, not those that it causes. */
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (unasked.has(query)) return this.keep(query);
    const before = this.#waiting.map((it) => this.inner.executeQuery(it));
    this.#waiting = [];
    const asked = this.inner.executeQuery<R>(query);
    for (const it of [...before, asked]) it.catch(nothing);
    await Promise.all(before);
    return await asked;
  }

  keep(query: CompiledQuery): QueryResult<never> {
    this.#waiting.push(query);
    return NO_ROWS;
  }

  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  forget(): void {
    this.#waiting = [];
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('A pipelined connection streams no rows');
  }
}

const BEGIN = CompiledQuery.raw('begin');

/** `begin` and what nobody asks for wait for the next statement; the clients must be opened with `pipeline`. */
class PipelinedDriver implements Driver {
  readonly #driver: PostgresDriver;

  constructor(config: PostgresDialectConfig) {
    this.#driver = new PostgresDriver(config);
  }

  init(): Promise<void> {
    return this.#driver.init();
  }

  async acquireConnection(): Promise<PipelinedConnection> {
    // What its own methods take back.
    return new PipelinedConnection((await this.#driver.acquireConnection()) as Inner);
  }

  async beginTransaction(
    connection: PipelinedConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    if (settings.isolationLevel === undefined && settings.accessMode === undefined) {
      connection.keep(BEGIN);
    } else {
      await this.#driver.beginTransaction(connection.inner, settings);
    }
  }

  async commitTransaction(connection: PipelinedConnection): Promise<void> {
    await this.#driver.commitTransaction(connection);
  }

  async rollbackTransaction(connection: PipelinedConnection): Promise<void> {
    connection.forget();
    await this.#driver.rollbackTransaction(connection.inner);
  }

  async releaseConnection(connection: PipelinedConnection): Promise<void> {
    await this.#driver.releaseConnection(connection.inner);
    if (connection.isWaiting) throw new Error('A statement outside a transaction was never sent');
  }

  destroy(): Promise<void> {
    return this.#driver.destroy();
  }
}

/** PostgreSQL spoken in fewer round trips. */
export class PipelinedDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new PipelinedDriver(this.#config);
  }
}
