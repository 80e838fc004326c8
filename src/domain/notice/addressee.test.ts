import { describe, expect, it } from 'vitest';
import { day, moment } from '#domain/calendar/day.ts';
import { mailAddress, officeAddressee, wantsNotice, whatsAppNumber } from './addressee.ts';
import { officerDueAt, reporterDueAt } from './grouping.ts';
import { toOfficers, toReporter } from './openness.ts';
import { OPEN_FLAGS, SEALED, ANONYMOUS } from '#domain/testing/life.ts';
import { away, newWorld, ROOT, UNIT } from '#domain/testing/world.ts';

const { org } = newWorld();
const DAY = day('2026-03-03');
const unitId = UNIT.health;
const head = org.officesOfUnit.get(unitId)?.find(({ role }) => role === 'head');
if (!head) throw new Error('The unit has no head');

describe('an office', () => {
  it('is reached through who fills it that day', () => {
    const to = officeAddressee({ kind: 'head', unitId }, org, DAY);
    expect(to).toEqual({
      officeId: head.id,
      unitId,
      personId: org.appointmentsOfOffice.get(head.id)?.[0]?.personId,
    });
    expect(officeAddressee({ kind: 'office', officeId: head.id }, org, DAY)).toEqual(to);
  });

  it('that is vacant has nobody: of a holder that is said, a head is passed over', () => {
    const empty = { ...org, appointmentsOfOffice: new Map() };
    expect(officeAddressee({ kind: 'head', unitId }, empty, DAY)).toBeUndefined();
    const to = officeAddressee({ kind: 'office', officeId: head.id }, empty, DAY);
    expect(to).toEqual({ officeId: head.id, unitId, personId: null });
  });

  it('whose holder is away is not called: a head is passed over', () => {
    const without = newWorld({ absences: [away('health.head', DAY, DAY)] }).org;
    expect(officeAddressee({ kind: 'head', unitId }, without, DAY)).toBeUndefined();
    expect(officeAddressee({ kind: 'head', unitId }, without, day('2026-03-04'))).toBeDefined();
  });
});

describe('notices', () => {
  /** A Tuesday, 10.00 and 22.00 in the province. */
  const [morning, night] = [moment('2026-03-03T02:00:00.000Z'), moment('2026-03-03T14:00:00.000Z')];
  const timing = { org, now: morning, urgent: new Set<never>() };

  it('of a disposition and a lapse go at once, others wait for the next morning', () => {
    expect(officerDueAt('assigned', { agencyId: ROOT, unitId: null }, timing)).toBe(morning);
    expect(officerDueAt('lapsed', { agencyId: ROOT, unitId: null }, timing)).toBe(morning);
    expect(officerDueAt('replied', { agencyId: ROOT, unitId: null }, timing)).toBe(
      '2026-03-03T23:30:00.000Z',
    );
  });

  it('of a night fall together with the message of the day', () => {
    const at = { ...timing, now: night };
    expect(officerDueAt('lapsed', { agencyId: ROOT, unitId: null }, at)).toBe(
      officerDueAt('replied', { agencyId: ROOT, unitId: null }, at),
    );
  });

  it('that the operator calls urgent keep no hours', () => {
    const at = { ...timing, now: night, urgent: new Set(['lapsed'] as const) };
    expect(officerDueAt('lapsed', { agencyId: ROOT, unitId: null }, at)).toBe(night);
    expect(officerDueAt('assigned', { agencyId: ROOT, unitId: null }, at)).not.toBe(night);
  });

  it('to a reporter are gathered to the hour', () => {
    expect(reporterDueAt(ROOT, timing)).toBe('2026-03-03T03:00:00.000Z');
  });
});

describe('a reporter', () => {
  const email = { notices: 'discreet', contact: 'a@b.id', contactKind: 'email' } as const;
  const phone = { notices: 'plain', contact: '0812', contactKind: 'phone' } as const;

  it('is told nothing without having asked', () => {
    expect(wantsNotice({ ...email, notices: 'none' }, OPEN_FLAGS)).toBe(false);
    expect(wantsNotice({ ...email, contact: null }, OPEN_FLAGS)).toBe(false);
    expect(wantsNotice(email, ANONYMOUS)).toBe(true);
  });

  it('who is hidden is reached by machine or not at all', () => {
    expect(wantsNotice(phone, OPEN_FLAGS)).toBe(true);
    expect(wantsNotice(phone, ANONYMOUS)).toBe(false);
  });
});

describe('what may be said', () => {
  const said = (
    flags: typeof OPEN_FLAGS,
    of: 'complaint' | 'oversightComplaint' = 'complaint',
  ) => ({
    flags,
    class: of,
  });

  it('to officers: the title of open reports only, nothing of sealed and oversight ones', () => {
    expect(toOfficers(said(OPEN_FLAGS))).toBe('plain');
    expect(toOfficers(said(ANONYMOUS))).toBe('guarded');
    expect(toOfficers(said({ ...OPEN_FLAGS, confidential: true }))).toBe('guarded');
    expect(toOfficers(said(SEALED))).toBe('silent');
    expect(toOfficers(said(OPEN_FLAGS, 'oversightComplaint'))).toBe('silent');
  });

  it('to reporters: plainly only where they asked for it and nothing speaks against it', () => {
    expect(toReporter(said(OPEN_FLAGS), 'plain')).toBe('plain');
    expect(toReporter(said(OPEN_FLAGS), 'discreet')).toBe('discreet');
    expect(toReporter(said(ANONYMOUS), 'plain')).toBe('discreet');
    expect(toReporter(said(SEALED), 'plain')).toBe('discreet');
    expect(toReporter(said(OPEN_FLAGS, 'oversightComplaint'), 'plain')).toBe('discreet');
  });
});

it.each([
  ['siti@sulbar.go.id', 'siti@sulbar.go.id'],
  [' siti@sulbar.go.id ', 'siti@sulbar.go.id'],
  ['siti@sulbar', null],
  ['a@b.id, c@d.id', null],
  ['a@b.id\r\nBcc: c@d.id', null],
  [`${'a'.repeat(250)}@b.id`, null],
  [null, null],
])('%j as an address of mail is %j', (text, address) => {
  expect(mailAddress(text)).toBe(address);
});

it.each([
  ['0812-3456-7890', '6281234567890'],
  ['+62 812 3456 7890', '6281234567890'],
  ['(0426) 21234', null],
  ['siti', null],
])('%j as a number of WhatsApp is %j', (text, number) => {
  expect(whatsAppNumber(text)).toBe(number);
});
