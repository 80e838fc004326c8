import { defineConfig, mergeConfig } from 'vitest/config';
import { SlowFirst } from './test/slow-first.ts';
import pages from './vite.config.ts';

/** The first puts something in the place of a module; the second looks at what a fresh process does. */
const ALONE = ['src/server/operation/durable.test.ts', 'src/server/store/database.test.ts'];

/** Tests run over the same pages that are built; the build itself needs nothing of this. */
export default mergeConfig(
  pages,
  defineConfig({
    test: {
      globalSetup: ['test/servers.ts'],
      pool: 'forks',
      // By itself it takes one on two cores, and browser and database leave half of one idle.
      maxWorkers: 2,
      sequence: { sequencer: SlowFirst },
      testTimeout: 60_000,
      hookTimeout: 120_000,
      projects: [
        // Each of these brings its own database or none, so that a process loads the program once for all.
        {
          extends: true,
          test: {
            name: 'rooms',
            include: ['src/**/*.test.ts'],
            exclude: ALONE,
            isolate: false,
          },
        },
        {
          extends: true,
          test: { name: 'house', include: ['test/**/*.test.ts', ...ALONE] },
        },
      ],
    },
  }),
);
