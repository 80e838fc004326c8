import type { AgencyId, OfficeId, OfficeRole, UnitId } from '#domain/office/organisation.ts';
import { namedId } from '#server/reference/named-id.ts';

/** Code of the province, the root of the sample. */
export const ROOT = '76';

/** `code` '76' or '76.01' ... '76.06'. */
export const sampleAgencyId = (code: string): AgencyId => namedId('agency', code) as AgencyId;
/** `key` as in province.ts and regencies.ts, e.g. ('76', 'dinsos'). */
export const sampleUnitId = (code: string, key: string): UnitId =>
  namedId('unit', code, key) as UnitId;
/** `n` from 0 where a unit has several offices of the role. */
export const sampleOfficeId = (
  code: string,
  key: string,
  role: OfficeRole,
  n: number = 0,
): OfficeId => namedId('office', code, key, role, String(n)) as OfficeId;
