import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const isProjectRoot = (folder: string): boolean => {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return false;
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return (
    typeof manifest === 'object' &&
    manifest !== null &&
    'name' in manifest &&
    manifest.name === 'lapor'
  );
};

/**
 * The folder of the checkout: the nearest one upwards whose package.json is named "lapor", so that
 * the same line works from `src` and from the bundle in `build/server`. Throws where there is none.
 */
export const projectRoot = (from: string = import.meta.dirname): string => {
  if (isProjectRoot(from)) return from;
  const above = dirname(from);
  if (above === from) throw new Error('No package.json named "lapor" above the running program.');
  return projectRoot(above);
};

/** Where everything that must survive lies: `LAPOR_DATA`, or `data` in the checkout. */
export const dataDir = (env: Readonly<Record<string, string | undefined>>): string =>
  resolve(projectRoot(), env['LAPOR_DATA'] || 'data');
