import { expect, test } from 'vitest';
import { addressGroup, isOwnMachine } from '#server/web/address-group.ts';

test.each([
  ['36.85.1.2', '36.85.1.2'],
  ['::ffff:36.85.1.2', '36.85.1.2'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['', ''],
  ['nonsense', 'nonsense'],
])('%s belongs to %s', (address, group) => {
  expect(addressGroup(address)).toBe(group);
});

test('this machine is known by its addresses', () => {
  for (const own of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1']) {
    expect(isOwnMachine(own)).toBe(true);
  }
  for (const other of ['10.0.0.1', '::2', '128.0.0.1', '']) expect(isOwnMachine(other)).toBe(false);
});
