import type { Page } from 'playwright-core';
import { personOn, reachFacts } from '#domain/access/facts.ts';
import { atLeast, reach, type Level } from '#domain/access/reach.ts';
import { dayAt } from '#domain/calendar/day.ts';
import { agencyOf, type PersonId } from '#domain/office/organisation.ts';
import type { Report } from '#domain/report/report.ts';
import { businessNow, readNow, type Now } from '#server/app.ts';
import type { Login } from '#server/store/embedded/embedded.ts';
import { openReference } from '#server/store/reference.ts';
import { toReport } from '#server/store/report-row.ts';
import { testDatabase, type TestDatabase } from '#test/database.ts';
import { classWords } from '#words/report.ts';
import { officer } from './officer.ts';
import type { Row } from './read-desk.ts';
import { openSite, type Site } from './site.ts';

/** A report with how much of it somebody sees. */
export type Seen = readonly [report: Report, level: Level];

export interface Desk {
  readonly site: Site;
  /** What the site runs on. */
  readonly database: () => TestDatabase;
  readonly readReports: () => Promise<readonly Report[]>;
  readonly readGiven: () => Promise<Now>;
  /** An officer whose browser loads neither sheets nor scripts: what stands in the page itself. */
  readonly plain: (who: string) => Promise<Page>;
  /** Each report that the lists of who has this page may count (M-26). */
  readonly seenBy: (page: Page) => Promise<readonly Seen[]>;
}

/** A site on a database of the test server, so that a test compares its pages with what is true. */
export function openDesk(): Desk {
  let database: TestDatabase | undefined;
  const site = openSite(async () => {
    database = await testDatabase();
    const { app, owner } = database.logins;
    return { DATABASE_URL: urlOf(app), LAPOR_OWNER_URL: urlOf(owner) };
  });
  const opened = (): TestDatabase => {
    if (!database) throw new Error('A desk needs a site of its own: run without LAPOR_SITE');
    return database;
  };
  const readReports = async () =>
    (await opened().ownerDb.selectFrom('report').selectAll().execute()).map(toReport);
  const readGiven = () =>
    readNow({
      db: opened().db,
      reference: openReference(opened().ownerDb),
      clock: businessNow,
    });
  return {
    site,
    database: opened,
    readReports,
    readGiven,
    async plain(who) {
      const page = await officer(site, who, { javaScript: false });
      await page.route('**/*.css', (route) => route.abort());
      return page;
    },
    async seenBy(page) {
      const chosen = page.getByRole('combobox', { name: 'Lihat sebagai' });
      const id = (await chosen.inputValue()) as PersonId;
      const { org, now } = await readGiven();
      return (await readReports())
        .map((report) => {
          const day = dayAt(agencyOf(org, report.agencyId).zone, now);
          const facts = reachFacts(report, org, [], day);
          return [report, reach(personOn(org, id, day), facts).level] as const;
        })
        .filter(([, level]) => atLeast(level, 'exists'));
    },
  };
}

const urlOf = ({ user, password, host, port, database }: Login): string =>
  `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;

/** How one line is known: by its report where it can be opened, else by class and place alone. */
export function lineOf([report, level]: Seen, { org }: Now): string {
  if (atLeast(level, 'content')) return report.id;
  const unit = report.unitId && org.units.get(report.unitId)?.name;
  const place = unit ?? `Meja koordinator, ${agencyOf(org, report.agencyId).shortName}`;
  return `${classWords[report.class].id}, ${place}`;
}

/** The lines that a list shows, known the same way. */
export const linesShown = (rows: readonly Row[]): readonly string[] =>
  rows.map(({ id, of, unit }) => id ?? `${of.toLowerCase()}, ${unit}`).sort();
