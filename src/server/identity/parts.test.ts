import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PersonId, UnitId } from '#domain/office/organisation.ts';
import {
  decryptUnderCode,
  decryptWith,
  encryptUnderCode,
  makeKeyPair,
} from '#server/identity/age.ts';
import { mintHolderCode, parseHolderCode } from '#server/identity/holder-code.ts';
import { joinHalf, makeParts, takeHalf, type Holder } from '#server/identity/parts.ts';

const holder = async (person: string, unit: string) => {
  const pair = await makeKeyPair();
  const as: Holder = {
    ...{ personId: person as PersonId, unitId: unit as UnitId, recipient: pair.recipient },
  };
  return { ...pair, as };
};
const [ani, budi, citra] = await Promise.all([
  holder('ani', 'kominfo'),
  holder('budi', 'inspektorat'),
  holder('citra', 'kominfo'),
]);
const parts = await makeParts('rahasia', [ani.as, budi.as, citra.as]);
const ownOf = ({ as }: typeof ani) => parts.filter(({ first }) => first === as.personId);

describe('the parts of a key', () => {
  it('are joined by any two holders of two units, in either order', async () => {
    const pairs = [
      [ani, budi],
      [budi, ani],
      [budi, citra],
    ] as const;
    for (const [first, second] of pairs) {
      const half = await takeHalf(first.identity, ownOf(first));
      expect(await joinHalf(half, second.as.personId, second.identity)).toBe('rahasia');
    }
  });

  it('give nothing to one holder alone, nor to two of one unit', async () => {
    const half = await takeHalf(ani.identity, ownOf(ani));
    expect(Object.keys(half)).toEqual(['budi']);
    expect(await joinHalf(half, citra.as.personId, citra.identity)).toBeUndefined();
    await expect(joinHalf(half, budi.as.personId, ani.identity)).rejects.toThrow();
    for (const { sealed } of parts.filter(({ first }) => first !== 'ani'))
      await expect(decryptWith(ani.identity, sealed)).rejects.toThrow();
  });
});

describe('a holder’s code', () => {
  it('opens what was put under it, as people type it, and no other does', async () => {
    const code = mintHolderCode((count) => randomBytes(count));
    expect(code).toMatch(/^(?:[\dA-Y]{5}-){3}[\dA-Y]{5}$/);
    const sealed = await encryptUnderCode(code, ani.identity);
    const typed = parseHolderCode(` ${code.toLowerCase().replaceAll('-', ' ')} `);
    expect(typed).toBe(code);
    expect(await decryptUnderCode(code, sealed)).toBe(ani.identity);
    const other = mintHolderCode((count) => randomBytes(count));
    expect(await decryptUnderCode(other, sealed)).toBeUndefined();
    expect(parseHolderCode('ABCDE-FGHJK')).toBeUndefined();
  });
});
