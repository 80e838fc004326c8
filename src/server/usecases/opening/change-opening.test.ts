import { describe, expect, it } from 'vitest';
import { addMs, day } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import { CHECKLIST } from '#domain/opening/opening.ts';
import { sealRestoreProof } from '#server/operation/restore-proof.ts';
import { citizenWorld, deskId, MONDAY, organisation } from '#server/testing/citizen.ts';
import { makeIdentityKey, makeOwnKey, nameHolder } from '#server/usecases/identity/holders.ts';
import { changeOpening, type OpeningAct } from '#server/usecases/opening/change-opening.ts';
import { readOpening } from '#server/usecases/opening/read-opening.ts';
import {
  readHeads,
  readTestNotice,
  sendTestNotice,
  testStateOf,
} from '#server/usecases/opening/test-notice.ts';
import { takesReports } from '#server/usecases/opening/takes-reports.ts';

const { app: sample, time, database } = await citizenWorld();
const mails: { readonly to: string; readonly text: string }[] = [];
const email = {
  send: (mail: (typeof mails)[number]) => {
    mails.push(mail);
    return Promise.resolve({ kind: 'delivered' } as const);
  },
};
const app = {
  ...sample,
  kind: 'real' as const,
  outgoing: { email, publicUrl: null, urgent: new Set<never>() },
};
const ani = deskId();
const budi = organisation.people.find(({ id }) => id !== ani)?.id as PersonId;
const act = (given: OpeningAct, by = ani) => changeOpening(app, given, by);
const missingNow = async () => (await readOpening(app)).missing;
const proof = () => sealRestoreProof(app, { madeAt: MONDAY, restoredAt: MONDAY });
const origin = 'https://lapor.example';
const tokenIn = (text: string) => /uji-kabar\/([\w-]+)/.exec(text)?.[1] ?? '';

async function nameHolders() {
  const heads = await readHeads(app);
  for (const personId of [ani, heads.at(-1)?.personId ?? ani]) {
    expect(await nameHolder(app, personId, ani)).toBeUndefined();
    expect((await makeOwnKey(app, personId)).ok).toBe(true);
  }
  expect(await makeIdentityKey(app, ani)).toBeUndefined();
}

describe('opening to the public', () => {
  it('waits for a restored backup, a read notice, the checklist and the key of identities', async () => {
    expect(await missingNow()).toEqual(['restored', 'noticeRead', 'checklist', 'identityKey']);
    expect(await act({ kind: 'propose' })).toBe('notReady');
    expect(await act({ kind: 'proveRestore', proof: `${proof()}A` })).toBe('proofInvalid');
    expect(await act({ kind: 'proveRestore', proof: ` ${proof()}\n` })).toBeUndefined();
    for (const item of CHECKLIST) {
      const ticked = { kind: 'tick', item, on: day('2026-11-20'), note: 'SK 12' } as const;
      expect(await act(ticked)).toBeUndefined();
    }
    await nameHolders();
    expect(await missingNow()).toEqual(['noticeRead']);
  });

  it('counts a notice as read by the head alone: by its link, or by hand with the head’s account', async () => {
    const [head] = await readHeads(app);
    const officeId = head?.officeId ?? '';
    await database.ownerDb.updateTable('person').set({ email: 'kadis@pemda.example' }).execute();
    const byHand = await sendTestNotice(app, { officeId, way: 'byHand', origin, by: ani });
    const first = tokenIn(byHand.kind === 'byHand' ? byHand.text : '');
    expect(await readTestNotice(app, first, ani)).toBe('signIn');
    expect(await missingNow()).toEqual(['noticeRead']);
    expect(await testStateOf(app, first, head?.personId ?? null)).toBe('mayRead');
    expect(await sendTestNotice(app, { officeId, way: 'email', origin, by: ani })).toEqual({
      kind: 'sent',
    });
    expect(await readTestNotice(app, first, head?.personId ?? null)).toBe('unknown');
    expect(await readTestNotice(app, tokenIn(mails[0]?.text ?? ''), null)).toBe('read');
    expect(await missingNow()).toEqual([]);
  });

  it('takes two administrators, and one to close again', async () => {
    expect(await act({ kind: 'open' })).toBe('notProposed');
    expect(await act({ kind: 'propose' })).toBeUndefined();
    expect(await act({ kind: 'open' })).toBe('samePerson');
    expect(await takesReports(app)).toBe(false);
    expect(await act({ kind: 'open' }, budi)).toBeUndefined();
    expect(await takesReports(app)).toBe(true);
    expect(await act({ kind: 'propose' })).toBe('alreadyOpen');
    expect(await act({ kind: 'close', reason: 'Server dipindahkan' })).toBeUndefined();
    expect(await takesReports(app)).toBe(false);
    expect(await act({ kind: 'open' }, budi)).toBe('notProposed');
  });

  it('asks for younger evidence after ninety days', async () => {
    time.now = addMs(MONDAY, 91 * 86_400_000);
    expect(await missingNow()).toEqual(['restored', 'noticeRead']);
    expect(await act({ kind: 'propose' })).toBe('notReady');
  });
});
