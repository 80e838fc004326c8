import { expect, it } from 'vitest';
import { readOutgoing } from './outgoing.ts';

const WHOLE = {
  LAPOR_SMTP_URL: 'smtp://127.0.0.1:2525',
  LAPOR_MAIL_FROM: 'LAPOR! <kabar@b.id>',
  LAPOR_PUBLIC_URL: 'https://lapor.b.id/',
};

it('sends nothing where nothing is set up', () => {
  expect(readOutgoing({})).toEqual({ email: null, publicUrl: null, urgent: new Set() });
});

it('sends where server, sender and address are said', () => {
  const { email, publicUrl } = readOutgoing(WHOLE);
  expect(email).not.toBeNull();
  expect(publicUrl).toBe('https://lapor.b.id');
});

it('takes what is urgent from the environment', () => {
  expect(readOutgoing({ LAPOR_URGENT: 'assigned, lapsed' }).urgent).toEqual(
    new Set(['assigned', 'lapsed']),
  );
});

it.each([
  [{ ...WHOLE, LAPOR_MAIL_FROM: undefined }, 'LAPOR_MAIL_FROM'],
  [{ ...WHOLE, LAPOR_PUBLIC_URL: undefined }, 'LAPOR_PUBLIC_URL'],
  [{ LAPOR_SMTP_URL: 'http://b.id' }, 'LAPOR_SMTP_URL'],
  [{ LAPOR_MAIL_FROM: 'LAPOR!' }, 'LAPOR_MAIL_FROM'],
  [{ LAPOR_URGENT: 'confirmed' }, 'LAPOR_URGENT'],
])('names the setting that cannot be used: %j', (env, name) => {
  expect(() => readOutgoing(env)).toThrow(name);
});
