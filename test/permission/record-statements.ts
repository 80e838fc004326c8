import { AsyncLocalStorage } from 'node:async_hooks';
import { openSync, writeSync } from 'node:fs';
import { Server, type IncomingMessage } from 'node:http';
import { Client } from 'pg';

/**
 * Loaded before the program under test: writes down which statements each request sends to the database, one
 * line a statement, `<number of the request>\t<JSON of the text>`. Work of the background is not written.
 */
const path = process.env['LAPOR_STATEMENTS'];
const file = path ? openSync(path, 'a') : undefined;
/** Written before the database answers, and so before the request is answered. */
const lines: string[] = [];
function write(line: string): void {
  if (lines.push(line) === 1) setImmediate(() => file && writeSync(file, lines.splice(0).join('')));
}
const requests = new AsyncLocalStorage<string>();

type Emit = (event: string, ...args: readonly unknown[]) => boolean;
const emit = Server.prototype.emit as Emit;
Server.prototype.emit = function (this: Server, event: string, ...args: readonly unknown[]) {
  const number = event === 'request' ? (args[0] as IncomingMessage).headers['x-walk'] : undefined;
  const go = (): boolean => emit.call(this, event, ...args);
  return typeof number === 'string' ? requests.run(number, go) : go();
} as typeof Server.prototype.emit;

type Query = (...args: readonly unknown[]) => unknown;
const query = Client.prototype.query as Query;
Client.prototype.query = function (this: Client, ...args: readonly unknown[]) {
  const [asked] = args;
  const number = requests.getStore();
  const text = typeof asked === 'string' ? asked : (asked as { text?: string }).text;
  if (file && number) write(`${number}\t${JSON.stringify(text)}\n`);
  return query.call(this, ...args);
} as typeof Client.prototype.query;
