/** Every test that has a database, on the embedded one: `npm run test:embedded [-- FILTER]`. `npm test` runs there what can differ. */

import { onBoth } from './server-stage.ts'
import { runStages, vitest } from './stages.ts'

const filters = process.argv.slice(2)
const asked = (file: string) => filters.length === 0 || filters.some((filter) => file.includes(filter))
const these = onBoth('test.{ts,tsx}').filter(asked)

await runStages([
  {
    name: 'tests on the embedded database',
    run: () => vitest(['--project', 'unit', '--maxWorkers=3', ...these], { TEST_DATABASE_URL: undefined }),
  },
])
