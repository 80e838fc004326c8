import { randomBytes } from 'node:crypto';
import { dayAt } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import type { OfficerActor } from '#domain/report/actor.ts';
import type { Report, ReportId } from '#domain/report/report.ts';
import { businessNow, forRequest, readNow, type App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { openKysely, openPool } from '#server/store/database.ts';
import { openReference } from '#server/store/reference.ts';
import { readTicket } from '#server/store/tickets.ts';
import { openWordBook } from '#server/store/word-book.ts';
import { mintCode, mintKey } from '#server/tickets/alphabet.ts';
import { mintReportId } from '#server/tickets/uuid-v7.ts';
import { handleReport, type Handling } from '#server/usecases/report/handle-report.ts';
import { submitReport } from '#server/usecases/report/submit-report.ts';
import { trackByKey } from '#server/usecases/report/track-report.ts';
import { castsOn, type Cast } from './cast.ts';
import { expect, ownRssMb, type Layer, type Setting } from './layer.ts';
import { ANSWER, ANSWER_FIELDS, INSTRUCTION, pick, PLACE, told } from './texts.ts';

type Running = Pick<App, 'db' | 'reference' | 'keys' | 'clock' | 'random'>;

/** The use-cases of one process, called as the routes call them. */
export async function openUsecase({ app: login, connections }: Setting): Promise<Layer> {
  const pool = openPool(login, { max: connections });
  const referencePool = openPool(login, { max: 1 });
  const key = randomBytes(32);
  const app: Running = {
    db: openKysely(pool),
    reference: openReference(openKysely(referencePool)),
    keys: { form: key, cookie: key, ticket: key, account: key, identity: key },
    clock: businessNow,
    random: (count) => randomBytes(count),
  };
  const { org, now } = await readNow(app);
  const casts = castsOn(org, dayAt(agencyOf(org, org.rootId).zone, now));
  return {
    live: (n) => live(app, pick(casts, n), n),
    rssMb: ownRssMb,
    async close() {
      await Promise.all([pool.end(), referencePool.end()]);
    },
  };
}

const NORMAL = { anonymous: false, confidential: false, sealed: false };

async function live(app: Running, cast: Cast, n: number): Promise<void> {
  const { story } = told(n);
  const { code, report } = await submit(app, cast, n);
  const book = openWordBook(app.random);
  const instruction = book.take(INSTRUCTION);
  const assign = { name: 'assign', unitId: cast.unitId, flags: NORMAL, instruction } as const;
  const assigned = await handle(app, report, cast.coordinator, assign, book.rows);
  const taken = await handle(app, assigned, cast.liaison, { name: 'acknowledge' });
  const drafted = await draftAndApprove(app, taken, cast);
  await handle(app, drafted, undefined, { name: 'confirm' });
  const texts = await readBack(app, code);
  expect(texts.includes(story) && texts.includes(ANSWER_FIELDS.what), 'story and answer read back');
}

async function submit(running: Running, { agencyId }: Cast, n: number) {
  const app = forRequest(running);
  const { title, story, class: kind } = told(n);
  const { org, now } = await readNow(app);
  const book = openWordBook(app.random);
  const code = mintCode(app.random);
  const decision = await submitReport(app, {
    by: { kind: 'reporter' },
    command: {
      ...{ name: 'submit', id: mintReportId(machineMs(), app.random) as ReportId, class: kind },
      ...{ channel: 'web', receivedOn: dayAt(agencyOf(org, agencyId).zone, now), lateReason: null },
      ...{ agencyId, suggestedUnitId: null, flags: NORMAL, category: null, happenedOn: null },
      ...{ districtCode: '76.02.12', files: [], identityIsGiven: true },
      ...{ title: book.take(title), story: book.take(story), place: book.take(PLACE) },
    },
    words: book.rows,
    files: [],
    reporter: { name: `Pelapor ${n}`, contact: `0811${n}`, contactKind: 'phone', notices: 'plain' },
    code,
    key: mintKey(app.random),
  });
  expect(decision.ok, 'submitted');
  return { code, report: decision.value };
}

async function draftAndApprove(app: Running, report: Report, cast: Cast): Promise<Report> {
  const book = openWordBook(app.random);
  const document = book.take(ANSWER);
  const draft = { name: 'draft', document, outcome: 'done', byOn: null } as const;
  const drafted = await handle(app, report, cast.liaison, draft, book.rows);
  const version = drafted.draft?.version ?? 0;
  return await handle(app, drafted, cast.head, { name: 'approve', version, document });
}

async function handle(
  app: Running,
  { id, seq }: Report,
  officer: OfficerActor | undefined,
  command: Handling['command'],
  words: Handling['words'] = [],
): Promise<Report> {
  const by = officer
    ? ({ kind: 'officer', personId: officer.personId } as const)
    : ({ kind: 'reporter' } as const);
  const handled = await handleReport(app, { reportId: id, by, command, words, seen: seq });
  if (!handled.ok) throw new Error(`${command.name}: ${handled.refusal.kind}`);
  return handled.value.report;
}

/** What the reporter's page is made of, by code. */
async function readBack(app: Running, code: string): Promise<readonly string[]> {
  const ticket = await readTicket(app.db, code);
  expect(ticket !== undefined, 'a ticket');
  const view = await trackByKey(app, ticket.reportId);
  expect(view?.report.stage === 'closed', 'a closed report');
  return [view.story, ...view.acts.flatMap(({ document }) => document?.what ?? [])];
}
