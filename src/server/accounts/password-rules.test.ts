import { expect, it } from 'vitest';
import { whyNotPassword } from '#server/accounts/password-rules.ts';

const owner = { name: 'Andi Baso Mappatunru', email: 'humas.polman@polmankab.go.id' };

it.each([
  ['pendek sekal', undefined],
  ['pendek seka', 'tooShort'],
  ['💧💧💧💧💧💧💧💧💧💧💧', 'tooShort'],
  ['aaaabbbbccccdddd', 'tooPlain'],
  ['x'.repeat(201), 'tooLong'],
  ['rahasia MAPPATUNRU 77', 'holdsName'],
  ['kantor-polman-2026', 'holdsName'],
  ['siapa and saya di sini', undefined],
  ['kuda laut makan siang', undefined],
])('%s: %s', (password, refusal) => {
  expect(whyNotPassword(password, password, owner)).toBe(refusal);
});

it('is typed twice alike', () => {
  expect(whyNotPassword('kuda laut makan siang', 'kuda laut makan siank', owner)).toBe(
    'notRepeated',
  );
  expect(whyNotPassword('kafé di tepi laut', 'kafe\u0301 di tepi laut', owner)).toBeUndefined();
});
