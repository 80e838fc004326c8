import { log } from '#server/log.ts';

/** Something that is done again and again beside the pages. */
export interface Job {
  /** Ends after the round under way. */
  stop(): Promise<void>;
}

export interface Rounds {
  /** What the log says failed. */
  readonly name: string;
  /** Machine time from the end of a round to the next one. */
  readonly everyMs: number;
  /** The first round comes at once. */
  readonly atOnce?: boolean;
  round(isStopping: () => boolean): Promise<void>;
}

/** Does round after round; a fault is logged and the next round tries anew. */
export function startJob({ name, everyMs, atOnce = false, round }: Rounds): Job {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const isStopping = (): boolean => stopped;
  const once = async (): Promise<void> => {
    try {
      await round(isStopping);
    } catch (error) {
      log.error({ err: error }, `${name} failed`);
    }
    if (!stopped) schedule();
  };
  let under: Promise<void> = Promise.resolve();
  const schedule = (): void => {
    timer = setTimeout(() => {
      under = once();
    }, everyMs);
    timer.unref();
  };
  if (atOnce) under = once();
  else schedule();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await under;
    },
  };
}
