import * as a from './acts.ts';
import type { Tale } from './tale.ts';

const at = { code: '76', class: 'complaint' } as const;
const MAMUJU = '76.02.01.1002';
const HIDDEN = { anonymous: true, confidential: true } as const;
const oversight = { code: '76', class: 'oversightComplaint', flags: HIDDEN } as const;

/** Anonymous, sealed and oversight reports: those whose story could give the teller away (K-2 to K-5). */
export const GUARDED: readonly Tale[] = [
  {
    ...{ ...at, name: 'gaji-honorer', category: '23.046', village: MAMUJU, ago: 6, flags: HIDDEN },
    acts: [
      a.verify(5),
      a.write(
        5,
        'Pembayaran tenaga honorer di lingkungan provinsi terlambat. Mohon jadwal pembayarannya.',
      ),
      a.assign(4, 'bpkpd'),
      a.acknowledge(3),
    ],
  },
  {
    ...{ ...at, name: 'limbah-sungai', category: '07.025', village: '76.02.08.2002', ago: 8 },
    ...{ flags: { anonymous: true }, photos: ['waste'], reporter: 'nobody' },
    acts: [
      a.write(7, 'Air sungai menghitam pada pagi hari dan ikan mati. Mohon diperiksa.'),
      a.release(7, 'waste'),
      a.assign(6, 'dlhk'),
      a.note(2, 'Contoh air diambil di tiga titik.', 'Bidang Pengawasan', { by: 5 }),
    ],
  },
  {
    ...{ ...at, name: 'kekerasan-rumah', category: '05.004', village: '76.02.01.1012', ago: 5 },
    flags: { confidential: true, sealed: true },
    acts: [
      a.assign(4, 'uptd-ppa'),
      a.acknowledge(4),
      a.note(2, 'Pendamping menghubungi Anda sesuai pesan Anda.', 'Pendamping UPTD PPA', { by: 1 }),
    ],
  },
  {
    ...{ ...at, name: 'perundungan-sekolah', category: '19.009', village: MAMUJU, ago: 2 },
    ...{ flags: { confidential: true, sealed: true }, acts: [a.verify(1)] },
  },
  { ...oversight, name: 'pungli-izin', category: '12.053', village: MAMUJU, ago: 1, acts: [] },
  {
    ...{ ...oversight, name: 'jual-jabatan', category: '12.052', village: MAMUJU, ago: 2 },
    acts: [a.verify(1)],
  },
  {
    ...{
      ...oversight,
      name: 'pungli-sekolah',
      category: '12.053',
      village: '76.05.01.1001',
      ago: 6,
    },
    acts: [
      a.about(5, 'disdikbud', 'Yang diadukan bekerja di sekolah binaan dinas ini.'),
      a.write(
        5,
        'Ada pungutan saat pengambilan ijazah di sebuah SMA. Mohon diperiksa tanpa menyebut pelapor.',
      ),
      a.assign(5, 'inspektorat', 'Jaga kerahasiaan pelapor.'),
      a.acknowledge(3),
    ],
  },
  {
    ...{
      ...oversight,
      name: 'proyek-fiktif',
      category: '03.038',
      village: '76.02.03.1014',
      ago: 20,
    },
    flags: { confidential: true },
    acts: [
      a.about(18, 'dpupr', 'Pelaksana pekerjaan.'),
      a.assign(18, 'inspektorat'),
      a.acknowledge(17),
      a.note(14, 'Tim memeriksa dokumen dan lokasi pekerjaan.', 'Inspektur Pembantu', {
        as: 'inspector',
        by: 12,
      }),
    ],
  },
  {
    ...{ ...oversight, name: 'gratifikasi', category: '03.038', village: MAMUJU, ago: 12 },
    acts: [
      a.write(10, 'Pengadaan diduga dimenangkan perusahaan yang sama berulang kali.'),
      a.assign(10, 'inspektorat'),
      a.suspend(5, 'Mohon sebutkan nama paket pekerjaan dan tahunnya.'),
    ],
  },
  {
    ...{ ...oversight, name: 'absen-pegawai', category: '23.035', village: MAMUJU, ago: 36 },
    flags: { confidential: true },
    acts: [
      a.assign(34, 'inspektorat'),
      a.note(31, 'Data kehadiran tiga bulan diperiksa.', 'Inspektur Pembantu', {
        as: 'inspector',
        by: -22,
      }),
      a.draft(
        22,
        'done',
        { what: 'Pelanggaran terbukti dan dikenai sanksi disiplin.', who: 'Inspektorat' },
        { as: 'inspector' },
      ),
      a.approve(21),
      a.confirm(18),
    ],
  },
  {
    ...{ ...oversight, name: 'dana-komite', category: '12.050', village: '76.04.04.1002', ago: 15 },
    acts: [
      a.archive(
        12,
        'notEnoughEvidence',
        'Belum ada keterangan yang dapat diperiksa.',
        'Kirim lagi bila Anda melihat sendiri catatan atau kuitansinya.',
      ),
    ],
  },
  {
    ...{
      ...oversight,
      name: 'pungli-ktp',
      code: '76.02',
      category: '12.053',
      village: MAMUJU,
      ago: 7,
    },
    flags: { confidential: true },
    acts: [
      a.assign(6, 'inspektorat'),
      a.note(3, 'Loket diamati tanpa pemberitahuan.', 'Inspektur Pembantu', {
        as: 'inspector',
        by: 4,
      }),
    ],
  },
  {
    ...{
      ...oversight,
      name: 'pemerasan',
      code: '76.02',
      category: '06.004',
      village: MAMUJU,
      ago: 6,
    },
    acts: [
      a.handOver(5, 'Kepolisian Daerah Sulawesi Barat, telepon 110', 'Dugaan pidana pemerasan.', 5),
    ],
  },
  {
    ...{
      ...oversight,
      name: 'dana-desa',
      code: '76.04',
      category: '09.011',
      village: '76.04.06.2001',
      ago: 4,
    },
    acts: [
      a.write(3, 'Dana desa diduga dipakai di luar rencana. Mohon diperiksa.'),
      a.assign(3, 'inspektorat'),
    ],
  },
];
