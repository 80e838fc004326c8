import type { Action } from '#ui/action-bar.ts';
import type { DayCell } from '#ui/day-bar.ts';
import type { SelectOption } from '#ui/select.ts';
import type { StatusKind } from '#ui/status.ts';

export const people: SelectOption[] = [
  { value: 'warga', label: 'Warga (tanpa masuk)' },
  {
    value: 'p1',
    label: 'Nurhayati, penghubung',
    group: 'Dinas Kesehatan, Pengendalian Penduduk dan KB',
  },
  {
    value: 'p2',
    label: 'dr. Abdul Malik, kepala dinas',
    group: 'Dinas Kesehatan, Pengendalian Penduduk dan KB',
  },
  { value: 'k1', label: 'Hasbullah, koordinator', group: 'Diskominfo SP' },
];

export const statuses: { kind: StatusKind; word: string }[] = [
  { kind: 'unverified', word: 'Belum diverifikasi' },
  { kind: 'unassigned', word: 'Belum terdisposisi' },
  { kind: 'assigned', word: 'Terdisposisi belum ditindaklanjuti' },
  { kind: 'in-process', word: 'Dalam proses' },
  { kind: 'closed', word: 'Selesai' },
  { kind: 'suspended', word: 'Ditunda' },
  { kind: 'archived', word: 'Diarsipkan' },
  { kind: 'handed-over', word: 'Diteruskan ke luar' },
];

export const fiveDays: DayCell[] = [
  { kind: 'used', day: 'Jumat, 20 Nov' },
  { kind: 'used', day: 'Senin, 23 Nov', weekStart: true },
  { kind: 'today', day: 'Selasa, 24 Nov' },
  { kind: 'left', day: 'Rabu, 25 Nov' },
  { kind: 'left', day: 'Kamis, 26 Nov', due: true },
];

export const lateDays: DayCell[] = [
  { kind: 'used' },
  { kind: 'used', weekStart: true },
  { kind: 'holiday', day: 'Selasa, 17 Nov: libur' },
  { kind: 'used' },
  { kind: 'used' },
  { kind: 'used', due: true },
  { kind: 'late', weekStart: true },
  { kind: 'late', today: true },
];

/** Fourteen days, the class clock of a complaint, with a holiday among them. */
export const fourteenDays: DayCell[] = Array.from({ length: 15 }, (_, at) => ({
  kind: at === 7 ? 'holiday' : at < 5 ? 'used' : at === 5 ? 'today' : 'left',
  weekStart: at % 5 === 0,
  due: at === 14,
}));

/** Sixty working days, the longest period there is. */
export const sixtyDays: DayCell[] = Array.from({ length: 62 }, (_, at) => ({
  kind: at === 18 || at === 31 ? 'holiday' : at < 40 ? 'used' : at === 40 ? 'today' : 'left',
  weekStart: at % 5 === 0,
  due: at === 61,
}));

export const actions: Action[] = [
  {
    key: 'draft',
    label: 'Tulis jawaban',
    href: '#aksi',
    variant: 'primary',
    icon: 'pen',
    hotkey: 't',
    duty: 'Tulis apa yang dikerjakan, siapa, dan kapan. Kepala dinas menyetujui sebelum terkirim.',
    byWhen: 'Jumat, 4 Desember, sisa 8 hari kerja',
    ifNot: 'Lewat batas waktu tercatat tetap atas nama kantor yang memegang.',
  },
  {
    key: 'progress',
    label: 'Kabari kemajuan',
    href: '#aksi',
    duty: 'Satu kabar nyata menghentikan hitungan 5 hari kerja.',
    byWhen: 'Jumat, 20 Nov, lewat 2 hari kerja',
    ifNot: 'Pelapor tidak tahu apakah ada yang bekerja.',
  },
  {
    key: 'approve',
    label: 'Setujui jawaban',
    href: '#aksi',
    reason: 'Jawaban hanya dapat disetujui oleh kepala dinas, dan belum ada rancangan.',
  },
  {
    key: 'decline',
    label: 'Bukan wewenang',
    href: '#aksi',
    variant: 'danger',
    duty: 'Kembalikan hanya bila unit lain yang berwenang: sebut alasan dan usulkan unitnya.',
    byWhen: '5 hari kerja sejak disposisi',
    ifNot: 'Lewat batas waktu tercatat tetap.',
  },
];

export const classes = [
  {
    value: 'complaint',
    label: 'Pengaduan layanan',
    why: 'Ada layanan yang buruk, lambat, atau tidak berjalan.',
  },
  {
    value: 'oversight',
    label: 'Dugaan pelanggaran oleh petugas',
    why: 'Misalnya pungutan liar. Nama dan isi laporan Anda tertutup.',
  },
  { value: 'aspiration', label: 'Usulan', why: 'Anda ingin sesuatu diperbaiki atau diadakan.' },
];
