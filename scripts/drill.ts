/** The long drills, `npm run drill [-- FILTER]`: hundreds of kills, races and random years. `npm test` runs a small version of each. */

import { globSync } from 'node:fs'
import { onBoth, onServer } from './server-stage.ts'
import { one, projectFolder, runStages, vitest } from './stages.ts'

const ENDING = 'drill.test.{ts,tsx}'
const filters = process.argv.slice(2)
const asked = (file: string) => filters.length === 0 || filters.some((filter) => file.includes(filter))
const drills = globSync([`src/**/*.${ENDING}`, `test/*.${ENDING}`], { cwd: projectFolder }).filter(asked)
const onServers = onBoth(ENDING).filter(asked)
const env = { HEMVIST_DRILL: '1' }

await runStages([
  one('build', 'node', ['scripts/build.ts']),
  { name: 'drills', run: () => vitest(['--project', 'unit', ...drills], env) },
  ...(onServers.length > 0 ? [{ name: 'drills on a PostgreSQL server', run: () => onServer(onServers, env) }] : []),
])
