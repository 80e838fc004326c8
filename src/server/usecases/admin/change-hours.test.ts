import { beforeAll, expect, it } from 'vitest';
import { day, moment } from '#domain/calendar/day.ts';
import type { AgencyId, PersonId } from '#domain/office/organisation.ts';
import { deskOf } from '#domain/office/working-hours.ts';
import { readNowAnew } from '#server/app.ts';
import { sampleAgencyId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import { listChanges } from '#server/usecases/admin/list-changes.ts';
import { readDesk } from '#server/usecases/reference/read-desk.ts';
import { NOW, personIn } from '#server/usecases/testing/desk.ts';
import { sampleTree } from '#test/sample-app.ts';
import { addHours, endHours, readHours, type HoursLine } from './change-hours.ts';

const ROOT = sampleAgencyId('76');
const RSUD = sampleUnitId('76', 'rsud');
const [TODAY, SATURDAY] = [day('2026-11-24'), day('2026-11-28')];
let made: Awaited<ReturnType<typeof sampleTree>>;
let by: PersonId;
beforeAll(async () => {
  made = await sampleTree(NOW);
  by = personIn(made.org, 'diskominfo', 'head');
});

const USUAL: Omit<HoursLine, 'id'> = {
  ...{ agencyId: ROOT, unitId: null, weekdays: [1, 2, 3, 4, 5], opens: '08.00', closes: '15.30' },
  ...{ fridayOpens: '08.00', fridayCloses: '11.30', from: TODAY, to: null, source: 'SE 12/2026' },
};
const add = (more: Partial<typeof USUAL> = {}) => addHours(made.app, { ...USUAL, ...more }, by);

it('are in force from their day on, for the agency or one unit, and are named to citizens', async () => {
  expect((await readDesk(made.app)).contact.hours.opens).toBe('07.30');
  expect(await add()).toBeUndefined();
  const six = { unitId: RSUD, weekdays: [1, 2, 3, 4, 5, 6], opens: '07.00', closes: '20.00' };
  expect(await add(six)).toBeUndefined();
  const { org, now } = await readNowAnew(made.app);
  expect(now).toBe(moment(NOW));
  expect(deskOf(org, ROOT).hoursOn(TODAY)).toEqual({ from: '08.00', to: '15.30' });
  expect(deskOf(org, ROOT).hoursOn(SATURDAY)).toBeNull();
  expect(deskOf(org, ROOT, RSUD).hoursOn(SATURDAY)).toEqual({ from: '07.00', to: '20.00' });
  expect((await readDesk(made.app)).contact.hours).toMatchObject({
    opens: '08.00',
    closes: '15.30',
  });
  const { changes } = await listChanges(made.app);
  expect(changes.filter(({ change }) => change.command === 'hours.begin')).toHaveLength(2);
});

it('are refused where they cannot be, and ended', async () => {
  const cases: readonly (readonly [string, Partial<typeof USUAL>])[] = [
    ['daysMissing', { weekdays: [] }],
    ['hourInvalid', { opens: '8 pagi' }],
    ['hoursTurned', { fridayCloses: '07.00' }],
    ['dayIsPast', { from: day('2026-11-23') }],
    ['endsBeforeItBegins', { from: day('2026-12-02'), to: day('2026-12-01') }],
    ['beginsThatDay', {}],
    ['sourceMissing', { source: ' ' }],
    ['notFound', { agencyId: 'x' as AgencyId }],
    ['notFound', { agencyId: sampleAgencyId('76.02'), unitId: RSUD }],
  ];
  for (const [refusal, more] of cases) expect(await add(more), refusal).toBe(refusal);
  const { hours } = await readHours(made.app);
  const usual = hours.find((it) => it.unitId === null);
  expect(await endHours(made.app, usual?.id ?? '', by)).toBeUndefined();
  expect(await endHours(made.app, usual?.id ?? '', by)).toBe('notFound');
  expect((await readDesk(made.app)).contact.hours.opens).toBe('07.30');
});
