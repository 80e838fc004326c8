import { personOn, reachFacts } from '#domain/access/facts.ts';
import { atLeast, reach } from '#domain/access/reach.ts';
import { dayAt } from '#domain/calendar/day.ts';
import { wantsNotice } from '#domain/notice/addressee.ts';
import { isOfficerAbout, isToldToReporter, type About } from '#domain/notice/notices.ts';
import { toOfficers, toReporter } from '#domain/notice/openness.ts';
import { agencyOf, type PersonId } from '#domain/office/organisation.ts';
import type { Report, ReportId } from '#domain/report/report.ts';
import { dueOn } from '#domain/report/status.ts';
import type { App, Now } from '#server/app.ts';
import { readAccountState } from '#server/store/account-state.ts';
import { readToldOf, type Delivery, type ToldOf } from '#server/store/deliveries.ts';
import { readGuestsOf, readReports, readTitles } from '#server/store/listed-reports.ts';
import { readAddresses } from '#server/store/people.ts';
import { guestUnits } from '#server/store/reach-scopes.ts';
import { legible } from '#server/identity/guard-reporter.ts';
import { readReporters } from '#server/store/reporters.ts';
import { firstLine } from '#server/usecases/lists/listed-report.ts';
import {
  discreetLetter,
  officerLetter,
  reporterLetter,
  type AnsweringDesk,
  type Letter,
  type OfficerItem,
} from '#words/notices/letter.ts';

/** A message as it is true now, and what is known of the recipient. */
export interface Composed {
  readonly letter: Letter;
  readonly discreet: boolean;
  readonly name: string | null;
  /** As they were written down; whether they are addresses is for the channel. */
  readonly email: string | null;
  readonly phone: string | null;
}

interface Composing {
  readonly given: Now;
  /** Where people reach the service, without a slash at its end. */
  readonly publicUrl: string;
}

/**
 * Writes a message from what is true when it leaves. A report that the recipient no longer reads is not in it;
 * undefined where nothing is left to say, or nobody fills the office.
 */
export async function composeDelivery(
  app: Pick<App, 'db' | 'keys'>,
  delivery: Delivery,
  composing: Composing,
): Promise<Composed | undefined> {
  const told = await readToldOf(app.db, [delivery.id]);
  const reports = await readReports(app.db, [...new Set(told.map((it) => it.reportId))]);
  const { to } = delivery;
  if (to.kind === 'officer') {
    const { personId } = to;
    if (personId === null) return undefined;
    return await composeOfficer(app, { ...composing, personId, told, reports });
  }
  const [report] = reports;
  return report && (await composeReporter(app, { ...composing, told, report }));
}

interface ForOfficer extends Composing {
  readonly personId: PersonId;
  readonly told: readonly ToldOf[];
  readonly reports: readonly Report[];
}

async function composeOfficer(
  app: Pick<App, 'db' | 'keys'>,
  of: ForOfficer,
): Promise<Composed | undefined> {
  const person = await readAddresses(app.db, of.personId);
  const readable = await readableOf(app, of);
  if (!person || readable.length === 0) return undefined;
  const open = readable.filter((report) => toOfficers(report) !== 'silent');
  const desk = await deskFor(app, of, readable);
  const titles = await readTitles(
    app.db,
    new Map(open.filter(isPlain).map((it) => [it.id, desk ? it.story : it.title])),
  );
  const [only] = open;
  const path = readable.length === 1 && only ? `/petugas/laporan/${only.id}` : '/petugas';
  const letter = officerLetter({
    items: open.map((report) => {
      const text = titles.get(report.id) ?? null;
      return itemOf(report, of, text === null || desk ? text : firstLine(text));
    }),
    silent: readable.length - open.length,
    href: of.publicUrl + path,
    desk,
  });
  return { letter, discreet: false, ...person };
}

const isPlain = (report: Report): boolean => toOfficers(report) === 'plain';

async function readableOf(
  app: Pick<App, 'db' | 'keys'>,
  { personId, reports, given }: ForOfficer,
): Promise<readonly Report[]> {
  const { org, now } = given;
  const seats = reports.map(({ agencyId }) => {
    const today = dayAt(agencyOf(org, agencyId).zone, now);
    return { today, person: personOn(org, personId, today) };
  });
  const units = [...new Set(seats.flatMap(({ person }) => guestUnits(person)))];
  const ids = reports.map(({ id }) => id);
  const guests = await readGuestsOf(app.db, ids, units);
  return reports.filter((report, n) => {
    const seat = seats[n];
    if (!seat) return false;
    const facts = reachFacts(report, org, guests.get(report.id) ?? [], seat.today);
    return atLeast(reach(seat.person, facts).level, 'content');
  });
}

/** Whom to answer, where a small desk works for somebody who has no account (K-25); null for all others. */
async function deskFor(
  app: Pick<App, 'db'>,
  { given, personId }: ForOfficer,
  [first]: readonly Report[],
): Promise<AnsweringDesk | null> {
  if (!given.smallUse || !first || (await readAccountState(app.db, personId))) return null;
  const { email = '', phone = '' } = given.contacts.get(first.agencyId) ?? {};
  return { name: agencyOf(given.org, first.agencyId).name, email, phone };
}

function itemOf(report: Report, { told, given }: ForOfficer, title: string | null): OfficerItem {
  const due = dueOn(report);
  return {
    abouts: aboutsOf(told, report.id).filter(isOfficerAbout),
    title,
    dueOn: due,
    isLate: due !== null && due < dayAt(agencyOf(given.org, report.agencyId).zone, given.now),
  };
}

const aboutsOf = (told: readonly ToldOf[], id: ReportId): readonly About[] => [
  ...new Set(told.filter(({ reportId }) => reportId === id).map(({ about }) => about)),
];

interface ForReporter extends Composing {
  readonly told: readonly ToldOf[];
  readonly report: Report;
}

async function composeReporter(
  app: Pick<App, 'db' | 'keys'>,
  { told, report, publicUrl }: ForReporter,
): Promise<Composed | undefined> {
  // Also what was to leave before its reporter limited the use of their data stays.
  if (report.restrictedAt !== null) return undefined;
  const kept = (await readReporters(app.db, [report.id])).get(report.id);
  const reporter = kept && legible(app.keys, report.id, kept);
  if (!reporter || reporter.notices === 'none' || !wantsNotice(reporter, report.flags)) {
    return undefined;
  }
  const href = `${publicUrl}/lacak`;
  const discreet = toReporter(report, reporter.notices) === 'discreet';
  const abouts = aboutsOf(told, report.id).filter(isToldToReporter);
  const byKind = (kind: 'email' | 'phone') =>
    reporter.contactKind === kind ? reporter.contact : null;
  return {
    letter: discreet ? discreetLetter(href) : reporterLetter({ abouts, by: byOf(report), href }),
    ...{ discreet, name: reporter.name, email: byKind('email'), phone: byKind('phone') },
  };
}

function byOf({ clocks }: Report) {
  for (const kind of ['reply', 'class'] as const) {
    const clock = clocks[kind];
    if (clock?.state === 'running') return { of: kind, on: clock.dueOn };
  }
  return null;
}
