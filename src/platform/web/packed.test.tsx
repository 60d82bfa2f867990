/** How pages and files go over the line: in one piece, packed as the browser can take it, and as they are where packing would tell too much. */

import { mkdtempSync, rmSync } from 'node:fs'
import { get, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildAssets } from '../../../scripts/assets.ts'
import { inWorld } from '../../../test/support/world.ts'
import { NotFound, type Session } from '../access/index.ts'
import { Page } from '../ui/index.ts'
import { assemble } from './assemble.tsx'
import { room, viewer } from './context.ts'
import { codingFor } from './packed.ts'
import { page } from './respond.ts'
import { type Listening, listen } from './serve.ts'

const world = inWorld()

const routes = room()
  .get('/rules', (c) =>
    page(
      c,
      <Page viewer={viewer(c)} title="Regler">
        {'Ingen ska behöva bo på gatan. '.repeat(200)}
      </Page>,
    ),
  )
  .get('/wrong', (c) => page(c, <Page viewer={viewer(c)} title="Fel" />, 422))
  .get('/gone', () => {
    throw new NotFound('page')
  })

let who: Session | null = null
const sessionOf = vi.fn(async () => who)
const assets = mkdtempSync(join(tmpdir(), 'hemvist-assets-'))
let built: Record<string, string> = {}
let web: Listening

beforeAll(async () => {
  built = await buildAssets(assets)
  const app = assemble({ rooms: [routes], sessionOf, navigation: () => [], demo: true, assets })
  web = await listen(app, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await web.stop()
  rmSync(assets, { recursive: true })
})

type Came = { status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: Buffer }

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Came> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: web.address.port, path, method, headers }, (res) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('end', () => resolve({ status: res.statusCode, headers: res.headers, body: Buffer.concat(parts) }))
    }).on('error', reject)
  })
}

const browser = { 'accept-encoding': 'gzip, deflate, br, zstd' }

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['gzip;q=0, *', 'br'],
  ['*;q=0', null],
  ['identity', null],
  ['identity, br;q=0.5', null],
  ['br;q=0, gzip;q=0', null],
  ['zstd', null],
  ['', null],
  [undefined, null],
])('whoever accepts %j is answered in %j', (accepted, coding) => {
  expect(codingFor(accepted)).toBe(coding)
})

test('a page comes in one piece, packed, and says what it is', async () => {
  who = null
  const plain = await ask('/rules')
  expect(plain.headers).toMatchObject({ 'content-length': String(plain.body.length), vary: 'Accept-Encoding' })
  expect(plain.headers['content-encoding']).toBeUndefined()
  const inPieces = vi.spyOn(ServerResponse.prototype, 'write')
  try {
    for (const [accepted, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const came = await ask('/rules', { 'accept-encoding': accepted })
      expect(came.headers).toMatchObject({
        'content-encoding': accepted,
        'content-length': String(came.body.length),
        'content-type': 'text/html; charset=UTF-8',
        'cache-control': 'no-store',
        'server-timing': expect.stringMatching(/^app;dur=/),
        vary: 'Accept-Encoding',
      })
      expect(came.headers['transfer-encoding']).toBeUndefined()
      expect(unpack(came.body).toString()).toContain('Ingen ska behöva bo på gatan. Ingen')
      expect(came.body.length).toBeLessThan(plain.body.length / 2)
    }
    expect(inPieces).not.toHaveBeenCalled()
  } finally {
    inPieces.mockRestore()
  }
})

test('what was wrong in a form, and what isn’t there, are told in packed pages too; who only asks for the head gets that alone', async () => {
  who = null
  for (const [path, status] of [
    ['/wrong', 422],
    ['/gone', 404],
    ['/nowhere', 404],
  ] as const) {
    const came = await ask(path, browser)
    expect([came.status, came.headers['content-encoding']]).toEqual([status, 'br'])
    expect(brotliDecompressSync(came.body).toString()).toContain('</html>')
  }
  const whole = await ask('/rules', browser)
  const head = await ask('/rules', browser, 'HEAD')
  expect(head.status).toBe(200)
  expect(head.body.length).toBe(0)
  expect(head.headers['content-length']).toBe(whole.headers['content-length'])
})

test('a page of somebody logged in goes as it is when another site led there, so that its length tells nobody what it says', async () => {
  who = world.siv
  const from = async (site: string) => {
    const came = await ask('/rules?guess=anna', { ...browser, 'sec-fetch-site': site })
    expect(came.status).toBe(200)
    return came.headers['content-encoding']
  }
  expect([await from('same-origin'), await from('none')]).toEqual(['br', 'br'])
  expect([await from('cross-site'), await from('same-site')]).toEqual([undefined, undefined])
  who = null
  expect(await from('cross-site')).toBe('br')
})

test('styles come as they were packed when they were built, to be kept for ever, and nobody is asked who they are', async () => {
  sessionOf.mockClear()
  const came = await ask(`/assets/${built['app.css']}`, browser)
  expect(came.headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'content-encoding': 'br',
    'content-length': String(came.body.length),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
  const refusing = await ask(`/assets/${built['app.css']}`, { 'accept-encoding': 'br;q=0, gzip' })
  expect(gunzipSync(refusing.body)).toEqual(brotliDecompressSync(came.body))
  const plain = await ask(`/assets/${built['app.css']}`, { range: 'bytes=0-9' })
  expect([plain.status, plain.headers['content-encoding']]).toEqual([200, undefined])
  expect(plain.body).toEqual(brotliDecompressSync(came.body))
  const font = await ask(`/assets/${built['text.woff2']}`, browser)
  expect([font.headers['content-type'], font.headers['content-encoding']]).toEqual(['font/woff2', undefined])
  expect(sessionOf).not.toHaveBeenCalled()
  expect((await ask('/assets/nothing.css')).status).toBe(404)
  expect((await ask('/assets/manifest.json')).status).toBe(404)
})
