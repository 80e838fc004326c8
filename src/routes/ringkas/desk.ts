import { error, type RequestEvent } from '@sveltejs/kit';
import { mayEnter } from '#server/usecases/intake/enter-report.ts';
import { requireOfficer, type SignedInOfficer } from '#server/web/officer.ts';

/** A coordinator; for other officers these pages are not there. */
export async function requireSmallDesk(
  event: Pick<RequestEvent, 'locals' | 'url'>,
): Promise<SignedInOfficer> {
  const officer = await requireOfficer(event);
  if (!mayEnter(officer)) error(404);
  return officer;
}
