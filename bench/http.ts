import { randomBytes } from 'node:crypto';
import { Agent } from 'node:http';
import { dayAt } from '#domain/calendar/day.ts';
import { agencyOf, type PersonId } from '#domain/office/organisation.ts';
import { businessNow } from '#server/app.ts';
import { openKysely, openPool } from '#server/store/database.ts';
import { openReference } from '#server/store/reference.ts';
import { deriveKey } from '#server/tickets/secret.ts';
import { mintForm, sealForm, type Form } from '#server/usecases/intake/keep-draft.ts';
import { FORM_MS_MIN } from '#server/web/slow-bots.ts';
import { SESSION_COOKIE, startSession } from '#server/web/session.ts';
import { Browser } from './browser.ts';
import { castsOn, type Cast } from './cast.ts';
import { expect, type Layer, type Setting } from './layer.ts';
import { startServer } from './server.ts';
import { ANSWER_FIELDS, INSTRUCTION, pick, told, VILLAGE } from './texts.ts';

/** One who sits at a browser: a citizen of the n-th address, or an officer whose session runs. */
interface Site {
  citizen(n: number): Browser;
  officer(id: PersonId): Promise<Browser>;
  /** A form as it was served some time ago: nobody fills in a form as fast as this does. */
  form(): { readonly form: Form; readonly token: string };
}

/** The served pages: each form posted and the page that follows it, as a browser without JavaScript does. */
export async function openHttp(setting: Setting): Promise<Layer> {
  const secret = randomBytes(32).toString('base64');
  const server = await startServer(setting, secret);
  const pool = openPool(setting.app, { max: 1 });
  const db = openKysely(pool);
  const { org } = await openReference(db).current();
  const casts = castsOn(org, dayAt(agencyOf(org, org.rootId).zone, businessNow(0)));
  const app = { db, random: (count: number) => randomBytes(count) };
  const key = deriveKey(Buffer.from(secret, 'utf8'), 'form');
  const agent = new Agent({ keepAlive: true });
  const sessions = new Map<PersonId, Promise<string>>();
  const site: Site = {
    citizen: (n) => new Browser(server.address, agent, addressOf(n)),
    async officer(id) {
      const session = sessions.get(id) ?? startSession(app, id);
      sessions.set(id, session);
      return new Browser(server.address, agent, '203.0.113.9').setCookie(
        SESSION_COOKIE,
        await session,
      );
    },
    form() {
      const minted = mintForm(app);
      const form = { ...minted, mintedMs: minted.mintedMs - 10 * FORM_MS_MIN };
      return {
        form,
        token: sealForm(
          { keys: { form: key, cookie: key, ticket: key, account: key, identity: key } },
          form,
        ),
      };
    },
  };
  return {
    live: (n) => live(site, pick(casts, n), n),
    rssMb: () => server.rssMb(),
    async close() {
      agent.destroy();
      await pool.end();
      await server.stop();
    },
  };
}

const addressOf = (n: number): string => `10.${n >> 16}.${(n >> 8) % 256}.${n % 256}`;

async function live(site: Site, cast: Cast, n: number): Promise<void> {
  const citizen = site.citizen(n);
  const { id, code, key } = await write(site, citizen, cast, n);
  await work(site, cast, id);
  await citizen.post('/lacak', { kode: code, kunci: key });
  await citizen.post(`/lacak/${code}?/terima`, { versi: '6' });
  const page = await site.citizen(n).get(`/lacak/${code}?k=${key}`);
  const text = page.text();
  expect(text.includes(`(${n})`), 'the story read back');
  expect(text.includes(ANSWER_FIELDS.who), 'the answer read back');
}

/** All steps of the form, each with the page after it, up to the receipt. */
async function write(site: Site, citizen: Browser, { agencyId, unitId }: Cast, n: number) {
  const { form, token: naskah } = site.form();
  citizen.setCookie('naskah', naskah);
  const { story, class: jenis } = told(n);
  await citizen.get('/lapor');
  const save = (path: string, fields: Readonly<Record<string, string>>) =>
    citizen.post(`${path}?/simpan`, { naskah, ...fields });
  await save('/lapor', { cerita: story });
  await save('/lapor/jenis', { jenis, topik: '' });
  await save('/lapor/tempat', { cari: '', desa: VILLAGE, patokan: 'Dekat jembatan lama' });
  await save('/lapor/kapan', { tanggal: '' });
  await save('/lapor/untuk', { instansi: agencyId });
  await save('/lapor/dinas', { dinas: unitId });
  await save('/lapor/foto', {});
  await save('/lapor/pelapor', { identitas: 'nama', nama: `Pelapor ${n}`, kontak: `0811${n}` });
  const receipt = await citizen.post('/lapor/periksa?/kirim', { naskah, situs_web: '' });
  expect(receipt.path.startsWith('/lapor/selesai'), 'a receipt');
  return form;
}

const act = async (who: Browser, id: string, path: string, fields: Record<string, string>) =>
  await who.post(`/petugas/laporan/${id}/${path}`, fields);

/** What the offices do; the head reads the draft in the form that approves it. */
async function work(site: Site, cast: Cast, id: string): Promise<void> {
  const coordinator = await site.officer(cast.coordinator.personId);
  await act(coordinator, id, 'disposisi', {
    ...{ seen: '1', unitId: cast.unitId, anonymous: 'no', confidential: 'no' },
    instruction: INSTRUCTION,
  });
  const liaison = await site.officer(cast.liaison.personId);
  await act(liaison, id, 'terima', { seen: '3' });
  await act(liaison, id, 'jawaban', { seen: '4', outcome: 'done', byOn: '', ...ANSWER_FIELDS });
  const head = await site.officer(cast.head.personId);
  const page = (await head.get(`/petugas/laporan/${id}/setujui`)).text();
  const document = /name="document" value="([\da-f]{64})"/.exec(page)?.[1] ?? '';
  await act(head, id, 'setujui', { seen: '5', version: '1', document });
}
