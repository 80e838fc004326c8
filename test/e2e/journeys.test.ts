import { describe, expect, it } from 'vitest';
import { chromiumPath } from '#test/chromium.ts';
import { choose, follow, heading, report, story, unfold, type Receipt } from './citizen.ts';
import { act, confirm, find, officer, open, openAct, pick, write } from './officer.ts';
import { openSite, WAYS, type Visit } from './site.ts';

/** A journey of four people takes this on a loaded machine. */
const JOURNEY_MS_MAX = 300_000;

const COORDINATOR = 'koordinator, Sulbar';
const LIAISON = 'pejabat penghubung, Disdikbud';
const HEAD = 'pimpinan OPD, Disdikbud';
const SCHOOL = 'Atap kelas dua SD di desa kami bocor sejak awal bulan. (contoh)';
const [PHONE_WAY, BARE_PHONE, DESK_WAY, BARE_DESK] = WAYS as readonly Visit[];

describe.skipIf(!chromiumPath())('a report', () => {
  const site = openSite();

  const assign = (page: Parameters<typeof act>[0], code: string, unit: RegExp): Promise<void> =>
    act(page, code, {
      label: 'Disposisikan',
      button: 'Kirim disposisi',
      fill: async () => {
        await choose(page, 'Unit penerima', unit);
        const asksFlags = await page.getByRole('group', { name: /^Sembunyikan siapa/ }).count();
        if (asksFlags === 0) return;
        await pick(page, /^Sembunyikan siapa/, 'Tidak');
        await pick(page, /^Sembunyikan isi/, 'Tidak');
      },
    });

  it.each(WAYS)(
    'is answered, objected to, answered again and confirmed $name',
    async (way) => {
      const [citizen, coordinator, liaison, head] = await Promise.all([
        site.visit(way),
        officer(site, COORDINATOR, way),
        officer(site, LIAISON, way),
        officer(site, HEAD, way),
      ]);
      const receipt = await report(citizen, {
        story: SCHOOL,
        village: 'rangas',
        name: 'Ibu Contoh',
      });
      const { code } = receipt;
      const seen = async (...words: readonly (RegExp | string)[]): Promise<void> => {
        const acts = (await story(citizen, receipt)).join('\n');
        for (const word of words) expect(acts).toMatch(word);
      };
      await seen('Laporan diterima');
      expect(await find(liaison, code), 'before it is assigned no unit has it').toBe(false);

      await assign(coordinator, code, /^Dinas Pendidikan/);
      await seen(/Diteruskan ke Dinas Pendidikan/);
      await act(liaison, code, { label: 'Terima laporan', button: 'Ya, kami terima' });
      await seen('Kantor menyatakan sudah menerima');

      const answer = async (what: string): Promise<void> => {
        await act(liaison, code, {
          label: 'Tulis jawaban',
          button: 'Simpan konsep untuk pimpinan',
          fill: async (page) => {
            await page.getByRole('radio', { name: 'sudah dikerjakan' }).check();
            await write(page, 'Apa yang dikerjakan', what);
            await write(page, 'Oleh siapa', 'Bidang SD');
          },
        });
        expect((await story(citizen, receipt)).join('\n'), 'a draft is no answer').not.toContain(
          what,
        );
        await act(head, code, { label: 'Setujui jawaban', button: 'Setujui dan terbitkan' });
        await seen('Jawaban tindak lanjut', what, 'Bidang SD');
      };
      await answer('Seng di atas kelas dua diganti.');

      await unfold(citizen, 'Nyatakan keberatan');
      await citizen.getByRole('textbox', { name: 'Apa yang belum beres?' }).fill('Masih menetes.');
      await citizen.getByRole('button', { name: 'Kirim keberatan' }).click();
      await citizen.getByRole('status').filter({ hasText: 'Tersimpan' }).waitFor();
      await seen('Anda menyatakan keberatan', 'Masih menetes.');
      await open(liaison, code);
      await liaison.getByText('Masih menetes.').first().waitFor();
      await answer('Talang di atas pintu juga diganti.');

      await citizen.getByRole('button', { name: 'Ya, saya terima' }).click();
      await citizen.getByRole('status').filter({ hasText: 'Tersimpan' }).waitFor();
      await unfold(citizen, 'Nilai penanganannya');
      await citizen.getByRole('radio', { name: '4, baik' }).check();
      await citizen.getByRole('button', { name: 'Kirim nilai' }).click();
      await seen('Anda menerima jawaban', 'Anda memberi nilai', /4\/5/);
      await open(head, code);
      await head.getByText('Pelapor memberi nilai 4 dari 5').waitFor();
    },
    JOURNEY_MS_MAX,
  );
});
