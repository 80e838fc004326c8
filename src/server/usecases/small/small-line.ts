import type { Day } from '#domain/calendar/day.ts';
import { reminderOn, type Reminder } from '#domain/notice/reminders.ts';
import { seatsOn } from '#domain/office/staffing.ts';
import {
  calendarOf,
  unitOf,
  type AgencyId,
  type PersonId,
  type UnitId,
} from '#domain/office/organisation.ts';
import { toOfficers, type Openness } from '#domain/notice/openness.ts';
import type { Report, ReportId, Word } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { readTitles } from '#server/store/listed-reports.ts';
import { readPeople } from '#server/store/people.ts';
import { linesById, type DueDay, type Reader } from '#server/usecases/lists/listed-report.ts';

/** Somebody of a unit with how they are reached; their own number, for whoever sends a message by hand. */
export interface Contact {
  readonly role: 'liaison' | 'deputy' | 'head';
  readonly name: string;
  readonly phone: string | null;
}

/** What a desk has to do with a report next. */
export type SmallStep = 'choose' | 'wait' | 'load' | 'none';

export interface SmallLine {
  readonly id: ReportId;
  readonly title: string | null;
  /** How much of it a message may say. */
  readonly openness: Openness;
  readonly trackingId: string | null;
  readonly unit: string | null;
  readonly contacts: readonly Contact[];
  readonly receivedOn: Day;
  readonly due: DueDay | null;
  readonly step: SmallStep;
  readonly reminder: Reminder | null;
  readonly report: Report;
}

type Reads = Pick<App, 'db'>;

/** The desks that this person sits at. */
export const desksOf = ({ person }: Pick<Reader, 'person'>): readonly AgencyId[] => [
  ...new Set(person.seats.filter(({ role }) => role === 'coordinator').map((it) => it.agencyId)),
];

/** These reports as the desk reads them; one that it may not open is not among them. */
export async function smallLines(
  app: Reads,
  reader: Reader & { readonly today: Day },
  reports: readonly Report[],
): Promise<readonly SmallLine[]> {
  const ids = reports.map(({ id }) => id);
  const lines = await linesById(app, reader, ids);
  const numbers = await readTitles(app.db, numbersOf(reports));
  const contactsOf = await readContacts(app, reader, reports);
  return reports.flatMap((report) => {
    const line = lines.get(report.id);
    if (line?.kind !== 'report' || !line.opens) return [];
    const { org } = reader.given;
    const { id, unitId, receivedOn } = report;
    return [
      {
        ...{ id, receivedOn, report, title: line.title, due: line.due },
        openness: toOfficers(report),
        trackingId: numbers.get(id) ?? null,
        unit: unitId && unitOf(org, unitId).name,
        contacts: unitId === null ? [] : contactsOf(unitId),
        step: stepOf(report),
        reminder: reminderOn(report, reader.today, calendarOf(org, report.agencyId)) ?? null,
      },
    ];
  });
}

const numbersOf = (reports: readonly Report[]): ReadonlyMap<ReportId, Word> =>
  new Map(reports.flatMap(({ id, lapor }) => (lapor ? [[id, lapor.trackingId] as const] : [])));

function stepOf({ stage, lapor }: Report): SmallStep {
  if (stage === 'intake') return 'choose';
  if (stage === 'handling') return 'wait';
  return stage !== 'archived' && lapor !== null && lapor.loadedOn === null ? 'load' : 'none';
}

/** Who is called of a unit today: liaison, deputy and head, those that are filled. */
async function readContacts(
  app: Reads,
  { given: { org }, today }: Reader & { readonly today: Day },
  reports: readonly Report[],
): Promise<(unitId: UnitId) => readonly Contact[]> {
  const units = [...new Set(reports.flatMap(({ unitId }) => unitId ?? []))];
  const seats = new Map(units.map((id) => [id, seatsOn(org, unitOf(org, id), today)]));
  const people = await readPeople(
    app.db,
    [...seats.values()].flatMap((it) =>
      Object.values(it).flatMap((seat) => seat?.filler?.personId ?? []),
    ),
  );
  const contact = (role: Contact['role'], id: PersonId | undefined): readonly Contact[] => {
    const person = id && people.get(id);
    return person ? [{ role, name: person.name, phone: person.phone }] : [];
  };
  return (unitId) => {
    const of = seats.get(unitId);
    if (!of) return [];
    return (['liaison', 'deputy', 'head'] as const).flatMap((role) =>
      contact(role, of[role]?.filler?.personId),
    );
  };
}
