import { momentOfMs } from '#domain/calendar/day.ts';
import type { Report, ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { legible } from '#server/identity/guard-reporter.ts';
import { machineMs } from '#server/machine-clock.ts';
import { readReporter } from '#server/store/reporters.ts';
import { insertClaim, readClaim, removeClaim } from '#server/store/citizens.ts';
import { parseCode } from '#server/tickets/alphabet.ts';
import type { Citizen } from '#server/usecases/citizens/sign-in-citizen.ts';
import { openByKey, type Opened, type Typed } from '#server/usecases/report/read-ticket.ts';

/**
 * A report that was just sent goes onto the list of whoever is signed in where it names the same address: the phone
 * may be shared, and another one may sit at it (K-6). Anonymous, sealed and oversight reports are always claimed,
 * and confidential ones whose address the program may not read.
 */
export async function listSent(
  app: Pick<App, 'db' | 'keys'>,
  citizen: Citizen,
  { id, class: of, flags }: Report,
  code: string,
): Promise<void> {
  if (flags.anonymous || flags.sealed || of === 'oversightComplaint') return;
  const kept = await readReporter(app.db, id);
  const contact = kept && legible(app.keys, id, kept).contact;
  if (contact?.trim().toLowerCase() !== citizen.email) return;
  await insertClaim(app.db, citizen.id, { reportId: id, code }, momentOfMs(machineMs()));
}

/** Puts a report onto the list by code and key; a wrong one is refused and counted as anywhere (M-27). */
export async function claimReport(
  app: Pick<App, 'db' | 'keys'>,
  citizen: Citizen,
  typed: Typed,
): Promise<Opened> {
  const opened = await openByKey(app, typed);
  if (opened.kind !== 'open') return opened;
  const { reportId, code } = opened;
  await insertClaim(app.db, citizen.id, { reportId, code }, momentOfMs(machineMs()));
  return opened;
}

/** The report of a code that stands on this list; undefined for any other. */
export async function openListed(
  app: Pick<App, 'db'>,
  citizen: Citizen,
  typed: string,
): Promise<{ readonly reportId: ReportId; readonly code: string } | undefined> {
  const code = parseCode(typed);
  return code === undefined ? undefined : await readClaim(app.db, citizen.id, code);
}

/** Takes a report off the list; it stays where it is. */
export async function unlist(app: Pick<App, 'db'>, citizen: Citizen, typed: string): Promise<void> {
  const code = parseCode(typed);
  if (code !== undefined) await removeClaim(app.db, citizen.id, code);
}
