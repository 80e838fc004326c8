import { randomUUID } from 'node:crypto';
import { mailAddress, whatsAppNumber } from '#domain/notice/addressee.ts';
import { agencyOf, type PersonId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import type { Channel } from '#server/channels/channel.ts';
import { letterHtml, letterText, mailText } from '#server/channels/letter-mail.ts';
import { readAccountState } from '#server/store/account-state.ts';
import { readAddresses } from '#server/store/people.ts';
import { linkLetter } from '#words/notices/account-letter.ts';

/** A page waits for a mail server no longer than this; the link is shown as well. */
const SEND_MS_MAX = 15_000;

/** A link as it is shown once to whoever made it. */
export interface SentLink {
  readonly href: string;
  readonly email: string;
  readonly mail: 'sent' | 'notSent' | 'noMail';
  /** A message ready to be sent by hand; null where there is no number. */
  readonly whatsApp: string | null;
}

interface Sending {
  readonly personId: PersonId;
  readonly kind: 'invite' | 'recover';
  readonly token: string;
  /** Where people reach the service, where nobody said it otherwise. */
  readonly origin: string;
}

/** Carries a link to its person by mail, where there is a mail server, and makes it ready to be sent by hand. */
export async function sendLink(
  app: Pick<App, 'db' | 'reference' | 'clock' | 'outgoing'>,
  { personId, kind, token, origin }: Sending,
): Promise<SentLink> {
  const { org } = await readNow(app);
  const href = `${app.outgoing?.publicUrl ?? origin}/undangan/${token}`;
  const letter = linkLetter({ kind, from: agencyOf(org, org.rootId).name, href });
  const email = (await readAccountState(app.db, personId))?.email ?? '';
  const phone = (await readAddresses(app.db, personId))?.phone ?? null;
  const number = whatsAppNumber(phone);
  const text = encodeURIComponent(letterText(letter));
  const channel = app.outgoing?.email ?? null;
  const to = mailAddress(email);
  const { subject } = letter;
  const body = { subject, text: mailText(letter), html: letterHtml(letter), discreet: false };
  const isSent = channel && to && (await carry(channel, { id: randomUUID(), to, ...body }));
  return {
    ...{ href, email, mail: channel ? (isSent ? 'sent' : 'notSent') : 'noMail' },
    whatsApp: number && `https://wa.me/${number}?text=${text}`,
  };
}

async function carry(channel: Channel, message: Parameters<Channel['send']>[0]): Promise<boolean> {
  const tooLate = new Promise<false>((late) => setTimeout(late, SEND_MS_MAX, false).unref());
  const carried = await Promise.race([channel.send(message), tooLate]);
  return carried !== false && carried.kind === 'delivered';
}
