import * as a from './acts.ts';
import type { Tale } from './tale.ts';

const mamuju = { code: '76.02', class: 'complaint', village: '76.02.01.1002' } as const;
const polewali = { code: '76.04', class: 'complaint', village: '76.04.04.1001' } as const;

/** Complaints at the kabupaten, in each state at two of them, and one at least at each of the others. */
export const REGENCIES: readonly Tale[] = [
  { ...mamuju, name: 'sampah-pasar', category: '07.027', ago: 1, photos: ['waste'], acts: [] },
  {
    ...mamuju,
    name: 'banjir-lorong',
    category: '07.021',
    ago: 2,
    photos: ['flood'],
    acts: [a.verify(1)],
  },
  {
    ...{ ...mamuju, name: 'puskesmas-tutup', category: '04.210', village: '76.02.03.2004', ago: 6 },
    ...{ photos: ['closed'], acts: [a.assign(5, 'dinkes'), a.acknowledge(3)] },
  },
  {
    ...{ ...mamuju, name: 'jalan-karema', category: '08.006', village: '76.02.01.1012', ago: 7 },
    acts: [
      a.assign(6, 'dpupr'),
      a.note(2, 'Galian ditutup dan dipadatkan, aspal menyusul.', 'Bidang Bina Marga', { by: 7 }),
    ],
  },
  {
    ...{ ...mamuju, name: 'pohon-tumbang', category: '07.001', ago: 6 },
    acts: [a.suspend(5, 'Di dekat sekolah mana? Mohon sebutkan namanya.')],
  },
  {
    ...{ ...mamuju, name: 'ktp-lansia', category: '20.006', village: '76.02.12.2003', ago: 20 },
    writtenDown: { channel: 'walkIn', daysLater: 2 },
    acts: [
      a.assign(19, 'disdukcapil'),
      a.recordAnswer(
        15,
        'done',
        {
          what: 'Petugas merekam KTP di rumah.',
          who: 'Tim jemput bola',
          evidence: 'Tanda terima KTP.',
        },
        'Kepala Disdukcapil, nota dinas bertanda tangan basah',
      ),
      a.confirm(13),
      a.rate(13, 5, 'Nenek senang sekali.'),
    ],
  },
  {
    ...{ ...mamuju, name: 'suara-bising', category: '08.022', ago: 10 },
    acts: [
      a.archive(
        8,
        'beforeCourt',
        'Perkara ini sedang diperiksa pengadilan.',
        'Ikuti putusannya, atau hubungi pos bantuan hukum pengadilan.',
      ),
    ],
  },
  {
    ...{ ...mamuju, name: 'air-pdam', category: '16.004', ago: 7 },
    acts: [
      a.handOver(5, 'PDAM Mamuju (contoh), telepon 0800-0000-9105', 'Air ledeng dikelola PDAM.', 1),
    ],
  },
  { ...polewali, name: 'pupuk-langka', category: '11.009', ago: 1, acts: [] },
  { ...polewali, name: 'drainase-pasar', category: '08.002', ago: 3, acts: [a.verify(2)] },
  {
    ...{ ...polewali, name: 'posyandu', category: '04.210', village: '76.04.01.2005', ago: 10 },
    acts: [a.assign(8, 'dinkes')],
  },
  {
    ...{ ...polewali, name: 'kk-salah', category: '20.005', ago: 8 },
    acts: [
      a.assign(7, 'disdukcapil'),
      a.draft(5, 'done', { what: 'KK dicetak ulang dengan nama yang benar.', who: 'Loket KK' }),
      a.approve(4),
    ],
  },
  {
    ...{ ...polewali, name: 'bantuan-rumah', category: '14.002', village: '76.04.01.2006', ago: 9 },
    acts: [a.assign(8, 'dinsos'), a.suspend(6, 'Mohon kirim nama pemilik rumah dan nomor KK.')],
  },
  {
    ...{ ...polewali, name: 'guru-honor', category: '10.007', ago: 26 },
    acts: [
      a.assign(25, 'disdikpora'),
      a.draft(22, 'done', {
        what: 'Halaman dibersihkan dan papan dipasang kembali.',
        who: 'Sarana prasarana',
      }),
      a.approve(21),
    ],
  },
  {
    ...{ ...polewali, name: 'tetangga', category: '06.012', ago: 38 },
    acts: [a.suspend(36, 'Mohon sebutkan dusun dan jaraknya dari rumah.')],
  },
  {
    ...{ ...polewali, name: 'bpjs-nonaktif', category: '04.012', ago: 7 },
    acts: [
      a.handOver(
        6,
        'BPJS Kesehatan Cabang Mamuju (contoh), telepon 0800-0000-9102',
        'Kepesertaan dikelola BPJS.',
        6,
      ),
    ],
  },
  {
    ...{ ...polewali, name: 'pantai-majene', category: '03.034', village: '76.05.08.1001', ago: 4 },
    acts: [a.forward(3, '76.05', 'Pantai ini di wilayah Majene.')],
  },
  {
    ...{ name: 'sampah-banggae', code: '76.05', class: 'complaint', category: '07.027' },
    ...{ village: '76.05.01.1007', ago: 5, acts: [a.assign(4, 'dlhk')] },
  },
  {
    ...{ name: 'air-pasangkayu', code: '76.01', class: 'complaint', category: '16.002' },
    ...{ village: '76.01.01.2003', ago: 2, acts: [a.verify(1)] },
  },
  {
    ...{ name: 'longsor-mamasa', code: '76.03', class: 'complaint', category: '07.024' },
    ...{ village: '76.03.01.1002', ago: 4, acts: [a.assign(3, 'dpupr')] },
  },
  {
    ...{ name: 'bidan-mamteng', code: '76.06', class: 'complaint', category: '04.209' },
    ...{ village: '76.06.01.2002', ago: 3, acts: [a.assign(2, 'dinkes'), a.acknowledge(1)] },
  },
];
