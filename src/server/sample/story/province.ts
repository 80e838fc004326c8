import * as a from './acts.ts';
import type { Tale } from './tale.ts';

const at = { code: '76', class: 'complaint' } as const;
const MAMUJU = '76.02.01.1002';
const SIMBORO = '76.02.12.1001';
const PLN = 'PT PLN (Persero), layanan pelanggan Mamuju (contoh), telepon 0800-0000-9101';

/** Complaints that an OPD of the province has or had, in each state. */
export const PROVINCE: readonly Tale[] = [
  {
    ...{ ...at, name: 'jalan-berlubang', code: null, category: '08.007', village: '76.02.03.1001' },
    ...{ ago: 1, photos: ['hole'], acts: [] },
  },
  { ...at, name: 'antre-samsat', category: '03.031', village: MAMUJU, ago: 3, acts: [] },
  {
    ...{ ...at, name: 'sampah-pantai', category: '07.027', village: SIMBORO, ago: 2 },
    ...{ photos: ['waste'], acts: [a.verify(1)] },
  },
  {
    ...{ ...at, name: 'rsud-antre', category: '04.209', village: '76.02.03.1003', ago: 6 },
    acts: [a.assign(5, 'rsud', 'Mohon jawaban sebelum batas waktu.'), a.acknowledge(4)],
  },
  {
    ...{ ...at, name: 'guru-kosong', category: '23.048', village: '76.02.08.2001', ago: 5 },
    acts: [a.verify(4), a.assign(4, 'disdikbud'), a.acknowledge(3), a.giveWork(2)],
  },
  {
    ...{ ...at, name: 'izin-usaha', category: '03.008', village: MAMUJU, ago: 9 },
    acts: [a.assign(7, 'dpmptsp'), a.promise(1, 3, 'Berkas diverifikasi dan izin diterbitkan.')],
  },
  {
    ...{ ...at, name: 'obat-kosong', category: '04.009', village: MAMUJU, ago: 7 },
    acts: [
      a.assign(6, 'dinkes-ppkb'),
      a.acknowledge(5),
      a.note(3, 'Persediaan dihitung dan pesanan diajukan.', 'Seksi Farmasi', { by: 3 }),
      a.draft(
        1,
        'willBeDone',
        { what: 'Obat dikirim ke klinik.', who: 'Seksi Farmasi' },
        { by: 3 },
      ),
    ],
  },
  {
    ...{ ...at, name: 'beasiswa-terlambat', category: '10.016', village: '76.05.08.1001', ago: 9 },
    acts: [
      a.assign(8, 'disdikbud'),
      a.note(5, 'Berkas pencairan sedang di bagian keuangan.', 'Bidang Pembinaan SMA', {
        whyNot: 'Menunggu surat perintah pencairan dana.',
      }),
      a.draft(3, 'informationGiven', { what: 'Sedang diproses.', who: 'Disdikbud' }),
      a.returnDraft(2, 'Sebutkan tanggal cair dan siapa yang dapat dihubungi mahasiswa.'),
    ],
  },
  {
    ...{ ...at, name: 'trayek-bus', category: '31.004', village: '76.02.03.2004', ago: 7 },
    acts: [
      a.assign(6, 'dpupr'),
      a.decline(
        5,
        'Angkutan sekolah bukan urusan pekerjaan umum.',
        'Dinas yang membidangi perhubungan.',
      ),
      a.assign(4, 'disperkimtanhub', 'Diteruskan setelah dikembalikan DPUPR.'),
      a.acknowledge(3),
    ],
  },
  {
    ...{ ...at, name: 'bantuan-benih', category: '11.002', village: '76.02.08.2003', ago: 6 },
    acts: [
      a.assign(5, 'dtphp'),
      a.ask(4, 'Di desa mana benih itu dibagikan?'),
      a.reply(3, 'Di dusun kami, dekat balai desa.'),
      a.ask(2, 'Kelompok tani apa, dan berapa karung yang tidak tumbuh?'),
      a.internal(2, 'Minta penyuluh memeriksa contoh benih.'),
    ],
  },
  {
    ...{ ...at, name: 'pipa-bocor', category: '16.002', village: '76.02.12.1002', ago: 8 },
    acts: [
      a.assign(7, 'dpupr'),
      a.askSuspension(5, 'Titik kebocoran tidak disebut.'),
      a.suspend(4, 'Mohon sebutkan titik kebocoran: nama jalan atau bangunan terdekat.'),
    ],
  },
  {
    ...{ ...at, name: 'talud-longsor', category: '08.006', village: '76.06.01.2003', ago: 30 },
    photos: ['hole'],
    acts: [
      a.assign(29, 'dpupr'),
      a.acknowledge(28),
      a.note(26, 'Alat berat dikirim membersihkan jalan.', 'UPTD Jalan', { by: -24 }),
      a.finish(24, 'Jalan bersih dari batu, talud sementara dipasang.', 'mended'),
      a.draft(23, 'done', {
        what: 'Talud dipasang dan jalan dibuka.',
        who: 'UPTD Jalan',
        evidence: 'Foto sesudah.',
      }),
      a.approve(22),
      a.confirm(19),
      a.rate(19, 5),
    ],
  },
  {
    ...{ ...at, name: 'wifi-publik', category: '36.003', village: MAMUJU, ago: 24 },
    acts: [
      a.assign(23, 'diskominfo'),
      a.draft(
        21,
        'done',
        { what: 'Perangkat diganti.', who: 'Bidang Infrastruktur TIK' },
        { as: 'deputy' },
      ),
      a.approve(20),
    ],
  },
  {
    ...{ ...at, name: 'harga-elpiji', category: '16.017', village: '76.01.01.2004', ago: 12 },
    acts: [
      a.archive(
        10,
        'notEnoughEvidence',
        'Nama pangkalan dan tanggalnya tidak disebut, dan tidak ada cara menanyakannya.',
        'Kirim laporan baru dengan nama pangkalan, atau hubungi 135.',
      ),
    ],
    reporter: 'nobody',
  },
  {
    ...{ ...at, name: 'listrik-padam', category: '16.010', village: '76.02.08.2004', ago: 8 },
    acts: [a.handOver(6, PLN, 'Pemadaman adalah urusan PLN.', 0)],
  },
  {
    ...{ ...at, name: 'drainase-kota', category: '08.002', village: '76.02.01.1012', ago: 13 },
    acts: [
      a.assign(11, 'dpupr'),
      a.acknowledge(10),
      a.draft(
        8,
        'willBeDone',
        { what: 'Selokan dikeruk sepanjang 400 meter.', who: 'Bidang Sumber Daya Air' },
        { by: 6 },
      ),
      a.approve(7),
    ],
  },
  {
    ...{ ...at, name: 'toilet-terminal', category: '31.004', village: '76.02.12.1001', ago: 17 },
    acts: [
      a.assign(15, 'disperkimtanhub'),
      a.draft(
        12,
        'willBeDone',
        { what: 'Pompa dan pintu diperbaiki.', who: 'UPTD Terminal' },
        { by: -2 },
      ),
      a.approve(11),
    ],
  },
  {
    ...{ ...at, name: 'parkir-rsud', category: '04.210', village: MAMUJU, ago: 12 },
    acts: [
      a.assign(11, 'rsud'),
      a.draft(8, 'done', { what: 'Petugas parkir ditegur.', who: 'Bagian Umum RSUD' }),
      a.approve(7),
      a.object(3, 'Kemarin masih diminta dua kali, dan tetap tanpa karcis.'),
    ],
  },
  {
    ...{ ...at, name: 'irigasi-jebol', category: '11.004', village: '76.04.03.2002', ago: 7 },
    acts: [
      a.assign(6, 'dtphp'),
      a.acknowledge(5),
      a.assign(3, 'dpupr', 'Saluran sekunder: dipindahkan ke DPUPR atas kesepakatan dua dinas.'),
      a.note(2, 'Pintu air ditutup sementara, bronjong disiapkan.', 'Bidang Sumber Daya Air', {
        by: 4,
      }),
    ],
  },
  {
    ...{ ...at, name: 'bising-kapal', category: '31.005', village: SIMBORO, ago: 6 },
    acts: [a.assign(5, 'disperkimtanhub'), a.withdraw(4, 'Kapalnya sudah pindah.')],
  },
  {
    ...{ ...at, name: 'lampu-jembatan', category: '31.002', village: '76.02.01.1013', ago: 11 },
    photos: ['dark'],
    acts: [
      a.assign(10, 'dpupr', 'Utamakan: rawan kecelakaan.'),
      a.acknowledge(9),
      a.note(8, 'Tim memeriksa gardu dan kabel.', 'UPTD Jalan', { by: -4 }),
      a.comment(6, 'Terima kasih. Tadi malam masih gelap.'),
      a.finish(4, 'Delapan lampu menyala, diperiksa malam hari.', 'lit'),
      a.draft(3, 'done', {
        what: 'Kabel yang putus disambung dan delapan lampu diganti.',
        who: 'UPTD Jalan',
        evidence: 'Foto malam hari terlampir.',
      }),
      a.approve(2),
    ],
  },
  {
    ...{ ...at, name: 'sma-pungutan', code: '76.02', category: '10.009', village: MAMUJU, ago: 8 },
    acts: [
      a.forward(7, '76', 'SMA adalah kewenangan provinsi.'),
      a.assign(6, 'disdikbud'),
      a.note(3, 'Kepala sekolah dipanggil; orang tua boleh membeli di mana saja.', 'Bidang SMA', {
        by: 2,
      }),
    ],
  },
];
