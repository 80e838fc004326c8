import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { projectRoot } from '#server/paths.ts';

type Heard = (event: Record<string, unknown>) => void;

it('the worker of a device says the same of every knock, and leads to the inbox', async () => {
  const heard = new Map<string, Heard>();
  const said: unknown[] = [];
  const waited: Promise<unknown>[] = [];
  const waitUntil = (done: Promise<unknown>) => waited.push(done);
  const tell = (...what: unknown[]) => Promise.resolve(said.push(what));
  runInNewContext(await readFile(join(projectRoot(), 'static/petugas-kabar.js'), 'utf8'), {
    self: {
      addEventListener: (name: string, hears: Heard) => heard.set(name, hears),
      registration: { showNotification: tell },
      clients: { openWindow: tell },
    },
  });
  expect([...heard.keys()]).toEqual(['push', 'notificationclick']);
  heard.get('push')?.({ waitUntil, data: { text: () => 'isi laporan' } });
  heard.get('notificationclick')?.({ waitUntil, notification: { close: () => undefined } });
  await Promise.all(waited);
  const [[title, shown], opened] = said as [[string, { body: string }], [string]];
  expect([title, shown.body]).toEqual(['LAPOR!', 'Ada kabar. Buka LAPOR!']);
  expect(JSON.stringify(said)).not.toContain('isi laporan');
  expect(opened).toEqual(['/petugas']);
});
