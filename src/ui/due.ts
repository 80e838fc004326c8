/** Enough time, soon, late, or a clock that stands still or has ended. Red belongs to `late` alone. */
export type DueLevel = 'enough' | 'soon' | 'late' | 'stopped';

/** A period in words, e.g. `soon` and "sisa 1 hari kerja". */
export interface DueWords {
  level: DueLevel;
  text: string;
}
