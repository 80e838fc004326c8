import { dayAt, type Moment } from '#domain/calendar/day.ts';
import { fillerOn, officesOfAgency } from '#domain/office/line.ts';
import type { Office } from '#domain/office/organisation.ts';
import type { Actor } from '#domain/report/actor.ts';
import type { CommandOf } from '#domain/report/commands.ts';
import type { Report } from '#domain/report/report.ts';
import { placeText } from '#server/contract/place.ts';
import { titleOf } from '#server/contract/submission.ts';
import { inventedPhone } from '#server/sample/organisation/contacts.ts';
import { nameAt } from '#server/sample/organisation/names.ts';
import {
  agencyIdOf,
  calendarFor,
  drawAll,
  momentOf,
  told,
  workingDayFrom,
  zoneOf,
  type Teller,
} from '#server/sample/story/teller.ts';
import { TEXTS } from '#server/sample/story/texts.ts';
import { sampleTicket } from '#server/sample/tickets.ts';
import type { FileRow } from '#server/store/report-files.ts';
import { openWordBook, type WordBook } from '#server/store/word-book.ts';
import { submitReport } from '#server/usecases/report/submit-report.ts';

/** Names and numbers that no officer of the tree bears. */
const REPORTERS_FROM = 500;
const PHONES_FROM = 5000;

/** The first word of a tale. */
export async function submitTale(teller: Teller): Promise<Report> {
  const { app, tale } = teller;
  const at = momentOf(teller, tale.ago, 0);
  const book = openWordBook(app.random);
  const files = await drawAll(teller, tale.photos);
  const submission = {
    by: submitter(teller, at),
    command: submitted(teller, at, book, files),
    words: book.rows,
    files,
    reporter: reporterOf(teller),
    ...sampleTicket(app, tale.name),
  };
  return told(teller, 'submit', await submitReport({ ...app, clock: () => at }, submission));
}

function submitter(teller: Teller, at: Moment): Actor {
  if (!teller.tale.writtenDown) return { kind: 'reporter' };
  const { org } = teller.base;
  const desk = officesOfAgency(org, agencyIdOf(teller), 'coordinator')[0];
  return officerIn(teller, desk, at);
}

function officerIn({ base }: Teller, office: Office | undefined, at: Moment): Actor {
  const filler = office && fillerOn(base.org, office, dayAt(zoneOf(base), at));
  if (!office || !filler) throw new Error('Nobody is at the desk');
  return {
    kind: 'officer',
    role: 'coordinator',
    personId: filler.personId,
    officeId: office.id,
    unitId: office.unitId,
    officeRole: office.role,
    acting: filler.acting,
  };
}

function submitted(
  teller: Teller,
  at: Moment,
  book: WordBook,
  files: readonly FileRow[],
): CommandOf<'submit'> {
  const { tale, id } = teller;
  const text = TEXTS[tale.name];
  const calendar = calendarFor(teller);
  const today = dayAt(calendar.zone, at);
  const late = tale.writtenDown;
  const district = tale.village.slice(0, tale.village.lastIndexOf('.'));
  return {
    ...{ name: 'submit', id, class: tale.class, category: tale.category },
    channel: late?.channel ?? 'web',
    receivedOn: late ? workingDayFrom(calendar, today, -late.daysLater) : today,
    lateReason: book.takeIfAny(late && 'Dicatat setelah kembali dari pelayanan di desa.'),
    agencyId: tale.code === null ? null : agencyIdOf(teller),
    suggestedUnitId: null,
    flags: { anonymous: false, confidential: false, sealed: false, ...tale.flags },
    districtCode: district,
    title: book.take(titleOf(text)),
    story: book.take(text),
    place: book.takeIfAny(placeText({ village: tale.village, district })),
    happenedOn: null,
    files: files.map((file) => file.fileId),
    identityIsGiven: reporterOf(teller) !== null,
  };
}

const reporterOf = ({ tale, n }: Teller) =>
  tale.reporter === 'nobody'
    ? null
    : {
        name: tale.flags?.anonymous ? null : nameAt(REPORTERS_FROM + n),
        contact: inventedPhone(PHONES_FROM + n),
        contactKind: 'phone' as const,
        notices: tale.flags?.anonymous ? ('none' as const) : ('plain' as const),
      };
