import { describe, expect, it } from 'vitest';
import { day } from '#domain/calendar/day.ts';
import { periodOn } from '#domain/report/periods.ts';
import { CLASSES } from '#domain/report/report.ts';
import { CATEGORIES, isSealedByDefault } from './categories.ts';
import { namedId } from './named-id.ts';
import { PERIODS } from './periods.ts';

describe('the periods', () => {
  const limit = (kind: Parameters<typeof periodOn>[1]) => {
    const { limit: n, days } = periodOn(PERIODS, kind, day('2024-01-01'));
    return [n, days];
  };

  it('are 3, 5 and 10 working days, and the assumed ones', () => {
    expect(limit('verify')).toEqual([3, 'working']);
    expect(limit('followUp')).toEqual([5, 'working']);
    expect(limit('reply')).toEqual([10, 'working']);
    expect(limit('suspension')).toEqual([30, 'calendar']);
    expect(limit('reopen')).toEqual([30, 'working']);
    expect(limit('backdate')).toEqual([5, 'working']);
  });

  it('are 14, 60, 14 and 5 working days by class', () => {
    const ofClass = (of: (typeof CLASSES)[number]) =>
      periodOn(PERIODS, 'class', day('2028-02-29'), of).limit;
    expect(CLASSES.map(ofClass)).toEqual([14, 60, 14, 5]);
  });

  it('quote no article that nobody read', () => {
    for (const { source } of PERIODS) expect(source).toContain('acuan belum diperiksa');
  });
});

describe('the categories', () => {
  const codes = CATEGORIES.map(({ code }) => code);

  it('are the 38 upper ones and 120 below, each once and under one that is there', () => {
    expect(CATEGORIES.filter((it) => it.parentCode === null)).toHaveLength(38);
    expect(CATEGORIES).toHaveLength(158);
    expect(new Set(codes).size).toBe(158);
    for (const { parentCode } of CATEGORIES) if (parentCode) expect(codes).toContain(parentCode);
  });

  it('seal violence against women and children, and nothing else', () => {
    expect(codes.filter(isSealedByDefault)).toEqual([
      ...['19', '05.002', '05.003', '05.004', '05.007'],
      ...['19.003', '19.005', '19.008', '19.009'],
    ]);
  });
});

describe('a named id', () => {
  it('is a UUID of version 8 that depends on every name and their borders', () => {
    expect(namedId('unit', '76', 'dinsos')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(namedId('a', 'b')).toBe(namedId('a', 'b'));
    expect(new Set([namedId('a', 'b'), namedId('ab'), namedId('a', 'b', '')]).size).toBe(3);
  });
});
