import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect } from 'vitest';
import { moment, type Moment } from '#domain/calendar/day.ts';
import type { PersonId, UnitId } from '#domain/office/organisation.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import type { DraftBody } from '#server/contract/submission.ts';
import { openFileStore } from '#server/files/file-store.ts';
import { openRegions } from '#server/regions/regions.ts';
import { sampleOrganisation } from '#server/sample/organisation/organisation.ts';
import { openReference } from '#server/store/reference.ts';
import { handleReport, type Handling } from '#server/usecases/report/handle-report.ts';
import { keepStep, mintForm, type Form } from '#server/usecases/intake/keep-draft.ts';
import { seedReference } from '#server/usecases/reference/seed-reference.ts';
import { sendDraft } from '#server/usecases/intake/send-draft.ts';
import { testDatabase } from '#test/database.ts';

/** A Monday, 09.00 in the province. */
export const MONDAY = moment('2026-11-23T01:00:00.000Z');
export const STORY = 'Puskesmas tidak punya vaksin. Saya datang tiga kali.';

export const organisation = sampleOrganisation();

const ANSWERS: DraftBody = {
  story: STORY,
  class: 'complaint',
  category: null,
  violence: false,
  village: '76.02.01.1001',
  detail: 'depan pasar',
  happenedOn: null,
  agencyId: null,
  photosDone: true,
  anonymous: false,
  confidential: false,
  name: 'Ani (contoh)',
  contact: '0800-0000-0001',
};

export const smallPhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();

/** The sample's organisation on a database of the test file's own, and a clock that the test sets. */
export async function citizenWorld() {
  const database = await testDatabase();
  const { db, ownerDb } = database;
  const dataDir = await mkdtemp(join(tmpdir(), 'lapor-citizen-'));
  afterAll(() => rm(dataDir, { recursive: true }));
  await seedReference(ownerDb, {
    ...{ kind: 'sample', name: 'Contoh', organisation, provisionalAccepted: true, at: MONDAY },
  });
  const time: { now: Moment } = { now: MONDAY };
  const secret = randomBytes(32);
  const app: App = {
    db,
    kind: 'sample',
    reference: openReference(ownerDb),
    random: (count) => randomBytes(count),
    keys: { form: secret, cookie: secret, ticket: secret, account: secret, identity: secret },
    files: openFileStore(dataDir),
    regions: openRegions(['76']),
    clock: () => time.now,
  };
  return { app, time, database, dataDir, ...drafting(app) };
}

function drafting(app: App) {
  /** A form that has an answer to every step. */
  async function drafted(changed: DraftBody = {}): Promise<Form> {
    const form = mintForm(app);
    await keepStep(app, form.id, { ...ANSWERS, ...changed });
    return form;
  }
  async function submitted(changed: DraftBody = {}): Promise<Form> {
    const form = await drafted(changed);
    expect((await sendDraft(app, form)).kind).toBe('sent');
    return form;
  }
  const byDesk = (
    reportId: ReportId,
    command: Handling['command'],
    words: Handling['words'] = [],
  ) => handleReport(app, { reportId, by: { kind: 'officer', personId: deskId() }, command, words });
  return { drafted, submitted, byDesk };
}

/** The person at the root's desk. */
export function deskId(): PersonId {
  const desk = organisation.offices.find(
    (office) => office.role === 'coordinator' && agencyIdOf(office.unitId) === organisation.rootId,
  );
  const appointment = organisation.appointments.find((it) => it.officeId === desk?.id);
  if (!appointment) throw new Error('The sample has no coordinator');
  return appointment.personId;
}

const agencyIdOf = (id: UnitId) => organisation.units.find((unit) => unit.id === id)?.agencyId;

/** A unit of the root that may hold a complaint today. */
export function ordinaryUnitId(): UnitId {
  const unit = organisation.units.find(
    (it) => it.agencyId === organisation.rootId && it.purpose === 'ordinary' && it.validTo === null,
  );
  if (!unit) throw new Error('The sample has no unit');
  return unit.id;
}
