import { addDays, weekday, type Day } from '#domain/calendar/day.ts';
import type { PublicView } from '#server/usecases/report/track-report.ts';
import type { DayCell } from '#ui/day-bar.ts';
import type { Lang } from '#words/lang.ts';
import { sayDayShort } from '#words/time.ts';

/** Cells drawn at most; a wait of a year is told in words. */
const CELLS_MAX = 90;

/**
 * The running period as a bar: one cell a working day and one a holiday on a weekday, from the day after its
 * start to its last day, or to today where that has passed. Only for periods in working days that never paused.
 */
export function dayCells({ wait, today, calendar }: PublicView, lang: Lang): readonly DayCell[] {
  const clock = wait?.clock;
  if (!clock || clock.days !== 'working' || clock.used > 0) return [];
  const last = today > clock.dueOn ? today : clock.dueOn;
  const cells: DayCell[] = [];
  for (let day = addDays(clock.startedOn, 1); day <= last; day = addDays(day, 1)) {
    if (!calendar.weekdays.includes(weekday(day))) continue;
    const holiday = calendar.closed.get(day);
    cells.push({
      kind: holiday === undefined ? kindOf(day, today, clock.dueOn) : 'holiday',
      day: `${sayDayShort(day, lang)}${holiday === undefined ? '' : `: ${holiday}`}`,
      due: day === clock.dueOn,
      weekStart: weekday(day) === calendar.weekdays[0],
      today: day === today,
    });
  }
  return cells.length > CELLS_MAX ? [] : cells;
}

function kindOf(day: Day, today: Day, dueOn: Day): DayCell['kind'] {
  if (day > dueOn) return 'late';
  if (day === today) return 'today';
  return day < today ? 'used' : 'left';
}
