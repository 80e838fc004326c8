import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import type { CommandName } from '#domain/report/commands.ts';
import { COMMAND_NAMES, rowOf } from '#domain/report/lifecycle.ts';
import { STAGES, type Stage } from '#domain/report/report.ts';
import { projectRoot } from '#server/paths.ts';

/**
 * docs/LIFECYCLE.md, made from the table of the lifecycle. `node test/lifecycle-diagram.ts` writes it; a test
 * says when it is old, and random journeys check that the moves drawn here are the moves made.
 */
export const LIFECYCLE_FILE = 'docs/LIFECYCLE.md';

export type Move = readonly [from: Stage, to: Stage];

const from = (starts: readonly Stage[], to: Stage): readonly Move[] =>
  starts.map((stage) => [stage, to]);
const UNITS_WORK = ['handling', 'answered'] as const;
const OPEN = ['intake', ...UNITS_WORK] as const;
const BEFORE_ANSWER = ['intake', 'handling'] as const;
const out: readonly Move[] = [];

/** From which stage to which other a command leads; one that is not named here changes no stage. */
const MOVES: Readonly<Partial<Record<CommandName, readonly Move[]>>> = {
  assign: from(['intake'], 'handling'),
  decline: from(['handling'], 'intake'),
  setSubject: from(['handling'], 'intake'),
  setFlags: from(UNITS_WORK, 'intake'),
  correct: from(UNITS_WORK, 'intake'),
  handOver: from(BEFORE_ANSWER, 'archived'),
  approve: from(['handling'], 'answered'),
  recordAnswer: from(['handling'], 'answered'),
  confirm: from(['answered'], 'closed'),
  object: from(['answered'], 'handling'),
  reopen: from(['closed'], 'handling'),
  restore: OPEN.map((to) => ['archived', to]),
  archive: from(BEFORE_ANSWER, 'archived'),
  withdraw: from(OPEN, 'archived'),
  endSilent: from(['answered'], 'closed'),
  archiveSilent: from(BEFORE_ANSWER, 'archived'),
};

export const movesOf = (name: CommandName): readonly Move[] => MOVES[name] ?? out;

/** The whole page, laid out as the project's Prettier does it. */
export const lifecyclePage = (): Promise<string> =>
  format([...INTRODUCTION, diagram(), '', ...table(), ''].join('\n'), { parser: 'markdown' });

const INTRODUCTION = [
  '# The life of a report',
  '',
  'Made from `src/domain/report/lifecycle.ts` by `node test/lifecycle-diagram.ts`; do not edit. The rules stand in',
  '[RULES.md](RULES.md).',
  '',
  'Arrows are commands that change the stage. `setFlags` and `correct` do so only where a report must leave its',
  'unit at once: unsealed, or turned into an oversight complaint.',
  '',
];

function diagram(): string {
  const arrows = STAGES.flatMap((start) =>
    STAGES.flatMap((end) => {
      const names = COMMAND_NAMES.filter((name) =>
        movesOf(name).some((move) => move[0] === start && move[1] === end),
      );
      return names.length === 0 ? [] : [`  ${start} --> ${end}: ${names.join(', ')}`];
    }),
  );
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> intake: submit', ...arrows, '```'].join('\n');
}

function table(): readonly string[] {
  const rows = COMMAND_NAMES.map((name) => {
    const { from: stages, by, rule, guard } = rowOf(name);
    const check = by.every((role) => role === 'clock') ? 'due' : guard.name;
    const cells = [`\`${name}\``, stages.join(', '), by.join(', '), rule, `\`${check}\``];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    'The check is a function of `src/domain/report/guards.ts`; `none` refuses nothing, `due` means that the',
    'moment has come.',
    '',
    '<!-- prettier-ignore -->',
    '| command | in stage | by | rule | check |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ];
}

if (import.meta.main) await writeFile(join(projectRoot(), LIFECYCLE_FILE), await lifecyclePage());
