import type { ReportView } from '#server/usecases/report/report-view.ts';
import type { OfficerCommand } from '#words/commands.ts';
import { duties } from '#words/duties.ts';
import type { Lang } from '#words/lang.ts';
import { sayDay } from '#words/time.ts';
import { dueWords } from './say.ts';

/** By when a duty is to be done on this report: the day of its clock where that runs, with what the period says. */
export function byWhen(name: OfficerCommand, view: ReportView, lang: Lang): string {
  const duty = duties[name];
  const running = view.clocks.find(
    ({ clock }) => clock.kind === duty.clock && clock.state === 'running',
  );
  if (!running) return duty.byWhen[lang];
  const { text } = dueWords(running, lang);
  return `${sayDay(running.clock.dueOn, lang)}, ${text} (${duty.byWhen[lang]})`;
}
