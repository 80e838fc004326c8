import type { Narrowing } from '#server/usecases/lists/list-queries.ts';
import type { ListScope } from '#server/usecases/lists/list-scope.ts';
import type { SelectOption } from '#ui/select.ts';
import { inboxWords } from '#words/inbox.ts';
import type { Lang, Words } from '#words/lang.ts';
import { classWords, statusWords } from '#words/report.ts';
import { classSlugs, statusSlugs } from './inbox-address.ts';
import { capital } from './shown-lines.ts';

export interface FilterField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
}

/** The choices by which a list is narrowed; where there is only one, none is offered. */
export function filterFields(
  { agencies, units }: ListScope,
  narrowing: Narrowing,
  lang: Lang,
): FilterField[] {
  const slugs = (
    pairs: readonly (readonly [string, string])[],
    words: Readonly<Record<string, Words>>,
  ) => pairs.map(([key, value]) => ({ value, label: capital(words[key]?.[lang] ?? key) }));
  const field = (
    name: string,
    label: Words,
    any: Words,
    options: SelectOption[],
    now?: string,
  ) => ({
    ...{ name, label: label[lang], value: now ?? '' },
    options: [{ value: '', label: any[lang] }, ...options],
  });
  const { status, class: aClass, agencyId, unitId } = narrowing;
  const agency = agencies.find((it) => it.id === agencyId);
  return [
    field(
      'keadaan',
      inboxWords.status,
      inboxWords.anyStatus,
      slugs(statusSlugs, statusWords),
      statusSlugs.find(([key]) => key === status)?.[1],
    ),
    field(
      'jenis',
      inboxWords.class,
      inboxWords.anyClass,
      slugs(classSlugs, classWords),
      classSlugs.find(([key]) => key === aClass)?.[1],
    ),
    ...(agencies.length > 1
      ? [
          field(
            'instansi',
            inboxWords.agency,
            inboxWords.anyAgency,
            agencies.map((it) => ({ value: it.code, label: it.name })),
            agency?.code,
          ),
        ]
      : []),
    ...(units.length > 1
      ? [
          field(
            'opd',
            inboxWords.unit,
            inboxWords.anyUnit,
            units.map((it) => ({ value: it.id, label: it.name })),
            unitId ?? '',
          ),
        ]
      : []),
  ];
}
