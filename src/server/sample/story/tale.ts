import type { Day } from '#domain/calendar/day.ts';
import type { AgencyId, Organisation, UnitId } from '#domain/office/organisation.ts';
import type { Command } from '#domain/report/commands.ts';
import type { Channel, FileId, Flags, Report, ReportClass } from '#domain/report/report.ts';
import type { SceneName } from '#server/sample/story/scenes.ts';
import type { TaleName } from '#server/sample/story/texts.ts';
import type { WordBook } from '#server/store/word-book.ts';

/** Who acts, looked up in the tree on that day; `desk` of a sealed report is its own unit (K-2). */
export type Who = 'reporter' | 'desk' | 'liaison' | 'deputy' | 'head' | 'inspector';

/** What an act may use to become a command. */
export interface Stage {
  readonly report: Report;
  readonly org: Organisation;
  readonly book: WordBook;
  /** The photos of this act, already stored. */
  readonly files: readonly FileId[];
  /** The n-th working day from the day of creation; negative n lie before it. */
  readonly on: (n: number) => Day;
  /** A unit of the agency that has the report, by its key in the tree. */
  readonly unit: (key: string) => UnitId;
  readonly agency: (code: string) => AgencyId;
}

export type HandledCommand = Exclude<Command, { readonly name: 'submit' }>;

export interface Act {
  /** Working days before the day of creation; 1 or more, so that nothing lies in the future. */
  readonly ago: number;
  readonly by: Who;
  readonly command: (stage: Stage) => HandledCommand;
  readonly photos?: readonly SceneName[];
}

/** One report of the sample from its first word to where it stands on the day of creation. */
export interface Tale {
  readonly name: TaleName;
  /** Code of the agency it is sent to; without one the reporter does not know whose business it is. */
  readonly code: string | null;
  readonly class: ReportClass;
  readonly category: string;
  /** Code of a village in the official list. */
  readonly village: string;
  /** Working days before the day of creation. */
  readonly ago: number;
  readonly flags?: Partial<Flags>;
  readonly photos?: readonly SceneName[];
  readonly reporter?: 'named' | 'nobody';
  /** Written down by the desk for somebody who spoke `daysLater` working days earlier. */
  readonly writtenDown?: { readonly channel: Channel; readonly daysLater: number };
  readonly acts: readonly Act[];
}
