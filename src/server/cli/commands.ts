import { inviteCommand, recoverCommand } from '#server/cli/accounts.ts';
import { appointCommand } from '#server/cli/appoint.ts';
import { moveCommand } from '#server/cli/move.ts';
import { doctorCommand } from '#server/cli/doctor.ts';
import { backupCommand } from '#server/cli/backup.ts';
import { calendarCommand } from '#server/cli/calendar.ts';
import { clockCommand } from '#server/cli/clock.ts';
import {
  FAULTY,
  DONE,
  MISUSED,
  Misuse,
  type CliCommand,
  type Exit,
  type Io,
} from '#server/cli/command.ts';
import { organisationCommand } from '#server/cli/organisation.ts';
import { peopleCommand } from '#server/cli/people.ts';
import { replayCommand } from '#server/cli/replay.ts';
import { retentionCommand } from '#server/cli/retention.ts';
import { restoreCommand } from '#server/cli/restore.ts';
import { migrateCommand, sweepCommand } from '#server/cli/upkeep.ts';
import { verifyHistoryCommand } from '#server/cli/verify-history.ts';
import { codeOf } from '#server/store/embedded/error-code.ts';

export const COMMANDS: readonly CliCommand[] = [
  verifyHistoryCommand,
  replayCommand,
  sweepCommand,
  migrateCommand,
  backupCommand,
  restoreCommand,
  moveCommand,
  doctorCommand,
  retentionCommand,
  calendarCommand,
  appointCommand,
  peopleCommand,
  organisationCommand,
  inviteCommand,
  recoverCommand,
  clockCommand,
];

/** Codes of the system and of PostgreSQL for a database that is not there, unknown, or lets nobody in. */
const UNREACHED: readonly string[] = [
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH'],
  ...['28P01', '28000', '3D000'],
];
const HELP = ['--help', '-h', 'help', 'bantuan'];

/** Runs one line of arguments. Never throws: what went wrong is said in one sentence. */
export async function runCli(args: readonly string[], io: Io): Promise<Exit> {
  const [name, ...rest] = args;
  if (name === undefined || HELP.includes(name)) {
    io.say(usage());
    return name === undefined ? MISUSED : DONE;
  }
  const command = COMMANDS.find((it) => it.name === name);
  if (!command) {
    io.warn(`Tidak ada perintah ${name}. (No such command.)`);
    io.warn(usage());
    return MISUSED;
  }
  if (rest.some((it) => it === '--help' || it === '-h')) {
    io.say(`${command.help.id}\n\n${command.help.en}`);
    return DONE;
  }
  return await guarded(command, rest, io);
}

async function guarded(command: CliCommand, args: readonly string[], io: Io): Promise<Exit> {
  try {
    return await command.run(args, io);
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (UNREACHED.includes(code)) {
      io.warn(`Basis data tidak dapat dihubungi (${code}); periksa DATABASE_URL.`);
      io.warn('(The database cannot be reached; check DATABASE_URL.)');
      return MISUSED;
    }
    io.warn(error instanceof Error ? error.message : String(error));
    return error instanceof Misuse ? MISUSED : FAULTY;
  }
}

const usage = (): string =>
  [
    'npm run lapor -- PERINTAH [--help]',
    ...COMMANDS.map(({ help }) => `  ${help.id.split('\n')[0] ?? ''}`),
  ].join('\n');
