import { Secret } from 'otpauth';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import { readNowAnew, type App } from '#server/app.ts';
import {
  inviteOfficer,
  LINK_DAYS_MAX,
  recoverAccount,
  type InviteOfficer,
} from '#server/usecases/accounts/invite.ts';
import { giveCode, giveCredentials } from '#server/usecases/accounts/sign-in.ts';
import { joinByInvitation, openInvitation } from '#server/usecases/accounts/take-invitation.ts';
import {
  codeOf,
  join,
  newMember,
  PASSWORD,
  seen,
  STEP_MS,
  type Member,
} from '#server/usecases/testing/accounts.ts';
import { readSession } from '#server/web/session.ts';
import { sampleTree, type SampleApp } from '#test/sample-app.ts';

const DAY_MS = 86_400_000;
let made: SampleApp;
let app: App;
beforeAll(async () => {
  made = await sampleTree(moment('2026-11-24T02:00:00.000Z'));
  app = made.app;
});
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());
const wait = (ms: number): void => void vi.setSystemTime(Date.now() + ms);

let last = 0;
const somebody = (more: Partial<InviteOfficer> = {}): InviteOfficer => {
  last += 1;
  return {
    ...{ who: { name: `Sitti Undang ${last}`, phone: '0811' }, email: `sitti${last}@uji.example` },
    administrator: false,
    ...more,
  };
};

async function invited(more: Partial<InviteOfficer> = {}, by: PersonId | null = null) {
  const linked = await inviteOfficer(app, somebody(more), by);
  if (!linked.ok) throw new Error(linked.refusal);
  return linked;
}

/** Whether password and code open the account from a new device. */
async function opens({ email, secret }: Member, password = PASSWORD): Promise<boolean> {
  const from = { address: `10.0.0.${(last += 1)}`, agent: '', device: undefined };
  const halved = await giveCredentials(app, { email, password }, from);
  return halved.ok && (await giveCode(app, halved.half, codeOf(secret), from)).ok;
}

describe('an invitation', () => {
  it('makes a person and an account that nothing opens until the link is used', async () => {
    const { token, personId } = await invited({ email: ' Sitti.A@Uji.example ' });
    const row = await app.db
      .selectFrom('account')
      .innerJoin('person', 'person.id', 'person_id')
      .select(['account.email', 'password_hash', 'totp_secret', 'phone'])
      .where('person_id', '=', personId)
      .executeTakeFirst();
    expect(row).toEqual({
      ...{ email: 'sitti.a@uji.example', password_hash: null, totp_secret: null, phone: '0811' },
    });
    const dump = JSON.stringify((await made.database.owner.query('select * from invitation')).rows);
    expect(dump).not.toContain(token);
    for (const password of ['', 'null', PASSWORD]) {
      const from = { address: '10.1.0.1', agent: '', device: undefined };
      const halved = await giveCredentials(app, { email: 'sitti.a@uji.example', password }, from);
      if (!halved.ok) throw new Error('No half');
      expect((await giveCode(app, halved.half, '000000', from)).ok).toBe(false);
    }
  });

  it('is used once, and begins a session', async () => {
    const { token } = await invited();
    const member = await join(app, token);
    expect(await readSession(app, member.token)).toMatchObject({ personId: member.personId });
    expect(member.codes).toHaveLength(10);
    expect(await openInvitation(app, seen(token))).toBeUndefined();
    wait(2 * STEP_MS);
    expect(await opens(member)).toBe(true);
  });

  it('is used once, also at the same moment', async () => {
    const { token } = await invited();
    const ended = await Promise.allSettled([1, 2, 3].map(() => join(app, token)));
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps neither password, codes nor second factor in clear', async () => {
    const member = await newMember(app);
    const tables = ['account', 'recovery_code', 'session', 'invitation', 'account_event'];
    for (const table of tables) {
      const { rows } = await made.database.owner.query<{ text: string }>(
        `select t::text as text from ${table} t`,
      );
      const text = rows.map((it) => it.text).join('\n');
      expect(text).not.toContain(PASSWORD);
      expect(text).not.toContain(member.token);
      for (const code of member.codes) expect(text).not.toContain(code.replaceAll('-', ''));
      expect(text).not.toContain(Buffer.from(member.secret.bytes).toString('hex'));
    }
  });

  it('dies after seven days', async () => {
    const { token } = await invited();
    wait(LINK_DAYS_MAX * DAY_MS - 1000);
    expect(await openInvitation(app, seen(token))).toMatchObject({ kind: 'invite' });
    wait(1000);
    expect(await openInvitation(app, seen(token))).toBeUndefined();
  });

  it('takes the place of the one before it', async () => {
    const { token, personId } = await invited({ email: 'dua@uji.example' });
    const again = await invited({ who: { personId }, email: 'dua@uji.example' });
    expect(await openInvitation(app, seen(token))).toBeUndefined();
    expect(await openInvitation(app, seen(again.token))).toMatchObject({
      email: 'dua@uji.example',
    });
  });

  it('is for somebody who is known, or somebody with a name', async () => {
    const member = await newMember(app);
    const none = '00000000-0000-4000-8000-000000000009' as PersonId;
    const refusals = [
      somebody({ who: { personId: none } }),
      somebody({ email: 'bukan e-mail' }),
      somebody({ email: member.email }),
      somebody({ who: { name: '  ', phone: null } }),
      somebody({ who: { personId: member.personId }, email: member.email }),
    ];
    const answers: unknown[] = [];
    for (const it of refusals) answers.push(await inviteOfficer(app, it, null));
    expect(answers).toEqual(
      ['personNotFound', 'emailInvalid', 'emailTaken', 'nameMissing', 'alreadyJoined'].map(
        (refusal) => ({ ok: false, refusal }),
      ),
    );
  });

  it('that was refused leaves nobody behind', async () => {
    const member = await newMember(app);
    await inviteOfficer(app, somebody({ email: member.email }), null);
    const { rowCount } = await made.database.owner.query(
      `select from person where name = 'Sitti Undang ${last}'`,
    );
    expect(rowCount).toBe(0);
  });

  it('takes the right to manage the system from nobody who alone has it', async () => {
    await app.db.updateTable('account').set({ administrator: false }).execute();
    const { personId } = await invited({ administrator: true });
    const anew = () => inviteOfficer(app, somebody({ who: { personId } }), null);
    expect(await anew()).toEqual({ ok: false, refusal: 'lastAdministrator' });
    await recoverAccount(app, { personId }, null);
    expect(await anew()).toEqual({ ok: false, refusal: 'lastAdministrator' });
    await invited({ administrator: true });
    expect(await anew()).toMatchObject({ ok: true });
  });

  it('is an event with who and when', async () => {
    const by = await newMember(app, true);
    const { personId } = await invited({ administrator: true }, by.personId);
    const { now } = await readNowAnew(app);
    const change = await app.db
      .selectFrom('reference_event')
      .select(['person_id', 'at', 'body'])
      .where('command', '=', 'account.invite')
      .where('person_id', '=', by.personId)
      .executeTakeFirst();
    expect(change).toEqual({
      ...{ person_id: by.personId, at: now, body: { personId, administrator: true } },
    });
  });
});

describe('what a link takes', () => {
  it('is the second factor of the browser that uses it, which no other that saw the link knows', async () => {
    const { token } = await invited();
    const other = await openInvitation(app, { token, browser: 'orang lain' });
    const theirs = Secret.fromBase32(other?.enrolment.text.replaceAll(' ', '') ?? '');
    const typed = { password: PASSWORD, repeated: PASSWORD, code: codeOf(theirs) };
    const wrong = { ok: false, refusals: ['codeWrong'] };
    expect(await joinByInvitation(app, seen(token), typed, '')).toEqual(wrong);
    const { secret } = await join(app, token);
    expect(secret.base32).not.toBe(theirs.base32);
  });

  it('is a password that is long enough and not made of the name, and a code that is right', async () => {
    const { token } = await invited();
    const tried = async (password: string, code: string, repeated = password) => {
      const joined = await joinByInvitation(app, seen(token), { password, repeated, code }, '');
      return joined.ok ? [] : joined.refusals;
    };
    expect(await tried('pendek', '000000')).toEqual(['tooShort', 'codeWrong']);
    expect(await tried('rahasia sitti sekali', '')).toEqual(['holdsName', 'codeWrong']);
    expect(await tried(PASSWORD, '000000')).toEqual(['codeWrong']);
    expect(await tried(PASSWORD, '000000', `${PASSWORD}.`)).toEqual(['notRepeated', 'codeWrong']);
    expect(await openInvitation(app, seen(token))).toBeDefined();
    expect((await join(app, token)).codes).toHaveLength(10);
    expect(await tried(PASSWORD, '000000')).toEqual(['gone']);
  });
});

describe('a recovery', () => {
  it('ends password, second factor, codes and sessions at once, and a link chooses them anew', async () => {
    const administrator = await newMember(app, true);
    const member = await newMember(app);
    wait(2 * STEP_MS);
    const linked = await recoverAccount(app, { email: member.email }, administrator.personId);
    if (!linked.ok) throw new Error(linked.refusal);
    expect(await readSession(app, member.token)).toBeUndefined();
    expect(await opens(member)).toBe(false);
    const anew = await join(app, linked.token);
    expect(anew.secret.base32).not.toBe(member.secret.base32);
    wait(2 * STEP_MS);
    expect(await opens(member)).toBe(false);
    expect(await opens(anew)).toBe(true);
    const events = await app.db
      .selectFrom('account_event')
      .select(['what', 'by_person_id as by'])
      .where('person_id', '=', member.personId)
      .orderBy('at')
      .execute();
    expect(events.slice(2, 4)).toEqual([
      { what: 'recoveryMade', by: administrator.personId },
      { what: 'recovered', by: member.personId },
    ]);
  });

  it('is for an account', async () => {
    const refused = { ok: false, refusal: 'noAccount' };
    expect(await recoverAccount(app, { email: 'tiada@uji.example' }, null)).toEqual(refused);
  });
});
