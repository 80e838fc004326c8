import { describe, expect, test } from 'vitest';
import { placeCells, type DayCell } from './day-bar.ts';

const days = (count: number): DayCell[] =>
  Array.from({ length: count }, (_, at) => ({ kind: 'left', weekStart: at % 5 === 0 }));

describe('the bar of working days', () => {
  test.each([1, 5, 14, 60])('%i cells fill the width and none overlaps the next', (count) => {
    const placed = placeCells(days(count));
    expect(placed).toHaveLength(count);
    let end = 0;
    for (const cell of placed) {
      expect(cell.x).toBeGreaterThanOrEqual(end);
      end = cell.x + cell.width;
    }
    expect(end).toBeGreaterThan(99.5);
    expect(end).toBeLessThanOrEqual(100.05);
  });

  test('a week begins after a wider gap', () => {
    const placed = placeCells(days(10));
    const gap = (at: number) => (placed[at]?.x ?? 0) - (placed[at - 1]?.x ?? 0);
    // In percent: one and a quarter of the width, where rounding alone is a hundredth.
    expect(gap(5) - gap(4)).toBeGreaterThan(1.25);
  });
});
