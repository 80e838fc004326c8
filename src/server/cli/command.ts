import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Lang } from '#words/lang.ts';

/** What a command may use of the world besides its arguments. */
export interface Io {
  readonly env: NodeJS.ProcessEnv;
  /** One line for the person at the terminal. */
  readonly say: (line: string) => void;
  /** One line for what went wrong. */
  readonly warn: (line: string) => void;
}

export const DONE = 0;
/** Something is not as it should be, and was named. */
export const FAULTY = 1;
/** The command was not understood, or cannot run here. */
export const MISUSED = 2;
export type Exit = typeof DONE | typeof FAULTY | typeof MISUSED;

/** One command of `npm run lapor -- <command>`; each has its help in both languages. */
export interface CliCommand {
  readonly name: string;
  readonly help: Readonly<Record<Lang, string>>;
  readonly run: (args: readonly string[], io: Io) => Promise<Exit>;
}

/** A sentence for the terminal instead of a trace: the arguments or the place do not fit. */
export class Misuse extends Error {}

/** Options by name; throws `Misuse` where one is unknown or lacks its value. */
export function readArgs<const T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

/** The value of an option that must be there. */
export function needed(value: string | undefined, name: string): string {
  if (value === undefined || value === '')
    throw new Misuse(`Isi --${name}. (--${name} is missing.)`);
  return value;
}
