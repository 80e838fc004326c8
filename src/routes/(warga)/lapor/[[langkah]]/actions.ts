import { error, fail, redirect } from '@sveltejs/kit';
import type { FileId } from '#domain/report/report.ts';
import {
  readStep,
  searchVillage,
  typedOf,
  type Known,
  type ReadStep,
} from '#server/contract/submission-steps.ts';
import { nextStep, type Step } from '#server/contract/submission.ts';
import {
  discardDraft,
  dropPhoto,
  keepPhoto,
  keepStep,
  openForm,
  readKept,
  sealForm,
  type Form,
} from '#server/usecases/intake/keep-draft.ts';
import { sendDraft } from '#server/usecases/intake/send-draft.ts';
import { listSent } from '#server/usecases/citizens/claim-report.ts';
import { citizenOf } from '#server/web/citizen-cookies.ts';
import { takesReports } from '#server/usecases/opening/takes-reports.ts';
import { limitsOf } from '#server/web/app-limits.ts';
import { HONEYPOT_FIELD, mustPressAgain } from '#server/web/slow-bots.ts';
import { machineMs } from '#server/machine-clock.ts';
import type { FaultKind } from '#words/citizen/faults.ts';
import { reporterRefusal } from '#words/citizen/faults.ts';
import { sayFault, sayFile, sayKind, type Said } from '../../faults.ts';
import { dropDraftCookie, readDraftCookie, writeDraftCookie } from '../draft-cookie.ts';
import { writeReceiptCookie } from '../receipt-cookie.ts';
import { NOT_OPEN_PATH, pathOf, stepOf } from '../slugs.ts';
import { knownFor } from './known.ts';
import type { RequestEvent as Event } from './$types';

interface Refused {
  readonly errors: readonly Said[];
  readonly typed: Readonly<Record<string, string>>;
  /** In place of the page's own token: the form asks to press send once more. */
  readonly token?: string;
}

const refuse = (status: number, errors: readonly Said[], fields: FormData, token?: string) =>
  fail(status, {
    errors,
    typed: typedOf(fields),
    ...(token === undefined ? {} : { token }),
  } satisfies Refused);

/** Nothing is written where the public is not let in; what was begun can still be erased. */
async function onlyIfOpen({ locals }: Event): Promise<void> {
  if (!(await takesReports(locals.app))) redirect(303, NOT_OPEN_PATH);
}

/** The form that was sent, or why it is not taken: a token too old, or one of another report (M-27). */
function formOf({ locals, cookies }: Event, fields: FormData): Form | FaultKind {
  const token = fields.get('naskah');
  const form = typeof token === 'string' ? openForm(locals.app, token) : undefined;
  const known = readDraftCookie(locals.app, cookies);
  if (!form) return 'formOver';
  return known && known.id !== form.id ? 'otherForm' : form;
}

/** Takes the step's fields into the draft and goes on. */
async function keep(event: Event, read: (known: Known) => ReadStep, fields: FormData) {
  const { app, lang } = event.locals;
  const form = formOf(event, fields);
  if (typeof form === 'string') return refuse(409, [sayKind(form, lang)], fields);
  const kept = await readKept(app, form.id);
  if (kept.isSent) return toReceipt(event, form);
  const step = read(await knownFor(app, kept.body));
  if (!step.ok)
    return refuse(
      422,
      step.faults.map((it) => sayFault(it, lang)),
      fields,
    );
  const body = await keepStep(app, form.id, step.sets, step.clears);
  writeDraftCookie(app, event.cookies, form, body);
  return body;
}

const stepHere = ({ params }: Event): Step => stepOf(params.langkah) ?? error(404);

export async function step(event: Event) {
  await onlyIfOpen(event);
  const fields = await event.request.formData();
  const here = stepHere(event);
  const photo = here === 'photos' ? fileIn(fields) : undefined;
  if (photo) {
    const refused = await upload(event, fields, photo);
    if (refused) return refused;
  }
  const kept = await keep(event, (known) => readStep(here, fields, known), fields);
  if ('status' in kept) return kept;
  redirect(303, pathOf(nextStep(kept)));
}

export async function search(event: Event) {
  await onlyIfOpen(event);
  const fields = await event.request.formData();
  const kept = await keep(event, (known) => searchVillage(fields, known), fields);
  if ('status' in kept) return kept;
  redirect(303, pathOf('place'));
}

const fileIn = (fields: FormData): File | undefined => {
  const file = fields.get('foto');
  return file instanceof File && (file.size > 0 || file.name !== '') ? file : undefined;
};

async function upload(event: Event, fields: FormData, photo: File) {
  const { app, lang } = event.locals;
  const form = formOf(event, fields);
  if (typeof form === 'string') return refuse(409, [sayKind(form, lang)], fields);
  const asked = await limitsOf(app).ask('upload', event.getClientAddress());
  if (!asked.ok) return refuse(429, [sayKind('tooMany', lang)], fields);
  const bytes = new Uint8Array(await photo.arrayBuffer());
  const refusal = await keepPhoto(app, form.id, bytes, fields.get('simpan_asal') === 'on');
  return refusal ? refuse(422, [sayFile(refusal, lang)], fields) : undefined;
}

export async function addPhoto(event: Event) {
  await onlyIfOpen(event);
  const fields = await event.request.formData();
  const photo = fileIn(fields);
  const { lang } = event.locals;
  if (!photo) return refuse(422, [sayFault({ field: 'foto', kind: 'photoMissing' }, lang)], fields);
  const refused = await upload(event, fields, photo);
  if (refused) return refused;
  redirect(303, pathOf('photos'));
}

export async function dropOne(event: Event) {
  const fields = await event.request.formData();
  const form = formOf(event, fields);
  if (typeof form === 'string') return refuse(409, [sayKind(form, event.locals.lang)], fields);
  const fileId = fields.get('berkas');
  if (typeof fileId === 'string') await dropPhoto(event.locals.app, form.id, fileId as FileId);
  redirect(303, pathOf('photos'));
}

export async function discard(event: Event) {
  const form = readDraftCookie(event.locals.app, event.cookies);
  if (form) await discardDraft(event.locals.app, form.id);
  dropDraftCookie(event.cookies);
  redirect(303, '/lapor/terhapus?draf');
}

/** Sends the report; sent twice, by whichever tab, it shows the same receipt. */
export async function send(event: Event) {
  const { app, lang } = event.locals;
  const fields = await event.request.formData();
  const token = fields.get('naskah');
  const own = typeof token === 'string' ? openForm(app, token) : undefined;
  if (own && (await readKept(app, own.id)).isSent) return toReceipt(event, own);
  const form = formOf(event, fields);
  if (typeof form === 'string') return refuse(409, [sayKind(form, lang)], fields);
  const honeypot = fields.get(HONEYPOT_FIELD);
  if (mustPressAgain(form, typeof honeypot === 'string' ? honeypot : '', machineMs())) {
    const again = { ...form, mintedMs: machineMs(), askedAgain: true };
    return refuse(422, [], fields, sealForm(app, again));
  }
  const asked = await limitsOf(app).ask('submission', event.getClientAddress());
  if (!asked.ok) return refuse(429, [sayKind('tooMany', lang)], fields);
  const sent = await sendDraft(app, form);
  if (sent.kind === 'incomplete') redirect(303, pathOf(sent.step));
  if (sent.kind === 'notOpen') redirect(303, NOT_OPEN_PATH);
  if (sent.kind === 'refused') {
    return refuse(422, [{ text: reporterRefusal(sent.refusal)[lang] }], fields);
  }
  const citizen = await citizenOf(app, event.cookies);
  if (citizen) await listSent(app, citizen, sent.report, form.code);
  return toReceipt(event, form);
}

function toReceipt({ locals, cookies }: Event, form: Form): never {
  const known = readDraftCookie(locals.app, cookies);
  if (!known || known.id === form.id) dropDraftCookie(cookies);
  writeReceiptCookie(locals.app, cookies, form);
  redirect(303, '/lapor/selesai');
}
