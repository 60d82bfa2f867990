/** Everything that is checked, in order: `npm test`. Goes on after what fails; the last line says how much passed and how much failed. */

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Databases, databases, differsEmbedded } from './server-stage.ts'
import { type Counted, counted, one, projectFolder, runStages, vitest } from './stages.ts'

function lawTableIsCurrent(): Counted {
  const made = spawnSync(process.execPath, ['scripts/law-table.ts'], { cwd: projectFolder, encoding: 'utf8' })
  const current = made.status === 0 && made.stdout === readFileSync(join(projectFolder, 'docs/law.md'), 'utf8')
  if (!current) console.error('docs/law.md is older than the rules: run `node scripts/law-table.ts > docs/law.md`.')
  return counted(current)
}

/** No check. */
const nothing = (): Counted => ({ passed: 0, failed: 0 })

/** None yet, or the one server. */
const started: Promise<Databases>[] = []

/** The one server, which is started for the first who asks. */
const oneServer = (): Promise<Databases> => {
  started[0] ??= databases()
  return started[0]
}

/** With databases on that server. */
const onOneServer =
  (...args: string[]) =>
  async (): Promise<Counted> =>
    vitest(args, (await oneServer()).env)

await runStages([
  [
    // several checkers make most types once each: one takes half of their processor time, and leaves a core for the rest
    one('types', 'tsc', ['-p', 'tsconfig.json', '--checkers', '1'], true),
    [
      one('style', 'biome', ['ci', '.']),
      one('nothing unused', 'knip', []),
      one('table types are current', 'node', ['scripts/types.ts', '--check']),
      { name: 'law table is current', run: async () => lawTableIsCurrent() },
      one('build', 'node', ['scripts/build.ts']),
      // made while a core waits for the types; whoever needs it tells when it couldn't be
      { name: 'a server for the tests', run: () => oneServer().then(nothing, nothing) },
    ],
  ],
  // beside each other, and more workers than cores, because many of them wait: for a restart, a mail, a lock
  [
    { name: 'tests, on a PostgreSQL server', run: onOneServer('--project', 'unit', '--maxWorkers=3') },
    { name: 'what can differ on the embedded database', run: differsEmbedded },
  ],
  // a text that is held and missing is a fault, not something to be written
  { name: 'pages in a browser', run: onOneServer('--project', 'browser', '--update=none') },
])
// whoever didn't get one has been told, and counted as failed
for (const server of started) await (await server.catch(() => null))?.stop()
