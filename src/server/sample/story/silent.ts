import { acknowledge, approve, assign, confirm, draft, note, rate } from './acts.ts';
import type { Tale } from './tale.ts';

const PROVINCE = '76';
const forwarded = 'Mohon ditindaklanjuti sesuai SOP dan dijawab langsung kepada pelapor.';

/**
 * The story this product exists for, told anew: five reports in half a year, one followed up, four not. The
 * counts are those published for 2024; days, texts and the unit that answered are invented (K-29).
 */
export const SILENT: readonly Tale[] = [
  {
    ...{ name: 'bansos-lansia', code: PROVINCE, class: 'complaint', category: '14.001' },
    ...{ village: '76.02.01.1003', ago: 118 },
    acts: [assign(116, 'dinsos-p3a-pmd', forwarded)],
  },
  {
    ...{ name: 'pkh-terhenti', code: PROVINCE, class: 'complaint', category: '14.013' },
    ...{ village: '76.02.03.1003', ago: 97 },
    acts: [assign(95, 'dinsos-p3a-pmd', forwarded), acknowledge(90)],
  },
  {
    ...{ name: 'antre-rujukan', code: PROVINCE, class: 'complaint', category: '04.209' },
    ...{ village: '76.05.01.1001', ago: 76 },
    acts: [assign(74, 'dinkes-ppkb', forwarded)],
  },
  {
    ...{ name: 'ijazah-tertahan', code: PROVINCE, class: 'complaint', category: '10.007' },
    ...{ village: '76.04.04.1001', ago: 58 },
    acts: [assign(57, 'disdikbud', forwarded)],
  },
  {
    ...{ name: 'lampu-dermaga', code: PROVINCE, class: 'complaint', category: '31.005' },
    ...{ village: '76.02.12.1001', ago: 43, photos: ['dark'] },
    acts: [
      assign(42, 'disperkimtanhub', forwarded),
      acknowledge(41),
      note(39, 'Petugas memeriksa kabel dan memesan lampu pengganti.', 'Seksi Kepelabuhanan', {
        by: -36,
      }),
      draft(36, 'done', {
        what: 'Enam lampu dermaga diganti dan kabelnya diperbaiki.',
        who: 'Seksi Kepelabuhanan',
        evidence: 'Berita acara pemeriksaan malam hari.',
      }),
      approve(35),
      confirm(31),
      rate(31, 4, 'Sudah terang, terima kasih.'),
    ],
  },
];
