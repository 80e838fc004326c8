import { describe, expect, it } from 'vitest';
import { day } from '#domain/calendar/day.ts';
import type { Day } from '#domain/calendar/day.ts';
import { appointmentOn, unitsWithoutLine } from '#domain/office/line.ts';
import { isValidOn, sealedUnitOf } from '#domain/office/organisation.ts';
import type { OfficeRole, Unit } from '#domain/office/organisation.ts';
import { organisationOf } from '#server/store/organisation.ts';
import { sampleAgencyId, sampleOfficeId, sampleUnitId } from './ids.ts';
import { sampleOrganisation } from './organisation.ts';

const rows = sampleOrganisation();
const calendars = { closed: [], decreedYears: [], provisionalAccepted: true };
const org = organisationOf(rows, calendars);
const days = ['2024-03-01', '2025-12-31', '2026-01-01', '2026-11-24', '2027-01-04', '2028-02-29'];

const rolesOf = (unit: Unit): OfficeRole[] =>
  (org.officesOfUnit.get(unit.id) ?? []).map((office) => office.role);

/** The OPDs of an agency on a day: what has a liaison, without the sealed unit. */
const opdsOn = (code: string, on: Day): Unit[] =>
  (org.unitsOfAgency.get(sampleAgencyId(code)) ?? []).filter(
    (unit) => isValidOn(unit, on) && unit.purpose !== 'sealed' && rolesOf(unit).includes('liaison'),
  );

describe('the tree of the sample', () => {
  it.each(days)('has somebody to hold every report on %s', (on) => {
    expect(unitsWithoutLine(org, day(on))).toEqual([]);
  });

  it.each(days)('has somebody in every office that stands on %s', (on) => {
    const empty = rows.offices.filter(
      (office) => isValidOn(office, day(on)) && !appointmentOn(org, office.id, day(on)),
    );
    expect(empty.map((office) => office.title)).toEqual([]);
  });

  it('has 35 provincial OPDs before the merger of 2026 and 29 after it', () => {
    expect(opdsOn('76', day('2024-03-01'))).toHaveLength(35);
    expect(opdsOn('76', day('2025-12-31'))).toHaveLength(35);
    expect(opdsOn('76', day('2026-01-01'))).toHaveLength(29);
  });

  it('keeps 23 of them through the merger and makes 6 of the other 12', () => {
    const before = new Set(opdsOn('76', day('2025-12-31')).map((unit) => unit.id));
    const after = opdsOn('76', day('2026-01-01'));
    expect(after.filter((unit) => before.has(unit.id))).toHaveLength(23);
    const merged = rows.units.filter((unit) => unit.validFrom === '2026-01-01');
    expect(merged.map((unit) => unit.shortName)).toContain('Dinsos P3A PMD');
    expect(merged).toHaveLength(6);
  });

  it('has the units of the published case in 2024', () => {
    for (const key of ['dinsos', 'dinkes', 'disdikbud']) {
      const unit = org.units.get(sampleUnitId('76', key));
      expect(unit && isValidOn(unit, day('2024-03-01')), key).toBe(true);
    }
  });

  it.each([
    ['76.01', 5],
    ['76.02', 10],
    ['76.03', 5],
    ['76.04', 10],
    ['76.05', 5],
    ['76.06', 5],
  ])('has in %s %d OPDs, desk and inspectorate among them', (code, n) => {
    expect(opdsOn(code, day('2026-11-24'))).toHaveLength(n);
  });

  it('gives every OPD a liaison, a deputy and a head of three persons', () => {
    const on = day('2026-11-24');
    for (const unit of rows.agencies.flatMap((agency) => opdsOn(agency.code, on))) {
      const holders = (['liaison', 'deputy', 'head'] as const).map((role) => {
        const office = org.officesOfUnit.get(unit.id)?.find((it) => it.role === role);
        return office && appointmentOn(org, office.id, on)?.personId;
      });
      expect(new Set(holders).size, unit.name).toBe(3);
      expect(holders, unit.name).not.toContain(undefined);
    }
  });

  it('has every role, and a desk and an arbiter in every agency', () => {
    const roles = new Set(rows.offices.map((office) => office.role));
    expect(roles.size).toBe(12);
    for (const { id, name } of rows.agencies) {
      const here = new Set((org.unitsOfAgency.get(id) ?? []).flatMap(rolesOf));
      for (const role of ['coordinator', 'arbiter', 'executive', 'inspector'] as const) {
        expect(here.has(role), `${role} of ${name}`).toBe(true);
      }
    }
  });

  it('seals reports of a kabupaten without its own unit in the province', () => {
    const unitOf = (code: string) => sealedUnitOf(org, sampleAgencyId(code), day('2026-11-24'))?.id;
    expect(unitOf('76.02')).toBe(sampleUnitId('76.02', 'uptd-ppa'));
    expect(unitOf('76.03')).toBe(sampleUnitId('76', 'uptd-ppa'));
  });

  it('has acting heads: an Asisten over a merged OPD, and one for two weeks', () => {
    const holder = (key: string, on: string) =>
      appointmentOn(org, sampleOfficeId('76', key, 'head'), day(on));
    const assistant = appointmentOn(
      org,
      sampleOfficeId('76', 'setda', 'arbiter'),
      day(days[2] ?? ''),
    );
    expect(holder('dinsos-p3a-pmd', '2026-01-02')).toMatchObject({
      acting: 'Plt',
      personId: assistant?.personId,
    });
    expect(holder('dinkes-ppkb', '2026-11-24')?.acting).toBe('Plh');
    expect(holder('dinkes-ppkb', '2026-11-28')?.acting).toBeNull();
    expect(holder('biro-hukum', '2026-11-24')?.acting).toBe('Plt');
  });
});

describe('its rows', () => {
  it('are equal in two creations', () => {
    expect(sampleOrganisation()).toEqual(rows);
  });

  it('name each thing once', () => {
    const ids = [
      ...[rows.agencies, rows.units, rows.offices, rows.people, rows.appointments].flatMap((list) =>
        list.map((row) => row.id),
      ),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    const codes = rows.agencies.map((agency) => agency.code);
    expect(new Set(codes).size).toBe(7);
    for (const { id, name } of rows.agencies) {
      const names = (org.unitsOfAgency.get(id) ?? []).map((unit) => unit.name);
      expect(new Set(names).size, name).toBe(names.length);
    }
  });

  it('invent people that cannot be reached and are told apart', () => {
    const names = new Set(rows.people.map((person) => person.name));
    const mails = new Set(rows.people.map((person) => person.email));
    expect([names.size, mails.size]).toEqual([rows.people.length, rows.people.length]);
    expect(rows.people.length).toBeGreaterThan(300);
    for (const { phone, email } of rows.people) {
      expect(phone).toMatch(/^0800-0000-\d{4}$/);
      expect(email).toMatch(/^[a-z.]+@contoh\.sulbar\.example$/);
    }
  });

  it('say how citizens reach every desk, and how the doors outside', () => {
    expect(new Set(rows.contacts.keys())).toEqual(new Set(rows.agencies.map((it) => it.id)));
    const doors = rows.contacts.get(rows.rootId)?.doors.map((it) => it.unitId);
    const external = rows.units.filter((unit) => unit.purpose === 'external').map((it) => it.id);
    expect(doors).toEqual(external);
    for (const { emergency, address } of rows.contacts.values()) {
      expect(emergency.map((it) => it.number)).toEqual(['110', '119', '129']);
      expect(address).toContain('(contoh)');
    }
  });
});
