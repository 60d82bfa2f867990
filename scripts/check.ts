/** The quick check while working: types, style and every test, on a server. `npm test` does the rest too. */

import { onServer } from './server-stage.ts'
import { one, runStages } from './stages.ts'

await runStages([
  one('types', 'tsc', ['-p', 'tsconfig.json', '--checkers', '1']),
  one('style', 'biome', ['check', '.']),
  { name: 'tests, on a PostgreSQL server', run: () => onServer(process.argv.slice(2)) },
])
