import { access, constants, stat } from 'node:fs/promises';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { parseDay, type Day } from '#domain/calendar/day.ts';
import { Misuse } from '#server/cli/command.ts';
import { codeOf } from '#server/store/embedded/error-code.ts';

/** Options by name and at most so many words; throws `Misuse` where one is unknown, empty-handed or too many. */
export function readArgs<const T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  wordsMax = 0,
) {
  const read = parsed(args, options);
  atMost(read.positionals, wordsMax);
  return read;
}

function parsed<const T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [option = ''] = /--?[^\s'<=]+/.exec(error instanceof Error ? error.message : '') ?? [];
    throw new Misuse(
      codeOf(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `Tidak ada pilihan ${option}; lihat --help. (There is no such option.)`
        : `Isi nilai sesudah ${option}. (${option} lacks its value.)`,
    );
  }
}

/** Throws `Misuse` where a word stands there that nothing would be done with. */
export function atMost(words: readonly string[], max: number): void {
  const extra = words[max];
  if (extra === undefined) return;
  throw new Misuse(`Kata "${extra}" tidak dikenal di sini; lihat --help. (One word too many.)`);
}

/** The value of an option that must be there. */
export function needed(value: string | undefined, name: string): string {
  if (value === undefined || value === '')
    throw new Misuse(`Isi --${name}. (--${name} is missing.)`);
  return value;
}

/** A day as it is typed at the terminal. */
export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new Misuse(`Bukan tanggal YYYY-MM-DD: ${text} (Not a day.)`);
  return day;
}

/** A whole number from 1 to `max`, as it is typed. */
export function countOf(text: string, max: number): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > max) {
    throw new Misuse(`Bukan bilangan 1 sampai ${max}: ${text} (Not a number from 1 to ${max}.)`);
  }
  return count;
}

/** The name of a file that can be read; pipes count. Throws `Misuse` where it is left out or unreadable. */
export async function fileOf(name: string | undefined): Promise<string> {
  if (name === undefined) throw new Misuse('Sebut berkasnya. (Name the file.)');
  const reason = await unreadable(name);
  if (reason === undefined) return name;
  throw new Misuse(`Berkas ${name} tidak dapat dibaca: ${reason}. (The file cannot be read.)`);
}

async function unreadable(name: string): Promise<string | undefined> {
  try {
    if ((await stat(name)).isDirectory()) return 'EISDIR';
    await access(name, constants.R_OK);
    return undefined;
  } catch (error) {
    return codeOf(error) ?? String(error);
  }
}
