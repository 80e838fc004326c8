import { bareUnit, contoh, coordinators, staffedUnit } from './rows.ts';
import type { UnitRow } from './rows.ts';

/** A kabupaten of the sample; the codes are those of the ministry of home affairs. */
export interface RegencyRow {
  readonly code: string;
  readonly name: string;
  readonly seat: string;
  /** Keys of its OPDs beside the offices that each kabupaten has. */
  readonly opds: readonly string[];
}

/** Of these a kabupaten has some; all their names are assumed. */
const OPDS: Readonly<Record<string, readonly [shortName: string, name: string]>> = {
  dinkes: ['Dinkes', 'Dinas Kesehatan'],
  disdikpora: ['Disdikpora', 'Dinas Pendidikan, Kepemudaan dan Olahraga'],
  dpupr: ['DPUPR', 'Dinas Pekerjaan Umum dan Penataan Ruang'],
  dinsos: ['Dinsos', 'Dinas Sosial'],
  disdukcapil: ['Disdukcapil', 'Dinas Kependudukan dan Pencatatan Sipil'],
  dlhk: ['DLHK', 'Dinas Lingkungan Hidup dan Kebersihan'],
  dpmd: ['DPMD', 'Dinas Pemberdayaan Masyarakat dan Desa'],
  distan: ['Distan', 'Dinas Pertanian'],
};
const SEALED = 'uptd-ppa';

// prettier-ignore
export const REGENCIES: readonly RegencyRow[] = [
  { code: '76.01', name: 'Pasangkayu', seat: 'Pasangkayu', opds: ['dinkes', 'dpupr', 'distan'] },
  { code: '76.02', name: 'Mamuju', seat: 'Mamuju', opds: [...Object.keys(OPDS), SEALED] },
  { code: '76.03', name: 'Mamasa', seat: 'Mamasa', opds: ['dinkes', 'disdikpora', 'dpupr'] },
  { code: '76.04', name: 'Polewali Mandar', seat: 'Polewali', opds: [...Object.keys(OPDS), SEALED] },
  { code: '76.05', name: 'Majene', seat: 'Majene', opds: ['dinkes', 'disdukcapil', 'dlhk'] },
  { code: '76.06', name: 'Mamuju Tengah', seat: 'Tobadak', opds: ['dinkes', 'dinsos', 'dpmd'] },
];

function opdOf(key: string): UnitRow {
  if (key === SEALED) {
    const name = contoh('UPTD Perlindungan Perempuan dan Anak');
    return staffedUnit(SEALED, 'UPTD PPA', name, { purpose: 'sealed' });
  }
  const [shortName, name] = OPDS[key] ?? [key, key];
  return staffedUnit(key, shortName, contoh(name));
}

/** The offices that each kabupaten has, then its own OPDs. */
export const unitsOfRegency = ({ name, opds }: RegencyRow): readonly UnitRow[] => [
  staffedUnit('diskominfo', 'Diskominfo', contoh('Dinas Komunikasi dan Informatika'), {
    posts: coordinators(`Kabupaten ${name}`),
  }),
  staffedUnit('inspektorat', 'Inspektorat', contoh('Inspektorat Daerah'), {
    purpose: 'inspectorate',
    posts: [{ role: 'inspector', title: 'Inspektur Pembantu Khusus' }],
  }),
  bareUnit('setda', 'Setda', 'Sekretariat Daerah', [
    { role: 'arbiter', title: 'Asisten Pemerintahan' },
    { role: 'arbiter', title: 'Sekretaris Daerah' },
  ]),
  bareUnit('pimpinan', 'Pimpinan Daerah', 'Pimpinan Daerah', [
    { role: 'executive', title: `Bupati ${name}` },
    { role: 'executive', title: `Wakil Bupati ${name}` },
  ]),
  ...opds.map(opdOf),
];
