import { getProvinces, getRegencies } from 'idn-area-data';
import type { Zone } from '#domain/calendar/day.ts';

/** A government of the official list, with what an installation for it begins with. */
export interface Government {
  /** `76`, `76.02`. */
  readonly code: string;
  readonly level: 'province' | 'regency';
  /** `Provinsi Sulawesi Barat`, `Kabupaten Mamuju`. */
  readonly name: string;
  readonly shortName: string;
  readonly zone: Zone;
  /** The province that it is, or lies in. */
  readonly province: string;
}

/** First digits of the provinces of the middle and the east; the others keep the time of the west. */
const WITA: readonly string[] = ['51', '52', '53', '63', '64', '65', '7'];
const WIT: readonly string[] = ['8', '9'];

const zoneOf = (code: string): Zone => {
  const lies = (prefix: string): boolean => code.startsWith(prefix);
  if (WIT.some(lies)) return 'WIT';
  return WITA.some(lies) ? 'WITA' : 'WIB';
};

/** All provinces, each followed by its kabupaten and kota, in the order of their codes. */
export async function listGovernments(): Promise<readonly Government[]> {
  const [provinces, regencies] = [await getProvinces(), await getRegencies()];
  const names = new Map(provinces.map(({ code, name }) => [code, name]));
  const all = [
    ...provinces.map(({ code, name }) => ({
      ...{ code, level: 'province' as const, name: `Provinsi ${name}`, shortName: name },
    })),
    ...regencies.map(({ code, name }) => ({
      ...{ code, level: 'regency' as const, name, shortName: name.replace(/^Kabupaten /, '') },
    })),
  ];
  return all
    .map((it) => ({
      ...it,
      zone: zoneOf(it.code),
      province: names.get(it.code.slice(0, 2)) ?? it.name,
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
