import { redirect } from '@sveltejs/kit';
import { readReceiptOf } from '#server/usecases/intake/read-receipt.ts';
import { readDesk } from '#server/usecases/reference/read-desk.ts';
import { qrPath } from '#server/web/qr.ts';
import { requireWriter } from '../../entry-form.ts';
import { dropListCookie, readListCookie } from '../list-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { person } = await requireWriter(event);
  const { app } = event.locals;
  const { agency, contact } = await readDesk(app);
  const origin = app.outgoing?.publicUrl ?? event.url.origin;
  const handed = readListCookie(app, event.cookies, person.id);
  const receipts = await Promise.all(
    handed.map(async (it) => ({ row: it.row, receipt: await readReceiptOf(app, it, origin) })),
  );
  return {
    receipts: receipts.flatMap(({ row, receipt }) =>
      receipt ? [{ row, receipt, qr: qrPath(receipt.link) }] : [],
    ),
    ...{ owner: agency.name, hours: contact.hours, phone: contact.phone },
  };
};

export const actions: Actions = {
  /** From here on nobody but the citizens has their keys (K-10). */
  serah: async (event) => {
    await requireWriter(event);
    dropListCookie(event.cookies);
    redirect(303, '/petugas/catat/daftar/struk');
  },
};
