import { defineConfig, mergeConfig } from 'vitest/config';
import { SlowFirst } from './test/slow-first.ts';
import pages from './vite.config.ts';

/** Tests run over the same pages that are built; the build itself needs nothing of this. */
export default mergeConfig(
  pages,
  defineConfig({
    test: {
      include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
      globalSetup: ['test/servers.ts'],
      pool: 'forks',
      // By itself it takes one on two cores, and browser and database leave half of one idle.
      maxWorkers: 2,
      sequence: { sequencer: SlowFirst },
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  }),
);
