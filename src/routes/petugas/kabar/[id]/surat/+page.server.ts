import { error } from '@sveltejs/kit';
import { openDelivery } from '#server/usecases/notices/read-deliveries.ts';
import { letterheadOf } from '#server/usecases/report/read-letterhead.ts';
import { requireOfficer } from '#server/web/officer.ts';
import type { PageServerLoad } from './$types';
import { letterDay } from '../../shown-delivery.ts';

export const load: PageServerLoad = async (event) => {
  const officer = await requireOfficer(event);
  const { app } = event.locals;
  const { id } = event.params;
  const publicUrl = app.outgoing?.publicUrl ?? event.url.origin;
  const open = await openDelivery(app, officer, { id, publicUrl });
  if (!open?.letter || !open.prints) error(404);
  return {
    id,
    letter: open.letter,
    to: open.to,
    day: letterDay(open, officer.given),
    head: await letterheadOf(app, open.delivery.agencyId),
  };
};
