import pg from 'pg';

/** What `pg` calls on a query that is a stream to the server; its own type leaves these out. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** Rows in PostgreSQL's text format, copied in one statement. */
class CopyIn {
  readonly done: Promise<void>;
  private readonly statement: string;
  private readonly rows: Buffer;
  private settle: { ok: () => void; fail: (error: Error) => void } | undefined;

  constructor(statement: string, rows: Buffer) {
    this.statement = statement;
    this.rows = rows;
    this.done = new Promise((ok, fail) => (this.settle = { ok, fail }));
  }

  submit(wire: Wire): void {
    wire.query(this.statement);
  }

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFromChunk(this.rows);
    wire.endCopyFrom();
  }

  handleCommandComplete(): void {
    // The answer counts when the server is ready again.
  }

  handleReadyForQuery(): void {
    this.settle?.ok();
  }

  handleError(error: Error): void {
    this.settle?.fail(error);
  }
}

export type Cell = string | number | boolean | null | undefined;

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');

/** One row of `copy ... from stdin`; bytes are given as `\x...`. */
export const copyLine = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => (cell === null || cell === undefined ? '\\N' : escaped(String(cell)))).join('\t')}\n`;

export async function copyIn(
  client: pg.Client,
  into: string,
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return;
  const copy = new CopyIn(`copy ${into} from stdin`, Buffer.from(lines.join('')));
  client.query(copy as unknown as pg.Submittable);
  await copy.done;
}
