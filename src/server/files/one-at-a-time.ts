/** Runs tasks one after another; `undefined` means that too many wait already and it did not run. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T | undefined>;

/** A queue in which at most `waitingMax` tasks wait. A task that fails does not stop the next. */
export function oneAtATime(waitingMax: number): Queue {
  let last: Promise<unknown> = Promise.resolve();
  let unfinished = 0;
  return async (task) => {
    if (unfinished > waitingMax) return undefined;
    unfinished += 1;
    const turn = last.then(task).finally(() => {
      unfinished -= 1;
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}
