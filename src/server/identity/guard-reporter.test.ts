import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Flags, ReportId } from '#domain/report/report.ts';
import { decryptWith, makeKeyPair } from '#server/identity/age.ts';
import {
  guarded,
  hiddenUnderOwn,
  legible,
  parseIdentity,
} from '#server/identity/guard-reporter.ts';
import type { Reporter } from '#server/store/reporters.ts';

const id = '019aab00-0000-7000-8000-000000000001' as ReportId;
const other = '019aab00-0000-7000-8000-000000000002' as ReportId;
const keys = { identity: randomBytes(32) };
const pair = await makeKeyPair();
const NO_FLAGS: Flags = { anonymous: false, confidential: false, sealed: false };
const ANI: Reporter = {
  ...{ name: 'Ani', contact: 'ani@example.id', contactKind: 'email', notices: 'discreet' },
};
const kept = (flags: Partial<Flags>, changed: Partial<Reporter> = {}) =>
  guarded(
    id,
    { ...NO_FLAGS, ...flags },
    { ...ANI, ...changed },
    { keys, recipient: pair.recipient },
  );

describe('who reported', () => {
  it('stands in the clear only where the report is neither anonymous, confidential nor sealed', async () => {
    expect(await kept({})).toMatchObject({ name: 'Ani', hidden: null, readable: null });
    for (const flag of ['anonymous', 'confidential', 'sealed'] as const) {
      const row = await kept({ [flag]: true });
      expect(row).toMatchObject({ name: null, contact: null, contactKind: null });
      const bytes = Buffer.concat([row.hidden, row.readable].filter((it) => it !== null));
      expect(bytes.toString('latin1')).not.toMatch(/Ani|example/);
    }
  });

  it('is opened by the holders’ key, and the program reads no more than where news goes', async () => {
    const row = await kept({ anonymous: true });
    const opened = await decryptWith(pair.identity, row.hidden ?? Buffer.of());
    expect(parseIdentity(opened.toString('utf8'))).toMatchObject({ name: 'Ani' });
    expect(legible(keys, id, row)).toMatchObject({
      isHidden: true,
      name: null,
      contact: ANI.contact,
    });
    for (const changed of [{ notices: 'none' }, { contactKind: 'phone' }] as const) {
      const unread = await kept({ anonymous: true }, changed);
      expect(unread.readable).toBeNull();
      expect(legible(keys, id, unread)).toMatchObject({ name: null, contact: null });
    }
  });

  it('of a sealed report is read by its unit at once, and not from the database alone', async () => {
    const row = await kept({ sealed: true, confidential: true });
    expect(row.hidden).toBeNull();
    expect(legible(keys, id, row)).toMatchObject({ ...ANI, isHidden: false });
    expect(() => legible({ identity: randomBytes(32) }, id, row)).toThrow('secret');
    expect(() => legible(keys, other, row)).toThrow('secret');
  });

  it('is under the program’s own key as long as nobody holds one', async () => {
    const flags = { ...NO_FLAGS, anonymous: true };
    const row = await guarded(id, flags, ANI, { keys, recipient: null });
    expect(hiddenUnderOwn(keys, id, row.hidden ?? Buffer.of())).toMatchObject({ name: 'Ani' });
    const later = await kept({ anonymous: true });
    expect(hiddenUnderOwn(keys, id, later.hidden ?? Buffer.of())).toBeUndefined();
  });
});
