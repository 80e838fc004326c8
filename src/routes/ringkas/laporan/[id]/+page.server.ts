import { error, type RequestEvent } from '@sveltejs/kit';
import type { ReportId } from '#domain/report/report.ts';
import { letterText } from '#server/channels/letter-mail.ts';
import { openDelivery, readDeliveriesOf } from '#server/usecases/notices/read-deliveries.ts';
import { readReportFor } from '#server/usecases/report/read-report.ts';
import { smallUnits } from '#server/usecases/small/read-small-desk.ts';
import { requireOfficer, type SignedInOfficer } from '#server/web/officer.ts';
import { waLink } from '#words/small/messages.ts';
import { shownDelivery } from '../../../petugas/kabar/shown-delivery.ts';
import type { PageServerLoad } from './$types';

type Asking = Pick<RequestEvent<{ id: string }>, 'locals' | 'params' | 'url'>;

export const load: PageServerLoad = async (event) => {
  const officer = await requireOfficer(event);
  const { app } = event.locals;
  const view = await readReportFor(app, officer.person.id, event.params.id);
  if (!view) error(404);
  return {
    view,
    isNew: event.url.searchParams.has('baru'),
    messages: await messagesOf(event, officer),
    units: smallUnits(officer).map(({ id, name }) => ({ value: id, label: name })),
  };
};

/** What the unit is told, each message with the ways to send it (K-24). */
async function messagesOf(event: Asking, officer: SignedInOfficer) {
  const { app, lang } = event.locals;
  const publicUrl = app.outgoing?.publicUrl ?? event.url.origin;
  const all = await readDeliveriesOf(app, officer, event.params.id as ReportId);
  const toUnits = all.filter(({ to }) => to.kind === 'officer');
  return await Promise.all(
    toUnits.map(async ({ delivery: { id } }) => {
      const open = await openDelivery(app, officer, { id, publicUrl });
      if (!open) return null;
      const text = open.letter && letterText(open.letter);
      return {
        row: shownDelivery(open, officer.given, lang),
        text,
        whatsApp: text && open.whatsApp ? waLink(open.whatsApp, text) : null,
        prints: open.prints,
        maySend: text !== null && open.delivery.state !== 'sent',
        hasOthers: open.reports.length > 1,
      };
    }),
  ).then((rows) => rows.filter((row) => row !== null));
}
