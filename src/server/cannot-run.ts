/** Why the program does not start, in a sentence for whoever started it; shown without a trace. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
