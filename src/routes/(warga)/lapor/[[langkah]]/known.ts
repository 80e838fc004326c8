import type { App } from '#server/app.ts';
import type { Known } from '#server/contract/submission-steps.ts';
import type { DraftBody } from '#server/contract/submission.ts';
import { CATEGORIES } from '#server/reference/categories.ts';
import { readAgencies, readDesk, readUnits } from '#server/usecases/reference/read-desk.ts';

/** What the fields of a step are checked against. */
export async function knownFor(app: App, body: DraftBody): Promise<Known> {
  const regions = await app.regions();
  const agencies = await readAgencies(app);
  const units = body.agencyId ? await readUnits(app, body.agencyId) : [];
  return {
    body,
    today: (await readDesk(app)).today,
    hasVillage: (code) => regions.villageByCode(code) !== undefined,
    hasCategory: (code) => CATEGORIES.some((it) => it.code === code),
    agencies: agencies.map((it) => it.id),
    units: units.map((it) => it.id),
  };
}
