import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { isPushService, openPush, pushKeysOf, subscriptionShape } from '#server/channels/push.ts';
import { claimsOf, openBrowser, startPushService } from '#test/push-service.ts';

const KEY = randomBytes(32);
const service = await startPushService();
afterAll(() => service.stop());
const push = openPush({
  ...{ keys: pushKeysOf(KEY), subject: 'https://lapor.contoh.example', post: service.post },
});
const message = (to: unknown) => ({
  ...{ id: '0190a000-0000-7000-8000-000000000001', to: JSON.stringify(to) },
  ...{ subject: 'Disposisi', text: 'Isi laporan', html: '<p>Isi laporan</p>', discreet: false },
});

describe('a knock', () => {
  it('is opened by its browser alone, says nothing of a report, and is signed', async () => {
    const browser = await openBrowser('satu');
    expect(await push.send(message(browser.subscription))).toEqual({ kind: 'delivered' });
    const knocked = service.knocks.find(({ path }) => path === '/satu');
    if (!knocked) throw new Error('no knock came');
    expect(await browser.open(knocked.body)).toBe('kabar');
    const other = await openBrowser('lain');
    await expect(other.open(knocked.body)).rejects.toThrow();
    expect(knocked.headers).toMatchObject({
      ...{ 'content-encoding': 'aes128gcm', ttl: '43200', urgency: 'normal' },
      topic: '0190a00000007000800000000000000' + '1',
    });
    expect(await claimsOf(knocked.headers.authorization ?? '', KEY)).toMatchObject({
      aud: 'https://updates.push.services.mozilla.com',
      sub: 'https://lapor.contoh.example',
    });
    await expect(claimsOf(knocked.headers.authorization ?? '', randomBytes(32))).rejects.toThrow();
  });

  it.each([
    [201, { kind: 'delivered' }],
    [404, { kind: 'refused', reason: 'badAddress', code: 404 }],
    [410, { kind: 'refused', reason: 'badAddress', code: 410 }],
    [403, { kind: 'refused', reason: 'notTaken', code: 403 }],
    [302, { kind: 'refused', reason: 'notTaken', code: 302 }],
    [429, { kind: 'later', unreachable: false, code: 429 }],
    [503, { kind: 'later', unreachable: false, code: 503 }],
  ])('answered by %i is %j', async (code, carried) => {
    service.answer(`/kode-${code}`, code);
    const { subscription } = await openBrowser(`kode-${code}`);
    expect(await push.send(message(subscription))).toEqual(carried);
  });

  it('waits where the service is away', async () => {
    const away = openPush({
      ...{ keys: pushKeysOf(KEY), subject: 'https://lapor.contoh.example' },
      post: () => Promise.reject(new TypeError('fetch failed')),
    });
    const { subscription } = await openBrowser('jauh');
    expect(await away.send(message(subscription))).toMatchObject({ kind: 'later' });
  });

  it('goes to no address that is no push service, and no key that is none is kept', async () => {
    const before = service.knocks.length;
    const { subscription } = await openBrowser('x');
    const inside = { ...subscription, endpoint: 'https://10.0.0.1/x' };
    expect(await push.send(message(inside))).toMatchObject({ reason: 'badAddress' });
    expect(service.knocks).toHaveLength(before);
    const short = { ...subscription, keys: { ...subscription.keys, auth: 'AAAA' } };
    expect(subscriptionShape.safeParse(short).success).toBe(false);
    expect(subscriptionShape.safeParse(subscription).success).toBe(true);
  });
});

it.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://wns2-sg2p.notify.windows.com/w/?token=a', true],
  ['http://fcm.googleapis.com/x', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://fcm.googleapis.com@10.0.0.1/x', false],
  ['https://fcm.googleapis.com.uji.example/x', false],
  ['https://notnotify.windows.com/x', false],
  ['bukan alamat', false],
])('%s is a push service: %s', (endpoint, is) => {
  expect(isPushService(endpoint)).toBe(is);
});

it('one secret gives one pair of keys, another one another', () => {
  expect(pushKeysOf(KEY)).toEqual(pushKeysOf(Buffer.from(KEY)));
  expect(pushKeysOf(KEY).publicKey).not.toBe(pushKeysOf(randomBytes(32)).publicKey);
});
