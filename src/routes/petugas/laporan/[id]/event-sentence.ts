import type { EventOf, EventType, ReportEvent } from '#domain/report/events.ts';
import type { ReportNames } from '#server/usecases/report/report-names.ts';
import type { Lang } from '#words/lang.ts';
import { eventWords, fill } from '#words/events.ts';
import {
  archiveWords,
  channelWords,
  clockWords,
  erasedWords,
  outcomeWords,
  paperWords,
} from '#words/report.ts';
import { sayDay } from '#words/time.ts';
import { sayFlags } from './say.ts';

/** The sentence of one act, with everything it names filled in. */
export const sentenceOf = (event: ReportEvent, names: ReportNames, lang: Lang): string =>
  fill(eventWords[event.type][lang], detailsOf(event, names, lang)).trim();

type Details = Readonly<Record<string, string>>;
type Tell<T extends EventType> = (event: EventOf<T>, names: ReportNames, lang: Lang) => Details;
type Telling = { readonly [T in EventType]?: Tell<T> };

const flags: Tell<'verified' | 'flagsSet'> = (event, _, lang) => ({
  flags: sayFlags(event.flags, lang),
});
const outcome: Tell<'answered' | 'answerRecorded'> = (event, _, lang) => ({
  outcome: outcomeWords[event.outcome][lang],
});
const date: Tell<'promised' | 'promiseBroken'> = (event, _, lang) => ({
  day: sayDay(event.byOn, lang),
});
const lapse: Tell<'lapsed' | 'lapseVoided'> = (event, _, lang) => ({
  clock: clockWords[event.clock][lang],
  day: sayDay(event.dueOn, lang),
});

/** The sentences with places to fill; the others say all there is. */
const telling: Telling = {
  submitted: (event, _, lang) => ({ channel: channelWords[event.channel][lang] }),
  verified: flags,
  flagsSet: flags,
  subjectSet: ({ subject }, names) => ({
    subject:
      [names.units[subject.unitId ?? ''], names.offices[subject.officeId ?? '']]
        .filter(Boolean)
        .join('; ') || '–',
  }),
  assigned: (event, names) => ({ unit: names.units[event.unitId] ?? '' }),
  forwarded: (event, names) => ({ agency: names.agencies[event.agencyId] ?? '' }),
  handedOver: (event, _, lang) => ({ day: sayDay(event.checkBackOn, lang) }),
  drafted: (event, _, lang) => ({
    version: String(event.version),
    outcome: outcomeWords[event.outcome][lang],
  }),
  draftReturned: (event) => ({ version: String(event.version) }),
  initialled: (event) => ({ version: String(event.version) }),
  workGiven: (event, names) => ({ holder: names.offices[event.officeId ?? ''] ?? '–' }),
  answered: outcome,
  answerRecorded: outcome,
  promised: date,
  promiseBroken: date,
  rated: (event) => ({ stars: String(event.stars) }),
  archived: (event, _, lang) => ({ reason: archiveWords[event.reason][lang] }),
  erased: ({ scope }, _, lang) => ({ scope: erasedWords[scope][lang] }),
  scanAttached: ({ paper }, _, lang) => ({ paper: paperWords[paper][lang] }),
  answerLoaded: ({ on }, _, lang) => ({ day: sayDay(on, lang) }),
  lapsed: lapse,
  lapseVoided: lapse,
  passed: (event, names) => ({ holder: names.offices[event.holder?.officeId ?? ''] ?? '' }),
};

function detailsOf(event: ReportEvent, names: ReportNames, lang: Lang): Details {
  // Each type meets its own line; the compiler cannot follow that pairing here.
  const tell = telling[event.type] as Tell<EventType> | undefined;
  return tell?.(event, names, lang) ?? {};
}
