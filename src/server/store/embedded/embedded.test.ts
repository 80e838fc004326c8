import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { projectRoot } from '#server/paths.ts';
import {
  openEmbedded,
  type Embedded,
  type EmbeddedOptions,
  type Login,
} from '#server/store/embedded/embedded.ts';
import { isAlive } from '#server/store/embedded/lock-file.ts';
import { chooseRunAs, inOwnNamespace, plain, wrap } from '#server/store/embedded/run-as.ts';
import { socketDirOf } from '#server/store/embedded/socket-dir.ts';

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-test-'));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const made = join(tmpdir(), `lapor-made-${process.pid}`);
afterAll(() => rm(made, { recursive: true, force: true }));

/** A data folder whose server has run before: making one anew takes two seconds. */
const usedFolder = async (): Promise<string> => {
  if (!existsSync(made)) await (await openEmbedded(made)).stop();
  const folder = await newFolder();
  execFileSync('cp', ['-a', `${made}/.`, folder]);
  return folder;
};

const openHere = async (folder: string, options: EmbeddedOptions = {}): Promise<Embedded> => {
  const server = await openEmbedded(folder, options);
  undo.push(() => server.stop());
  return server;
};

const ask = async (login: Login, sql: string): Promise<unknown> => {
  const client = new Client(login);
  await client.connect();
  const result = await client.query<Record<string, unknown>>(sql).finally(() => client.end());
  return Object.values(result.rows[0] ?? {})[0];
};

type Told = { pid: number; startedHere: boolean };

const openInChild = async (folder: string): Promise<{ child: ChildProcess; told: Told }> => {
  const program = join(projectRoot(), 'test', 'embedded-child.ts');
  const child = fork(program, [folder], { silent: true, execArgv: [] });
  const gone = once(child, 'exit');
  undo.push(async () => {
    child.kill('SIGTERM');
    await gone;
  });
  if (!child.stdout) throw new Error('The child has no output.');
  for await (const line of createInterface(child.stdout)) {
    return { child, told: JSON.parse(line) as Told };
  }
  throw new Error('The child ended without a word.');
};

const until = async (fact: () => boolean | Promise<boolean>, ms = 20_000): Promise<boolean> => {
  const tries = ms / 50;
  for (let n = 0; n < tries; n += 1) {
    if (await fact()) return true;
    await sleep(50);
  }
  return false;
};

describe('one program', () => {
  test('a new folder gets a durable server without TCP, with checksums and UTF-8', async () => {
    const { superuser } = await openHere(await newFolder());
    const show = (name: string) => ask(superuser, `show ${name}`);
    expect(await show('listen_addresses')).toBe('');
    expect(await show('fsync')).toBe('on');
    expect(await show('synchronous_commit')).toBe('on');
    expect(await show('full_page_writes')).toBe('on');
    expect(await show('data_checksums')).toBe('on');
    expect(await show('server_encoding')).toBe('UTF8');
    expect(await ask(superuser, `select 'a' > 'B'`)).toBe(true);
  });

  test('what was committed is there after a stop and a second start, under the same logins', async () => {
    const folder = await usedFolder();
    const first = await openHere(folder);
    await ask(first.owner, 'create table note (text text)');
    await ask(first.owner, `insert into note values ('tetap ada')`);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await openHere(folder);
    expect(second.owner).toEqual(first.owner);
    expect(await ask(second.owner, 'select text from note')).toBe('tetap ada');
    expect((await readdir(folder)).sort()).toEqual(['database']);
  });

  test('each role needs its own password, and the application may create nothing (M-30)', async () => {
    const folder = await usedFolder();
    const { app, owner, superuser } = await openHere(folder);
    expect(new Set([app.password, owner.password, superuser.password]).size).toBe(3);
    await expect(ask({ ...app, password: owner.password }, 'select 1')).rejects.toThrow(/password/);
    await expect(ask({ ...superuser, password: '' }, 'select 1')).rejects.toThrow(/password/);
    await expect(ask(app, 'create table mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(ask(app, 'create temporary table t (id int)')).rejects.toThrow(/permission/);
    const file = await stat(join(folder, 'database', 'passwords.json'));
    expect(file.mode & 0o777).toBe(0o600);
  });

  test('the socket lies in a folder of the server alone, elsewhere if the path is too long', async () => {
    const near = await openHere(await usedFolder());
    expect((await stat(near.socketDir)).mode & 0o777).toBe(0o700);
    const deep = join(await newFolder(), 'sub/'.repeat(30));
    const far = await openHere(deep);
    undo.unshift(() => rm(far.socketDir, { recursive: true, force: true }));
    expect(far.socketDir.startsWith(join(tmpdir(), 'lapor-'))).toBe(true);
    expect((await stat(far.socketDir)).mode & 0o777).toBe(0o700);
    expect(await ask(far.app, 'select 1')).toBe(1);
  });

  test('a socket folder that others may enter is refused', async () => {
    const deep = join(await newFolder(), 'sub/'.repeat(30));
    const taken = socketDirOf(join(deep, 'database'));
    await mkdir(taken);
    undo.push(() => rm(taken, { recursive: true }));
    await chmod(taken, 0o755);
    await expect(openEmbedded(deep)).rejects.toThrow(/mode 0700/);
  });

  test('a server that cannot start says what it said itself', async () => {
    const folder = await usedFolder();
    await (await openHere(folder)).stop();
    await writeFile(join(folder, 'database', 'cluster', 'PG_VERSION'), '9\n');
    await expect(openEmbedded(folder)).rejects.toThrow(/did not start[^]*incompatible/);
  });

  test('a lock whose number another program has got does not hinder the start', async () => {
    const folder = await usedFolder();
    await (await openHere(folder)).stop();
    // Of the server's own user: of others PostgreSQL knows by itself that they are not a server.
    const [program = '', ...words] = wrap(await chooseRunAs(), 'sleep', ['60']);
    const bystander = spawn(program, words);
    await once(bystander, 'spawn');
    undo.push(async () => bystander.kill());
    const cluster = join(folder, 'database', 'cluster');
    const lines = [bystander.pid, cluster, 1, 5432, join(folder, 'database', 'socket'), '', '', ''];
    await writeFile(join(cluster, 'postmaster.pid'), lines.join('\n'));
    expect((await openHere(folder)).startedHere).toBe(true);
  });

  test('where root cannot step down the sentence names DATABASE_URL', async () => {
    const nowhere = { ...inOwnNamespace, prefix: ['no-such-program'] };
    await expect(chooseRunAs([nowhere])).rejects.toThrow(/isi DATABASE_URL[^]*set DATABASE_URL/);
  });

  test('the second way to step down works too', async () => {
    const root = process.getuid?.() === 0;
    const server = await openHere(await newFolder(), { runAs: root ? inOwnNamespace : plain });
    expect(await ask(server.app, 'select 1')).toBe(1);
  });
});

describe('two programs', () => {
  test('the second attaches, and only the first ends the server', async () => {
    const folder = await usedFolder();
    const { told } = await openInChild(folder);
    const second = await openHere(folder);
    expect(told.startedHere).toBe(true);
    expect(second.startedHere).toBe(false);
    expect(second.pid).toBe(told.pid);
    await second.stop();
    expect(isAlive(told.pid)).toBe(true);
  });

  test('two starts at once on a new folder end with one server and both on it', async () => {
    const folder = join(await newFolder(), 'new');
    const [one, two] = await Promise.all([openInChild(folder), openInChild(folder)]);
    expect(one.told.pid).toBe(two.told.pid);
    expect([one.told.startedHere, two.told.startedHere].sort()).toEqual([false, true]);
    expect(await readdir(folder)).toEqual(['database']);
  });

  test('after kill -9 of the starter its server goes, and the next start needs no hand', async () => {
    const folder = await usedFolder();
    const { child, told } = await openInChild(folder);
    const login = (await openHere(folder)).owner;
    await ask(login, `create table note as select 'sudah dicatat' as text`);
    child.kill('SIGKILL');
    const next = await openInChild(folder);
    expect(next.told.pid).not.toBe(told.pid);
    expect(await until(() => !isAlive(told.pid))).toBe(true);
    expect(await ask(login, 'select text from note')).toBe('sudah dicatat');
  });

  test('one that has attached brings the server back when its starter has ended', async () => {
    const folder = await usedFolder();
    const { child } = await openInChild(folder);
    const second = await openHere(folder);
    child.kill('SIGTERM');
    expect(await until(() => second.startedHere)).toBe(true);
    expect(await ask(second.app, 'select 1')).toBe(1);
  });

  test('a killed server comes back by itself', async () => {
    const server = await openHere(await usedFolder());
    const before = server.pid;
    process.kill(before, 'SIGKILL');
    expect(await until(() => server.pid !== before)).toBe(true);
    expect(await ask(server.app, 'select 1')).toBe(1);
  });

  test('without help from the kernel a watchdog ends the server of a killed starter', async () => {
    const folder = await usedFolder();
    const script = `
      import { openEmbedded } from '#server/store/embedded/embedded.ts';
      import { chooseRunAs } from '#server/store/embedded/run-as.ts';
      const found = await chooseRunAs();
      const prefix = found.prefix.filter((word) => !word.startsWith('--pdeathsig'));
      const runAs = { ...found, prefix: prefix.length > 1 ? prefix : [], diesWithParent: false };
      console.log((await openEmbedded(${JSON.stringify(folder)}, { runAs })).pid);
      setInterval(() => undefined, 60_000);`;
    const args = ['--input-type=module', '-e', script];
    const starter = spawn(process.execPath, args, { cwd: projectRoot() });
    undo.push(async () => starter.kill('SIGKILL'));
    const [line] = (await once(createInterface(starter.stdout), 'line')) as [string];
    expect(isAlive(Number(line))).toBe(true);
    starter.kill('SIGKILL');
    expect(await until(() => !isAlive(Number(line)))).toBe(true);
  });

  test('an abandoned construction is cleared away by the next start', async () => {
    const folder = await newFolder();
    const dead = spawn('true');
    await once(dead, 'exit');
    await mkdir(join(folder, `database.new-${dead.pid}-abcdef`, 'cluster'), { recursive: true });
    await openHere(folder);
    expect(await readdir(folder)).toEqual(['database']);
  });
});

test('the log names no row', async () => {
  const folder = await usedFolder();
  const { owner } = await openHere(folder);
  await ask(owner, 'create table person (name text unique)');
  const client = new Client(owner);
  await client.connect();
  const insert = () => client.query('insert into person values ($1)', ['Siti Rahasia']);
  await insert();
  await expect(insert()).rejects.toThrow(/duplicate/);
  await client.end();
  const log = await readFile(join(folder, 'database', 'server.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('Rahasia');
});
