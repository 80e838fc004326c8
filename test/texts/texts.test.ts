import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CLASSES } from '#domain/report/report.ts';
import { CATEGORIES } from '#server/reference/categories.ts';

const shape = z.strictObject({
  title: z.string().min(1).max(100),
  text: z.string().min(1),
  class: z.enum(CLASSES),
  place: z.string().min(1).optional(),
  category: z.enum(CATEGORIES.map(({ code }) => code)),
});
const texts = readFileSync(new URL('complaints.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => shape.parse(JSON.parse(line)));

/** What the product takes (M-32). */
const CODE_POINTS_MAX = 4_000;

describe('the 200 invented texts', () => {
  it('are 200 different ones, in every class', () => {
    expect(new Set(texts.map(({ text }) => text)).size).toBe(200);
    for (const of of CLASSES) {
      expect(texts.filter((it) => it.class === of).length, of).toBeGreaterThanOrEqual(20);
    }
  });

  it('reach from one word to nearly the limit', () => {
    const lengths = texts.map(({ text }) => [...text].length);
    expect(Math.min(...lengths)).toBeLessThan(10);
    expect(Math.max(...lengths)).toBeGreaterThan(3_000);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(CODE_POINTS_MAX);
  });

  it.each([
    ['all capitals', /^[^a-z]{40,}$/],
    ['emoji', /\p{Extended_Pictographic}/u],
    ['Arabic script', /\p{Script=Arabic}/u],
    ['Lontara script', /\p{Script=Buginese}/u],
    ['an apostrophe inside a word', /\p{L}'\p{L}/u],
    ['a line break', /\n/],
    ['an empty line', /\n\n/],
    ['typographic and mathematical signs', /[±]/],
  ])('have among them %s', (_what, pattern) => {
    expect(texts.filter(({ title, text }) => pattern.test(`${title} ${text}`))).not.toEqual([]);
  });

  it('hold no number that somebody could have', () => {
    const digits = texts.flatMap(({ title, text }) => `${title} ${text}`.match(/[\d-]{7,}/g) ?? []);
    expect(digits.filter((it) => !/^[08-]+$/.test(it))).toEqual([]);
  });

  it('are as they will be stored: NFC, no carriage return', () => {
    for (const { text } of texts) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toContain('\r');
    }
  });
});
