import { expect, it } from 'vitest';
import type { PersonId } from '#domain/office/organisation.ts';
import { requireAdministrator, requireSignedIn } from '#server/web/administrator.ts';
import type { SignedIn } from '#server/web/session.ts';

const event = (account: SignedIn['account'] | undefined) => {
  const signedIn =
    account === undefined
      ? null
      : { personId: 'a' as PersonId, name: 'A', sessionId: 'b', account };
  const locals = { signedIn } as App.Locals;
  return { locals, url: new URL('http://localhost/kelola?a=1') };
};

/** What is thrown at whoever may not come in. */
function thrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
const TO_SIGN_IN = { status: 303, location: '/petugas/masuk?kembali=%2Fkelola%3Fa%3D1' };

it('an administrator comes in, with or without an office', () => {
  expect(requireAdministrator(event({ administrator: true })).name).toBe('A');
});

it.each([{ administrator: false }, null])(
  'for %j who is signed in the page is not there',
  (account) => {
    expect(thrown(() => requireAdministrator(event(account)))).toMatchObject({ status: 404 });
    expect(requireSignedIn(event(account)).name).toBe('A');
  },
);

it('whoever is not signed in is led to the page that says how, and back', () => {
  expect(thrown(() => requireAdministrator(event(undefined)))).toMatchObject(TO_SIGN_IN);
  expect(thrown(() => requireSignedIn(event(undefined)))).toMatchObject(TO_SIGN_IN);
});
