import { beforeAll, describe, expect, it } from 'vitest';
import { personOn } from '#domain/access/facts.ts';
import { day, moment } from '#domain/calendar/day.ts';
import { appointmentOn } from '#domain/office/line.ts';
import type { UnitId } from '#domain/office/organisation.ts';
import type { Report } from '#domain/report/report.ts';
import { readNow, type App } from '#server/app.ts';
import { sampleAgencyId, sampleOfficeId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import { acknowledge, approve, assign, confirm, draft, note } from '#server/sample/story/acts.ts';
import type { Tale } from '#server/sample/story/tale.ts';
import type { RecapColumn } from '#server/store/recap-columns.ts';
import { readRecap, readRecapList, type RecapQuery } from '#server/usecases/lists/read-recap.ts';
import { sweep } from '#server/usecases/report/sweep.ts';
import { verifyHistory } from '#server/usecases/report/verify-history.ts';
import { sampleTree } from '#test/sample-app.ts';

/**
 * The published case: five reports to the province from January to June 2024, one followed up, four not
 * (social affairs 2, health 1, education 1). The counts are the source's (ANTARA Makassar 545712;
 * inisulbar.com); days, texts and the unit that answered are invented: contoh (K-29).
 */
const AT = moment('2024-07-01T00:30:00.000Z');
const PERIOD = { from: day('2024-01-01'), to: day('2024-06-30') } as const;
const PROVINCE = sampleAgencyId('76');
const SOCIAL = sampleUnitId('76', 'dinsos');
const HEALTH = sampleUnitId('76', 'dinkes');
const EDUCATION = sampleUnitId('76', 'disdikbud');

const complaint = (name: Tale['name'], ago: number, acts: Tale['acts']): Tale => ({
  ...{
    name,
    code: '76',
    class: 'complaint',
    category: '14.001',
    village: '76.02.01.1002',
    ago,
    acts,
  },
});
const CASES = {
  social1: complaint('bansos-lansia', 100, [assign(99, 'dinsos')]),
  health: complaint('antre-rujukan', 85, [assign(83, 'dinkes')]),
  social2: complaint('pkh-terhenti', 62, [assign(61, 'dinsos'), acknowledge(60)]),
  followedUp: complaint('lampu-dermaga', 48, [
    assign(47, 'dishub'),
    note(45, 'Lampu pengganti dipesan.', 'Seksi Kepelabuhanan', { by: -40 }),
    draft(41, 'done', { what: 'Enam lampu dermaga diganti.', who: 'Seksi Kepelabuhanan' }),
    approve(40),
    confirm(37),
  ]),
  education: complaint('ijazah-tertahan', 30, [assign(29, 'disdikbud')]),
} as const satisfies Record<string, Tale>;
type CaseName = keyof typeof CASES;

let app: App;
const reports = new Map<CaseName, Report>();

beforeAll(async () => {
  const made = await sampleTree(AT);
  ({ app } = made);
  for (const [name, tale] of Object.entries(CASES)) {
    reports.set(name as CaseName, await made.tell(tale));
  }
  await sweep(app);
});

/** The desk of the province, which recaps. */
async function reader() {
  const given = await readNow(app);
  const today = day('2024-07-01');
  const desk = appointmentOn(given.org, sampleOfficeId('76', 'diskominfo', 'coordinator'), today);
  if (!desk) throw new Error('Nobody is at the desk');
  return { person: personOn(given.org, desk.personId, today), given };
}

const query = (unitId: UnitId | null): RecapQuery => ({
  period: PERIOD,
  agencyId: PROVINCE,
  unitId,
});

async function count(column: RecapColumn, unitId: UnitId | null = null): Promise<number> {
  const recap = await readRecap(app, await reader(), query(unitId));
  if (recap === 'tooMany') throw new Error('Five are not too many');
  return recap.total[column];
}

async function opened(column: RecapColumn, unitId: UnitId | null = null) {
  const list = await readRecapList(app, await reader(), { ...query(unitId), column, after: null });
  if (list === 'tooMany') throw new Error('Five are not too many');
  expect(list.next).toBeNull();
  return list.lines.map(({ line }) => (line.kind === 'report' ? line.id : line.kind)).sort();
}

const idsOf = (...names: readonly CaseName[]) =>
  names.map((name) => reports.get(name)?.id ?? name).sort();

describe('sulbar-2024', () => {
  it('counts five received', async () => {
    expect(await count('received')).toBe(5);
  });
  it('counts one followed up', async () => {
    expect(await count('followedUp')).toBe(1);
  });
  it('counts four not followed up', async () => {
    expect(await count('notFollowedUp')).toBe(4);
  });
  it('counts two not followed up at social affairs', async () => {
    expect(await count('notFollowedUp', SOCIAL)).toBe(2);
  });
  it('counts one not followed up at health', async () => {
    expect(await count('notFollowedUp', HEALTH)).toBe(1);
  });
  it('counts one not followed up at education', async () => {
    expect(await count('notFollowedUp', EDUCATION)).toBe(1);
  });

  it('opens the five received', async () => {
    expect(await opened('received')).toEqual(
      idsOf('social1', 'social2', 'health', 'education', 'followedUp'),
    );
  });
  it('opens the one followed up', async () => {
    expect(await opened('followedUp')).toEqual(idsOf('followedUp'));
  });
  it('opens the four not followed up', async () => {
    expect(await opened('notFollowedUp')).toEqual(
      idsOf('social1', 'social2', 'health', 'education'),
    );
  });
  it('opens the two of social affairs', async () => {
    expect(await opened('notFollowedUp', SOCIAL)).toEqual(idsOf('social1', 'social2'));
  });
  it('opens the one of health', async () => {
    expect(await opened('notFollowedUp', HEALTH)).toEqual(idsOf('health'));
  });
  it('opens the one of education', async () => {
    expect(await opened('notFollowedUp', EDUCATION)).toEqual(idsOf('education'));
  });

  it('has a line of the recap for each of the four units and no other', async () => {
    const recap = await readRecap(app, await reader(), query(null));
    if (recap === 'tooMany') throw new Error('Five are not too many');
    const lines = recap.lines.map((it) => [
      it.unitId,
      it.numbers.received,
      it.numbers.notFollowedUp,
    ]);
    expect(new Set(lines.map(String))).toEqual(
      new Set(
        [
          [SOCIAL, 2, 2],
          [HEALTH, 1, 1],
          [EDUCATION, 1, 1],
          [sampleUnitId('76', 'dishub'), 1, 0],
        ].map(String),
      ),
    );
  });
  it('holds each silent one late, and every history agrees', async () => {
    expect(await count('lapsed')).toBe(4);
    expect(await verifyHistory(app)).toMatchObject({ reports: 5, faults: [] });
  });
});
