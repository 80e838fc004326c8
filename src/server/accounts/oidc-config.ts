import { z } from 'zod';

/**
 * What stands for the second factor of a sign-in through the office's identity server. `ours`: our code is asked all
 * the same. `claimed`: the server says so in the ID token; without that claim nobody comes in.
 */
export type SecondFactor =
  | { readonly by: 'ours' }
  | { readonly by: 'claimed'; readonly claim: 'acr' | 'amr'; readonly value: string };

/** An identity server as the environment names it. */
export interface OidcConfig {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly name: string;
  readonly secondFactor: SecondFactor;
  /** Where the server sends people back to; it must know this address. */
  readonly redirectUri: string;
}

export const RETURN_PATH = '/petugas/masuk/kantor/kembali';
/** A server on this machine, for trying it out; all others are asked by TLS. */
const LOOPBACK = /^(localhost|127\.[\d.]+|\[::1\])$/;

const isAsked = (text: string): boolean => {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || LOOPBACK.test(hostname);
};

function secondFactorOf(text: string): SecondFactor | undefined {
  if (text === 'kode') return { by: 'ours' };
  const [, claim, value] = /^(acr|amr):(\S+)$/.exec(text) ?? [];
  if ((claim !== 'acr' && claim !== 'amr') || value === undefined) return undefined;
  return { by: 'claimed', claim, value };
}

const environment = z.object({
  LAPOR_OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isAsked, 'harus https')
    .optional(),
  LAPOR_OIDC_CLIENT_ID: z.string().min(1).optional(),
  LAPOR_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  LAPOR_OIDC_NAME: z.string().min(1).max(60).optional(),
  LAPOR_OIDC_SECOND_FACTOR: z
    .string()
    .default('kode')
    .refine((text) => secondFactorOf(text) !== undefined, 'tulis kode, acr:NILAI, atau amr:NILAI'),
});

/** Null where no issuer is named. Throws one sentence that names the variable; half a configuration is none. */
export function readOidc(env: NodeJS.ProcessEnv, publicUrl: string | null): OidcConfig | null {
  const read = environment.safeParse(env);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`Setelan ${issue?.path.join('.')} tidak dapat dipakai: ${issue?.message}`);
  }
  const { LAPOR_OIDC_ISSUER: issuer, LAPOR_OIDC_NAME: name } = read.data;
  const { LAPOR_OIDC_CLIENT_ID: clientId, LAPOR_OIDC_CLIENT_SECRET: clientSecret } = read.data;
  const secondFactor = secondFactorOf(read.data.LAPOR_OIDC_SECOND_FACTOR);
  if (!issuer || !secondFactor) return null;
  if (!clientId || !clientSecret || publicUrl === null) {
    throw new Error(
      'LAPOR_OIDC_ISSUER memerlukan LAPOR_OIDC_CLIENT_ID, LAPOR_OIDC_CLIENT_SECRET, dan LAPOR_PUBLIC_URL.',
    );
  }
  const server = new URL(issuer);
  return {
    ...{ issuer: server, clientId, clientSecret, secondFactor, name: name ?? server.hostname },
    redirectUri: `${publicUrl}${RETURN_PATH}`,
  };
}
