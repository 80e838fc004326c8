import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#server/paths.ts';

/** Every way in: `GET /petugas`, `POST /petugas?/simpan`, `POST /contoh/maju`, as the files of routes say. */
export async function waysIn(): Promise<readonly string[]> {
  const root = join(projectRoot(), 'src', 'routes');
  const found = new Set<string>();
  for await (const file of glob('**/+{page.server,server}.ts', { cwd: root })) {
    const text = await readFile(join(root, file), 'utf8');
    const isPage = file.endsWith('page.server.ts');
    const ways = isPage ? actionsOf(text) : methodsOf(text);
    // Written in another way than this file reads, they would be walked past.
    if (ways.length === 0 && (!isPage || /export.*\bactions\b/.test(text)))
      throw new Error(`${file}: say its methods or actions as the other routes do`);
    for (const [method, action] of ways) found.add(`${method} ${routeOf(file)}${action}`);
  }
  for await (const file of glob('**/+page.{server.ts,svelte}', { cwd: root })) {
    found.add(`GET ${routeOf(file)}`);
  }
  return [...found].sort();
}

type Way = readonly [method: string, action: string];

/** The route as a browser knows it: without the groups in brackets, which are in no address. */
const routeOf = (file: string): string => {
  const parts = file.split('/').slice(0, -1);
  return `/${parts.filter((it) => !it.startsWith('(')).join('/')}`;
};

const methodsOf = (text: string): Way[] =>
  [...text.matchAll(/^export (?:const|(?:async )?function) ([A-Z]+)\b/gm)].map(
    ([, method = '']) => [method, ''] as const,
  );

/** The names in `actions`: one level inside its braces, at the start of a line. */
function actionsOf(text: string): Way[] {
  const [, body] = /^export const actions(?:: \w+)? = \{\n([\s\S]*?)^\}/m.exec(text) ?? [];
  if (body === undefined) return [];
  const names = [...body.matchAll(/^ {2}(?:'([\w-]+)'|(\w+))(?=[:(,])/gm)];
  return names.map(([, quoted, plain = '']) => {
    const name = quoted ?? plain;
    return ['POST', name === 'default' ? '' : `?/${name}`] as const;
  });
}
