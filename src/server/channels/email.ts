import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Carried, Channel, Message } from '#server/channels/channel.ts';
import { senderOf, smtpOptions, type MailConfig } from '#server/channels/mail-config.ts';

/** What nodemailer adds to an error: the number of the server's answer, and the command it answers. */
interface SmtpError extends Error {
  readonly responseCode?: number | undefined;
  readonly command?: string | undefined;
}

/** Without a network time-out of its own a try ends after this: well inside a worker's lease. */
const SEND_MS_MAX = 120_000;

/** Patience with a mail server, in milliseconds. */
export interface Patience {
  readonly connectMs: number;
  readonly silenceMs: number;
}
const PATIENCE: Patience = { connectMs: 20_000, silenceMs: 60_000 };

/**
 * E-mail over SMTP, a connection for each message: a pool sends anew by itself and would double. Once the last
 * byte is handed over, an end without an answer is uncertain; before that nothing was taken.
 */
export const openEmail = (config: MailConfig, patience: Patience = PATIENCE): Channel => ({
  async send(message) {
    const bytes = await mimeOf(config, message);
    return await carry(config, patience, { to: message.to, bytes });
  },
});

function mimeOf(config: MailConfig, message: Message): Promise<Buffer> {
  const { name, address } = senderOf(config.from);
  const domain = address.slice(address.indexOf('@') + 1);
  return new MailComposer({
    from: message.discreet ? address : { name, address },
    to: message.to,
    subject: message.subject,
    text: message.text,
    html: message.html,
    messageId: `<${message.id}@${domain}>`,
    // No answering machine replies to it (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'id' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

interface Parcel {
  readonly to: string;
  readonly bytes: Buffer;
}

function carry(config: MailConfig, patience: Patience, { to, bytes }: Parcel): Promise<Carried> {
  return new Promise((resolve) => {
    const { auth, ...options } = smtpOptions(config.smtpUrl);
    const connection = new SMTPConnection({
      ...options,
      connectionTimeout: patience.connectMs,
      greetingTimeout: patience.connectMs,
      socketTimeout: patience.silenceMs,
    });
    let handedOver = false;
    const body = Readable.from([bytes]);
    body.once('end', () => (handedOver = true));
    const end = (carried: Carried): void => {
      clearTimeout(timer);
      resolve(carried);
      if (carried.kind === 'delivered') connection.quit();
      else connection.close();
    };
    const fail = (error: SmtpError): void => end(judge(error, handedOver));
    const timer = setTimeout(() => fail(new Error('Too slow')), SEND_MS_MAX);
    const send = (): void =>
      connection.send(
        { from: senderOf(config.from).address, to, size: bytes.length },
        body,
        (error) => (error ? fail(error) : end({ kind: 'delivered' })),
      );
    connection.on('error', fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (!auth || connection.authenticated) return send();
      connection.login(auth, (refused) => (refused ? fail(refused) : send()));
    });
  });
}

/** Only what the server says of the recipient or of the message itself is final; all else is worth another try. */
function judge({ responseCode, command }: SmtpError, handedOver: boolean): Carried {
  const code = responseCode ?? null;
  if (code === null) {
    return handedOver
      ? { kind: 'refused', reason: 'uncertain', code }
      : { kind: 'later', unreachable: true, code };
  }
  const isFinal = code >= 500;
  if (isFinal && command === 'RCPT TO') return { kind: 'refused', reason: 'badAddress', code };
  if (isFinal && handedOver) return { kind: 'refused', reason: 'notTaken', code };
  return { kind: 'later', unreachable: command !== 'RCPT TO' && command !== 'DATA', code };
}
