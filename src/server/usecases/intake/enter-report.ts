import type { Person, Seat } from '#domain/access/reach.ts';
import { msOf } from '#domain/calendar/day.ts';
import { unitOf, type Organisation, type Unit } from '#domain/office/organisation.ts';
import type { OfficerActor } from '#domain/report/actor.ts';
import type { CommandOf } from '#domain/report/commands.ts';
import { decideSubmit } from '#domain/report/decide.ts';
import type { RefusalKind } from '#domain/report/refusals.ts';
import type { Report } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import type { EntryBody } from '#server/contract/entry.ts';
import { deleteDraft } from '#server/store/drafts.ts';
import { readReportRow } from '#server/store/history.ts';
import { openWordBook, type WordBook } from '#server/store/word-book.ts';
import type { Form } from '#server/usecases/intake/keep-draft.ts';
import { readEntry } from '#server/usecases/intake/keep-entry.ts';
import type { Reader } from '#server/usecases/lists/listed-report.ts';
import { titleOf } from '#server/usecases/reference/seated.ts';
import { commandOf, reporterOf } from '#server/usecases/intake/send-draft.ts';
import { submitReport } from '#server/usecases/report/submit-report.ts';

/** How long code and key can be shown to whoever wrote the report down: to hand over the receipt (K-10). */
export const HAND_OVER_MS_MAX = 900_000;

export type Entered =
  | { readonly kind: 'sent'; readonly report: Report }
  /** Sent before, and its receipt is the citizen's alone by now. */
  | { readonly kind: 'over' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'refused'; readonly refusal: RefusalKind };

/** Coordinators write down what citizens say, whichever agency it is for: no wrong door (M-1). */
const isDesk = (seat: Seat): boolean => seat.role === 'coordinator';
export const mayEnter = ({ person }: Reader): boolean => person.seats.some(isDesk);

/** The units that the writer sits in: of these the citizen does not tell this officer (K-10). */
export const ownUnits = (person: Person, org: Organisation): readonly Unit[] =>
  [...new Set(person.seats.map((seat) => seat.unitId))].map((id) => unitOf(org, id));

/**
 * Makes the report that an officer wrote down, once the citizen agreed to it. Sent again it gives the same
 * report, as long as its receipt may be shown. Writing it down lets the writer see nothing of it afterwards.
 */
export async function enterReport(app: App, reader: Reader, form: Form): Promise<Entered> {
  const { body, isSent } = await readEntry(app, form.id);
  if (isSent) return await sentBefore(app, reader, form);
  if (!isComplete(body)) return { kind: 'incomplete' };
  const book = openWordBook(app.random);
  const entry = entryOf(reader, form, body, book);
  if (typeof entry === 'string') return { kind: 'refused', refusal: entry };
  const decision = await submitReport(app, {
    ...{ by: entry.by, command: entry.command, words: book.rows, files: [] },
    reporter: reporterOf(body),
    ...{ code: form.code, key: form.key },
  });
  if (!decision.ok) return { kind: 'refused', refusal: decision.refusal.kind };
  await deleteDraft(app.db, form.id);
  return { kind: 'sent', report: decision.value };
}

/** Why these answers would be refused, asked before the second page; writes nothing. */
export function whyNotEntered(
  app: Pick<App, 'random'>,
  reader: Reader,
  form: Form,
  body: EntryBody,
): RefusalKind | undefined {
  const entry = entryOf(reader, form, body, openWordBook(app.random));
  if (typeof entry === 'string') return entry;
  const decision = decideSubmit(entry.command, { ...reader.given, actor: entry.by });
  return decision.ok ? undefined : decision.refusal.kind;
}

async function sentBefore(app: App, { given }: Reader, form: Form): Promise<Entered> {
  const report = await readReportRow(app.db, form.id);
  const isFresh = report && msOf(given.now) - msOf(report.recordedAt) <= HAND_OVER_MS_MAX;
  return isFresh ? { kind: 'sent', report } : { kind: 'over' };
}

const isComplete = (body: EntryBody): boolean =>
  body.story !== undefined &&
  body.channel !== undefined &&
  body.receivedOn !== undefined &&
  body.anonymous !== undefined &&
  body.confidential !== undefined;

interface Entry {
  readonly by: OfficerActor;
  readonly command: CommandOf<'submit'>;
}

function entryOf(
  { person, given }: Reader,
  form: Form,
  body: EntryBody,
  book: WordBook,
): Entry | RefusalKind {
  const seats = person.seats.filter(isDesk);
  const seat = seats.find((it) => it.agencyId === body.agencyId) ?? seats[0];
  if (!seat) return 'notYourRole';
  if (person.seats.some((it) => it.unitId === body.unitId)) return 'ownOffice';
  const story = storyOf(body, titleOf(given.org, seat.officeId));
  const asked = commandOf(form, { body: { ...body, story }, photos: [] }, given, book);
  return {
    by: actorIn(seat, person),
    command: {
      ...asked,
      channel: body.channel ?? 'other',
      receivedOn: body.receivedOn ?? asked.receivedOn,
      lateReason: book.takeIfAny(body.lateReason ?? null),
      ...laporOf(body, book),
    },
  };
}

const actorIn = (seat: Seat, { id }: Person): OfficerActor => ({
  ...{ kind: 'officer', personId: id, role: 'coordinator', officeRole: seat.role },
  ...{ officeId: seat.officeId, unitId: seat.unitId, acting: seat.acting },
});

/** The meaning in Indonesian first, so that every list can be read; the citizen's own words below it (K-9). */
function storyOf({ story = '', meaning, language }: EntryBody, office: string): string {
  if (!meaning) return story;
  return `${meaning}\n\n[Diartikan oleh ${office}. Kata pelapor, ${language ?? '-'}:]\n\n${story}`;
}

/** A report from LAPOR! is known by its number there, and was disposed there or not yet (K-23). */
const laporOf = ({ laporId, disposedOn }: EntryBody, book: WordBook) =>
  laporId
    ? { lapor: { trackingId: book.take(laporId), disposedOn: disposedOn ?? null } }
    : undefined;
