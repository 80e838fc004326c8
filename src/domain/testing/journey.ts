import { personOn, reachFacts } from '#domain/access/facts.ts';
import { reach } from '#domain/access/reach.ts';
import { addDays, addMs, dayAt, type Day, type Moment } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import type { Actor } from '#domain/report/actor.ts';
import type { Command, CommandName } from '#domain/report/commands.ts';
import { whyNot } from '#domain/report/decide.ts';
import { COMMAND_NAMES, rowOf } from '#domain/report/lifecycle.ts';
import { CLASSES, OUTCOMES, PAPERS, type Flags, type Report } from '#domain/report/report.ts';
import { file, word, type Given, type Life } from '#domain/testing/life.ts';
import { officeId, REGENCY, ROOT, UNIT } from '#domain/testing/world.ts';

/** One step of a random journey: hours that pass, and numbers that choose what is done, by whom and how. */
export interface Turn {
  readonly hours: number;
  readonly pick: number;
  readonly detail: number;
}

const pick = <T>(of: readonly T[], n: number): T => {
  const it = of[n % of.length];
  if (it === undefined) throw new Error('Nothing to pick from');
  return it;
};

/** The reporter and everybody whom reach lets act on the report that day. */
export function actorsOf(life: Life): readonly Actor[] {
  const { report, now, world } = life;
  const on = dayAt(agencyOf(world.org, report.agencyId).zone, now);
  const facts = reachFacts(report, world.org, [], on);
  const people = [...world.org.appointmentsOfOffice.values()].flat().map((it) => it.personId);
  const officers = [...new Set(people)].flatMap((id) =>
    reach(personOn(world.org, id, on), facts).capacities.map(({ seat, role }): Actor => {
      const { officeId, unitId, acting } = seat;
      return {
        kind: 'officer',
        personId: id,
        officeId,
        unitId,
        role,
        officeRole: seat.role,
        acting,
      };
    }),
  );
  return [{ kind: 'reporter' }, ...officers];
}

/** These would end most journeys early, so they are done only once in a while. */
const ENDINGS: readonly CommandName[] = [
  ...(['archive', 'withdraw', 'handOver', 'confirm', 'forward', 'erase'] as const),
];
/** What brings a report on is done more often than what is said about it. */
const ONWARD: readonly CommandName[] = [
  ...(['assign', 'draft', 'approve', 'recordAnswer', 'object', 'reopen', 'restore'] as const),
  ...(['decline', 'complete', 'finishWork', 'confirm', 'returnDraft', 'forward'] as const),
];
/** Few units have somebody who may, so that it is done whenever one can. */
const SELDOM: readonly CommandName[] = ['initial'];
const BY_PERSONS = COMMAND_NAMES.filter(
  (it) => it !== 'submit' && !rowOf(it).by.every((role) => role === 'clock'),
);

/** What somebody does in that turn, mostly something the table allows, sometimes anything. */
export function chosen(life: Life, { pick: n, detail }: Turn): readonly [Actor, Given] {
  const actors = actorsOf(life);
  const allowed = actors.flatMap((actor) =>
    BY_PERSONS.filter(
      (name) => whyNot(name, life.report, { ...life.world, now: life.now, actor }) === undefined,
    ).map((name) => ({ actor, name })),
  );
  const likely = n % 5 === 0 ? allowed : allowed.filter((it) => !ENDINGS.includes(it.name));
  const names = [...new Set(likely.map((it) => it.name))];
  const often = [
    ...names,
    ...names.filter((it) => ONWARD.includes(it)).flatMap((it) => [it, it, it]),
    ...names.filter((it) => SELDOM.includes(it)).flatMap((it) => Array<CommandName>(12).fill(it)),
  ];
  const wild = { actor: pick(actors, n), name: pick(BY_PERSONS, detail) };
  const turn = Math.floor(n / 65);
  const name = often.length === 0 || n % 13 === 0 ? wild.name : pick(often, turn);
  const able = likely.filter((it) => it.name === name).map((it) => it.actor);
  const actor = able.length === 0 ? wild.actor : pick(able, detail);
  return [actor, filled(name, life, detail)];
}

/** A command of that name with a payload chosen by a number. */
function filled(name: CommandName, { report, now }: Life, n: number): Given {
  const on = (days: number): Day => addDays(dayAt('WITA', now), days);
  const text = word(`w${n}`);
  const flags: Flags = {
    anonymous: report.flags.anonymous || n % 7 === 0,
    confidential: n % 2 === 0,
    sealed: report.flags.sealed ? n % 5 !== 0 : n % 11 === 0,
  };
  const outcome = pick(OUTCOMES, n);
  const byOn = n % 3 === 0 ? null : on((n % 40) - 2);
  const unitId = pick([null, ...Object.values(UNIT)], n);
  const all: Readonly<Record<string, unknown>> = {
    ...{ reason: text, text, explanation: text, nextDoor: text, suggestion: text, question: text },
    ...{ document: text, signer: text, evidence: text, recipient: text, instruction: null },
    ...{ outcome, byOn, files: [], scan: null, suggestedUnitId: unitId, stars: 1 + (n % 5) },
    ...{ flags, title: text, category: null, place: null, districtCode: null, fileId: text },
    class: pick([null, ...CLASSES], n),
    checkBackOn: on(n % 30),
    on: on(-(n % 3)),
    nextOn: n % 4 === 0 ? null : on(n % 30),
    agencyId: pick([ROOT, REGENCY], n),
  };
  const more: Partial<Record<CommandName, object>> = {
    approve: { version: report.draft?.version ?? n, document: report.draft?.document ?? text },
    initial: { version: report.draft?.version ?? n, document: report.draft?.document ?? text },
    attachScan: { paper: pick(PAPERS, n), files: [file('scan')] },
    giveWork: { officeId: n % 3 === 0 ? null : officeId('health.staff') },
    returnDraft: { version: report.draft?.version ?? n },
    archive: { reason: 'crime' },
    erase: { ground: 'request' },
    assign: {
      unitId: pick(Object.values(UNIT), n),
      flags: n % 3 === 0 ? null : { ...flags, sealed: report.flags.sealed },
    },
    setSubject: { subject: { unitId: n % 2 === 0 ? unitId : null, officeId: null } },
    promise: { byOn: on(n % 40) },
  };
  return { name, ...all, ...more[name] } as unknown as Exclude<Command, { name: 'submit' }>;
}

export const later = (now: Moment, hours: number): Moment => addMs(now, hours * 3_600_000);

/** A report as one string that does not depend on the order of its keys. */
export const canonical = (of: Report | readonly unknown[]): string =>
  JSON.stringify(of, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
