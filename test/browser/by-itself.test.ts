/**
 * What a page does by itself in a browser. A phone without a network: it opens, takes a meeting, seals it, sends it when the network is back, and holds
 * nothing that anybody could read. The night board: it moves, says how fresh it is and when nothing is heard, and is read anew without a script.
 */

import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { asSystem, asUser } from '../../src/platform/database/index.ts'
import { newId } from '../../src/platform/id.ts'
import { endStreams } from '../../src/platform/live/index.ts'
import { now } from '../../src/platform/time/index.ts'
import { asking, booked, buildHouse, type House } from '../../src/shelter/house.fixture.ts'
import { inBrowserWorld } from '../support/browser-world.ts'
import { faultsByAxe } from '../support/engines.ts'

// in one file: what starts the application in a process and a browser is paid for once
const world = inBrowserWorld()

async function registered(page: Page): Promise<void> {
  await page.goto('/phones/new')
  await page.locator('input[name="name"]').fill('Jobbtelefonen')
  await page.locator('main form .submit-row button').first().click()
  await page.locator('phone-register [role="status"]').filter({ hasText: 'Klart' }).waitFor()
  await page.goto('/phone/sv')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

async function write(page: Page, alias: string): Promise<void> {
  await page.locator('select[name="area"]').selectOption('Centrum')
  await page.locator('input[name="alias"]').fill(alias)
  await page.locator('input[name="unnamed"]').fill('0')
  await page.locator('textarea[name="wanted"]').fill('Ett eget rum')
  await page.locator('[data-phone-form] .submit-row button').click()
}

const count = (page: Page, name: string) => page.locator(`[data-count="${name}"]`).textContent()

/** Everything that the browser keeps of this address, as text. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const found: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result)
      })
      for (const store of database.objectStoreNames)
        found.push(
          await new Promise((resolve) => {
            const request = database.transaction(store).objectStore(store).getAll()
            request.onsuccess = () => resolve([store, request.result])
          }),
        )
      database.close()
    }
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        found.push([request.url, await (await caches.match(request))?.text()])
    return JSON.stringify([found, Object.entries(localStorage), Object.entries(sessionStorage)])
  })

describe('a phone without a network', () => {
  beforeEach(async () => {
    // the browser's clock is its own, and what it writes must have been
    world.clock(Temporal.Now.instant().add({ minutes: 2 }).toString())
    await asUser(world.agneta, (tx) =>
      tx
        .insertInto('outreach_area')
        .values({
          id: newId(),
          municipality_code: '0880',
          name: 'Centrum',
          added_at: now(),
          added_by: world.agneta.userId,
        })
        .execute(),
    )
  })

  test('without a network it opens, seals what is written, and sends it by itself when the network is back', async () => {
    const page = await world.open('noor')
    await registered(page)
    await page.context().setOffline(true)
    await page.reload()
    // a note of one’s own and a photo are there to look at while one writes, and nowhere afterwards
    await page.locator('[data-phone-form] summary').click()
    await page.locator('[data-beside="note"]').fill('Ring syster Kerstin')
    await page
      .locator('[data-beside="photo"]')
      .setInputFiles({ name: 'p.png', mimeType: 'image/png', buffer: await page.screenshot() })
    const photo = page.locator('[data-beside="seen"]')
    await photo.waitFor()
    expect(await faultsByAxe(page)).toEqual([])
    const sent: string[] = []
    page.context().on('request', (request) => sent.push(request.postData() ?? ''))
    await write(page, 'Lillen')
    await expect.poll(() => count(page, 'waiting')).toBe('1')
    const before = await kept(page)
    expect(before).toContain('waiting')
    expect(before).not.toMatch(/Lillen|eget rum|Noor|Kerstin|p\.png/)
    expect(await page.locator('[data-beside="note"]').inputValue()).toBe('')
    expect(await photo.isHidden()).toBe(true)
    // closed and opened again, in the other language, it still waits
    await page.goto('/phone/en')
    await page.locator('h1').filter({ hasText: 'Meetings on the phone' }).waitFor()
    await expect.poll(() => count(page, 'waiting')).toBe('1')
    expect(await faultsByAxe(page)).toEqual([])
    await page.context().setOffline(false)
    await expect.poll(() => count(page, 'sent')).toBe('1')
    expect(await count(page, 'waiting')).toBe('0')
    const rows = await asSystem('test', (tx) =>
      tx.selectFrom('outreach_contact').select(['alias', 'noted_by']).execute(),
    )
    expect(rows).toEqual([{ alias: 'Lillen', noted_by: world.noor.userId }])
    expect(sent.join()).not.toMatch(/Kerstin|p\.png/)
    await page.context().close()
  })

  test('logging out says what isn’t sent, and loses nothing; a phone that is cut off says so and keeps it', async () => {
    const page = await world.open('noor')
    await registered(page)
    await page.route('**/phone/items', (route) => route.abort())
    await write(page, 'Lillen')
    await expect.poll(() => count(page, 'waiting')).toBe('1')
    await page.goto('/phones')
    await page.locator('.user-menu summary').click()
    await page.locator('form[action="/logout"] button').click()
    await page
      .locator('form[action="/logout"] [role="alert"]')
      .filter({ hasText: 'Inte skickat från den här telefonen än: 1' })
      .waitFor()
    await page.locator('form[action="/logout"] .notice button').click()
    await page.waitForURL((url) => url.pathname === '/logged-out')
    await asSystem('test', (tx) =>
      tx.updateTable('outreach_device').set({ revoked_at: now(), revoked_by: world.inger.userId }).execute(),
    )
    await page.unroute('**/phone/items')
    await page.goto('/phone/sv')
    await page.locator('[data-status]').filter({ hasText: 'avstängd' }).waitFor()
    expect(await count(page, 'waiting')).toBe('1')
    await page.context().close()
  })
})

describe('the night board', () => {
  let house: House
  beforeEach(async () => {
    house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 3 })
    world.clock('2026-11-21T18:00:00Z')
  })

  /** Siv books at her own desk. */
  const books = async (givenName: string): Promise<string> =>
    booked(world.siv, asking(house, await world.person({ by: world.siv, givenName, familyName: 'Lind' })))

  test('what another login books stands on the board without a reload; a line that broke is said, and what was missed is there when it is back', async () => {
    const page = await world.open('nils')
    // its own clock, so that nobody waits for seconds to pass
    await page.clock.install()
    const heard = page.waitForResponse((answer) => answer.url().includes('/live?'))
    await page.goto(`/sites/${house.siteId}`)
    await heard
    await page.evaluate('globalThis.sameWindow = true')
    const board = page.locator('live-part [data-part]')
    const fresh = page.locator('live-part [data-clock]')
    const said = page.locator('live-part [data-said]')
    expect(await fresh.textContent()).toBe('19.00.00')
    const link = board.locator('a').first()
    await link.focus()
    const focused = () => page.evaluate('document.activeElement.getAttribute("href")')
    const before = await focused()

    world.clock('2026-11-21T18:05:00Z')
    const id = await books('Alva')
    await board.locator(`a[href="/bookings/${id}"]`).first().waitFor()
    await expect.poll(() => fresh.textContent()).toBe('19.05.00')
    expect([await said.textContent(), await focused()]).toEqual(['', before])

    await page.context().setOffline(true)
    endStreams()
    await expect
      .poll(async () => {
        await page.clock.runFor(1000)
        return said.textContent()
      })
      .toContain('Ingen kontakt just nu')
    world.clock('2026-11-21T18:10:00Z')
    const missed = await books('Bo')
    expect(await fresh.textContent()).toBe('19.05.00')
    expect(await board.locator(`a[href="/bookings/${missed}"]`).count()).toBe(0)
    await page.context().setOffline(false)
    await board.locator(`a[href="/bookings/${missed}"]`).first().waitFor()
    await expect.poll(() => said.textContent()).toBe('Kontakten är tillbaka.')
    expect([await fresh.textContent(), await page.evaluate('globalThis.sameWindow')]).toEqual(['19.10.00', true])
    await page.context().close()
  })

  test('without a script it is read anew each minute, or as often as its reader chooses, and never when they say so', async () => {
    const page = await world.open('nils', { javaScriptEnabled: false })
    await page.goto(`/sites/${house.siteId}`)
    const every = () => page.locator('meta[http-equiv="refresh"]').evaluateAll((all) => all.map((one) => one.outerHTML))
    expect((await every()).join()).toContain('content="60')
    const id = await books('Alva')
    await page.locator('#reload a', { hasText: 'Var 30:e sekund' }).click()
    expect((await every()).join()).toContain('content="30')
    expect(await page.locator(`a[href="/bookings/${id}"]`).count()).toBeGreaterThan(0)
    await page.locator('#reload a', { hasText: 'Aldrig' }).click()
    expect(await every()).toEqual([])
    await page.context().close()
  })
})
