import { stringify } from 'csv-stringify/sync';
import type { Day } from '#domain/calendar/day.ts';
import {
  agencyOf,
  type Agency,
  type Office,
  type Organisation,
  type PersonId,
  type Unit,
} from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import {
  ORGANISATION_COLUMNS,
  PURPOSE_CELLS,
  ROLE_CELLS,
} from '#server/contract/admin/organisation-file.ts';
import { allPeople, type AppointmentLine } from '#server/usecases/admin/read-parts.ts';
import type { Known } from '#server/usecases/admin/plan/plan.ts';
import { todayOf } from '#server/usecases/admin/read-tree.ts';

type Cells = Partial<Record<(typeof ORGANISATION_COLUMNS)[number]['name'], string | null>>;
type Row = Pick<AppointmentLine, 'personId' | 'from' | 'to' | 'decree'> & {
  readonly acting: string | null;
};

/**
 * The organisation of today and later as the file that an import takes: with `;` and a byte order mark, as a
 * spreadsheet in Indonesia opens it, and without a cell that such a program would compute.
 */
export async function exportOrganisation(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
): Promise<string> {
  const given = await readNow(app);
  const { org } = given;
  const today = todayOf(given);
  const people = new Map((await allPeople(app.db)).map((it) => [it.id, it]));
  const rows = await app.db
    .selectFrom('appointment')
    .select(['office_id as officeId', 'person_id as personId', 'acting', 'decree'])
    .select(['from_on as from', 'to_on as to'])
    .orderBy('from_on')
    .execute();
  const known = { org, today, people, rows: Map.groupBy(rows, ({ officeId }) => officeId) };
  const lines = [...org.agencies.values()].flatMap((agency) => ofAgency(known, agency));
  return csvOf(
    ORGANISATION_COLUMNS.map(({ name }) => name),
    lines,
  );
}

/** A table for a spreadsheet: no cell of it runs as a formula. */
export const csvOf = (names: readonly string[], rows: readonly Cells[]): string =>
  stringify([...rows], {
    ...{ header: true, columns: [...names], delimiter: ';', bom: true },
    ...{ escape_formulas: true, record_delimiter: 'windows' },
  });

interface Everything {
  readonly org: Organisation;
  readonly today: Day;
  readonly people: ReadonlyMap<PersonId, Known>;
  readonly rows: ReadonlyMap<Office['id'], readonly Row[]>;
}

const isOver = (to: Day | null, today: Day): boolean => to !== null && to < today;

function ofAgency(known: Everything, agency: Agency): readonly Cells[] {
  const { org, today } = known;
  const induk = agency.parentId === null ? null : agencyOf(org, agency.parentId).code;
  const units = (org.unitsOfAgency.get(agency.id) ?? []).filter((it) => !isOver(it.validTo, today));
  const { code: instansi, name: nama_instansi, shortName: singkatan_instansi } = agency;
  return [
    { instansi, induk, nama_instansi, singkatan_instansi },
    ...units.flatMap((unit) => ofUnit(known, unit, instansi)),
  ];
}

function ofUnit(known: Everything, unit: Unit, instansi: string): readonly Cells[] {
  const own = { instansi, unit: unit.shortName };
  const [guna] = PURPOSE_CELLS[unit.purpose];
  const offices = known.org.officesOfUnit.get(unit.id) ?? [];
  return [
    { ...own, nama_unit: unit.name, guna, mulai: unit.validFrom, sampai: unit.validTo },
    ...offices
      .filter((it) => !isOver(it.validTo, known.today))
      .flatMap((office) => ofOffice(known, office).map((it) => ({ ...own, ...it }))),
  ];
}

/** The office itself has a row where nobody fills it or it ends. */
function ofOffice({ today, people, rows }: Everything, office: Office): readonly Cells[] {
  const [peran] = ROLE_CELLS[office.role];
  const own = { peran, jabatan: office.title };
  const filled = (rows.get(office.id) ?? []).filter(({ to }) => !isOver(to, today));
  const isAlone = filled.length === 0 || office.validTo !== null;
  return [
    ...(isAlone ? [{ ...own, mulai: office.validFrom, sampai: office.validTo }] : []),
    ...filled.map(({ personId, acting, from, to, decree }) => {
      const person = people.get(personId);
      return {
        ...own,
        ...{ nama: person?.name ?? '', telepon: person?.phone ?? null },
        ...{ email: person?.email ?? null, sebagai: acting, mulai: from, sampai: to, sk: decree },
      };
    }),
  ];
}
