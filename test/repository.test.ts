import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, rowOf } from '#domain/report/lifecycle.ts';
import { submitted } from '#domain/testing/life.ts';
import { chosen, later } from '#domain/testing/journey.ts';
import { STATUSES } from '#domain/report/status.ts';
import { projectRoot } from '#server/paths.ts';
import { LIFECYCLE_FILE, lifecyclePage, movesOf } from '#test/lifecycle-diagram.ts';
import { commandWords } from '#words/commands.ts';
import { duties } from '#words/duties.ts';
import { statusWords } from '#words/report.ts';

/** What the repository promises of itself. Each failure says what to do. */
const root = projectRoot();
const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');

async function filesUnder(folder: string, ...endings: readonly string[]): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  return names
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => `${folder}/${name}`)
    .sort();
}

const readAll = async (files: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map(await Promise.all(files.map(async (file) => [file, await read(file)] as const)));

const sources = await readAll([
  ...(await filesUnder('src', '.ts', '.svelte', '.js')),
  ...(await filesUnder('migrations', '.sql')),
]);
const documents = await readAll([
  ...(await readdir(root)).filter((name) => name.endsWith('.md')),
  ...(await filesUnder('docs', '.md')),
]);
const rules = documents.get('docs/RULES.md') ?? '';

/** What stands in `all` and not in `known`, each once and in order. */
const missing = (all: Iterable<string>, known: ReadonlySet<string>): string[] =>
  [...new Set(all)].filter((it) => !known.has(it)).sort();

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);

describe('the rules', () => {
  const written = new Set(matches(rules, /^- \*\*(R-\d\d)\b/gm));
  const cited = new Map(
    [...sources].flatMap(([file, text]) => matches(text, /\bR-\d\d\b/g).map((it) => [it, file])),
  );

  it('are written down, each that the code cites', () => {
    const lost = missing(cited.keys(), written).map((it) => `${it} in ${cited.get(it)}`);
    expect(lost, 'write these in docs/RULES.md, or cite another number').toEqual([]);
  });

  it('are enforced by the table or by the files they name', () => {
    const inTable = new Set<string>(COMMAND_NAMES.map((name) => rowOf(name).rule));
    const entries = rules.split(/^(?=- \*\*R-\d\d)/m).filter((it) => it.startsWith('- **R-'));
    const nowhere = entries
      .filter((it) => !inTable.has(it.slice(4, 8)) && !/_Where:_\s+`/.test(it))
      .map((it) => it.slice(4, 8));
    expect(nowhere, 'name after "Where:" the file that enforces it').toEqual([]);
    expect(missing(inTable, written), 'write these in docs/RULES.md').toEqual([]);
    expect(entries.length, 'each rule is written once').toBe(written.size);
  });

  it.each([
    ['K', 33],
    ['M', 32],
  ])('say of each %s-n where it is enforced', (letter, count) => {
    const rows = new Set(matches(rules, new RegExp(`^\\| (${letter}-\\d+) \\|`, 'gm')));
    const all = Array.from({ length: count }, (_, n) => `${letter}-${n + 1}`);
    expect(missing(all, rows), 'add a line to its table in docs/RULES.md').toEqual([]);
    const text = [...sources.values()].join('\n');
    const unknown = missing(matches(text, new RegExp(`\\b${letter}-\\d+\\b`, 'g')), new Set(all));
    expect(unknown, 'the code cites what docs/RULES.md does not have').toEqual([]);
  });

  it('are the only place where law is named', () => {
    const quoting = [...sources]
      .filter(([file]) => !file.endsWith('.test.ts') && !file.startsWith('migrations/'))
      .filter(([, text]) => /\b(?:pasal|article)s?\s+\d+/i.test(text))
      .map(([file]) => file);
    expect(quoting, 'cite the number of a rule; docs/RULES.md names the article').toEqual([]);
  });
});

describe('the lifecycle', () => {
  it('is drawn as it is', async () => {
    const page = await lifecyclePage();
    const advice = 'it is old; run: npx node test/lifecycle-diagram.ts';
    expect(await read(LIFECYCLE_FILE), advice).toBe(page);
  });

  it('moves as it is drawn', () => {
    const wrong = new Set<string>();
    for (let seed = 1; seed <= JOURNEYS; seed += 1) {
      for (const move of movesOfJourney(seed)) wrong.add(move);
    }
    expect([...wrong], 'draw these moves in test/lifecycle-diagram.ts').toEqual([]);
  });

  it('has a label and a duty for each act of an officer, and a word for each status', () => {
    const officers = COMMAND_NAMES.filter(
      (name) =>
        name !== 'submit' && !rowOf(name).by.every((it) => ['reporter', 'clock'].includes(it)),
    );
    const labels = new Set(Object.keys(commandWords));
    expect(missing(officers, labels), 'label these in src/words/commands.ts').toEqual([]);
    const known = new Set(Object.keys(duties));
    expect(missing(officers, known), 'say their duty in src/words/duties.ts').toEqual([]);
    const words = new Set(Object.keys(statusWords));
    expect(missing(STATUSES, words), 'word these in src/words/report.ts').toEqual([]);
  });
});

const JOURNEYS = 40;
const TURNS = 40;

/** Moves from stage to stage that a person's act made and nobody drew, by a journey that a seed fixes. */
function movesOfJourney(seed: number): readonly string[] {
  let state = seed;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  const life = submitted({
    class: seed % 3 === 0 ? 'oversightComplaint' : 'complaint',
    flags: { anonymous: seed % 5 === 0, confidential: false, sealed: seed % 4 === 0 },
  });
  return Array.from({ length: TURNS }, () => {
    life.at(later(life.now, next() % 30));
    const [actor, command] = chosen(life, {
      hours: 0,
      pick: next() % 100_000,
      detail: next() % 100_000,
    });
    if (life.refusal(actor, command) !== undefined) return [];
    const { stage } = life.report;
    life.act(actor, command);
    const after = life.report.stage;
    const isDrawn = movesOf(command.name).some(([from, to]) => from === stage && to === after);
    return stage === after || isDrawn ? [] : [`${command.name}: ${stage} > ${after}`];
  }).flat();
}

describe('the documents', () => {
  /** Shapes of paths that are one: a folder of the project first, or a file of its root. */
  const isPath = (text: string): boolean =>
    /^(?:src|test|docs|migrations|bench|\.ci|static)\/[^\s*<>{}]+$/.test(text) ||
    /^[\w.-]+\.(?:config\.\w+|cjs|json|yml)$/.test(text);

  it('name only files that exist', () => {
    const lost = [...documents].flatMap(([file, text]) =>
      matches(text.replace(/<!--.*?-->/gs, ''), /`([^`\n]+)`/g)
        .filter(isPath)
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${file}: ${path}`),
    );
    expect(lost, 'name the file where it lies now').toEqual([]);
  });

  it('link only to files that exist', () => {
    const lost = [...documents].flatMap(([file, text]) =>
      matches(text.replace(/<!--.*?-->/gs, ''), /\]\(([^)\s]+)\)/g)
        .filter((to) => !/^(?:https?:|mailto:|#)/.test(to))
        .filter((to) => !existsSync(join(root, dirname(file), to.split('#')[0] ?? '')))
        .map((to) => `${file}: ${to}`),
    );
    expect(lost, 'mend the link').toEqual([]);
  });

  it('name only tests that exist', async () => {
    const named = [...documents].flatMap(([file, text]) =>
      [...text.matchAll(/`((?:src|test)\/[^`\s]+\.test\.ts)`: "([^"]+)"/g)].map(
        ([, path = '', name = '']) => ({ file, path, name }),
      ),
    );
    const lost: string[] = [];
    for (const { file, path, name } of named) {
      const text = await read(path).catch(() => '');
      if (!text.includes(name)) lost.push(`${file}: ${path}: "${name}"`);
    }
    expect(lost, 'name the test as it is called now').toEqual([]);
  });

  it('have a glossary whose names the code uses', () => {
    const glossary = documents.get('docs/GLOSSARY.md') ?? '';
    const code = [...sources.values()].join('\n');
    const names = matches(glossary, /^\| [^|]+ \| `(\w+)` \|/gm);
    expect(names.length).toBeGreaterThan(50);
    const unused = names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code));
    expect(unused, 'rename these in docs/GLOSSARY.md as in the code').toEqual([]);
  });

  it('give each package a paragraph, and no other', async () => {
    const { dependencies, devDependencies } = JSON.parse(await read('package.json')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const used = Object.keys({ ...dependencies, ...devDependencies });
    const page = documents.get('docs/decisions/dependencies.md') ?? '';
    const told = matches(page, /\*\*`([^`]+)`\*\*/g);
    const advice = 'a package has a paragraph in docs/decisions/dependencies.md';
    expect(missing(used, new Set(told)), advice).toEqual([]);
    expect(missing(told, new Set(used)), `${advice}, and a paragraph a package`).toEqual([]);
  });

  it('list every decision', async () => {
    const page = documents.get('docs/decisions/README.md') ?? '';
    const files = (await readdir(join(root, 'docs/decisions'))).filter((it) => /^\d{4}-/.test(it));
    const unlisted = files.filter((file) => !page.includes(`(${file})`));
    expect(unlisted, 'list these in docs/decisions/README.md').toEqual([]);
  });
});

describe('the source', () => {
  it('knows no folder of a machine', () => {
    const machine = /['"`](?:\/(?:home|root|work|tmp|Users)\/|[A-Z]:\\)/;
    const bound = [...sources]
      .filter(([file]) => !file.endsWith('.test.ts'))
      .filter(([, text]) => machine.test(text))
      .map(([file]) => file);
    expect(bound, 'make the path from projectRoot() or dataDir()').toEqual([]);
  });

  it('leaves nothing for later in a comment', () => {
    const later = [...sources].filter(([, text]) => /\b(?:TODO|FIXME|XXX)\b/.test(text));
    expect(
      later.map(([file]) => file),
      'do it, or open an issue',
    ).toEqual([]);
  });
});
