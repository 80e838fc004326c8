/** Days left, one day left, the last day, past it, a clock that stands still, one that has ended. Red is `late` alone. */
export type DueLevel = 'enough' | 'soon' | 'today' | 'late' | 'stopped' | 'done';

/** A period in words, e.g. `soon` and "sisa 1 hari kerja". */
export interface DueWords {
  level: DueLevel;
  text: string;
}
