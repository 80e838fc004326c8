import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** How the server behaves to one recipient, or to all. */
export type Behaviour =
  | 'takes'
  /** 550 at RCPT TO. */
  | 'refuses'
  /** 451 at RCPT TO, as greylisting does. */
  | 'defers'
  /** 554 after the message. */
  | 'refusesText'
  /** Takes the message and loses the connection before it answers. */
  | 'dropsAfterData'
  /** Takes the message and answers late. */
  | 'slow'
  /** Loses the connection when it hears the recipient. */
  | 'dropsBeforeData';

export interface MailServer {
  readonly port: number;
  readonly url: string;
  /** All that was taken, oldest first; of a doubled message both. */
  readonly mails: readonly ParsedMail[];
  /** Connections so far. */
  readonly calls: () => number;
  /** From here on; without an address to everybody. */
  behave(how: Behaviour, address?: string): void;
  stop(): Promise<void>;
}

const SLOW_MS = 400;

const failure = (code: number): Error =>
  Object.assign(new Error('Not now, ask siti@contoh.example'), { responseCode: code });

/** A real SMTP server on loopback; `port` 0 takes a free one. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const rules = new Map<string, Behaviour>();
  let calls = 0;
  const of = (address: string): Behaviour => rules.get(address) ?? rules.get('') ?? 'takes';
  const drop = (): void => {
    for (const connection of server.connections) connection._socket.destroy();
  };
  const server = new SMTPServer({
    ...{ disabledCommands: ['STARTTLS', 'AUTH'], logger: false, closeTimeout: 100 },
    onConnect(_, done) {
      calls += 1;
      done();
    },
    onRcptTo({ address }, _, done) {
      const how = of(address);
      if (how === 'dropsBeforeData') return drop();
      done(how === 'refuses' ? failure(550) : how === 'defers' ? failure(451) : null);
    },
    onData(stream, { envelope }, done) {
      const how = of(envelope.rcptTo[0]?.address ?? '');
      const take = async (): Promise<void> => {
        const mail = await simpleParser(stream);
        if (how === 'refusesText') return done(failure(554));
        mails.push(mail);
        if (how === 'dropsAfterData') return drop();
        if (how === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
        done();
      };
      void take();
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = (server.server.address() as AddressInfo).port;
  return {
    port: bound,
    url: `smtp://127.0.0.1:${bound}`,
    mails,
    calls: () => calls,
    behave: (how, address = '') => void rules.set(address, how),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
