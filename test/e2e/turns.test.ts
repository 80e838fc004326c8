import { describe, expect, it } from 'vitest';
import { chromiumPath } from '#test/chromium.ts';
import { follow, report, story } from './citizen.ts';
import * as by from './officer.ts';
import { openSite, PHONE, WAYS } from './site.ts';

/** A journey of four people takes this on a loaded machine. */
const JOURNEY_MS_MAX = 300_000;

const COORDINATOR = 'koordinator, Sulbar';
const LIAISON = 'pejabat penghubung, Disdikbud';
const HEAD = 'pimpinan OPD, Disdikbud';
const GOVERNOR = 'kepala daerah, Sulbar';
const INSPECTOR = 'inspektur, Sulbar';
const PROTECTION = 'pejabat penghubung, UPTD PPA';

describe.skipIf(!chromiumPath())('a report', { timeout: JOURNEY_MS_MAX }, () => {
  const site = openSite();

  it.each(WAYS)('is suspended, and completed by its reporter, $name', async (way) => {
    const [citizen, coordinator] = await Promise.all([
      site.visit(way),
      by.officer(site, COORDINATOR, way),
    ]);
    const receipt = await report(citizen, { story: 'Jembatan gantung putus talinya. (contoh)' });
    await by.act(coordinator, receipt.code, {
      label: 'Tunda, tunggu pelapor',
      button: 'Tunda',
      fill: (page) => by.write(page, 'Alasan', 'Di desa mana jembatannya?'),
    });
    expect((await story(citizen, receipt)).join('\n')).toContain('Di desa mana jembatannya?');
    await citizen.getByRole('textbox', { name: 'Yang diminta dari Anda' }).fill('Desa Rangas.');
    await citizen.getByRole('button', { name: 'Kirim kelengkapan' }).click();
    await citizen.getByRole('status').filter({ hasText: 'Tersimpan' }).waitFor();
    await by.open(coordinator, receipt.code);
    await coordinator.getByText('Desa Rangas.').first().waitFor();
    await coordinator.getByRole('link', { name: 'Disposisikan', exact: true }).first().waitFor();
  });

  it.each(WAYS)('is declined by one unit and given to another, $name', async (way) => {
    const [citizen, coordinator, liaison, other] = await Promise.all([
      site.visit(way),
      by.officer(site, COORDINATOR, way),
      by.officer(site, LIAISON, way),
      by.officer(site, 'pejabat penghubung, Dinkes PPKB', way),
    ]);
    const receipt = await report(citizen, { story: 'Posyandu tutup tiga bulan. (contoh)' });
    const { code } = receipt;
    await by.assign(coordinator, code, /^Dinas Pendidikan/);
    await by.act(liaison, code, {
      label: 'Bukan wewenang kami',
      button: 'Kembalikan ke koordinator',
      fill: async (page) => {
        await by.write(page, 'Alasan', 'Posyandu urusan kesehatan.');
        await by.write(page, /^Saran/, 'Dinas Kesehatan, menurut tugasnya.');
      },
    });
    await by.assign(coordinator, code, /^Dinas Kesehatan/);
    const acts = (await story(citizen, receipt)).join('\n');
    expect(acts).toMatch(/Dikembalikan: bukan kewenangan[\s\S]*Diteruskan ke Dinas Kesehatan/);
    await by.act(other, code, { label: 'Terima laporan', button: 'Ya, kami terima' });
    expect(await by.find(liaison, code), 'who gave it back has it no more').toBe(false);
  });

  it.each(WAYS)('without a name reaches the inspector and nobody above, $name', async (way) => {
    const [citizen, coordinator, inspector, governor] = await Promise.all([
      site.visit(way),
      by.officer(site, COORDINATOR, way),
      by.officer(site, INSPECTOR, way),
      by.officer(site, GOVERNOR, way),
    ]);
    const before = await by.counts(governor);
    const secret = `Kepala gudang bernama Contoh ${way.size.width} meminta uang.`;
    const receipt = await report(citizen, {
      ...{ story: secret, kind: /^Dugaan pelanggaran/, anonymous: true },
      ...{ name: 'Pelapor Contoh', contact: '0800-0000-1234' },
    });
    const { code } = receipt;
    await by.act(coordinator, code, {
      label: 'Tulis versi untuk unit',
      button: 'Simpan versi',
      fill: (page) => by.write(page, 'Tulisan', 'Ada permintaan uang di sebuah gudang.'),
    });
    await by.assign(coordinator, code, /^Inspektorat/);
    expect((await story(citizen, receipt)).join('\n')).toContain('Diteruskan ke Inspektorat');

    await by.open(inspector, code);
    const read = await inspector.getByRole('main').innerText();
    expect(read).toContain('Ada permintaan uang di sebuah gudang.');
    expect(read).not.toMatch(/Kepala gudang|Pelapor Contoh|0800-0000-1234/);
    expect(await inspector.getByRole('link', { name: 'Lihat identitas' }).count()).toBe(0);
    const refused = await inspector.goto(`${inspector.url()}/identitas`);
    expect(refused?.status()).toBe(404);

    const after = await by.counts(governor);
    expect(after['Semua yang terbuka']).toBe((before['Semua yang terbuka'] ?? 0) + 1);
    // Who was told the code learns by it no more than from the list.
    await by.find(governor, code);
    const lines = await governor.getByRole('list', { name: 'Cari laporan' }).innerText();
    expect(await governor.locator('.report-row a').count()).toBe(0);
    expect(lines).toContain('Isi tertutup untuk Anda');
    expect(lines).not.toMatch(/gudang/);
  });

  it.each(WAYS)('that is sealed nobody else can even count, $name', async (way) => {
    const watchers = await Promise.all(
      [COORDINATOR, HEAD, GOVERNOR, INSPECTOR].map((who) => by.officer(site, who, way)),
    );
    const protection = await by.officer(site, PROTECTION, way);
    const citizen = await site.visit(way);
    const seen = async () =>
      await Promise.all(watchers.map(async (page) => [await by.counts(page), await recap(page)]));
    const before = await seen();
    const had = await by.counts(protection);
    const { code } = await report(citizen, {
      ...{ story: 'Tetangga saya dipukul suaminya. (contoh)', violence: true },
    });
    expect(await seen()).toEqual(before);
    for (const page of watchers) expect(await by.find(page, code)).toBe(false);
    const has = await by.counts(protection);
    expect(has['Semua yang terbuka']).toBe((had['Semua yang terbuka'] ?? 0) + 1);
    await by.open(protection, code);
    await protection.getByText('Tetangga saya dipukul suaminya.').first().waitFor();
    // The browser that sent it does not open it: the receipt's code alone tells nothing.
    await citizen.goto(`/lacak/${code.replaceAll('-', '')}`);
    await citizen.getByRole('heading', { name: 'Kode tidak ditemukan' }).waitFor();
  });

  const recap = async (page: Parameters<typeof by.counts>[0]): Promise<string> => {
    await page.goto('/rekap');
    const tables = await page.getByRole('table').allInnerTexts();
    return tables.join('\n');
  };

  it('that nobody replies to ends on silence, and is opened again', async () => {
    const [citizen, coordinator, liaison, head] = await Promise.all([
      site.visit({ size: PHONE }),
      by.officer(site, COORDINATOR),
      by.officer(site, LIAISON, { javaScript: false }),
      by.officer(site, HEAD, { size: PHONE }),
    ]);
    const receipt = await report(citizen, { story: 'Perpustakaan sekolah dikunci. (contoh)' });
    const { code } = receipt;
    await by.assign(coordinator, code, /^Dinas Pendidikan/);
    await by.draft(liaison, code, 'Perpustakaan dibuka setiap hari.');
    await by.approve(head, code);
    await follow(citizen, receipt);
    await citizen
      .getByText(/tanggapan Anda ditunggu sampai/)
      .first()
      .waitFor();
    // The reply is awaited ten working days; on the next the silence speaks.
    for (let day = 1; day <= 11; day += 1) {
      await citizen.getByRole('button', { name: 'Maju satu hari kerja' }).click();
      await citizen.waitForLoadState();
    }
    await citizen.getByText('Selesai karena tidak ada tanggapan').first().waitFor();
    await citizen.getByRole('textbox', { name: 'Mengapa dibuka kembali?' }).fill('Masih dikunci.');
    await citizen.getByRole('button', { name: 'Buka kembali laporan' }).click();
    await citizen.getByRole('status').filter({ hasText: 'Tersimpan' }).waitFor();
    await by.open(liaison, code);
    await liaison.getByText('Masih dikunci.').first().waitFor();
  });
});
