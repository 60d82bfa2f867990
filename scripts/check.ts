/** The quick check while working: types, style and every test on the embedded database. `npm test` does the rest too. */

import { one, runStages, vitest } from './stages.ts'

await runStages([
  one('types', 'tsc', ['-p', 'tsconfig.json']),
  one('style', 'biome', ['check', '.']),
  { name: 'tests on the embedded database', run: () => vitest(['--project', 'unit', ...process.argv.slice(2)]) },
])
