import { expect, it } from 'vitest';
import { localPath } from './first-screen.ts';

it.each(['/', '/petugas', '/petugas/laporan/1?tab=2#isi', '/lacak/ABC'])(
  'goes back to %s',
  (path) => {
    expect(localPath(path)).toBe(path);
  },
);

it.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/a\nb',
  '',
  null,
  `/${'a'.repeat(500)}`,
])('does not follow %j', (sent) => {
  expect(localPath(sent)).toBe('/');
});
