import { addMs, dayAt, type Moment } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import type { Actor } from '#domain/report/actor.ts';
import type { Command } from '#domain/report/commands.ts';
import { decideSubmit } from '#domain/report/decide.ts';
import type { Report, ReportClass, ReportId, Word } from '#domain/report/report.ts';
import { Life } from '#domain/testing/life.ts';
import type { Reference } from '#server/store/reference.ts';
import { castsOn, type Cast } from './cast.ts';
import { pick } from './texts.ts';

/** Stand in for what each report has of its own, in the bytes of its events and its row. */
export const ID = '00000000-0000-7000-8000-000000000000' as ReportId;
export const WORDS = [
  'title',
  'story',
  'place',
  'answer',
  'reason',
  'explanation',
  'nextDoor',
] as const;
export type WordName = (typeof WORDS)[number];
/** 64 characters, as a word has. */
export const wordOf = (name: WordName): Word => `${name}-`.padEnd(64, '#') as Word;

const DAY_MS = 86_400_000;
const NORMAL = { anonymous: false, confidential: false, sealed: false };

type Act = (life: Life, cast: Cast) => void;
const does =
  (who: (cast: Cast) => Actor, command: Exclude<Command, { readonly name: 'submit' }>): Act =>
  (life, cast) =>
    life.act(who(cast), command);

const reporter: Actor = { kind: 'reporter' };
export const assign: Act = (life, { coordinator, unitId }) =>
  life.act(coordinator, { name: 'assign', unitId, flags: NORMAL, instruction: wordOf('reason') });
export const acknowledge = does((it) => it.liaison, { name: 'acknowledge' });
export const draft = does((it) => it.liaison, {
  ...{ name: 'draft', document: wordOf('answer'), outcome: 'done', byOn: null },
});
export const approve: Act = (life, { head }) =>
  life.act(head, {
    ...{ name: 'approve', version: life.report.draft?.version ?? 0 },
    document: wordOf('answer'),
  });
export const confirm = does(() => reporter, { name: 'confirm' });
const suspend = does((it) => it.coordinator, { name: 'suspend', reason: wordOf('reason') });
const archive = does((it) => it.coordinator, {
  ...{ name: 'archive', reason: 'notEnoughEvidence', explanation: wordOf('explanation') },
  nextDoor: wordOf('nextDoor'),
});

interface Course {
  /** Of a hundred reports. */
  readonly share: number;
  /** Days before now on which it was received. */
  readonly ago: readonly [least: number, most: number];
  readonly acts: readonly (readonly [daysLater: number, Act])[];
}

/** Where the reports of a working year stand: most of them at their end, the open ones of the last weeks. */
// prettier-ignore
const COURSES: readonly Course[] = [
  { share: 6,  ago: [0, 6],     acts: [] },
  { share: 6,  ago: [2, 12],    acts: [[1, assign]] },
  { share: 8,  ago: [4, 40],    acts: [[1, assign], [2, acknowledge]] },
  { share: 4,  ago: [6, 30],    acts: [[1, assign], [2, acknowledge], [4, draft]] },
  { share: 6,  ago: [7, 16],    acts: [[1, assign], [2, acknowledge], [4, draft], [5, approve]] },
  { share: 32, ago: [20, 540],  acts: [[1, assign], [2, acknowledge], [4, draft], [5, approve], [9, confirm]] },
  { share: 24, ago: [40, 540],  acts: [[2, assign], [4, acknowledge], [9, draft], [10, approve]] },
  { share: 4,  ago: [5, 20],    acts: [[1, suspend]] },
  { share: 10, ago: [10, 540],  acts: [[2, archive]] },
];

/** A whole history that the rules allow, owing the clock nothing at `now`; it is every report's that is made of it. */
export interface Template {
  readonly life: Life;
  readonly receivedAt: Moment;
}

/** One history for each of `count` places in the spread over units, days and courses. */
export function templates(reference: Reference, now: Moment, count: number): readonly Template[] {
  const courses = COURSES.flatMap((course) => Array.from({ length: course.share }, () => course));
  const made: Template[] = [];
  for (let n = 0; made.length < count && n < count * 4; n += 1) {
    const template = templateOf(reference, now, pick(courses, n * 37), n);
    if (template) made.push(template);
  }
  if (made.length === 0) throw new Error('No unit of this organisation can take a report');
  return made;
}

/** Undefined where the tree of that time has no such hands: a unit that came later, an office left empty. */
function templateOf(
  { org, periods }: Reference,
  now: Moment,
  { ago: [least, most], acts }: Course,
  n: number,
): Template | undefined {
  const receivedAt = addMs(now, -(least + ((n * 13) % (most - least + 1))) * DAY_MS - n * 1000);
  const { zone } = agencyOf(org, org.rootId);
  const casts = (at: Moment) => castsOn(org, dayAt(zone, at));
  const cast = pick(casts(receivedAt), n);
  const life = begin({ org, periods }, receivedAt, cast);
  for (const [daysLater, act] of acts) {
    const at = addMs(receivedAt, daysLater * DAY_MS);
    const same = casts(at).find((it) => it.unitId === cast.unitId);
    if (!same || at > now) return undefined;
    act(life.at(at), same);
  }
  return { life: life.at(now), receivedAt };
}

const CLASSES: readonly ReportClass[] = ['complaint', 'complaint', 'aspiration'];

/** A report of that agency as it is when it was just submitted. */
export function begin(world: Life['world'], now: Moment, { agencyId }: Cast): Life {
  const { zone } = agencyOf(world.org, agencyId);
  const decision = decideSubmit(
    {
      ...{ name: 'submit', id: ID, class: pick(CLASSES, now.length), channel: 'web', agencyId },
      ...{ receivedOn: dayAt(zone, now), lateReason: null, suggestedUnitId: null, flags: NORMAL },
      ...{ category: null, districtCode: '76.02.12', happenedOn: null, files: [] },
      ...{ title: wordOf('title'), story: wordOf('story'), place: wordOf('place') },
      identityIsGiven: true,
    },
    { ...world, actor: reporter, now },
  );
  if (!decision.ok) throw new Error(`submit: ${decision.refusal.kind}`);
  return new Life(world, now, decision.value);
}

/** The words that a history holds. */
export const wordsIn = (report: Report, bodies: readonly string[]): readonly WordName[] => {
  const all = `${JSON.stringify(report)}${bodies.join('')}`;
  return WORDS.filter((name) => all.includes(wordOf(name)));
};
