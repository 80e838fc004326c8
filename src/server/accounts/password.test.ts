import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  HASHES_AT_ONCE_MAX,
  HASHES_WAITING_MAX,
  hashPassword,
  TooBusy,
  verifyPassword,
} from '#server/accounts/password.ts';

const PASSWORD = 'kuda laut makan siang';

describe('a hash of a password', () => {
  it('is argon2id with its parameters, and another one each time', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => hashPassword(PASSWORD, randomBytes)));
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
    expect(one).not.toContain('kuda');
  });

  it('opens for its password only, however the same letters are typed', async () => {
    const phc = await hashPassword('caf\u00e9 di tepi laut', randomBytes);
    expect(await verifyPassword('cafe\u0301 di tepi laut', phc)).toBe(true);
    expect(await verifyPassword('cafe di tepi laut', phc)).toBe(false);
    expect(await verifyPassword('', phc)).toBe(false);
  });

  it('keeps opening where other parameters made it', async () => {
    // Of `crypto.argon2` with 8 KiB and one pass more.
    const phc =
      '$argon2id$v=19$m=8,t=3,p=1$AAECAwQFBgcICQoLDA0ODw$uvhW9lnt2RaVy/PrJ4ZjRlVzIR+Kf8SosCNINZJmwQE';
    expect(await verifyPassword('lama sekali sudah', phc)).toBe(true);
    expect(await verifyPassword('lama sekali sudahx', phc)).toBe(false);
  });

  it('that asks for more than a machine has is refused', async () => {
    const phc = '$argon2id$v=19$m=99999999,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$AAAAAAAA';
    await expect(verifyPassword(PASSWORD, phc)).rejects.toThrow('not the hash');
    await expect(verifyPassword(PASSWORD, 'plain')).rejects.toThrow('not the hash');
  });

  it('takes as long where there is no account, and never opens', async () => {
    const phc = await hashPassword(PASSWORD, randomBytes);
    const took = async (hash: string | null): Promise<number> => {
      const times: number[] = [];
      for (let n = 0; n < 5; n += 1) {
        const start = performance.now();
        expect(await verifyPassword(`${PASSWORD}!`, hash)).toBe(false);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[0] ?? 0;
    };
    const [real, none] = [await took(phc), await took(null)];
    expect(none / real).toBeGreaterThan(0.5);
    expect(none / real).toBeLessThan(2);
  });
});

it('only so many passwords wait, and all that wait are hashed', async () => {
  const room = HASHES_AT_ONCE_MAX + HASHES_WAITING_MAX;
  const phc = '$argon2id$v=19$m=8,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$AAAAAAAAAAA';
  const asked = Array.from({ length: room + 3 }, () => verifyPassword(PASSWORD, phc));
  const ended = await Promise.allSettled(asked);
  const refused = ended.filter((it) => it.status === 'rejected');
  expect(refused).toHaveLength(3);
  expect(refused.every(({ reason }) => reason instanceof TooBusy)).toBe(true);
  expect(await verifyPassword(PASSWORD, phc)).toBe(false);
});
