import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FORM_MS_MIN } from '#server/web/slow-bots.ts';
import { chromiumPath } from '#test/chromium.ts';
import * as citizen from './citizen.ts';
import * as by from './officer.ts';
import { bomb, drawing, photo, program } from './photos.ts';
import { become, openSite, PHONE } from './site.ts';

/** Some of these write a whole report, on a loaded machine. */
const TEST_MS_MAX = 240_000;
const TEXT_MAX = 4000;

const BARE = { size: PHONE, javaScript: false } as const;
const COORDINATOR = 'koordinator, Sulbar';

/** The sentence on top of the form says it, and so does the field. */
const refused = (page: Page, sentence: string | RegExp): Promise<void> =>
  page.getByRole('alert').filter({ hasText: sentence }).waitFor();

describe.skipIf(!chromiumPath())('bad input', { timeout: TEST_MS_MAX }, () => {
  const site = openSite();
  const story = (page: Page) => page.getByRole('textbox', { name: 'Cerita' });

  /** To the photos of a new report. */
  async function toPhotos(page: Page): Promise<void> {
    await page.goto('/lapor');
    await story(page).fill('Lampu jalan mati. (contoh)');
    await citizen.next(page);
    await page.getByRole('radio', { name: /^Keluhan pelayanan/ }).check();
    await citizen.next(page);
    await citizen.next(page);
    await citizen.next(page);
    await page.getByRole('radio', { name: /^Saya tidak tahu/ }).check();
    await citizen.next(page);
    await citizen.heading(page, 'Foto').waitFor();
  }

  it('of 4,001 characters is said to be one too long, and is kept', async () => {
    const page = await site.visit(BARE);
    await page.goto('/lapor');
    const long = '\u{1F6A7}'.repeat(TEXT_MAX + 1);
    await story(page).fill(long);
    await citizen.next(page);
    await refused(page, 'Terlalu panjang 1 huruf');
    expect(await story(page).inputValue()).toBe(long);
    await story(page).fill(long.slice(2));
    await citizen.next(page);
    await citizen.heading(page, 'Laporan ini tentang apa?').waitFor();
  });

  it('of any script is taken, and comes back unharmed', async () => {
    const page = await site.visit(BARE);
    const text = 'Jalan rusak 🚧👩🏽‍🦽 di دار السلام.\n<b>"Puang" & \'Daeng\'</b> 1 < 2\n ᨕᨙ ﷽';
    const receipt = await citizen.report(page, { story: text });
    await citizen.follow(page, receipt);
    const read = await page.getByRole('main').innerText();
    for (const line of text.split('\n')) expect(read).toContain(line.trim());
    const coordinator = await by.officer(site, COORDINATOR);
    await by.open(coordinator, receipt.code);
    expect(await coordinator.getByRole('main').innerText()).toContain('👩🏽‍🦽 di دار السلام');
  });

  it('with a NUL, which only a program sends, gets a sentence and keeps the text', async () => {
    const page = await site.visit(BARE);
    await page.goto('/lapor');
    const token = await page.locator('input[name=naskah]').inputValue();
    const reply = await page.request.post('/lapor?/simpan', {
      form: { naskah: token, cerita: 'Sebelum\0sesudah' },
      headers: { origin: site.url(), accept: 'text/html' },
    });
    expect(reply.status()).toBe(422);
    const html = await reply.text();
    expect(html).toContain('Ada satu tanda yang tidak dapat disimpan (NUL)');
    expect(html).toMatch(/Sebelum.?sesudah/);
  });

  it('as photos that are none gets a sentence each, and the good ones stay', async () => {
    const page = await site.visit(BARE);
    await toPhotos(page);
    await citizen.addPhoto(page, await photo(20));
    await page.getByText('1 dari 5 foto').waitFor();
    const wrong = [
      [program(), 'Berkas ini bukan foto'],
      [drawing(), 'Gambar SVG tidak dapat diterima'],
      [await bomb(), 'lebih dari 40 megapiksel'],
    ] as const;
    for (const [file, sentence] of wrong) {
      await citizen.addPhoto(page, file);
      await refused(page, sentence);
      await page.getByText('1 dari 5 foto').waitFor();
    }
    for (const grey of [40, 60, 80, 100]) await citizen.addPhoto(page, await photo(grey));
    await page.getByText('5 dari 5 foto').waitFor();
    expect(await page.getByLabel('Pilih atau ambil foto').count(), 'a sixth is not asked').toBe(0);
    const sixth = await page.request.post('/lapor/foto?/unggah', {
      multipart: {
        naskah: await page.locator('form input[name=naskah]').first().inputValue(),
        foto: await photo(120),
      },
      headers: { origin: site.url(), accept: 'text/html' },
    });
    expect(sixth.status()).toBe(422);
    expect(await sixth.text()).toContain('Paling banyak 5 foto');
    await page.reload();
    await page.getByText('5 dari 5 foto').waitFor();
  });

  it('as a village that is none, or a day that has not come, gets a sentence', async () => {
    const page = await site.visit(BARE);
    await toPhotos(page);
    await page.goto('/lapor/tempat');
    await page.getByRole('searchbox', { name: /^Desa/ }).fill('zzzqqq');
    await page.getByRole('textbox', { name: /^Alamat/ }).fill('Depan pasar');
    await page.getByRole('button', { name: 'Cari' }).click();
    await page.getByText('Tidak ada desa dengan nama itu').waitFor();
    await expect
      .poll(() => page.getByRole('textbox', { name: /^Alamat/ }).inputValue())
      .toBe('Depan pasar');
    const token = await page.locator('form input[name=naskah]').first().inputValue();
    const forged = await page.request.post('/lapor/tempat?/simpan', {
      form: { naskah: token, desa: '99.99.99.9999', patokan: 'Depan pasar' },
      headers: { origin: site.url(), accept: 'text/html' },
    });
    expect(await forged.text()).toContain('Desa itu tidak ada di daftar resmi');
    await page.goto('/lapor/kapan');
    // The browser's own calendar ends today; a program's does not.
    const day = page.getByLabel(/^Tanggal/);
    await day.evaluate((it) => it.removeAttribute('max'));
    await day.fill('2099-01-01');
    await citizen.next(page);
    await refused(page, 'Tanggal itu belum tiba');
    expect(await day.inputValue()).toBe('2099-01-01');
  });

  it('as the form of another report is not taken unseen, and keeps what was chosen', async () => {
    const page = await site.visit(BARE);
    await page.goto('/lapor');
    await story(page).fill('Yang pertama. (contoh)');
    await citizen.next(page);
    await page.getByRole('radio', { name: /^Usul atau saran/ }).check();
    const other = await page.context().newPage();
    await other.goto('/lapor');
    await citizen.unfold(other, 'Hapus draf');
    await other.getByRole('button', { name: 'Hapus draf' }).click();
    await citizen.heading(other, 'Draf sudah dihapus').waitFor();
    await other.goto('/lapor');
    await story(other).fill('Yang kedua. (contoh)');
    await citizen.next(other);
    await citizen.heading(other, 'Laporan ini tentang apa?').waitFor();
    await citizen.next(page);
    await refused(page, 'Formulir ini dari laporan lain');
    expect(await page.getByRole('radio', { name: /^Usul atau saran/ }).isChecked()).toBe(true);
    await citizen.next(page);
    await citizen.heading(page, 'Di mana?').waitFor();
    await page.goto('/lapor');
    expect(await story(page).inputValue()).toBe('Yang kedua. (contoh)');
  });

  it('as a form sent twice, from two tabs at once, gives one receipt', async () => {
    const page = await site.visit({ size: PHONE });
    await page.goto('/lapor');
    await citizen.writeUntilReview(page, { story: 'Dua kali ditekan. (contoh)' });
    const tab = await page.context().newPage();
    await tab.goto('/lapor/periksa');
    // Nobody is asked to press again, which would leave a form of its own to go back to.
    await page.waitForTimeout(FORM_MS_MIN);
    const [one, two] = await Promise.all([citizen.send(page), citizen.send(tab)]);
    expect(two).toEqual(one);
    // What was sent is no draft any more: the way back leads to an empty form.
    await page.goBack();
    await citizen.heading(page, 'Apa yang terjadi?').waitFor();
    expect(await story(page).inputValue()).toBe('');
    await citizen.follow(page, one);
  });

  it('of an officer whose session ends meanwhile comes back, and can be sent', async () => {
    const citizenPage = await site.visit();
    const { code } = await citizen.report(citizenPage, { story: 'Sesi berakhir. (contoh)' });
    const page = await by.officer(site, COORDINATOR, BARE);
    await by.open(page, code);
    await by.openAct(page, 'Catatan internal');
    const long = 'Sudah ditelepon, akan dijawab minggu depan. '.repeat(40).trim();
    await by.write(page, 'Tulisan', long);
    await page.context().clearCookies({ name: 'sesi' });
    await by.confirm(page, 'Simpan catatan');
    await page.getByText('Sesi Anda berakhir').waitFor();
    expect(await page.getByRole('textbox', { name: 'Tulisan' }).inputValue()).toBe(long);
    expect(await page.content(), 'who is signed out reads no report').not.toContain(
      'Sesi berakhir. (contoh)',
    );
    await become(await page.context().newPage(), COORDINATOR);
    await by.confirm(page, 'Kirim lagi');
    await page.getByRole('status').filter({ hasText: 'Catatan internal: Tersimpan.' }).waitFor();
    expect(await page.getByRole('main').innerText()).toContain(long);
  });

  it('of a reporter whose hour ended meanwhile comes back, and can be sent', async () => {
    const page = await site.visit(BARE);
    const receipt = await citizen.report(page, { story: 'Jam habis. (contoh)' });
    await citizen.follow(page, receipt);
    await citizen.unfold(page, 'Tulis komentar');
    await page.getByRole('textbox', { name: 'Komentar untuk petugas' }).fill('Masih gelap.');
    await page.context().clearCookies({ name: 'lacak' });
    await page.getByRole('button', { name: 'Kirim komentar' }).click();
    await refused(page, 'Waktu Anda habis; tulisan Anda masih ada');
    await page.getByText('Masih gelap.').waitFor();
    await page.getByRole('textbox', { name: 'Kunci' }).fill(receipt.key);
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByRole('status').filter({ hasText: 'Tersimpan' }).waitFor();
    expect((await citizen.story(page, receipt)).join('\n')).toContain('Masih gelap.');
  });

  it('as an officer’s form that is old shows what is new beside what was written', async () => {
    const citizenPage = await site.visit();
    const { code } = await citizen.report(citizenPage, { story: 'Halaman lama. (contoh)' });
    const page = await by.officer(site, COORDINATOR, BARE);
    await by.open(page, code);
    await by.openAct(page, 'Tunda, tunggu pelapor');
    await by.write(page, 'Alasan', 'Di mana tepatnya?');
    const colleague = await by.officer(site, COORDINATOR);
    await by.act(colleague, code, {
      label: 'Tulis kepada pelapor',
      button: 'Kirim',
      fill: (it) => by.write(it, 'Tulisan', 'Kami sudah tahu tempatnya.'),
    });
    await by.confirm(page, 'Tunda');
    await page.getByText('Laporan berubah sejak Anda membukanya').waitFor();
    await page.getByText('Kami sudah tahu tempatnya.').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Alasan' }).inputValue()).toBe(
      'Di mana tepatnya?',
    );
  });
});
