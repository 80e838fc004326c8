import type { ReportView } from '#server/usecases/report/report-view.ts';
import type { Words } from '#words/lang.ts';
import { sheetWords } from '#words/letters.ts';

export const SHEETS = ['lembar-disposisi', 'nota-dinas', 'surat-penerusan'] as const;
export type Sheet = (typeof SHEETS)[number];

const NEEDS: Readonly<Record<Sheet, (view: ReportView) => boolean>> = {
  'lembar-disposisi': ({ report }) => report.assignedAt !== null,
  'nota-dinas': ({ drafts, report }) => drafts.length > 0 || report.answer !== null,
  'surat-penerusan': ({ timeline }) => timeline.some(({ event }) => event.type === 'handedOver'),
};

/** The papers that this report has something to say on (K-18). */
export const printsOf = (view: ReportView): { path: Sheet; title: Words }[] =>
  SHEETS.filter((sheet) => NEEDS[sheet](view)).map((path) => ({
    path,
    title: sheetWords[path].title,
  }));
