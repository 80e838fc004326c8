import { randomBytes } from 'node:crypto';
import { personOn, reachFacts } from '#domain/access/facts.ts';
import { reach, type Person, type Reach } from '#domain/access/reach.ts';
import { dayAt } from '#domain/calendar/day.ts';
import { businessNow, readNow, type App, type Now } from '#server/app.ts';
import { openFileStore } from '#server/files/file-store.ts';
import { openRegions } from '#server/regions/regions.ts';
import { sampleOrganisation } from '#server/sample/organisation/organisation.ts';
import { readReportRow } from '#server/store/history.ts';
import { openReference } from '#server/store/reference.ts';
import { deriveKey } from '#server/tickets/secret.ts';
import { recordOpening } from '#server/usecases/opening/record-opening.ts';
import { seedReference } from '#server/usecases/reference/seed-reference.ts';
import { SESSION_COOKIE, startSession } from '#server/web/session.ts';
import { testDatabase, type TestDatabase } from '#test/database.ts';
import { ROLES, seatedOn, type Role } from './people.ts';
import { KINDS, tellReport, type Kind, type Told } from './reports.ts';
import { serve, type Site } from './site.ts';

export interface Walker {
  readonly role: Role;
  readonly person: Person;
  readonly cookie: string;
}

export interface World {
  readonly app: App;
  readonly site: Site;
  readonly database: TestDatabase;
  readonly given: Now;
  readonly reports: Readonly<Record<Kind, Told>>;
  readonly walkers: readonly Walker[];
  /** How much a walker sees of a report, by the pure rule. */
  readonly reachOf: (walker: Walker, kind: Kind) => Reach;
}

/** A real installation with the sample's people and one report of every kind, served by the program itself. */
export async function openWorld(): Promise<World> {
  const database = await testDatabase();
  const at = businessNow(0);
  await seedReference(
    database.ownerDb,
    {
      ...{ kind: 'real', name: 'Uji', organisation: sampleOrganisation() },
      ...{ provisionalAccepted: true, at },
    },
    (tx) => recordOpening(tx, { kind: 'opened' }, { at, by: null }),
  );
  const site = await serve(database.logins);
  const app = appOn(database, site);
  const told: [Kind, Told][] = [];
  for (const kind of KINDS) told.push([kind, await tellReport(app, kind)]);
  const reports = Object.fromEntries(told) as Record<Kind, Told>;
  const given = await readNow(app);
  const walkers: Walker[] = [];
  for (const role of ROLES) walkers.push(await walker(app, given, role));
  const facts = new Map<Kind, Parameters<typeof reach>[1]>();
  for (const kind of KINDS) facts.set(kind, await factsOf(app, given, reports[kind]));
  return {
    ...{ app, site, database, given, reports, walkers },
    reachOf: ({ person }, kind) => {
      const of = facts.get(kind);
      if (!of) throw new Error(`No report is ${kind}`);
      return reach(person, of);
    },
  };
}

const today = ({ now }: Now) => dayAt('WITA', now);

async function walker(app: App, given: Now, role: Role): Promise<Walker> {
  const person = personOn(given.org, seatedOn(given.org, today(given), role), today(given));
  const token = await startSession(app, person.id);
  return { role, person, cookie: `${SESSION_COOKIE}=${token}` };
}

async function factsOf(app: App, given: Now, { kind, id }: Told) {
  const report = await readReportRow(app.db, id);
  if (!report) throw new Error(`The report ${kind} is not there`);
  return reachFacts(report, given.org, [], today(given));
}

const appOn = (database: TestDatabase, { secret, dataDir }: Site): App => {
  const bytes = Buffer.from(secret, 'utf8');
  return {
    ...{ db: database.db, kind: 'real', reference: openReference(database.ownerDb) },
    random: (count) => randomBytes(count),
    keys: {
      form: deriveKey(bytes, 'form'),
      cookie: deriveKey(bytes, 'cookie'),
      ticket: deriveKey(bytes, 'ticket'),
      account: deriveKey(bytes, 'account'),
      identity: deriveKey(bytes, 'identity'),
    },
    ...{ files: openFileStore(dataDir), regions: openRegions(['76']), clock: businessNow },
  };
};
