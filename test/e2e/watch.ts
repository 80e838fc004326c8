import type { BrowserContext } from 'playwright-core';

/**
 * Draft, receipt, opened report, session, language; half a sign-in, and a device that has signed in;
 * whose second factor an invitation proposes; draft and receipts of what an officer writes down;
 * a code that was just given; a sign-in at the office's own server: a cookie beside these tracks somebody.
 */
const COOKIES = [
  ...['naskah', 'struk', 'lacak', 'sesi', 'lang', 'masuk', 'alat', 'undangan', 'catatan', 'bukti'],
  ...['bukti-daftar', 'bukti-diri', 'kantor'],
];
/** From this status on the program itself failed. */
const FAULT = 500;

/** Tells, in a sentence each, of what no page may do: ask another host, break its content policy, fail. */
export function watch(
  context: BrowserContext,
  address: string,
  tell: (what: string) => void,
): void {
  const own = new URL(address).host;
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== own) tell(`asked another host: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= FAULT) tell(`${response.status()} from ${response.url()}`);
  });
  context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) tell(message.text());
  });
  context.on('weberror', (fault) => tell(`a script failed: ${String(fault.error())}`));
}

/** Cookies that nobody knows or that a script could read, in a sentence each. */
export async function strangeCookies(context: BrowserContext): Promise<readonly string[]> {
  return (await context.cookies())
    .filter(({ name, httpOnly }) => !COOKIES.includes(name) || !httpOnly)
    .map(({ name, httpOnly }) => `cookie ${name}, httpOnly ${httpOnly}`);
}
