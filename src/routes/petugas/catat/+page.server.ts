import { redirect } from '@sveltejs/kit';
import { readTold, type EntryBody } from '#server/contract/entry.ts';
import { TEXT_MAX } from '#server/contract/plain-text.ts';
import {
  deleteEntry,
  keepEntry,
  readEntry,
  sealEntry,
} from '#server/usecases/intake/keep-entry.ts';
import { ownUnits, whyNotEntered } from '#server/usecases/intake/enter-report.ts';
import { readDesk } from '#server/usecases/reference/read-desk.ts';
import { officerOf } from '#server/web/officer.ts';
import { categoryOptions } from '../../(warga)/lapor/[[langkah]]/choices.ts';
import { dropEntryCookie, entryOf, readEntryCookie, writeEntryCookie } from './entry-cookie.ts';
import {
  formOf,
  knownFor,
  ownAgency,
  refuse,
  requireWriter,
  sayFault,
  sayRefusal,
  signedOut,
  writerToDraw,
} from './entry-form.ts';
import type { Actions, PageServerLoad } from './$types';

const NOTHING: EntryBody = {};

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const writer = await writerToDraw(event);
  const shared = {
    today: (await readDesk(app)).today,
    categories: categoryOptions(),
    textMax: TEXT_MAX,
  };
  if (!writer) return { ...shared, token: '', body: NOTHING, own: '' };
  const form = entryOf(app, event.cookies, writer.person.id);
  const { body } = await readEntry(app, form.id);
  return {
    ...shared,
    token: sealEntry(app, writer.person.id, form),
    body,
    own: ownUnits(writer.person, writer.given.org)
      .map((it) => it.shortName)
      .join(', '),
  };
};

export const actions: Actions = {
  simpan: async (event) => {
    const { app, lang } = event.locals;
    const fields = await event.request.formData();
    if (!(await officerOf(event))) return signedOut(fields);
    const writer = await requireWriter(event);
    const form = formOf(event, writer, fields);
    const { body, isSent } = await readEntry(app, form.id);
    writeEntryCookie(app, event.cookies, writer.person.id, form);
    if (isSent) redirect(303, '/petugas/catat/struk');
    const read = readTold(fields, await knownFor(event.locals, writer, body));
    if (!read.ok)
      return refuse(
        read.faults.map((it) => sayFault(it, lang)),
        fields,
      );
    const agencyId = body.agencyId === undefined ? ownAgency(writer) : body.agencyId;
    const why = whyNotEntered(app, writer, form, { ...body, ...read.sets, agencyId });
    if (why) return refuse([sayRefusal(why, lang)], fields);
    await keepEntry(app, form.id, read.sets);
    redirect(303, '/petugas/catat/bacakan');
  },
  hapus: async (event) => {
    const { person } = await requireWriter(event);
    const { app } = event.locals;
    const form = readEntryCookie(app, event.cookies, person.id);
    if (form) await deleteEntry(app, form.id);
    dropEntryCookie(event.cookies);
    redirect(303, '/petugas/catat');
  },
};
