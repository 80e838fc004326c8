import type { Report } from '#domain/report/report.ts';

/**
 * How much a notice may say, which others may read over a shoulder, on a lock screen or on a mail server.
 * `plain`: title, what, by when. `guarded`: no word of the report. `silent`: only that something waits.
 */
export type Openness = 'plain' | 'guarded' | 'silent';

type Said = Pick<Report, 'flags' | 'class'>;

/** Of sealed and oversight reports nothing leaves the house but that something waits (K-2, K-11). */
const isDelicate = ({ flags, class: of }: Said): boolean =>
  flags.sealed || of === 'oversightComplaint';

export function toOfficers(report: Said): Openness {
  if (isDelicate(report)) return 'silent';
  return report.flags.anonymous || report.flags.confidential ? 'guarded' : 'plain';
}

/**
 * What a reporter's message may say. Without agency, subject and code where the reporter is anonymous, asked
 * for it, or shares a telephone with those it is about (K-6).
 */
export const toReporter = (report: Said, wish: 'plain' | 'discreet'): 'plain' | 'discreet' =>
  wish === 'discreet' || report.flags.anonymous || isDelicate(report) ? 'discreet' : 'plain';
