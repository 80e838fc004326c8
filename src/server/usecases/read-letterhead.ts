import { officesOfAgency } from '#domain/office/line.ts';
import { unitOf } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import type { ReportView } from '#server/usecases/report-view.ts';

/** What stands at the head of a paper of the agency that has the report. */
export interface Letterhead {
  readonly agency: string;
  /** Unit and office of the coordinator. */
  readonly desk: { readonly unit: string; readonly office: string };
  readonly address: readonly string[];
}

export async function readLetterhead(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  { report, agency }: ReportView,
): Promise<Letterhead> {
  const { org, contacts } = await readNow(app);
  const contact = contacts.get(report.agencyId);
  const [desk] = officesOfAgency(org, report.agencyId, 'coordinator');
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
