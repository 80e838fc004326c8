import type { App } from '#server/app.ts';
import type { Outgoing } from '#server/channels/outgoing.ts';
import { startJob, type Job } from '#server/jobs/job.ts';
import { machineMs } from '#server/machine-clock.ts';
import { deliverNotices } from '#server/usecases/notices/deliver-notices.ts';
import { relayNotices } from '#server/usecases/notices/relay-notices.ts';

/** How often the outbox and what is due are looked at. */
const EVERY_MS = 5_000;

type Telling = Pick<App, 'db' | 'reference' | 'clock'>;

/** Relays the outbox and delivers what is due. Stopping ends after the message in hand. */
export const startNotices = (app: Telling, outgoing: Outgoing, everyMs = EVERY_MS): Job =>
  startJob({
    name: 'delivering notices',
    everyMs,
    async round(isStopping) {
      await relayNotices(app, { urgent: outgoing.urgent, nowMs: machineMs() });
      await deliverNotices(app, {
        channel: outgoing.email,
        publicUrl: outgoing.publicUrl ?? '',
        nowMs: machineMs,
        isStopping,
      });
    },
  });
