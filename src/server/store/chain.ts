import { createHash } from 'node:crypto';
import { EVENT_SCHEMA, type ReportEvent } from '#domain/report/events.ts';

/** What stands before the first event of a chain. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

export interface Link {
  readonly seq: number;
  readonly event: ReportEvent;
  readonly body: Buffer;
  readonly hash: Buffer;
}

/** JSON with sorted keys and without undefined: equal values give equal bytes (M-28). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}

export const hashOf = (before: Uint8Array, body: Uint8Array): Buffer =>
  createHash('sha256').update(before).update(body).digest();

/** The events as links of a report's chain, from the head and the number that it has so far. */
export function link(
  head: Buffer,
  seqBefore: number,
  events: readonly ReportEvent[],
): readonly Link[] {
  let before = head;
  return events.map((event, i) => {
    const seq = seqBefore + i + 1;
    const body = Buffer.from(canonical({ ...event, v: EVENT_SCHEMA, seq }));
    const hash = hashOf(before, body);
    before = hash;
    return { seq, event, body, hash };
  });
}

/** The event that a body holds; throws where it is none of this schema. */
export function readBody(body: Buffer): ReportEvent {
  const {
    v,
    seq: _,
    ...event
  } = JSON.parse(body.toString('utf8')) as ReportEvent & {
    readonly v: number;
    readonly seq: number;
  };
  if (v !== EVENT_SCHEMA) throw new Error(`Events of schema ${v} are not known`);
  return event as ReportEvent;
}
