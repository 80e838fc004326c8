import { agencyOf, unitOf, type Organisation } from '#domain/office/organisation.ts';
import type { Status } from '#domain/report/status.ts';
import type { DueDay, Line, ListedReport } from '#server/usecases/lists/listed-report.ts';
import { titleOf } from '#server/usecases/reference/seated.ts';
import type { DueWords } from '#ui/due.ts';
import type { StatusKind } from '#ui/status.ts';
import { fill, inboxWords } from '#words/inbox.ts';
import type { Lang } from '#words/lang.ts';
import { pageWords } from '#words/officer-report.ts';
import { classWords, statusWords } from '#words/report.ts';
import { sayDayShort, sayNumber, sayRemaining } from '#words/time.ts';

/** A line in words. Without an address the reader may not open it; a closed one has neither title nor status. */
export interface ShownLine {
  readonly href: string | null;
  readonly title: string | null;
  readonly meta: string;
  readonly unit: string;
  readonly due: DueWords | undefined;
  readonly dueOn: string | undefined;
  readonly status: { readonly kind: StatusKind; readonly word: string } | null;
}

export interface Saying {
  readonly org: Organisation;
  readonly lang: Lang;
}

const KINDS: Readonly<Record<Status, StatusKind>> = {
  notVerified: 'unverified',
  notAssigned: 'unassigned',
  notFollowedUp: 'assigned',
  inProcess: 'in-process',
  suspended: 'suspended',
  closed: 'closed',
  archived: 'archived',
  handedOver: 'handed-over',
};

export function shownLine(line: Line, saying: Saying): ShownLine {
  const { lang } = saying;
  const common = {
    unit: sayUnit(line, saying),
    due: sayDue(line, lang),
    dueOn: line.due ? sayDayShort(line.due.on, lang) : undefined,
  };
  if (line.kind === 'closed')
    return { ...common, href: null, title: null, status: null, meta: sayClass(line, lang) };
  return {
    ...common,
    href: line.opens ? `/petugas/laporan/${line.id}` : null,
    title: sayTitle(line, lang),
    meta: sayMeta(line, saying),
    status: { kind: KINDS[line.status], word: capital(statusWords[line.status][lang]) },
  };
}

/** The same with the status as it stood at the end of a period, and today's where it differs. */
export function shownThen(line: Line, then: Status, saying: Saying): ShownLine {
  const shown = shownLine(line, saying);
  if (line.kind === 'closed' || line.status === then) return shown;
  const { lang } = saying;
  const now = lang === 'id' ? 'kini' : 'now';
  const meta = `${shown.meta} · ${now}: ${statusWords[line.status][lang]}`;
  return { ...shown, meta, status: { kind: KINDS[then], word: capital(statusWords[then][lang]) } };
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sayClass = (line: Line, lang: Lang): string => capital(classWords[line.class][lang]);

function sayTitle({ title, anonymous }: ListedReport, lang: Lang): string {
  return title ?? inboxWords[anonymous ? 'noVersion' : 'erased'][lang];
}

function sayMeta(line: ListedReport, { org, lang }: Saying): string {
  const { lapses, holderOfficeId } = line;
  const lapsed = inboxWords[lapses === 1 ? 'lapsesOne' : 'lapsesMany'][lang];
  return [
    sayClass(line, lang),
    ...(line.anonymous ? [inboxWords.anonymous[lang]] : []),
    ...(holderOfficeId ? [titleOf(org, holderOfficeId)] : []),
    ...(lapses > 0 ? [fill(lapsed, { n: sayNumber(lapses, lang) })] : []),
    ...(line.opens ? [] : [inboxWords.onlyTitle[lang]]),
  ].join(' · ');
}

function sayUnit({ unitId, agencyId }: Line, { org, lang }: Saying): string {
  const agency = agencyOf(org, agencyId).shortName;
  return unitId ? unitOf(org, unitId).name : `${inboxWords.noUnit[lang]}, ${agency}`;
}

/** One working day or less is soon. */
const SOON_MAX = 1;

/** Of an ended report, in every list: nothing is counted any more. */
const ENDED: readonly Status[] = ['closed', 'archived', 'handedOver'];

function sayDue(line: Line, lang: Lang): DueWords | undefined {
  if (line.due) return dueWords(line.due, lang);
  return line.kind === 'report' && ENDED.includes(line.status)
    ? { level: 'done', text: pageWords.clockEnded[lang] }
    : undefined;
}

function dueWords(due: DueDay, lang: Lang): DueWords {
  const isWaiting = due.clock === 'reply' || due.clock === 'suspension';
  if (isWaiting) return { level: 'stopped', text: inboxWords.waitsReporter[lang] };
  const said = sayRemaining(due.remaining, lang, due.isLate);
  const text = due.provisional ? `${said} (${inboxWords.provisional[lang]})` : said;
  if (due.isLate) return { level: 'late', text };
  if (due.remaining === 0) return { level: 'today', text };
  return { level: due.remaining <= SOON_MAX ? 'soon' : 'enough', text };
}
