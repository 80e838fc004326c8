import { error } from '@sveltejs/kit';
import { dayAt } from '#domain/calendar/day.ts';
import { readNow } from '#server/app.ts';
import { letterheadOf } from '#server/usecases/report/read-letterhead.ts';
import { openBreach } from '#server/usecases/rights/breaches.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { app } = event.locals;
  const read = (await openBreach(app, event.params.id)) ?? error(404);
  const { org, now } = await readNow(app);
  const head = await letterheadOf(app, org.rootId);
  return { breach: read.breach, zone: read.zone, head, today: dayAt(read.zone, now) };
};
