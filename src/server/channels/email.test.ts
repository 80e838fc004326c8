import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { discreetLetter, officerLetter } from '#words/notices/letter.ts';
import { day } from '#domain/calendar/day.ts';
import { startMailServer, type MailServer } from '#test/mail-server.ts';
import { openEmail } from './email.ts';
import { letterHtml, letterText, mailText } from './letter-mail.ts';
import { senderOf, smtpOptions } from './mail-config.ts';
import type { Message } from './channel.ts';

const FROM = 'LAPOR! Sulawesi Barat <kabar@lapor.contoh.example>';
const HREF = 'https://lapor.contoh.example/petugas/laporan/1?a=1&b=2';
const TO = 'siti@contoh.example';
const ID = '11111111-1111-8111-8111-111111111111';

const letter = officerLetter({
  desk: null,
  items: [
    {
      abouts: ['assigned'],
      title: 'Jalan <rusak> & "berlubang"',
      dueOn: day('2026-12-01'),
      isLate: false,
    },
  ],
  silent: 0,
  href: HREF,
});
const messageOf = (of = letter, discreet = false): Message => ({
  ...{ id: ID, to: TO, subject: of.subject, text: mailText(of), html: letterHtml(of), discreet },
});
const message = messageOf();
const links = (text: string): readonly string[] => text.match(/https?:\/\/[^\s"<]+/g) ?? [];

let server: MailServer = await startMailServer();
beforeEach(async () => {
  await server.stop();
  server = await startMailServer();
});
afterAll(() => server.stop());

const patience = { connectMs: 1_000, silenceMs: 1_000 };
const send = (of = message, url = server.url) =>
  openEmail({ smtpUrl: url, from: FROM }, patience).send(of);

describe('a message', () => {
  it('says what, by when and one link, as text and as a page, and carries no file', async () => {
    expect(await send()).toEqual({ kind: 'delivered' });
    const [mail] = server.mails;
    expect(mail?.subject).toBe(
      'Disposisi baru untuk unit Anda: paling lambat Selasa, 1 Desember 2026',
    );
    for (const part of [mail?.text ?? '', String(mail?.html)]) {
      expect(part).toContain('Paling lambat Selasa, 1 Desember 2026');
      expect(links(part).map((it) => it.replace('&amp;', '&'))).toEqual([HREF]);
    }
    expect(mail?.html).toContain('<html lang="id">');
    expect(mail?.html).toContain('width=device-width');
    expect(mail?.html).toContain('Jalan &lt;rusak&gt; &amp; &quot;berlubang&quot;');
    expect(mail?.html).not.toMatch(/<(img|script|link|iframe)\b/i);
    expect(mail?.attachments).toEqual([]);
  });

  it('asks for no reply, unless a person sends it', async () => {
    await send();
    const [mail] = server.mails;
    for (const part of [mail?.text, String(mail?.html)]) expect(part).toContain('jangan dibalas');
    expect(letterText(letter)).not.toContain('otomatis');
  });

  it('names its sender, says that a machine wrote it, and has one id for every try', async () => {
    await send();
    await send();
    for (const mail of server.mails) {
      expect(mail.messageId).toBe(`<${ID}@lapor.contoh.example>`);
      expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
      expect(mail.from?.value).toEqual([
        { name: 'LAPOR! Sulawesi Barat', address: 'kabar@lapor.contoh.example' },
      ]);
    }
    expect(server.mails).toHaveLength(2);
  });

  it('of an anonymous reporter says no more than that there is news', async () => {
    const to = 'https://lapor.contoh.example/lacak';
    await send(messageOf(discreetLetter(to), true));
    const [mail] = server.mails;
    expect(mail?.subject).toBe('Ada kabar');
    expect(mail?.from?.text).toBe('kabar@lapor.contoh.example');
    expect(mail?.text?.trim()).toBe(`Ada kabar.\n\n${to}`);
    expect(
      String(mail?.html)
        .replace(/<[^>]+>/g, ' ')
        .trim()
        .split(/\s+/),
    ).toEqual('Ada kabar Ada kabar. Buka'.split(' '));
  });
});

describe('a mail server that', () => {
  it('is down took nothing, and no other message would fare better', async () => {
    await server.stop();
    expect(await send()).toEqual({ kind: 'later', unreachable: true, code: null });
    server = await startMailServer();
  });

  it('refuses the recipient is believed', async () => {
    server.behave('refuses', TO);
    expect(await send()).toEqual({ kind: 'refused', reason: 'badAddress', code: 550 });
    expect(await send({ ...message, to: 'budi@contoh.example' })).toEqual({ kind: 'delivered' });
  });

  it('defers the recipient is asked again, others meanwhile', async () => {
    server.behave('defers', TO);
    expect(await send()).toEqual({ kind: 'later', unreachable: false, code: 451 });
  });

  it('does not take the text is not asked again', async () => {
    server.behave('refusesText');
    expect(await send()).toEqual({ kind: 'refused', reason: 'notTaken', code: 554 });
  });

  it('drops before the text took nothing', async () => {
    server.behave('dropsBeforeData');
    expect(await send()).toEqual({ kind: 'later', unreachable: true, code: null });
    expect(server.mails).toEqual([]);
  });

  it('drops after the text leaves it uncertain', async () => {
    server.behave('dropsAfterData');
    expect(await send()).toEqual({ kind: 'refused', reason: 'uncertain', code: null });
  });

  it('answers slowly is waited for, and one that says nothing for too long is uncertain', async () => {
    server.behave('slow');
    expect(await send()).toEqual({ kind: 'delivered' });
    const hasty = openEmail(
      { smtpUrl: server.url, from: FROM },
      { connectMs: 1_000, silenceMs: 200 },
    );
    expect(await hasty.send(message)).toEqual({ kind: 'refused', reason: 'uncertain', code: null });
  });
});

describe('the configuration', () => {
  it.each([
    ['Nama <a@b.id>', { name: 'Nama', address: 'a@b.id' }],
    ['"Nama, Panjang" <a@b.id>', { name: 'Nama, Panjang', address: 'a@b.id' }],
    ['a@b.id', { name: '', address: 'a@b.id' }],
  ])('reads the sender %s', (from, sender) => {
    expect(senderOf(from)).toEqual(sender);
  });

  it('refuses a sender without address', () => {
    expect(() => senderOf('Nama')).toThrow('no address');
  });

  it('lets a password travel only encrypted, except on this machine', () => {
    const of = smtpOptions('smtp://kabar%40b.id:p%3Aw@mail.b.id:587');
    expect(of).toMatchObject({ host: 'mail.b.id', port: 587, secure: false, requireTLS: true });
    expect(of.auth).toEqual({ user: 'kabar@b.id', pass: 'p:w' });
    expect(smtpOptions('smtp://a:b@127.0.0.1:25').requireTLS).toBe(false);
    expect(smtpOptions('smtps://a:b@mail.b.id')).toMatchObject({ secure: true, requireTLS: false });
  });
});
