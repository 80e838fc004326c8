import fc from 'fast-check';

import { moment } from '#domain/calendar/day.ts';
import {
  OFFICE_ROLES,
  type Agency,
  type AgencyId,
  type Office,
  type OfficeId,
  type Organisation,
  type PersonId,
  type Unit,
  type UnitId,
} from '#domain/office/organisation.ts';
import { CLASSES, STAGES, type Report, type ReportId } from '#domain/report/report.ts';
import { appointment, calendar } from '#domain/testing/world.ts';
import { newReport, testId } from './report-rows.ts';

export interface GuestRow {
  readonly reportId: ReportId;
  readonly unitId: UnitId;
  readonly level: 'exists' | 'summary' | 'content';
}

/** A tree, who sits where, and reports in it, all at random. */
export interface Country {
  readonly org: Organisation;
  readonly reports: readonly Report[];
  readonly guests: readonly GuestRow[];
}

/** A Tuesday at noon in the province. */
export const NOW = moment('2026-11-24T04:00:00.000Z');

const PEOPLE_COUNT = 6;
const UNITS_MAX = 7;
const OFFICES_MAX = 12;
const REPORTS_MAX = 25;
export const PEOPLE = Array.from({ length: PEOPLE_COUNT }, (_, n) => testId('5', n) as PersonId);
const unit = (n: number) => testId('2', n) as UnitId;
const office = (n: number) => testId('3', n) as OfficeId;

/** Parents by agency: a whole nation, a province, one kabupaten, and a kabupaten right below the nation. */
// prettier-ignore
const TREES: readonly (readonly (readonly [Agency['level'], number | null])[])[] = [
  [['nation', null], ['province', 0], ['regency', 1], ['province', 0], ['regency', 0]],
  [['province', null], ['regency', 0], ['regency', 0]],
  [['regency', null]],
];

const agenciesOf = (tree: (typeof TREES)[number]): Agency[] =>
  tree.map(([level, parent], n) => ({
    id: testId('1', n) as AgencyId,
    parentId: parent === null ? null : (testId('1', parent) as AgencyId),
    level,
    ...{ code: String(n), name: String(n), shortName: String(n), zone: 'WITA' },
  }));

const anyIndex = fc.nat({ max: 1_000 });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const anyOffice = fc.record({
  unit: anyIndex,
  role: fc.constantFrom(...OFFICE_ROLES, 'coordinator' as const, 'arbiter' as const),
  person: maybe(fc.nat({ max: PEOPLE_COUNT - 1 })),
});
const anyReport = fc.record({
  ...{ agency: anyIndex, unit: maybe(anyIndex), subjectUnit: maybe(anyIndex) },
  worker: fc.option(anyIndex, { nil: null, freq: 2 }),
  subjectOffice: fc.option(anyIndex, { nil: null, freq: 4 }),
  class: fc.constantFrom(...CLASSES),
  stage: fc.constantFrom(...STAGES),
  flags: fc.record({
    ...{ anonymous: fc.boolean(), confidential: fc.boolean() },
    sealed: fc.nat({ max: 3 }).map((it) => it === 0),
  }),
  guests: fc.uniqueArray(
    fc.record({ unit: anyIndex, level: fc.constantFrom('exists', 'summary', 'content') }),
    { maxLength: 2, selector: (it) => it.unit % UNITS_MAX },
  ),
});

export const anyCountry: fc.Arbitrary<Country> = fc
  .record({
    tree: fc.constantFrom(...TREES),
    units: fc.array(anyIndex, { minLength: 2, maxLength: UNITS_MAX }),
    offices: fc.array(anyOffice, { minLength: 3, maxLength: OFFICES_MAX }),
    reports: fc.array(anyReport, { minLength: 5, maxLength: REPORTS_MAX }),
  })
  .map(({ tree, units, offices, reports }) => {
    const agencies = agenciesOf(tree);
    const in_ = <T>(rows: readonly T[], n: number): T => rows[n % rows.length] as T;
    const theUnits = units.map((agency, n) => unitRow(n, in_(agencies, agency).id));
    const theOffices = offices.map((it, n) => officeRow(n, in_(theUnits, it.unit).id, it.role));
    const filled = offices.flatMap((it, n) =>
      it.person === null ? [] : [appointment(office(n), in_(PEOPLE, it.person))],
    );
    const org: Organisation = {
      rootId: in_(agencies, 0).id,
      agencies: new Map(agencies.map((it) => [it.id, it])),
      units: new Map(theUnits.map((it) => [it.id, it])),
      offices: new Map(theOffices.map((it) => [it.id, it])),
      officesOfUnit: Map.groupBy(theOffices, (it) => it.unitId),
      unitsOfAgency: Map.groupBy(theUnits, (it) => it.agencyId),
      appointmentsOfOffice: Map.groupBy(filled, (it) => it.officeId),
      absencesOfPerson: new Map(),
      delegationsToOffice: new Map(),
      hoursOfAgency: new Map(),
      calendars: new Map(agencies.map((it) => [it.id, calendar('WITA')])),
    };
    const idOf = <T extends { readonly id: unknown }>(rows: readonly T[], n: number | null) =>
      n === null ? null : (in_(rows, n).id as T['id']);
    return {
      org,
      reports: reports.map((it, n) =>
        newReport(n, {
          ...{ class: it.class, stage: it.stage, flags: it.flags },
          agencyId: in_(agencies, it.agency).id,
          unitId: idOf(theUnits, it.unit),
          workerOfficeId: idOf(theOffices, it.worker),
          subject: {
            unitId: idOf(theUnits, it.subjectUnit),
            officeId: idOf(theOffices, it.subjectOffice),
          },
        }),
      ),
      guests: reports.flatMap((report, n) => {
        const rows = report.guests.map(({ unit: of, level }) => ({
          ...{ reportId: testId('7', n) as ReportId, unitId: in_(theUnits, of).id, level },
        }));
        return [...new Map(rows.map((row) => [row.unitId, row])).values()];
      }),
    };
  });

const unitRow = (n: number, agencyId: AgencyId): Unit => ({
  id: unit(n),
  agencyId,
  ...{ name: `Unit ${n}`, shortName: `U${n}`, purpose: 'ordinary' },
  ...{ validFrom: calendarStart, validTo: null },
});

const officeRow = (n: number, unitId: UnitId, role: Office['role']): Office => ({
  id: office(n),
  unitId,
  role,
  title: `${role} ${n}`,
  ...{ validFrom: calendarStart, validTo: null },
});

const calendarStart = appointment('a', 'b').from;
