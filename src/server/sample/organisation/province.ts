import {
  bareUnit,
  contoh,
  coordinators,
  door,
  LAST_BEFORE_MERGE,
  MERGES,
  staffedUnit as unit,
} from './rows.ts';
import type { UnitRow } from './rows.ts';

const NAME = 'Provinsi Sulawesi Barat';

/** Before the merger; their number and most of their names are assumed. */
const until = (key: string, shortName: string, name: string): UnitRow =>
  unit(key, shortName, name, { to: LAST_BEFORE_MERGE });

const merged = (
  key: string,
  shortName: string,
  name: string,
  mergedFrom: readonly string[],
): UnitRow => unit(key, shortName, name, { from: MERGES, mergedFrom });

// prettier-ignore
const THROUGHOUT: readonly UnitRow[] = [
  unit('diskominfo', 'Diskominfo SP', 'Dinas Komunikasi, Informatika, Statistik dan Persandian', { posts: coordinators(NAME) }),
  unit('disdikbud', 'Disdikbud', 'Dinas Pendidikan dan Kebudayaan', {
    posts: [
      { role: 'secretary', title: 'Sekretaris Dinas Pendidikan dan Kebudayaan' },
      { role: 'division', title: 'Kepala Bidang Pembinaan SMA' },
      { role: 'staff', title: 'Pelaksana Bidang Pembinaan SMA' },
    ],
  }),
  unit('distransnaker', 'Distransnaker', 'Dinas Transmigrasi dan Tenaga Kerja'),
  unit('bapperida', 'Bapperida', 'Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah'),
  unit('bpkpd', 'BPKPD', 'Badan Pengelola Keuangan dan Pendapatan Daerah'),
  unit('inspektorat', 'Inspektorat', 'Inspektorat Daerah', {
    purpose: 'inspectorate',
    posts: [
      { role: 'inspector', title: 'Inspektur Pembantu Khusus' },
      { role: 'inspector', title: 'Inspektur Pembantu Wilayah I' },
    ],
  }),
  unit('setwan', 'Setwan', 'Sekretariat DPRD'),
  unit('rsud', 'RSUD', 'RSUD Provinsi Sulawesi Barat'),
  unit('biro-organisasi', 'Biro Organisasi', 'Biro Organisasi', {
    posts: [{ role: 'evaluator', title: 'Evaluator Pelayanan Publik' }],
  }),
  unit('biro-pemkesra', 'Biro Pemkesra', 'Biro Pemerintahan dan Kesejahteraan Rakyat'),
  unit('biro-hukum', 'Biro Hukum', 'Biro Hukum'),
  unit('dpupr', 'DPUPR', contoh('Dinas Pekerjaan Umum dan Penataan Ruang')),
  unit('desdm', 'Dinas ESDM', contoh('Dinas Energi dan Sumber Daya Mineral')),
  unit('disbun', 'Disbun', contoh('Dinas Perkebunan')),
  unit('dtphp', 'DTPHP', contoh('Dinas Tanaman Pangan, Hortikultura dan Peternakan')),
  unit('dkp', 'DKP', contoh('Dinas Kelautan dan Perikanan')),
  unit('dpmptsp', 'DPMPTSP', contoh('Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu')),
  unit('disperindagkop', 'Disperindagkop', contoh('Dinas Perindustrian, Perdagangan, Koperasi dan UKM')),
  unit('dispusip', 'Dispusip', contoh('Dinas Perpustakaan dan Kearsipan')),
  unit('satpol-pp', 'Satpol PP', contoh('Satuan Polisi Pamong Praja dan Pemadam Kebakaran')),
  unit('bpbd', 'BPBD', contoh('Badan Penanggulangan Bencana Daerah')),
  unit('kesbangpol', 'Kesbangpol', contoh('Badan Kesatuan Bangsa dan Politik')),
  unit('biro-ekbang', 'Biro Ekbang', contoh('Biro Perekonomian dan Administrasi Pembangunan')),
];

// prettier-ignore
const BEFORE: readonly UnitRow[] = [
  until('dinkes', 'Dinkes', 'Dinas Kesehatan'),
  until('dp3ap2kb', 'DP3AP2KB', 'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana'),
  until('dinsos', 'Dinsos', 'Dinas Sosial'),
  until('dpmd', 'DPMD', contoh('Dinas Pemberdayaan Masyarakat dan Desa')),
  until('dlh', 'DLH', contoh('Dinas Lingkungan Hidup')),
  until('dishut', 'Dishut', contoh('Dinas Kehutanan')),
  until('dispora', 'Dispora', contoh('Dinas Kepemudaan dan Olahraga')),
  until('dispar', 'Dispar', 'Dinas Pariwisata'),
  until('disperkimtan', 'Disperkimtan', contoh('Dinas Perumahan, Kawasan Permukiman dan Pertanahan')),
  until('dishub', 'Dishub', contoh('Dinas Perhubungan')),
  until('bkd', 'BKD', 'Badan Kepegawaian Daerah'),
  until('bpsdm', 'BPSDM', 'Badan Pengembangan Sumber Daya Manusia'),
];

// prettier-ignore
const AFTER: readonly UnitRow[] = [
  merged('dinkes-ppkb', 'Dinkes PPKB', 'Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana', ['dinkes', 'dp3ap2kb']),
  merged('dinsos-p3a-pmd', 'Dinsos P3A PMD', 'Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak serta Pemberdayaan Masyarakat dan Desa', ['dinsos', 'dpmd']),
  merged('dlhk', 'DLHK', 'Dinas Lingkungan Hidup dan Kehutanan', ['dlh', 'dishut']),
  merged('disporaparekraf', 'Disporaparekraf', 'Dinas Kepemudaan, Olahraga, Pariwisata dan Ekonomi Kreatif', ['dispora', 'dispar']),
  merged('disperkimtanhub', 'Disperkimtanhub', 'Dinas Perumahan, Kawasan Permukiman, Pertanahan dan Perhubungan', ['disperkimtan', 'dishub']),
  merged('bkpsdm', 'BKPSDM', 'Badan Kepegawaian dan Pengembangan SDM', ['bkd', 'bpsdm']),
];

/** What stands beside the 35 and later 29 units: the leaders, the sealed unit, the doors outside. */
const BESIDE: readonly UnitRow[] = [
  bareUnit('pimpinan', 'Pimpinan Daerah', 'Pimpinan Daerah', [
    { role: 'executive', title: 'Gubernur Sulawesi Barat' },
    { role: 'executive', title: 'Wakil Gubernur Sulawesi Barat' },
  ]),
  bareUnit('setda', 'Setda', 'Sekretariat Daerah', [
    { role: 'arbiter', title: 'Asisten I Pemerintahan dan Kesejahteraan Rakyat' },
    { role: 'arbiter', title: 'Asisten II Perekonomian dan Pembangunan' },
    { role: 'arbiter', title: 'Asisten III Administrasi Umum' },
    { role: 'arbiter', title: 'Sekretaris Daerah' },
  ]),
  unit('uptd-ppa', 'UPTD PPA', 'UPTD Perlindungan Perempuan dan Anak', { purpose: 'sealed' }),
  door('ombudsman', 'Ombudsman', 'Ombudsman RI Perwakilan Sulawesi Barat', [
    { role: 'ombudsman', title: 'Asisten Ombudsman' },
  ]),
  door('polda', 'Polda', 'Kepolisian Daerah Sulawesi Barat'),
  door('pln', 'PLN', contoh('PT PLN (Persero), layanan pelanggan Mamuju')),
  door('bpjs-kesehatan', 'BPJS Kesehatan', contoh('BPJS Kesehatan Cabang Mamuju')),
  door('bpn', 'BPN', contoh('Kantor Wilayah Badan Pertanahan Nasional Sulawesi Barat')),
  door('pdam', 'PDAM', contoh('PDAM Mamuju')),
];

/** In an order in which whoever takes over people stands after those it takes them from. */
export const PROVINCE: readonly UnitRow[] = [...THROUGHOUT, ...BEFORE, ...BESIDE, ...AFTER];
