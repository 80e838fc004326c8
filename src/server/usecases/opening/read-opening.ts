import type { PersonId } from '#domain/office/organisation.ts';
import { missing, type Condition } from '#domain/opening/conditions.ts';
import type { Opening } from '#domain/opening/opening.ts';
import { agencyOf, type Agency } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { readPeople } from '#server/store/people.ts';
import { hasIdentityKey } from '#server/usecases/identity/holders.ts';
import { takesReports } from '#server/usecases/opening/takes-reports.ts';

export interface OpeningView {
  readonly opening: Opening;
  readonly agency: Agency;
  readonly takesReports: boolean;
  readonly isSample: boolean;
  readonly missing: readonly Condition[];
  readonly hasIdentityKey: boolean;
  /** Names of everybody who is named in it. */
  readonly names: ReadonlyMap<PersonId, string>;
  /** Where the test notice went. */
  readonly noticeOffice: string | null;
}

/** How far the installation is on the way to the public, for its administrators (K-32). */
export async function readOpening(
  app: Pick<App, 'db' | 'reference' | 'clock' | 'kind'>,
): Promise<OpeningView> {
  const { opening, now, org } = await readNow(app);
  const hasKey = await hasIdentityKey(app);
  const people = await readPeople(app.db, idsIn(opening));
  const { notice } = opening;
  return {
    ...{ opening, agency: agencyOf(org, org.rootId), isSample: app.kind === 'sample' },
    takesReports: await takesReports(app),
    missing: missing(opening, { now, hasIdentityKey: hasKey }),
    hasIdentityKey: hasKey,
    names: new Map([...people].map(([id, { name }]) => [id, name])),
    noticeOffice: (notice && org.offices.get(notice.officeId)?.title) ?? null,
  };
}

const idsIn = (opening: Opening): readonly PersonId[] => {
  const { restored, notice, proposed, opened, closed, ticks } = opening;
  const by = [restored, notice, notice?.read, proposed, opened, closed, ...ticks.values()];
  const ids = [...by.map((it) => it?.by), notice?.personId];
  return [...new Set(ids.flatMap((id) => (id ? [id] : [])))];
};
