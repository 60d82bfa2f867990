/** Every test that has a database, on a PostgreSQL server: `npm run test:server [-- FILTER]`. `npm test` runs there what can differ. */

import { onBoth, onServer } from './server-stage.ts'
import { runStages } from './stages.ts'

const filters = process.argv.slice(2)
const asked = (file: string) => filters.length === 0 || filters.some((filter) => file.includes(filter))

await runStages([{ name: 'tests on a PostgreSQL server', run: () => onServer(onBoth('test.{ts,tsx}').filter(asked)) }])
