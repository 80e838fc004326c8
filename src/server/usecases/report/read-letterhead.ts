import { officesOfAgency } from '#domain/office/line.ts';
import { agencyOf, unitOf, type AgencyId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import type { ReportView } from '#server/usecases/report/report-view.ts';

/** What stands at the head of a paper of the agency that has the report. */
export interface Letterhead {
  readonly agency: string;
  /** Unit and office of the coordinator. */
  readonly desk: { readonly unit: string; readonly office: string };
  readonly address: readonly string[];
}

export const readLetterhead = (
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  { report }: Pick<ReportView, 'report'>,
): Promise<Letterhead> => letterheadOf(app, report.agencyId);

/** Of any paper that leaves an agency's desk. */
export async function letterheadOf(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  agencyId: AgencyId,
): Promise<Letterhead> {
  const { org, contacts } = await readNow(app);
  const agency = agencyOf(org, agencyId).name;
  const contact = contacts.get(agencyId);
  const [desk] = officesOfAgency(org, agencyId, 'coordinator');
  return {
    agency,
    desk: {
      unit: desk ? unitOf(org, desk.unitId).name : agency,
      office: desk?.title ?? '',
    },
    address: contact
      ? [contact.address, [contact.phone, contact.email].filter(Boolean).join(' · ')]
      : [],
  };
}
