import type { LayerName } from './options.ts';
import type { Round } from './worker.ts';

/** One line of the result: a layer in one database with so many callers. Times in milliseconds. */
export interface Run {
  readonly layer: LayerName;
  readonly reports: number;
  readonly callers: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly errors: number;
  readonly rssMb: number;
}

export interface Cell {
  readonly layer: LayerName;
  readonly reports: number;
  readonly callers: number;
  readonly rounds: readonly Round[];
}

export function runOf({ layer, reports, callers, rounds }: Cell): Run {
  const latencies = rounds.flatMap((it) => it.latencies).sort((a, b) => a - b);
  const seconds = sum(rounds.map((it) => it.ms)) / 1000;
  return {
    layer,
    reports,
    callers,
    perSecond: round(latencies.length / seconds),
    p50: round(quantile(latencies, 0.5)),
    p95: round(quantile(latencies, 0.95)),
    p99: round(quantile(latencies, 0.99)),
    errors: sum(rounds.map((it) => it.errors)),
    rssMb: Math.round(Math.max(0, ...rounds.map((it) => it.rssMb))),
  };
}

/** The smallest value that at least this share of them does not exceed; 0 where there are none. */
const quantile = (ascending: readonly number[], share: number): number =>
  ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? 0;

const sum = (of: readonly number[]): number => of.reduce((total, it) => total + it, 0);
const round = (n: number): number => Math.round(n * 100) / 100;

const HEAD = ['layer', 'reports', 'callers', '/s', 'p50', 'p95', 'p99', 'errors', 'RSS MB'];

/** The figures and, under them, what the issue asks of them as ratios. */
export function tableOf(runs: readonly Run[]): string {
  const lines = runs.map((it) => Object.values(it).map(String));
  return [...aligned([HEAD, ...lines]), '', ...aligned(ratiosOf(runs))].join('\n');
}

function ratiosOf(runs: readonly Run[]): readonly (readonly string[])[] {
  const largest = Math.max(...runs.map((it) => it.reports));
  const smallest = Math.min(...runs.map((it) => it.reports));
  const against = (run: Run, other: Partial<Run>, what: string): (readonly string[])[] => {
    const base = runs.find((it) => matches(it, { ...run, ...other }));
    const ratio = base && base.perSecond > 0 ? run.perSecond / base.perSecond : undefined;
    return ratio === undefined || base === run ? [] : [[what, ratio.toFixed(2)]];
  };
  return runs.flatMap((run) => {
    const where = `${run.reports} reports, ${run.callers} callers`;
    return [
      ...against(run, { layer: 'bare' }, `${run.layer} / bare, ${where}`),
      ...(run.reports === largest
        ? against(
            run,
            { reports: smallest },
            `${run.layer}, ${largest} / ${smallest} reports, ${run.callers} callers`,
          )
        : []),
    ];
  });
}

const matches = (a: Run, b: Pick<Run, 'layer' | 'reports' | 'callers'>): boolean =>
  a.layer === b.layer && a.reports === b.reports && a.callers === b.callers;

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(...rows.map((row) => (row[i] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  '),
  );
}
