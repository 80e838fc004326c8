import { agencyOf, type AgencyId, type Organisation } from '#domain/office/organisation.ts';
import type { Period } from '#server/usecases/lists/list-queries.ts';
import type { Recap } from '#server/usecases/lists/read-recap.ts';
import { fill } from '#words/inbox.ts';
import type { Lang } from '#words/lang.ts';
import { recapWords } from '#words/recap.ts';
import { sayDay, sayMoment } from '#words/time.ts';

/** 'Senin, 1 Januari 2024' without its weekday. */
const sayDate = (day: Period['from'], lang: Lang): string => sayDay(day, lang).replace(/^\S+ /, '');

export const sayPeriod = ({ from, to }: Period, lang: Lang): string =>
  from === to
    ? sayDate(from, lang)
    : `${sayDate(from, lang)} ${lang === 'id' ? 'sampai' : 'to'} ${sayDate(to, lang)}`;

/** Of which reports, and as of when: one sentence beside every table. */
export function sayAsOf(
  { period, agencyId }: { readonly period: Period; readonly agencyId: AgencyId | null },
  { at, isPast }: Recap['asOf'],
  { org, lang }: { readonly org: Organisation; readonly lang: Lang },
): string {
  const { zone } = agencyOf(org, agencyId ?? org.rootId);
  const said = sayPeriod(period, lang);
  if (!isPast)
    return fill(recapWords.asOfNow[lang], { period: said, moment: sayMoment(at, zone, lang) });
  return fill(recapWords.asOf[lang], { period: said, day: sayDate(period.to, lang), zone });
}
