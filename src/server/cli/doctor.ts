import { readArgs } from '#server/cli/arguments.ts';
import { DONE, FAULTY, type CliCommand } from '#server/cli/command.ts';
import { withOwner } from '#server/cli/open.ts';
import { readConfig } from '#server/config.ts';
import { examine, type Health } from '#server/operation/doctor.ts';

const MARKS: Readonly<Record<Health, string>> = {
  good: 'baik     ',
  warning: 'perhatian',
  bad: 'SALAH    ',
};

export const doctorCommand: CliCommand = {
  name: 'doctor',
  help: {
    id: `doctor
  Memeriksa jam, zona waktu, disk, basis data, migrasi, surel, dan umur cadangan; di tiap baris yang tidak baik
  tertulis apa yang harus dilakukan. Tidak mengubah apa pun.`,
    en: `Looks at clock, zones, disk, database, migrations, mail and the age of backups, and says what to do.
  Changes nothing.`,
  },
  run: async (args, io) => {
    readArgs(args, {});
    const smtpUrl = io.env['LAPOR_SMTP_URL'] || undefined;
    const config = readConfig(io.env);
    const findings = await withOwner(io, (owner) => examine({ config, owner, smtpUrl }));
    for (const { name, health, found, advice } of findings) {
      io.say(`${MARKS[health]}  ${name}: ${found}`);
      if (advice) io.say(`           ${advice}`);
    }
    return findings.some(({ health }) => health === 'bad') ? FAULTY : DONE;
  },
};
