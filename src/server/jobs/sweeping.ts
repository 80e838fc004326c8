import type { App } from '#server/app.ts';
import { log } from '#server/log.ts';
import { sweep } from '#server/usecases/sweep.ts';

/** How often due reports are looked for; a person's command never waits for it (M-18). */
const EVERY_MS = 5_000;

export interface Sweeping {
  /** Ends after the sweep under way. */
  stop(): Promise<void>;
}

/** Sweeps again and again; a fault is logged and the next round tries anew. */
export function startSweeping(app: Pick<App, 'db' | 'reference' | 'clock'>): Sweeping {
  let under: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const round = async (): Promise<void> => {
    try {
      await sweep(app);
    } catch (error) {
      log.error({ err: error }, 'sweep failed');
    }
    if (!stopped) schedule();
  };
  const schedule = (): void => {
    timer = setTimeout(() => {
      under = round();
    }, EVERY_MS);
    timer.unref();
  };
  schedule();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await under;
    },
  };
}
