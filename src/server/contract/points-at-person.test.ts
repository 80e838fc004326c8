import { expect, it } from 'vitest';
import { pointsAtPerson } from './points-at-person.ts';

it.each([
  'Pak Rahman dari dinas minta uang',
  'nama saya Nurhayati, tolong dibantu',
  'kepala desa memotong bantuan kami',
  'hubungi 0812 3456 7890',
  'Bidan Sitti tidak pernah ada',
  'NIK saya 7602111234567890',
])('a text that points at a person: %s', (text) => {
  expect(pointsAtPerson(text)).toBe(true);
});

it.each([
  'Jalan berlubang di depan pasar sejak 2 bulan',
  'Lampu jalan mati. Mohon diperbaiki',
  'Vaksin anak kosong di puskesmas sejak awal bulan',
])('a text that does not: %s', (text) => {
  expect(pointsAtPerson(text)).toBe(false);
});
