import { atLeast, type Reach } from '#domain/access/reach.ts';
import type { ActorRole } from '#domain/report/actor.ts';
import { rowOf } from '#domain/report/lifecycle.ts';
import type { OfficerCommand } from '#words/commands.ts';
import type { Kind } from './reports.ts';

/**
 * Who may. Of a report: by what `reach` gives (`content`, `identity`), by a command's row (`actor`), of what is
 * printed (on a page, as a file) or photographed. `key`, `cookie` and `link`: whose browser holds it. `signedIn`: with or without an
 * office; `administrator`: a right of the account. `writer`: a coordinator, who writes down what citizens say.
 * `setUp`: before there is an installation, by the console's link. `sample`: only there, on its own machine.
 */
export type Who =
  | 'anybody'
  | 'officer'
  | 'administrator'
  | 'writer'
  | 'content'
  | 'identity'
  | 'ask'
  | 'actor'
  | 'print'
  | 'printFile'
  | 'photo'
  | 'key'
  | 'link'
  | 'signedIn'
  | 'cookie'
  | 'setUp'
  | 'sample'
  | 'nobody';

/** Every way in. The walk fails where a route or a method has no row, and where a row has no route. */
// prettier-ignore
export const TABLE = {
  'GET /':                                      'anybody',
  'GET /health/live':                           'anybody',
  'GET /health/ready':                          'anybody',
  'GET /keluar':                                'anybody',
  'GET /kelola':                                'administrator',
  'GET /kelola/berhalangan':                    'administrator',
  'POST /kelola/berhalangan?/akhiri-limpahan':  'administrator',
  'POST /kelola/berhalangan?/berhalangan':      'administrator',
  'POST /kelola/berhalangan?/kembali':          'administrator',
  'POST /kelola/berhalangan?/limpahkan':        'administrator',
  'GET /kelola/data-pribadi':                   'administrator',
  'POST /kelola/data-pribadi?/catat':           'administrator',
  'GET /kelola/data-pribadi/[id]':              'administrator',
  'POST /kelola/data-pribadi/[id]?/penuhi':     'administrator',
  'POST /kelola/data-pribadi/[id]?/tolak':      'administrator',
  'GET /kelola/data-pribadi/[id]/salinan':      'administrator',
  'GET /kelola/diatur':                         'administrator',
  'POST /kelola/diatur':                        'administrator',
  'GET /kelola/instansi/[id]':                  'administrator',
  'POST /kelola/instansi/[id]?/tambah-instansi': 'administrator',
  'POST /kelola/instansi/[id]?/tambah-unit':    'administrator',
  'GET /kelola/instansi/[id]/data':             'administrator',
  'POST /kelola/instansi/[id]/data':            'administrator',
  'GET /kelola/jam':                            'administrator',
  'POST /kelola/jam?/akhiri':                   'administrator',
  'POST /kelola/jam?/simpan':                   'administrator',
  'GET /kelola/jabatan/[id]':                   'administrator',
  'POST /kelola/jabatan/[id]?/akhiri':          'administrator',
  'POST /kelola/jabatan/[id]?/akhiri-pejabat':  'administrator',
  'POST /kelola/jabatan/[id]?/angkat':          'administrator',
  'POST /kelola/jabatan/[id]?/batalkan':        'administrator',
  'POST /kelola/jabatan/[id]?/lanjutkan':       'administrator',
  'POST /kelola/jabatan/[id]?/lanjutkan-pejabat': 'administrator',
  'POST /kelola/jabatan/[id]?/ubah':            'administrator',
  'GET /kelola/kalender':                       'administrator',
  'POST /kelola/kalender?/buka':                'administrator',
  'POST /kelola/kalender?/keputusan':           'administrator',
  'POST /kelola/kalender?/tutup':               'administrator',
  'GET /kelola/kebocoran':                      'administrator',
  'POST /kelola/kebocoran?/catat':              'administrator',
  'GET /kelola/kebocoran/[id]':                 'administrator',
  'POST /kelola/kebocoran/[id]?/langkah':       'administrator',
  'GET /kelola/kebocoran/[id]/surat':           'administrator',
  'GET /kelola/kategori':                       'administrator',
  'POST /kelola/kategori':                      'administrator',
  'GET /kelola/orang':                          'administrator',
  'POST /kelola/orang?/tambah-orang':           'administrator',
  'GET /kelola/orang/[id]':                     'administrator',
  'POST /kelola/orang/[id]?/buka-lagi':         'administrator',
  'POST /kelola/orang/[id]?/hak':               'administrator',
  'POST /kelola/orang/[id]?/perbaiki':          'administrator',
  'POST /kelola/orang/[id]?/pulihkan':          'administrator',
  'POST /kelola/orang/[id]?/tutup':             'administrator',
  'POST /kelola/orang/[id]?/undang':            'administrator',
  'GET /kelola/kunci-identitas':                'administrator',
  'POST /kelola/kunci-identitas?/akhiri':       'administrator',
  'POST /kelola/kunci-identitas?/bagikan':      'administrator',
  'POST /kelola/kunci-identitas?/buat':         'administrator',
  'POST /kelola/kunci-identitas?/tunjuk':       'administrator',
  'GET /kelola/pembukaan':                      'administrator',
  'POST /kelola/pembukaan?/buka':               'administrator',
  'POST /kelola/pembukaan?/centang':            'administrator',
  'POST /kelola/pembukaan?/kabar':              'administrator',
  'POST /kelola/pembukaan?/pulih':              'administrator',
  'POST /kelola/pembukaan?/tarik':              'administrator',
  'POST /kelola/pembukaan?/tutup':              'administrator',
  'POST /kelola/pembukaan?/usul':               'administrator',
  'GET /kelola/organisasi':                     'administrator',
  'POST /kelola/organisasi':                    'administrator',
  'GET /kelola/organisasi/unduh':               'administrator',
  'GET /kelola/retensi':                        'administrator',
  'POST /kelola/retensi?/batalkan':             'administrator',
  'POST /kelola/retensi?/hapus':                'administrator',
  'POST /kelola/retensi?/versi':                'administrator',
  'GET /kelola/riwayat':                        'administrator',
  'GET /kelola/tenggat':                        'administrator',
  'POST /kelola/tenggat?/batalkan':             'administrator',
  'POST /kelola/tenggat?/versi':                'administrator',
  'GET /kelola/unit/[id]':                      'administrator',
  'POST /kelola/unit/[id]?/akhiri':             'administrator',
  'POST /kelola/unit/[id]?/lanjutkan':          'administrator',
  'POST /kelola/unit/[id]?/tambah-jabatan':     'administrator',
  'POST /kelola/unit/[id]?/ubah':               'administrator',
  'GET /lacak':                                 'anybody',
  'POST /lacak':                                'key',
  'GET /lacak/[kode]':                          'key',
  'GET /lacak/[kode]/data':                     'key',
  'POST /lacak/[kode]/data?/batasi':            'key',
  'POST /lacak/[kode]/data?/cabut-batas':       'key',
  'POST /lacak/[kode]/data?/hapus':             'key',
  'POST /lacak/[kode]/data?/perbaiki':          'key',
  'POST /lacak/[kode]/data/unduh':              'key',
  'GET /lacak/[kode]/foto/[berkas]':            'key',
  'POST /lacak/[kode]?/balas':                  'key',
  'POST /lacak/[kode]?/buka-kembali':           'key',
  'POST /lacak/[kode]?/cabut':                  'key',
  'POST /lacak/[kode]?/foto':                   'key',
  'POST /lacak/[kode]?/keberatan':              'key',
  'POST /lacak/[kode]?/komentar':               'key',
  'POST /lacak/[kode]?/lengkapi':               'key',
  'POST /lacak/[kode]?/nilai':                  'key',
  'POST /lacak/[kode]?/pulihkan':               'key',
  'POST /lacak/[kode]?/terima':                 'key',
  'POST /lacak/[kode]?/tutup':                  'anybody',
  'GET /laporan-saya':                          'cookie',
  'POST /laporan-saya?/buka':                   'cookie',
  'POST /laporan-saya?/keluar':                 'cookie',
  'POST /laporan-saya?/klaim':                  'cookie',
  'POST /laporan-saya?/kode':                   'anybody',
  'POST /laporan-saya?/lepas':                  'cookie',
  'POST /laporan-saya?/lupakan':                'cookie',
  'POST /laporan-saya?/masuk':                  'cookie',
  'POST /laporan-saya?/ulang':                  'anybody',
  'GET /lapor/[[langkah]]':                     'cookie',
  'POST /lapor/[[langkah]]?/buang':             'cookie',
  'POST /lapor/[[langkah]]?/cari':              'cookie',
  'POST /lapor/[[langkah]]?/hapus':             'cookie',
  'POST /lapor/[[langkah]]?/kirim':             'cookie',
  'POST /lapor/[[langkah]]?/simpan':            'cookie',
  'POST /lapor/[[langkah]]?/unggah':            'cookie',
  'GET /lapor/belum-dibuka':                    'anybody',
  'GET /lapor/foto/[berkas]':                   'cookie',
  'GET /lapor/selesai':                         'cookie',
  'POST /lapor/selesai?/jejak':                 'cookie',
  'GET /lapor/selesai/cetak':                   'cookie',
  'GET /lapor/selesai/simpan':                  'cookie',
  'GET /lapor/terhapus':                        'anybody',
  'GET /mulai':                                 'setUp',
  'GET /mulai/[token]':                         'setUp',
  'POST /mulai/[token]':                        'setUp',
  'GET /petugas':                               'officer',
  'POST /petugas?/hapus':                       'officer',
  'POST /petugas?/simpan':                      'officer',
  'GET /petugas/cari':                          'officer',
  'GET /petugas/akun':                          'signedIn',
  'POST /petugas/akun?/akhiri':                 'signedIn',
  'POST /petugas/akun?/lainnya':                'signedIn',
  'POST /petugas/akun?/lupakan':                'signedIn',
  'GET /petugas/akun/kantor':                   'signedIn',
  'POST /petugas/akun/kantor?/kode':            'signedIn',
  'POST /petugas/akun/kantor?/putuskan':        'signedIn',
  'GET /petugas/akun/kantor/mulai':             'signedIn',
  'GET /petugas/akun/kunci-sandi':              'signedIn',
  'POST /petugas/akun/kunci-sandi?/kode':       'signedIn',
  'POST /petugas/akun/kunci-sandi?/tambah':     'signedIn',
  'GET /petugas/akun/pemulihan':                'signedIn',
  'POST /petugas/akun/pemulihan':               'signedIn',
  'GET /petugas/akun/perangkat':               'signedIn',
  'POST /petugas/akun/perangkat?/matikan':     'signedIn',
  'POST /petugas/akun/perangkat?/nyalakan':    'signedIn',
  'GET /petugas/akun/sandi':                    'signedIn',
  'POST /petugas/akun/sandi':                   'signedIn',
  'GET /petugas/akun/verifikator':              'signedIn',
  'POST /petugas/akun/verifikator':             'signedIn',
  'GET /petugas/catat':                         'writer',
  'POST /petugas/catat?/hapus':                 'writer',
  'POST /petugas/catat?/simpan':                'writer',
  'GET /petugas/catat/bacakan':                 'writer',
  'POST /petugas/catat/bacakan?/cari':          'writer',
  'POST /petugas/catat/bacakan?/kirim':         'writer',
  'GET /petugas/catat/daftar':                  'writer',
  'POST /petugas/catat/daftar?/kirim':          'writer',
  'POST /petugas/catat/daftar?/tempel':         'writer',
  'GET /petugas/catat/daftar/struk':            'writer',
  'POST /petugas/catat/daftar/struk?/serah':    'writer',
  'GET /petugas/catat/struk':                   'writer',
  'POST /petugas/catat/struk?/serah':           'writer',
  'GET /petugas/catat/struk/cetak':             'writer',
  'POST /petugas/keluar':                       'anybody',
  'GET /petugas/kabar':                         'officer',
  'GET /petugas/kabar/[id]':                    'officer',
  'POST /petugas/kabar/[id]?/kontak':           'officer',
  'POST /petugas/kabar/[id]?/terkirim':         'officer',
  'POST /petugas/kabar/[id]?/ulang':            'officer',
  'GET /petugas/kabar/[id]/surat':              'officer',
  'GET /petugas/masuk':                         'anybody',
  'GET /petugas/masuk/kantor':                  'anybody',
  'GET /petugas/masuk/kantor/kembali':          'anybody',
  'POST /petugas/masuk?/kode':                  'anybody',
  'POST /petugas/masuk?/kunci':                 'anybody',
  'POST /petugas/masuk?/masuk':                 'anybody',
  'POST /petugas/masuk?/ulang':                 'anybody',
  'GET /petugas/kunci':                         'signedIn',
  'POST /petugas/kunci?/buat':                  'signedIn',
  'POST /petugas/kunci?/setuju':                'signedIn',
  'POST /petugas/kunci?/tolak':                 'signedIn',
  'GET /petugas/laporan/[id]':                  'content',
  'GET /petugas/laporan/[id]/[act]':            'content',
  'POST /petugas/laporan/[id]/[act]':           'actor',
  'GET /petugas/laporan/[id]/buka-identitas':   'ask',
  'POST /petugas/laporan/[id]/buka-identitas':  'ask',
  'GET /petugas/laporan/[id]/cetak/[lembar]':   'print',
  'GET /petugas/laporan/[id]/cetak/[lembar]/unduh': 'printFile',
  'GET /petugas/laporan/[id]/foto/[berkas]':    'photo',
  'GET /petugas/laporan/[id]/identitas':        'identity',
  'POST /petugas/laporan/[id]/identitas':       'identity',
  'GET /rekap':                                 'officer',
  'GET /rekap/daftar':                          'officer',
  'GET /ringkas':                               'writer',
  'POST /ringkas?/mode':                        'administrator',
  'GET /ringkas/catat':                         'writer',
  'POST /ringkas/catat':                        'writer',
  'GET /ringkas/kontak':                        'administrator',
  'POST /ringkas/kontak':                       'administrator',
  'GET /ringkas/laporan/[id]':                  'content',
  'GET /ringkas/rekap':                         'writer',
  'GET /uji-kabar/[token]':                     'link',
  'POST /uji-kabar/[token]':                    'link',
  'GET /undangan/[token]':                      'link',
  'POST /undangan/[token]':                     'link',
  'GET /contoh':                                'sample',
  'GET /contoh/jadi':                           'nobody',
  'POST /contoh/jadi':                          'sample',
  'GET /contoh/maju':                           'nobody',
  'POST /contoh/maju':                          'sample',
  'GET /gaya':                                  'nobody',
  'GET /gaya/cetak':                            'nobody',
  'GET /gaya/petugas':                          'nobody',
} as const satisfies Readonly<Record<string, Who>>;

export type Way = keyof typeof TABLE;
export const WAYS = Object.keys(TABLE) as readonly Way[];
export const waysOf = (...who: readonly Who[]): readonly Way[] =>
  WAYS.filter((way) => who.includes(TABLE[way]));

/** What happens to somebody: the report is shown; it is not there; it is there, and the act is not theirs. */
export type Outcome = 'shown' | 'notThere' | 'refused';

export interface Case {
  readonly kind: Kind;
  readonly reach: Reach;
  readonly command?: OfficerCommand | undefined;
}

const hasRole = ({ capacities }: Reach, roles: readonly ActorRole[]): boolean =>
  capacities.some(({ role }) => roles.includes(role));

export const readsOriginal = ({ kind, reach }: Case): boolean =>
  kind !== 'anonymous' || hasRole(reach, ['coordinator']);

/** Whose reporter two holders open only (K-32). */
export const HIDDEN: readonly Kind[] = ['anonymous', 'confidential', 'oversight'];

/** The rule of a row for one reader and one report. */
export function outcomeOf(who: Who, it: Case): Outcome {
  const { reach, command } = it;
  if (!atLeast(reach.level, 'content')) return 'notThere';
  if (who === 'identity') return reach.level === 'identity' ? 'shown' : 'notThere';
  if (who === 'ask')
    return HIDDEN.includes(it.kind) && hasRole(reach, ['coordinator', 'inspector'])
      ? 'shown'
      : 'notThere';
  if (who === 'photo') return readsOriginal(it) ? 'shown' : 'notThere';
  if (who === 'print' || who === 'printFile')
    return it.kind === 'intake' || it.kind === 'sealed' ? 'notThere' : 'shown';
  if (who !== 'actor' || !command) return 'shown';
  if (reach.capacities.length === 0) return 'notThere';
  return hasRole(reach, rowOf(command).by) ? 'shown' : 'refused';
}
