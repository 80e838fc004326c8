/**
 * The fewest single mistakes (letter wrong, missing, too many, or two neighbours exchanged) that turn
 * `typed` into some beginning of `name`.
 */
export function prefixDistance(typed: string, name: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: name.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    for (let column = 1; column <= name.length; column++) {
      const same = typed[row - 1] === name[column - 1];
      const exchanged =
        row > 1 && typed[row - 1] === name[column - 2] && typed[row - 2] === name[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          exchanged ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(...last);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
