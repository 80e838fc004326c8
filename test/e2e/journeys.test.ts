import { describe, expect, it } from 'vitest';
import { chromiumPath } from '#test/chromium.ts';
import { heading, readReceipt, report, story, unfold } from './citizen.ts';
import * as keys from './keyboard.ts';
import { act, approve, assign, draft, find, officer, open } from './officer.ts';
import { openSite, WAYS } from './site.ts';

/** A journey of four people takes this on a loaded machine. */
const JOURNEY_MS_MAX = 300_000;

const COORDINATOR = 'koordinator, Sulbar';
const LIAISON = 'pejabat penghubung, Disdikbud';
const HEAD = 'pimpinan OPD, Disdikbud';
const SCHOOL = 'Atap kelas dua SD di desa kami bocor sejak awal bulan. (contoh)';

describe.skipIf(!chromiumPath())('a report', { timeout: JOURNEY_MS_MAX }, () => {
  const site = openSite();

  it.each(WAYS)('is answered, objected to, answered again and confirmed $name', async (way) => {
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
      await draft(liaison, code, what);
      expect((await story(citizen, receipt)).join('\n'), 'a draft is no answer').not.toContain(
        what,
      );
      await approve(head, code);
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
  });

  it('travels the whole way by keyboard alone', async () => {
    const page = await site.visit();
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    const turnInto = async (letters: string): Promise<void> => {
      await keys.typeInList(page, page.getByRole('combobox', { name: 'Lihat sebagai' }), letters);
      await keys.enter(page, button('Jadi'));
    };
    const openByCode = async (code: string, act: string): Promise<void> => {
      const search = page.getByRole('searchbox', { name: 'Cari dalam teks atau kode lacak' });
      await keys.type(page, search, code);
      await page.keyboard.press('Enter');
      await heading(page, 'Cari laporan').waitFor();
      const found = page.getByRole('list', { name: 'Cari laporan' });
      await keys.enter(page, found.getByRole('link').first());
      const acts = page.getByRole('list', { name: 'Tindakan' });
      await keys.enter(page, acts.getByRole('link', { name: act, exact: true }));
    };
    const finish = async (name: string): Promise<void> => {
      await keys.enter(page, button(name));
      await page.getByRole('status').filter({ hasText: 'Tersimpan.' }).waitFor();
    };

    await page.goto('/');
    await keys.enter(page, page.getByRole('main').getByRole('link', { name: 'Tulis laporan' }));
    await keys.type(page, page.getByRole('textbox', { name: 'Cerita' }), 'Bantuan lansia macet.');
    await keys.enter(page, button('Lanjut'));
    await keys.pickByArrows(page, page.getByRole('group', { name: 'Jenis' }), /^Keluhan/);
    for (const step of ['Di mana?', 'Kapan terjadi?', 'Urusan siapa?']) {
      await keys.enter(page, button('Lanjut'));
      await heading(page, step).waitFor();
    }
    const whose = page.getByRole('group', { name: 'Pemerintah daerah' });
    await keys.pickByArrows(page, whose, /^Saya tidak tahu/);
    await keys.enter(page, button('Lanjut'));
    await keys.enter(page, button('Lanjut'));
    await keys.pickByArrows(page, page.getByRole('group', { name: 'Nama Anda' }), /^Dengan nama/);
    await keys.enter(page, button('Lanjut'));
    await keys.enter(page, button('Kirim laporan'));
    const { code, key } = await readReceipt(page);

    await turnInto('koordinator');
    await openByCode(code, 'Disposisikan');
    await keys.typeInList(page, page.getByRole('combobox', { name: /^Unit/ }), 'Dinas Sos');
    for (const question of [/^Sembunyikan siapa/, /^Sembunyikan isi/]) {
      await keys.pickByArrows(page, page.getByRole('group', { name: question }), 'Tidak');
    }
    await finish('Kirim disposisi');
    await turnInto('pejabat');
    await openByCode(code, 'Tulis jawaban');
    await keys.pickByArrows(page, page.getByRole('group', { name: 'Hasilnya' }), /^sudah/);
    const write = (label: string, text: string): Promise<void> =>
      keys.type(page, page.getByRole('main').getByRole('textbox', { name: label }), text);
    await write('Apa yang dikerjakan', 'Bantuan disalurkan lagi.');
    await write('Oleh siapa', 'Bidang Rehabilitasi');
    await finish('Simpan konsep untuk pimpinan');
    await turnInto('pimpinan');
    await openByCode(code, 'Setujui jawaban');
    await finish('Setujui dan terbitkan');

    await turnInto('Warga');
    await keys.enter(page, page.getByRole('link', { name: /^LAPOR!/ }));
    await keys.type(page, page.getByRole('textbox', { name: 'Kode lacak' }), code);
    await page.keyboard.press('Enter');
    await heading(page, `Laporan ${code}`).waitFor();
    await keys.type(page, page.getByRole('textbox', { name: 'Kunci' }), key);
    await page.keyboard.press('Enter');
    await page.getByText('Bantuan disalurkan lagi.').waitFor();
    await finish('Ya, saya terima');
    await page.getByText('Anda menerima jawaban').waitFor();
  });
});
