import { describe, expect, it } from 'vitest';
import { REFUSALS } from '#domain/report/refusals.ts';
import { LANGS } from './lang.ts';
import { refusalWords } from './refusals.ts';

/** A message on a phone: three lines of its width at most. */
const LENGTH_MAX = 160;

describe('refusals', () => {
  it('each have their own words', () => {
    expect(Object.keys(refusalWords).sort()).toEqual([...REFUSALS].sort());
    for (const lang of LANGS) {
      const said = Object.values(refusalWords).map((it) => it[lang]);
      expect(new Set(said).size).toBe(REFUSALS.length);
    }
  });

  it.each(REFUSALS)('%s says in whole, short sentences what to do', (kind) => {
    for (const lang of LANGS) {
      const said = refusalWords[kind][lang];
      expect(said).toMatch(/^\p{Lu}.*[.]$/u);
      expect(said.length).toBeLessThanOrEqual(LENGTH_MAX);
      // What is so, and then what to do.
      expect(said.split(/[.] |; /).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('blame nobody and speak no officialese', () => {
    const all = Object.values(refusalWords).flatMap((it) => [it.id, it.en]);
    for (const said of all) {
      // The mark in the name of the service blames nobody.
      expect(said.replaceAll('LAPOR!', 'LAPOR')).not.toMatch(
        /\b(kelalaian|lalai|salah|gagal|ditolak|error|invalid|kadaluarsa)\b|!/i,
      );
    }
  });

  it('do not tell a stranger that a report exists', () => {
    expect(refusalWords.notFound.id).not.toMatch(/akses|izin|hak|wewenang/i);
    expect(refusalWords.notFound.en).not.toMatch(/access|permission|right/i);
  });
});
