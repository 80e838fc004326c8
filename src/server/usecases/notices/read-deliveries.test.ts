import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { personOn } from '#domain/access/facts.ts';
import { dayAt, moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { ReportId } from '#domain/report/report.ts';
import { readNow } from '#server/app.ts';
import { sampleAgencyId } from '#server/sample/organisation/ids.ts';
import type { Reader } from '#server/usecases/lists/listed-report.ts';
import {
  DELIVERIES_MAX,
  openDelivery,
  readDeliveriesOf,
  readRefused,
  seesDeliveries,
} from '#server/usecases/notices/read-deliveries.ts';
import { openContact, sendAgain, sentByHand } from '#server/usecases/notices/send-by-hand.ts';
import {
  done,
  HEALTH,
  NOW,
  ORIGINAL,
  personIn,
  personOf,
  submitOne,
} from '#server/usecases/testing/desk.ts';
import { mailTo, openPostOffice, PUBLIC_URL } from '#server/usecases/testing/posting.ts';

const post = await openPostOffice();
const { app, org, owner, boxes, people, server } = post;
const MORNING = moment('2026-11-24T23:30:00.000Z');
const publicUrl = PUBLIC_URL;
const mailed = { ...app, outgoing: { email: mailTo(''), publicUrl, urgent: new Set<never>() } };
const mamuju = personOf(org, '76.02', 'coordinator');

const readerOf = async (id: PersonId): Promise<Reader> => {
  const given = await readNow(app);
  return { person: personOn(org, id, dayAt('WITA', given.now)), given };
};
const desk = () => readerOf(people.desk);
const refusedOf = async (id: PersonId) => await readRefused(app, await readerOf(id));
const idOfRefused = async (): Promise<string> => {
  const [row] = await readRefused(app, await desk());
  if (!row) throw new Error('Nothing was refused');
  return row.delivery.id;
};
/** A disposition that the head's mail server does not take. */
const refused = async (): Promise<ReportId> => {
  server().behave('refuses', boxes.head);
  const id = await post.assigned();
  await post.relay();
  await post.deliver();
  return id;
};

describe('what the mail server refused', () => {
  it('comes back to the coordinator, with whom and what it tells of', async () => {
    const id = await refused();
    const rows = await refusedOf(people.desk);
    expect(rows).toMatchObject([
      {
        delivery: { state: 'refused', reason: 'badAddress', replyCode: 550 },
        to: { kind: 'officer' },
        reports: [{ kind: 'report', id, title: ORIGINAL.title }],
        hands: [],
      },
    ]);
  });

  it('comes to no one else: not to the unit, not to another agency', async () => {
    await refused();
    for (const who of [people.liaison, people.head, mamuju])
      expect(await refusedOf(who)).toEqual([]);
    expect(seesDeliveries(await readerOf(people.liaison))).toBe(false);
    expect(seesDeliveries(await desk())).toBe(true);
    const id = await idOfRefused();
    const other = await readerOf(mamuju);
    expect(await openDelivery(app, other, { id, publicUrl })).toBeUndefined();
    expect(await sentByHand(app, other, { id, publicUrl, way: 'letter' })).toBe('gone');
    expect(await sendAgain(mailed, other, { id, publicUrl })).toBe('gone');
  });

  it('of a kabupaten comes to its own desk, and above it only what the desk itself did not get', async () => {
    server().behave('refuses');
    const id = await submitOne(app);
    await post.clear();
    const agencyId = sampleAgencyId('76.02');
    const values = { agencyId, reason: 'Jalan kabupaten' };
    await done(app, 'forward', { personId: people.desk, id, values });
    const unit = org.unitsOfAgency.get(agencyId)?.find(({ purpose }) => purpose === 'ordinary');
    const assign = { unitId: unit?.id ?? '', anonymous: 'no', confidential: 'no' };
    await done(app, 'assign', { personId: mamuju, id, values: assign });
    await post.relay();
    await post.goTo(MORNING);
    await post.deliver();
    const offices = async (who: PersonId) =>
      (await refusedOf(who)).map(({ to }) => to.kind === 'officer' && to.office).sort();
    const desks = (await offices(people.desk)).length;
    expect(desks).toBe(1);
    expect((await offices(mamuju)).length).toBeGreaterThan(desks);
  });

  it('of a sealed report comes to its own unit alone', async () => {
    server().behave('refuses');
    await submitOne(app, { flags: { sealed: true } });
    await post.relay();
    await post.goTo(MORNING);
    await post.deliver();
    expect(await refusedOf(people.desk)).toEqual([]);
    expect(await refusedOf(people.ppa)).toMatchObject([{ delivery: { sealed: true } }]);
  });

  it('is hidden from a coordinator who is inside the subject', async () => {
    const id = await refused();
    const unitId = org.offices.get((await desk()).person.seats[0]?.officeId as never)?.unitId ?? '';
    await owner
      .updateTable('report')
      .set({ subject_unit_id: unitId as never })
      .where('id', '=', id)
      .execute();
    expect(await refusedOf(people.desk)).toEqual([]);
    expect(await readDeliveriesOf(app, await desk(), id)).toEqual([]);
  });
});

describe('of one report', () => {
  it('the coordinator sees how far each message has come', async () => {
    const id = await refused();
    const states = (await readDeliveriesOf(app, await desk(), id)).map(
      ({ delivery }) => delivery.state,
    );
    expect(states.sort()).toEqual(['queued', 'refused', 'sent']);
    expect(await readDeliveriesOf(app, await readerOf(people.liaison), id)).toEqual([]);
  });
});

describe('by hand', () => {
  it('a message is written ready, with a number where there is one', async () => {
    await refused();
    const id = await idOfRefused();
    await owner
      .updateTable('person')
      .set({ phone: '0812-3456-7890' })
      .where('id', '=', people.head)
      .execute();
    const open = await openDelivery(app, await desk(), { id, publicUrl });
    expect(open).toMatchObject({ whatsApp: '6281234567890', prints: true, mayResend: false });
    expect(open?.letter?.subject).toContain('Disposisi baru');
  });

  it('what was sent is recorded by whom, how and when, and leaves the list', async () => {
    const report = await refused();
    const id = await idOfRefused();
    expect(await sentByHand(app, await desk(), { id, publicUrl, way: 'whatsapp' })).toBe('done');
    expect(await refusedOf(people.desk)).toEqual([]);
    const [row] = (await readDeliveriesOf(app, await desk(), report)).filter(
      ({ delivery }) => delivery.id === id,
    );
    const name = await app.db
      .selectFrom('person')
      .select('name')
      .where('id', '=', people.desk)
      .executeTakeFirst();
    expect(row).toMatchObject({
      delivery: { state: 'byHand', reason: null },
      hands: [{ way: 'whatsapp', at: NOW, name: name?.name }],
    });
    await expect(app.db.deleteFrom('hand_sent').execute()).rejects.toMatchObject({ code: '42501' });
  });

  it('a message that waits can be sent too, and the machine then leaves it', async () => {
    const report = await post.assigned();
    await post.relay();
    const [row] = await readDeliveriesOf(app, await desk(), report);
    const id = row?.delivery.id ?? '';
    expect(await sentByHand(app, await desk(), { id, publicUrl, way: 'letter' })).toBe('done');
    await post.goTo(MORNING);
    await post.deliver();
    expect(await post.states()).toEqual(['byHand', 'sent', 'sent']);
  });

  it('a message that has left says so', async () => {
    const report = await post.assigned();
    await post.relay();
    await post.deliver();
    const rows = await readDeliveriesOf(app, await desk(), report);
    const id = rows.find(({ delivery }) => delivery.state === 'sent')?.delivery.id ?? '';
    expect(await sentByHand(app, await desk(), { id, publicUrl, way: 'letter' })).toBe('late');
  });

  it('a refused message can be given to the mail server again, under the id it had', async () => {
    await refused();
    const id = await idOfRefused();
    expect(await sendAgain(app, await desk(), { id, publicUrl })).toBe('late');
    expect(await sendAgain(mailed, await desk(), { id, publicUrl })).toBe('done');
    server().behave('takes', boxes.head);
    await post.deliver();
    expect(post.mailsTo(boxes.head).map(({ messageId }) => messageId)).toEqual([
      `<${id}@lapor.contoh.example>`,
    ]);
  });
});

describe('a reporter who left a telephone', () => {
  const told = async (anonymous: boolean): Promise<ReportId> => {
    const id = await submitOne(app);
    await app.db
      .updateTable('reporter')
      .set({ notices: 'plain' })
      .where('report_id', '=', id)
      .execute();
    const values = { unitId: HEALTH, anonymous: 'no', confidential: 'no' };
    await done(app, 'assign', { personId: people.desk, id, values });
    await post.relay();
    if (anonymous) {
      await owner.updateTable('report').set({ anonymous: true }).where('id', '=', id).execute();
    }
    await post.goTo(moment('2026-11-24T03:00:00.000Z'));
    await post.deliver();
    return id;
  };
  const waiting = async () =>
    (await refusedOf(people.desk)).find(({ to }) => to.kind === 'reporter')?.delivery.id ?? '';
  const looks = (id: ReportId) =>
    app.db.selectFrom('access_log').select('what').where('report_id', '=', id).execute();

  it('is shown only by opening the identity, which is written down', async () => {
    const report = await told(false);
    const id = await waiting();
    expect(await openDelivery(app, await desk(), { id, publicUrl })).toMatchObject({
      whatsApp: null,
    });
    expect(await looks(report)).toEqual([]);
    expect(await openContact(app, await desk(), { id, publicUrl })).toEqual({
      name: 'Nurhayati',
      contact: '081234567890',
      whatsApp: '6281234567890',
    });
    expect(await looks(report)).toEqual([{ what: 'identity' }]);
  });

  it('and has become anonymous is reached by nobody', async () => {
    await told(true);
    expect(await waiting()).toBe('');
    expect(await post.states()).toContain('dropped nothingToSay');
  });

  it('and is anonymous hides nothing else, however many there are of them', async () => {
    const waits = await refused();
    const report = await told(false);
    await owner.updateTable('report').set({ anonymous: true }).where('id', '=', report).execute();
    const hidden = await app.db
      .selectFrom('delivery')
      .selectAll()
      .where('to_reporter_of', '=', report)
      .executeTakeFirstOrThrow();
    const copies = Array.from({ length: 2 * DELIVERIES_MAX + 1 }, () => randomUUID());
    await owner
      .insertInto('delivery')
      .values(copies.map((id) => ({ ...hidden, id })))
      .execute();
    await owner
      .insertInto('delivery_notice')
      .values(
        copies.map((id, n) => ({
          ...{ of_report: report, seq: 1000 + n, n: 0, delivery_id: id, at: NOW },
          about: 'answered' as const,
        })),
      )
      .execute();
    const rows = await refusedOf(people.desk);
    expect(rows.map(({ to }) => to.kind)).not.toContain('reporter');
    expect(rows.flatMap(({ reports }) => reports)).toContainEqual(
      expect.objectContaining({ id: waits }),
    );
  });

  it('is on nobody’s page once the report is anonymous', async () => {
    const report = await told(false);
    expect(await waiting()).not.toBe('');
    await owner.updateTable('report').set({ anonymous: true }).where('id', '=', report).execute();
    expect(await waiting()).toBe('');
    const rows = await readDeliveriesOf(app, await desk(), report);
    expect(rows.filter(({ to }) => to.kind === 'reporter')).toEqual([]);
  });
});

it('an office that nobody fills comes back to the desk', async () => {
  await post.assigned();
  await post.relay();
  const office = personIn(org, 'dinkes-ppkb', 'head');
  await owner
    .updateTable('delivery')
    .set({ to_person: null })
    .where('to_person', '=', office)
    .execute();
  await post.deliver();
  expect(await refusedOf(people.desk)).toMatchObject([
    { delivery: { reason: 'vacant' }, to: { kind: 'officer', name: null } },
  ]);
});
