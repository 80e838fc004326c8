import { createECDH } from 'node:crypto';
import { buildPushPayload } from '@block65/webcrypto-web-push';
import { z } from 'zod';
import type { Carried, Channel, Message } from '#server/channels/channel.ts';
import { deriveKey } from '#server/tickets/secret.ts';

/** Push services of the browsers in use; a knock goes nowhere else, whatever a browser says (RFC 8030). */
const SERVICES = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
  'notify.windows.com',
];
/** A service keeps a knock for a device that is off for so long: the next morning brings a new one. */
const KEPT_SECONDS = 12 * 3_600;
/** Milliseconds of patience with a service. */
const SEND_MS_MAX = 20_000;
const ENDPOINT_LENGTH_MAX = 1_000;
/** All that ever goes out: the device says the same words each time. */
const KNOCK = 'kabar';

const base64Url = (bytes: number) =>
  z.string().refine((it) => /^[\w-]+=*$/.test(it) && Buffer.from(it, 'base64url').length === bytes);

/** Whether an address is one of a push service. */
export function isPushService(endpoint: string): boolean {
  const url = URL.parse(endpoint);
  if (!url || url.protocol !== 'https:' || url.port !== '' || url.username !== '') return false;
  return SERVICES.some((it) => url.hostname === it || url.hostname.endsWith(`.${it}`));
}

/** What a browser gives when its person switches it on. */
export const subscriptionShape = z.object({
  endpoint: z.string().max(ENDPOINT_LENGTH_MAX).refine(isPushService),
  keys: z.object({ p256dh: base64Url(65), auth: base64Url(16) }),
});
export type Subscription = z.infer<typeof subscriptionShape>;

/** Who knocks, as a push service and the browser know it (VAPID, RFC 8292). */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** The pair of an installation, from its secret: nothing to store, and the same after a move or a restore. */
export function pushKeysOf(accountKey: Uint8Array): PushKeys {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(deriveKey(accountKey, 'push'));
  return {
    publicKey: pair.getPublicKey('base64url'),
    privateKey: pair.getPrivateKey().toString('base64url'),
  };
}

export interface Knocking {
  readonly keys: PushKeys;
  /** Address of the service, `https:` or `mailto:`, for whoever runs the push service. */
  readonly subject: string;
  readonly post?: typeof fetch;
}

/**
 * Web push. The message's `to` is the subscription as JSON; subject and text stay in the house. Never throws;
 * an endpoint that is gone (404, 410) is a bad address.
 */
export const openPush = ({ keys, subject, post = fetch }: Knocking): Channel => ({
  async send(message) {
    const to = subscriptionShape.safeParse(JSON.parse(message.to));
    if (!to.success) return { kind: 'refused', reason: 'badAddress', code: null };
    try {
      const payload = await payloadOf(message, to.data, { ...keys, subject });
      const signal = AbortSignal.timeout(SEND_MS_MAX);
      const answer = await post(to.data.endpoint, { ...payload, redirect: 'manual', signal });
      await answer.body?.cancel();
      return judge(answer.status);
    } catch {
      // No answer: the service, or the way to it, is away.
      return { kind: 'later', unreachable: false, code: null };
    }
  },
});

const payloadOf = (
  { id }: Message,
  { endpoint, keys }: Subscription,
  vapid: PushKeys & { readonly subject: string },
) =>
  buildPushPayload(
    // With one topic for a message a service keeps one knock, however often it is tried.
    { data: KNOCK, options: { ttl: KEPT_SECONDS, urgency: 'normal', topic: topicOf(id) } },
    { endpoint, expirationTime: null, keys },
    vapid,
  );

/** At most 32 letters of base64url. */
const topicOf = (id: string): string => id.replaceAll('-', '').slice(0, 32);

function judge(code: number): Carried {
  if (code >= 200 && code < 300) return { kind: 'delivered' };
  if (code === 404 || code === 410) return { kind: 'refused', reason: 'badAddress', code };
  if (code === 429 || code >= 500) return { kind: 'later', unreachable: false, code };
  return { kind: 'refused', reason: 'notTaken', code };
}
