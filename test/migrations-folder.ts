import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const base = mkdtempSync(join(tmpdir(), 'lapor-migrations-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A folder of migrations, text by name; gone after the file's last test. */
export const migrationsFolder = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(base, 'folder-'));
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
  return folder;
};
