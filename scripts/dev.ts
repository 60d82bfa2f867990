/** `npm run dev`: builds, starts the server, and does both again when something is saved. Ctrl+C ends all of it. */

import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { buildAssets } from './assets.ts'
import { projectFolder } from './stages.ts'

const tsc = join(projectFolder, 'node_modules', 'typescript', 'bin', 'tsc')
const dist = join(projectFolder, 'dist')
const children: ChildProcess[] = []

function run(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: projectFolder, stdio: 'inherit' })
  children.push(child)
  return child
}

/** Styles and islands: a save often comes as several events, so the last one counts. */
function watchAssets(): void {
  let waiting: NodeJS.Timeout | undefined
  const again = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => buildAssets().catch((error: unknown) => console.error(error)), 100)
  }
  for (const folder of ['islands', 'src/platform/ui/theme'])
    watch(join(projectFolder, folder), { recursive: true }, again)
}

function stop(): void {
  for (const child of children) child.kill('SIGTERM')
  process.exit(0)
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)

run('scripts/build.ts').once('exit', (code) => {
  // what is built before is started even when the newest doesn't compile: the compiler says why below
  if (code !== 0) console.error('The build has errors; they are shown again as you save.')
  run(tsc, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput')
  run(`--watch-path=${dist}`, '--watch-preserve-output', join(dist, 'main.js'))
  watchAssets()
})
