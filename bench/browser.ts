import { Agent, request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';

export interface Page {
  readonly path: string;
  text(): string;
}

interface Response {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: Buffer;
  readonly isGzip: boolean;
}

/** What a browser does with pages and forms: cookies kept, forms posted, redirects followed; no style or script. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  private readonly base: URL;
  private readonly agent: Agent;
  private readonly from: string;

  constructor(base: URL, agent: Agent, from: string) {
    this.base = base;
    this.agent = agent;
    this.from = from;
  }

  setCookie(name: string, value: string): this {
    this.cookies.set(name, value);
    return this;
  }

  get = (path: string): Promise<Page> => this.follow('GET', path);

  /** Sends a form and gets the page that it leads to; throws where the form comes back instead. */
  post = (path: string, fields: Readonly<Record<string, string>>): Promise<Page> =>
    this.follow('POST', path, new URLSearchParams(fields).toString());

  private async follow(method: 'GET' | 'POST', path: string, form?: string): Promise<Page> {
    const response = await this.ask(method, path, form);
    if (response.location !== undefined) {
      const to = new URL(response.location, new URL(path, this.base));
      return await this.follow('GET', `${to.pathname}${to.search}`);
    }
    const text = (): string =>
      (response.isGzip ? gunzipSync(response.body) : response.body).toString('utf8');
    if (response.status !== 200 || method === 'POST')
      throw new Error(`${method} ${path}: ${response.status} ${plainOf(text())}`);
    return { path, text };
  }

  private async ask(method: string, path: string, form?: string): Promise<Response> {
    const answered = Promise.withResolvers<IncomingMessage>();
    const asked = request(
      {
        ...{ host: '127.0.0.1', port: this.base.port, method, path, agent: this.agent },
        headers: this.headers(form),
      },
      answered.resolve,
    );
    asked.on('error', answered.reject);
    asked.end(form);
    const response = await answered.promise;
    this.keepCookies(response.headers['set-cookie'] ?? []);
    return {
      status: response.statusCode ?? 0,
      location: response.headers.location,
      body: await buffer(response),
      isGzip: response.headers['content-encoding'] === 'gzip',
    };
  }

  private headers(form: string | undefined): Record<string, string | number> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      ...{ host: this.base.host, accept: 'text/html', 'accept-encoding': 'gzip', cookie },
      ...{ 'x-forwarded-proto': 'http', 'x-forwarded-for': this.from },
      ...(form === undefined
        ? {}
        : {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': Buffer.byteLength(form),
            origin: this.base.origin,
          }),
    };
  }

  private keepCookies(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

/** The words of a page, for the sentence of an error. */
const plainOf = (html: string): string =>
  html
    .replace(/^.*<main/s, '<main')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
