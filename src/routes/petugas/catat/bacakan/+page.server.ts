import { redirect, type RequestEvent } from '@sveltejs/kit';
import { readAgreed, type EntryBody } from '#server/contract/entry.ts';
import { typedOf } from '#server/contract/submission-steps.ts';
import { isSealed } from '#server/contract/submission.ts';
import { CATEGORIES } from '#server/reference/categories.ts';
import { enterReport } from '#server/usecases/intake/enter-report.ts';
import type { Form } from '#server/usecases/intake/keep-draft.ts';
import { keepEntry, readEntry, sealEntry } from '#server/usecases/intake/keep-entry.ts';
import { readAgencies, readUnits } from '#server/usecases/reference/read-desk.ts';
import { officerOf, type SignedInOfficer } from '#server/web/officer.ts';
import {
  dropEntryCookie,
  readEntryCookie,
  wasHandedOver,
  writeHandOverCookie,
} from '../entry-cookie.ts';
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
  type Said,
} from '../entry-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Villages shown for one search; more is a reason to type more. */
const VILLAGES_MAX = 12;
const FIRST = '/petugas/catat';
const EMPTY: EntryBody = {};
const NOTHING = {
  village: null,
  token: '',
  sealed: false,
  agencies: [],
  units: [],
  category: null,
  home: null,
};

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const writer = await writerToDraw(event);
  if (!writer) return { ...NOTHING, body: EMPTY };
  const form = readEntryCookie(app, event.cookies, writer.person.id);
  const { body } = form ? await readEntry(app, form.id) : { body: EMPTY };
  // A refused form is answered on its own page, whatever the note holds.
  if (event.request.method === 'GET' && body.story === undefined) redirect(303, FIRST);
  const home = ownAgency(writer);
  const agencies = await readAgencies(app);
  const units = home ? await readUnits(app, home) : [];
  return {
    token: form ? sealEntry(app, writer.person.id, form) : '',
    body,
    village: (body.village && (await app.regions()).villageByCode(body.village)?.label) || null,
    sealed: isSealed(body),
    home,
    agencies: agencies.map(({ id, name }) => ({ value: id, label: name })),
    units: units.map(({ id, name }) => ({ value: id, label: name })),
    category: CATEGORIES.find(({ code }) => code === body.category)?.name ?? null,
  };
};

interface Found {
  readonly value: string;
  readonly label: string;
}

/** The village of a form that comes back, in words. */
async function villageIn({ app }: App.Locals, fields: FormData): Promise<readonly Found[]> {
  const code = fields.get('desa');
  if (typeof code !== 'string' || code === '') return [];
  const village = (await app.regions()).villageByCode(code);
  return village ? [{ value: code, label: village.label }] : [];
}

/** What is wrong with the second page's answers, or nothing, and then they are kept. */
async function keepAgreed(
  { locals }: Pick<RequestEvent, 'locals'>,
  writer: SignedInOfficer,
  { form, body }: { readonly form: Form; readonly body: EntryBody },
  fields: FormData,
): Promise<readonly Said[]> {
  const read = readAgreed(fields, await knownFor(locals, writer, body));
  if (!read.ok) return read.faults.map((it) => sayFault(it, locals.lang));
  if (read.sets.unitId && read.sets.agencyId !== ownAgency(writer))
    return [sayFault({ field: 'dinas', kind: 'unitElsewhere' }, locals.lang)];
  await keepEntry(locals.app, form.id, read.sets);
  return [];
}

export const actions: Actions = {
  /** Answers with what was found and no redirect, so that nothing typed on the page is lost. */
  cari: async (event) => {
    const fields = await event.request.formData();
    if (!(await officerOf(event))) return signedOut(fields);
    await requireWriter(event);
    const typed = typedOf(fields);
    const regions = await event.locals.app.regions();
    const found: readonly Found[] = regions
      .searchVillages(typed['cari'] ?? '', VILLAGES_MAX)
      .map(({ code, label }) => ({ value: code, label }));
    return { errors: [], typed, signedOut: false, found, chosen: [] };
  },
  kirim: async (event) => {
    const { app, lang } = event.locals;
    const fields = await event.request.formData();
    if (!(await officerOf(event))) return signedOut(fields);
    const writer = await requireWriter(event);
    const form = formOf(event, writer, fields);
    const { body, isSent } = await readEntry(app, form.id);
    if (!isSent && body.story === undefined) redirect(303, FIRST);
    const again = async (errors: readonly Said[]) =>
      refuse(errors, fields, await villageIn(event.locals, fields));
    const wrong = isSent ? [] : await keepAgreed(event, writer, { form, body }, fields);
    if (wrong.length > 0) return await again(wrong);
    const entered = await enterReport(app, writer, form);
    if (entered.kind === 'incomplete') redirect(303, FIRST);
    if (entered.kind === 'refused') return await again([sayRefusal(entered.refusal, lang)]);
    const isTheirs = wasHandedOver(app, event.cookies, writer.person.id, form.id);
    if (entered.kind === 'sent' && !isTheirs)
      writeHandOverCookie(app, event.cookies, writer.person.id, form);
    const open = readEntryCookie(app, event.cookies, writer.person.id);
    if (!open || open.id === form.id) dropEntryCookie(event.cookies);
    redirect(303, '/petugas/catat/struk');
  },
};
