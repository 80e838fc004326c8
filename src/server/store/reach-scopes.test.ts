import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { personOn, reachFacts } from '#domain/access/facts.ts';
import { atLeast, LEVELS, reach, sight, type Guest } from '#domain/access/reach.ts';
import { dayAt } from '#domain/calendar/day.ts';
import { agencyOf, type Organisation } from '#domain/office/organisation.ts';
import type { Report } from '#domain/report/report.ts';
import { anyCountry, NOW, PEOPLE, type Country } from './testing/countries.ts';
import { insertReports } from './testing/report-rows.ts';
import { reachConditions, type Least } from './reach-scopes.ts';
import { testDatabase } from '#test/database.ts';

const { db } = await testDatabase();
const RUNS = 60;
const LEASTS = ['exists', 'summary', 'content'] as const satisfies readonly Least[];

const seenBy = async (org: Organisation, person: ReturnType<typeof personOn>, least: Least) => {
  const ids: string[] = [];
  for (const condition of reachConditions(person, { org, now: NOW }, least)) {
    const { rows } = await sql<{
      id: string;
    }>`select r.id from report r where ${condition}`.execute(db);
    ids.push(...rows.map(({ id }) => id));
  }
  return ids.sort();
};

const expected = (
  { org, reports, guests }: Country,
  person: ReturnType<typeof personOn>,
  least: Least,
): string[] => {
  const level = (report: Report) => {
    const own: Guest[] = guests
      .filter((it) => it.reportId === report.id)
      .map((it) => ({ unitId: it.unitId, level: it.level }));
    const day = dayAt(agencyOf(org, report.agencyId).zone, NOW);
    return reach(person, reachFacts(report, org, own, day)).level;
  };
  return reports
    .filter((report) => atLeast(level(report), least))
    .map(({ id }) => id)
    .sort();
};

describe('the scopes of a person', () => {
  it('hold exactly the reports that reach shows, each once, at every level', async () => {
    const seen = { shown: 0, hidden: 0 };
    await fc.assert(
      fc.asyncProperty(anyCountry, async (country) => {
        await insertReports(db, country);
        for (const id of PEOPLE) {
          const person = personOn(country.org, id, dayAt('WITA', NOW));
          for (const least of LEASTS) {
            const ids = expected(country, person, least);
            seen.shown += ids.length;
            seen.hidden += country.reports.length - ids.length;
            expect(await seenBy(country.org, person, least)).toEqual(ids);
          }
        }
      }),
      { numRuns: RUNS },
    );
    expect(seen.shown).toBeGreaterThan(100);
    expect(seen.hidden).toBeGreaterThan(100);
  });

  it('rest on this: nobody sees less of their own agency than of those below it', () => {
    for (const { agency, below } of Object.values(sight)) {
      for (const column of [0, 1] as const) {
        expect(atLeast(agency?.[column] ?? 'none', below?.[column] ?? 'none')).toBe(true);
      }
    }
    expect(LEVELS[0]).toBe('none');
  });
});
