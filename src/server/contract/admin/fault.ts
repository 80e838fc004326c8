import type { FaultName } from '#words/admin/faults.ts';

/** What is wrong with a file, and where. */
export interface Fault {
  /** Of the file, from 1; 0 where the whole file is meant. */
  readonly line: number;
  readonly fault: FaultName;
  /** The word that is wrong, a column, another line: what the sentence names. */
  readonly what?: string | undefined;
}
