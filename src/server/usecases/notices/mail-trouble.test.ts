import { describe, expect, it } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import { ATTEMPTS_MAX } from '#domain/notice/delivery.ts';
import { NOW, submitOne } from '#server/usecases/testing/desk.ts';
import { HOUR_MS, MINUTE_MS, openPostOffice } from '#server/usecases/testing/posting.ts';

const post = await openPostOffice();
const { app, owner, boxes, server } = post;
/** 07.30 of the next morning in WITA. */
const MORNING = moment('2026-11-24T23:30:00.000Z');

describe('a mail server', () => {
  it('that comes back after working hours gets the message in the morning', async () => {
    const id = await submitOne(app);
    await post.clear();
    await post.goTo(moment('2026-11-24T07:50:00.000Z'));
    await post.assign(id);
    await post.relay();
    const { port } = server();
    await server().stop();
    await post.deliver();
    await post.restart(port);
    await post.goTo(moment('2026-11-24T08:30:00.000Z'));
    await post.deliver();
    expect(post.recipients()).toEqual([]);
    await post.goTo(MORNING);
    await post.deliver();
    expect(post.recipients()).toEqual([boxes.head, boxes.liaison].sort());
  });

  it('that is dead for an hour loses nothing and doubles nothing', async () => {
    for (let n = 0; n < 4; n += 1) await post.assigned();
    await post.relay();
    const { port } = server();
    await server().stop();
    for (let minute = 0; minute < 60; minute += 1) {
      await post.deliver();
      post.wait(MINUTE_MS);
    }
    expect(await post.states()).not.toContain('sent');
    await post.restart(port);
    for (let minute = 0; minute < 60; minute += 1) {
      await post.deliver();
      post.wait(MINUTE_MS);
    }
    const ids = server().mails.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(post.recipients()).toEqual(await expectedBoxes());
  });

  it('that refuses one of three gets the other two, and the desk hears of the one', async () => {
    await post.assigned();
    await post.goTo(MORNING);
    await post.relay();
    server().behave('refuses', boxes.head);
    await post.goTo(moment('2026-11-25T23:30:00.000Z'));
    await post.deliver();
    expect(post.recipients()).toEqual([boxes.desk, boxes.liaison].sort());
    expect(await post.states()).toEqual(['refused badAddress', 'sent', 'sent']);
  });

  it('that drops after the text is not sent the same again by itself', async () => {
    server().behave('dropsAfterData', boxes.head);
    await post.assigned();
    await post.relay();
    await post.deliver();
    for (let hour = 0; hour < 5; hour += 1) {
      post.wait(HOUR_MS);
      await post.deliver();
    }
    expect(post.recipients()).toEqual([boxes.head, boxes.liaison].sort());
    expect(await post.states()).toContain('refused uncertain');
  });

  it('that drops before the text gets it later', async () => {
    server().behave('dropsBeforeData');
    await post.assigned();
    await post.relay();
    await post.deliver();
    server().behave('takes');
    post.wait(MINUTE_MS);
    await post.deliver();
    expect(post.recipients()).toEqual([boxes.head, boxes.liaison].sort());
  });

  it('that defers to the last try is given up, and the desk hears of it', async () => {
    server().behave('defers', boxes.head);
    await post.assigned();
    await post.relay();
    await post.deliver();
    await owner
      .updateTable('delivery')
      .set({ attempts: ATTEMPTS_MAX - 1 })
      .execute();
    post.wait(HOUR_MS);
    await post.deliver();
    expect(await post.states()).toContain('refused gaveUp');
  });

  it('that is slow gets each message once from two workers', async () => {
    server().behave('slow');
    await post.assigned();
    await post.relay();
    await Promise.all([post.deliver(), post.deliver(), post.deliver()]);
    expect(post.recipients()).toEqual([boxes.head, boxes.liaison].sort());
  });

  it('that is not set up sends nothing, says so, and floods nobody once it is', async () => {
    await post.assigned();
    await post.relay();
    await post.deliver(null);
    expect(await post.states()).toEqual(
      expect.arrayContaining(['refused notConfigured', 'refused notConfigured']),
    );
    await post.deliver();
    expect(post.recipients()).toEqual([]);
  });
});

/** One box for each message that is not waiting for the morning. */
async function expectedBoxes(): Promise<readonly string[]> {
  const rows = await app.db
    .selectFrom('delivery')
    .innerJoin('person', 'person.id', 'delivery.to_person')
    .select('person.email')
    .where('delivery.due_at', '<=', NOW)
    .execute();
  return rows.map(({ email }) => email ?? '').sort();
}
