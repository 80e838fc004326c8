import { actorOf } from '#domain/access/actor.ts';
import { personOn, reachFacts } from '#domain/access/facts.ts';
import { hidingOf } from '#domain/access/hiding.ts';
import { reach } from '#domain/access/reach.ts';
import { dayAt, type Moment } from '#domain/calendar/day.ts';
import { agencyOf, type PersonId } from '#domain/office/organisation.ts';
import type { Actor } from '#domain/report/actor.ts';
import { catchUp } from '#domain/report/catch-up.ts';
import type { Command } from '#domain/report/commands.ts';
import { decide } from '#domain/report/decide.ts';
import type { ReportEvent } from '#domain/report/events.ts';
import { accepted, refused, type Decision } from '#domain/report/refusals.ts';
import type { FileId, Report, ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { guarded, legible } from '#server/identity/guard-reporter.ts';
import type { Tx } from '#server/store/database.ts';
import { eraseRows } from '#server/store/erasures.ts';
import { recordEvents, lockReport, type Locked } from '#server/store/reports.ts';
import { attachFiles, type FileRow } from '#server/store/report-files.ts';
import { forgetReporter, guardReporter, readReporter } from '#server/store/reporters.ts';
import { releaseFile } from '#server/store/report-files.ts';
import type { Reference } from '#server/store/reference.ts';
import type { WordRow } from '#server/store/word-book.ts';

/** Who asks: the reporter with the key, an officer by session, or the clock. */
export type By =
  | { readonly kind: 'reporter' }
  | { readonly kind: 'clock' }
  | { readonly kind: 'officer'; readonly personId: PersonId };

export interface Handling {
  readonly reportId: ReportId;
  readonly by: By;
  readonly command: Exclude<Command, { readonly name: 'submit' }>;
  readonly words: readonly WordRow[];
  readonly files?: readonly FileRow[];
  /** The number of events that the form showed; another one now is refused as stale (M-10). */
  readonly seen?: number;
}

export interface Handled {
  readonly report: Report;
  readonly events: readonly ReportEvent[];
}

/** Without keys nobody can hide a reporter: enough for whoever sets no flags, as the clock. */
type Handle = Pick<App, 'db' | 'reference' | 'clock'> & Partial<Pick<App, 'keys'>>;

/**
 * Every button, message and timer that changes a report passes here: under the report's lock the clock's
 * debts first, then the command, then row, history, words and outbox in one commit (M-18). A refusal is
 * returned and what the clock owed is kept; one who may not see the report is told it is not there.
 */
export async function handleReport(app: Handle, handling: Handling): Promise<Decision<Handled>> {
  return await app.db.transaction().execute(async (tx) => {
    const locked = await lockReport(tx, handling.reportId);
    if (!locked) return refused('notFound');
    const reference = await app.reference.of(locked.referenceVersion);
    const now = app.clock(locked.clockAheadMs);
    return await handleLocked(tx, { locked, reference, now, keys: app.keys }, handling);
  });
}

interface Found {
  readonly locked: Locked;
  readonly reference: Reference;
  readonly now: Moment;
  readonly keys: App['keys'] | undefined;
}

async function handleLocked(tx: Tx, found: Found, handling: Handling): Promise<Decision<Handled>> {
  const { locked, reference, now } = found;
  const given = { now, org: reference.org, periods: reference.periods };
  const due = catchUp(locked.report, given);
  const decision = decideFor(due.report, handling, {
    ...given,
    seq: locked.report.seq,
    guests: locked.guests,
  });
  const made = decision.ok ? decision.value : [];
  const after = await record(tx, {
    ...found,
    events: [...due.events, ...made],
    handling,
  });
  return decision.ok ? accepted({ report: after, events: made }) : decision;
}

interface Given {
  readonly now: Moment;
  readonly org: Reference['org'];
  readonly periods: Reference['periods'];
  readonly seq: number;
  readonly guests: Locked['guests'];
}

function decideFor(
  report: Report,
  { by, command, seen }: Handling,
  given: Given,
): Decision<readonly ReportEvent[]> {
  const actor = actorFor(report, { by, command: command.name }, given);
  if (!actor.ok) return actor;
  if (seen !== undefined && seen !== given.seq) return refused('stale');
  return decide(report, command, { ...given, actor: actor.value });
}

function actorFor(
  report: Report,
  { by, command }: { readonly by: By; readonly command: Command['name'] },
  given: Given,
): Decision<Actor> {
  if (by.kind !== 'officer') return accepted(by);
  const day = dayAt(agencyOf(given.org, report.agencyId).zone, given.now);
  const person = personOn(given.org, by.personId, day);
  const reached = reach(person, reachFacts(report, given.org, given.guests, day));
  const actor = actorOf(person, reached, command);
  return actor ? accepted(actor) : refused('notFound');
}

interface Recorded extends Found {
  readonly events: readonly ReportEvent[];
  readonly handling: Handling;
}

async function record(tx: Tx, recorded: Recorded): Promise<Report> {
  const { locked, events, handling, reference, now, keys } = recorded;
  if (events.length === 0) return locked.report;
  const made = events.some((event) => event.by.kind !== 'clock');
  const after = await recordEvents(tx, {
    before: locked,
    events,
    words: made ? handling.words : [],
    org: reference.org,
    recordedAt: now,
  });
  for (const event of events) await writeBeside(tx, after, event, handling.files ?? []);
  if (hidingOf(after.flags) !== hidingOf(locked.report.flags))
    await guardAnew(tx, after, { keys, recipient: reference.identityRecipient });
  return after;
}

/** Flags that were changed: who reported is guarded in the same act. What was hidden stays so. */
async function guardAnew(
  tx: Tx,
  { id, flags }: Report,
  { keys, recipient }: { keys: App['keys'] | undefined; recipient: string | null },
): Promise<void> {
  const kept = await readReporter(tx, id);
  if (!kept || kept.hidden !== null) return;
  if (!keys) throw new Error('Flags cannot be changed without the keys that hide the reporter');
  const reporter = legible(keys, id, kept);
  await guardReporter(tx, id, await guarded(id, flags, reporter, { keys, recipient }));
}

/** Rows that go with some events and are no part of the fold. */
async function writeBeside(
  tx: Tx,
  after: Report,
  event: ReportEvent,
  files: readonly FileRow[],
): Promise<void> {
  if (event.type === 'photoReleased') await releaseFile(tx, after.id, event.fileId);
  if (event.type === 'reporterLeft') await forgetReporter(tx, after.id);
  if (event.type === 'erased') await eraseRows(tx, after.id, event.scope);
  const named = filesOf(event);
  if (named.length === 0) return;
  const own = files.filter((it) => named.includes(it.fileId));
  await attachFiles(tx, after, event.by, own);
}

function filesOf(event: ReportEvent): readonly FileId[] {
  if (event.type === 'answerRecorded') return event.scan === null ? [] : [event.scan];
  return 'files' in event ? event.files : [];
}
