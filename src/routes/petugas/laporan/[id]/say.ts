import type { Moment, Zone } from '#domain/calendar/day.ts';
import type { Flags } from '#domain/report/report.ts';
import type { Status } from '#domain/report/status.ts';
import type { ClockView, Seated } from '#server/usecases/report/report-view.ts';
import type { DueWords } from '#ui/due.ts';
import type { StatusKind } from '#ui/status.ts';
import { inboxWords } from '#words/inbox.ts';
import type { Lang } from '#words/lang.ts';
import { flagWords, pageWords, sayCalendarDays } from '#words/officer-report.ts';
import { sayMoment, sayRemaining } from '#words/time.ts';

export const statusKinds: Readonly<Record<Status, StatusKind>> = {
  notVerified: 'unverified',
  notAssigned: 'unassigned',
  notFollowedUp: 'assigned',
  inProcess: 'in-process',
  suspended: 'suspended',
  closed: 'closed',
  archived: 'archived',
  handedOver: 'handed-over',
};

/** A working day or less is soon. */
const SOON_MAX = 1;

export function dueWords({ clock, remaining, isLate }: ClockView, lang: Lang): DueWords {
  const text =
    clock.days === 'calendar'
      ? sayCalendarDays(remaining, lang)
      : sayRemaining(remaining, lang, isLate);
  if (clock.state === 'paused') return { level: 'stopped', text: pageWords.paused[lang] };
  if (clock.state === 'stopped') return { level: 'done', text: pageWords.clockEnded[lang] };
  if (clock.kind === 'suspension' || clock.kind === 'reply')
    return { level: 'stopped', text: `${inboxWords.waitsReporter[lang]}, ${text}` };
  if (isLate) return { level: 'late', text };
  if (remaining === 0) return { level: 'today', text };
  return { level: remaining <= SOON_MAX ? 'soon' : 'enough', text };
}

export const sayFlags = (flags: Flags, lang: Lang): string =>
  (['anonymous', 'confidential', 'sealed'] as const)
    .filter((flag) => flags[flag])
    .map((flag) => flagWords[flag][lang])
    .join(', ') || pageWords.none[lang];

export const sayOffice = ({ title, acting }: Pick<Seated, 'title' | 'acting'>): string =>
  acting ? `${acting}. ${title}` : title;

export const saySeat = ({ title, acting, unit }: Seated): string => {
  const office = sayOffice({ title, acting });
  return title.includes(unit) ? office : `${office}, ${unit}`;
};

export const sayWhen = (m: Moment, zone: Zone, lang: Lang): string => sayMoment(m, zone, lang);
