import { dayAt } from '#domain/calendar/day.ts';
import { fillerOn, officesOfAgency } from '#domain/office/line.ts';
import {
  agencyOf,
  isValidOn,
  type PersonId,
  type Unit,
  type UnitId,
} from '#domain/office/organisation.ts';
import type { Decision } from '#domain/report/refusals.ts';
import type { ReportClass, ReportId } from '#domain/report/report.ts';
import { readNow, type App, type Now } from '#server/app.ts';
import { placeText } from '#server/contract/place.ts';
import { readText, type TextFault } from '#server/contract/plain-text.ts';
import { titleOf } from '#server/contract/submission.ts';
import { machineMs } from '#server/machine-clock.ts';
import { readTicket } from '#server/store/tickets.ts';
import { openWordBook } from '#server/store/word-book.ts';
import { mintCode, mintKey, parseCode, parseKey, sayCode } from '#server/tickets/alphabet.ts';
import { keyOpens } from '#server/tickets/key-hash.ts';
import { mintReportId } from '#server/tickets/uuid-v7.ts';
import { handleReport } from '#server/usecases/report/handle-report.ts';
import { submitReport } from '#server/usecases/report/submit-report.ts';
import { trackByKey } from '#server/usecases/report/track-report.ts';

/** One text as somebody sent it; the line names it in what is said about it, for the text is never shown. */
export interface ReplayedText {
  readonly line: number;
  readonly text: string;
  readonly title: string | null;
  readonly class: ReportClass;
  readonly place: string | null;
}

/** What became of a text: `returned` unharmed, or why not. */
export type Fate = 'returned' | 'harmed' | 'refused' | TextFault;

export interface Replayed {
  readonly texts: number;
  readonly fates: Readonly<Partial<Record<Fate, number>>>;
  /** Lines of what did not come back, the first of them. */
  readonly failed: readonly { readonly line: number; readonly fate: Fate }[];
  readonly seconds: number;
}

const FAILED_MAX = 100;
const OPEN = { anonymous: false, confidential: false, sealed: false };

type Replaying = Pick<App, 'db' | 'reference' | 'clock' | 'keys' | 'random'>;

/**
 * The main job on real input: each text is submitted as a form would be, verified and disposed to a unit, and
 * opened by its code and key as a reporter types them. It is unharmed where title and story are, letter for
 * letter, what was sent (CRLF as LF, composed, M-32). `callers` texts travel side by side.
 */
export async function replay(
  app: Replaying,
  texts: AsyncIterable<ReplayedText>,
  callers: number,
): Promise<Replayed> {
  const cast = castOf(await readNow(app));
  const began = machineMs();
  const source = texts[Symbol.asyncIterator]();
  const fates: Partial<Record<Fate, number>> = {};
  const failed: { line: number; fate: Fate }[] = [];
  let n = 0;
  const caller = async (): Promise<void> => {
    for (let next = await source.next(); !next.done; next = await source.next()) {
      const fate = await travel(app, cast, next.value, (n += 1));
      fates[fate] = (fates[fate] ?? 0) + 1;
      if (fate !== 'returned' && failed.length < FAILED_MAX)
        failed.push({ line: next.value.line, fate });
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { texts: n, fates, failed, seconds: (machineMs() - began) / 1000 };
}

interface Cast {
  readonly desk: PersonId;
  readonly units: readonly UnitId[];
  readonly inspectorate: UnitId;
}

function castOf({ org, now }: Now): Cast {
  const today = dayAt(agencyOf(org, org.rootId).zone, now);
  const desk = officesOfAgency(org, org.rootId, 'coordinator')
    .map((office) => fillerOn(org, office, today))
    .find((it) => it !== undefined);
  const units = (org.unitsOfAgency.get(org.rootId) ?? []).filter((unit) => isValidOn(unit, today));
  const of = (purpose: Unit['purpose']) =>
    units.filter((unit) => unit.purpose === purpose).map(({ id }) => id);
  const [inspectorate] = of('inspectorate');
  if (!desk || !inspectorate) throw new Error('The root has no desk or no inspectorate');
  return { desk: desk.personId, units: of('ordinary'), inspectorate };
}

async function travel(app: Replaying, cast: Cast, sent: ReplayedText, n: number): Promise<Fate> {
  const story = readText(sent.text);
  if (!story.ok) return story.fault;
  const title = titleFor(sent, story.text);
  const ticket = { code: mintCode(app.random), key: mintKey(app.random) };
  const id = mintReportId(machineMs(), app.random) as ReportId;
  const submitted = await submit(app, { sent, story: story.text, title, id, ...ticket });
  if (!submitted.ok || !(await dispose(app, cast, sent, id, n))) return 'refused';
  const back = await openAgain(app, ticket);
  return back?.story === story.text && back.title === title ? 'returned' : 'harmed';
}

const titleFor = ({ title }: ReplayedText, story: string): string => {
  const read = readText(title, 200);
  return read.ok ? read.text : titleOf(story);
};

interface Submitting {
  readonly sent: ReplayedText;
  readonly story: string;
  readonly title: string;
  readonly id: ReportId;
  readonly code: string;
  readonly key: string;
}

async function submit(app: Replaying, it: Submitting): Promise<Decision<unknown>> {
  const { org, now } = await readNow(app);
  const book = openWordBook(app.random);
  const place = readText(it.sent.place);
  return await submitReport(app, {
    by: { kind: 'reporter' },
    command: {
      ...{ name: 'submit', id: it.id, class: it.sent.class, channel: 'web' },
      receivedOn: dayAt(agencyOf(org, org.rootId).zone, now),
      ...{ lateReason: null, agencyId: null, suggestedUnitId: null, flags: OPEN },
      ...{ category: null, districtCode: null, happenedOn: null, files: [] },
      title: book.take(it.title),
      story: book.take(it.story),
      place: book.takeIfAny(place.ok ? placeText({ detail: place.text }) : null),
      identityIsGiven: false,
    },
    words: book.rows,
    files: [],
    reporter: null,
    code: it.code,
    key: it.key,
  });
}

/** Verified, then disposed: two acts of the desk, as where the desk looks first. */
async function dispose(
  app: Replaying,
  cast: Cast,
  sent: ReplayedText,
  reportId: ReportId,
  n: number,
): Promise<boolean> {
  const by = { kind: 'officer', personId: cast.desk } as const;
  const verify = { name: 'verify', flags: OPEN } as const;
  const verified = await handleReport(app, { reportId, by, command: verify, words: [] });
  if (!verified.ok) return false;
  const unitId =
    sent.class === 'oversightComplaint'
      ? cast.inspectorate
      : (cast.units[n % cast.units.length] ?? cast.inspectorate);
  const assign = { name: 'assign', unitId, flags: null, instruction: null } as const;
  return (await handleReport(app, { reportId, by, command: assign, words: [] })).ok;
}

/** By code and key as a person copies them off the receipt: grouped, in small letters. */
async function openAgain(
  app: Replaying,
  { code, key }: { readonly code: string; readonly key: string },
) {
  const typed = { code: parseCode(sayCode(code).toLowerCase()), key: parseKey(key.toLowerCase()) };
  const ticket = typed.code === undefined ? undefined : await readTicket(app.db, typed.code);
  if (!ticket || typed.key === undefined) return undefined;
  if (!keyOpens(app.keys.ticket, ticket, typed.key)) return undefined;
  return await trackByKey(app, ticket.reportId);
}
