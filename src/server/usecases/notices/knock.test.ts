import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { momentOfMs } from '#domain/calendar/day.ts';
import { openPush, pushKeysOf } from '#server/channels/push.ts';
import { machineMs } from '#server/machine-clock.ts';
import { recordAccountEvent } from '#server/store/account-events.ts';
import { devicesOf } from '#server/store/push-devices.ts';
import { deliverNotices } from '#server/usecases/notices/deliver-notices.ts';
import {
  addOwnDevice,
  DEVICES_MAX,
  readOwnDevices,
  removeOwnDevice,
} from '#server/usecases/notices/own-devices.ts';
import { submitOne } from '#server/usecases/testing/desk.ts';
import { MINUTE_MS, mailTo, openPostOffice, PUBLIC_URL } from '#server/usecases/testing/posting.ts';
import { openBrowser, startPushService } from '#test/push-service.ts';

const post = await openPostOffice();
const { app, owner, boxes, people, server } = post;
const service = await startPushService();
afterAll(() => service.stop());
const push = openPush({
  ...{ keys: pushKeysOf(randomBytes(32)), subject: PUBLIC_URL, post: service.post },
});
const who = (personId: typeof people.head) => ({
  ...{ personId, name: '', sessionId: randomUUID(), account: null },
});
const deliver = (channel: ReturnType<typeof mailTo> | null = mailTo(server().url)) =>
  deliverNotices(app, { channel, push, publicUrl: PUBLIC_URL, nowMs: post.nowMs });
const paths = () => service.knocks.map(({ path }) => path).sort();

async function device(personId: typeof people.head, path: string): Promise<void> {
  const { subscription } = await openBrowser(path);
  await addOwnDevice(app, who(personId), { ...subscription, agent: 'Chrome, Android' });
}
/** A disposition, without the message to the desk that came before it. */
async function assignedAlone(): Promise<void> {
  const id = await submitOne(app);
  await post.clear();
  await post.assign(id);
  await post.relay();
}
const ofHead = async () => (await readOwnDevices(app, who(people.head))).devices;

beforeEach(async () => {
  service.knocks.length = 0;
  await owner.deleteFrom('push_device').execute();
  await owner.deleteFrom('account_event').execute();
});

describe('a message to an officer', () => {
  it('is a letter, and a knock at each device of theirs', async () => {
    for (const path of ['kantor', 'ponsel']) await device(people.head, path);
    await device(people.desk, 'meja');
    await post.assigned();
    await post.relay();
    await deliver();
    expect(paths()).toEqual(['/kantor', '/ponsel']);
    expect(post.recipients()).toEqual([boxes.head, boxes.liaison].sort());
  });

  it('knocks once while its letter is tried again and again', async () => {
    // Whichever is first in the queue is the one that is tried.
    await device(people.head, 'pimpinan');
    await device(people.liaison, 'penghubung');
    await post.assigned();
    await post.relay();
    const { port } = server();
    await server().stop();
    for (let n = 0; n < 4; n += 1) {
      await deliver(mailTo(`smtp://127.0.0.1:${port}`));
      post.wait(10 * MINUTE_MS);
    }
    await post.restart(port);
    await deliver();
    expect(paths()).toEqual(['/penghubung', '/pimpinan']);
    expect(post.recipients()).toEqual([boxes.head, boxes.liaison].sort());
  });

  it('has arrived by the knock alone where no letter can be sent, and only there', async () => {
    await device(people.head, 'ponsel');
    await assignedAlone();
    await deliver(null);
    expect(await post.states()).toEqual(['refused notConfigured', 'sent']);
  });

  it('is tried again where the push service is away and there is no letter', async () => {
    service.answer('/sibuk', 503);
    await device(people.head, 'sibuk');
    await assignedAlone();
    await deliver(null);
    expect(await post.states()).toEqual(['queued', 'refused notConfigured']);
    service.answer('/sibuk', 201);
    post.wait(2 * MINUTE_MS);
    await deliver(null);
    expect(await post.states()).toEqual(['refused notConfigured', 'sent']);
  });
});

describe('a device', () => {
  it('that its push service knows no more is forgotten', async () => {
    service.answer('/hilang', 410);
    await device(people.head, 'hilang');
    await device(people.head, 'ponsel');
    await post.assigned();
    await post.relay();
    await deliver();
    expect((await devicesOf(app.db, people.head)).map(({ endpoint }) => endpoint)).toEqual([
      'https://updates.push.services.mozilla.com/ponsel',
    ]);
  });

  it('belongs to whoever switched it on last, and is switched off by them alone', async () => {
    const { subscription } = await openBrowser('bersama');
    for (const personId of [people.head, people.desk])
      await addOwnDevice(app, who(personId), { ...subscription, agent: '' });
    expect(await ofHead()).toEqual([]);
    const [one] = (await readOwnDevices(app, who(people.desk))).devices;
    await removeOwnDevice(app, who(people.head), one?.id ?? '');
    expect((await readOwnDevices(app, who(people.desk))).devices).toHaveLength(1);
    await removeOwnDevice(app, who(people.desk), one?.id ?? '');
    expect((await readOwnDevices(app, who(people.desk))).devices).toEqual([]);
  });

  it('more than ten drive out the oldest', async () => {
    for (let n = 0; n <= DEVICES_MAX; n += 1) await device(people.head, `ke-${n}`);
    const kept = (await devicesOf(app.db, people.head)).map(({ endpoint }) => endpoint);
    expect(kept).toHaveLength(DEVICES_MAX);
    expect(kept.join()).not.toContain('ke-0');
  });

  it('from before the account was taken back is knocked at no more', async () => {
    await device(people.head, 'hilang-ponsel');
    const at = momentOfMs(machineMs());
    const { head } = people;
    await recordAccountEvent(owner, { personId: head, by: head, what: 'recoveryMade', at });
    expect(await ofHead()).toEqual([]);
    await device(people.head, 'ponsel-baru');
    expect(await ofHead()).toHaveLength(1);
  });
});

it('nothing is switched on where nobody said under which https address the service stands', async () => {
  const keyIn = async (publicUrl: string | null) => {
    const outgoing = { email: null, publicUrl, urgent: new Set<never>() };
    return (await readOwnDevices({ ...app, outgoing }, who(people.head))).publicKey;
  };
  expect(await keyIn(null)).toBeNull();
  expect(await keyIn('http://lapor.contoh.example')).toBeNull();
  expect(await keyIn(PUBLIC_URL)).toBe(pushKeysOf(app.keys.account).publicKey);
});
