import { expect, it } from 'vitest';
import { personOn } from '#domain/access/facts.ts';
import { dayAt } from '#domain/calendar/day.ts';
import type { Organisation, PersonId } from '#domain/office/organisation.ts';
import { NOT_OPENED } from '#domain/opening/opening.ts';
import { sampleAgencyId, sampleOfficeId } from '#server/sample/organisation/ids.ts';
import { NOW, personIn, personOf } from '#server/usecases/testing/desk.ts';
import { sampleOrg } from '#server/usecases/testing/sample-org.ts';
import { readGaps } from './read-gaps.ts';

const whole = sampleOrg();
const without = (...offices: readonly string[]): Organisation => ({
  ...whole,
  appointmentsOfOffice: new Map(
    [...whole.appointmentsOfOffice].filter(([id]) => !offices.includes(id)),
  ),
});
const liaison = sampleOfficeId('76', 'disdikbud', 'liaison');
const deputy = sampleOfficeId('76.04', 'dinkes', 'deputy');
const org = without(liaison, deputy);
const gapsOf = (id: PersonId, of = org) =>
  readGaps({
    person: personOn(of, id, dayAt('WITA', NOW)),
    given: {
      org: of,
      now: NOW,
      periods: [],
      version: 1,
      contacts: new Map(),
      opening: NOT_OPENED,
      identityRecipient: null,
      smallUse: false,
    },
  });
const told = (id: PersonId) => {
  const [before, after] = [gapsOf(id, whole).counts, gapsOf(id).counts];
  return [after.noLiaison - before.noLiaison, after.noDeputy - before.noDeputy];
};

it('shows a unit without liaison or deputy to everybody above it, and to nobody beside it', () => {
  expect(told(personOf(org, '76', 'coordinator'))).toEqual([1, 1]);
  expect(told(personOf(org, '76', 'executive'))).toEqual([1, 1]);
  expect(told(personIn(org, 'inspektorat', 'inspector'))).toEqual([1, 1]);
  expect(told(personOf(org, '76.04', 'coordinator'))).toEqual([0, 1]);
  expect(told(personIn(org, 'disdikbud', 'head'))).toEqual([1, 0]);
  expect(told(personIn(org, 'dpupr', 'head'))).toEqual([0, 0]);
});

it('names the red ones first, with their agency where there are several', () => {
  const { named } = gapsOf(personOf(org, '76', 'coordinator'));
  const gaps = named.map(({ gap }) => gap);
  expect(gaps).toEqual(gaps.toSorted().toReversed());
  expect(named.find(({ gap }) => gap === 'noLiaison')?.name).toMatch(/: Dinas Pendidikan/);
  const reader = personOf(org, '76', 'coordinator');
  const given = {
    org,
    now: NOW,
    periods: [],
    version: 1,
    contacts: new Map(),
    opening: NOT_OPENED,
    identityRecipient: null,
    smallUse: false,
  };
  const person = personOn(org, reader, dayAt('WITA', NOW));
  const below = readGaps({ person, given }, sampleAgencyId('76.04'));
  expect(below.counts).toEqual({ noLiaison: 0, noDeputy: 1 });
  expect(below.named[0]?.name).toMatch(/^Dinas Kesehatan/);
});
