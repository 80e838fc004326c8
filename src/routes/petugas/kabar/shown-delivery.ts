import { dayAt } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import type { Now } from '#server/app.ts';
import type { ListedDelivery } from '#server/usecases/notices/read-deliveries.ts';
import type { Lang } from '#words/lang.ts';
import {
  deliveryReasonWords,
  deliveryStateWords,
  handWayWords,
  newsWords,
} from '#words/notices/desk.ts';
import { sayMoment } from '#words/time.ts';

/** A message in words. */
export interface ShownDelivery {
  readonly id: string;
  readonly to: string;
  readonly state: string;
  readonly why: string | null;
  readonly code: number | null;
  readonly due: string;
  readonly reports: readonly { readonly title: string; readonly href: string | null }[];
  readonly hands: readonly string[];
}

export function shownDelivery(
  { delivery, to, reports, hands }: ListedDelivery,
  { org }: Now,
  lang: Lang,
): ShownDelivery {
  const { zone } = agencyOf(org, delivery.agencyId);
  const officer =
    to.kind === 'officer' ? `${to.office}: ${to.name ?? newsWords.nobody[lang]}` : null;
  return {
    id: delivery.id,
    to: officer ?? newsWords.reporter[lang],
    state: deliveryStateWords[delivery.state][lang],
    why: delivery.reason && deliveryReasonWords[delivery.reason][lang],
    code: delivery.replyCode,
    due: sayMoment(delivery.dueAt, zone, lang),
    reports: reports.map((line) =>
      line.kind === 'closed'
        ? { title: newsWords.closed[lang], href: null }
        : {
            title: line.title ?? newsWords.untitled[lang],
            href: line.opens ? `/petugas/laporan/${line.id}` : null,
          },
    ),
    hands: hands.map(
      ({ way, at, name, office }) =>
        `${[name, office].filter(Boolean).join(', ')}: ${handWayWords[way][lang]}, ${sayMoment(at, zone, lang)}`,
    ),
  };
}

/** The local day on which a letter is printed. */
export const letterDay = ({ delivery }: ListedDelivery, { org, now }: Now) =>
  dayAt(agencyOf(org, delivery.agencyId).zone, now);
