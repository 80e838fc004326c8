import { dayAt } from '#domain/calendar/day.ts';
import { fillerOn } from '#domain/office/line.ts';
import { agencyOf, unitOf, type OfficeRole, type PersonId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { mintHolderCode } from '#server/identity/holder-code.ts';
import { derived } from '#server/sample/tickets.ts';
import { makeIdentityKey, makeOwnKey, nameHolder } from '#server/usecases/identity/holders.ts';

const ROLES: readonly OfficeRole[] = ['coordinator', 'inspector'];

const chanceOf = (app: Pick<App, 'keys'>, personId: PersonId) => derived(app, `holder ${personId}`);

/** What a holder of the sample has on paper; shown to whoever becomes that person. */
export const sampleHolderCode = (app: Pick<App, 'keys'>, personId: PersonId): string =>
  mintHolderCode(chanceOf(app, personId));

/** The coordinator and the inspector of the root hold the sample's key. Done again it changes nothing. */
export async function seatHolders(app: App): Promise<void> {
  const { org, now } = await readNow(app);
  const today = dayAt(agencyOf(org, org.rootId).zone, now);
  for (const role of ROLES) {
    const office = [...org.offices.values()].find(
      (it) => it.role === role && unitOf(org, it.unitId).agencyId === org.rootId,
    );
    const personId = office && fillerOn(org, office, today)?.personId;
    if (!personId) throw new Error(`Nobody is ${role} of the sample`);
    await nameHolder(app, personId, null);
    await makeOwnKey({ ...app, random: chanceOf(app, personId) }, personId);
  }
  await makeIdentityKey(app, null);
}
