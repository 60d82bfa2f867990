/** Two sets of tests: everything that runs in Node, and pages in a real browser. */

import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { serverTags } from './scripts/server-tags.ts'

/** Files that take a minute: begun last, they would be waited for alone. */
const LONG =
  /\/(every-page|pages|trials|backup|job|(migrations|first-start|restart|file-process|file-kill|kill)\.drill)\.test\.ts$/

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    maxWorkers: 2,
    isolate: true,
    sequence: { sequencer: LongFirst },
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
