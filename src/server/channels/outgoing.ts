import { z } from 'zod';
import type { EventType } from '#domain/report/events.ts';
import { isToldToOfficer } from '#domain/notice/notices.ts';
import type { Channel } from '#server/channels/channel.ts';
import { openEmail } from '#server/channels/email.ts';
import { senderOf } from '#server/channels/mail-config.ts';

/** How messages leave this installation. */
export interface Outgoing {
  /** Null: no mail server is set up, and messages wait for a person (K-24). */
  readonly email: Channel | null;
  /** Where people reach the service, without a slash at its end; null where nobody said it. */
  readonly publicUrl: string | null;
  /** What officers are told at any hour (K-13); nothing unless the operator says so. */
  readonly urgent: ReadonlySet<EventType>;
}

const isSender = (from: string): boolean => {
  try {
    return senderOf(from).address !== '';
  } catch {
    return false;
  }
};
const isToldAll = (names: readonly string[]): boolean =>
  names.every((it) => isToldToOfficer(it as EventType));

const environment = z.object({
  LAPOR_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  LAPOR_MAIL_FROM: z.string().refine(isSender, 'tulis "Nama <alamat@contoh.id>"').optional(),
  LAPOR_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Names of events, with commas: `assigned,lapsed`. */
  LAPOR_URGENT: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((it) => it.trim() || []))
    .refine(isToldAll, 'sebut peristiwa seperti assigned atau lapsed'),
});

/** Throws one sentence that names the variable; a mail server alone is not enough to write a letter. */
export function readOutgoing(env: NodeJS.ProcessEnv): Outgoing {
  const read = environment.safeParse(env);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`Setelan ${issue?.path.join('.')} tidak dapat dipakai: ${issue?.message}`);
  }
  const { LAPOR_SMTP_URL: smtpUrl, LAPOR_MAIL_FROM: from, LAPOR_PUBLIC_URL: url } = read.data;
  if (smtpUrl && (!from || !url)) {
    throw new Error('LAPOR_SMTP_URL memerlukan LAPOR_MAIL_FROM dan LAPOR_PUBLIC_URL.');
  }
  return {
    email: smtpUrl && from ? openEmail({ smtpUrl, from }) : null,
    publicUrl: url?.replace(/\/+$/, '') ?? null,
    urgent: new Set(read.data.LAPOR_URGENT as EventType[]),
  };
}
