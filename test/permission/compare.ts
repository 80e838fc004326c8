import { sayCode } from '#server/tickets/alphabet.ts';
import type { Answer } from './site.ts';
import { KINDS, textsOf, type Kind, type Named, type Told } from './reports.ts';

/** An answer without what the address itself said. */
export function normal({ status, headers, body }: Answer, named: Named): string {
  const names: readonly (readonly [string, string])[] = [
    [named.id, '<id>'],
    [named.fileId, '<file>'],
    [sayCode(named.code), '<code>'],
    [named.code, '<code>'],
  ];
  return names.reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    `${status}\n${headers}\n\n${body}`.replaceAll(/"requestId":"[\da-f-]{36}"/g, '"requestId"'),
  );
}

/** Where two answers part, with what stands there. */
export function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 80));
  return `${around(one)} and of nobody ${around(other)}`;
}

export const VILLAGE_NAME = 'Rangas';

/** What of a report must never be met where it is not shown, by name. */
export const secretsOf = (kind: Kind, told: Told): Readonly<Record<string, string>> => ({
  ...textsOf(kind),
  ...{ unitVersion: `versixq${kind}`, key: told.key, saidKey: sayCode(told.key) },
});

/** Which secrets of which reports an answer tells, apart from those that it may. */
export function leaks(
  { headers, body }: Pick<Answer, 'headers' | 'body'>,
  reports: Readonly<Record<Kind, Told>>,
  may: readonly string[] = [],
): readonly string[] {
  const text = `${headers}\n${body}`;
  return KINDS.flatMap((kind) =>
    Object.entries(secretsOf(kind, reports[kind])).flatMap(([name, secret]) =>
      text.includes(secret) && !may.includes(`${kind}.${name}`) ? [`${name} of ${kind}`] : [],
    ),
  );
}
