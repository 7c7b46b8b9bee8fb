import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const pure = [
  ...['schemas', 'calendar', 'aggregate', 'cms'].map((name) => `packages/${name}/**/*.test.ts`),
  'packages/importers/src/**/*.test.ts',
];

/** Milliseconds: as long as Playwright’s own, longer than a busy machine takes, shorter than a test. */
const POLL = 30_000;

/** Time zones in which the pure packages must give the same results. */
const ZONES = ['UTC', 'Europe/Paris', 'America/Cayenne'];

export default defineConfig({
  test: {
    // Vitest leaves one core to itself: on a machine of two, files would run one after the other.
    maxWorkers: availableParallelism(),
    setupFiles: './vitest.setup.ts',
    projects: [
      ...ZONES.map((zone) => ({
        test: {
          name: `pure ${zone}`,
          include: pure,
          env: { TZ: zone },
          testTimeout: 20_000,
          // Pure code leaves nothing behind: one process is loaded once for all files.
          isolate: false,
        },
      })),
      {
        test: {
          name: 'files',
          include: [
            'packages/atlas/**/*.test.ts',
            'packages/content/**/*.test.ts',
            'packages/corpus/**/*.test.ts',
            'packages/importers/test/**/*.test.ts',
            'packages/relay/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          // Commands are run by their dozens, each of them a process that loads the same modules.
          env: { NODE_COMPILE_CACHE: resolve(import.meta.dirname, 'node_modules/.cache/node') },
          testTimeout: 60_000,
          expect: { poll: { timeout: POLL } },
        },
      },
      {
        test: {
          name: 'theme',
          include: ['packages/theme/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'sites',
          include: ['packages/e2e/**/*.test.ts'],
          globalSetup: './packages/e2e/src/global-setup.ts',
          // Most of the time a browser waits, for a timer or a server, and its processor with it.
          maxWorkers: availableParallelism() * 2,
          sequence: { groupOrder: 1 },
          testTimeout: 400_000,
          hookTimeout: 400_000,
          expect: { poll: { timeout: POLL } },
          // A browser on a busy runner may miss a beat once; what is wrong is wrong twice.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
