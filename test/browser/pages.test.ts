/**
 * The demo as each of the cast meets it: My day, what the menu leads to, and from there one page of every kind that nobody before them has opened.
 * Long lists, charts and ten years of history; every page on one household is looked at in `every-page.test.ts`.
 */

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { castUsers } from '../../src/demo/index.ts'
import { everyPlace } from '../../src/platform/subject/index.ts'
import { inBrowser, logInAs } from '../support/browser.ts'
import { faultsInEveryWay, narrow, turnTo } from '../support/engines.ts'
import { pages } from '../support/pages.ts'

const browser = inBrowser()

async function links(page: Page, within: string): Promise<string[]> {
  const hrefs = await page
    .locator(`${within} a[href^="/"]`)
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  return hrefs.filter((href) => !/\.(pdf|xlsx|csv|ics|json)(\?|$)/.test(href))
}

/** `/cases/:id` for any case; what a question mark says makes no other kind. */
const kindOf = (href: string): string =>
  href.replace(/[?#].*/, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/people\/search\/).*/g, ':id')

/** Those that are seen in every way in `every-page.test.ts`. */
const slow = new Set(pages.map(([path]) => path.replace(/\?.*/, '').replaceAll(/:\w+/g, ':id')))

async function faultsAt(page: Page, href: string): Promise<string[]> {
  const status = await turnTo(page, href)
  const faults = [
    ...(status < 500 ? [] : [`status ${status}`]),
    ...(await faultsInEveryWay(page, slow.has(kindOf(href)) ? null : narrow)),
  ]
  return faults.map((fault) => `${kindOf(href)} ${fault}`)
}

/** A form asks the same whoever has filled the database: `every-page.test.ts` has seen it. */
function forms(): string[] {
  createApp({ demo: true }) // whose routes say which addresses are forms
  return everyPlace().map(({ address }) => address.replaceAll(/:\w+/g, ':id'))
}

const publicPages = ['/', '/law', '/api', '/accessibility', '/about', '/logged-out', '/no-such-page', '/login']

describe('pages that anyone may see', () => {
  test.each(publicPages)('%s', async (href) => {
    const page = await browser.open()
    // the login leads on to the page with the cast
    await page.goto(href)
    expect(await faultsAt(page, page.url())).toEqual([])
    await page.context().close()
  })

  test('an alert, its receipt and the answer, from right to left', async () => {
    const page = await browser.open()
    const faults: string[] = []
    for (const at of ['/alert?lang=ar', '/alert/0880/tonight?lang=ar', '/alert/0880/somebody?lang=ar'])
      faults.push(...(await faultsAt(page, at)))
    expect(await page.locator('[dir="rtl"][lang="ar"] form').count()).toBe(1)
    // with what is wrong told: all is missing
    await page.locator('main form .submit-row button').click()
    faults.push(...(await faultsInEveryWay(page, narrow)))
    await page.locator('input[name="urgent"][value="no"]').check()
    for (const name of ['place', 'words']) await page.locator(`[name="${name}"]`).fill('شارع')
    await page.locator('input[name="people"]').fill('2')
    await page.locator('main form .submit-row button').click()
    const code = (await page.locator('main strong bdi[dir="ltr"]').textContent()) ?? ''
    faults.push(...(await faultsInEveryWay(page, narrow)))
    await turnTo(page, '/alert/answer?lang=ar')
    await page.locator('input[name="code"]').fill(code)
    await page.locator('main form .submit-row button').click()
    await page.locator('main dl').waitFor()
    faults.push(...(await faultsInEveryWay(page, null)))
    expect(faults).toEqual([])
    await page.context().close()
  })
})

describe('pages of each of the cast', () => {
  // what one of several with the same work sees says enough
  const members = castUsers.filter(({ key }) => !['siv2', 'sofia'].includes(key))
  const seen = new Set([...publicPages, ...forms()])

  test.each(members.map(({ key, name }) => [name, key] as const))('%s', { timeout: 300_000 }, async (_, key) => {
    const page = await browser.open()
    await logInAs(page, key)
    // each one's My day is their own
    const faults = await faultsAt(page, '/')
    const menu = await links(page, 'header')
    expect(menu.length).toBeGreaterThan(1)
    for (const href of new Set(['/', ...menu])) {
      if (seen.has(kindOf(href)) || href === '/') await turnTo(page, href)
      else faults.push(...(await faultsAt(page, href)))
      seen.add(kindOf(href))
      for (const next of await links(page, 'main')) {
        if (seen.has(kindOf(next)) || menu.includes(next)) continue
        seen.add(kindOf(next))
        faults.push(...(await faultsAt(page, next)))
      }
    }
    expect(faults).toEqual([])
    await page.context().close()
  })
})
