import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync } from 'node:fs';
import { Server, type IncomingMessage } from 'node:http';
import { Client } from 'pg';

/**
 * Loaded before the program under test: writes down which statements each request sends to the database, one
 * line a statement, `<number of the request>\t<JSON of the text>`. Work of the background is not written.
 */
const FILE = process.env['LAPOR_STATEMENTS'] ?? '';
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
  if (FILE && number) appendFileSync(FILE, `${number}\t${JSON.stringify(text)}\n`);
  return query.call(this, ...args);
} as typeof Client.prototype.query;
