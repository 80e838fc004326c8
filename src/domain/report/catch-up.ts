import { decide } from '#domain/report/decide.ts';
import { nextDue, type DueCommand } from '#domain/report/due.ts';
import type { ReportEvent } from '#domain/report/events.ts';
import { evolve } from '#domain/report/evolve.ts';
import type { Given } from '#domain/report/given.ts';
import type { Report } from '#domain/report/report.ts';

/** More than any history owes: a bound so that a faulty rule ends in a fault and never in a loop. */
const OWED_MAX = 10_000;

export interface CaughtUp {
  readonly report: Report;
  readonly events: readonly ReportEvent[];
}

/**
 * All that the clock owed a report up to `now`, moment by moment, each event dated when it was due. The
 * pipeline applies it before any person's command, so outcomes never depend on when the sweep ran (M-18).
 */
export function catchUp(before: Report, given: Omit<Given, 'actor'>): CaughtUp {
  let report = before;
  const events: ReportEvent[] = [];
  for (let owed = 0; owed < OWED_MAX; owed += 1) {
    const due = nextDue(report, given.org);
    if (!due || due.at > given.now) return { report, events };
    const made = byTheClock(report, due.command, { ...given, now: due.at });
    events.push(...made);
    report = made.reduce(evolve, report);
  }
  throw new Error(`The clock owes report ${before.id} more than ${OWED_MAX} acts`);
}

function byTheClock(
  report: Report,
  name: DueCommand,
  given: Omit<Given, 'actor'>,
): readonly ReportEvent[] {
  const decision = decide(report, { name }, { ...given, actor: { kind: 'clock' } });
  if (!decision.ok) throw new Error(`The clock was refused ${name}: ${decision.refusal.kind}`);
  return decision.value;
}
