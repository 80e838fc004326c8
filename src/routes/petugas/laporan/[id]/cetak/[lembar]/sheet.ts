import type { Day } from '#domain/calendar/day.ts';
import { dayAt } from '#domain/calendar/day.ts';
import type { EventOf, EventType } from '#domain/report/events.ts';
import type { Paper } from '#server/papers/paper.ts';
import type { Letterhead } from '#server/usecases/report/read-letterhead.ts';
import type { Entry } from '#server/usecases/report/report-story.ts';
import type { ReportView } from '#server/usecases/report/report-view.ts';
import { outcomeWords } from '#words/report.ts';
import { sayDay } from '#words/time.ts';
import { documentItems } from '../../document-items.ts';
import type { Sheet } from '../../prints.ts';

/** What a person typed; an empty value is a blank for the pen (K-18). */
export interface Typed {
  readonly number: string;
  readonly nature: string;
  readonly copies: string;
}

type Drawn = Omit<Paper, 'government' | 'address' | 'copies'>;

export interface Sheets {
  readonly view: ReportView;
  readonly head: Letterhead;
  readonly typed: Typed;
}

/** Papers are Indonesian; they leave the screen. */
const say = (day: Day): string => sayDay(day, 'id').replace(/^\w+, /, '');

type Found<T extends EventType> = Entry & { readonly event: EventOf<T> };

const lastOf = <T extends EventType>(view: ReportView, type: T): Found<T> | undefined =>
  view.timeline.findLast((entry): entry is Found<T> => entry.event.type === type);

const saidIn = (entry: Entry | undefined, as: string): string =>
  entry?.texts.find((it) => it.as === as)?.text ?? '';

/**
 * The report in a line or whole, as it may leave the desk: of an anonymous one always the text for the unit,
 * whoever prints (K-5).
 */
function outward({ flags, unitVersion, title, story }: ReportView, whole: boolean): string {
  if (flags.anonymous) return (whole ? unitVersion : unitVersion?.split('\n')[0]) ?? '';
  return (whole ? story : title) ?? '';
}

const blankOr = (value: string): { value?: string } => (value === '' ? {} : { value });

const copiesOf = ({ copies }: Typed): readonly string[] =>
  copies
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const letterHeads = ({ view, typed }: Sheets, on: Day, about: string) => [
  { key: 'Nomor', ...blankOr(typed.number) },
  { key: 'Tanggal', value: say(on) },
  { key: 'Sifat', ...blankOr(typed.nature) },
  { key: 'Hal', value: `${about}: ${outward(view, false)}` },
];

function slip(sheets: Sheets): Drawn {
  const { view, head, typed } = sheets;
  const assigned = lastOf(view, 'assigned');
  const unitId = assigned?.event.unitId ?? '';
  const followUp = view.clocks.find(({ clock }) => clock.kind === 'followUp');
  const received = view.receivedOn ? say(view.receivedOn) : `pekan ${say(view.receivedWeek)}`;
  const instruction = saidIn(assigned, 'instruction');
  return {
    unit: head.desk.unit,
    title: 'Lembar Disposisi',
    heads: [
      { key: 'Nomor agenda', ...blankOr(typed.number) },
      {
        key: 'Tanggal terima',
        value: view.flags.anonymous ? `pekan ${say(view.receivedWeek)}` : received,
      },
      { key: 'Sifat', ...blankOr(typed.nature) },
      { key: 'Hal', value: outward(view, false) },
      { key: 'Diteruskan kepada', value: view.names.units[unitId] ?? '' },
      ...(followUp
        ? [{ key: 'Tindak lanjut paling lambat', value: say(followUp.clock.dueOn) }]
        : []),
      { key: 'Paraf penerima' },
    ],
    recipient: [],
    paragraphs: [outward(view, true), instruction && `Instruksi: ${instruction}`].filter(Boolean),
    fields: [],
    signature: {
      place: dated(view, assigned),
      office: officeOf(view, assigned) || head.desk.office,
    },
  };
}

const dated = (view: ReportView, entry: Entry | undefined): string =>
  say(entry ? dayAt(view.zone, entry.event.at) : view.today);

function officeOf(view: ReportView, entry: Entry | undefined): string {
  const by = entry?.event.by;
  if (by?.kind !== 'officer') return '';
  const title = view.names.offices[by.officeId] ?? '';
  const signs = by.acting ? `${by.acting}. ${title}` : title;
  return `${standingFor(view, entry)}${signs}`;
}

/** *a.n.* the head's office on a line of its own, where the secretary approved for it (K-19). */
function standingFor(view: ReportView, entry: Entry | undefined): string {
  const id = entry?.event.type === 'answered' ? entry.event.onBehalfOf : undefined;
  return id === undefined ? '' : `a.n. ${view.names.offices[id] ?? ''},\n`;
}

/** The published answer as it was approved; before that the newest draft, to be signed by hand. */
function note(sheets: Sheets): Drawn {
  const { view, head } = sheets;
  const answered = lastOf(view, 'answered');
  const paper = lastOf(view, 'answerRecorded');
  const published = (answered?.seq ?? 0) > (paper?.seq ?? 0) ? answered : paper;
  const draft = view.drafts.at(-1);
  const head_ = view.line.find(({ role }) => role === 'head');
  const inSystem = published === answered && answered !== undefined;
  const outcome = published?.event.outcome ?? draft?.outcome;
  return {
    unit: view.unit?.name ?? head.desk.unit,
    title: 'Nota Dinas',
    heads: letterHeads(
      sheets,
      published ? dayAt(view.zone, published.event.at) : view.today,
      'Jawaban tindak lanjut atas laporan',
    ),
    recipient: [`Yth. ${head.desk.office}`, `di ${head.desk.unit}`],
    paragraphs: outcome ? [`Hasil: ${outcomeWords[outcome].id}.`] : [],
    fields: documentItems(
      published?.document ?? draft?.document ?? {},
      published?.event.byOn ?? draft?.byOn ?? null,
      'id',
    ),
    signature: {
      place: dated(view, published),
      office: inSystem
        ? officeOf(view, answered)
        : saidIn(paper, 'signer').split('\n').toReversed().join('\n') ||
          (head_ ? (head_.acting ? `${head_.acting}. ${head_.title}` : head_.title) : ''),
      ...(inSystem
        ? { note: 'Persetujuan dalam sistem, bukan tanda tangan elektronik tersertifikasi.' }
        : {}),
    },
  };
}

function referral(sheets: Sheets): Drawn {
  const { view, head } = sheets;
  const handed = lastOf(view, 'handedOver');
  const reason = saidIn(handed, 'reason');
  const on = handed ? dayAt(view.zone, handed.event.at) : view.today;
  return {
    unit: head.desk.unit,
    title: 'Surat Penerusan',
    heads: letterHeads(sheets, on, 'Penerusan laporan masyarakat'),
    recipient: ['Yth.', ...saidIn(handed, 'recipient').split('\n')],
    paragraphs: [
      `Kami menerima laporan masyarakat pada ${view.flags.anonymous || !view.receivedOn ? `pekan ${say(view.receivedWeek)}` : say(view.receivedOn)}. Isinya:`,
      outward(view, true),
      ...(view.place.district ? [`Tempat: Kecamatan ${view.place.district}.`] : []),
      ...(reason ? [`Laporan ini kami teruskan karena: ${reason}`] : []),
      ...(handed
        ? [`Kami menanyakan kembali perkembangannya pada ${say(handed.event.checkBackOn)}.`]
        : []),
    ],
    fields: [],
    signature: { place: dated(view, handed), office: officeOf(view, handed) || head.desk.office },
  };
}

const sheets: Readonly<Record<Sheet, (sheets: Sheets) => Drawn>> = {
  'lembar-disposisi': slip,
  'nota-dinas': note,
  'surat-penerusan': referral,
};

export const drawSheet = (sheet: Sheet, given: Sheets): Paper => ({
  government: `Pemerintah ${given.head.agency}`,
  address: given.head.address,
  ...sheets[sheet](given),
  copies: copiesOf(given.typed),
});
