import { agencyOf } from '#domain/office/organisation.ts';
import { readGaps } from '#server/usecases/lists/read-gaps.ts';
import { listScope } from '#server/usecases/lists/list-scope.ts';
import { readRecap } from '#server/usecases/lists/read-recap.ts';
import { requireOfficer } from '#server/web/officer.ts';
import { recapWords } from '#words/recap.ts';
import type { PageServerLoad } from './$types';
import { periodOptions } from './periods.ts';
import { ALL_AGENCIES, recapAddress } from './recap-address.ts';
import { sayAsOf, sayPeriod } from './say-period.ts';
import { factsTable, statesTable } from './tables.ts';

export const load: PageServerLoad = async (event) => {
  const officer = await requireOfficer(event);
  const { app, lang } = event.locals;
  const { org } = officer.given;
  const scope = listScope(officer);
  const { searchParams } = event.url;
  const asked = recapAddress(searchParams, officer, scope);
  const { period, agencyId } = asked;
  const query = { period, agencyId, unitId: asked.unitId };
  const recap = asked.isWrong ? null : await readRecap(app, officer, query);
  const saying = { org, lang, period };
  const agencies = scope.agencies.map((it) => ({ value: it.code, label: it.name }));
  return {
    isWrong: asked.isWrong,
    isTooMany: recap === 'tooMany',
    code: asked.code,
    from: searchParams.get('dari') ?? '',
    to: searchParams.get('sampai') ?? '',
    today: asked.today,
    periods: periodOptions(asked.today, lang),
    agency: agencyId === null ? ALL_AGENCIES : agencyOf(org, agencyId).code,
    agencies:
      agencies.length > 1
        ? [...agencies, { value: ALL_AGENCIES, label: recapWords.allAgencies[lang] }]
        : [],
    heading: `${agencyId === null ? recapWords.allAgencies[lang] : agencyOf(org, agencyId).name}, ${sayPeriod(period, lang)}`,
    gaps: readGaps(officer, agencyId),
    recap:
      recap === null || recap === 'tooMany'
        ? null
        : {
            received: recap.total.received,
            isPast: recap.asOf.isPast,
            asOf: sayAsOf(query, recap.asOf, { org, lang }),
            states: statesTable(recap, query, saying),
            facts: factsTable(recap, query, saying),
            untested: recap.untested.map((it) => it.name),
          },
  };
};
