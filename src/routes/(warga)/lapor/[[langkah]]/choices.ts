import type { App } from '#server/app.ts';
import { isSealed, type DraftBody, type Step } from '#server/contract/submission.ts';
import { CATEGORIES } from '#server/reference/categories.ts';
import { readAgencies, readUnits } from '#server/usecases/reference/read-desk.ts';
import type { SelectOption } from '#ui/select.ts';

/** Villages shown for one search; more is a reason to type more. */
const VILLAGES_MAX = 12;

export interface Choices {
  readonly categories: readonly SelectOption[];
  readonly agencies: readonly { readonly value: string; readonly label: string }[];
  readonly units: readonly SelectOption[];
  readonly villages: readonly { readonly value: string; readonly label: string }[];
  /** The chosen village in words, also on the review page. */
  readonly village: string | null;
  readonly agency: string | null;
  readonly unit: string | null;
  readonly category: string | null;
}

/** What one step offers, and on the review page what was chosen, in words. */
export async function choicesFor(app: App, step: Step, body: DraftBody): Promise<Choices> {
  const isReview = step === 'review';
  const agencies = step === 'agency' || isReview ? await readAgencies(app) : [];
  const units =
    (step === 'unit' || isReview) && body.agencyId ? await readUnits(app, body.agencyId) : [];
  return {
    categories: step === 'kind' ? categoryOptions() : [],
    agencies: agencies.map(({ id, name }) => ({ value: id, label: name })),
    units: units.map(({ id, name }) => ({ value: id, label: name })),
    ...(await villagesFor(app, step, body)),
    agency: agencies.find(({ id }) => id === body.agencyId)?.name ?? null,
    unit: units.find(({ id }) => id === body.unitId)?.name ?? null,
    category: CATEGORIES.find(({ code }) => code === body.category)?.name ?? null,
  };
}

async function villagesFor(app: App, step: Step, { search, village }: DraftBody) {
  if (step !== 'place' && step !== 'review') return { villages: [], village: null };
  const regions = await app.regions();
  const found = search && step === 'place' ? regions.searchVillages(search, VILLAGES_MAX) : [];
  return {
    villages: found.map(({ code, label }) => ({ value: code, label })),
    village: (village && regions.villageByCode(village)?.label) ?? null,
  };
}

/** Lower categories under the upper one; an upper one without any stands alone. */
export function categoryOptions(): readonly SelectOption[] {
  const names = new Map(CATEGORIES.map(({ code, name }) => [code, name]));
  const parents = new Set(CATEGORIES.map(({ parentCode }) => parentCode));
  return CATEGORIES.filter(({ code }) => !parents.has(code))
    .map(({ code, parentCode, name }) => ({
      value: code,
      label: name,
      group: parentCode === null ? '' : (names.get(parentCode) ?? ''),
    }))
    .sort((a, b) => a.value.localeCompare(b.value));
}

/** Of a sealed or oversight report the words of the page differ. */
export const kindOfDraft = (body: DraftBody) => ({
  sealed: isSealed(body),
  oversight: body.class === 'oversightComplaint',
});
