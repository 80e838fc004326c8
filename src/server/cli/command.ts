import type { App } from '#server/app.ts';
import type { Lang } from '#words/lang.ts';

/** What a command may use of the world besides its arguments. */
export interface Io {
  readonly env: NodeJS.ProcessEnv;
  /** Business time of the installation from what it is ahead. */
  readonly clock: App['clock'];
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
