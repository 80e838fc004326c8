import { parseArgs } from 'node:util';

export const LAYERS = ['bare', 'usecase', 'http'] as const;
/** What a lifecycle is run through: plain `pg`, the use-cases, or a server as browsers ask it. */
export type LayerName = (typeof LAYERS)[number];

export interface Options {
  /** Existing reports, one database each. */
  readonly reports: readonly number[];
  /** How many lifecycles are under way at once. */
  readonly callers: readonly number[];
  /** Measured time of each layer in each database with each number of callers. */
  readonly seconds: number;
  readonly layers: readonly LayerName[];
  readonly json: boolean;
}

const REPORTS_MAX = 5_000_000;
const CALLERS_MAX = 64;
const SECONDS_MAX = 3_600;

/** Throws a sentence where an option cannot be used. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      reports: { type: 'string', default: '1000,100000' },
      callers: { type: 'string', default: '1,8' },
      seconds: { type: 'string', default: '12' },
      layers: { type: 'string', default: LAYERS.join(',') },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    reports: numbers(values.reports, '--reports', REPORTS_MAX),
    callers: numbers(values.callers, '--callers', CALLERS_MAX),
    seconds: numbers(values.seconds, '--seconds', SECONDS_MAX)[0] ?? 1,
    layers: LAYERS.filter((it) => values.layers.split(',').includes(it)),
    json: values.json,
  };
}

function numbers(text: string, name: string, max: number): readonly number[] {
  return text.split(',').map((part) => {
    const n = Number(part);
    if (!Number.isInteger(n) || n < 1 || n > max)
      throw new Error(`${name}: ${part} is no whole number from 1 to ${max}.`);
    return n;
  });
}
