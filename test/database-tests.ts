import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where a migrated database comes from. */
const DATABASE = 'test/database.ts';
/** These serve the whole program, tell the whole sample or read lines of arguments; what they ask the database the other tests ask too. */
const WHOLE = /^(?:test[/](?:e2e[/]|permission[/]|sample[.])|src[/]server[/]cli[/](?!operation))/;
const ROOTS: Readonly<Record<string, string>> = {
  '#domain': 'src/domain',
  '#server': 'src/server',
  '#words': 'src/words',
  '#test': 'test',
};

/** The test files that use a database, themselves or by what they import, so that they run once per server. */
export async function databaseTests(): Promise<readonly string[]> {
  const imports = new Map<string, readonly string[]>();
  for await (const file of glob('{src,test}/**/*.ts')) {
    const text = await readFile(file, 'utf8');
    const named = [...text.matchAll(/ from '([#.][^']+\.ts)'/g)].map(([, name = '']) => name);
    imports.set(
      file,
      named.map((name) => pathOf(name, file)),
    );
  }
  const uses = reaching(imports, DATABASE);
  return [...uses].filter((file) => file.endsWith('.test.ts') && !WHOLE.test(file)).sort();
}

function pathOf(name: string, from: string): string {
  if (name.startsWith('.')) return join(dirname(from), name);
  const [root = '', ...rest] = name.split('/');
  return join(ROOTS[root] ?? root, ...rest);
}

/** All files from which a chain of imports leads to `target`. */
function reaching(imports: ReadonlyMap<string, readonly string[]>, target: string): Set<string> {
  const found = new Set([target]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const [file, names] of imports) if (names.some((it) => found.has(it))) found.add(file);
  }
  return found;
}
