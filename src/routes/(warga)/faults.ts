import type { Fault } from '#server/contract/submission-steps.ts';
import { faultWords, type FaultKind } from '#words/citizen/faults.ts';
import { fileRefusals, tooManyFiles, type FileRefusal } from '#words/files.ts';
import type { Lang } from '#words/lang.ts';
import { sayNumber } from '#words/time.ts';

/** One thing to mend, worded: `field` is the name of the control, missing where none is to blame. */
export interface Said {
  readonly field?: string;
  readonly text: string;
}

export const sayFault = ({ field, kind, over }: Fault, lang: Lang): Said => ({
  field,
  text: faultWords[kind][lang].replace('{n}', sayNumber(over ?? 0, lang)),
});

/** Of the form as a whole. */
export const sayKind = (kind: FaultKind, lang: Lang): Said => ({ text: faultWords[kind][lang] });

export const sayFile = (refusal: FileRefusal | 'tooMany', lang: Lang): Said => ({
  field: 'foto',
  text: (refusal === 'tooMany' ? tooManyFiles : fileRefusals[refusal])[lang],
});
