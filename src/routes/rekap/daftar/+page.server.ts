import { agencyOf, unitOf } from '#domain/office/organisation.ts';
import { listScope } from '#server/usecases/lists/list-scope.ts';
import { readRecapList } from '#server/usecases/lists/read-recap.ts';
import { requireOfficer } from '#server/web/officer.ts';
import { columnWords, recapWords } from '#words/recap.ts';
import type { PageServerLoad } from './$types';
import { addressWith, placeOf, sayPlace } from '../../petugas/inbox-address.ts';
import { shownThen } from '../../petugas/shown-lines.ts';
import { columnOf, recapAddress } from '../recap-address.ts';
import { sayAsOf } from '../say-period.ts';

export const load: PageServerLoad = async (event) => {
  const officer = await requireOfficer(event);
  const { app, lang } = event.locals;
  const { org } = officer.given;
  const { searchParams } = event.url;
  const asked = recapAddress(searchParams, officer, listScope(officer));
  const { period, agencyId, unitId } = asked;
  const column = columnOf(searchParams.get('angka'));
  const after = placeOf(searchParams.get('sesudah'));
  const query = { period, agencyId, unitId, column, after: after?.on ? after : null };
  const list = asked.isWrong ? null : await readRecapList(app, officer, query);
  const here = new URLSearchParams(searchParams);
  const where = [
    ...(unitId === 'desk' ? [recapWords.desk[lang]] : unitId ? [unitOf(org, unitId).name] : []),
    agencyId === null ? recapWords.allAgencies[lang] : agencyOf(org, agencyId).name,
  ];
  const recap = new URLSearchParams({ dari: period.from, sampai: period.to });
  const instansi = searchParams.get('instansi');
  return {
    isWrong: asked.isWrong,
    isTooMany: list === 'tooMany',
    column,
    heading: `${columnWords[column].label[lang]}, ${where.join(', ')}`,
    back: addressWith('/rekap', recap, { instansi }),
    list:
      list === null || list === 'tooMany'
        ? null
        : {
            asOf: sayAsOf(query, list.asOf, { org, lang }),
            count: list.count,
            received: list.received,
            lines: list.lines.map(({ line, statusThen }) =>
              shownThen(line, statusThen, { org, lang }),
            ),
            first: after && addressWith('/rekap/daftar', here, { sesudah: null }),
            next: list.next && addressWith('/rekap/daftar', here, { sesudah: sayPlace(list.next) }),
          },
  };
};
