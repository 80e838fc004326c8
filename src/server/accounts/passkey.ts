import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { RelyingParty } from '#server/accounts/relying-party.ts';

/** What a browser has time for; the same for making and for answering. */
const PROMPT_MS_MAX = 300_000;
/** Bytes of a credential's id (WebAuthn). */
const CREDENTIAL_ID_LENGTH_MAX = 1023;
/** Characters of an answer: a key of RSA with its attestation fits. */
export const ANSWER_LENGTH_MAX = 16_000;
const PRODUCT = 'LAPOR!';
/** EdDSA, ES256, RS256 (COSE): what telephones, computers and keys in hand sign with. */
const ALGORITHMS = [-8, -7, -257];

type Bytes = Uint8Array<ArrayBuffer>;
const bytesOf = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** A passkey as its row keeps it. */
export interface PasskeyKept {
  readonly credentialId: Buffer;
  readonly publicKey: Buffer;
  readonly counter: number;
}

interface Making {
  readonly challenge: Uint8Array;
  /** What the authenticator files the key under: no name, no address. */
  readonly userHandle: string;
  readonly email: string;
  readonly name: string;
  /** An authenticator makes no second one beside these. */
  readonly known: readonly Buffer[];
}

/** What `navigator.credentials.create` takes: found without a name, and always with finger, face or PIN. */
export const creationOptions = (rp: RelyingParty, it: Making) =>
  generateRegistrationOptions({
    ...{ rpName: PRODUCT, rpID: rp.id, userName: it.email, userDisplayName: it.name },
    ...{ userID: bytesOf(Buffer.from(it.userHandle)), challenge: bytesOf(it.challenge) },
    timeout: PROMPT_MS_MAX,
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: it.known.map((id) => ({ id: base64(id) })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });

/** What `navigator.credentials.get` takes: nobody's keys are listed, so that nothing is told of who has one. */
export const requestOptions = (rp: RelyingParty, challenge: Uint8Array) =>
  generateAuthenticationOptions({
    ...{ rpID: rp.id, challenge: bytesOf(challenge), timeout: PROMPT_MS_MAX },
    userVerification: 'required',
  });

const answer = { id: z.string(), rawId: z.string(), type: z.literal('public-key') };
const created = z.object({
  ...answer,
  response: z.object({ clientDataJSON: z.string(), attestationObject: z.string() }),
});
const asserted = z.object({
  ...answer,
  response: z.object({
    ...{ clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string() },
    userHandle: z.string().optional(),
  }),
});

/** Of a JSON text as a form sends it; undefined where it is anything else. */
function read<T>(shape: z.ZodType<T>, text: string): T | undefined {
  if (text.length > ANSWER_LENGTH_MAX) return undefined;
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The package throws for all that is wrong; here each of them is the same no. */
const orUndefined = <T>(checked: Promise<T>): Promise<T | undefined> =>
  checked.catch(() => undefined);

/** A new passkey where the answer is to this challenge, from our origin, with the person verified. */
export async function verifyCreated(
  rp: RelyingParty,
  challenge: Uint8Array,
  text: string,
): Promise<PasskeyKept | undefined> {
  const response = read(created, text);
  if (!response) return undefined;
  const checked = await orUndefined(
    verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
      ...{ expectedChallenge: base64(challenge), expectedOrigin: rp.origin, expectedRPID: rp.id },
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (!checked?.verified) return undefined;
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  return {
    credentialId: Buffer.from(id, 'base64url'),
    publicKey: Buffer.from(publicKey),
    counter,
  };
}

/** What an answer to a request says before it is checked. */
export interface Claimed {
  readonly credentialId: Buffer;
  readonly userHandle: string | undefined;
}

export function claimedIn(text: string): Claimed | undefined {
  const claimed = read(asserted, text);
  if (!claimed) return undefined;
  const credentialId = Buffer.from(claimed.id, 'base64url');
  if (credentialId.length === 0 || credentialId.length > CREDENTIAL_ID_LENGTH_MAX) return undefined;
  const handle = claimed.response.userHandle;
  const userHandle = handle && Buffer.from(handle, 'base64url').toString();
  return { credentialId, userHandle };
}

/**
 * The new counter where the answer is right. A counter that does not rise is that of a copied key: undefined, like
 * a wrong signature, another challenge, another origin, or a person who was not verified.
 */
export async function verifyAsserted(
  rp: RelyingParty,
  challenge: Uint8Array,
  { text, passkey }: { readonly text: string; readonly passkey: PasskeyKept },
): Promise<number | undefined> {
  const response = read(asserted, text);
  if (!response) return undefined;
  const { userHandle, ...signed } = response.response;
  const checked = await orUndefined(
    verifyAuthenticationResponse({
      response: {
        ...{ ...response, clientExtensionResults: {} },
        response: userHandle === undefined ? signed : { ...signed, userHandle },
      },
      ...{ expectedChallenge: base64(challenge), expectedOrigin: rp.origin, expectedRPID: rp.id },
      requireUserVerification: true,
      credential: {
        id: base64(passkey.credentialId),
        publicKey: bytesOf(passkey.publicKey),
        counter: passkey.counter,
      },
    }),
  );
  return checked?.verified ? checked.authenticationInfo.newCounter : undefined;
}
