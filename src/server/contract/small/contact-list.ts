import type { Organisation, OfficeRole, Unit } from '#domain/office/organisation.ts';
import type { Fault } from '#server/contract/admin/fault.ts';
import type {
  OrganisationFile,
  OrganisationLine,
} from '#server/contract/admin/organisation-file.ts';
import { ROLE_CELLS } from '#server/contract/admin/organisation-file.ts';
import { readTable, type Column, type TableRow } from '#server/contract/admin/read-table.ts';
import { isEmail, isPhone } from '#server/contract/admin/reached-by.ts';

/** The columns of a *SK Tim* as offices keep it. */
export const CONTACT_COLUMNS = [
  { name: 'opd', others: ['dinas', 'perangkat_daerah', 'unit', 'instansi', 'nama_opd', 'kantor'] },
  { name: 'nama', others: ['name', 'nama_lengkap', 'nama_pejabat'] },
  { name: 'peran', others: ['role', 'sebagai', 'kedudukan_dalam_tim'] },
  { name: 'jabatan', others: ['title', 'nama_jabatan', 'jabatan_dinas'] },
  {
    name: 'telepon',
    others: ['phone', 'telp', 'hp', 'no_hp', 'nomor', 'nomor_hp', 'whatsapp', 'wa', 'no_wa'],
  },
  { name: 'email', others: ['e_mail', 'surel'] },
  { name: 'sk', others: ['nomor_sk', 'no_sk', 'decree'] },
  { name: 'singkatan', others: ['kode', 'kode_opd'] },
  { name: 'no', others: ['nomor_urut'] },
  { name: 'nip', others: [] },
] as const satisfies readonly Column[];
type Row = TableRow<(typeof CONTACT_COLUMNS)[number]['name']>;

/** Code points of a short name (`SHORT_NAME_LENGTH_MAX` of the organisation). */
const SHORT_MAX = 40;

/**
 * A contact list as lines of an organisation file, with the lines of the list: each office of government is a unit of
 * the root, named as it is known already, and who has no role is its liaison, the next one its deputy.
 */
export function readContactList(text: string, org: Organisation): OrganisationFile {
  const { rows, faults } = readTable(text, CONTACT_COLUMNS, ['opd', 'nama']);
  const wrong: Fault[] = [...faults];
  const names = unitNames(rows, org);
  const taken = new Map<string, OfficeRole[]>();
  const lines = rows.flatMap((row) => {
    const { line, cells } = row;
    const unit = names.get(keyOf(cells.opd));
    if (!unit) {
      wrong.push({ line, fault: 'unitMissing' });
      return [];
    }
    const before = taken.get(unit.short) ?? [];
    const role = roleOf(row, before, (fault) => wrong.push(fault));
    taken.set(unit.short, [...before, role]);
    return [lineOf(row, unit, role, (fault) => wrong.push(fault))];
  });
  return { lines, faults: wrong };
}

type Tell = (fault: Fault) => void;
interface Named {
  readonly short: string;
  readonly name: string;
}

const keyOf = (text: string): string => text.toLowerCase();

/** The units that the list names, by what it calls them. */
function unitNames(rows: readonly Row[], org: Organisation): ReadonlyMap<string, Named> {
  const known = org.unitsOfAgency.get(org.rootId) ?? [];
  const found = new Map<string, Named>();
  const shorts = new Set(known.map(({ shortName }) => keyOf(shortName)));
  for (const { cells } of rows) {
    const key = keyOf(cells.opd);
    if (key === '' || found.has(key)) continue;
    const unit = known.find((it) => isCalled(it, key));
    if (unit) {
      found.set(key, { short: unit.shortName, name: unit.name });
      continue;
    }
    const short = free(cells.singkatan || shortOf(cells.opd), shorts);
    shorts.add(keyOf(short));
    found.set(key, { short, name: cells.opd });
  }
  return found;
}

const isCalled = ({ name, shortName }: Unit, key: string): boolean =>
  keyOf(name) === key || keyOf(shortName) === key;

/** A long name by its capitals, as offices are called: *Dinas Pekerjaan Umum ...* is DPU... */
const shortOf = (name: string): string =>
  [...name].length <= SHORT_MAX
    ? name
    : (name.match(/\p{Lu}/gu) ?? []).join('').slice(0, SHORT_MAX);

function free(short: string, taken: ReadonlySet<string>): string {
  let name = short;
  for (let n = 2; taken.has(keyOf(name)); n += 1) name = `${short} ${n}`;
  return name;
}

const HEAD =
  /^(pl[th]\.?\s+)?(kepala (dinas|badan|kantor|satuan|satpol|pelaksana)|kadis|kaban|camat|direktur|lurah|kepala desa)/i;
const DEPUTY = /\b(wakil|cadangan|pengganti)\b/i;
const TEAM_ROLES = ['liaison', 'deputy', 'head'] as const;

/** By its own column; else by the title; else liaison, then deputy. */
function roleOf({ line, cells }: Row, before: readonly OfficeRole[], tell: Tell): OfficeRole {
  const said = keyOf(cells.peran);
  const named = TEAM_ROLES.find((role) => ROLE_CELLS[role].includes(said) || role === said);
  if (named) return named;
  if (/penghubung|admin|operator/.test(said) && !DEPUTY.test(said)) return 'liaison';
  if (HEAD.test(cells.jabatan) || HEAD.test(said)) return 'head';
  if (DEPUTY.test(said)) return 'deputy';
  if (said !== '' && !/anggota|sekretaris/.test(said)) {
    tell({ line, fault: 'roleUnknown', what: cells.peran });
  }
  return before.includes('liaison') ? 'deputy' : 'liaison';
}

function lineOf({ line, cells }: Row, unit: Named, role: OfficeRole, tell: Tell): OrganisationLine {
  if (cells.nama === '') tell({ line, fault: 'nameMissing' });
  // A spreadsheet takes the first zero off a mobile number.
  const phone = /^8\d{8,11}$/.test(cells.telepon) ? `0${cells.telepon}` : cells.telepon;
  if (phone !== '' && !isPhone(phone)) tell({ line, fault: 'phoneInvalid', what: phone });
  const email = cells.email.toLowerCase();
  if (email !== '' && !isEmail(email)) tell({ line, fault: 'emailInvalid', what: email });
  return {
    ...{ line, agency: null, parent: null, agencyName: null, agencyShort: null },
    ...{ unit: unit.short, unitName: unit.name, purpose: null, role },
    ...{ title: cells.jabatan || null, name: cells.nama || null },
    ...{ phone: phone || null, email: email || null },
    ...{ acting: null, from: null, to: null, decree: cells.sk || null },
  };
}
