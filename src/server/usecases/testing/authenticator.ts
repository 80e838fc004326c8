import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** User present, user verified, credential data follow (WebAuthn 6.1). */
const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const b64 = (bytes: Buffer): string => bytes.toString('base64url');

/** CBOR, as far as a passkey needs it: small heads, byte strings, texts, maps of what is encoded already. */
const head = (major: number, value: number): Buffer =>
  value < 24
    ? Buffer.of((major << 5) | value)
    : value < 256
      ? Buffer.of((major << 5) | 24, value)
      : Buffer.of((major << 5) | 25, value >> 8, value & 255);
const int = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value]);
const text = (value: string): Buffer =>
  Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
const map = (pairs: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, pairs.length), ...pairs.flat()]);

/** What a test may have otherwise than an honest authenticator at the right place. */
export interface Otherwise {
  readonly origin?: string;
  readonly rpId?: string;
  /** What the authenticator says of its signatures so far. */
  readonly counter?: number;
  readonly verified?: boolean;
  readonly challenge?: string;
  readonly userHandle?: string;
}

/** An authenticator of ours, written by the standard: a second opinion on what the package takes. */
export class Authenticator {
  readonly id = randomBytes(32);
  readonly #key: KeyObject;
  readonly #publicKey: KeyObject;
  readonly #at: { readonly origin: string; readonly rpId: string };

  constructor(at: { readonly origin: string; readonly rpId: string }) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    this.#publicKey = publicKey;
    this.#at = at;
  }

  #client(type: 'webauthn.create' | 'webauthn.get', challenge: string, it: Otherwise): Buffer {
    const origin = it.origin ?? this.#at.origin;
    const said = { type, challenge: it.challenge ?? challenge, origin, crossOrigin: false };
    return Buffer.from(JSON.stringify(said));
  }

  #data({ rpId = this.#at.rpId, counter = 0, verified = true }: Otherwise, more?: Buffer): Buffer {
    const flags = PRESENT | (verified ? VERIFIED : 0) | (more ? WITH_KEY : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.of(flags), count, more ?? Buffer.alloc(0)]);
  }

  /** ES256 as COSE. */
  #cose(): Buffer {
    const { x = '', y = '' } = this.#publicKey.export({ format: 'jwk' });
    return map([
      [int(1), int(2)],
      [int(3), int(-7)],
      [int(-1), int(1)],
      [int(-2), bytes(Buffer.from(x, 'base64url'))],
      [int(-3), bytes(Buffer.from(y, 'base64url'))],
    ]);
  }

  /** The answer to `navigator.credentials.create`, as a form sends it. */
  create({ challenge }: { readonly challenge: string }, it: Otherwise = {}): string {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const key = Buffer.concat([Buffer.alloc(16), length, this.id, this.#cose()]);
    const attestation = map([
      [text('fmt'), text('none')],
      [text('attStmt'), map([])],
      [text('authData'), bytes(this.#data(it, key))],
    ]);
    const clientDataJSON = b64(this.#client('webauthn.create', challenge, it));
    return this.#answer({ clientDataJSON, attestationObject: b64(attestation) });
  }

  /** The answer to `navigator.credentials.get`. */
  get({ challenge }: { readonly challenge: string }, it: Otherwise = {}): string {
    const client = this.#client('webauthn.get', challenge, it);
    const data = this.#data(it);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#key);
    return this.#answer({
      ...{ clientDataJSON: b64(client), authenticatorData: b64(data), signature: b64(signature) },
      ...(it.userHandle !== undefined && { userHandle: b64(Buffer.from(it.userHandle)) }),
    });
  }

  #answer(response: Readonly<Record<string, string>>): string {
    return JSON.stringify({ id: b64(this.id), rawId: b64(this.id), type: 'public-key', response });
  }
}
