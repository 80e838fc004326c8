import { beforeAll, describe, expect, it } from 'vitest';
import { day, moment } from '#domain/calendar/day.ts';
import type { OfficeId, PersonId } from '#domain/office/organisation.ts';
import { readNowAnew } from '#server/app.ts';
import { sampleOfficeId } from '#server/sample/organisation/ids.ts';
import { readReportFor } from '#server/usecases/report/read-report.ts';
import { listChanges } from '#server/usecases/admin/list-changes.ts';
import {
  done,
  EDUCATION,
  NOW,
  personIn,
  personOf,
  submitOne,
} from '#server/usecases/testing/desk.ts';
import { sweep } from '#server/usecases/report/sweep.ts';
import { sampleTree } from '#test/sample-app.ts';
import { addAbsence, endAbsence } from './change-absence.ts';
import { addDelegation, endDelegation } from './change-delegation.ts';
import { readPresence } from './read-presence.ts';

const TODAY = day('2026-11-24');
const TOMORROW = day('2026-11-25');
const FRIDAY = day('2026-11-27');

let made: Awaited<ReturnType<typeof sampleTree>>;
let by: PersonId;
let liaison: PersonId;
let desk: PersonId;
beforeAll(async () => {
  made = await sampleTree(NOW);
  by = personIn(made.org, 'diskominfo', 'head');
  liaison = personIn(made.org, 'disdikbud', 'liaison');
  desk = personOf(made.org, '76', 'coordinator');
});
const away = (personId: PersonId, from = TODAY, to = FRIDAY) =>
  addAbsence(made.app, { personId, kind: 'sick', from, to }, by);
const holderOf = async (id: Awaited<ReturnType<typeof submitOne>>) =>
  (await readReportFor(made.app, desk, id))?.report.holder?.officeId;
const office = (role: 'liaison' | 'deputy' | 'head' | 'secretary'): OfficeId =>
  sampleOfficeId('76', 'disdikbud', role);

describe('somebody who is away', () => {
  it('holds no report from today on, is written down without the reason, and comes back', async () => {
    const id = await submitOne(made.app);
    const flags = { anonymous: 'no', confidential: 'no' };
    await done(made.app, 'assign', {
      ...{ personId: desk, id },
      values: { unitId: EDUCATION, ...flags },
    });
    expect(await holderOf(id)).toBe(office('liaison'));
    expect(await away(liaison)).toEqual({ ok: true });
    await sweep(made.app);
    expect(await holderOf(id)).toBe(office('deputy'));
    expect((await readPresence(made.app)).absences).toMatchObject([
      { personId: liaison, kind: 'sick', from: TODAY, to: FRIDAY, isNow: true },
    ]);
    const body = JSON.stringify(
      await made.app.db.selectFrom('reference_event').select('body').execute(),
    );
    expect(body).toContain(liaison);
    expect(body).not.toContain('sick');

    expect(await endAbsence(made.app, { personId: liaison, from: TODAY }, by)).toEqual({
      ok: true,
    });
    await sweep(made.app);
    expect(await holderOf(id)).toBe(office('liaison'));
    expect((await readPresence(made.app)).absences).toEqual([]);
    const { changes } = await listChanges(made.app);
    expect(changes.map(({ change }) => change.command)).toEqual(
      expect.arrayContaining(['absence.add', 'absence.end']),
    );
  });

  it('is refused where the days are wrong, or nobody else would hold the reports', async () => {
    const refusal = async (it: ReturnType<typeof away>) => {
      const changed = await it;
      return changed.ok ? 'ok' : changed.refusal;
    };
    expect(await refusal(away(liaison, day('2026-11-23')))).toBe('dayIsPast');
    expect(await refusal(away(liaison, FRIDAY, TODAY))).toBe('endsBeforeItBegins');
    expect(await refusal(away(liaison, TODAY, day('2028-01-01')))).toBe('tooLong');
    expect(await refusal(away('00000000-0000-4000-8000-000000000000' as PersonId))).toBe(
      'notFound',
    );
    expect(await refusal(away(liaison, TOMORROW))).toBe('ok');
    expect(await refusal(away(liaison, TODAY, TOMORROW))).toBe('overlaps');
    const shelter = ['liaison', 'deputy', 'head'] as const;
    const all = shelter.map((role) => personIn(made.org, 'uptd-ppa', role));
    expect(await refusal(away(all[0] as PersonId))).toBe('ok');
    expect(await refusal(away(all[1] as PersonId))).toBe('ok');
    const last = await away(all[2] as PersonId, TOMORROW);
    expect(last).toMatchObject({ ok: false, refusal: 'lineIsEmpty', empty: [{ from: TOMORROW }] });
  });
});

describe('approval handed on', () => {
  const from = day('2036-01-02');
  const handed = {
    ...{ officeId: office('head'), toOfficeId: office('secretary') },
    ...{ from, to: day('2036-01-04'), decree: 'SKu 12' },
  };

  it('goes to the secretary of the same unit only, and is ended', async () => {
    const { app } = made;
    const wrong = { ...handed, toOfficeId: office('deputy') };
    expect(await addDelegation(app, wrong, by)).toMatchObject({ refusal: 'noSecretary' });
    expect(await addDelegation(app, handed, by)).toEqual({ ok: true });
    expect(await addDelegation(app, handed, by)).toMatchObject({ refusal: 'overlaps' });
    const { delegations, secretaries } = await readPresence(app);
    expect(delegations.at(-1)).toMatchObject({ from, decree: 'SKu 12', isNow: false });
    expect(secretaries.map((it) => it.toOfficeId)).toContain(office('secretary'));
    expect(await endDelegation(app, { toOfficeId: office('secretary'), from }, by)).toEqual({
      ok: true,
    });
    const { org } = await readNowAnew(app);
    const left = org.delegationsToOffice.get(office('secretary')) ?? [];
    expect(left.map((it) => it.from)).not.toContain(from);
  });

  it('that has begun is over with yesterday', async () => {
    const begun = { toOfficeId: office('secretary'), from: day('2023-01-01') };
    expect(await endDelegation(made.app, begun, by)).toEqual({ ok: true });
    const { org, now } = await readNowAnew(made.app);
    expect(now).toBe(moment(NOW));
    expect(org.delegationsToOffice.get(office('secretary'))?.[0]?.to).toBe('2026-11-23');
    expect(await endDelegation(made.app, begun, by)).toMatchObject({ refusal: 'dayIsPast' });
  });
});
