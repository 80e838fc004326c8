import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** A key of age: `recipient` (age1...) is public and encrypts, `identity` (AGE-SECRET-KEY-1...) opens. */
export interface KeyPair {
  readonly identity: string;
  readonly recipient: string;
}

export async function makeKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

export async function encryptTo(recipient: string, text: string | Uint8Array): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(text));
}

/** Throws where it was made for another key, or changed. */
export async function decryptWith(identity: string, bytes: Uint8Array): Promise<Buffer> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return Buffer.from(await decrypter.decrypt(bytes));
}

/** Log2 of scrypt's work; a holder's code has 99 bits by itself, so that little work is enough. */
const SCRYPT_WORK = 10;

export async function encryptUnderCode(code: string, text: string): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(code);
  encrypter.setScryptWorkFactor(SCRYPT_WORK);
  return Buffer.from(await encrypter.encrypt(text));
}

/** Undefined where the code is another one. */
export async function decryptUnderCode(
  code: string,
  bytes: Uint8Array,
): Promise<string | undefined> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(code);
  return await decrypter.decrypt(bytes, 'text').catch(() => undefined);
}
