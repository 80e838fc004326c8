import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { testDatabase } from '#test/database.ts';

const { logins } = await testDatabase();
const writes = process.env['LAPOR_WRITE_TYPES'] !== undefined;

/** `npm run types` writes src/server/store/schema.ts anew; without it this says whether the file is fresh. */
it('src/server/store/schema.ts matches the migrations (else: npm run types)', () => {
  const { user, password, host, port, database } = logins.owner;
  const enc = encodeURIComponent;
  const url = `postgres://${enc(user)}:${enc(password)}@${enc(host)}:${port}/${enc(database)}`;
  const args = ['--config-file', '.kysely-codegenrc.json', ...(writes ? [] : ['--verify'])];
  const done = spawnSync('node_modules/.bin/kysely-codegen', args, {
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  });
  expect(`${done.stdout}${done.stderr}`).not.toContain('not up-to-date');
  expect(done.status).toBe(0);
});
