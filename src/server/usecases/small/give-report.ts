import type { UnitId } from '#domain/office/organisation.ts';
import { refused, type Decision } from '#domain/report/refusals.ts';
import type { Report } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { openWordBook } from '#server/store/word-book.ts';
import type { SmallEntry } from '#server/contract/small/small-entry.ts';
import { enterReport } from '#server/usecases/intake/enter-report.ts';
import type { Form } from '#server/usecases/intake/keep-draft.ts';
import { keepEntry, readEntry } from '#server/usecases/intake/keep-entry.ts';
import type { Reader } from '#server/usecases/lists/listed-report.ts';
import { relayNotices } from '#server/usecases/notices/relay-notices.ts';
import { handleReport } from '#server/usecases/report/handle-report.ts';

/**
 * Writes a report down and gives it to its unit in one act. Sent again it goes on where it stopped, so that a
 * refusal of the second half loses nothing of the first. What the unit is told is ready when it returns.
 */
export async function giveReport(
  app: App,
  reader: Reader,
  form: Form,
  entry: SmallEntry,
): Promise<Decision<Report>> {
  const { isSent } = await readEntry(app, form.id);
  if (!isSent) await keepEntry(app, form.id, entry.body);
  const entered = await enterReport(app, reader, form);
  if (entered.kind === 'refused') return refused(entered.refusal);
  if (entered.kind !== 'sent') return refused('alreadySubmitted');
  const { report } = entered;
  if (entry.unitId === null || report.unitId !== null) return { ok: true, value: report };
  const given = await assign(app, reader, report, { ...entry, unitId: entry.unitId });
  await relayNotices(app, { urgent: app.outgoing?.urgent ?? new Set(), nowMs: machineMs() });
  return given;
}

type Giving = SmallEntry & { readonly unitId: UnitId };

async function assign(
  app: App,
  { person }: Reader,
  report: Report,
  { unitId, unitText, instruction }: Giving,
): Promise<Decision<Report>> {
  const by = { kind: 'officer', personId: person.id } as const;
  const { id: reportId, flags } = report;
  if (flags.anonymous && report.unitVersion === null && unitText !== null) {
    const book = openWordBook(app.random);
    const command = { name: 'writeUnitVersion', text: book.take(unitText) } as const;
    const written = await handleReport(app, { reportId, by, command, words: book.rows });
    if (!written.ok) return written;
  }
  const book = openWordBook(app.random);
  const command = {
    ...{ name: 'assign' as const, unitId, flags },
    instruction: book.takeIfAny(instruction),
  };
  const handled = await handleReport(app, { reportId, by, command, words: book.rows });
  return handled.ok ? { ok: true, value: handled.value.report } : handled;
}
