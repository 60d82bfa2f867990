/** Styles, fonts and islands: files with their hash in the name, so that a browser may keep them for ever. */

import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { NotFound } from '../access/index.ts'
import { assetsFolder } from '../ui/assets.ts'
import { room } from './context.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

// a few dozen files that never change while the server runs
const kept = new Map<string, Buffer | null>()

function fileNamed(name: string): Buffer | null {
  const found = kept.get(name)
  if (found !== undefined) return found
  const path = join(assetsFolder, name)
  const content = existsSync(path) ? readFileSync(path) : null
  kept.set(name, content)
  return content
}

export const assetRoutes = room().get('/assets/:name', (c) => {
  const name = basename(c.req.param('name'))
  const type = types[extname(name)]
  if (type === undefined || !/^[\w.-]+$/.test(name)) throw new NotFound('asset')
  const accepted = c.req.header('accept-encoding') ?? ''
  const [encoding, ending] = encodings.find(
    ([code, suffix]) => accepted.includes(code) && fileNamed(name + suffix) !== null,
  ) ?? [null, '']
  const content = fileNamed(name + ending)
  if (content === null) throw new NotFound('asset')
  const headers: Record<string, string> = {
    'Content-Type': type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
  }
  return c.body(
    new Uint8Array(content),
    200,
    encoding === null ? headers : { ...headers, 'Content-Encoding': encoding },
  )
})
