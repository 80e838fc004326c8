import type { Clock } from '#domain/calendar/clocks.ts';
import { addDays, weekday, type Day } from '#domain/calendar/day.ts';
import { isWorkingDay, type Calendar } from '#domain/calendar/working-days.ts';
import type { DayCell } from '#ui/day-bar.ts';
import type { Lang } from '#words/lang.ts';
import { sayDayShort } from '#words/time.ts';

/** Late days drawn behind the last day in time; what is later is said in words only. */
const LATE_CELLS_MAX = 10;
/** A bar never walks further than the longest limit with its holidays. */
const WALKED_MAX = 200;

export interface Counted {
  readonly clock: Clock;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly lang: Lang;
}

/** One cell a day that counts, and one for a holiday between them; empty where nothing runs. */
export function dayCells({ clock, today, calendar, lang }: Counted): DayCell[] {
  if (clock.runningSince === null) return [];
  const cells: DayCell[] = Array.from({ length: clock.used }, () => ({ kind: 'used' }));
  let late = 0;
  let day = addDays(clock.runningSince, 1);
  for (let walked = 0; walked < WALKED_MAX; walked += 1, day = addDays(day, 1)) {
    if (day > clock.dueOn && (day > today || late >= LATE_CELLS_MAX)) break;
    const cell = cellOf(day, { clock, today, calendar, lang });
    if (!cell) continue;
    if (cell.kind === 'late') late += 1;
    cells.push(cell);
  }
  return cells;
}

function cellOf(day: Day, { clock, today, calendar, lang }: Counted): DayCell | undefined {
  const said = sayDayShort(day, lang);
  const weekStart = weekday(day) === 1;
  if (clock.days === 'working' && !isWorkingDay(calendar, day)) {
    const name = calendar.closed.get(day);
    const isHoliday = name !== undefined && calendar.weekdays.includes(weekday(day));
    return isHoliday ? { kind: 'holiday', day: `${said}: ${name}`, weekStart } : undefined;
  }
  const due = day === clock.dueOn;
  if (day > clock.dueOn) return { kind: 'late', day: said, weekStart, today: day === today };
  const kind = day < today ? 'used' : day === today ? 'today' : 'left';
  return { kind, day: said, weekStart, due };
}
