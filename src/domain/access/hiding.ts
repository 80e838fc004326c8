import type { Flags } from '#domain/report/report.ts';

/**
 * How the identity of a report's reporter is kept (K-32). `plain`: whoever reaches it reads it, with a line in
 * the log. `sealed`: so too, but the database alone does not tell it (a sealed report's unit looks after people,
 * and cannot wait for two others). `hidden`: two holders of the key open it, for one report and some hours.
 */
export type Hiding = 'plain' | 'sealed' | 'hidden';

export function hidingOf({ anonymous, confidential, sealed }: Flags): Hiding {
  if (anonymous) return 'hidden';
  if (sealed) return 'sealed';
  return confidential ? 'hidden' : 'plain';
}
