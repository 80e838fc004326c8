import { describe, expect, it } from 'vitest';
import { atLeast } from '#domain/access/reach.ts';
import { parseAct } from '#server/contract/officer-acts.ts';
import { commandAt, OFFICER_COMMANDS } from '#words/commands.ts';
import { askings, callOf, FORM, type Asking } from './askings.ts';
import { difference, leaks, normal, VILLAGE_NAME } from './compare.ts';
import { KINDS, nobodys, type Kind } from './reports.ts';
import { waysIn } from './routes.ts';
import type { Answer } from './site.ts';
import {
  HIDDEN,
  outcomeOf,
  readsOriginal,
  TABLE,
  WAYS,
  waysOf,
  type Outcome,
  type Way,
} from './table.ts';
import { openWorld, type Walker } from './world.ts';

const world = await openWorld();
const { site, reports, app } = world;
const nobody = nobodys(app);
const VISITOR = { role: 'visitor without a session', person: null, cookie: '' } as const;
const everybody = [VISITOR, ...world.walkers] as const;
type Anybody = (typeof everybody)[number];

/** Numbers that any change of a report moves, by report. */
async function readMarks(): Promise<ReadonlyMap<string, string>> {
  const { rows } = await world.database.app.query<{ id: string }>(
    `select id, seq,
      (select count(*) from report_event where report_id = id) as events,
      (select count(*) from word where report_id = id) as words,
      (select count(*) from report_file where report_id = id) as files
    from report`,
  );
  return new Map(rows.map((row) => [row.id, JSON.stringify(row)]));
}
let marks = await readMarks();

/** The kinds of report that were changed since this was asked last. */
async function changedKinds(): Promise<readonly Kind[]> {
  const before = marks;
  marks = await readMarks();
  return KINDS.filter((kind) => marks.get(reports[kind].id) !== before.get(reports[kind].id));
}

interface Pair {
  readonly said: string;
  readonly walk: number;
  readonly ofNobody: number;
}
const pairs: Pair[] = [];
const ofNobody = new Map<string, Promise<Answer>>();

function askOfNobody(who: Anybody, asking: Asking): Promise<Answer> {
  const key = `${who.role} ${JSON.stringify(asking)}`;
  const known = ofNobody.get(key);
  if (known) return known;
  const answer = site.ask({ ...callOf(asking, nobody, 1), cookie: who.cookie });
  ofNobody.set(key, answer);
  return answer;
}

const sayAsking = ({ way, part, data }: Asking): string =>
  [way, part, data ? 'as data' : ''].filter(Boolean).join(' ');

/** One step of the walk: what was wrong with it. */
async function step(who: Anybody, kind: Kind, asking: Asking): Promise<readonly string[]> {
  const told = reports[kind];
  const said = `${sayAsking(asking)}, ${who.role}, report ${kind}`;
  const outcome = expected(who, kind, asking);
  steps += 1;
  // The form of whoever may act is sent stale, so that the walk changes nothing; a visitor's comes back as sent.
  const seq = outcome === 'shown' ? 0 : who.person === null ? 1 : await seqOf(kind);
  const answer = await site.ask({ ...callOf(asking, told, seq), cookie: who.cookie });
  const wrong = await judge({ who, kind, asking, answer, outcome });
  // Who reads a report may learn that a part of it is not theirs.
  if (!reads(who, kind)) {
    const other = await askOfNobody(who, asking);
    pairs.push({ said, walk: answer.walk, ofNobody: other.walk });
  }
  return wrong.map((it) => `${said}: ${it}`);
}

/** Asks once more, one by one, to find what changed the report; names all where none does it again. */
async function blame(who: Anybody, kind: Kind, way: Way): Promise<readonly string[]> {
  const again = askings(way, everybody.indexOf(who), KINDS.indexOf(kind));
  const found: string[] = [];
  seqs.delete(kind);
  for (const asking of again) {
    await step(who, kind, asking);
    if ((await changedKinds()).length > 0) found.push(sayAsking(asking));
    seqs.delete(kind);
  }
  const by = found.length > 0 ? found : again.map(sayAsking);
  return by.map((it) => `${it}, ${who.role}, report ${kind}: changed the report`);
}

const seqs = new Map<Kind, number>();
async function seqOf(kind: Kind): Promise<number> {
  const known = seqs.get(kind);
  if (known !== undefined) return known;
  const { id } = reports[kind];
  const row = await app.db
    .selectFrom('report')
    .select('seq')
    .where('id', '=', id)
    .executeTakeFirst();
  seqs.set(kind, row?.seq ?? 0);
  return row?.seq ?? 0;
}

const reads = (who: Anybody, kind: Kind): boolean =>
  who.person !== null && atLeast(world.reachOf(who, kind).level, 'content');

function expected(who: Anybody, kind: Kind, { way, part }: Asking): Outcome {
  if (who.person === null) return 'notThere';
  const reach = world.reachOf(who, kind);
  return outcomeOf(TABLE[way], { kind, reach, command: commandAt(part ?? '') });
}

interface Judged {
  readonly who: Anybody;
  readonly kind: Kind;
  readonly asking: Asking;
  readonly answer: Answer;
  readonly outcome: Outcome;
}

async function judge({ who, kind, asking, answer, outcome }: Judged): Promise<string[]> {
  if (outcome === 'notThere') {
    const other = normal(await askOfNobody(who, asking), nobody);
    const own = normal(answer, reports[kind]);
    const told = leaks(answer, reports).map((it) => `tells ${it}`);
    return own === other ? told : [...told, `differs: ${difference(own, other)}`];
  }
  const wrong = leaks(answer, reports, mayTell(who as Walker, kind, asking)).map(
    (it) => `tells ${it}`,
  );
  if (!statusesOf(asking, outcome).includes(answer.status)) wrong.push(`answers ${answer.status}`);
  // A picture, or a packed file: its words are compared with its page's elsewhere.
  if (['photo', 'printFile'].includes(TABLE[asking.way])) return wrong;
  const marker = contentOf(who as Walker, kind, asking);
  if (!answer.body.includes(marker)) wrong.push(`does not show ${marker}`);
  const original = readsOriginal({ kind, reach: world.reachOf(who as Walker, kind) });
  if (!original && answer.body.includes(VILLAGE_NAME)) wrong.push('tells the village');
  return wrong;
}

/** A stale form is refused; one that lacks what its report does not have, too. */
const statusesOf = ({ way }: Asking, outcome: Outcome): readonly number[] => {
  if (TABLE[way] === 'ask' && way.startsWith('POST')) return [303, 422];
  if (TABLE[way] !== 'actor') return [200];
  return outcome === 'refused' ? [403] : [409, 422];
};

const IDENTITY = 'POST /petugas/laporan/[id]/identitas';
const WITH_MESSAGES = 'GET /ringkas/laporan/[id]';

function contentOf(who: Walker, kind: Kind, { way }: Asking): string {
  if (way === IDENTITY) return HIDDEN.includes(kind) ? 'dua pemegang kunci' : `namaxq${kind}`;
  if (TABLE[way] === 'ask' && way.startsWith('POST')) return '';
  const original = readsOriginal({ kind, reach: world.reachOf(who, kind) });
  return original && kind !== 'anonymous'
    ? `judulxq${kind}`
    : original
      ? 'xqanonymous'
      : `versixq${kind}`;
}

/** What the page of somebody who may read a report may tell, and nothing of any other. */
function mayTell(who: Walker, kind: Kind, { way }: Asking): readonly string[] {
  const original = readsOriginal({ kind, reach: world.reachOf(who, kind) });
  const names = [
    'unitVersion',
    ...(original ? ['title', 'story', 'detail'] : []),
    ...(way === IDENTITY && !HIDDEN.includes(kind) ? ['name', 'contact'] : []),
  ];
  // A message to a unit tells of several reports at once; the desk that sends it reads them all.
  const others = way === WITH_MESSAGES ? KINDS.filter((it) => reads(who, it)) : [];
  return [
    ...names.map((name) => `${kind}.${name}`),
    ...others.flatMap((it) => [`${it}.title`, `${it}.story`, `${it}.unitVersion`]),
  ];
}

it('every way in has a row, and every row a way in', async () => {
  expect([...WAYS].sort()).toEqual(await waysIn());
});

it.each(OFFICER_COMMANDS)('the form of the walk answers %s', (name) => {
  expect(parseAct(name, FORM)).toMatchObject({ ok: true });
});

const OF_REPORTS = waysOf('content', 'identity', 'ask', 'actor', 'print', 'printFile', 'photo');
let steps = 0;
/** One way in takes some 40 s on two free cores, five times that on busy ones. */
const WALK_MS_MAX = 600_000;

describe.each(OF_REPORTS)('%s', (way) => {
  it(
    'shows each report to whoever may see it, and to nobody else that it is there',
    async () => {
      const wrong: string[] = [];
      for (const [i, who] of everybody.entries()) {
        const walks = KINDS.map(async (kind, j) => {
          for (const asking of askings(way, i, j)) wrong.push(...(await step(who, kind, asking)));
        });
        await Promise.all(walks);
        // What is meant to change nothing is counted once for all that one person asks.
        for (const kind of await changedKinds()) wrong.push(...(await blame(who, kind, way)));
      }
      expect(wrong).toEqual([]);
    },
    WALK_MS_MAX,
  );
});

/** Written once a minute, whatever was asked. */
const SEEN_AT = /^update "session" set "seen_at"/;

it('asks the database the same of what is not theirs and of what is not there', async () => {
  const statements = await site.statements();
  const of = (walk: number) => (statements.get(walk) ?? []).filter((it) => !SEEN_AT.test(it));
  const wrong = pairs.flatMap(({ said, walk, ofNobody: other }) => {
    const [own, nobodies] = [of(walk), of(other)];
    return own.join('\n') === nobodies.join('\n')
      ? []
      : [`${said}: ${difference(own.join('\n'), nobodies.join('\n'))}`];
  });
  expect(wrong).toEqual([]);
  const looks = pairs.filter(({ walk }) => of(walk).some((it) => it.includes('from "report"')));
  expect(looks.length).toBeGreaterThan(1_000);
  console.info(`${steps} steps, of which ${pairs.length} not there`);
});

it('meets every outcome for every role that has one', () => {
  const levels = new Set(
    world.walkers.flatMap((who) => KINDS.map((kind) => world.reachOf(who, kind).level)),
  );
  expect([...levels].sort()).toEqual(['content', 'exists', 'identity', 'none', 'summary']);
  for (const kind of KINDS)
    expect(world.walkers.some((who) => atLeast(world.reachOf(who, kind).level, 'content'))).toBe(
      true,
    );
});
