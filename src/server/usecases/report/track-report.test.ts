import { describe, expect, it } from 'vitest';
import { addMs } from '#domain/calendar/day.ts';
import { citizenWorld, deskId, MONDAY, organisation } from '#server/testing/citizen.ts';
import { openWordBook } from '#server/store/word-book.ts';
import { keyHash } from '#server/tickets/key-hash.ts';
import { mintForm } from '#server/usecases/intake/keep-draft.ts';
import { openByKey } from '#server/usecases/report/read-ticket.ts';
import { trackByCode, trackByKey } from '#server/usecases/report/track-report.ts';

const { app, time, submitted, byDesk } = await citizenWorld();
const { db } = app;

describe('following', () => {
  const open = (code: string, key: string, address = '192.0.2.7') =>
    openByKey(app, { code, key, address });

  it('opens by code and key as people type them', async () => {
    const { id, code, key } = await submitted();
    const spoken = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
    expect(await open(spoken, ` ${key} `)).toEqual({ kind: 'open', code, reportId: id });
  });

  it('answers a wrong key, an unknown code and a foreign key alike', async () => {
    const form = await submitted();
    const other = await submitted();
    const unknown = mintForm(app);
    expect(await open(form.code, other.key)).toEqual({ kind: 'no' });
    expect(await open(unknown.code, unknown.key)).toEqual({ kind: 'no' });
    expect(await open('kosong', 'kosong')).toEqual({ kind: 'no' });
  });

  it('answers a code whose report was never written like an unknown one', async () => {
    const form = mintForm(app);
    await db
      .insertInto('ticket')
      .values({
        code: form.code,
        report_id: form.id,
        key_hash: keyHash(app.keys.ticket, form.id, form.key),
      })
      .execute();
    expect(await open(form.code, form.key)).toEqual({ kind: 'no' });
    expect(await trackByCode(app, form.code)).toBeUndefined();
  });

  it('lets one address guess ten times and no more', async () => {
    const { code, key } = await submitted();
    for (let n = 0; n < 10; n += 1) expect((await open(code, '0000000000')).kind).toBe('no');
    expect((await open(code, key)).kind).toBe('wait');
    expect((await open(code, key, '198.51.100.9')).kind).toBe('open');
  });

  it('shows by bare code only step, office, dates; hidden reports are unknown', async () => {
    const { code } = await submitted();
    const bare = await trackByCode(app, code);
    expect(bare).toMatchObject({ stage: 'intake', receivedOn: '2026-11-23' });
    expect(JSON.stringify(bare)).not.toContain('vaksin');
    const hidden = [
      { confidential: true },
      { class: 'oversightComplaint' } as const,
      { violence: true, safeToContact: true },
    ];
    for (const changed of hidden) {
      const form = await submitted(changed);
      expect(await trackByCode(app, form.code)).toBeUndefined();
      expect(await trackByKey(app, form.id)).toBeDefined();
    }
  });

  it('shows a lapse before the sweep has written it down', async () => {
    const form = await submitted();
    time.now = addMs(MONDAY, 7 * 86_400_000);
    const view = await trackByKey(app, form.id);
    time.now = MONDAY;
    expect(view?.wait).toMatchObject({ kind: 'verify', waitsFor: 'office', lapsed: true });
    expect(view?.acts.map((act) => act.type)).toEqual(['submitted', 'lapsed']);
    expect(view?.seq).toBe(1);
  });

  it('never shows internal notes, the subject or a person', async () => {
    const form = await submitted();
    const book = openWordBook(app.random);
    const secretText = 'pelapor ini sering menulis';
    const note = { name: 'internalNote', text: book.take(secretText) } as const;
    expect((await byDesk(form.id, note, book.rows)).ok).toBe(true);
    const comment = openWordBook(app.random);
    const said = { name: 'comment', text: comment.take('Kami sedang memeriksa.') } as const;
    expect((await byDesk(form.id, said, comment.rows)).ok).toBe(true);
    const view = await trackByKey(app, form.id);
    expect(view?.acts.map((act) => act.type)).toEqual(['submitted', 'commented']);
    const [, act] = view?.acts ?? [];
    expect(act).toMatchObject({ by: { role: 'coordinator' }, texts: ['Kami sedang memeriksa.'] });
    const name = organisation.people.find((it) => it.id === deskId())?.name ?? '?';
    const shown = JSON.stringify(view?.acts);
    expect(shown).not.toContain(secretText);
    expect(shown).not.toContain(name);
  });
});
