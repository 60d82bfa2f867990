/** Two sets of tests: everything that runs in Node, and pages in a real browser. */

import { defineConfig } from 'vitest/config'
import { serverTags } from './scripts/server-tags.ts'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    maxWorkers: 2,
    isolate: true,
    tags: [...serverTags],
    env: { TZ: 'UTC' },
    setupFiles: ['test/support/equality.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // a worker keeps its modules and its database from one file to the next: loading both anew took half of the time
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}', 'islands/**/*.test.ts', 'test/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          globalSetup: ['test/support/browser-server.ts'],
        },
      },
    ],
  },
})
