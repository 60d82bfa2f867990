/** How text looks on a page: its colour, size and weight, and the grounds that it stands on. The same look is as easy or as hard to read. */

import type { Page } from 'playwright-core'
import { z } from 'zod'

/** The looks that have been seen, by width and theme. */
const seenIn = new Map<string, Set<string>>()

/**
 * What the page’s window calls the elements, one for each look, that look like nothing that was seen before in this `way` (a width and a theme);
 * null: there are none. `frame`: in the menu and the foot, too.
 */
export async function newLooks(page: Page, frame: boolean, way: string): Promise<string | null> {
  const found: unknown = await page.evaluate(`(() => {
    const known = new Map([[null, '']])
    const grounds = (one) => {
      if (!known.has(one)) {
        const { backgroundColor, backgroundImage, opacity, position, filter } = getComputedStyle(one)
        const own = [backgroundColor, backgroundImage, opacity, position, filter].join(' ')
        known.set(one, grounds(one.parentElement) + (own === 'rgba(0, 0, 0, 0) none 1 static none' ? '' : ' > ' + own))
      }
      return known.get(one)
    }
    const looks = (one) => {
      const { color, fontSize, fontWeight, textDecorationLine, textShadow } = getComputedStyle(one)
      return [one.localName === 'a', color, fontSize, fontWeight, textDecorationLine, textShadow, getComputedStyle(one.parentElement).color].join(' ') + grounds(one)
    }
    const speaks = (one) => one.matches('input, select, textarea') ||
      [...one.childNodes].some((part) => part.nodeType === Node.TEXT_NODE && part.data.trim() !== '')
    globalThis.byLook = Map.groupBy([...document.querySelectorAll(${frame ? "'body *'" : "'main *'"})].filter(speaks), looks)
    return [...byLook.keys()]
  })()`)
  const seen = seenIn.getOrInsertComputed(way, () => new Set())
  const looks = z
    .array(z.string())
    .parse(found)
    .filter((look) => !seen.has(look))
  for (const look of looks) seen.add(look)
  return looks.length === 0
    ? null
    : `${JSON.stringify(looks)}.flatMap((look) => byLook.get(look).find((one) => one.isConnected) ?? [])`
}
