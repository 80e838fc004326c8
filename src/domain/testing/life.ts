import { addMs, moment, startOf, type Moment, day } from '#domain/calendar/day.ts';
import type { Actor } from '#domain/report/actor.ts';
import { catchUp } from '#domain/report/catch-up.ts';
import type { Command, CommandOf } from '#domain/report/commands.ts';
import { decide, decideSubmit } from '#domain/report/decide.ts';
import type { EventOf, EventType, ReportEvent } from '#domain/report/events.ts';
import { evolve, fold } from '#domain/report/evolve.ts';
import type { RefusalKind } from '#domain/report/refusals.ts';
import type { FileId, Flags, Report, ReportId, Word } from '#domain/report/report.ts';
import {
  desk,
  liaison,
  newWorld,
  reporter,
  ROOT,
  UNIT,
  type UnitName,
  type World,
} from '#domain/testing/world.ts';

export const word = (text: string): Word => text as Word;
export const file = (id: string): FileId => id as FileId;
export const OPEN_FLAGS: Flags = { anonymous: false, confidential: false, sealed: false };
export const ANONYMOUS: Flags = { ...OPEN_FLAGS, anonymous: true };
export const SEALED: Flags = { ...OPEN_FLAGS, sealed: true };

/** A Monday, 09.00 in the province. */
export const MONDAY = moment('2026-03-02T01:00:00.000Z');

export type Given = Exclude<Command, { readonly name: 'submit' }>;
type Submission = Partial<Omit<CommandOf<'submit'>, 'name'>>;

export const submission = (changed: Submission = {}): CommandOf<'submit'> => ({
  name: 'submit',
  id: 'report-1' as ReportId,
  class: 'complaint',
  channel: 'web',
  receivedOn: day('2026-03-02'),
  lateReason: null,
  agencyId: ROOT,
  suggestedUnitId: null,
  flags: OPEN_FLAGS,
  category: null,
  districtCode: null,
  title: word('title'),
  story: word('story'),
  place: null,
  happenedOn: null,
  files: [],
  identityIsGiven: true,
  ...changed,
});

/** One report's life as a test tells it: acts at given moments, the clock's owed acts before each. */
export class Life {
  report: Report;
  now: Moment;
  readonly events: ReportEvent[];
  world: World;

  constructor(world: World, now: Moment, events: readonly ReportEvent[]) {
    const report = fold(events);
    if (!report) throw new Error('A life begins with an event');
    this.world = world;
    this.now = now;
    this.events = [...events];
    this.report = report;
  }

  /** Lets an act happen now; throws where it is refused. */
  act(actor: Actor, command: Given): this {
    const decision = this.decided(actor, command);
    if (!decision.ok) throw new Error(`${command.name}: ${decision.refusal.kind}`);
    this.take(decision.value);
    return this;
  }

  /** Why an act is refused now; undefined where it is not. Changes nothing. */
  refusal(actor: Actor, command: Given): RefusalKind | undefined {
    const decision = this.decided(actor, command);
    return decision.ok ? undefined : decision.refusal.kind;
  }

  private decided(actor: Actor, command: Given) {
    return decide(this.report, command, { ...this.world, actor, now: this.now });
  }

  private take(events: readonly ReportEvent[]): void {
    this.events.push(...events);
    this.report = events.reduce(evolve, this.report);
  }

  /** Time passes to 09.00 in the province of that day, and the clock does what it owes. */
  until(on: string): this {
    return this.at(addMs(startOf('WITA', day(on)), 9 * 3_600_000));
  }

  at(now: Moment): this {
    this.now = now;
    this.take(catchUp(this.report, { ...this.world, now }).events);
    return this;
  }

  /** The newest event, which is of this type. */
  last<T extends EventType>(type: T): EventOf<T> {
    const event = this.events.at(-1);
    if (event?.type !== type) throw new Error(`Not ${type} but ${event?.type ?? 'nothing'}`);
    return event as EventOf<T>;
  }

  types(): readonly EventType[] {
    return this.events.map((it) => it.type);
  }
}

/** A report just submitted on MONDAY, with what the test changes of it. */
export function submitted(
  changed: Submission = {},
  { world = newWorld(), by = reporter, now = MONDAY } = {},
): Life {
  const decision = decideSubmit(submission(changed), { ...world, actor: by, now });
  if (!decision.ok) throw new Error(`submit: ${decision.refusal.kind}`);
  return new Life(world, now, decision.value);
}

export const assign = (to: UnitName, flags: Flags | null = OPEN_FLAGS): CommandOf<'assign'> => ({
  name: 'assign',
  unitId: UNIT[to],
  flags,
  instruction: null,
});

/** Verified and given to the health office in one act, on the day it came. */
export const inHandling = (changed: Submission = {}, world = newWorld()): Life =>
  submitted(changed, { world }).act(desk, assign('health'));

export const note = (byOn: string | null = null): CommandOf<'note'> => ({
  name: 'note',
  document: word('note'),
  byOn: byOn === null ? null : day(byOn),
  files: [],
});

/** Told at LAPOR!, where it was disposed on that day. */
export const ofLapor = (disposedOn: string | null = null): Submission => ({
  channel: 'lapor',
  lapor: {
    trackingId: word('lapor-1'),
    disposedOn: disposedOn === null ? null : day(disposedOn),
  },
});

export const scan: CommandOf<'attachScan'> = {
  ...{ name: 'attachScan', paper: 'dispositionSlip', files: [file('7')] },
};
export const loadAnswer = (on: string): CommandOf<'loadAnswer'> => ({
  name: 'loadAnswer',
  on: day(on),
});

export const draft = (
  outcome: CommandOf<'draft'>['outcome'] = 'done',
  byOn: string | null = null,
): CommandOf<'draft'> => ({
  name: 'draft',
  document: word('draft'),
  outcome,
  byOn: byOn === null ? null : day(byOn),
});

/** Approval of the draft that stands. */
export function approval({ draft: it }: Report): CommandOf<'approve'> {
  return { name: 'approve', version: it?.version ?? 0, document: it?.document ?? word('none') };
}

/** Drafted by the liaison and approved by the head, now. */
export function answered(life: Life, head: Actor, of: CommandOf<'draft'> = draft()): Life {
  life.act(liaison, of);
  return life.act(head, approval(life.report));
}

export const flagged = (flags: Flags): CommandOf<'setFlags'> => ({
  name: 'setFlags',
  flags,
  reason: word('why'),
});

export const subject = (
  unit: UnitName | null,
  office: string | null = null,
): CommandOf<'setSubject'> => ({
  name: 'setSubject',
  subject: {
    unitId: unit === null ? null : UNIT[unit],
    officeId: office as CommandOf<'setSubject'>['subject']['officeId'],
  },
  reason: word('why'),
});

export const reclassified = (into: Report['class']): CommandOf<'correct'> => ({
  name: 'correct',
  title: null,
  class: into,
  category: null,
  place: null,
  districtCode: null,
  reason: word('why'),
});

const WHY = word('why');
/** Commands that say no more than why. */
export const suspend = { name: 'suspend', reason: WHY } as const;
export const complete = { name: 'complete', text: WHY } as const;
export const object = { name: 'object', reason: WHY } as const;
export const reopen = { name: 'reopen', reason: WHY } as const;
export const restore = { name: 'restore', reason: WHY } as const;
export const withdraw = { name: 'withdraw', reason: null } as const;
export const confirm = { name: 'confirm' } as const;
export const copyAnswer = { name: 'copyAnswer' } as const;
export const decline = {
  name: 'decline',
  reason: WHY,
  suggestedUnitId: null,
  suggestion: WHY,
} as const;
export const finishWork = { name: 'finishWork', evidence: WHY, files: [] } as const;
export const archive = {
  name: 'archive',
  reason: 'crime',
  explanation: WHY,
  nextDoor: WHY,
} as const;
export const unitVersion = { name: 'writeUnitVersion', text: word('for the unit') } as const;
export const forward = (to: CommandOf<'forward'>['agencyId']): CommandOf<'forward'> => ({
  name: 'forward',
  agencyId: to,
  reason: WHY,
});
export const handOver = (on: string): CommandOf<'handOver'> => ({
  name: 'handOver',
  recipient: word('police'),
  reason: WHY,
  checkBackOn: day(on),
});
