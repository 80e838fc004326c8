import { describe, expect, it } from 'vitest';
import { moment, momentOfMs } from '#domain/calendar/day.ts';
import { ATTEMPTS_MAX } from '#domain/notice/delivery.ts';
import { dueDeliveries, lease, release } from '#server/store/delivery-queue.ts';
import { readOutbox } from '#server/store/outbox.ts';
import { deliverNotices, LEASE_MS } from '#server/usecases/deliver-notices.ts';
import { NOW, ORIGINAL, submitOne } from '#server/usecases/testing/desk.ts';
import {
  HOUR_MS,
  links,
  mailTo,
  MINUTE_MS,
  openPostOffice,
  PUBLIC_URL,
} from '#server/usecases/testing/posting.ts';

const post = await openPostOffice();
const { app, org, owner, boxes, people, server } = post;
/** 07.30 of the next morning, and the Friday after, in WITA. */
const MORNING = moment('2026-11-24T23:30:00.000Z');
const FRIDAY_PRAYER = moment('2026-11-27T04:00:00.000Z');
const AFTER_PRAYER = moment('2026-11-27T05:00:00.000Z');

describe('a disposition', () => {
  it('is told at once to liaison and head, and to nobody twice', async () => {
    const id = await post.assigned();
    await post.relay();
    await post.deliver();
    await post.deliver();
    expect(post.recipients()).toEqual([boxes.head, boxes.liaison].sort());
    for (const mail of server().mails) {
      expect(mail.subject).toBe(
        'Disposisi baru untuk unit Anda: paling lambat Selasa, 1 Desember 2026',
      );
      expect(mail.text).toContain(ORIGINAL.title);
      expect(links(mail.text)).toEqual([`${PUBLIC_URL}/petugas/laporan/${id}`]);
      expect(links(String(mail.html))).toEqual(links(mail.text));
    }
  });

  it('waits on a Friday from 11.30 to 13.00, and over night', async () => {
    const id = await submitOne(app);
    await post.clear();
    await post.goTo(FRIDAY_PRAYER);
    await post.assign(id);
    await post.relay();
    await post.deliver();
    expect(post.recipients()).toEqual([]);
    await post.goTo(AFTER_PRAYER);
    await post.deliver();
    expect(post.recipients()).toEqual([boxes.head, boxes.liaison].sort());
  });
});

describe('the message of the day', () => {
  it('lists everything once in the morning', async () => {
    const ids = [await submitOne(app), await submitOne(app), await submitOne(app)];
    await post.relay();
    await post.deliver();
    expect(post.recipients()).toEqual([]);
    await post.goTo(MORNING);
    await post.deliver();
    expect(post.recipients()).toEqual([boxes.desk]);
    const [mail] = server().mails;
    expect(mail?.subject).toBe(`${ids.length} hal menunggu Anda di LAPOR!`);
    expect(mail?.text?.match(/Laporan baru/g)).toHaveLength(ids.length);
    expect(links(mail?.text)).toEqual([`${PUBLIC_URL}/petugas`]);
  });

  it('says of a report what happened to it, each thing once', async () => {
    const id = await submitOne(app);
    await post.relay();
    await app.db
      .insertInto('outbox')
      .values(
        [1, 2].map((n) => ({
          ...{ report_id: id, seq: 9, n, kind: 'commented' as const, at: NOW },
          body: JSON.stringify({
            kind: 'office',
            officeId: deskOffice(),
          }),
        })),
      )
      .execute();
    await post.relay();
    await post.goTo(MORNING);
    await post.deliver();
    expect(server().mails.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Laporan baru; Ada tanggapan baru: paling lambat /),
    ]);
  });
});

const deskOffice = (): string => {
  for (const [id, list] of org.appointmentsOfOffice) {
    if (
      list.some((it) => it.personId === people.desk) &&
      org.offices.get(id)?.role === 'coordinator'
    )
      return id;
  }
  throw new Error('The desk has no office');
};

describe('the relay', () => {
  it('adds nothing twice when it dies before it cleans up, nor beside another one', async () => {
    await post.assigned();
    const rows = await readOutbox(app.db, 100);
    await post.relay();
    expect(await readOutbox(app.db, 100)).toEqual([]);
    const again = rows.map((row) => ({
      ...{ report_id: row.reportId, seq: row.seq, n: row.n, kind: row.about, at: row.at },
      body: JSON.stringify(row.to),
    }));
    await app.db.insertInto('outbox').values(again).execute();
    await post.goTo(moment('2026-11-24T02:00:00.000Z'));
    await Promise.all([post.relay(), post.relay(), post.relay()]);
    await post.deliver();
    await post.goTo(MORNING);
    await post.deliver();
    expect(post.recipients()).toEqual([boxes.desk, boxes.head, boxes.liaison].sort());
    expect(await readOutbox(app.db, 100)).toEqual([]);
  });

  it('tells no more what lies a week behind', async () => {
    await post.assigned();
    await post.goTo(moment('2026-12-02T01:30:00.000Z'));
    expect(await post.relay()).toBeGreaterThan(0);
    expect(await post.states()).toEqual([]);
  });
});

describe('a mail server', () => {
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

describe('a worker', () => {
  it('that died with a message in hand leaves it to a person', async () => {
    await post.assigned();
    await post.relay();
    const clocks = { business: NOW, machine: NOW };
    const [taken] = await dueDeliveries(app.db, clocks, 1);
    if (!taken) throw new Error('Nothing is due');
    await lease(app.db, taken, momentOfMs(Date.parse(NOW) + LEASE_MS));
    await post.deliver();
    post.wait(LEASE_MS + 6 * HOUR_MS);
    await post.deliver();
    expect(server().mails).toHaveLength(1);
    expect(await post.states()).toContain('refused uncertain');
  });

  it('that looked before another one tried does not try again', async () => {
    await post.assigned();
    await post.relay();
    const clocks = { business: NOW, machine: momentOfMs(post.nowMs()) };
    const [stale] = await dueDeliveries(app.db, clocks, 1);
    if (!stale) throw new Error('Nothing is due');
    expect(await lease(app.db, stale, NOW)).toBeDefined();
    await release(app.db, stale.id, { tryAt: MORNING, code: null });
    expect(await lease(app.db, stale, NOW)).toBeUndefined();
  });

  it('that is told to stop ends the message in hand and takes no other', async () => {
    await post.assigned();
    await post.relay();
    let asked = 0;
    await deliverNotices(app, {
      ...{
        channel: mailTo(server().url),
        publicUrl: PUBLIC_URL,
        nowMs: post.nowMs,
      },
      isStopping: () => (asked += 1) > 1,
    });
    expect(server().mails).toHaveLength(1);
    expect((await post.states()).filter((it) => it === 'queued')).not.toEqual([]);
  });
});

describe('a recipient', () => {
  it('without an address comes back to the desk', async () => {
    const write = (email: string) =>
      owner.updateTable('person').set({ email }).where('id', '=', people.head).execute();
    await write('bukan alamat');
    await post.assigned();
    await post.relay();
    await post.deliver();
    await write(boxes.head);
    expect(post.recipients()).toEqual([boxes.liaison]);
    expect(await post.states()).toContain('refused noAddress');
  });
});
