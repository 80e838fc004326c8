import { addMs, msOf, type Moment } from '#domain/calendar/day.ts';

export const DATA_REQUEST_KINDS = ['see', 'correct', 'erase', 'restrict'] as const;
/** What somebody may ask of their own data. */
export type DataRequestKind = (typeof DATA_REQUEST_KINDS)[number];

const HOUR_MS = 3_600_000;
/** Hours, nights and holidays among them, to answer a request or to tell of a breach. */
export const ANSWER_HOURS = 72;

export const answerBy = (since: Moment): Moment => addMs(since, ANSWER_HOURS * HOUR_MS);

/** Whole hours to the end; negative: late by so many, begun ones counted. */
export const hoursLeft = (due: Moment, now: Moment): number =>
  Math.floor((msOf(due) - msOf(now)) / HOUR_MS);
