import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Reply {
  readonly status: number;
  readonly location: string;
  /** Cookies that it sets, as the next request sends them. */
  readonly cookies: string;
  readonly body: string;
}

export interface Asking {
  readonly path: string;
  /** A form to post; without one the page is read. */
  readonly form?: Readonly<Record<string, string>>;
  readonly cookie?: string;
}

export interface Asked {
  /** The whole of it has left this process. */
  isWritten(): boolean;
  /** Undefined where the server died before it had answered whole. */
  readonly reply: Promise<Reply | undefined>;
}

export type Ask = (asking: Asking) => Asked;

/** Asks one life of a server, as a browser without JavaScript does; redirects are not followed. */
export function openAsker(address: string): Ask {
  const { host, origin, port } = new URL(address);
  const agent = new Agent({ keepAlive: true });
  return ({ path, form, cookie = '' }) => {
    const body = form && new URLSearchParams(form).toString();
    const posted = { origin, 'content-type': 'application/x-www-form-urlencoded' };
    const asked = request({
      ...{ host: '127.0.0.1', port, path, agent, method: body === undefined ? 'GET' : 'POST' },
      headers: { host, accept: 'text/html', cookie, ...(body === undefined ? {} : posted) },
    });
    const reply = replyTo(asked);
    asked.end(body);
    return { isWritten: () => asked.writableFinished, reply };
  };
}

async function replyTo(asked: ReturnType<typeof request>): Promise<Reply | undefined> {
  try {
    const response = await new Promise<IncomingMessage>((answered, lost) => {
      asked.once('response', answered).once('error', lost);
    });
    const cookies = response.headers['set-cookie'] ?? [];
    return {
      status: response.statusCode ?? 0,
      location: response.headers.location ?? '',
      cookies: cookies.map((line) => line.split(';')[0]).join('; '),
      body: await text(response),
    };
  } catch {
    return undefined;
  }
}
