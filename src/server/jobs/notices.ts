import type { App } from '#server/app.ts';
import type { Outgoing } from '#server/channels/outgoing.ts';
import type { Sweeping } from '#server/jobs/sweeping.ts';
import { log } from '#server/log.ts';
import { machineMs } from '#server/machine-clock.ts';
import { deliverNotices } from '#server/usecases/deliver-notices.ts';
import { relayNotices } from '#server/usecases/relay-notices.ts';

/** How often the outbox and what is due are looked at. */
const EVERY_MS = 5_000;

type Telling = Pick<App, 'db' | 'reference' | 'clock'>;

/**
 * Relays the outbox and delivers what is due, again and again; a fault is logged and the next round tries
 * anew. Stopping ends after the message in hand.
 */
export function startNotices(app: Telling, outgoing: Outgoing, everyMs = EVERY_MS): Sweeping {
  let under: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const round = async (): Promise<void> => {
    try {
      await relayNotices(app, { urgent: outgoing.urgent, nowMs: machineMs() });
      await deliverNotices(app, {
        channel: outgoing.email,
        publicUrl: outgoing.publicUrl ?? '',
        nowMs: machineMs,
        isStopping: () => stopped,
      });
    } catch (error) {
      log.error({ err: error }, 'delivering notices failed');
    }
    if (!stopped) schedule();
  };
  const schedule = (): void => {
    timer = setTimeout(() => {
      under = round();
    }, everyMs);
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
