import { z } from 'zod';
import type { PersonId } from '#domain/office/organisation.ts';
import { needed, readArgs } from '#server/cli/arguments.ts';
import { DONE, FAULTY, Misuse, type CliCommand, type Exit, type Io } from '#server/cli/command.ts';
import { withInstallation } from '#server/cli/open.ts';
import { readConfig } from '#server/config.ts';
import {
  inviteOfficer,
  LINK_DAYS_MAX,
  recoverAccount,
  type Invited,
  type Linked,
} from '#server/usecases/accounts/invite.ts';
import { linkRefusals } from '#words/accounts.ts';

const INVITE = {
  person: { type: 'string' },
  name: { type: 'string' },
  phone: { type: 'string' },
  admin: { type: 'boolean' },
  address: { type: 'string' },
} as const;

export const inviteCommand: CliCommand = {
  name: 'undang',
  help: {
    id: `undang E-MAIL (--person NOMOR | --name NAMA [--phone NOMOR]) [--admin] [--address URL]
  Membuat akun dan mencetak tautan undangan: berlaku sekali, paling lama ${LINK_DAYS_MAX} hari. --admin memberi hak
  mengelola sistem. --address adalah alamat layanan yang dibuka orang, misalnya https://lapor.kab.go.id.`,
    en: `Makes an account and prints its invitation link: good once, for at most ${LINK_DAYS_MAX} days. --admin gives the
  right to manage the system; --address is the public address of the service.`,
  },
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, INVITE, 1);
    const email = needed(positionals[0], 'E-MAIL');
    const who = whoOf(values);
    const origin = originOf(values.address, io);
    return await withInstallation<Exit>(io, async ({ app }) => {
      const administrator = values.admin ?? false;
      return tell(io, origin, await inviteOfficer(app, { who, email, administrator }, null));
    });
  },
};

export const recoverCommand: CliCommand = {
  name: 'pulihkan',
  help: {
    id: `pulihkan E-MAIL [--address URL]
  Mencabut kata sandi, aplikasi autentikator, kode pemulihan, dan semua sesi akun itu, lalu mencetak tautan untuk
  memilih yang baru: berlaku sekali, paling lama ${LINK_DAYS_MAX} hari.`,
    en: `Takes password, authenticator app, recovery codes and all sessions from that account and prints a link
  to choose them anew: good once, for at most ${LINK_DAYS_MAX} days.`,
  },
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, { address: { type: 'string' } }, 1);
    const email = needed(positionals[0], 'E-MAIL');
    const origin = originOf(values.address, io);
    return await withInstallation<Exit>(io, async ({ app }) =>
      tell(io, origin, await recoverAccount(app, { email }, null)),
    );
  },
};

interface Named {
  readonly person?: string | undefined;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
}

function whoOf({ person, name, phone }: Named): Invited {
  if ((person === undefined) === (name === undefined)) {
    throw new Misuse('Pilih salah satu: --person atau --name. (Either --person or --name.)');
  }
  if (person === undefined) return { name: name ?? '', phone: phone ?? null };
  const id = z.guid().safeParse(person);
  if (id.success && phone === undefined) return { personId: id.data.toLowerCase() as PersonId };
  throw new Misuse(
    id.success
      ? '--phone hanya bersama --name. (--phone goes with --name only.)'
      : `Bukan nomor: ${person}; lihat dengan perintah people. (Not an id.)`,
  );
}

/** Where the link leads: the address given, else this machine. */
function originOf(address: string | undefined, io: Io): string {
  if (address === undefined) return `http://localhost:${readConfig(io.env).port}`;
  const read = z.url({ protocol: /^https?$/ }).safeParse(address);
  if (read.success) return new URL(read.data).origin;
  throw new Misuse(`Bukan alamat: ${address}; tulis misalnya https://lapor.kab.go.id (Not a URL.)`);
}

function tell(io: Io, origin: string, linked: Linked): Exit {
  if (linked.ok) {
    io.say(`${origin}/undangan/${linked.token}`);
    return DONE;
  }
  const words = linkRefusals[linked.refusal];
  io.warn(`${words.id} (${words.en})`);
  return FAULTY;
}
