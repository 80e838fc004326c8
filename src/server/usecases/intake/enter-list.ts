import type { RefusalKind } from '#domain/report/refusals.ts';
import type { App } from '#server/app.ts';
import type { EntryBody } from '#server/contract/entry.ts';
import { enterReport, whyNotEntered } from '#server/usecases/intake/enter-report.ts';
import type { Form } from '#server/usecases/intake/keep-draft.ts';
import { keepEntry, readEntry } from '#server/usecases/intake/keep-entry.ts';
import type { Handed } from '#server/usecases/intake/read-receipt.ts';
import type { Reader } from '#server/usecases/lists/listed-report.ts';

/** One report of a list, read and without a fault; `row` is its number on the form, from 1. */
export interface ListedEntry {
  readonly row: number;
  readonly form: Form;
  readonly body: EntryBody;
}

export type HandedRow = Handed & Pick<ListedEntry, 'row'>;

export type EnteredList =
  | { readonly kind: 'sent'; readonly handed: readonly HandedRow[] }
  /** Nothing was sent, or, where somebody changed the rules meanwhile, only what stands above this row. */
  | { readonly kind: 'refused'; readonly row: number; readonly refusal: RefusalKind }
  /** Sent before, and the receipts are the citizens' alone by now. */
  | { readonly kind: 'over' };

/**
 * Makes a report of each row, once none of them would be refused. The same list sent again makes no second report
 * of any row and gives the same receipts, as long as they may be shown (K-10).
 */
export async function enterList(
  app: App,
  reader: Reader,
  entries: readonly ListedEntry[],
): Promise<EnteredList> {
  const open: ListedEntry[] = [];
  for (const entry of entries) if (!(await readEntry(app, entry.form.id)).isSent) open.push(entry);
  for (const { row, form, body } of open) {
    const refusal = whyNotEntered(app, reader, form, body);
    if (refusal) return { kind: 'refused', row, refusal };
  }
  for (const { form, body } of open) await keepEntry(app, form.id, body);
  const handed: HandedRow[] = [];
  for (const { row, form } of entries) {
    const entered = await enterReport(app, reader, form);
    if (entered.kind === 'refused') return { kind: 'refused', row, refusal: entered.refusal };
    if (entered.kind === 'sent') handed.push({ row, id: form.id, code: form.code, key: form.key });
  }
  return handed.length === 0 ? { kind: 'over' } : { kind: 'sent', handed };
}
