import { day } from '#domain/calendar/day.ts';
import type { Day } from '#domain/calendar/day.ts';

/** A day off by the law, or a shared day of leave; both close offices (K-20, M-13). */
export type HolidayKind = 'holiday' | 'collectiveLeave';

export interface Decree {
  readonly title: string;
  readonly number: string;
  /** Where the days can be read. */
  readonly source: string;
}

export interface Holiday {
  readonly on: Day;
  /** Indonesian, as decreed. */
  readonly name: string;
  readonly kind: HolidayKind;
  readonly decree: Decree;
}

const MINISTERS =
  'Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan, dan Menteri Pendayagunaan Aparatur ' +
  'Negara dan Reformasi Birokrasi';
const ANNEX = 'Lampiran keputusan bersama: daftar hari libur nasional dan cuti bersama';

/** What closed the days below. An operator adds the next year's decree when it is out. */
export const DECREES = {
  joint2024: {
    title: `${MINISTERS} tentang Hari Libur Nasional dan Cuti Bersama Tahun 2024`,
    number: 'Nomor 855 Tahun 2023, Nomor 3 Tahun 2023, Nomor 4 Tahun 2023',
    source: ANNEX,
  },
  election2024: {
    title: 'Keputusan Presiden: pemungutan suara Pemilu 2024 sebagai hari libur nasional',
    number: 'Nomor 10 Tahun 2024',
    source: 'Keputusan Presiden Nomor 10 Tahun 2024',
  },
  regionalElection2024: {
    title: 'Keputusan Presiden: pemungutan suara Pilkada serentak 2024 sebagai hari libur nasional',
    number: 'Nomor 33 Tahun 2024',
    source: 'Keputusan Presiden Nomor 33 Tahun 2024',
  },
  joint2025: {
    title: `${MINISTERS} tentang Hari Libur Nasional dan Cuti Bersama Tahun 2025`,
    number: 'Nomor 1017 Tahun 2024, Nomor 2 Tahun 2024, Nomor 2 Tahun 2024',
    source: ANNEX,
  },
  joint2025Changed: {
    title: `Perubahan atas ${MINISTERS} tentang Hari Libur Nasional dan Cuti Bersama Tahun 2025`,
    number: 'Nomor 933 Tahun 2025, Nomor 1 Tahun 2025, Nomor 3 Tahun 2025',
    source: ANNEX,
  },
  joint2026: {
    title: `${MINISTERS} tentang Hari Libur Nasional dan Cuti Bersama Tahun 2026`,
    number: 'Nomor 1497 Tahun 2025, Nomor 2 Tahun 2025, Nomor 5 Tahun 2025',
    source: ANNEX,
  },
} as const satisfies Readonly<Record<string, Decree>>;

/** Years with their decree; any other year is provisional (M-16). */
export const DECREED_YEARS: readonly number[] = [2024, 2025, 2026];

type Row = readonly [on: string, kind: 'L' | 'C', name: string, decree?: keyof typeof DECREES];

// L: libur nasional, C: cuti bersama. Without a decree of its own a day is in the year's joint one.
// prettier-ignore
const ROWS: Readonly<Record<'joint2024' | 'joint2025' | 'joint2026', readonly Row[]>> = {
  joint2024: [
    ['2024-01-01', 'L', 'Tahun Baru 2024 Masehi'],
    ['2024-02-08', 'L', 'Isra Mikraj Nabi Muhammad SAW'],
    ['2024-02-09', 'C', 'Tahun Baru Imlek'],
    ['2024-02-10', 'L', 'Tahun Baru Imlek 2575 Kongzili'],
    ['2024-02-14', 'L', 'Pemungutan suara Pemilu 2024', 'election2024'],
    ['2024-03-11', 'L', 'Hari Suci Nyepi (Tahun Baru Saka 1946)'],
    ['2024-03-12', 'C', 'Hari Suci Nyepi'],
    ['2024-03-29', 'L', 'Wafat Yesus Kristus'],
    ['2024-03-31', 'L', 'Hari Paskah (Kebangkitan Yesus Kristus)'],
    ['2024-04-08', 'C', 'Idulfitri'],
    ['2024-04-09', 'C', 'Idulfitri'],
    ['2024-04-10', 'L', 'Idulfitri 1445 H'],
    ['2024-04-11', 'L', 'Idulfitri 1445 H'],
    ['2024-04-12', 'C', 'Idulfitri'],
    ['2024-04-15', 'C', 'Idulfitri'],
    ['2024-05-01', 'L', 'Hari Buruh Internasional'],
    ['2024-05-09', 'L', 'Kenaikan Yesus Kristus'],
    ['2024-05-10', 'C', 'Kenaikan Yesus Kristus'],
    ['2024-05-23', 'L', 'Hari Raya Waisak 2568 BE'],
    ['2024-05-24', 'C', 'Waisak'],
    ['2024-06-01', 'L', 'Hari Lahir Pancasila'],
    ['2024-06-17', 'L', 'Iduladha 1445 H'],
    ['2024-06-18', 'C', 'Iduladha'],
    ['2024-07-07', 'L', '1 Muharam Tahun Baru Islam 1446 H'],
    ['2024-08-17', 'L', 'Proklamasi Kemerdekaan'],
    ['2024-09-16', 'L', 'Maulid Nabi Muhammad SAW'],
    ['2024-11-27', 'L', 'Pemungutan suara Pilkada serentak 2024', 'regionalElection2024'],
    ['2024-12-25', 'L', 'Kelahiran Yesus Kristus (Natal)'],
    ['2024-12-26', 'C', 'Natal'],
  ],
  joint2025: [
    ['2025-01-01', 'L', 'Tahun Baru 2025 Masehi'],
    ['2025-01-27', 'L', 'Isra Mikraj Nabi Muhammad SAW'],
    ['2025-01-28', 'C', 'Tahun Baru Imlek'],
    ['2025-01-29', 'L', 'Tahun Baru Imlek 2576 Kongzili'],
    ['2025-03-28', 'C', 'Hari Suci Nyepi'],
    ['2025-03-29', 'L', 'Hari Suci Nyepi (Tahun Baru Saka 1947)'],
    ['2025-03-31', 'L', 'Idulfitri 1446 H'],
    ['2025-04-01', 'L', 'Idulfitri 1446 H'],
    ['2025-04-02', 'C', 'Idulfitri'],
    ['2025-04-03', 'C', 'Idulfitri'],
    ['2025-04-04', 'C', 'Idulfitri'],
    ['2025-04-07', 'C', 'Idulfitri'],
    ['2025-04-18', 'L', 'Wafat Yesus Kristus'],
    ['2025-04-20', 'L', 'Kebangkitan Yesus Kristus (Paskah)'],
    ['2025-05-01', 'L', 'Hari Buruh Internasional'],
    ['2025-05-12', 'L', 'Hari Raya Waisak 2569 BE'],
    ['2025-05-13', 'C', 'Waisak'],
    ['2025-05-29', 'L', 'Kenaikan Yesus Kristus'],
    ['2025-05-30', 'C', 'Kenaikan Yesus Kristus'],
    ['2025-06-01', 'L', 'Hari Lahir Pancasila'],
    ['2025-06-06', 'L', 'Iduladha 1446 H'],
    ['2025-06-09', 'C', 'Iduladha'],
    ['2025-06-27', 'L', '1 Muharam Tahun Baru Islam 1447 H'],
    ['2025-08-17', 'L', 'Proklamasi Kemerdekaan'],
    ['2025-08-18', 'C', 'Proklamasi Kemerdekaan', 'joint2025Changed'],
    ['2025-09-05', 'L', 'Maulid Nabi Muhammad SAW'],
    ['2025-12-25', 'L', 'Kelahiran Yesus Kristus'],
    ['2025-12-26', 'C', 'Natal'],
  ],
  joint2026: [
    ['2026-01-01', 'L', 'Tahun Baru 2026 Masehi'],
    ['2026-01-16', 'L', 'Isra Mikraj Nabi Muhammad SAW'],
    ['2026-02-16', 'C', 'Tahun Baru Imlek'],
    ['2026-02-17', 'L', 'Tahun Baru Imlek 2577 Kongzili'],
    ['2026-03-18', 'C', 'Hari Suci Nyepi'],
    ['2026-03-19', 'L', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'],
    ['2026-03-20', 'C', 'Idulfitri'],
    ['2026-03-21', 'L', 'Idulfitri 1447 H'],
    ['2026-03-22', 'L', 'Idulfitri 1447 H'],
    ['2026-03-23', 'C', 'Idulfitri'],
    ['2026-03-24', 'C', 'Idulfitri'],
    ['2026-04-03', 'L', 'Wafat Yesus Kristus'],
    ['2026-04-05', 'L', 'Kebangkitan Yesus Kristus (Paskah)'],
    ['2026-05-01', 'L', 'Hari Buruh Internasional'],
    ['2026-05-14', 'L', 'Kenaikan Yesus Kristus'],
    ['2026-05-15', 'C', 'Kenaikan Yesus Kristus'],
    ['2026-05-27', 'L', 'Iduladha 1447 H'],
    ['2026-05-28', 'C', 'Iduladha'],
    ['2026-05-31', 'L', 'Hari Raya Waisak 2570 BE'],
    ['2026-06-01', 'L', 'Hari Lahir Pancasila'],
    ['2026-06-16', 'L', '1 Muharam Tahun Baru Islam 1448 H'],
    ['2026-08-17', 'L', 'Proklamasi Kemerdekaan'],
    ['2026-08-25', 'L', 'Maulid Nabi Muhammad SAW'],
    ['2026-12-24', 'C', 'Natal'],
    ['2026-12-25', 'L', 'Kelahiran Yesus Kristus'],
  ],
};

/** National holidays (voting days included) and collective leave, weekends too, in order of day. */
export const HOLIDAYS: readonly Holiday[] = [
  ...holidaysOf('joint2024'),
  ...holidaysOf('joint2025'),
  ...holidaysOf('joint2026'),
];

function holidaysOf(joint: keyof typeof ROWS): Holiday[] {
  return ROWS[joint].map(([on, kind, name, decree = joint]) => ({
    on: day(on),
    name,
    kind: kind === 'L' ? 'holiday' : 'collectiveLeave',
    decree: DECREES[decree],
  }));
}
