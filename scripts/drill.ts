/** The long drills, `npm run drill [-- FILTER]`: hundreds of kills, races and random years. `npm test` runs a small version of each. */

import { globSync } from 'node:fs'
import { onBoth, onServer } from './server-stage.ts'
import { one, projectFolder, runStages, vitest } from './stages.ts'

const filters = process.argv.slice(2)
const drills = globSync(['src/**/*.drill.test.{ts,tsx}', 'test/**/*.drill.test.{ts,tsx}'], {
  cwd: projectFolder,
}).filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
const env = { HEMVIST_DRILL: '1' }

await runStages([
  one('build', 'node', ['scripts/build.ts']),
  { name: 'drills on the embedded database', run: () => vitest(['--project', 'unit', ...drills], env) },
  { name: 'drills on a PostgreSQL server', run: () => onServer(onBoth(ENDING).filter(asked), env) },
])
