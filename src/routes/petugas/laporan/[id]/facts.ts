import type { ReportView } from '#server/usecases/report/report-view.ts';
import type { Lang } from '#words/lang.ts';
import { pageWords } from '#words/officer-report.ts';
import { channelWords, classWords } from '#words/report.ts';
import { sayDay } from '#words/time.ts';
import { sayFlags } from './say.ts';

/** The facts of a report as lines of key and value; what nobody said is said to be so. */
export function factsOf(view: ReportView, lang: Lang): { key: string; value: string }[] {
  const { report } = view;
  const unknown = pageWords.unknown[lang];
  const flags = sayFlags(view.flags, lang);
  return [
    { key: pageWords.class[lang], value: classWords[report.class][lang] },
    { key: pageWords.category[lang], value: view.category ?? unknown },
    { key: pageWords.place[lang], value: sayPlace(view) || unknown },
    ...(view.happenedOn
      ? [{ key: pageWords.happenedOn[lang], value: sayDay(view.happenedOn, lang) }]
      : []),
    { key: pageWords.channel[lang], value: channelWords[report.channel][lang] },
    { key: pageWords.agency[lang], value: view.agency },
    ...suggested(view, lang),
    { key: pageWords.unit[lang], value: view.unit?.name ?? pageWords.none[lang] },
    { key: pageWords.subject[lang], value: saySubject(view) || pageWords.none[lang] },
    {
      key: pageWords.flags[lang],
      value: report.flagsAreSet ? flags : `${flags} (${pageWords.flagsUnset[lang]})`,
    },
  ];
}

/** Whose business the reporter takes it for. */
function suggested({ timeline, names }: ReportView, lang: Lang) {
  const event = timeline[0]?.event;
  const id = event?.type === 'submitted' ? event.suggestedUnitId : null;
  const value = id === null ? undefined : names.units[id];
  return value ? [{ key: pageWords.suggested[lang], value }] : [];
}

export const sayPlace = ({ place }: ReportView): string =>
  [
    place.detail,
    place.village ?? (place.district && `Kec. ${place.district}`),
    place.point && `${place.point.lat}, ${place.point.lon}`,
  ]
    .filter(Boolean)
    .join('\n');

const saySubject = ({ subject }: ReportView): string =>
  [subject.unit, subject.office].filter(Boolean).join('; ');
