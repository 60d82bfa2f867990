/** Every main page as each of the cast: by axe, wide and narrow, light and dark, and never wider than a phone. */

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { castUsers } from '../../src/demo/index.ts'
import { faultsByAxe, inBrowser, logInAs, narrow, overflow, wide } from '../support/browser.ts'

const browser = inBrowser()

const publicPages = ['/', '/law', '/api', '/accessibility', '/about', '/logged-out', '/no-such-page']

/** One page of each of these kinds is opened where a list leads to it. */
const kinds = [
  /^\/signals\/new$/,
  /^\/signals\/[0-9a-f-]{36}$/,
  /^\/cases\/new/,
  /^\/cases\/[0-9a-f-]{36}$/,
  /^\/decisions\/[0-9a-f-]{36}$/,
  /^\/people\/new$/,
  /^\/people\/[0-9a-f-]{36}$/,
  /^\/people\/[0-9a-f-]{36}\/(edit|numbers|links|household|consents|protection|emergency|situation)$/,
  /^\/sites\/[0-9a-f-]{36}$/,
  /^\/bookings\/new/,
  /^\/bookings\/[0-9a-f-]{36}$/,
  /^\/dwellings\/(new|[0-9a-f-]{36})$/,
  /^\/offers\/new/,
  /^\/offers\/[0-9a-f-]{36}$/,
  /^\/leases\/[0-9a-f-]{36}$/,
  /^\/figures\/[a-z-]+/,
]

/** Kinds that are looked at only with whoever works there all day: others see the same page, and there are many. */
const ownKinds: Readonly<Record<string, readonly RegExp[]>> = {
  petra: [
    /^\/evictions\/(new|inbox)/,
    /^\/evictions\/[0-9a-f-]{36}$/,
    /^\/evictions\/[0-9a-f-]{36}\/(events\/new|residents|contacts\/new|plan|promises\/new|concern|decision|undertaking|responsible|history|edit|message|case|end)$/,
    /^\/eviction-notices\/(new|[0-9a-f-]{36})$/,
    /^\/eviction-notices\/[0-9a-f-]{36}\/confirmation$/,
    /^\/advice\/bookings\/new/,
  ],
  hanna: [
    /^\/messages\/(new|layout|files|[0-9a-f-]{36})$/,
    /^\/messages\/files\/new$/,
    /^\/settings\/(reminders|keys|webhooks)$/,
  ],
  bo: [
    /^\/advice\/(new|norm|[0-9a-f-]{36})$/,
    /^\/advice\/[0-9a-f-]{36}\/(budget|debts|take-home|progress|shares)/,
    /^\/debts\/[0-9a-f-]{36}$/,
  ],
  agneta: [/^\/delegations(\/new)?$/, /^\/settings\/reminders(\/municipality)?$/],
  adam: [/^\/settings\/keys$/],
}

async function links(page: Page, within: string): Promise<string[]> {
  const hrefs = await page
    .locator(`${within} a[href^="/"]`)
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  return hrefs.filter((href) => !/\.(pdf|xlsx|csv|ics|json)(\?|$)/.test(href))
}

/** The pages that the menu leads to, and from those and from each other one of every kind. */
async function pagesOf(page: Page, key: string): Promise<string[]> {
  await page.goto('/')
  const found = [...new Set(['/', '/account', ...(await links(page, 'header'))])].filter(
    (href) => !publicPages.slice(1).includes(href),
  )
  const met = new Set<string>()
  for (const href of found) {
    await page.goto(href)
    for (const next of await links(page, 'main')) {
      const path = next.split(/[?#]/)[0] ?? ''
      const kind = [...kinds, ...(ownKinds[key] ?? [])].find((one) => one.test(path))
      const name = kind && `${kind} ${/\/([a-z]+)$/.exec(path)?.[1] ?? ''}`
      if (name === undefined || met.has(name)) continue
      met.add(name)
      found.push(next)
    }
  }
  return found
}

/** The page is loaded once and looked at in each way, as by somebody who turns the phone or switches the colours. */
async function check(
  page: Page,
  href: string,
  ways: readonly { scheme: 'light' | 'dark'; size: typeof wide }[],
): Promise<string[]> {
  const response = await page.goto(href)
  const status = response?.status() ?? 0
  const path = href.replace(/^http:..[^/]*/, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
  const faults: string[] = status < 500 ? [] : [`${path}: status ${status}`]
  for (const { scheme, size } of ways) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.setViewportSize(size)
    const found = [...(await faultsByAxe(page)), ...(await overflow(page))]
    faults.push(...found.map((fault) => `${path} ${size.width} ${scheme}: ${fault}`))
  }
  return faults
}

const bothWays = [
  { scheme: 'light', size: wide },
  { scheme: 'dark', size: narrow },
] as const
const allWays = [...bothWays, { scheme: 'dark', size: wide }, { scheme: 'light', size: narrow }] as const

describe('pages that anyone may see', () => {
  test.each(publicPages)('%s', async (href) => {
    const page = await browser.open()
    expect(await check(page, href, allWays)).toEqual([])
    await page.context().close()
  })

  test('the login page with the cast', async () => {
    const page = await browser.open()
    await page.goto('/login')
    expect(await check(page, page.url(), allWays)).toEqual([])
    await page.context().close()
  })
})

describe('pages of each of the cast', () => {
  // what one of several with the same work sees says enough
  const members = castUsers.filter(({ key }) => !['siv2', 'sofia'].includes(key))

  test.each(members.map(({ key, name }) => [name, key] as const))('%s', async (_, key) => {
    const page = await browser.open()
    await logInAs(page, key)
    const found = await pagesOf(page, key)
    expect(found.length).toBeGreaterThan(1)
    const faults: string[] = []
    for (const href of found) faults.push(...(await check(page, href, key === 'siv' ? allWays : bothWays)))
    expect(faults).toEqual([])
    await page.context().close()
  })
})
