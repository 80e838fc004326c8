import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { addMs, type Moment } from '#domain/calendar/day.ts';
import type { Report } from '#domain/report/report.ts';
import { runCli } from '#server/cli/commands.ts';
import type { Login } from '#server/store/embedded/embedded.ts';
import { readReportRow } from '#server/store/history.ts';
import type { TestDatabase } from '#test/database.ts';
import { sampleTree } from '#test/sample-app.ts';

const folders: string[] = [];
// Registered here, while the file is read: a hook that a running hook registers is never called.
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** What the operator sees of one line: the exit code, and the lines of both streams. */
export interface Answer {
  readonly exit: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** A folder that is removed after the file's last test. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-cli-'));
  folders.push(folder);
  return folder;
}

const urlOf = ({ user, password, database, host, port }: Login): string =>
  `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;

/** The environment that names a database, as an operator with a server of their own sets it. */
export async function environmentOf({ logins }: TestDatabase): Promise<NodeJS.ProcessEnv> {
  return {
    DATABASE_URL: urlOf(logins.app),
    LAPOR_OWNER_URL: urlOf(logins.owner),
    LAPOR_DATA: await newFolder(),
  };
}

/** Runs one line through the entry of the command line, at a machine whose time stands still. */
export async function runAt(
  at: Moment,
  env: NodeJS.ProcessEnv,
  args: readonly string[],
): Promise<Answer> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await runCli(args, {
    env,
    clock: (aheadMs) => addMs(at, aheadMs),
    say: (line) => void out.push(line),
    warn: (line) => void err.push(line),
  });
  return { exit, out, err };
}

/** The sample's tree on a database of the file's own, and an operator in front of it. */
export async function terminal(at: Moment) {
  const made = await sampleTree(at);
  const env = await environmentOf(made.database);
  const run = (...args: readonly string[]): Promise<Answer> => runAt(at, env, args);
  const state = () => stateOf(made.database);
  /** The answer to a line that must change nothing; what it says goes to the second stream. */
  async function refusedTo(...args: readonly string[]): Promise<Answer> {
    const before = await state();
    const answer = await run(...args);
    expect(await state()).toEqual(before);
    expect(answer.out).toEqual([]);
    return answer;
  }
  async function again({ id }: Report): Promise<Report> {
    const report = await readReportRow(made.app.db, id);
    if (!report) throw new Error('The report is gone');
    return report;
  }
  return { ...made, env, run, refusedTo, again };
}

/** All that a command may change, in one row. */
async function stateOf({ owner }: TestDatabase): Promise<unknown> {
  const { rows } = await owner.query(`
    select i.*, (select count(*) from reference_event) as changes, (select count(*) from report_event) as events,
      (select md5(string_agg(a::text, ',' order by id)) from appointment a) as appointments,
      (select md5(string_agg(c::text, ',' order by id)) from closed_day c) as closed_days,
      (select md5(string_agg(d::text, ',' order by year)) from decree d) as decrees,
      (select md5(string_agg(r::text, ',' order by id)) from report r) as reports
    from installation i`);
  return rows;
}
