import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import { terminal } from '#server/cli/testing/terminal.ts';

let at: Awaited<ReturnType<typeof terminal>>;
let folder: string;
beforeAll(async () => {
  at = await terminal(moment('2026-11-24T02:00:00.000Z'));
  folder = await mkdtemp(join(tmpdir(), 'lapor-organisation-'));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

const put = async (name: string, content: string | Buffer): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};
const NEW = 'unit;nama_unit;peran;nama\nUji;Dinas Uji;;\nUji;;penghubung;Ani Uji\n';

it('shows with --coba, writes without it, and the second time nothing', async () => {
  const file = await put('baru.csv', Buffer.from(`\ufeff${NEW}`, 'utf16le'));
  const tried = await at.run('organisasi', 'impor', file, '--coba');
  expect(tried.exit).toBe(0);
  expect(tried.out).toEqual([
    'Baris 2, unit ditambah: Uji, Dinas Uji',
    'Baris 3, orang ditambah: Ani Uji',
    'Baris 3, jabatan ditambah: Pejabat Penghubung, Uji',
    'Baris 3, pejabat ditambah: Ani Uji: Pejabat Penghubung, Uji',
    'Tidak ada yang ditulis. (Nothing was written.)',
  ]);
  expect((await at.run('people', 'Ani', 'Uji')).out).toEqual([]);
  expect((await at.run('organisasi', 'impor', file)).out.at(-1)).toBe(
    'Tertulis: 4 perubahan. (Written.)',
  );
  expect((await at.run('people', 'Ani', 'Uji')).out).toHaveLength(1);
  expect((await at.run('organisasi', 'impor', file)).out).toEqual([
    'Tidak ada yang ditulis. (Nothing was written.)',
  ]);
});

it('names each faulty line and writes nothing', async () => {
  const file = await put('keliru.csv', `${NEW}Uji;;bos;Budi Uji\n;;wakil;Budi Uji\n`);
  const { exit, err } = await at.run('organisasi', 'impor', file);
  expect(exit).toBe(1);
  expect(err.map((line) => line.slice(0, 8))).toEqual(['Baris 4:', 'Baris 5:']);
  const workbook = await put('buku.xlsx', 'PK\u0003\u0004');
  expect((await at.run('organisasi', 'impor', workbook)).err[0]).toMatch(/buku kerja Excel/);
});

it('writes what an import takes back unchanged', async () => {
  const file = join(folder, 'ekspor.csv');
  expect(await at.run('organisasi', 'ekspor', file)).toMatchObject({ exit: 0 });
  expect(await readFile(file, 'utf8')).toContain('Ani Uji');
  const { out, err } = await at.run('organisasi', 'impor', file);
  expect({ out, err }).toEqual({
    out: ['Tidak ada yang ditulis. (Nothing was written.)'],
    err: [],
  });
});

it('does not guess what was meant', async () => {
  expect((await at.run('organisasi', 'pindah')).exit).toBe(2);
  expect((await at.run('organisasi', 'ekspor', '--coba')).exit).toBe(2);
});
