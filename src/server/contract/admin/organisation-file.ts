import type { Day } from '#domain/calendar/day.ts';
import type { Appointment, OfficeRole, Unit } from '#domain/office/organisation.ts';
import type { Fault } from '#server/contract/admin/fault.ts';
import { readDay } from '#server/contract/admin/read-day.ts';
import { readTable, type Column, type TableRow } from '#server/contract/admin/read-table.ts';
import { isEmail, isPhone } from '#server/contract/admin/reached-by.ts';

/** The columns of the file, in the order of an export; a file may leave out any but `unit`. */
export const ORGANISATION_COLUMNS = [
  { name: 'instansi', others: ['agency', 'kode_instansi'] },
  { name: 'induk', others: ['parent', 'instansi_induk'] },
  { name: 'nama_instansi', others: ['agency_name'] },
  { name: 'singkatan_instansi', others: ['agency_short_name'] },
  { name: 'unit', others: ['kode_unit', 'singkatan', 'opd', 'unit_code'] },
  { name: 'nama_unit', others: ['unit_name', 'nama_opd'] },
  { name: 'guna', others: ['purpose', 'kegunaan'] },
  { name: 'peran', others: ['role'] },
  { name: 'jabatan', others: ['title', 'nama_jabatan'] },
  { name: 'nama', others: ['name', 'nama_lengkap', 'person'] },
  { name: 'telepon', others: ['phone', 'telp', 'hp', 'no_hp', 'nomor', 'whatsapp', 'wa'] },
  { name: 'email', others: ['e_mail', 'surel'] },
  { name: 'sebagai', others: ['acting', 'plt_plh'] },
  { name: 'mulai', others: ['from', 'sejak'] },
  { name: 'sampai', others: ['to', 'until'] },
  { name: 'sk', others: ['decree', 'nomor_sk', 'no_sk'] },
] as const satisfies readonly Column[];
type Name = (typeof ORGANISATION_COLUMNS)[number]['name'];

/** As the file says them; the first is what an export writes. */
export const ROLE_CELLS: Readonly<Record<OfficeRole, readonly [string, ...string[]]>> = {
  liaison: ['penghubung', 'liaison', 'pejabat penghubung'],
  deputy: ['wakil', 'deputy', 'wakil penghubung'],
  head: ['pimpinan', 'head', 'kepala', 'pimpinan opd'],
  secretary: ['sekretaris', 'secretary'],
  division: ['kabid', 'division', 'kepala bidang'],
  staff: ['pelaksana', 'staff', 'staf'],
  coordinator: ['koordinator', 'coordinator', 'admin koordinator'],
  arbiter: ['sekda', 'arbiter', 'asisten', 'sekda/asisten'],
  executive: ['kepala daerah', 'executive', 'gubernur', 'bupati'],
  inspector: ['inspektur', 'inspector'],
  evaluator: ['evaluator'],
  ombudsman: ['ombudsman', 'ombudsman ri'],
};
export const PURPOSE_CELLS: Readonly<Record<Unit['purpose'], readonly [string, ...string[]]>> = {
  ordinary: ['biasa', 'ordinary'],
  inspectorate: ['inspektorat', 'inspectorate'],
  sealed: ['tersegel', 'sealed', 'uptd ppa'],
  external: ['luar', 'external'],
};

/** One line as it is meant; what is empty is null. */
export interface OrganisationLine {
  readonly line: number;
  readonly agency: string | null;
  readonly parent: string | null;
  readonly agencyName: string | null;
  readonly agencyShort: string | null;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly purpose: Unit['purpose'] | null;
  readonly role: OfficeRole | null;
  readonly title: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly acting: Appointment['acting'];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly decree: string | null;
}

export interface OrganisationFile {
  readonly lines: readonly OrganisationLine[];
  readonly faults: readonly Fault[];
}

export function readOrganisationFile(text: string): OrganisationFile {
  const { rows, faults } = readTable(text, ORGANISATION_COLUMNS, ['unit']);
  const wrong: Fault[] = [...faults];
  const lines = rows.map((row) => lineOf(row, (fault) => wrong.push(fault)));
  return { lines, faults: wrong };
}

type Tell = (fault: Fault) => void;

function lineOf({ line, cells }: TableRow<Name>, tell: Tell): OrganisationLine {
  const cell = (name: Name): string | null => cells[name] || null;
  const told = <T>(fault: Fault['fault'], name: Name, value: T | undefined): T | null => {
    if (value === undefined && cells[name] !== '') tell({ line, fault, what: cells[name] });
    return value ?? null;
  };
  const from = told('dayInvalid', 'mulai', readDay(cells.mulai));
  const to = told('dayInvalid', 'sampai', readDay(cells.sampai));
  if (from !== null && to !== null && to < from) tell({ line, fault: 'endsBeforeItBegins' });
  const role = told('roleUnknown', 'peran', keyOf(ROLE_CELLS, cells.peran));
  if (cells.nama !== '' && cells.peran === '') tell({ line, fault: 'roleMissing' });
  if (cells.peran !== '' && cells.unit === '') tell({ line, fault: 'unitMissing' });
  return {
    line,
    ...{ agency: cell('instansi'), parent: cell('induk') },
    ...{ agencyName: cell('nama_instansi'), agencyShort: cell('singkatan_instansi') },
    ...{ unit: cell('unit'), unitName: cell('nama_unit') },
    purpose: told('purposeUnknown', 'guna', keyOf(PURPOSE_CELLS, cells.guna)),
    ...{ role, title: cell('jabatan'), name: cell('nama') },
    ...{ phone: phoneOf(line, cells.telepon, tell), email: emailOf(line, cells.email, tell) },
    acting: told('actingUnknown', 'sebagai', actingOf(cells.sebagai)),
    ...{ from, to, decree: cell('sk') },
  };
}

function keyOf<K extends string>(
  cells: Readonly<Record<K, readonly string[]>>,
  text: string,
): K | undefined {
  const wanted = text.toLowerCase();
  return (Object.keys(cells) as K[]).find((key) => cells[key].includes(wanted) || key === wanted);
}

const actingOf = (text: string): Appointment['acting'] | undefined =>
  (({ plt: 'Plt', plh: 'Plh' }) as const)[text.toLowerCase().replace(/\.$/, '') as 'plt' | 'plh'];

function phoneOf(line: number, text: string, tell: Tell): string | null {
  if (text === '') return null;
  if (/^\d[.,]\d+E\+?\d+$/i.test(text)) {
    tell({ line, fault: 'phoneBroken', what: text });
    return null;
  }
  // A spreadsheet takes the first zero off a mobile number.
  const phone = /^8\d{8,11}$/.test(text) ? `0${text}` : text;
  if (!isPhone(phone)) tell({ line, fault: 'phoneInvalid', what: text });
  return phone;
}

function emailOf(line: number, text: string, tell: Tell): string | null {
  if (text === '') return null;
  const email = text.toLowerCase();
  if (!isEmail(email)) tell({ line, fault: 'emailInvalid', what: text });
  return email;
}
