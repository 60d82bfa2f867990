/** Every page of the list, on one household's whole path: by two engines of accessibility, in both themes, wide and narrow. */

import { beforeEach, describe, expect, test } from 'vitest'
import { inBrowserWorld } from '../support/browser-world.ts'
import { faultsInEveryWay, turnTo, wide } from '../support/engines.ts'
import { fillMany } from '../support/many.ts'
import { pages } from '../support/pages.ts'
import { filled } from '../support/trials/words.ts'

const world = inBrowserWorld()
beforeEach(() => fillMany(world.connection))

/** The same page of something else, or with something else chosen in it, is drawn by the same code. */
const kindOf = (path: string): string => path.replace(/\?.*/, '')
const seen = new Set<string>()

/** What is wrong with the pages that are left, taken one after another until there are none. */
async function faultsOf(left: string[], who: Parameters<typeof world.open>[0]): Promise<string[]> {
  const faults: string[] = []
  const page = await world.open(who)
  for (let path = left.shift(); path !== undefined; path = left.shift()) {
    const status = await turnTo(page, await filled(world.connection, path))
    if (status !== 200) faults.push(`${path}: status ${status}`)
    const isNew = !seen.has(kindOf(path))
    seen.add(kindOf(path))
    for (const fault of await faultsInEveryWay(page, isNew ? wide : null)) faults.push(`${path} ${fault}`)
  }
  await page.context().close()
  return faults
}

const LANES = [1, 2] as const
const people = [...new Set(pages.map(([, who]) => who))]

describe('every page, as whom it is for', () => {
  test.each(people)('%s', { timeout: 600_000 }, async (who) => {
    const left = pages.filter(([, whose]) => whose === who).map(([path]) => path)
    // while the server writes a page for one, the other’s is looked at
    const faults = await Promise.all(LANES.map(() => faultsOf(left, who)))
    expect(faults.flat()).toEqual([])
  })
})
