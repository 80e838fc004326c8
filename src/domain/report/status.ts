import type { Day } from '#domain/calendar/day.ts';
import { isOpen, type Report } from '#domain/report/report.ts';

export const STATUSES = [
  'notVerified',
  'notAssigned',
  'notFollowedUp',
  'inProcess',
  'suspended',
  'closed',
  'archived',
  'handedOver',
] as const;
/** The officers' status word, computed and never set (M-5). */
export type Status = (typeof STATUSES)[number];

export function statusOf(
  report: Pick<Report, 'stage' | 'suspendedOn' | 'verifiedAt' | 'followedUpAt' | 'archive'>,
): Status {
  if (report.stage === 'archived') {
    return report.archive?.reason === 'handedOver' ? 'handedOver' : 'archived';
  }
  if (report.stage === 'closed') return 'closed';
  if (report.suspendedOn !== null) return 'suspended';
  if (report.stage === 'intake') return report.verifiedAt === null ? 'notVerified' : 'notAssigned';
  if (report.stage === 'handling' && report.followedUpAt === null) return 'notFollowedUp';
  return 'inProcess';
}

/**
 * The day by which something is asked of an office: the earliest of the running limits, the limit of a
 * suspension, the day to look again at what was handed over. Null where nothing is asked.
 */
export function dueOn(report: Report): Day | null {
  if (report.archive) return report.archive.checkBackOn;
  if (!isOpen(report)) return null;
  const running = Object.values(report.clocks).filter((clock) => clock.state === 'running');
  const [first] = running.map((clock) => clock.dueOn).sort();
  return first ?? report.promised?.byOn ?? null;
}

/** How many lapses count: those that no late decree undid (M-17). */
export const countedLapses = (report: Pick<Report, 'lapses'>): number =>
  report.lapses.filter((it) => it.voidedBecause === null).length;
