import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { z } from 'zod';
import type { OidcConfig, SecondFactor } from '#server/accounts/oidc-config.ts';

/** Patience with the identity server, in seconds. */
const PATIENCE_SECONDS = 10;

/** What one sign-in is recognised by when the server sends the person back. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE: who has only the address that the browser came back with cannot use its code. */
  readonly verifier: string;
}

/** Who the server says that somebody is. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  /** In small letters, and only where the server has verified it. */
  readonly email: string | null;
  /** Whether the ID token claims the second factor that the configuration demands. */
  readonly secondFactor: boolean;
}

/** The office's own identity server, asked by OpenID Connect. */
export interface IdentityServer {
  readonly name: string;
  readonly secondFactor: SecondFactor;
  /** Undefined where the server does not answer, or is another than it was configured to be. */
  begin(): Promise<{ readonly url: URL; readonly expected: Expected } | undefined>;
  /** `query` is what the browser came back with. Undefined for whatever does not fit or has been used. */
  finish(query: string, expected: Expected): Promise<Vouched | undefined>;
}

export function openIdentityServer(config: OidcConfig): IdentityServer {
  const { name, secondFactor } = config;
  let known: Promise<Configuration> | undefined;
  /** Asked when first needed, and again after a failure: the server may be away when this one starts. */
  const configuration = (): Promise<Configuration> =>
    (known ??= discover(config).catch((error: unknown) => {
      known = undefined;
      throw error;
    }));
  return {
    ...{ name, secondFactor },
    begin: async () => await configuration().then((it) => beginAt(it, config), none),
    finish: async (query, expected) => {
      const found = await configuration().catch(none);
      return found && (await finishAt(found, config, { query, expected }).catch(none));
    },
  };
}

/** Whatever fails at the other side is the same no; the package's checks throw as well. */
const none = (): undefined => undefined;

const discover = ({ issuer, clientId, clientSecret }: OidcConfig): Promise<Configuration> =>
  discovery(issuer, clientId, clientSecret, undefined, {
    timeout: PATIENCE_SECONDS,
    ...(issuer.protocol === 'http:' && { execute: [allowInsecureRequests] }),
  });

async function beginAt(configuration: Configuration, { redirectUri, secondFactor }: OidcConfig) {
  const verifier = randomPKCECodeVerifier();
  const expected: Expected = { state: randomState(), nonce: randomNonce(), verifier };
  const wanted = secondFactor.by === 'claimed' && secondFactor.claim === 'acr';
  const url = buildAuthorizationUrl(configuration, {
    ...{ redirect_uri: redirectUri, scope: 'openid email' },
    ...{ state: expected.state, nonce: expected.nonce },
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(wanted && { acr_values: secondFactor.value }),
  });
  return { url, expected };
}

const claimsShape = z.object({
  sub: z.string().min(1).max(255),
  iss: z.string().min(1).max(500),
  acr: z.string().optional(),
  amr: z.array(z.string()).optional(),
});
const emailShape = z.object({ email: z.string(), email_verified: z.literal(true) });

async function finishAt(
  configuration: Configuration,
  { redirectUri, secondFactor }: OidcConfig,
  { query, expected }: { readonly query: string; readonly expected: Expected },
): Promise<Vouched | undefined> {
  const tokens = await authorizationCodeGrant(configuration, new URL(`${redirectUri}${query}`), {
    expectedState: expected.state,
    expectedNonce: expected.nonce,
    pkceCodeVerifier: expected.verifier,
    idTokenExpected: true,
  });
  const said = tokens.claims();
  const claims = claimsShape.safeParse(said).data;
  if (!claims) return undefined;
  const { sub: subject, iss: issuer } = claims;
  // Many servers say the address only where one asks for it with the access token.
  const own = emailShape.safeParse(said).data;
  const asked = own ? undefined : await askForEmail(configuration, tokens.access_token, subject);
  const email = (own ?? asked)?.email.toLowerCase() ?? null;
  return { issuer, subject, email, secondFactor: hasFactor(claims, secondFactor) };
}

const askForEmail = (configuration: Configuration, token: string, subject: string) =>
  fetchUserInfo(configuration, token, subject).then((it) => emailShape.safeParse(it).data, none);

function hasFactor({ acr, amr }: z.infer<typeof claimsShape>, demanded: SecondFactor): boolean {
  if (demanded.by === 'ours') return false;
  const { claim, value } = demanded;
  return claim === 'acr' ? acr === value : (amr ?? []).includes(value);
}
