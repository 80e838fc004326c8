import type {
  Agency,
  AgencyId,
  Office,
  OfficeId,
  PersonId,
  Unit,
} from '#domain/office/organisation.ts';
import { namedId } from '#server/reference/named-id.ts';
import type {
  Contact,
  DatedAppointment,
  DatedDelegation,
  OrganisationRows,
  Person,
} from '#server/reference/organisation-rows.ts';
import { special } from './changes.ts';
import { contactOf, DOMAIN, inventedPhone } from './contacts.ts';
import { ROOT, sampleAgencyId, sampleOfficeId, sampleUnitId } from './ids.ts';
import { nameAt } from './names.ts';
import { postsOf, termsOf } from './posts.ts';
import type { Hire, Term } from './posts.ts';
import { PROVINCE } from './province.ts';
import { REGENCIES, unitsOfRegency } from './regencies.ts';
import { BEGINS, DELEGATED_TO, type PostRow, type UnitRow } from './rows.ts';

const AGENCIES: readonly Agency[] = [
  agency(ROOT, 'province', 'Provinsi Sulawesi Barat', 'Sulbar'),
  ...REGENCIES.map(({ code, name }) => agency(code, 'regency', `Kabupaten ${name}`, name)),
];

function agency(code: string, level: Agency['level'], name: string, shortName: string): Agency {
  const parentId = level === 'province' ? null : sampleAgencyId(ROOT);
  return { id: sampleAgencyId(code), parentId, level, code, name, shortName, zone: 'WITA' };
}

interface Seat {
  readonly code: string;
  readonly row: UnitRow;
  readonly post: PostRow;
  readonly office: Office;
  /** Counts staffed units over all agencies. */
  readonly n: number;
}

function seats(): Seat[] {
  const tree = [
    ...PROVINCE.map((row) => ({ code: ROOT, row })),
    ...REGENCIES.flatMap((it) => unitsOfRegency(it).map((row) => ({ code: it.code, row }))),
  ];
  let staffed = 0;
  return tree.flatMap(({ code, row }) => {
    const n = row.staffed ? (staffed += 1) : 0;
    const posts = postsOf(row);
    return posts.map((post, at) => {
      const before = posts.slice(0, at).filter((it) => it.role === post.role).length;
      return { code, row, post, office: officeOf(code, row, post, before), n };
    });
  });
}

const officeOf = (code: string, row: UnitRow, { role, title }: PostRow, n: number): Office => ({
  id: sampleOfficeId(code, row.key, role, n),
  unitId: sampleUnitId(code, row.key),
  role,
  title,
  validFrom: row.from,
  validTo: row.to,
});

/** Everybody there is, in the order of hiring. */
function registry(): { people: Person[]; hire: Hire } {
  const people: Person[] = [];
  const hire = (): PersonId => {
    const n = people.length;
    const name = nameAt(n);
    const id = namedId('person', String(n)) as PersonId;
    const mailbox = name
      .toLowerCase()
      .replace(/[^a-z ]/g, '')
      .replaceAll(' ', '.');
    people.push({ id, name, phone: inventedPhone(n + 1), email: `${mailbox}@${DOMAIN}` });
    return id;
  };
  return { people, hire };
}

const dated = (officeId: OfficeId, term: Term): DatedAppointment => ({
  ...term,
  id: namedId('appointment', officeId, term.personId, term.from),
  officeId,
  decree: term.acting === null ? 'SK contoh' : 'Surat perintah tugas contoh',
});

/** Who fills which office; the merged units take over people of those they were made of. */
function appointments(all: readonly Seat[], hire: Hire): DatedAppointment[] {
  const done = new Map<OfficeId, readonly Term[]>();
  // Whoever stands beside a unit's three is hired last, so that the others keep their names.
  const inOrder = [...all.filter(isOfThree), ...all.filter((it) => !isOfThree(it))];
  for (const { code, row, post, office, n } of inOrder) {
    const termsBefore = (key: string, role: Office['role'], at: number = 0): readonly Term[] =>
      done.get(sampleOfficeId(code, key, role, at)) ?? [];
    const terms = code === ROOT ? special({ row, post, termsBefore, hire }) : undefined;
    done.set(office.id, terms ?? termsOf(post, row, n, hire));
  }
  return [...done].flatMap(([officeId, terms]) => terms.map((term) => dated(officeId, term)));
}

const BESIDE: readonly Office['role'][] = ['secretary', 'division', 'staff'];
const isOfThree = ({ post }: Seat): boolean => !BESIDE.includes(post.role);

/** The head of education hands the approval on (*a.n.*), so that it can be seen (K-19). */
const delegations = (): readonly DatedDelegation[] => [
  {
    id: namedId('delegation', 'disdikbud'),
    officeId: sampleOfficeId(ROOT, 'disdikbud', 'head'),
    toOfficeId: sampleOfficeId(ROOT, 'disdikbud', 'secretary'),
    ...{ from: BEGINS, to: DELEGATED_TO, decree: 'Surat kuasa contoh' },
  },
];

function contacts(): ReadonlyMap<AgencyId, Contact> {
  const doors = PROVINCE.filter((row) => row.purpose === 'external');
  const ids = doors.map((row) => sampleUnitId(ROOT, row.key));
  return new Map([
    [sampleAgencyId(ROOT), contactOf(ROOT, 'Mamuju', ids)],
    ...REGENCIES.map(
      ({ code, seat }) => [sampleAgencyId(code), contactOf(code, seat, [])] as const,
    ),
  ]);
}

const unitsOf = (code: string, rows: readonly UnitRow[]): Unit[] =>
  rows.map(({ key, name, shortName, purpose, from, to }) => ({
    ...{ id: sampleUnitId(code, key), agencyId: sampleAgencyId(code), name, shortName, purpose },
    ...{ validFrom: from, validTo: to },
  }));

/**
 * Sulawesi Barat with invented people: the province before and after the merger of 2026 in one tree,
 * and its six kabupaten. Two calls give equal rows.
 */
export function sampleOrganisation(): OrganisationRows {
  const { people, hire } = registry();
  const all = seats();
  return {
    rootId: sampleAgencyId(ROOT),
    agencies: AGENCIES,
    units: [
      ...unitsOf(ROOT, PROVINCE),
      ...REGENCIES.flatMap((it) => unitsOf(it.code, unitsOfRegency(it))),
    ],
    offices: all.map((it) => it.office),
    appointments: appointments(all, hire),
    delegations: delegations(),
    people,
    contacts: contacts(),
  };
}
