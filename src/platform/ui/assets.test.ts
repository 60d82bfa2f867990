import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAssets } from '../../../scripts/assets.ts'
import { holds, wanted } from '../../../scripts/font.ts'
import { asset, version } from './assets.ts'
import { EveryPart } from './every-part.sample.tsx'

let folder = ''
let manifest: Record<string, string> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hemvist-assets-'))
  manifest = await buildAssets(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('everything that pages ask for is built, named by its content and packed', async () => {
  expect(Object.keys(manifest)).toEqual(
    expect.arrayContaining(['app.css', 'frame.js', 'mark.svg', 'send-again.js', 'text.woff2']),
  )
  const files = await readdir(folder)
  for (const file of Object.values(manifest)) {
    expect(file).toMatch(/\.[0-9A-Za-z]{8}\./)
    expect(files).toContain(file)
    if (!file.endsWith('.woff2')) expect(files).toEqual(expect.arrayContaining([`${file}.br`, `${file}.gz`]))
  }
})

test('styles hold no data: addresses, which the security policy forbids', async () => {
  const styles = await readFile(join(folder, manifest['app.css'] ?? ''), 'utf8')
  expect(styles).not.toContain('data:')
  expect(styles).toContain(`/assets/${manifest['text.woff2']}`)
})

test('a first visit to a page with every part, styles, islands and letters included, is under 40 KB', async () => {
  const packed = ['app.css', 'mark.svg', 'frame.js', 'unsent-form.js'].map((name) =>
    readFile(join(folder, `${manifest[name]}.br`)),
  )
  const letters = readFile(join(folder, manifest['text.woff2'] ?? ''))
  const sizes = (await Promise.all([...packed, letters])).map((file) => file.length)
  const page = brotliCompressSync(String(EveryPart({}))).length
  expect(page + sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000)
})

test('the letters of a first visit are enough for every word of the program: node scripts/font.ts', async () => {
  const styles = await readFile(new URL('theme/font.css', import.meta.url), 'utf8')
  // of two faces that have a letter a browser takes the later one, and fetches the others only for letters that it lacks
  const faces = [...styles.matchAll(/unicode-range:([^;]+);/g)].map(([, ranges = '']) => ranges)
  const first = faces.at(-1) ?? ''
  const signs = wanted()
  expect(signs.length).toBeGreaterThan(100)
  expect(signs.filter((sign) => !holds(first, sign))).toEqual([])
  expect(['ł', 'ő', 'Č', 'ô'].filter((sign) => faces.some((ranges) => holds(ranges, sign)))).toHaveLength(4)
})

test('a name that was not built keeps its plain address', () => {
  expect(asset('nothing.js')).toBe('/assets/nothing.js')
  expect(version).toMatch(/^\d+\.\d+\.\d+/)
})
