import * as a from './acts.ts';
import type { Tale } from './tale.ts';

const wish = { code: '76', class: 'aspiration' } as const;
const question = { code: '76', class: 'informationRequest' } as const;
const MAMUJU = '76.02.01.1002';
const POLEWALI = '76.04.04.1001';

/** Proposals and questions, in each state, of the province and of two kabupaten. */
export const WISHES: readonly Tale[] = [
  { ...wish, name: 'usul-taman', category: '07.001', village: MAMUJU, ago: 1, acts: [] },
  {
    ...{ ...wish, name: 'usul-perpus', category: '10.003', village: '76.03.01.1001', ago: 9 },
    acts: [
      a.assign(8, 'dispusip'),
      a.suspend(7, 'Kecamatan mana yang dimaksud?'),
      a.complete(6, 'Kecamatan Mambi dan sekitarnya.'),
      a.note(5, 'Rute pegunungan dihitung untuk bulan depan.', 'Bidang Layanan', { by: 9 }),
    ],
  },
  {
    ...{ ...wish, name: 'usul-pelatihan', category: '23.001', village: '76.06.01.2001', ago: 28 },
    acts: [
      a.assign(27, 'distransnaker'),
      a.draft(23, 'cannotBeFulfilled', {
        what: 'Pelatihan las belum dianggarkan tahun ini.',
        who: 'Bidang Pelatihan Kerja',
        whyNot: 'Tidak ada dalam anggaran yang sudah ditetapkan.',
        nextDoor:
          'Usulkan lewat musrenbang kecamatan, atau daftar di balai latihan kerja terdekat.',
      }),
      a.approve(22),
      a.confirm(20),
      a.rate(20, 3, 'Setidaknya dijawab jelas.'),
    ],
  },
  {
    ...{ ...wish, name: 'usul-jembatan', category: '08.008', village: '76.02.08.2005', ago: 14 },
    acts: [
      a.archive(
        12,
        'alreadyAnswered',
        'Usul yang sama sudah dijawab dalam laporan Anda sebelumnya.',
        'Buka laporan yang lama dengan kode lacaknya.',
      ),
    ],
  },
  {
    ...{
      ...wish,
      name: 'usul-trotoar',
      code: '76.02',
      category: '08.019',
      village: MAMUJU,
      ago: 2,
    },
    acts: [a.verify(1)],
  },
  {
    ...{
      ...wish,
      name: 'usul-lapangan',
      code: '76.02',
      category: '08.016',
      village: '76.02.12.2004',
      ago: 7,
    },
    acts: [a.suspend(5, 'Lapangan yang mana? Mohon sebutkan nama desa dan letaknya.')],
  },
  {
    ...{
      ...wish,
      name: 'usul-pasar',
      code: '76.04',
      category: '08.004',
      village: '76.04.03.1001',
      ago: 5,
    },
    acts: [a.assign(4, 'dpmd'), a.acknowledge(2)],
  },
  {
    ...{
      ...wish,
      name: 'usul-jalan-nasional',
      code: '76.04',
      category: '08.006',
      village: POLEWALI,
      ago: 9,
    },
    acts: [
      a.handOver(
        7,
        'Balai jalan nasional (contoh), telepon 0800-0000-9110',
        'Jalan trans adalah jalan nasional.',
        3,
      ),
    ],
  },
  { ...question, name: 'tanya-pajak', category: '03.031', village: MAMUJU, ago: 1, acts: [] },
  {
    ...{
      ...question,
      name: 'tanya-beasiswa',
      category: '10.016',
      village: '76.05.01.1010',
      ago: 3,
    },
    acts: [a.assign(2, 'disdikbud')],
  },
  {
    ...{ ...question, name: 'tanya-anggaran', category: '03', village: MAMUJU, ago: 5 },
    acts: [
      a.assign(4, 'bpkpd'),
      a.draft(3, 'informationGiven', {
        what: 'Ringkasan anggaran ada di situs BPKPD, menu Transparansi; salinan dapat dibaca di kantor.',
        who: 'Bidang Anggaran',
      }),
      a.approve(2),
    ],
  },
  {
    ...{ ...question, name: 'tanya-lowongan', category: '23', village: MAMUJU, ago: 8 },
    acts: [
      a.archive(
        7,
        'notAReport',
        'Lowongan kerja tidak dilayani lewat laporan.',
        'Lihat papan pengumuman BKPSDM.',
      ),
    ],
  },
  {
    ...{ ...question, name: 'tanya-pindah', category: '23.048', village: '76.05.08.1004', ago: 10 },
    acts: [
      a.assign(9, 'bkpsdm'),
      a.recordAnswer(
        6,
        'informationGiven',
        {
          what: 'Syarat pindah: surat lolos butuh, SK terakhir, dan analisis kebutuhan guru.',
          who: 'Bidang Mutasi',
        },
        'Kepala BKPSDM, nota dinas bertanda tangan basah',
      ),
    ],
  },
  {
    ...{
      ...question,
      name: 'jadwal-vaksin',
      code: '76.02',
      category: '04.218',
      village: '76.02.01.1013',
      ago: 4,
    },
    acts: [
      a.assign(3, 'dinkes'),
      a.note(2, 'Jadwal posyandu bulan ini sedang dipastikan.', 'Seksi Imunisasi', { by: 1 }),
      a.ask(1, 'Berapa usia bayi Anda, dan di lingkungan mana?'),
    ],
  },
  {
    ...{
      ...question,
      name: 'tanya-akta',
      code: '76.02',
      category: '20.002',
      village: MAMUJU,
      ago: 14,
    },
    acts: [
      a.assign(13, 'disdukcapil'),
      a.draft(12, 'informationGiven', {
        what: 'Satu hari bila berkas lengkap; bawa surat lahir dan KK.',
        who: 'Loket Akta',
      }),
      a.approve(11),
      a.confirm(10),
      a.rate(10, 5),
    ],
  },
  {
    ...{
      ...question,
      name: 'tanya-ktp',
      code: '76.04',
      category: '20.006',
      village: POLEWALI,
      ago: 2,
    },
    acts: [a.verify(1)],
  },
  {
    ...{
      ...question,
      name: 'tanya-bantuan',
      code: '76.04',
      category: '07.012',
      village: '76.04.06.2002',
      ago: 6,
    },
    acts: [a.verify(5), a.suspend(4, 'Anda nelayan di desa mana? Mohon sebutkan kelompoknya.')],
  },
  {
    ...{
      ...question,
      name: 'tanya-sertifikat',
      code: '76.04',
      category: '08.023',
      village: '76.04.03.2003',
      ago: 5,
    },
    acts: [
      a.handOver(
        4,
        'Kantor pertanahan (contoh), telepon 0800-0000-9103',
        'Sertifikat diterbitkan BPN.',
        4,
      ),
    ],
  },
];
