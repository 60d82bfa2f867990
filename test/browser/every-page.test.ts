/** Every page of the list, on one household's whole path: by two engines of accessibility, in both themes, wide and narrow. */

import { beforeEach, describe, expect, test } from 'vitest'
import { inBrowserWorld } from '../support/browser-world.ts'
import { faultsInEveryWay, wide } from '../support/engines.ts'
import { fillMany } from '../support/many.ts'
import { pages } from '../support/pages.ts'
import { filled } from '../support/trials/words.ts'

const world = inBrowserWorld()
beforeEach(() => fillMany(world.connection))

/** The same page of something else, or with something else chosen in it, is drawn by the same code. */
const kindOf = (path: string): string => path.replace(/\?.*/, '')
const seen = new Set<string>()

const people = [...new Set(pages.map(([, who]) => who))]

describe('every page, as whom it is for', () => {
  test.each(people)('%s', { timeout: 600_000 }, async (who) => {
    const page = await world.open(who)
    const faults: string[] = []
    for (const [path] of pages.filter(([, whose]) => whose === who)) {
      const answer = await page.goto(await filled(world.connection, path))
      if (answer?.status() !== 200) faults.push(`${path}: status ${answer?.status()}`)
      const isNew = !seen.has(kindOf(path))
      seen.add(kindOf(path))
      faults.push(...(await faultsInEveryWay(page, isNew ? wide : null)).map((fault) => `${path} ${fault}`))
    }
    expect(faults).toEqual([])
    await page.context().close()
  })
})
