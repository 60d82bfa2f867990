/** No button of what to do leads to the page that it stands on, and each leads to a page that is there: on every page in the demo's list, for its cast. */

import { expect, test } from 'vitest'
import { fillMany } from './support/many.ts'
import { pages } from './support/pages.ts'
import { sheafIds } from './support/sheaf.ts'
import { type Walker, walkerAs } from './support/walk.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()

/** Where the rows and the head of a page ask somebody to go. */
function nextSteps(html: string): string[] {
  const main = html.slice(html.indexOf('<main'))
  const places =
    main.match(/<div class="clock-action">[\s\S]*?<\/div>|<div class="page-head">[\s\S]*?<\/div><\/div>/g) ?? []
  return places.flatMap((place) =>
    [...place.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
  )
}

test('every next step leads somewhere else, and there is a page there', async () => {
  await fillMany(world.connection)
  const walkers = new Map<string, Walker>()
  const there = new Map<string, number>()
  for (const [page, who] of pages) {
    const walker = walkers.get(who) ?? (await walkerAs(who))
    walkers.set(who, walker)
    const path = page.replaceAll(/:(\w+)/g, (_, name: keyof typeof sheafIds) => sheafIds[name])
    const { html, status } = await walker.get(path)
    if (status !== 200) continue
    for (const href of nextSteps(html)) {
      expect.soft(href.replace(/#.*$/, ''), `${page}, shown to ${who}`).not.toBe(path)
      const target = `${who} ${href.replace(/#.*$/, '')}`
      if (!there.has(target)) there.set(target, (await walker.get(href.replace(/#.*$/, ''))).status)
      expect.soft([200, 302, 303], `${href} on ${page}, shown to ${who}`).toContain(there.get(target))
    }
  }
  expect(there.size).toBeGreaterThan(20)
}, 180_000)
