/** Where the built styles, islands and fonts are found: names as we write them, addresses with the content's fingerprint. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const packageFile = z.object({ name: z.string(), version: z.string() })
const manifestFile = z.record(z.string(), z.string())

/** The folder of the project, whether this file runs from `src` or from `dist`. */
function findRoot(from: string): string {
  const file = join(from, 'package.json')
  if (existsSync(file) && packageFile.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data?.name === 'hemvist')
    return from
  const above = dirname(from)
  if (above === from) throw new Error('package.json of hemvist was not found above the running file')
  return findRoot(above)
}

const root = findRoot(import.meta.dirname)

/** The folder that is served under `/assets/`. Every file in it may be cached for ever, except `manifest.json`. */
export const assetsFolder = join(root, 'dist', 'assets')

export const version = packageFile.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version

function readManifest(): Record<string, string> {
  const file = join(assetsFolder, 'manifest.json')
  return existsSync(file) ? manifestFile.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
}

const manifest = readManifest()

/** False when `scripts/assets.ts` has not been run; pages then come without styles. */
export const assetsAreBuilt = Object.keys(manifest).length > 0

/** `asset('app.css')` is `/assets/app.1a2b3c4d.css`. A file that was not built keeps its plain name. */
export function asset(name: string): string {
  return `/assets/${manifest[name] ?? name}`
}
