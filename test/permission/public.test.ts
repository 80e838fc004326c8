import { describe, expect, it } from 'vitest';
import { seal } from '#server/tickets/sealed.ts';
import { machineMs } from '#server/machine-clock.ts';
import { difference, leaks, normal } from './compare.ts';
import { KINDS, nobodys, TALES, type Kind, type Told } from './reports.ts';
import { waysOf } from './table.ts';
import { openWorld } from './world.ts';

const world = await openWorld();
const { app, site, reports } = world;
const nobody = nobodys(app);
const HOUR_MS = 3_600_000;

/** The cookie that a key is exchanged for. */
const followed = ({ id, code }: Told): string =>
  `lacak=${seal(app.keys.cookie, 'follow', { id, code }, machineMs() + HOUR_MS)}`;

/** Answer like a code that nobody has (M-25). */
const isHidden = (kind: Kind): boolean => {
  const { flags, class: of } = TALES[kind] as { flags?: Record<string, boolean>; class?: string };
  return (
    of === 'oversightComplaint' || flags?.['confidential'] === true || flags?.['sealed'] === true
  );
};
const HIDDEN = KINDS.filter(isHidden);
const OPEN = KINDS.filter((kind) => !isHidden(kind));

const page = (kind: Kind, cookie = '') => ({
  method: 'GET' as const,
  path: `/lacak/${reports[kind].code}`,
  cookie,
});
const officers = world.walkers.map(({ role, cookie }) => [role, cookie] as const);

const pairs: (readonly [said: string, one: number, other: number])[] = [];

describe('by the bare code', () => {
  it.each(HIDDEN)('a report that is %s answers like a code that nobody has', async (kind) => {
    for (const data of ['', '/__data.json'])
      for (const [role, cookie] of [['visitor', ''], ...officers] as const) {
        const own = await site.ask({ ...page(kind, cookie), path: `${page(kind).path}${data}` });
        const other = await site.ask({
          method: 'GET',
          path: `/lacak/${nobody.code}${data}`,
          cookie,
        });
        const [one, none] = [normal(own, reports[kind]), normal(other, nobody)];
        expect(one === none ? '' : `${role}: ${difference(one, none)}`).toBe('');
        pairs.push([`${kind} as ${role}`, own.walk, other.walk]);
      }
  });

  it.each(OPEN)('a report that is %s tells where it is, and no text', async (kind) => {
    for (const data of ['', '/__data.json']) {
      const answer = await site.ask({ ...page(kind), path: `${page(kind).path}${data}` });
      expect(answer.status).toBe(200);
      expect(leaks(answer, reports)).toEqual([]);
      expect(answer.body).not.toContain('Rangas');
      expect(answer.body).not.toContain(reports[kind].id);
    }
  });

  it('the database is asked the same of a hidden one and of one that nobody has', async () => {
    const statements = await site.statements();
    const wrong = pairs.filter(
      ([, one, other]) => statements.get(one)?.join() !== statements.get(other)?.join(),
    );
    expect(wrong.map(([said]) => said)).toEqual([]);
    expect(pairs.length).toBeGreaterThan(20);
  });
});

describe('with a key', () => {
  it.each(KINDS)('a report that is %s is shown whole, and only it', async (kind) => {
    const answer = await site.ask(page(kind, followed(reports[kind])));
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(`kisahxq${kind}`);
    const own = ['title', 'story', 'detail', 'unitVersion'].map((it) => `${kind}.${it}`);
    expect(leaks(answer, reports, own)).toEqual([]);
  });

  it.each(KINDS)('of another report, one that is %s stays shut', async (kind) => {
    const cookie = followed(reports[kind === 'own' ? 'neighbour' : 'own']);
    const [own, without] = [await site.ask(page(kind, cookie)), await site.ask(page(kind))];
    expect(normal(own, reports[kind])).toBe(normal(without, reports[kind]));
    const { code, fileId } = reports[kind];
    const photo = { method: 'GET', path: `/lacak/${code}/foto/${fileId}`, cookie } as const;
    expect((await site.ask(photo)).status).toBe(404);
    const swapped = `/lacak/${reports.own.code}/foto/${reports.neighbour.fileId}`;
    const opened = await site.ask({ ...photo, path: swapped, cookie: followed(reports.own) });
    expect(opened.status).toBe(404);
  });

  it('the own photo is shown, and nobody may keep it', async () => {
    const { code, fileId } = reports.own;
    const path = `/lacak/${code}/foto/${fileId}`;
    const answer = await site.ask({ method: 'GET', path, cookie: followed(reports.own) });
    expect(answer.status).toBe(200);
    expect(answer.headers).toContain('cache-control: no-store');
  });

  it.each(['sealed', 'own'] as const)(
    'a wrong one for %s answers like an unknown code',
    async (kind) => {
      const say = (code: string) =>
        site.ask({ method: 'POST', path: '/lacak', form: { kode: code, kunci: 'AAAAAAAAAA' } });
      const [own, other] = [await say(reports[kind].code), await say(nobody.code)];
      expect(own.status).toBe(422);
      expect(normal(own, reports[kind])).toBe(normal(other, nobody));
      const link = (code: string) =>
        site.ask({ method: 'GET', path: `/lacak/${code}?k=AAAAAAAAAA` });
      const [led, ledOther] = [await link(reports[kind].code), await link(nobody.code)];
      expect(led.status).toBe(303);
      expect(normal(led, reports[kind])).toBe(normal(ledOther, nobody));
    },
  );

  it('its link is exchanged at once, and the key is in no answer', async () => {
    const { code, key } = reports.own;
    const answer = await site.ask({ method: 'GET', path: `/lacak/${code}?k=${key}` });
    expect(answer.status).toBe(303);
    expect(answer.headers).toContain(`location: /lacak/${code}\n`);
    expect(answer.headers).toMatch(/set-cookie: lacak=.*HttpOnly.*SameSite=Lax/);
    expect(`${answer.headers}${answer.body}`).not.toContain(key);
  });
});

const ACTS = waysOf('key').filter((it) => it.startsWith('POST /lacak/[kode]'));

describe.each(ACTS)('%s', (way) => {
  const path = (code: string) => way.replace('POST ', '').replace('[kode]', code);
  it('without the key changes nothing and tells of a hidden report nothing', async () => {
    const seq = async () =>
      (
        await app.db
          .selectFrom('report')
          .select((it) => it.fn.sum('seq').as('n'))
          .execute()
      )[0]?.n;
    const before = await seq();
    const form = { teks: 'Teks', bintang: '1', versi: '1' };
    for (const cookie of ['', followed(reports.neighbour)]) {
      const other = await site.ask({ method: 'POST', path: path(nobody.code), form, cookie });
      for (const kind of KINDS.filter((it) => it !== 'neighbour')) {
        const own = await site.ask({
          method: 'POST',
          path: path(reports[kind].code),
          form,
          cookie,
        });
        expect(own.status).toBe(401);
        expect(leaks(own, reports)).toEqual([]);
        if (isHidden(kind)) expect(normal(own, reports[kind])).toBe(normal(other, nobody));
      }
    }
    expect(await seq()).toBe(before);
  });
});

describe('pages of one browser', () => {
  const draft = {
    id: nobody.id,
    code: nobody.code,
    key: 'AAAAAAAAAA',
    mintedMs: 1,
    askedAgain: false,
  };
  const naskah = `naskah=${seal(app.keys.form, 'form', draft, machineMs() + HOUR_MS)}`;

  it.each(KINDS)('a draft shows no photo of a report that is %s', async (kind) => {
    const path = `/lapor/foto/${reports[kind].fileId}`;
    for (const cookie of ['', naskah]) {
      expect((await site.ask({ method: 'GET', path, cookie })).status).toBe(404);
    }
  });

  it.each(['/lapor/selesai', '/lapor/selesai/cetak', '/lapor/selesai/simpan'])(
    '%s without its cookie, or with that of a link, shows no receipt',
    async (path) => {
      for (const cookie of ['', followed(reports.own).replace('lacak=', 'struk='), naskah]) {
        const answer = await site.ask({ method: 'GET', path, cookie });
        expect(leaks(answer, reports)).toEqual([]);
        expect(answer.body).not.toContain(reports.own.code);
      }
    },
  );

  it('a cookie of one purpose opens nothing of another', async () => {
    const { id, code } = reports.own;
    const forged = seal(app.keys.cookie, 'receipt', { id, code }, machineMs() + HOUR_MS);
    const late = seal(app.keys.cookie, 'follow', { id, code }, machineMs() - 1);
    for (const token of [forged, late, `${late}A`, '']) {
      const answer = await site.ask(page('own', `lacak=${token}`));
      expect(leaks(answer, reports)).toEqual([]);
    }
  });
});

describe('headers', () => {
  const PAGES = ['/', '/lapor', '/lacak', '/lapor/selesai', '/petugas/masuk', '/rekap', '/petugas'];
  it.each(PAGES)(
    'of %s let nobody keep, frame or find it, nor learn where one came from',
    async (path) => {
      const { headers } = await site.ask({ method: 'GET', path });
      expect(headers).toContain('cache-control: no-store');
      expect(headers).toContain('referrer-policy: same-origin');
      expect(headers).toContain('x-frame-options: DENY');
      expect(headers).toContain('x-content-type-options: nosniff');
      expect(headers.includes('x-robots-tag: noindex')).toBe(path !== '/');
    },
  );

  it('say where the language link leads, on this site only', async () => {
    const { status, headers } = await site.ask({
      method: 'GET',
      path: '//elsewhere.example/?lang=en',
    });
    expect(status).toBe(303);
    expect(headers).toContain('location: /elsewhere.example/\n');
  });

  it.each(['https://elsewhere.example', 'null', ''])(
    'with the origin %j no form is taken',
    async (origin) => {
      const cookie = world.walkers[0]?.cookie ?? '';
      const path = '/petugas?/simpan';
      const answer = await site.ask({ method: 'POST', path, cookie, headers: { origin } });
      expect(answer.status).toBe(403);
    },
  );
});

describe('in a real installation', () => {
  const SAMPLES = waysOf('sample', 'nobody', 'setUp').filter((it) => !it.includes('gaya'));
  it.each(SAMPLES)('%s is not there', async (way) => {
    const [method, path = ''] = way.split(' ') as ['GET' | 'POST', string];
    const form = { orang: world.walkers[0]?.person.id ?? '' };
    const answer = await site.ask({ method, path, ...(method === 'POST' ? { form } : {}) });
    expect(answer.status).toBe(404);
    expect(answer.headers).not.toContain('set-cookie: sesi');
  });

  it.each(waysOf('nobody').filter((it) => it.includes('gaya')))('%s is not there', async (way) => {
    const answer = await site.ask({ method: 'GET', path: way.replace('GET ', '') });
    expect(answer.status).toBe(404);
  });
});
