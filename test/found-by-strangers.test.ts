/** What a search engine is told: of the pages that anybody may read what they are, and of every other that it isn't to be listed. */

import { expect, test } from 'vitest'
import { dayRoutes } from '../src/day/index.ts'
import { exchangeRoutes } from '../src/exchange/index.ts'
import type { Session } from '../src/platform/access/index.ts'
import { assemble } from '../src/platform/web/index.ts'
import { publicRoutes } from '../src/public/index.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()

async function read(path: string, { by = null, language = 'sv' }: { by?: Session | null; language?: string } = {}) {
  const rooms = [publicRoutes, dayRoutes([]), exchangeRoutes]
  const app = assemble({ rooms, sessionOf: async () => by, navigation: () => [], demo: false })
  const html = await (await app.request(`http://localhost${path}`, { headers: { 'accept-language': language } })).text()
  return {
    described: /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? null,
    unlisted: html.includes('<meta name="robots" content="noindex"/>'),
  }
}

test.each(['/', '/law', '/about', '/accessibility', '/api'])('%s says what it is, in both languages', async (path) => {
  const [swedish, english] = [await read(path), await read(path, { language: 'en' })]
  for (const { described, unlisted } of [swedish, english]) {
    expect(described?.length).toBeGreaterThan(50)
    expect(described?.length).toBeLessThan(200)
    expect(unlisted).toBe(false)
  }
  expect(swedish.described).not.toBe(english.described)
})

test('what somebody has searched for, a page that isn’t there and all that is behind the login are not listed', async () => {
  const others = [await read('/law?q=hyra'), await read('/nothing'), await read('/', { by: world.siv })]
  expect(others).toEqual(others.map(() => ({ described: null, unlisted: true })))
})
