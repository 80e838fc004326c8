import { mailAddress } from '#domain/notice/addressee.ts';

/** What the environment says of mail. */
export interface MailConfig {
  /** smtp://user:password@host:587, or smtps:// for TLS from the first byte. */
  readonly smtpUrl: string;
  /** `Name <address>` or an address alone. */
  readonly from: string;
}

/** Name, empty where there is none, and address; throws where there is no address. */
export function senderOf(from: string): { readonly name: string; readonly address: string } {
  const [, name = '', bracketed] = /^(.*?)\s*<([^<>]+)>\s*$/.exec(from) ?? [];
  const address = mailAddress(bracketed ?? from);
  if (address === null) throw new Error('no address');
  return { name: name.replace(/^"(.*)"$/, '$1'), address };
}

const LOOPBACK = /^(localhost|127\.[\d.]+|::1)$/;

/** A password never travels in clear past this machine; without one TLS is used where the server has it. */
export function smtpOptions(smtpUrl: string) {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const auth =
    url.username === ''
      ? undefined
      : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  return {
    host,
    ...(url.port === '' ? {} : { port: Number(url.port) }),
    secure,
    requireTLS: !secure && auth !== undefined && !LOOPBACK.test(host),
    auth,
  };
}
