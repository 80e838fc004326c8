import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '#domain/office/organisation.ts';
import { readOutgoing } from '#server/channels/outgoing.ts';
import { machineMs } from '#server/machine-clock.ts';
import { readSettings } from '#server/usecases/settings/read-settings.ts';
import { sendTestLetter } from '#server/usecases/settings/send-test-letter.ts';
import { NOW, personIn } from '#server/usecases/testing/desk.ts';
import { startMailServer, type MailServer } from '#test/mail-server.ts';
import { sampleTree } from '#test/sample-app.ts';

const PASSWORD = 'rahasia-benar';
const dataDir = await mkdtemp(join(tmpdir(), 'lapor-diatur-'));
let made: Awaited<ReturnType<typeof sampleTree>>;
let server: MailServer;
let me: PersonId;
beforeAll(async () => {
  made = await sampleTree(NOW);
  server = await startMailServer();
  me = personIn(made.org, 'diskominfo', 'head');
});
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true });
});

const place = { dataDir, database: 'embedded', secret: 'file', backupKey: false } as const;
const outgoing = (smtp: string) =>
  readOutgoing({
    ...{ LAPOR_SMTP_URL: smtp, LAPOR_MAIL_FROM: 'LAPOR! <kabar@lapor.contoh.example>' },
    LAPOR_PUBLIC_URL: 'https://lapor.contoh.example/',
  });
const appWith = (smtp?: string) => ({
  ...{ ...made.app, place },
  ...(smtp === undefined ? {} : { outgoing: outgoing(smtp) }),
});

describe('what is set', () => {
  it('is told with the age of the backup, and without any secret', async () => {
    const none = await readSettings(appWith());
    expect(none).toMatchObject({ publicUrl: null, mail: false, push: false, backupDays: null });
    const file = join(dataDir, 'cadangan', 'lapor-2026.tar.gz');
    await mkdir(join(dataDir, 'cadangan'));
    await writeFile(file, '');
    const made = (machineMs() - 3 * 86_400_000 - 1000) / 1000;
    await utimes(file, made, made);
    const url = new URL(server.url);
    url.username = 'lapor';
    url.password = PASSWORD;
    const all = await readSettings(appWith(url.href));
    expect(all).toMatchObject({
      ...{ publicUrl: 'https://lapor.contoh.example', mail: true, push: true },
      ...{ database: 'embedded', secret: 'file', backupDays: 3, zone: 'WITA' },
    });
    expect(JSON.stringify(all)).not.toContain(PASSWORD);
  });
});

describe('a test letter', () => {
  it('goes to whoever asks, at once, and says where it went', async () => {
    const tried = await sendTestLetter(appWith(server.url), me);
    expect(tried).toMatchObject({ kind: 'sent' });
    const [mail] = server.mails;
    expect(mail?.subject).toBe('Surat percobaan dari LAPOR!');
    expect(mail?.text).toContain('https://lapor.contoh.example/kelola/diatur');
    expect(tried.kind === 'sent' && mail?.to).toMatchObject({
      text: tried.kind === 'sent' && tried.to,
    });
  });

  it('says what stood in its way: no server, a refusal with its number, silence, too many', async () => {
    expect(await sendTestLetter(appWith(), me)).toMatchObject({ why: 'notConfigured' });
    server.behave('refuses');
    expect(await sendTestLetter(appWith(server.url), me)).toMatchObject({
      why: 'refused',
      code: 550,
    });
    const gone = await startMailServer();
    await gone.stop();
    expect(await sendTestLetter(appWith(gone.url), me)).toMatchObject({ why: 'unreachable' });
    server.behave('takes');
    let last = await sendTestLetter(appWith(server.url), me);
    for (let n = 0; n < 10 && last.kind === 'sent'; n += 1)
      last = await sendTestLetter(appWith(server.url), me);
    expect(last).toMatchObject({ why: 'tooOften' });
    const unknown = personIn(made.org, 'disdikbud', 'head');
    await made.app.db
      .updateTable('person')
      .set({ email: null })
      .where('id', '=', unknown)
      .execute();
    expect(await sendTestLetter(appWith(server.url), unknown)).toMatchObject({ why: 'noAddress' });
  });
});
