import { describe, expect, it } from 'vitest';
import { moment, momentOfMs } from '#domain/calendar/day.ts';
import { dueDeliveries, lease, release } from '#server/store/delivery-queue.ts';
import { readOutbox } from '#server/store/outbox.ts';
import { deliverNotices, LEASE_MS } from '#server/usecases/notices/deliver-notices.ts';
import { NOW, ORIGINAL, submitOne } from '#server/usecases/testing/desk.ts';
import {
  HOUR_MS,
  links,
  mailTo,
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

describe('a message that has left', () => {
  it('is closed: what comes after it makes another one', async () => {
    for (let n = 0; n < 2; n += 1) {
      await post.assigned();
      await post.relay();
      await post.deliver();
    }
    const ids = post.mailsTo(boxes.liaison).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(2);
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
