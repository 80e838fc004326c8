import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { dayAt } from '#domain/calendar/day.ts';
import type { Flags, ReportClass, ReportId } from '#domain/report/report.ts';
import { readNow, type App } from '#server/app.ts';
import { documentText } from '#server/contract/documents.ts';
import { placeText } from '#server/contract/place.ts';
import { machineMs } from '#server/machine-clock.ts';
import { sampleAgencyId, sampleOfficeId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import type { FileRow } from '#server/store/report-files.ts';
import { openWordBook, type WordBook } from '#server/store/word-book.ts';
import { mintCode, mintKey } from '#server/tickets/alphabet.ts';
import { mintReportId } from '#server/tickets/uuid-v7.ts';
import { handleReport, type Handling } from '#server/usecases/report/handle-report.ts';
import { submitReport } from '#server/usecases/report/submit-report.ts';
import { seatedOn, type Role } from './people.ts';

interface Act {
  readonly by: Role;
  readonly command: (book: WordBook) => Handling['command'];
}

interface Tale {
  readonly code?: string;
  readonly class?: ReportClass;
  readonly flags?: Partial<Flags>;
  readonly acts: readonly Act[];
}

const NO_FLAGS: Flags = { anonymous: false, confidential: false, sealed: false };
const act = (by: Role, command: Act['command']): Act => ({ by, command });
const DESK = 'coordinator of the root';
const assigned = (to: string, by: Role, flags: Partial<Flags> = {}, code = '76'): Act =>
  act(by, () => ({
    ...{ name: 'assign', unitId: sampleUnitId(code, to), instruction: null },
    flags: { ...NO_FLAGS, ...flags },
  }));
const about = (unit: string): Act =>
  act(DESK, (book) => ({
    ...{ name: 'setSubject', reason: book.take('Disebut dalam laporan.') },
    subject: { unitId: sampleUnitId('76', unit), officeId: null },
  }));
const drafted = act('liaison of the unit', (book) => ({
  ...{ name: 'draft', outcome: 'done', byOn: null },
  document: book.take(documentText({ what: 'Sudah dikerjakan.', who: 'Bidang umum' })),
}));
const given = act('liaison of the unit', () => ({
  ...{ name: 'giveWork', officeId: sampleOfficeId('76', 'disdikbud', 'staff') },
}));
const version = act(DESK, (book) => ({
  ...{ name: 'writeUnitVersion', text: book.take('versixqanonymous') },
}));

/** One report of every kind that somebody may see differently. */
export const TALES = {
  intake: { acts: [] },
  own: { acts: [assigned('disdikbud', DESK), given, drafted] },
  neighbour: { acts: [assigned('dpupr', DESK)] },
  regency: {
    code: '76.04',
    acts: [assigned('dinkes', 'coordinator of a kabupaten', {}, '76.04')],
  },
  anonymous: {
    flags: { anonymous: true },
    acts: [version, assigned('disdikbud', DESK, { anonymous: true })],
  },
  confidential: {
    flags: { confidential: true },
    acts: [assigned('disdikbud', DESK, { confidential: true })],
  },
  oversight: {
    class: 'oversightComplaint',
    flags: { confidential: true },
    acts: [assigned('inspektorat', DESK, { confidential: true })],
  },
  accused: { acts: [about('disdikbud'), assigned('dpupr', DESK)] },
  deskAccused: {
    class: 'oversightComplaint',
    acts: [about('diskominfo'), assigned('inspektorat', 'arbiter who stands in')],
  },
  sealed: { flags: { confidential: true, sealed: true }, acts: [] },
} as const satisfies Readonly<Record<string, Tale>>;

export type Kind = keyof typeof TALES;
export const KINDS = Object.keys(TALES) as readonly Kind[];

/** What an address of a report may name. */
export interface Named {
  readonly id: string;
  readonly code: string;
  readonly fileId: string;
}

export interface Told extends Named {
  readonly kind: Kind;
  readonly id: ReportId;
  readonly key: string;
}

export const VILLAGE = '76.02.12.1002';

/** Words that stand in one report only: what the reporter wrote, and who they are. */
export const textsOf = (kind: string) => ({
  title: `judulxq${kind}`,
  story: `kisahxq${kind}`,
  detail: `detilxq${kind}`,
  name: `namaxq${kind}`,
  contact: `kontakxq${kind}@contoh.example`,
});

/** Tells a report through the use-cases, now. `name` marks its words where a kind is told twice. */
export async function tellReport(app: App, kind: Kind, name: string = kind): Promise<Told> {
  const tale: Tale = TALES[kind];
  const { org, now } = await readNow(app);
  const today = dayAt('WITA', now);
  const told = await submit(app, { kind, name, tale });
  for (const { by, command } of tale.acts) {
    const book = openWordBook(app.random);
    const decision = await handleReport(app, {
      ...{ reportId: told.id, by: { kind: 'officer', personId: seatedOn(org, today, by) } },
      ...{ command: command(book), words: book.rows },
    });
    if (!decision.ok) throw new Error(`${kind}: ${decision.refusal.kind}`);
  }
  return told;
}

type Telling = { readonly kind: Kind; readonly name: string; readonly tale: Tale };

async function submit(app: App, { kind, name, tale }: Telling): Promise<Told> {
  const { now } = await readNow(app);
  const texts = textsOf(name);
  const book = openWordBook(app.random);
  const id = mintReportId(machineMs(), app.random) as ReportId;
  const [code, key] = [mintCode(app.random), mintKey(app.random)];
  const file = await photo(app);
  const place = placeText({ village: VILLAGE, district: '76.02.12', detail: texts.detail });
  const decision = await submitReport(app, {
    by: { kind: 'reporter' },
    command: {
      ...{ name: 'submit', id, class: tale.class ?? 'complaint', channel: 'web' },
      ...{ receivedOn: dayAt('WITA', now), lateReason: null, happenedOn: null, category: null },
      ...{ agencyId: sampleAgencyId(tale.code ?? '76'), suggestedUnitId: null },
      ...{ flags: { ...NO_FLAGS, ...tale.flags }, districtCode: '76.02.12', files: [file.fileId] },
      ...{ title: book.take(texts.title), story: book.take(texts.story) },
      ...{ place: book.takeIfAny(place), identityIsGiven: true },
    },
    ...{ words: book.rows, files: [file], code, key },
    reporter: { name: texts.name, contact: texts.contact, contactKind: 'email', notices: 'none' },
  });
  if (!decision.ok) throw new Error(`${kind}: ${decision.refusal.kind}`);
  return { kind, id, code, key, fileId: file.fileId };
}

async function photo(app: App): Promise<FileRow> {
  const create = { width: 8, height: 6, channels: 3, background: 'teal' } as const;
  const bytes = await sharp({ create }).jpeg().toBuffer();
  const fileId = randomUUID() as FileRow['fileId'];
  for (const form of ['full', 'small'] as const) await app.files.put(fileId, form, bytes);
  return {
    ...{ fileId, kind: 'photo', bytes: bytes.length, width: 8, height: 6, capture: null },
    ...{ sha256: Buffer.alloc(32), dhash: null },
  };
}

/** Names like a report that nobody has written. */
export const nobodys = (app: App): Named => ({
  id: mintReportId(machineMs(), app.random),
  code: mintCode(app.random),
  fileId: randomUUID(),
});
