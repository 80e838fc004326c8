/** One working day, or a holiday that falls on a weekday. */
export interface DayCell {
  kind: 'used' | 'today' | 'left' | 'late' | 'holiday';
  /** The day in words, shown when the pointer rests on the cell. */
  day?: string | undefined;
  /** The last day of the period: a stroke stands behind it. */
  due?: boolean | undefined;
  /** The first day of a week: a wider gap stands before it. */
  weekStart?: boolean | undefined;
  /** A late day may be today as well. */
  today?: boolean | undefined;
}

/** A cell with its place along the bar, in percent of the width. */
export interface PlacedCell extends DayCell {
  x: number;
  width: number;
}

/** Up to this many cells the bar does not fill a wide column. */
export const FEW_CELLS_MAX = 8;

/** Widths in tenths of a cell: sixty days still show their weeks on a phone of 320 px. */
const CELL = 10;

function gapBefore(cell: DayCell, at: number, count: number): number {
  if (at === 0) return 0;
  if (cell.weekStart) return count > 20 ? 7 : 3.5;
  return count > 20 ? 2 : 1;
}

/** Places the cells from left to right so that they fill the whole width. */
export function placeCells(cells: readonly DayCell[]): PlacedCell[] {
  const gaps = cells.map((cell, at) => gapBefore(cell, at, cells.length));
  const total = gaps.reduce((sum, gap) => sum + gap + CELL, 0);
  const percent = (units: number) => Math.round((units / total) * 10_000) / 100;
  let reached = 0;
  return cells.map((cell, at) => {
    const x = reached + (gaps[at] ?? 0);
    reached = x + CELL;
    return { ...cell, x: percent(x), width: percent(CELL) };
  });
}
