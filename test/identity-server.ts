import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Who the next one is that signs in at the server, as it will say. */
export interface Vouches {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly amr?: readonly string[];
  readonly acr?: string;
}

export interface TestIdentityServer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** From here on. */
  vouch(who: Vouches): void;
  /** What happens between the next ID token and its reader. */
  onToken(act: () => void): void;
  /** Goes where a browser is sent, signs in there, and gives the address at which it comes back. */
  signIn(url: URL): Promise<URL>;
  stop(): Promise<void>;
}

const CLIENT = { clientId: 'lapor', clientSecret: 'rahasia-klien-untuk-uji-saja' };
const HOPS_MAX = 8;
/** Seconds. */
const HOUR = 3600;
const TTL = { Interaction: 600, AuthorizationCode: 60, AccessToken: 600, IdToken: 600 };

/** A real OpenID provider on loopback, which signs everybody in as the one it vouches for. */
export async function startIdentityServer(redirectUri: string): Promise<TestIdentityServer> {
  let who: Vouches = { sub: 'nobody' };
  let meanwhile = (): void => undefined;
  let answer = (_: IncomingMessage, response: ServerResponse): void => void response.end();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ format: 'jwk' });
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret },
        ...{ redirect_uris: [redirectUri], grant_types: ['authorization_code'] },
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'] },
    jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256' }] },
    ttl: { ...TTL, Session: HOUR, Grant: HOUR },
    features: { devInteractions: { enabled: false } },
    findAccount: (_: unknown, accountId: string) => ({
      accountId,
      claims: () => Promise.resolve({ ...who, sub: accountId }),
    }),
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    cookies: { keys: ['kunci-uji'] },
  });
  const finish = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const accountId = who.sub;
    const grant = new provider.Grant({ accountId, clientId: CLIENT.clientId });
    grant.addOIDCScope('openid email');
    const consent = { grantId: await grant.save() };
    const login = { accountId, amr: who.amr, acr: who.acr };
    await provider.interactionFinished(request, response, { login, consent });
  };
  const speak = provider.callback();
  answer = (request, response) => {
    if (request.url === '/token') response.once('finish', () => meanwhile());
    if (!request.url?.startsWith('/interaction/')) return speak(request, response);
    finish(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  };
  return {
    ...{ issuer, ...CLIENT },
    vouch: (next) => void (who = next),
    onToken: (act) => void (meanwhile = act),
    signIn: (url) => follow(url, redirectUri),
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A browser as far as redirects and cookies go. */
async function follow(start: URL, redirectUri: string): Promise<URL> {
  const jar = new Map<string, string>();
  let url = start;
  for (let hop = 0; hop < HOPS_MAX; hop += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answered = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of answered.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    const location = answered.headers.get('location');
    if (location === null) throw new Error(`${answered.status}: ${await answered.text()}`);
    url = new URL(location, url);
    if (url.href.startsWith(redirectUri)) return url;
  }
  throw new Error('The identity server goes round in circles');
}
