import { error } from '@sveltejs/kit';
import type { ReportId } from '#domain/report/report.ts';
import {
  DELIVERIES_MAX,
  readDeliveriesOf,
  readRefused,
  seesDeliveries,
} from '#server/usecases/notices/read-deliveries.ts';
import { requireOfficer } from '#server/web/officer.ts';
import type { PageServerLoad } from './$types';
import { shownDelivery } from './shown-delivery.ts';

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

export const load: PageServerLoad = async (event) => {
  const officer = await requireOfficer(event);
  if (!seesDeliveries(officer)) error(404);
  const { app, lang } = event.locals;
  const asked = event.url.searchParams.get('laporan');
  const of = asked !== null && ID.test(asked) ? (asked as ReportId) : null;
  const rows =
    asked === null
      ? await readRefused(app, officer)
      : of
        ? await readDeliveriesOf(app, officer, of)
        : [];
  return {
    rows: rows.map((row) => shownDelivery(row, officer.given, lang)),
    ofReport: asked !== null,
    isFull: rows.length >= DELIVERIES_MAX,
    hasMail: Boolean(app.outgoing?.email),
    done: event.url.searchParams.get('sudah'),
  };
};
