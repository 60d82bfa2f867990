/**
 * How long the pages are that somebody works on all day, before anything is unfolded: the demo's longest matters and cases, and the law. And that what is
 * folded opens without scripts: by the keyboard, and for whoever comes there by a link.
 */

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inBrowser, logInAs } from '../support/browser.ts'

const browser = inBrowser()

const desk = { viewport: { width: 1280, height: 900 } }
const phone = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const

/** A page is at most so many screens. */
const MOST = { desk: 3, phone: 6 }

/** So many of the longest pages are looked at; how long their text is says which. */
const LONGEST = 3

async function longest(page: Page, list: string): Promise<string[]> {
  await page.goto(list)
  const all = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const paths = [...new Set(all.filter((href) => new RegExp(`^${list}/[0-9a-f-]{36}$`).test(href)))]
  const sizes = await page.evaluate(
    (wanted) => Promise.all(wanted.map(async (path) => (await (await fetch(path)).text()).length)),
    paths,
  )
  return paths
    .map((path, at) => ({ path, size: sizes[at] ?? 0 }))
    .sort((a, b) => b.size - a.size)
    .slice(0, LONGEST)
    .map(({ path }) => path)
}

const screens = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight / innerHeight)

test('two presses that have room beside each other stand on one line', async () => {
  const page = await browser.open({ ...phone, viewport: { width: 320, height: 740 } })
  await logInAs(page, 'rut')
  await page.goto('/emergency-openings?show=all')
  const tops = await page
    .locator('td .toolbar')
    .first()
    .locator('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top))
  expect(tops).toHaveLength(2)
  expect(tops[0]).toBe(tops[1])
  await page.context().close()
})

test('the section of a law is not torn from its number where the line has room for it', async () => {
  const page = await browser.open(phone)
  await logInAs(page, 'petra')
  await page.goto('/eviction-notices')
  const lines = await page
    .locator('main p.rule a[href^="/law#"]')
    .evaluateAll((links) => links.map((link) => link.getClientRects().length))
  expect(lines.length).toBeGreaterThan(0)
  expect(Math.max(...lines)).toBe(1)
  await page.context().close()
})

describe('the pages of a day’s work are short until something is unfolded', () => {
  test.each([
    ['petra', '/evictions'],
    ['siv', '/cases'],
  ])('%s’s longest of %s', { timeout: 120_000 }, async (who, list) => {
    const wide = await browser.open(desk)
    const narrow = await browser.open(phone)
    await logInAs(wide, who)
    await logInAs(narrow, who)
    const paths = await longest(wide, list)
    expect(paths).toHaveLength(LONGEST)
    for (const path of paths) {
      await wide.goto(path)
      await narrow.goto(path)
      expect(await screens(wide), `${path} on a desk`).toBeLessThanOrEqual(MOST.desk)
      expect(await screens(narrow), `${path} on a phone`).toBeLessThanOrEqual(MOST.phone)
      // the next step is the page's one filled button
      const filled = wide.locator('main .ds-button:not([data-variant], [data-color])')
      expect(await filled.count(), path).toBeLessThanOrEqual(1)
      for (const button of await filled.all()) expect(await button.evaluate((one) => !!one.closest('#next'))).toBe(true)
      // parts stand open on a desk and say so, and are folded on a phone
      await expect.poll(() => wide.locator('details[data-unfold]').count()).toBe(0)
      expect(await narrow.locator('details.part[data-unfold][open]').count()).toBe(0)
      const heights = await narrow.locator('.part-empty').evaluateAll((all) => all.map((one) => one.clientHeight))
      expect(Math.max(0, ...heights), `a line that is no line on ${path}`).toBeLessThan(130)
    }
    await Promise.all([wide.context().close(), narrow.context().close()])
  })

  test('a list begins on a phone’s first screen, its filter behind a line; on a desk the menus stand open, without scripts too', async () => {
    const narrow = await browser.open(phone)
    await logInAs(narrow, 'agneta')
    await narrow.goto('/cases')
    expect(
      await narrow
        .locator('main tbody tr')
        .first()
        .evaluate((row) => row.getBoundingClientRect().top),
    ).toBeLessThan(700)
    await narrow.locator('.filter > summary').press('Enter')
    expect(await narrow.getByLabel('Nästa steg').isVisible()).toBe(true)
    const wide = await browser.open({ ...desk, javaScriptEnabled: false })
    await logInAs(wide, 'agneta')
    await wide.goto('/cases')
    expect(await wide.getByLabel('Nästa steg').isVisible()).toBe(true)
    expect(await wide.locator('.filter > summary').isVisible()).toBe(false)
    await Promise.all([wide.context().close(), narrow.context().close()])
  })

  test('the law, and what is found in it', async () => {
    for (const [size, most] of [
      [desk, MOST.desk],
      [phone, MOST.phone],
    ] as const) {
      const page = await browser.open(size)
      for (const path of ['/law', '/law?q=12:42', '/law?q=SO-09']) {
        await page.goto(path)
        expect(await screens(page), path).toBeLessThanOrEqual(most)
      }
      await page.context().close()
    }
  })
})

describe('what is folded opens without scripts', () => {
  test('for whoever comes by a link, its part and the parts around it', async () => {
    const page = await browser.open({ ...phone, javaScriptEnabled: false })
    await page.goto('/law#EV-05')
    expect(await page.locator('#EV-05').isVisible()).toBe(true)
    expect(await page.locator('#EV-06').isVisible()).toBe(false)
    await page.context().close()
  })

  test('by the keyboard, in a matter on a phone', async () => {
    const page = await browser.open({ ...phone, javaScriptEnabled: false })
    await logInAs(page, 'petra')
    await page.goto('/evictions')
    const path = await page.locator('main a[href^="/evictions/0"]').first().getAttribute('href')
    await page.goto(path ?? '')
    expect(await page.locator('#facts').isVisible()).toBe(false)
    await page.locator('details:has(#facts) > summary').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('#facts').isVisible()).toBe(true)
    await page.context().close()
  })

  test('on a desk they stand open as they are', async () => {
    const page = await browser.open({ ...desk, javaScriptEnabled: false })
    await logInAs(page, 'petra')
    await page.goto('/evictions')
    const path = await page.locator('main a[href^="/evictions/0"]').first().getAttribute('href')
    await page.goto(path ?? '')
    expect(await page.locator('#course').isVisible()).toBe(true)
    await page.context().close()
  })
})
