import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data';
import { searchable, searchIn, type Searchable } from '#server/regions/village-search.ts';

/** Codes are those of Kemendagri in dotted form: `76`, `76.02`, `76.02.12`, `76.02.12.1002`. */
export type Regency = { readonly code: string; readonly name: string };
export type District = { readonly code: string; readonly name: string; readonly regency: string };
export type Village = {
  readonly code: string;
  /** `Rangas`; a kelurahan or a desa, as the first digit of the last part of its code says. */
  readonly village: string;
  readonly kind: 'kelurahan' | 'desa';
  readonly district: string;
  readonly regency: string;
  /** `Rangas, Kec. Simboro, Kab. Mamuju`; typed into the search it finds the village again. */
  readonly label: string;
};

/** The official regions of some provinces, in memory. Lists are in alphabetical order. */
export type Regions = {
  readonly regencies: readonly Regency[];
  districtsOf(regencyCode: string): readonly District[];
  villagesOf(districtCode: string): readonly Village[];
  regencyByCode(code: string): Regency | undefined;
  districtByCode(code: string): District | undefined;
  villageByCode(code: string): Village | undefined;
  /** Villages for what a person types, best first, at most `limit` of them (`village-search.ts`). */
  searchVillages(text: string, limit: number): readonly Village[];
};

/**
 * Regions of the given provinces (codes such as `76`). They are read when first asked for and kept;
 * a failed reading is tried again at the next question. One province takes 0.4 s and then 1.1 MB.
 * The promise is rejected when a province is not in the official list.
 */
export function openRegions(provinceCodes: readonly string[]): () => Promise<Regions> {
  let loaded: Promise<Regions> | undefined;
  return () => {
    loaded ??= loadRegions(provinceCodes).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

async function loadRegions(provinceCodes: readonly string[]): Promise<Regions> {
  const known = new Set((await getProvinces()).map(({ code }) => code));
  const unknown = provinceCodes.find((code) => !known.has(code));
  if (unknown !== undefined) throw new Error(`no province has the code ${unknown}`);
  const within = ({ code }: { code: string }): boolean => provinceCodes.includes(code.slice(0, 2));

  const regencies = byCode(
    (await getRegencies()).filter(within).map(({ code, name }) => ({ code, name })),
  );
  const districts = byCode(
    (await getDistricts()).filter(within).map(({ code, name, regency_code }) => ({
      code,
      name,
      regency: nameOf(regencies, regency_code),
    })),
  );
  const villages = byCode(
    (await getVillages()).filter(within).map(({ code, name }) => village(code, name, districts)),
  );
  return regionsOver(regencies, districts, villages);
}

function regionsOver(
  regencies: ReadonlyMap<string, Regency>,
  districts: ReadonlyMap<string, District>,
  villages: ReadonlyMap<string, Village>,
): Regions {
  const districtsByRegency = Map.groupBy(
    sortedByName(districts, ({ name }) => name),
    parent,
  );
  const villagesByDistrict = Map.groupBy(
    sortedByName(villages, ({ village }) => village),
    parent,
  );
  const entries: readonly Searchable<Village>[] = [...villages.values()].map(searchable);
  return {
    regencies: sortedByName(regencies, ({ name }) => name),
    districtsOf: (code) => districtsByRegency.get(code) ?? [],
    villagesOf: (code) => villagesByDistrict.get(code) ?? [],
    regencyByCode: (code) => regencies.get(code),
    districtByCode: (code) => districts.get(code),
    villageByCode: (code) => villages.get(code),
    searchVillages: (text, limit) => searchIn(entries, text, limit),
  };
}

function village(code: string, name: string, districts: ReadonlyMap<string, District>): Village {
  const district = districts.get(parent({ code }));
  if (!district) throw new Error(`the village ${code} has no district`);
  const regency = district.regency.replace(/^Kabupaten /, 'Kab. ');
  return {
    code,
    village: name,
    kind: code.split('.')[3]?.startsWith('1') ? 'kelurahan' : 'desa',
    district: district.name,
    regency: district.regency,
    label: `${name}, ${districtWord(code)} ${district.name}, ${regency}`,
  };
}

/** In the provinces of Papua a kecamatan is called distrik. */
const districtWord = (code: string): string => (code.startsWith('9') ? 'Distrik' : 'Kec.');

const parent = ({ code }: { readonly code: string }): string =>
  code.slice(0, code.lastIndexOf('.'));

const byCode = <T extends { readonly code: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.code, one]));

function nameOf(regencies: ReadonlyMap<string, Regency>, code: string): string {
  const regency = regencies.get(code);
  if (!regency) throw new Error(`no regency has the code ${code}`);
  return regency.name;
}

function sortedByName<T>(all: ReadonlyMap<string, T>, name: (one: T) => string): readonly T[] {
  const order = new Intl.Collator('id');
  return [...all.values()].sort((a, b) => order.compare(name(a), name(b)));
}
