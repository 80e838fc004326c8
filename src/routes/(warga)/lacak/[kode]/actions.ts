import { error, fail, redirect } from '@sveltejs/kit';
import type { Refusal } from '#domain/report/refusals.ts';
import type { ReportId } from '#domain/report/report.ts';
import { readAct, type ReadAct, type ReporterActName } from '#server/contract/reporter-acts.ts';
import { typedOf } from '#server/contract/submission-steps.ts';
import { parseCode } from '#server/tickets/alphabet.ts';
import { openByKey } from '#server/usecases/report/read-ticket.ts';
import { actAsReporter, addReporterPhoto } from '#server/usecases/report/reporter-acts.ts';
import { limitsOf } from '#server/web/app-limits.ts';
import { reporterRefusal } from '#words/citizen/faults.ts';
import { followWords } from '#words/citizen/follow.ts';
import { sayFault, sayFile, sayKind, type Said } from '../../faults.ts';
import { readFollowCookie, writeFollowCookie } from '../follow-cookie.ts';
import type { RequestEvent as Event } from './$types';

type Name = ReporterActName | 'addPhotos';

const refuse = (
  status: number,
  name: Name,
  fields: FormData,
  errors: readonly Said[],
  asksKey = false,
) => fail(status, { name, errors, typed: typedOf(fields), asksKey });

/** Acts that answer what was read: they carry the version that the page showed (M-10). */
const READ_FIRST: readonly Name[] = ['confirm', 'object', 'complete'];

/** One act of the reporter by form; refused or not, what was written is never lost. */
export async function act(event: Event, name: ReporterActName) {
  const { app, lang } = event.locals;
  const fields = await event.request.formData();
  const access = await accessOf(event, fields);
  if (typeof access !== 'string') return refuse(401, name, fields, access, true);
  const read = readAct(name, fields);
  if (!read.ok) return refuse(422, name, fields, [sayAct(read, lang)]);
  const version = Number(fields.get('versi'));
  const seen = READ_FIRST.includes(name) && version > 0 ? version : undefined;
  const decision = await actAsReporter(app, access, read.act, seen);
  if (!decision.ok) return refusedBy(event, name, fields, decision.refusal);
  redirect(303, `/lacak/${event.params.kode}?tersimpan`);
}

export async function addPhoto(event: Event) {
  const { app, lang } = event.locals;
  const fields = await event.request.formData();
  const access = await accessOf(event, fields);
  if (typeof access !== 'string') return refuse(401, 'addPhotos', fields, access, true);
  const photo = fields.get('foto');
  if (!(photo instanceof File) || (photo.size === 0 && photo.name === '')) {
    const missing = sayFault({ field: 'foto', kind: 'photoMissing' }, lang);
    return refuse(422, 'addPhotos', fields, [missing]);
  }
  const asked = await limitsOf(app).ask('upload', event.getClientAddress());
  if (!asked.ok) return refuse(429, 'addPhotos', fields, [sayKind('tooMany', lang)]);
  const added = await addReporterPhoto(app, access, new Uint8Array(await photo.arrayBuffer()));
  if (added.kind === 'file') {
    return refuse(422, 'addPhotos', fields, [sayFile(added.refusal, lang)]);
  }
  if (added.kind === 'tooMany') {
    return refuse(422, 'addPhotos', fields, [
      sayFault({ field: 'foto', kind: 'photosTooMany' }, lang),
    ]);
  }
  const { decision } = added;
  if (!decision.ok) return refusedBy(event, 'addPhotos', fields, decision.refusal);
  redirect(303, `/lacak/${event.params.kode}?tersimpan`);
}

const refusedBy = (event: Event, name: Name, fields: FormData, { kind }: Refusal) =>
  refuse(409, name, fields, [{ text: reporterRefusal(kind)[event.locals.lang] }]);

const sayAct = (read: Extract<ReadAct, { ok: false }>, lang: Event['locals']['lang']): Said =>
  sayFault({ field: read.field, kind: read.fault, over: read.over }, lang);

/** By cookie; or by the key in the form, where the hour ran out while somebody wrote. Else what to say. */
async function accessOf(event: Event, fields: FormData): Promise<ReportId | readonly Said[]> {
  const { app, lang } = event.locals;
  const code = parseCode(event.params.kode) ?? error(404);
  const known = readFollowCookie(app, event.cookies, code);
  if (known) return known;
  const key = fields.get('kunci');
  const words = followWords[lang];
  if (typeof key !== 'string' || key === '') return [{ field: 'kunci', text: words.keyAgain }];
  const opened = await openByKey(app, { code, key, address: event.getClientAddress() });
  if (opened.kind === 'wait') return [{ text: words.wait(Math.ceil(opened.seconds / 60)) }];
  if (opened.kind === 'no') return [{ field: 'kunci', text: words.noMatch }];
  writeFollowCookie(app, event.cookies, { id: opened.reportId, code });
  return opened.reportId;
}
