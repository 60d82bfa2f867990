/**
 * Builds the server (tsc) and the styles and islands (esbuild) into dist, when something has changed since the last time. Types aren't checked here, which
 * takes nine tenths of the time: `npm test` and `npm run check` do that, and `npm run dev` says it as you save.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const stamp = join(root, 'dist', '.built')

function newest(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function run(...args: string[]): void {
  const result = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (result.status !== 0) process.exit(result.status ?? 1)
}

const sources = [
  'src',
  'islands',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
].map((name) => join(root, name))
const changed = Math.max(...sources.filter((path) => existsSync(path)).map(newest))
if (!existsSync(stamp) || statSync(stamp).mtimeMs < changed) {
  // whole again, so that a file that was deleted in src doesn't live on in dist
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  run(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json', '--noCheck')
  run(join(root, 'scripts', 'assets.ts'))
  writeFileSync(stamp, '')
}
