/** The header of those who have most ways to go, in both languages. In a world of its own: whoever chooses a language has it in every window. */

import { expect, test } from 'vitest'
import { inBrowserWorld } from '../support/browser-world.ts'

const world = inBrowserWorld()

const desk = { viewport: { width: 1280, height: 900 } }
const phone = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const

test.each([
  ['agneta', 'en'],
  ['agneta', 'sv'],
  ['bo', 'sv'],
] as const)(
  'the header of %s, who has most ways to go, is one line on a desk, a wide one and a phone (%s)',
  async (who, locale) => {
    for (const screen of [desk, { viewport: { width: 1600, height: 900 } }, phone]) {
      const page = await world.open(who, screen)
      await page.goto('/')
      await page.locator('.user-menu > summary').click()
      await page.locator(`button[name="locale"][value="${locale}"]`).click()
      await page.locator(`html[lang="${locale}"]`).waitFor()
      const edges = await page
        .locator('.top-in > :visible')
        .evaluateAll((parts) =>
          parts.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
        )
      expect(edges.length).toBeGreaterThan(1)
      const lowestTop = Math.max(...edges.map(([top = 0]) => top))
      expect(lowestTop, `at ${screen.viewport.width} px`).toBeLessThan(
        Math.min(...edges.map(([, bottom = 0]) => bottom)),
      )
      await page.context().close()
    }
  },
)
