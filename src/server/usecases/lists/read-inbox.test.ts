import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { personOn, reachFacts } from '#domain/access/facts.ts';
import { reach } from '#domain/access/reach.ts';
import { startClock } from '#domain/calendar/clocks.ts';
import { addDays, day, dayAt } from '#domain/calendar/day.ts';
import { calendarOf } from '#domain/office/organisation.ts';
import type { Report } from '#domain/report/report.ts';
import { dueOn, statusOf } from '#domain/report/status.ts';
import { personId } from '#domain/testing/world.ts';
import { NOT_OPENED } from '#domain/opening/opening.ts';
import { sampleAgencyId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import { ALL, readPlaces, VIEWS, type Place, type View } from '#server/store/inbox.ts';
import { reachConditions } from '#server/store/reach-scopes.ts';
import { anyCountry, NOW, PEOPLE, type Country } from '#server/store/testing/countries.ts';
import {
  insertReports,
  insertWords,
  newReport,
  testWord,
} from '#server/store/testing/report-rows.ts';
import { sampleOrg, seated } from '#server/usecases/testing/sample-org.ts';
import {
  firstLine,
  TITLE_MAX,
  type Line,
  type Reader,
} from '#server/usecases/lists/listed-report.ts';
import { readInbox } from '#server/usecases/lists/read-inbox.ts';
import { testDatabase } from '#test/database.ts';

const { db } = await testDatabase();
const app = { db };
const org = sampleOrg();
const OPEN = { view: 'open', narrowing: ALL, from: null } as const;
const TODAY = dayAt('WITA', NOW);
const readerOf = ({ org }: Pick<Country, 'org'>, id: string): Reader => ({
  person: personOn(org, id as Reader['person']['id'], TODAY),
  given: {
    org,
    now: NOW,
    periods: [],
    version: 1,
    contacts: new Map(),
    opening: NOT_OPENED,
    identityRecipient: null,
    smallUse: false,
  },
});

/** Days around today, some reports without, some held by one of the country's offices. */
const dated = (country: Country): Country => ({
  ...country,
  reports: country.reports.map((report, n) => {
    const [office] = [...country.org.offices.keys()].slice(n % 3);
    const on = addDays(TODAY, (n % 9) - 6);
    const clock = startClock({
      ...{ kind: 'followUp', days: 'calendar', limit: 3, on },
      calendar: calendarOf(country.org, report.agencyId),
    });
    const holder = office
      ? { officeId: office, personId: PEOPLE[0] ?? personId(''), role: 'head' as const }
      : null;
    const archive = { reason: 'handedOver' as const, from: 'intake' as const, checkBackOn: on };
    return {
      ...report,
      clocks: n % 5 === 0 ? {} : { followUp: clock },
      archive: report.stage === 'archived' ? archive : null,
      holder,
    };
  }),
});

const belongs: Readonly<Record<View, (report: Report, reader: Reader) => boolean>> = {
  open: isOpen,
  waiting: (it, { person }) =>
    isOpen(it) &&
    person.seats.some(({ officeId }) =>
      [it.holder?.officeId, it.workerOfficeId].includes(officeId),
    ),
  late: (it) => isOpen(it) && (dueOn(it) ?? '9999') < TODAY,
  dueToday: (it) => isOpen(it) && dueOn(it) === TODAY,
  checkBack: (it) => statusOf(it) === 'handedOver' && (dueOn(it) ?? '9999') <= TODAY,
  ended: (it) => !isOpen(it),
};

function isOpen({ stage }: Report): boolean {
  return stage !== 'closed' && stage !== 'archived';
}

const orderKey = (view: View) => (it: Report) =>
  view === 'ended' ? `${it.receivedOn} ${it.id}` : `${dueOn(it) ?? '9999'} ${it.id}`;

describe('the lists of an inbox', () => {
  it('are as long as their numbers, in order, with what each line may tell', async () => {
    const met = { closed: 0, report: 0 };
    await fc.assert(
      fc.asyncProperty(anyCountry.map(dated), async (country) => {
        await insertReports(db, country);
        for (const id of PEOPLE.slice(0, 3)) {
          const reader = readerOf(country, id);
          const levels = new Map(
            country.reports.map((it) => {
              const guests = country.guests.filter(({ reportId }) => reportId === it.id);
              return [
                it.id,
                reach(reader.person, reachFacts(it, country.org, guests, TODAY)).level,
              ];
            }),
          );
          for (const view of VIEWS) {
            const inbox = await readInbox(app, reader, { view, narrowing: ALL, from: null });
            const expected = country.reports
              .filter((it) => levels.get(it.id) !== 'none' && belongs[view](it, reader))
              .toSorted((a, b) => (orderKey(view)(a) < orderKey(view)(b) ? -1 : 1));
            if (view === 'ended') expected.reverse();
            const shown = expected.map((it) => (levels.get(it.id) === 'exists' ? 'closed' : it.id));
            for (const line of inbox.lines) met[line.kind] += 1;
            expect(inbox.lines.map(nameOf)).toEqual(shown);
            expect(inbox.counts[view]).toBe(expected.length);
          }
        }
      }),
      { numRuns: 25 },
    );
    expect(Math.min(met.closed, met.report)).toBeGreaterThan(5);
  });

  it('page forward and back over every place once, those without a day last', async () => {
    const reports = Array.from({ length: 40 }, (_, n) =>
      newReport(n, {
        agencyId: sampleAgencyId(n % 2 ? '76' : '76.02'),
        receivedOn: addDays(day('2026-01-01'), n % 4),
      }),
    );
    await insertReports(db, dated({ org, guests: [], reports }));
    const { person, given } = readerOf({ org }, seated(org, '76', 'coordinator', TODAY).personId);
    const [branch] = reachConditions(person, given, 'exists');
    if (!branch) throw new Error('a coordinator sees something');
    const halves = ['r.received_on < ', 'r.received_on >= '].map(
      (it) => sql<boolean>`${branch} and ${sql.raw(it)} '2026-01-03'`,
    );
    const asked = { branches: halves, condition: sql<boolean>`true` };
    for (const order of ['mostUrgent', 'newest'] as const) {
      const whole = await readPlaces(db, asked, order, { from: null, rows: 100 });
      expect(whole).toHaveLength(40);
      for (const side of ['after', 'before'] as const) {
        const walked = await walk(asked, order, side, whole);
        expect(walked.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
      }
    }
  });
});

describe('a title', () => {
  const dinkes = sampleUnitId('76', 'dinkes-ppkb');
  const place = { agencyId: sampleAgencyId('76'), unitId: dinkes, stage: 'handling' as const };
  const anonymous = { anonymous: true, confidential: true, sealed: false };
  const reports = [
    newReport(1, place),
    newReport(2, { ...place, flags: anonymous, unitVersion: testWord(102) }),
    newReport(3, { ...place, flags: anonymous }),
    newReport(4, { ...place, class: 'oversightComplaint' }),
  ];
  const titles = async (role: 'coordinator' | 'liaison' | 'executive') => {
    await insertReports(db, { org, reports });
    await insertWords(db, [
      ...reports.map((it) => ({ reportId: it.id, word: it.title, text: `asli ${it.id.at(-1)}` })),
      ...reports.slice(1, 2).map((it) => ({
        ...{ reportId: it.id, word: testWord(102), text: 'untuk unit\nbaris kedua' },
      })),
    ]);
    const { personId: id } = seated(org, role === 'liaison' ? dinkes : '76', role, TODAY);
    const { lines } = await readInbox(app, readerOf({ org }, id), OPEN);
    return lines.map((it) => (it.kind === 'closed' ? it : it.title));
  };

  it('is the original for the desk, and of an anonymous report the unit’s text for others (K-5)', async () => {
    expect(await titles('coordinator')).toEqual(['asli 1', 'asli 2', 'asli 3', 'asli 4']);
    expect(await titles('liaison')).toEqual(['asli 1', 'untuk unit', null, 'asli 4']);
  });

  it('is no part of a closed line, nor is a way to the report', async () => {
    const [, , , closed] = await titles('executive');
    expect(Object.keys(closed as Line).sort()).toEqual([
      'agencyId',
      'class',
      'due',
      'kind',
      'unitId',
    ]);
  });

  it('is its first line, cut at a word', () => {
    const cut = firstLine(`  ${'kata '.repeat(40)}\nlagi`);
    expect(cut).toMatch(/kata…$/);
    expect(cut.length).toBeLessThanOrEqual(TITLE_MAX + 1);
    expect(firstLine('  Jalan rusak  \n lain')).toBe('Jalan rusak');
  });
});

const nameOf = (line: Line) => (line.kind === 'closed' ? 'closed' : line.id);

async function walk(
  asked: Parameters<typeof readPlaces>[1],
  order: Parameters<typeof readPlaces>[2],
  side: 'after' | 'before',
  whole: readonly Place[],
): Promise<readonly Place[]> {
  const end = side === 'after' ? whole[0] : whole.at(-1);
  if (!end) throw new Error('nothing to walk');
  const walked: Place[] = [end];
  for (let place: Place | undefined = end; place;) {
    const page = await readPlaces(db, asked, order, { from: { side, place }, rows: 6 });
    const shown = page.length <= 6 ? page : side === 'after' ? page.slice(0, 6) : page.slice(1);
    if (side === 'after') walked.push(...shown);
    else walked.unshift(...shown);
    place = side === 'after' ? shown.at(-1) : shown[0];
    if (page.length <= 6) break;
  }
  return walked;
}
