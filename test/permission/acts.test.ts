import { expect, it } from 'vitest';
import { addDays, dayAt } from '#domain/calendar/day.ts';
import type { ActorRole } from '#domain/report/actor.ts';
import { rowOf } from '#domain/report/lifecycle.ts';
import { sampleOfficeId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import { readHistory } from '#server/store/history.ts';
import { reachReport } from '#server/usecases/report/reach-report.ts';
import { readReportFor } from '#server/usecases/report/read-report.ts';
import { commandWords, OFFICER_COMMANDS, type OfficerCommand } from '#words/commands.ts';
import { FORM } from './askings.ts';
import { SCENES, tellScene, type Scene } from './scenes.ts';
import { openWorld, type Walker } from './world.ts';

const world = await openWorld();
const { app, site, given } = world;

/** What a walker may do now, and in which capacity; once for each walker and act. */
interface Act {
  readonly name: OfficerCommand;
  readonly who: Walker;
  readonly as: ActorRole;
  readonly scene: Scene;
}

async function actsOn(scene: Scene): Promise<readonly Act[]> {
  const { id } = await tellScene(app, scene, 'first');
  const acts = world.walkers.map(async (who) => {
    const reached = await reachReport(app, who.person.id, id);
    const view = await readReportFor(app, who.person.id, id);
    return (view?.commands ?? []).flatMap(({ name, why }) => {
      const capacity = reached?.capacities.find(({ role }) => rowOf(name).by.includes(role));
      return why === null && capacity ? [{ name, who, as: capacity.role, scene }] : [];
    });
  });
  return (await Promise.all(acts)).flat();
}

const all = (await Promise.all(SCENES.map(actsOn))).flat();
const firstOf = new Map<string, Act>();
for (const act of all) {
  const said = `${act.name} by the ${act.who.role}`;
  if (!firstOf.has(said)) firstOf.set(said, act);
}

const SOON_DAYS = 21;

/** What a form of these reports says in another way than that which the walk sends everywhere. */
const fieldsFor = ({ kind }: Scene) => ({
  ...FORM,
  ...{ title: 'Judul lain', byOn: addDays(dayAt('WITA', given.now), SOON_DAYS) },
  anonymous: kind === 'anonymous' ? 'yes' : 'no',
  // The work of the unit's own report is given already, and taken back.
  staffOfficeId: kind === 'own' ? '' : sampleOfficeId('76', 'disdikbud', 'staff'),
  unitId: sampleUnitId(
    kind === 'regency' ? '76.04' : '76',
    kind === 'sealed' ? 'uptd-ppa' : 'dpupr',
  ),
});

/** Takes the act on a report of its own, by the page's form; says what was wrong with it. */
async function take({ name, who, scene }: Act, n: number): Promise<readonly string[]> {
  const { id, fileId } = await tellScene(app, scene, `n${n}of`);
  const view = await readReportFor(app, who.person.id, id);
  const document = view?.drafts.at(-1)?.word ?? '';
  const answer = await site.ask({
    ...{ method: 'POST', path: `/petugas/laporan/${id}/${commandWords[name].path}` },
    ...{
      form: { ...fieldsFor(scene), fileId, document, seen: String(view?.seq) },
      cookie: who.cookie,
    },
  });
  const added = (await readHistory(app.db, id)).slice(view?.seq);
  const [by] = added.map(({ event }) => event.by);
  const wrong: string[] = [];
  if (answer.status !== 303) wrong.push(`answers ${answer.status}`);
  if (by?.kind !== 'officer' || by.personId !== who.person.id) wrong.push('is not written down');
  return wrong;
}

/** Of reports that stand at LAPOR! too: the journey of a small desk goes through both. */
const AT_LAPOR: readonly OfficerCommand[] = ['copyAnswer', 'loadAnswer'];
/** Its form carries a file: `officer-acts.test.ts` sends one. */
const WITH_FILE: readonly OfficerCommand[] = ['attachScan'];

it('there is somebody for each act in each role that the lifecycle names', () => {
  const met = new Set(all.map(({ name, as }) => `${name} ${as}`));
  const missing = OFFICER_COMMANDS.filter((it) => !AT_LAPOR.includes(it)).flatMap((name) =>
    rowOf(name)
      .by.filter((role) => role !== 'reporter' && !met.has(`${name} ${role}`))
      .map((role) => `${name} ${role}`),
  );
  expect(missing).toEqual([]);
});

/** Acts that are taken at the same time, each on a report of its own. */
const AT_ONCE = 8;
const ACTS_MS_MAX = 300_000;

it(
  'takes every act from every role that may, by the form of its page',
  async () => {
    const left = [...firstOf].entries();
    const wrong: string[] = [];
    const taker = async (): Promise<void> => {
      for (const [n, [said, act]] of left)
        if (!WITH_FILE.includes(act.name))
          wrong.push(
            ...(await take(act, n)).map((it) => `${said}, report ${act.scene.kind}: ${it}`),
          );
    };
    await Promise.all(Array.from({ length: AT_ONCE }, taker));
    expect(wrong).toEqual([]);
    expect(firstOf.size).toBeGreaterThan(100);
  },
  ACTS_MS_MAX,
);
