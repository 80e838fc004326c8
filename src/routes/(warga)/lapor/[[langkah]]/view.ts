import type { Lang } from '#words/lang.ts';
import type { writeWords } from '#words/citizen/write.ts';
import type { PageData } from './$types';

/** What every step's component gets. */
export interface StepProps {
  readonly data: PageData;
  readonly words: (typeof writeWords)[Lang];
  /** What was typed, after a refusal; else what the draft knows. */
  readonly typed: Readonly<Record<string, string>> | null;
  /** The sentence under the field of that name. */
  readonly errorOf: (field: string) => string | undefined;
}
