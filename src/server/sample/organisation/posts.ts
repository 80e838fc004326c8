import { addDays, day } from '#domain/calendar/day.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { Appointment, PersonId } from '#domain/office/organisation.ts';
import type { PostRow, UnitRow } from './rows.ts';

const HEADS: readonly (readonly [starts: string, title: string])[] = [
  ['Inspektorat', 'Inspektur'],
  ['Sekretariat DPRD', 'Sekretaris DPRD'],
  ['RSUD', 'Direktur RSUD'],
];

export function headTitle(unitName: string): string {
  const own = HEADS.find(([starts]) => unitName.startsWith(starts));
  return own ? own[1] : `Kepala ${unitName.replace(' (contoh)', '')}`;
}

/** Liaison, deputy and head where the unit is staffed, then its other offices. */
export const postsOf = (row: UnitRow): readonly PostRow[] => [
  ...(row.staffed
    ? ([
        { role: 'liaison', title: 'Pejabat Penghubung' },
        { role: 'deputy', title: 'Wakil Penghubung' },
        { role: 'head', title: headTitle(row.name) },
      ] as const)
    : []),
  ...row.posts,
];

export type Term = Pick<Appointment, 'personId' | 'acting' | 'from' | 'to'>;
export type Hire = () => PersonId;

const LIAISONS_CHANGE = day('2025-07-01');
const HEAD_LEAVES = day('2025-02-28');
const HEAD_FOLLOWS = day('2025-10-01');
/** Each n-th staffed unit: enough changes to watch, not so many that they fill every page. */
const LIAISON_CHANGES_EVERY = 3;
const HEAD_CHANGES_EVERY = 5;

/** One person all along; `n` counts staffed units, and some of them change liaison or head. */
export function termsOf(post: PostRow, { from, to }: UnitRow, n: number, hire: Hire): Term[] {
  const first = { personId: hire(), acting: null, from, to } as const;
  if (post.role === 'liaison' && n % LIAISON_CHANGES_EVERY === 1) {
    return succession(first, LIAISONS_CHANGE, hire);
  }
  if (post.role !== 'head' || n % HEAD_CHANGES_EVERY !== 2) return [first];
  return [
    { ...first, to: HEAD_LEAVES },
    // Between two heads somebody acts: Plt.
    {
      personId: hire(),
      acting: 'Plt',
      from: addDays(HEAD_LEAVES, 1),
      to: addDays(HEAD_FOLLOWS, -1),
    },
    { ...first, personId: hire(), from: HEAD_FOLLOWS },
  ];
}

const succession = (first: Term, on: Day, hire: Hire): Term[] => [
  { ...first, to: addDays(on, -1) },
  { ...first, personId: hire(), from: on },
];
