import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { pushKeysOf, type Subscription } from '#server/channels/push.ts';

const { subtle } = crypto;
const P256 = { name: 'ECDH', namedCurve: 'P-256' } as const;
const utf8 = new TextEncoder();

/** A browser as a push service knows it: it opens what is sealed for it, by the RFCs and none of the sender's code. */
export async function openBrowser(path: string) {
  const pair = await subtle.generateKey(P256, true, ['deriveBits']);
  const publicKey = Buffer.from(await subtle.exportKey('raw', pair.publicKey));
  const auth = crypto.getRandomValues(new Uint8Array(16));
  const subscription: Subscription = {
    endpoint: `https://updates.push.services.mozilla.com/${path}`,
    keys: {
      p256dh: publicKey.toString('base64url'),
      auth: Buffer.from(auth).toString('base64url'),
    },
  };

  /** RFC 8291 over RFC 8188 with one record. */
  async function open(sent: Uint8Array): Promise<string> {
    const body = Buffer.from(new Uint8Array(sent).buffer);
    const salt = body.subarray(0, 16);
    const idLength = body.readUInt8(20);
    const sender = body.subarray(21, 21 + idLength);
    const sealed = body.subarray(21 + idLength);
    const key = await subtle.importKey('raw', new Uint8Array(sender), P256, false, []);
    const shared = await subtle.deriveBits({ name: 'ECDH', public: key }, pair.privateKey, 256);
    const info = Buffer.concat([utf8.encode('WebPush: info\0'), publicKey, sender]);
    const ikm = await hkdf({ ikm: new Uint8Array(shared), salt: auth, info }, 32);
    const of = (name: string, length: number) =>
      hkdf({ ikm, salt, info: utf8.encode(`Content-Encoding: ${name}\0`) }, length);
    const aes = await subtle.importKey('raw', await of('aes128gcm', 16), 'AES-GCM', false, [
      'decrypt',
    ]);
    const iv = await of('nonce', 12);
    const plain = Buffer.from(await subtle.decrypt({ name: 'AES-GCM', iv }, aes, sealed));
    return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
  }
  return { subscription, open };
}

interface Deriving {
  readonly ikm: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array;
  readonly info: Uint8Array;
}

async function hkdf({ ikm, salt, info }: Deriving, length: number) {
  const key = await subtle.importKey('raw', ikm, 'HKDF', false, ['deriveBits']);
  const how = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(salt),
    info: new Uint8Array(info),
  };
  return new Uint8Array(await subtle.deriveBits(how, key, length * 8));
}

export interface Knocked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** A push service on this machine; `post` brings there what would go to one outside. */
export async function startPushService() {
  const knocks: Knocked[] = [];
  const answers = new Map<string, number>();
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const path = request.url ?? '';
      knocks.push({ path, headers: request.headers, body });
      response.writeHead(answers.get(path) ?? 201).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const post: typeof fetch = (to, how) => {
    const { pathname } = new URL(to instanceof Request ? to.url : to);
    return fetch(`http://127.0.0.1:${port}${pathname}`, how);
  };
  return {
    ...{ knocks, post },
    /** From now on this path is answered so. */
    answer: (path: string, code: number) => void answers.set(path, code),
    stop: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

/** What a signature says, where it is one of this installation. */
export async function claimsOf(authorization: string, accountKey: Uint8Array): Promise<unknown> {
  const [, token = '', key = ''] = /^vapid t=(.+), k=(.+)$/.exec(authorization) ?? [];
  if (key !== pushKeysOf(accountKey).publicKey) throw new Error('another key');
  const [head = '', claims = '', signature = ''] = token.split('.');
  const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' };
  const raw = Buffer.from(key, 'base64url');
  const imported = await subtle.importKey('raw', raw, ecdsa, false, ['verify']);
  const isRight = await subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    imported,
    Buffer.from(signature, 'base64url'),
    utf8.encode(`${head}.${claims}`),
  );
  if (!isRight) throw new Error('not signed by that key');
  return JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
}
