/** Styles, fonts and islands: files with their hash in the name, so that a browser may keep them for ever. */

import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Hono } from 'hono'
import { NotFound } from '../access/index.ts'
import { assetsFolder } from '../ui/assets.ts'
import { type Env, room } from './context.ts'
import { type Coding, codingFor, codings } from './packed.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}

type Kept = Record<Coding | 'plain', Uint8Array<ArrayBuffer> | null>

/** Files in a folder as they were built, and as they were packed then (scripts/assets.ts): read once, since they never change while the server runs. */
function filesIn(folder: string): (name: string) => Kept {
  const kept = new Map<string, Kept>()
  const read = (name: string) => {
    const path = join(folder, name)
    return existsSync(path) ? readFileSync(path) : null
  }
  return (name) => {
    const known = kept.get(name)
    if (known !== undefined) return known
    const file = { plain: read(name), br: read(`${name}.br`), gzip: read(`${name}.gz`) }
    // a name that somebody makes up isn't kept
    if (file.plain !== null) kept.set(name, file)
    return file
  }
}

/** Sends what was built into `folder`. */
export function assetRoutes(folder = assetsFolder): Hono<Env> {
  const fileNamed = filesIn(folder)
  return room().get('/assets/:name', (c) => {
    const name = basename(c.req.param('name'))
    const type = types[extname(name)]
    if (type === undefined || !/^[\w.-]+$/.test(name)) throw new NotFound('asset')
    const file = fileNamed(name)
    if (file.plain === null) throw new NotFound('asset')
    const there = codings.filter((coding) => file[coding] !== null)
    const coding = codingFor(c.req.header('accept-encoding'), there)
    const body = (coding === null ? null : file[coding]) ?? file.plain
    return c.body(body, 200, {
      'Content-Type': type,
      'Content-Length': String(body.byteLength),
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(coding === null ? {} : { 'Content-Encoding': coding }),
    })
  })
}
