import { dayAt } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import type { CommandOf } from '#domain/report/commands.ts';
import type { RefusalKind } from '#domain/report/refusals.ts';
import type { Report } from '#domain/report/report.ts';
import { readNow, type App, type Now } from '#server/app.ts';
import { districtOf, placeText, type Place } from '#server/contract/place.ts';
import {
  flagsToStart,
  isSealed,
  nextStep,
  titleOf,
  type DraftBody,
  type Step,
} from '#server/contract/submission.ts';
import { readReportRow } from '#server/store/history.ts';
import { deleteDraft, type DraftPhoto } from '#server/store/drafts.ts';
import type { FileRow } from '#server/store/report-files.ts';
import type { Reporter } from '#server/store/reporters.ts';
import { openWordBook, type WordBook } from '#server/store/word-book.ts';
import { readKept, type Form, type KeptDraft } from '#server/usecases/intake/keep-draft.ts';
import { takesReports } from '#server/usecases/opening/takes-reports.ts';
import { submitReport } from '#server/usecases/report/submit-report.ts';

export type Sent =
  | { readonly kind: 'sent'; readonly report: Report }
  /** A step has no answer yet; with `story` the draft may also be erased. */
  | { readonly kind: 'incomplete'; readonly step: Step }
  /** The service is not open to the public (K-32). */
  | { readonly kind: 'notOpen' }
  | { readonly kind: 'refused'; readonly refusal: RefusalKind };

/**
 * Makes the report of a form. Sent again, at once or after the draft was erased, it gives the report that is
 * there (M-27); the receipt may be shown only after this returned `sent`.
 */
export async function sendDraft(app: App, form: Form): Promise<Sent> {
  const kept = await readKept(app, form.id);
  const step = nextStep(kept.body);
  if (step !== 'review') return await incomplete(app, form, step);
  if (!(await takesReports(app))) return { kind: 'notOpen' };
  const now = await readNow(app);
  const book = openWordBook(app.random);
  const command = commandOf(form, kept, now, book);
  const decision = await submitReport(app, {
    by: { kind: 'reporter' },
    command,
    words: book.rows,
    files: kept.photos.map((photo) => fileOf(photo, command.flags.anonymous)),
    reporter: reporterOf(kept.body),
    code: form.code,
    key: form.key,
  });
  return decision.ok
    ? await sent(app, decision.value)
    : { kind: 'refused', refusal: decision.refusal.kind };
}

async function sent(app: App, report: Report): Promise<Sent> {
  // The photos are the report's now; only their rows of the draft go.
  await deleteDraft(app.db, report.id);
  return { kind: 'sent', report };
}

/** Between the two looks the other one of a double send may have made the report and erased the draft. */
async function incomplete(app: App, form: Form, step: Step): Promise<Sent> {
  const report = await readReportRow(app.db, form.id);
  return report ? await sent(app, report) : { kind: 'incomplete', step };
}

/** The command that a form's answers make; who writes it down for somebody changes channel and day. */
export function commandOf(
  form: Pick<Form, 'id'>,
  { body, photos }: Pick<KeptDraft, 'body' | 'photos'>,
  { org, now }: Now,
  book: WordBook,
): CommandOf<'submit'> {
  const story = body.story ?? '';
  const place = placeOf(body);
  const agencyId = body.agencyId ?? null;
  const chosen = agencyId === null ? undefined : org.agencies.get(agencyId);
  return {
    name: 'submit',
    id: form.id,
    class: body.class ?? 'complaint',
    channel: 'web',
    receivedOn: dayAt((chosen ?? agencyOf(org, org.rootId)).zone, now),
    lateReason: null,
    agencyId,
    suggestedUnitId: body.unitId ?? null,
    flags: flagsOf(body),
    category: body.category ?? null,
    districtCode: place.district ?? null,
    title: book.take(titleOf(story)),
    story: book.take(withSafety(story, body)),
    place: book.takeIfAny(placeText(place)),
    happenedOn: body.happenedOn ?? null,
    files: photos.map((photo) => photo.fileId),
    identityIsGiven: reporterOf(body) !== null,
  };
}

const flagsOf = (body: DraftBody) => {
  const { anonymous, confidential } = { ...flagsToStart(body), ...chosenFlags(body) };
  return { anonymous, confidential, sealed: isSealed(body) };
};

const chosenFlags = (body: DraftBody) => ({
  ...(body.anonymous === undefined ? {} : { anonymous: body.anonymous }),
  ...(body.confidential === undefined ? {} : { confidential: body.confidential }),
});

/** Whether it is safe to be contacted is for the sealed unit's eyes first of all: it stands above the story (K-2). */
function withSafety(story: string, body: DraftBody): string {
  if (body.safeToContact === undefined || !isSealed(body)) return story;
  const head = body.safeToContact ? 'AMAN DIHUBUNGI' : 'JANGAN DIHUBUNGI';
  return `[${head}${body.safeHow ? `: ${body.safeHow}` : ''}]\n\n${story}`;
}

function placeOf(body: DraftBody): Place {
  const { village, detail, lat, lon } = body;
  return {
    ...(village ? { village, district: districtOf(village) } : {}),
    ...(detail ? { detail } : {}),
    ...(typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : {}),
  };
}

/** Every part may stay empty (M-22); an anonymous reporter is told at most that there is news, and only if asked (K-6). */
export function reporterOf(body: DraftBody): Reporter | null {
  const name = body.name ?? null;
  const contact = body.contact ?? null;
  if (name === null && contact === null) return null;
  const discreet = flagsOf(body).anonymous || isSealed(body);
  const wants = contact !== null && body.wantsNews === true && body.safeToContact !== false;
  return {
    name,
    contact,
    contactKind: contact === null ? null : kindOf(contact),
    notices: wants ? (discreet ? 'discreet' : 'plain') : 'none',
  };
}

const kindOf = (contact: string): Reporter['contactKind'] => {
  if (/^\S+@\S+\.\S+$/.test(contact)) return 'email';
  return /^[+\d][\d\s().-]{6,}$/.test(contact) ? 'phone' : 'other';
};

const fileOf = (photo: DraftPhoto, anonymous: boolean): FileRow => ({
  fileId: photo.fileId,
  kind: 'photo',
  bytes: photo.bytes,
  width: photo.width,
  height: photo.height,
  sha256: photo.sha256,
  dhash: photo.dhash,
  capture: anonymous || Object.keys(photo.capture).length === 0 ? null : photo.capture,
});
