import type { ReportEvent } from '#domain/report/events.ts';
import type { ReportNames } from '#server/usecases/report-names.ts';
import type { Lang } from '#words/lang.ts';
import { eventWords, fill } from '#words/events.ts';
import { archiveWords, channelWords, clockWords, outcomeWords } from '#words/report.ts';
import { sayDay } from '#words/time.ts';
import { sayFlags } from './say.ts';

/** The sentence of one act, with everything it names filled in. */
export const sentenceOf = (event: ReportEvent, names: ReportNames, lang: Lang): string =>
  fill(eventWords[event.type][lang], detailsOf(event, names, lang)).trim();

function detailsOf(event: ReportEvent, names: ReportNames, lang: Lang): Record<string, string> {
  switch (event.type) {
    case 'submitted':
      return { channel: channelWords[event.channel][lang] };
    case 'verified':
    case 'flagsSet':
      return { flags: sayFlags(event.flags, lang) };
    case 'subjectSet': {
      const { unitId, officeId } = event.subject;
      const said = [names.units[unitId ?? ''], names.offices[officeId ?? '']].filter(Boolean);
      return { subject: said.join('; ') || '–' };
    }
    case 'assigned':
      return { unit: names.units[event.unitId] ?? '' };
    case 'forwarded':
      return { agency: names.agencies[event.agencyId] ?? '' };
    case 'handedOver':
      return { day: sayDay(event.checkBackOn, lang) };
    case 'drafted':
      return { version: String(event.version), outcome: outcomeWords[event.outcome][lang] };
    case 'draftReturned':
      return { version: String(event.version) };
    case 'answered':
    case 'answerRecorded':
      return { outcome: outcomeWords[event.outcome][lang] };
    case 'promised':
    case 'promiseBroken':
      return { day: sayDay(event.byOn, lang) };
    case 'rated':
      return { stars: String(event.stars) };
    case 'archived':
      return { reason: archiveWords[event.reason][lang] };
    case 'lapsed':
    case 'lapseVoided':
      return { clock: clockWords[event.clock][lang], day: sayDay(event.dueOn, lang) };
    case 'passed':
      return { holder: names.offices[event.holder?.officeId ?? ''] ?? '' };
    default:
      return {};
  }
}
