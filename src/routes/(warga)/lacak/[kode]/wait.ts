import type { Wait } from '#server/usecases/report/track-report.ts';
import type { DueWords } from '#ui/due.ts';
import { followWords } from '#words/citizen/follow.ts';
import type { Lang } from '#words/lang.ts';
import { sayDayShort, sayRemaining } from '#words/time.ts';

export interface SaidWait {
  readonly due?: DueWords;
  readonly dueOn: string;
}

/** Until when, in words; of a given date only the date, for it is no limit of days. */
export function sayWait(wait: Wait, lang: Lang): SaidWait {
  const words = followWords[lang];
  const dueOn = words.due[wait.kind](sayDayShort(wait.dueOn, lang));
  if (wait.kind === 'promise') {
    return wait.lapsed ? { dueOn, due: { level: 'late', text: words.promiseLate } } : { dueOn };
  }
  if (wait.kind === 'suspension') {
    return { dueOn, due: { level: 'stopped', text: words.calendarLeft(Math.max(0, wait.left)) } };
  }
  return { dueOn, due: { level: levelOf(wait), text: sayRemaining(wait.left, lang, wait.lapsed) } };
}

/** Red is for offices that are late; a reporter who takes time is not. */
function levelOf({ left, lapsed, waitsFor }: Wait): DueWords['level'] {
  if (waitsFor === 'reporter') return left > 1 ? 'enough' : 'soon';
  if (left < 0 || lapsed) return 'late';
  return left > 1 ? 'enough' : 'soon';
}
