import { CannotRun } from '#server/cannot-run.ts';
import { startApp, type Started } from '#server/start.ts';

/** What goes on beside the pages, without the pages: for a second process or a second machine. */
let started: Started;
try {
  started = await startApp({ ...process.env, LAPOR_JOBS: '1' });
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
if (started.setUp) {
  process.stderr.write(
    'Belum ada pemasangan; jalankan npm start dahulu. (Nothing is installed yet.)\n',
  );
  await started.stop();
  process.exit(1);
}
process.stdout.write('LAPOR! bekerja di belakang layar\n');

// Timers of jobs do not keep a program alive.
const alive = setInterval(() => undefined, 60_000);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

/** Lets the jobs end what they are at, then gives the database back. */
async function stop(): Promise<void> {
  clearInterval(alive);
  await started.stop();
  process.exit(0);
}
