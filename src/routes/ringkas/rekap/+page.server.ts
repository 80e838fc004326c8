import { addDays, type Day } from '#domain/calendar/day.ts';
import { countedLapses } from '#domain/report/status.ts';
import { dayAt } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { dayOf } from '#server/contract/submission-steps.ts';
import { readSmallRecap } from '#server/usecases/small/read-small-desk.ts';
import type { SmallLine } from '#server/usecases/small/small-line.ts';
import { desksOf } from '#server/usecases/small/small-line.ts';
import type { SignedInOfficer } from '#server/web/officer.ts';
import { requireSmallDesk } from '../desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const officer = await requireSmallDesk(event);
  const { searchParams } = event.url;
  const from = dayOf(searchParams.get('dari') ?? '') ?? firstOfMonth(officer.today);
  const to = dayOf(searchParams.get('sampai') ?? '') ?? officer.today;
  const { lines, isCut } = await readSmallRecap(event.locals.app, officer, { from, to });
  const { org } = officer.given;
  const isAnswered = ({ report }: SmallLine): boolean => report.answeredAt !== null;
  return {
    ...{ from, to, today: officer.today, isCut },
    agency: agencyOf(org, desksOf(officer)[0] ?? org.rootId).name,
    counts: {
      received: lines.length,
      answered: lines.filter(isAnswered).length,
      waiting: lines.filter((it) => it.step === 'choose' || it.step === 'wait').length,
      late: lines.filter(({ report }) => countedLapses(report) > 0).length,
      missing: lines.filter(({ step }) => step === 'load').length,
    },
    rows: lines.map((line) => drawn(line, officer)),
  };
};

const firstOfMonth = (day: Day): Day => addDays(day, 1 - Number(day.slice(8)));

function drawn({ report, ...line }: SmallLine, { given: { org } }: SignedInOfficer) {
  const { zone } = agencyOf(org, report.agencyId);
  const { id, title, trackingId, unit, receivedOn } = line;
  return {
    ...{ id, title, trackingId, unit, receivedOn },
    dueOn: report.clocks.followUp?.dueOn ?? null,
    answeredOn: report.answeredAt && dayAt(zone, report.answeredAt),
    loadedOn: report.lapor?.loadedOn ?? null,
    isAtLapor: report.lapor !== null,
    lapses: countedLapses(report),
  };
}
