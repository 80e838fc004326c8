import { createHash } from 'node:crypto';
import type { Word } from '#domain/report/report.ts';

const SALT_LENGTH = 16;

export interface WordRow {
  readonly word: Word;
  readonly salt: Uint8Array;
  readonly text: string;
}

export type RandomBytes = (count: number) => Uint8Array;

/** Takes the texts of one command and gives each its word; the rows are written with the events (M-28). */
export interface WordBook {
  take(text: string): Word;
  takeIfAny(text: string | null | undefined): Word | null;
  readonly rows: readonly WordRow[];
}

export function openWordBook(random: RandomBytes): WordBook {
  const rows: WordRow[] = [];
  const take = (text: string): Word => {
    const salt = random(SALT_LENGTH);
    const word = createHash('sha256').update(salt).update(text, 'utf8').digest('hex') as Word;
    rows.push({ word, salt, text });
    return word;
  };
  return { take, takeIfAny: (text) => (text ? take(text) : null), rows };
}
