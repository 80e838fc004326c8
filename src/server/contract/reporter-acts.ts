import { readOptional, readText, type TextFault } from '#server/contract/plain-text.ts';

/** Acts that carry one text which must be there. */
export const TEXT_ACTS = ['reply', 'complete', 'comment', 'object', 'reopen', 'restore'] as const;
type TextAct = (typeof TEXT_ACTS)[number];

export const STARS = [1, 2, 3, 4, 5] as const;
export type Stars = (typeof STARS)[number];

/** What a reporter may do with their report by form; photos come by a request of their own. */
export type ReporterAct =
  | { readonly name: TextAct; readonly text: string }
  | { readonly name: 'confirm' }
  | { readonly name: 'rate'; readonly stars: Stars; readonly text: string | null }
  | { readonly name: 'withdraw'; readonly text: string | null };
export type ReporterActName = ReporterAct['name'];

export type ActFault = TextFault | 'starsMissing' | 'notAgreed';
export type ReadAct =
  | { readonly ok: true; readonly act: ReporterAct }
  | { readonly ok: false; readonly field: string; readonly fault: ActFault; readonly over: number };

/** The names of the fields: `teks`, `bintang`, `setuju`. */
export function readAct(name: ReporterActName, form: FormData): ReadAct {
  if (name === 'confirm') return { ok: true, act: { name } };
  if (name === 'rate') return readRating(form);
  if (name === 'withdraw') return readWithdrawal(form);
  const read = readText(form.get('teks'));
  return read.ok ? { ok: true, act: { name, text: read.text } } : refusedText(read);
}

function readRating(form: FormData): ReadAct {
  const stars = STARS.find((it) => String(it) === form.get('bintang'));
  if (stars === undefined) return { ok: false, field: 'bintang', fault: 'starsMissing', over: 0 };
  const read = readOptional(form.get('teks'));
  return read.ok ? { ok: true, act: { name: 'rate', stars, text: read.text } } : refusedText(read);
}

/** It cannot be taken back by the reporter, so that a slip of the finger must not suffice. */
function readWithdrawal(form: FormData): ReadAct {
  if (form.get('setuju') !== 'on')
    return { ok: false, field: 'setuju', fault: 'notAgreed', over: 0 };
  const read = readOptional(form.get('teks'));
  return read.ok ? { ok: true, act: { name: 'withdraw', text: read.text } } : refusedText(read);
}

const refusedText = (read: { readonly fault: TextFault; readonly over: number }): ReadAct => ({
  ok: false,
  field: 'teks',
  fault: read.fault,
  over: read.over,
});
