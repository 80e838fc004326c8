import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import {
  changeRight,
  closeAccount,
  reopenAccount,
} from '#server/usecases/accounts/close-account.ts';
import { inviteOfficer, recoverAccount } from '#server/usecases/accounts/invite.ts';
import { readAccountBox } from '#server/usecases/accounts/read-account.ts';
import { giveCode, giveCredentials } from '#server/usecases/accounts/sign-in.ts';
import { openInvitation } from '#server/usecases/accounts/take-invitation.ts';
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
import { sampleTree } from '#test/sample-app.ts';

let app: App;
let officer: Member;
let admin: Member;
beforeAll(async () => {
  ({ app } = await sampleTree(moment('2026-11-24T02:00:00.000Z')));
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await app.db.updateTable('account').set({ administrator: false }).execute();
  [admin, officer] = [await newMember(app, true), await newMember(app)];
  wait(2 * STEP_MS);
});
afterEach(() => void vi.useRealTimers());
const wait = (ms: number): void => void vi.setSystemTime(Date.now() + ms);

let last = 0;
async function opens({ email, secret }: Member): Promise<boolean> {
  const from = { address: `10.3.0.${(last += 1)}`, agent: '', device: undefined };
  const halved = await giveCredentials(app, { email, password: PASSWORD }, from);
  return halved.ok && (await giveCode(app, halved.half, codeOf(secret), from)).ok;
}
const commandsBy = async (by: PersonId): Promise<readonly string[]> => {
  const rows = app.db.selectFrom('reference_event').select('command');
  return (await rows.where('person_id', '=', by).execute()).map(({ command }) => command);
};

describe('closing an account', () => {
  it('ends its sessions and every way in at once, and stays on record', async () => {
    expect(await closeAccount(app, officer.personId, admin.personId)).toBeUndefined();
    expect(await readSession(app, officer.token)).toBeUndefined();
    expect(await opens(officer)).toBe(false);
    expect(await readAccountBox(app, officer.personId)).toMatchObject({
      ...{ stage: 'closed', email: officer.email, sessions: 0 },
    });
    expect(await commandsBy(admin.personId)).toContain('account.close');
  });

  it('kills a link that waits, and no new one is made for it', async () => {
    const linked = await recoverAccount(app, { personId: officer.personId }, admin.personId);
    if (!linked.ok) throw new Error(linked.refusal);
    await closeAccount(app, officer.personId, admin.personId);
    expect(await openInvitation(app, seen(linked.token))).toBeUndefined();
    const { personId, email } = officer;
    expect(await recoverAccount(app, { personId }, admin.personId)).toMatchObject({ ok: false });
    const invite = { who: { personId }, email, administrator: false };
    expect(await inviteOfficer(app, invite, admin.personId)).toMatchObject({ refusal: 'closed' });
  });

  it('is not done to the own account, nor by whoever may no longer manage', async () => {
    expect(await closeAccount(app, admin.personId, admin.personId)).toBe('ownAccount');
    expect(await closeAccount(app, admin.personId, officer.personId)).toBe('lastAdministrator');
    expect((await readAccountBox(app, admin.personId)).stage).toBe('joined');
  });

  it('of two administrators who close each other at once leaves one', async () => {
    const other = await newMember(app, true);
    const both = await Promise.all([
      closeAccount(app, other.personId, admin.personId),
      closeAccount(app, admin.personId, other.personId),
    ]);
    expect(both.toSorted()).toEqual(['lastAdministrator', undefined]);
  });

  it('leaves an administrator who has joined: one who was only invited does not count', async () => {
    const who = { name: 'Baru Diundang', phone: null };
    await inviteOfficer(app, { who, email: 'baru@uji.example', administrator: true }, null);
    const taken = { personId: admin.personId, administrator: false };
    expect(await changeRight(app, taken, admin.personId)).toBe('lastAdministrator');
    const given = { personId: officer.personId, administrator: true };
    expect(await changeRight(app, given, admin.personId)).toBeUndefined();
    expect(await changeRight(app, taken, admin.personId)).toBeUndefined();
    expect(await readSession(app, admin.token)).toMatchObject({
      account: { administrator: false },
    });
  });
});

describe('opening an account again', () => {
  it('gives a link to choose anew; what opened it before does not', async () => {
    await closeAccount(app, officer.personId, admin.personId);
    const linked = await reopenAccount(app, officer.personId, admin.personId);
    if (!linked.ok) throw new Error(linked.refusal);
    expect(await opens(officer)).toBe(false);
    expect((await readAccountBox(app, officer.personId)).stage).toBe('invited');
    const again = await join(app, linked.token);
    wait(2 * STEP_MS);
    expect(await opens(again)).toBe(true);
    expect(await readAccountBox(app, officer.personId)).toMatchObject({
      ...{ stage: 'joined', sessions: 2, administrator: false },
    });
    expect(await reopenAccount(app, officer.personId, admin.personId)).toMatchObject({
      ...{ ok: false, refusal: 'noAccount' },
    });
  });
});
