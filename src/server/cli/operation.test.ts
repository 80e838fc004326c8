import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import { environmentOf, newFolder, runAt, terminal } from '#server/cli/testing/terminal.ts';
import { assign } from '#server/sample/story/acts.ts';
import { startApp } from '#server/start.ts';
import { testDatabase } from '#test/database.ts';

const AT = moment('2026-11-24T02:00:00.000Z');
/** A private server is made, started and stopped more than once. */
const TEST_MS_MAX = 180_000;

let at: Awaited<ReturnType<typeof terminal>>;
const elsewhere = await testDatabase();
beforeAll(async () => {
  at = await terminal(AT);
  await at.tell({
    ...{ name: 'jalan-karema', code: '76.02', class: 'complaint', category: '08.006' },
    ...{ village: '76.02.01.1002', ago: 3, acts: [assign(3, 'dpupr')] },
  });
});

describe('lapor backup, restore, doctor and move', () => {
  let backup = '';
  let office: NodeJS.ProcessEnv = {};

  it('saves into the data folder, and says that it is not encrypted', async () => {
    const { exit, out, err } = await at.run('backup');
    expect({ exit, err }).toEqual({ exit: 0, err: [] });
    const folder = join(at.env['LAPOR_DATA'] ?? '', 'cadangan');
    const [name = '', ...others] = await readdir(folder);
    expect(others).toEqual([]);
    backup = join(folder, name);
    expect(out[0]).toContain(backup);
    expect(out[1]).toMatch(/^Tidak terenkripsi/);
    expect((await stat(backup)).mode & 0o077).toBe(0);
  });

  it(
    'restores into a folder that is not there yet, on a private server of its own, and examines it',
    async () => {
      const env = { LAPOR_DATA: join(await newFolder(), 'pulih') };
      const restored = await runAt(AT, env, ['restore', backup]);
      expect(restored).toMatchObject({ exit: 0, err: [] });
      expect(restored.out[1]).toMatch(/^1 laporan, \d+ kejadian, \d+ teks diperiksa; 0 salah\./);
      const again = await runAt(AT, env, ['restore', backup]);
      expect(again.exit).not.toBe(0);
      expect(again.err[0]).toMatch(/^Tempat tujuan sudah berisi pemasangan/);
      const { exit, out } = await runAt(AT, env, ['doctor']);
      expect(exit).toBe(0);
      const said = out.join('\n');
      expect(said).toMatch(/baik {7}basis data: PostgreSQL/);
      expect(said).toMatch(/baik {7}migrasi:/);
      expect(said).toMatch(/perhatian {2}cadangan: belum ada\n +Jalankan npm run lapor -- backup/);
      expect(said).toMatch(/perhatian {2}surel: belum disetel/);
    },
    TEST_MS_MAX,
  );

  it('sees in the examination that a backup is there, and that the mail server is not', async () => {
    const env = { ...at.env, LAPOR_SMTP_URL: 'smtp://127.0.0.1:1' };
    const { exit, out } = await runAt(AT, env, ['doctor']);
    expect(exit).toBe(1);
    expect(out.join('\n')).toMatch(/baik {7}cadangan: .*, 0 hari lalu/);
    expect(out.join('\n')).toMatch(/SALAH {6}surel: 127\.0\.0\.1: .+\n +Periksa alamat/);
  });

  it(
    'refuses what is no backup, and a key that is none',
    async () => {
      const env = { LAPOR_DATA: join(await newFolder(), 'pulih') };
      const wrong = await runAt(AT, env, [
        'restore',
        join(import.meta.dirname, 'operation.test.ts'),
      ]);
      expect(wrong.exit).not.toBe(0);
      expect(wrong.err).toHaveLength(1);
      expect((await at.run('backup', '--kunci', 'rahasia')).err[0]).toMatch(
        /^Kunci cadangan diawali age1/,
      );
    },
    TEST_MS_MAX,
  );

  it(
    'does not move while somebody is connected',
    async () => {
      const to = join(await newFolder(), 'baru');
      const somebody = await at.database.app.connect();
      const { exit, err } = await at.run('move', '--ke-folder', to);
      somebody.release();
      expect(exit).not.toBe(0);
      expect(err[0]).toMatch(/^Hentikan LAPOR! dahulu/);
    },
    TEST_MS_MAX,
  );

  it(
    'moves from a private server to one of the office, and the old place starts no more',
    async () => {
      const old = { LAPOR_DATA: join(await newFolder(), 'lama') };
      expect((await runAt(AT, old, ['restore', backup])).exit).toBe(0);
      office = await environmentOf(elsewhere);
      const url = office['DATABASE_URL'] ?? '';
      const owner = office['LAPOR_OWNER_URL'] ?? '';
      const args = ['move', '--ke-folder', office['LAPOR_DATA'] ?? ''];
      const typed = await runAt(AT, old, [...args, '--ke-url', url]);
      expect(typed).toMatchObject({ exit: 2, err: [expect.stringMatching(/--ke-url/)] });
      const env = { ...old, LAPOR_KE_URL: url, LAPOR_KE_PEMILIK: owner };
      const half = await runAt(AT, { ...old, LAPOR_KE_URL: url }, args);
      expect(half.err[0]).toMatch(/^Isi LAPOR_KE_URL dan LAPOR_KE_PEMILIK/);
      const moved = await runAt(AT, env, args);
      expect(moved).toMatchObject({ exit: 0, err: [] });
      expect(moved.out[0]).toMatch(/^1 laporan dipindahkan ke postgresql:.*; 0 salah\./);
      expect(moved.out.join('\n')).not.toContain(new URL(url).password);
      expect((await runAt(AT, office, ['verify-history'])).exit).toBe(0);
      await expect(startApp(old)).rejects.toThrow(
        /^Pemasangan ini sudah dipindahkan ke postgresql:/,
      );
    },
    TEST_MS_MAX,
  );

  it(
    'moves back from the office’s server into a private one, and the server’s place starts no more',
    async () => {
      const back = { LAPOR_DATA: join(await newFolder(), 'kembali') };
      const moved = await runAt(AT, office, ['move', '--ke-folder', back.LAPOR_DATA]);
      expect(moved).toMatchObject({ exit: 0, err: [] });
      expect(moved.out[0]).toMatch(/^1 laporan dipindahkan ke .*kembali.*; 0 salah\./);
      const checked = await runAt(AT, back, ['verify-history']);
      expect(checked).toMatchObject({ exit: 0, err: [] });
      expect(checked.out[0]).toMatch(/^1 laporan/);
      // Without the same secret no key that citizens hold would open its report.
      const [before, after] = await Promise.all(
        [office, back].map((it) => readFile(join(it['LAPOR_DATA'] ?? '', 'secret'))),
      );
      expect(after).toEqual(before);
      await expect(startApp(office)).rejects.toThrow(/^Pemasangan ini sudah dipindahkan ke /);
    },
    TEST_MS_MAX,
  );
});
