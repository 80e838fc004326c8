import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '#server/channels/channel.ts';
import { readReportRow } from '#server/store/history.ts';
import { citizenWorld } from '#server/testing/citizen.ts';
import type { DraftBody } from '#server/contract/submission.ts';
import {
  claimReport,
  listSent,
  openListed,
  unlist,
} from '#server/usecases/citizens/claim-report.ts';
import { listOwnReports } from '#server/usecases/citizens/list-own-reports.ts';
import {
  askForCode,
  enterCode,
  forgetCitizen,
  GUESSES_MAX,
  readCitizen,
  signOutCitizen,
  type Citizen,
  type Trying,
} from '#server/usecases/citizens/sign-in-citizen.ts';
import { eraseReport } from '#server/usecases/rights/erase-report.ts';
import { startSession, readSession } from '#server/web/session.ts';
import { deskId } from '#server/testing/citizen.ts';

const world = await citizenWorld();
const posted: Message[] = [];
const app = {
  ...world.app,
  outgoing: {
    publicUrl: 'https://lapor.contoh.example',
    urgent: new Set<never>(),
    email: {
      send: (message: Message) => {
        posted.push(message);
        return Promise.resolve({ kind: 'delivered' as const });
      },
    },
  },
};
const ADDRESS = '127.0.0.1';
let n = 0;
const freshEmail = (): string => `warga${(n += 1)}@contoh.example`;
const codeIn = (message: Message | undefined): string =>
  /\b\d{6}\b/.exec(message?.subject ?? '')?.[0] ?? '';

async function asked(email: string): Promise<Trying> {
  const made = await askForCode(app, email, ADDRESS);
  if (made.kind !== 'asked') throw new Error(made.kind);
  return made.trying;
}

async function signedIn(email = freshEmail()): Promise<Citizen & { readonly token: string }> {
  const trying = await asked(email);
  const entered = await enterCode(app, trying, codeIn(posted.at(-1)));
  if (entered.kind !== 'in') throw new Error(entered.kind);
  const citizen = await readCitizen(app, entered.token);
  if (!citizen) throw new Error('no session');
  return { ...citizen, token: entered.token };
}

async function sent(citizen: Citizen, changed: DraftBody = {}) {
  const form = await world.submitted({ contact: ` ${citizen.email.toUpperCase()}`, ...changed });
  const report = await readReportRow(app.db, form.id);
  if (!report) throw new Error('no report');
  await listSent(app, citizen, report, form.code);
  return form;
}
const codesOf = async (citizen: Citizen): Promise<readonly string[]> =>
  (await listOwnReports(app, citizen, null)).reports.map((it) => it.code.replaceAll(/\W/g, ''));

beforeEach(() => {
  posted.length = 0;
});

describe('a code', () => {
  it('is mailed alike to a known and an unknown address, and the letter names no report', async () => {
    const email = freshEmail();
    const citizen = await signedIn(email);
    await sent(citizen);
    const known = await askForCode(app, email.toUpperCase(), ADDRESS);
    const unknown = await askForCode(app, freshEmail(), ADDRESS);
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    const [, ofKnown, ofUnknown] = posted;
    const plain = (message: Message | undefined) =>
      message?.text.replaceAll(codeIn(message), 'KODE').trim();
    expect(plain(ofKnown)).toBe(plain(ofUnknown));
    expect(ofKnown?.to).toBe(email);
  });

  it('is good once, in the browser that asked for it', async () => {
    const trying = await asked(freshEmail());
    const code = codeIn(posted.at(-1));
    const other = await asked(freshEmail());
    expect((await enterCode(app, other, code)).kind).toBe('wrong');
    expect((await enterCode(app, { ...trying, email: other.email }, code)).kind).toBe('wrong');
    expect((await enterCode(app, trying, ` ${code.slice(0, 3)} ${code.slice(3)}`)).kind).toBe('in');
    expect((await enterCode(app, trying, code)).kind).toBe('over');
  });

  it('is over after so many guesses, also at once', async () => {
    const trying = await asked(freshEmail());
    const code = codeIn(posted.at(-1));
    const wrong = code === '000000' ? '000001' : '000000';
    const guesses = Array.from({ length: GUESSES_MAX * 2 }, () => enterCode(app, trying, wrong));
    const kinds = (await Promise.all(guesses)).map((it) => it.kind);
    expect(kinds.filter((it) => it === 'wrong')).toHaveLength(GUESSES_MAX);
    expect((await enterCode(app, trying, code)).kind).toBe('over');
  });

  it('is over after its quarter of an hour', async () => {
    const trying = await asked(freshEmail());
    await app.db
      .updateTable('citizen_code')
      .set({ expires_at: '2020-01-01T00:00:00.000Z' as never })
      .where('id', '=', trying.id)
      .execute();
    expect((await enterCode(app, trying, codeIn(posted.at(-1)))).kind).toBe('over');
  });

  it('is mailed only so often to one address', async () => {
    const email = freshEmail();
    for (let asks = 0; asks < 5; asks += 1) await asked(email);
    expect((await askForCode(app, email, ADDRESS)).kind).toBe('wait');
    expect(posted).toHaveLength(5);
  });

  it.each([['siapa'], [''], ['a@b, c@d']])('is not mailed to "%s"', async (typed) => {
    expect((await askForCode(app, typed, ADDRESS)).kind).toBe('badAddress');
    expect(posted).toEqual([]);
  });
});

describe('the list', () => {
  it('holds what was sent while signed in with the same address, and nothing of another one at the phone', async () => {
    const citizen = await signedIn();
    const own = await sent(citizen);
    await sent(citizen, { confidential: true });
    await sent(citizen, { contact: 'lain@contoh.example' });
    await sent(citizen, { contact: '0800-0000-0001' });
    await sent(citizen, { anonymous: true });
    await sent(citizen, { class: 'oversightComplaint' });
    await sent(citizen, { violence: true, safeToContact: true });
    expect(await codesOf(citizen)).toEqual([own.code]);
  });

  it('takes earlier ones in by code and key, anonymous ones too, and none by a wrong key', async () => {
    const citizen = await signedIn();
    const hidden = await world.submitted({ anonymous: true });
    const typed = { code: hidden.code, key: 'AAAAAAAAAA', address: ADDRESS };
    expect((await claimReport(app, citizen, typed)).kind).toBe('no');
    expect(await codesOf(citizen)).toEqual([]);
    expect((await claimReport(app, citizen, { ...typed, key: hidden.key })).kind).toBe('open');
    expect(await codesOf(citizen)).toEqual([hidden.code]);
    await unlist(app, citizen, hidden.code);
    expect(await codesOf(citizen)).toEqual([]);
  });

  it('opens nothing of anybody else', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const form = await sent(one);
    expect(await openListed(app, one, form.code)).toMatchObject({ reportId: form.id });
    expect(await openListed(app, other, form.code)).toBeUndefined();
    expect(await codesOf(other)).toEqual([]);
  });

  it('is read page by page, the newest first', async () => {
    const citizen = await signedIn();
    const ids = Array.from(
      { length: 30 },
      (_, i) => `0190a000-0000-7000-8000-0000000000${String(i).padStart(2, '0')}`,
    );
    const form = await sent(citizen);
    await app.db
      .insertInto('citizen_report')
      .values(
        ids.map((of_report, i) => ({
          ...{ citizen_id: citizen.id, of_report: of_report as never, code: `X${i}` },
          at: world.time.now,
        })),
      )
      .execute();
    const first = await listOwnReports(app, citizen, null);
    const second = await listOwnReports(app, citizen, first.next);
    expect(first.reports.map((it) => it.code.replaceAll(/\W/g, ''))).toEqual([form.code]);
    expect(first.next).toBe(ids[6]);
    expect(second.next).toBeNull();
  });

  it('loses a report whose reporter had it erased', async () => {
    const citizen = await signedIn();
    const form = await sent(citizen);
    expect((await eraseReport(app, form.id, 'request')).ok).toBe(true);
    expect(await codesOf(citizen)).toEqual([]);
  });
});

describe('an account', () => {
  it('is forgotten with its sessions and list, and the reports stay', async () => {
    const citizen = await signedIn();
    const form = await sent(citizen);
    await forgetCitizen(app, citizen);
    expect(await readCitizen(app, citizen.token)).toBeUndefined();
    const again = await signedIn(citizen.email);
    expect(again.id).not.toBe(citizen.id);
    expect(await codesOf(again)).toEqual([]);
    expect(await readReportRow(app.db, form.id)).toBeDefined();
  });

  it('is one for each address, however often it is confirmed', async () => {
    const citizen = await signedIn();
    expect((await signedIn(citizen.email)).id).toBe(citizen.id);
  });

  it('ends one session and leaves the other', async () => {
    const one = await signedIn();
    const two = await signedIn(one.email);
    await signOutCitizen(app, one.token);
    expect(await readCitizen(app, one.token)).toBeUndefined();
    expect(await readCitizen(app, two.token)).toMatchObject({ id: one.id });
  });

  it('never mixes with an officer`s session', async () => {
    const { token } = await signedIn();
    expect(await readSession(app, token)).toBeUndefined();
    expect(await readCitizen(app, await startSession(app, deskId()))).toBeUndefined();
  });
});
