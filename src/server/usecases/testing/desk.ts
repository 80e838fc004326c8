import { dayAt, moment } from '#domain/calendar/day.ts';
import { fillerOn, officesOfAgency } from '#domain/office/line.ts';
import {
  found,
  type Office,
  type OfficeRole,
  type Organisation,
  type PersonId,
} from '#domain/office/organisation.ts';
import type { CommandOf } from '#domain/report/commands.ts';
import type { Report, ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { placeText } from '#server/contract/place.ts';
import { parseAct } from '#server/contract/officer-acts.ts';
import { machineMs } from '#server/machine-clock.ts';
import { sampleAgencyId, sampleOfficeId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import { openWordBook } from '#server/store/word-book.ts';
import { mintReportId } from '#server/tickets/uuid-v7.ts';
import { actOnReport } from '#server/usecases/report/officer-acts.ts';
import { readReportFor } from '#server/usecases/report/read-report.ts';
import { submitReport } from '#server/usecases/report/submit-report.ts';
import type { ReportView } from '#server/usecases/report/report-view.ts';
import type { OfficerCommand } from '#words/commands.ts';
import type { FileRow } from '#server/store/report-files.ts';

/** A Tuesday morning in WITA. */
export const NOW = moment('2026-11-24T01:30:00.000Z');
export const HEALTH = sampleUnitId('76', 'dinkes-ppkb');
export const EDUCATION = sampleUnitId('76', 'disdikbud');

const filler = (org: Organisation, office: Office | undefined): PersonId =>
  found(office && fillerOn(org, office, dayAt('WITA', NOW)), 'person in that office').personId;

/** Who fills an office of a unit of the province. */
export const personIn = (org: Organisation, unit: string, role: OfficeRole): PersonId =>
  filler(org, org.offices.get(sampleOfficeId('76', unit, role)));

/** Who fills the first office of that role in an agency. */
export const personOf = (org: Organisation, code: string, role: OfficeRole): PersonId =>
  filler(org, officesOfAgency(org, sampleAgencyId(code), role)[0]);

export const ORIGINAL = {
  title: 'Vaksin anak kosong di puskesmas Rangas',
  story: 'Saya Nurhayati dari Rangas, anak saya belum divaksin sejak awal bulan.',
  detail: 'Puskesmas Rangas, samping masjid',
} as const;
const VILLAGE = '76.02.12.1002';

export interface Written {
  readonly flags?: Partial<Report['flags']>;
  readonly class?: Report['class'];
  readonly files?: readonly FileRow[];
}

/** A report as a citizen of Mamuju sends it to the province. */
export async function submitOne(app: App, written: Written = {}): Promise<ReportId> {
  const id = mintReportId(machineMs(), app.random) as ReportId;
  const book = openWordBook(app.random);
  const files = written.files ?? [];
  const command: CommandOf<'submit'> = {
    ...{ name: 'submit', id, class: written.class ?? 'complaint', channel: 'web' },
    ...{ receivedOn: dayAt('WITA', NOW), lateReason: null, happenedOn: null },
    ...{ agencyId: sampleAgencyId('76'), suggestedUnitId: null, category: '04' },
    flags: { anonymous: false, confidential: false, sealed: false, ...written.flags },
    districtCode: VILLAGE.slice(0, 8),
    title: book.take(ORIGINAL.title),
    story: book.take(ORIGINAL.story),
    place: book.takeIfAny(placeText({ village: VILLAGE, detail: ORIGINAL.detail })),
    files: files.map(({ fileId }) => fileId),
    identityIsGiven: true,
  };
  const taken = await submitReport(app, {
    ...{ by: { kind: 'reporter' }, command, words: book.rows, files },
    reporter: { name: 'Nurhayati', contact: '081234567890', contactKind: 'phone', notices: 'none' },
    ...{ code: Buffer.from(app.random(9)).toString('hex'), key: 'KUNCIKUNCI' },
  });
  if (!taken.ok) throw new Error(taken.refusal.kind);
  return id;
}

/** A photo that was received; its bytes are not needed to say who may know of it. */
export const photo = (app: App): FileRow => ({
  fileId: mintReportId(machineMs(), app.random) as FileRow['fileId'],
  ...{ kind: 'photo', bytes: 1, width: 4, height: 3, capture: null },
  ...{ sha256: Buffer.alloc(32), dhash: null },
});

/** What this person reads; throws where it is nothing. */
export async function seen(app: App, personId: PersonId, id: ReportId): Promise<ReportView> {
  const view = await readReportFor(app, personId, id);
  if (!view) throw new Error('Not found');
  return view;
}

export interface Sending {
  readonly personId: PersonId;
  readonly id: ReportId;
  /** The form as a browser sends it. */
  readonly values?: Readonly<Record<string, string>>;
  readonly files?: readonly FileRow[];
  /** What the form showed; read anew where left out. */
  readonly view?: ReportView;
}

/** Sends a form through shape and rules, as its page does; throws where a field is refused. */
export async function send<N extends OfficerCommand>(app: App, name: N, sending: Sending) {
  const { personId, id } = sending;
  const view = sending.view ?? (await seen(app, personId, id));
  const parsed = parseAct(name, sending.values ?? {});
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return await actOnReport(app, {
    ...{ personId, reportId: id, name, input: parsed.input },
    view: () => Promise.resolve(view),
    ...{ files: sending.files ?? [], seen: view.seq },
  });
}

/** As `send`, where it must be done. */
export async function done(app: App, name: OfficerCommand, sending: Sending): Promise<Report> {
  const decision = await send(app, name, sending);
  if (!decision.ok) throw new Error(`${name}: ${decision.refusal.kind}`);
  return decision.value.report;
}
