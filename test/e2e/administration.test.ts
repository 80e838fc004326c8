import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from '#test/chromium.ts';
import { officer } from './officer.ts';
import { openDesk } from './open-desk.ts';
import { DARK_PHONE, faultsInBothLooks, notEnglish, pageRoutes } from './pages.ts';
import { PHONE, type Visit } from './site.ts';

const JOURNEY_MS_MAX = 240_000;
const SOMETHING = '0190a000-0000-7000-8000-000000000001';
const COORDINATOR = 'koordinator, Sulbar';
const LIAISON = 'pejabat penghubung, Disdikbud';

describe.skipIf(!chromiumPath())('administration', { timeout: JOURNEY_MS_MAX }, () => {
  const desk = openDesk();

  /** The coordinator with the right of an administrator, whom the sample gives to nobody. */
  async function administrator(how: Visit = {}): Promise<Page> {
    const page = await officer(desk.site, COORDINATOR, how);
    await desk.database().owner.query(
      `insert into account (person_id, email, administrator)
       select person_id, 'admin@uji.example', true from session order by started_at desc limit 1
       on conflict do nothing`,
    );
    return page;
  }
  const phone = { javaScript: false, size: PHONE } as const;
  const main = (page: Page) => page.getByRole('main');
  const press = (page: Page, name: string | RegExp) =>
    main(page).getByRole('button', { name }).first().click();
  const unfold = (page: Page, title: string) =>
    main(page).locator('summary').filter({ hasText: title }).first().click();

  it('is not there for an officer without the right', async () => {
    const page = await officer(desk.site, LIAISON, phone);
    expect((await page.goto('/kelola'))?.status()).toBe(404);
    expect((await page.goto('/kelola/organisasi/unduh').catch(() => null))?.status()).toBe(404);
  });

  it('takes a file in: faults by line, a preview, and then all of it', async () => {
    const page = await administrator(phone);
    await page.goto('/kelola/organisasi');
    const table = page.getByRole('textbox', { name: 'Atau tempel tabelnya di sini' });
    await table.fill('unit;nama_unit;peran;nama\nUjian;Dinas Ujian;;\nUjian;;bos;Ani');
    await press(page, 'Lihat apa yang akan berubah');
    expect(await page.getByRole('alert').innerText()).toContain('Baris 3: Peran "bos"');
    expect(await table.inputValue()).toContain('Dinas Ujian');
    await table.fill('unit;nama_unit;peran;nama\nUjian;Dinas Ujian;;\nUjian;;pimpinan;Ani Uji');
    await press(page, 'Lihat apa yang akan berubah');
    await main(page).getByText('Baris 2, unit ditambah: Ujian, Dinas Ujian').waitFor();
    await press(page, 'Terapkan semuanya');
    await page.getByRole('status').getByText('Impor selesai').waitFor();
    await page.goto('/kelola');
    const row = main(page).getByRole('listitem').filter({ hasText: 'Dinas Ujian' });
    expect(await row.innerText()).toMatch(/tanpa penghubung/);
    expect(await main(page).innerText()).toContain('1 unit tanpa penghubung');
  });

  it('fills the desk of a unit, and the mark goes from red to amber', async () => {
    const page = await administrator(phone);
    await page.goto('/kelola');
    await main(page).getByRole('link', { name: 'Dinas Ujian' }).click();
    await unfold(page, 'Tambah jabatan');
    await page.getByLabel('Peran').selectOption('liaison');
    await page.getByLabel('Nama jabatan').fill('Penghubung Ujian');
    await press(page, 'Tambah jabatan');
    await page.getByRole('status').waitFor();
    await main(page).getByRole('link', { name: 'Penghubung Ujian' }).click();
    await page.getByLabel('Nama orang baru').fill('Budi Uji');
    await page.getByLabel('E-mail', { exact: false }).last().fill('budi@');
    await press(page, 'Angkat pejabat');
    expect(await page.getByRole('alert').innerText()).toContain('e-mail itu tidak lengkap');
    expect(await page.getByLabel('Nama orang baru').inputValue()).toBe('Budi Uji');
    await page.getByLabel('E-mail', { exact: false }).last().fill('budi@uji.example');
    await press(page, 'Angkat pejabat');
    await page
      .getByRole('status')
      .getByText(/Pengangkatan tercatat/)
      .waitFor();
    await main(page).getByRole('link', { name: 'Dinas Ujian' }).click();
    expect(await main(page).innerText()).toContain('tanpa wakil');
    await page.goto('/kelola/riwayat');
    const history = await main(page).innerText();
    expect(history).toMatch(
      /Pejabat diangkat\s+Budi Uji, Penghubung Ujian; mulai [\s\S]*Berkas organisasi diimpor/,
    );
    expect(history, 'no words of the program').not.toMatch(/[{}]|appointment|organisation/);
  });

  it('shows what a closed day moves before it is written, and the way back', async () => {
    const page = await administrator(phone);
    await page.goto('/kelola/kalender?tahun=2030');
    await unfold(page, 'Tambah hari tutup daerah');
    await page.getByLabel('Tanggal').fill('2030-03-05');
    await press(page, 'Lihat akibatnya');
    expect(await page.getByRole('alert').innerText()).toContain('Isi kolom ini');
    expect(await page.getByLabel('Tanggal').inputValue()).toBe('2030-03-05');
    await page.getByLabel('Nama hari').fill('Hari Ujian');
    await press(page, 'Lihat akibatnya');
    await main(page).getByText('Tenggat 0 laporan terbuka bergeser.').waitFor();
    await press(page, 'Terapkan');
    await page.getByRole('status').waitFor();
    expect(await main(page).innerText()).toContain('Hari Ujian');
    await press(page, /^Buka kembali/);
    await press(page, 'Terapkan');
    await page.getByRole('status').waitFor();
    expect(await main(page).innerText()).not.toContain('Hari Ujian');
  });

  /** A request of a data subject and a breach, so that their pages are there. */
  async function keepSomething(): Promise<void> {
    const { owner } = desk.database();
    await owner.query(
      `insert into data_request (id, kind, of_report, way, received_at, due_at)
       values ($1, 'see', $1, 'desk', now(), now()) on conflict do nothing`,
      [SOMETHING],
    );
    await owner.query(
      `insert into breach (id, known_at, due_at, what, data, people, remedy)
       values ($1, now(), now(), 'Uji', 'Uji', 1, 'Uji') on conflict do nothing`,
      [SOMETHING],
    );
  }

  /** Every page of the room, by its route. */
  async function paths(page: Page): Promise<readonly (readonly [route: string, path: string])[]> {
    await keepSomething();
    await page.goto('/kelola');
    const first = async (name: string | RegExp): Promise<string> =>
      (await main(page).getByRole('link', { name }).first().getAttribute('href')) ?? '';
    const [agency, unit] = [await first(/^Provinsi/), await first(/^Dinas Pendidikan/)];
    await page.goto(unit);
    const office = await main(page)
      .locator('a[href^="/kelola/jabatan/"]')
      .first()
      .getAttribute('href');
    await page.goto('/kelola/orang');
    const person = await main(page)
      .locator('a[href^="/kelola/orang/"]')
      .first()
      .getAttribute('href');
    return [
      ...[
        '',
        '/berhalangan',
        '/diatur',
        '/jam',
        '/kalender',
        '/kategori',
        '/kunci-identitas',
        '/orang',
        '/organisasi',
        '/pembukaan',
        '/riwayat',
        '/tenggat',
      ].map((it) => [`/kelola${it}`, `/kelola${it}`] as const),
      ...['/data-pribadi', '/kebocoran', '/retensi'].map(
        (it) => [`/kelola${it}`, `/kelola${it}`] as const,
      ),
      ...[
        'data-pribadi/[id]',
        'data-pribadi/[id]/salinan',
        'kebocoran/[id]',
        'kebocoran/[id]/surat',
      ]
        .map((it) => `/kelola/${it}`)
        .map((it) => [it, it.replace('[id]', SOMETHING)] as const),
      ['/kelola/instansi/[id]', agency],
      ['/kelola/instansi/[id]/data', `${agency}/data`],
      ['/kelola/unit/[id]', unit],
      ['/kelola/jabatan/[id]', office ?? ''],
      ['/kelola/orang/[id]', person ?? ''],
    ];
  }

  it('is without a barrier, on a dark phone and at a light desk', async () => {
    const page = await administrator(DARK_PHONE);
    const all = await paths(page);
    const own = (await pageRoutes()).filter((it) => it.startsWith('/kelola'));
    expect(all.map(([route]) => route).sort()).toEqual(own);
    const faults: string[] = [];
    for (const [route, path] of all) {
      await page.goto(`${path}?cari=Darmawati`);
      await main(page)
        .locator('details')
        .evaluateAll((all, isLong) => {
          // Of the two long trees one branch stands for all.
          for (const it of isLong ? all.slice(1, 2) : all) it.setAttribute('open', '');
          for (const it of isLong ? all.slice(0, 1) : []) it.removeAttribute('open');
        }, ['/kelola', '/kelola/kategori'].includes(route));
      faults.push(...(await faultsInBothLooks(page)));
    }
    expect(faults).toEqual([]);
  });

  it('says the same in English', async () => {
    const page = await administrator();
    const faults: string[] = [];
    for (const [route, path] of await paths(page)) {
      await page.goto(`${path}?lang=en`);
      // The names of categories are Indonesian, as the nation has them.
      const parts = route === '/kelola/kategori' ? '' : ', main summary';
      faults.push(...(await notEnglish(page, `main label, main button, main legend${parts}`)));
    }
    expect(faults).toEqual([]);
  });
});
