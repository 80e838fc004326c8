import { dayAt } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import type { ReportId } from '#domain/report/report.ts';
import { readNow } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { startApp } from '#server/start.ts';
import { openWordBook } from '#server/store/word-book.ts';
import { mintCode, mintKey } from '#server/tickets/alphabet.ts';
import { mintReportId } from '#server/tickets/uuid-v7.ts';
import { submitReport } from '#server/usecases/submit-report.ts';

/**
 * A whole program on a data folder, which owns its database: submits without pause, so many at once as its
 * argument says, and prints a receipt as soon as the use-case allows one to be shown. It is killed.
 */
const [callers = '4'] = process.argv.slice(2);
const { app } = await startApp(process.env);

async function submitOne(n: number): Promise<void> {
  const { org, now } = await readNow(app);
  const book = openWordBook(app.random);
  const receipt = { code: mintCode(app.random), key: mintKey(app.random) };
  const story = `Lampu jalan nomor ${n} mati (contoh).`;
  process.stdout.write(`begun ${receipt.code}\n`);
  const decision = await submitReport(app, {
    by: { kind: 'reporter' },
    command: {
      ...{ name: 'submit', id: mintReportId(machineMs(), app.random) as ReportId },
      ...{ class: 'complaint', channel: 'web', lateReason: null, agencyId: null },
      ...{ receivedOn: dayAt(agencyOf(org, org.rootId).zone, now), suggestedUnitId: null },
      ...{ flags: { anonymous: false, confidential: false, sealed: false }, category: null },
      ...{ districtCode: null, title: book.take('Lampu jalan'), story: book.take(story) },
      ...{ place: null, happenedOn: null, files: [], identityIsGiven: false },
    },
    words: book.rows,
    files: [],
    reporter: null,
    ...receipt,
  });
  if (!decision.ok) throw new Error(decision.refusal.kind);
  process.stdout.write(`receipt ${receipt.code} ${receipt.key} ${n}\n`);
}

let n = 0;
const caller = async (): Promise<never> => {
  for (;;) await submitOne((n += 1));
};
await Promise.all(Array.from({ length: Number(callers) }, caller));
