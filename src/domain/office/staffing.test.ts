import { expect, it } from 'vitest';
import { day } from '#domain/calendar/day.ts';
import { gapOn, seatsOn } from '#domain/office/staffing.ts';
import { unitOf, type Organisation } from '#domain/office/organisation.ts';
import { sampleOrganisation } from '#server/sample/organisation/organisation.ts';
import { sampleOfficeId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import { organisationOf } from '#server/store/organisation.ts';

const TODAY = day('2026-11-24');
const CALENDARS = { closed: [], decreedYears: [], provisionalAccepted: true };
const rows = sampleOrganisation();
const without = (...roles: readonly ('liaison' | 'deputy')[]): Organisation => {
  const empty: readonly string[] = roles.map((role) => sampleOfficeId('76', 'dpupr', role));
  const appointments = rows.appointments.filter((it) => !empty.includes(it.officeId));
  return organisationOf({ ...rows, appointments }, CALENDARS);
};
const gap = (org: Organisation, key: string, on = TODAY) =>
  gapOn(org, unitOf(org, sampleUnitId('76', key)), on);

it('marks a unit without liaison before one without deputy', () => {
  expect(gap(without(), 'dpupr')).toBeUndefined();
  expect(gap(without('deputy'), 'dpupr')).toBe('noDeputy');
  expect(gap(without('liaison'), 'dpupr')).toBe('noLiaison');
  expect(gap(without('liaison', 'deputy'), 'dpupr')).toBe('noLiaison');
});

it('marks nothing outside government, nor where only other offices are, nor what has ended', () => {
  const org = without();
  const external = [...org.units.values()].filter(({ purpose }) => purpose === 'external');
  expect(external.length).toBeGreaterThan(0);
  for (const unit of external) expect(gapOn(org, unit, TODAY)).toBeUndefined();
  expect(gap(without('liaison'), 'dpupr', day('2000-01-01'))).toBeUndefined();
  const marked = [...org.units.values()].filter((unit) => gapOn(org, unit, TODAY));
  expect(marked).toEqual([]);
});

it('says who sits where on the day', () => {
  const org = without('deputy');
  const seats = seatsOn(org, unitOf(org, sampleUnitId('76', 'dpupr')), TODAY);
  expect(seats.liaison?.filler?.from).toBe('2023-01-01');
  expect(seats.deputy).toEqual({ officeId: sampleOfficeId('76', 'dpupr', 'deputy'), filler: null });
});
