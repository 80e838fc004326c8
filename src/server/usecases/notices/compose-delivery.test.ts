import { describe, expect, it } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import type { ReportId } from '#domain/report/report.ts';
import { readNowAnew } from '#server/app.ts';
import { guarded } from '#server/identity/guard-reporter.ts';
import { toDelivery } from '#server/store/deliveries.ts';
import { readReportRow } from '#server/store/history.ts';
import { guardReporter } from '#server/store/reporters.ts';
import { composeDelivery } from '#server/usecases/notices/compose-delivery.ts';
import { handleReport } from '#server/usecases/report/handle-report.ts';
import { changeMode } from '#server/usecases/small/change-mode.ts';
import { done, HEALTH, ORIGINAL, submitOne } from '#server/usecases/testing/desk.ts';
import { links, openPostOffice, PUBLIC_URL } from '#server/usecases/testing/posting.ts';

const post = await openPostOffice();
const { app, boxes, people, server } = post;
/** 07.30 of the next morning in WITA. */
const MORNING = moment('2026-11-24T23:30:00.000Z');

describe('a recipient', () => {
  it('who may not read the report any more is told nothing of it', async () => {
    const id = await post.assigned();
    await post.relay();
    const values = { subjectUnitId: HEALTH, reason: 'Dilaporkan sendiri' };
    await done(app, 'setSubject', { personId: people.desk, id, values });
    await post.deliver();
    expect(post.recipients()).toEqual([]);
    expect((await post.states()).filter((it) => it.startsWith('dropped'))).toEqual([
      'dropped nothingToSay',
      'dropped nothingToSay',
    ]);
  });
});

describe('a unit without accounts', () => {
  it('reads the report in the message, and answers to the desk', async () => {
    await changeMode(app, true, people.desk);
    await post.assigned();
    await post.relay();
    await post.deliver();
    await changeMode(app, false, people.desk);
    const mail = server().mails.find(({ to }) => JSON.stringify(to).includes(boxes.liaison));
    expect(mail?.text).toContain(ORIGINAL.story);
    expect(mail?.text).toContain('Anda tidak memerlukan akun');
    expect(mail?.text).not.toMatch(/petugas\/laporan|Masuk dengan akun/);
  });
});

describe('what is delicate', () => {
  it('of an anonymous report no word leaves the house', async () => {
    const flags = { anonymous: true, confidential: false, sealed: false };
    const id = await post.assigned({ flags });
    await post.relay();
    await post.deliver();
    expect(post.recipients()).toEqual([boxes.head, boxes.liaison].sort());
    for (const { text, html } of server().mails) {
      const said = `${text} ${html}`;
      for (const word of ['Vaksin', 'vaksin', 'Rangas', 'Nurhayati'])
        expect(said).not.toContain(word);
      expect(links(text)).toEqual([`${PUBLIC_URL}/petugas/laporan/${id}`]);
    }
  });

  it('of an oversight complaint is said only that something waits', async () => {
    const id = await submitOne(app, { class: 'oversightComplaint' });
    await post.relay();
    await post.goTo(MORNING);
    await post.deliver();
    const [mail] = server().mails;
    expect(mail?.subject).toBe('Ada yang menunggu Anda');
    expect(`${mail?.text} ${mail?.html}`).not.toMatch(/batas|lambat|pengawasan|laporan/i);
    expect(`${mail?.text}`).not.toContain(id);
    expect(links(mail?.text)).toEqual([`${PUBLIC_URL}/petugas`]);
  });

  it('of a sealed report is said the same, to its own unit alone', async () => {
    await submitOne(app, { flags: { sealed: true } });
    await post.relay();
    await post.goTo(MORNING);
    await post.deliver();
    expect(post.recipients()).toEqual([boxes.ppa]);
    expect(server().mails[0]?.subject).toBe('Ada yang menunggu Anda');
  });
});

const NO_FLAGS = { anonymous: false, confidential: false, sealed: false };

describe('a reporter', () => {
  const wants = async (
    id: ReportId,
    notices: 'none' | 'plain' | 'discreet',
    contact = 'nur@surat.example',
  ) => {
    const contactKind = contact.includes('@') ? ('email' as const) : ('phone' as const);
    const flags = (await readReportRow(app.db, id))?.flags ?? NO_FLAGS;
    const reporter = { name: 'Nurhayati', contact, contactKind, notices };
    const kept = await guarded(id, flags, reporter, { keys: app.keys, recipient: null });
    await app.db.transaction().execute((tx) => guardReporter(tx, id, kept));
  };
  const tellOnly = async (id: ReportId) => {
    await app.db.deleteFrom('outbox').where('report_id', '!=', id).execute();
    await post.relay();
    await post.goTo(moment('2026-11-24T03:00:00.000Z'));
    await post.deliver();
    return post.mailsTo('nur@surat.example');
  };

  it('who asked is told what happened and by when, with one link and without the code', async () => {
    const id = await post.assigned();
    await wants(id, 'plain');
    const mails = await tellOnly(id);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Laporan Anda sudah diserahkan kepada unit yang berwenang',
    ]);
    expect(mails[0]?.text).toContain('Laporan Anda sudah diverifikasi');
    expect(mails[0]?.text).toMatch(/Jawaban paling lambat \w+, \d+ \w+ 2026/);
    expect(links(mails[0]?.text)).toEqual([`${PUBLIC_URL}/lacak`]);
    const code = await app.db
      .selectFrom('ticket')
      .select('code')
      .where('report_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(mails[0]?.text).not.toContain(code.code);
  });

  it('who limits the use of their data is not told what was on its way', async () => {
    const id = await post.assigned();
    await wants(id, 'plain');
    const act = (name: 'restrict' | 'liftRestriction') =>
      handleReport(app, { reportId: id, by: { kind: 'reporter' }, command: { name }, words: [] });
    await post.relay();
    const row = await app.db
      .selectFrom('delivery')
      .selectAll()
      .where('to_reporter_of', '=', id)
      .executeTakeFirstOrThrow();
    const composed = async () =>
      await composeDelivery(app, toDelivery(row), {
        given: await readNowAnew(app),
        publicUrl: PUBLIC_URL,
      });
    expect((await composed())?.email).toBe('nur@surat.example');
    expect(await act('restrict')).toMatchObject({ ok: true });
    expect(await composed()).toBeUndefined();
    expect(await tellOnly(id)).toEqual([]);
  });

  it('who did not ask is told nothing', async () => {
    const id = await post.assigned();
    await wants(id, 'none');
    expect(await tellOnly(id)).toEqual([]);
  });

  it.each(['plain', 'discreet'] as const)(
    'who is anonymous and asked for %s notices reads "Ada kabar" and nothing else',
    async (notices) => {
      const flags = { anonymous: true, confidential: false, sealed: false };
      const id = await post.assigned({ flags });
      await wants(id, notices);
      const [mail, ...more] = await tellOnly(id);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe('Ada kabar');
      expect(mail?.text?.trim()).toBe(`Ada kabar.\n\n${PUBLIC_URL}/lacak`);
      expect(mail?.from?.text).toBe('kabar@lapor.contoh.example');
    },
  );

  it('who is anonymous and left a telephone is on nobody’s list', async () => {
    const flags = { anonymous: true, confidential: false, sealed: false };
    const id = await post.assigned({ flags });
    await wants(id, 'plain', '081234567890');
    await post.relay();
    const rows = await app.db.selectFrom('delivery').select('to_reporter_of').execute();
    expect(rows.map((it) => it.to_reporter_of).filter(Boolean)).toEqual([]);
  });
});
