import { glob, readFile } from 'node:fs/promises';

/** The test files that use a database, so that they run once per server. */
export async function databaseTests(): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const file of glob('{src,test}/**/*.test.ts')) {
    const text = await readFile(file, 'utf8');
    if (text.includes('#test/database.ts')) found.push(file);
  }
  return found;
}
