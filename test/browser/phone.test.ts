/** A phone without a network: it opens, takes a meeting, seals it, sends it when the network is back, and holds nothing that anybody could read. */

import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { asSystem, asUser } from '../../src/platform/database/index.ts'
import { newId } from '../../src/platform/id.ts'
import { now } from '../../src/platform/time/index.ts'
import { inBrowserWorld } from '../support/browser-world.ts'
import { faultsByAxe } from '../support/engines.ts'

const world = inBrowserWorld()
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
  const rows = await asSystem('test', (tx) => tx.selectFrom('outreach_contact').select(['alias', 'noted_by']).execute())
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
