import { addDays, day } from '#domain/calendar/day.ts';
import type { OfficeRole } from '#domain/office/organisation.ts';
import type { Hire, Term } from './posts.ts';
import { BEGINS, MERGES } from './rows.ts';
import type { PostRow, UnitRow } from './rows.ts';

interface Vacancy {
  readonly row: UnitRow;
  readonly post: PostRow;
  /** The terms of an office of the province that was filled earlier. */
  readonly termsBefore: (key: string, role: OfficeRole, at?: number) => readonly Term[];
  readonly hire: Hire;
}

const ASSISTANT_LEAVES = day('2026-06-30');
const LEGAL_HEAD_LEAVES = day('2026-08-31');
const AWAY = { from: day('2026-11-16'), to: day('2026-11-27') } as const;

/** Who fills an office of the province where the common pattern does not hold. */
export function special(vacancy: Vacancy): readonly Term[] | undefined {
  const { row, post, hire } = vacancy;
  if (row.key === 'biro-hukum' && post.role === 'head') return headless(hire);
  if (row.mergedFrom.length === 0) return undefined;
  if (post.role === 'head') return mergedHead(vacancy);
  // The first predecessor's liaison goes on, the second's becomes the deputy.
  const from = row.mergedFrom[post.role === 'liaison' ? 0 : 1];
  return from === undefined ? undefined : [lastOf(vacancy, from, 'liaison')];
}

/** The head has left, and nobody is appointed yet. */
const headless = (hire: Hire): readonly Term[] => [
  { personId: hire(), acting: null, from: BEGINS, to: LEGAL_HEAD_LEAVES },
  { personId: hire(), acting: 'Plt', from: addDays(LEGAL_HEAD_LEAVES, 1), to: null },
];

function mergedHead(vacancy: Vacancy): readonly Term[] {
  const head = lastOf(vacancy, vacancy.row.mergedFrom[0] ?? '', 'head');
  switch (vacancy.row.key) {
    case 'dinsos-p3a-pmd':
      return [
        // An Asisten as acting head is inside the unit, so that he may not arbitrate over it (K-4).
        { ...lastOf(vacancy, 'setda', 'arbiter'), acting: 'Plt', to: ASSISTANT_LEAVES },
        { ...head, from: addDays(ASSISTANT_LEAVES, 1) },
      ];
    case 'disperkimtanhub':
      return [{ ...head, personId: vacancy.hire(), acting: 'Plt' }];
    case 'dinkes-ppkb':
      return [head, { personId: vacancy.hire(), acting: 'Plh', ...AWAY }];
    default:
      return [head];
  }
}

/** Whoever filled that office last fills the new one from the merger on. */
function lastOf({ termsBefore }: Vacancy, key: string, role: OfficeRole): Term {
  const last = termsBefore(key, role).at(-1);
  if (!last) throw new Error(`The sample has no ${role} of ${key}`);
  return { personId: last.personId, acting: null, from: MERGES, to: null };
}
