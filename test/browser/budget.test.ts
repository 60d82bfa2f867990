/** A budget in a browser: summed as it is typed, on one screen of a desk, and on a phone with what is left always seen. */

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { adviceRoutes } from '../../src/advice/index.ts'
import { inBrowserWorld } from '../support/browser-world.ts'
import { narrow } from '../support/engines.ts'

const world = inBrowserWorld()
const visit = world.visit(adviceRoutes)

async function newBudget(): Promise<string> {
  const { location } = await visit(world.bo).post('/advice/new', { label: 'Tisdagsbesöket' })
  return `${location}/budget`
}

const desk = { width: 1280, height: 900 }
const typed = {
  line_salary: '18 000,50',
  line_childAllowance: '1250',
  line_rent: '8450',
  line_food: '4000',
  free_debtPayment_1_label: 'Banken',
  free_debtPayment_1_amount: '500',
}
const plain = (words: string | null) => (words ?? '').replaceAll(/\s+/g, ' ').trim()
const left = async (page: Page) => (await page.locator('.budget-left > *').allTextContents()).map(plain).join(' ')
const sumOf = async (page: Page, group: string) => plain(await page.locator(`[data-sum-of="${group}"]`).textContent())
const type = async (page: Page, fields: Record<string, string>) => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value)
}

test('what is left stands there as each amount is typed, and is the server’s own sum', async () => {
  const page = await world.open('bo')
  await page.goto(await newBudget())
  expect(await left(page)).toBe('Kvar varje månad 0 kr')
  await type(page, { line_rent: '8450' })
  expect(await left(page)).toBe('Fattas varje månad 8 450 kr')
  await type(page, typed)
  // 18 000,50 + 1 250 − 8 450 − 4 000 − 500
  expect(await left(page)).toBe('Kvar varje månad 6 300,50 kr')
  expect(await sumOf(page, 'income')).toBe('19 250,50 kr')
  expect(await page.locator('button[value="count"]').isVisible()).toBe(false)
  // a second row of one's own stands there once the first is used
  await page.locator('[name="free_debtPayment_2_label"]').fill('Inkassobolaget')
  await type(page, { line_phone: 'trehundra' })
  expect(await left(page)).toBe('Kvar varje månad 6 300,50 kr')
  expect(plain(await page.locator('[data-unread]').textContent())).toContain('Ett belopp går inte att läsa')
  await type(page, { line_phone: '', free_debtPayment_2_label: '' })
  await page.locator('button[value="save"]').click()
  await page.waitForURL(/\/advice\/[0-9a-f-]{36}$/)
  expect(plain(await page.locator('main .big').textContent())).toBe('6 300,50 kr')
  await page.context().close()
})

test('how it compares with the norm follows the household and the month', async () => {
  const norm = {
    validFrom: '2026-01-01',
    source: 'Påhittad för provet',
    norm_single: '3000',
    'norm_household-1': '1000',
  }
  await visit(world.bo).post('/advice/norm/new', norm)
  const page = await world.open('bo')
  await page.goto(await newBudget())
  await type(page, { line_food: '4500' })
  const seen = async () =>
    plain(await page.locator('[data-when]:visible, [data-norm-of]:visible > p').first().textContent())
  expect(await seen()).toContain('500 kr mer än normen')
  await type(page, { adults: '2' })
  expect(await seen()).toContain('Beloppet saknas för 2 personer i hushållet')
  await type(page, { adults: '0' })
  expect(await seen()).toContain('Fyll i hur många som bor i hushållet')
  await page.locator('[name="month"]').selectOption('2027-01')
  expect(await seen()).toContain('är inte inlagd')
  await page.context().close()
})

test('the whole form is on one screen of a desk, and nothing runs out of a phone, where what is left stays in sight', async () => {
  const page = await world.open('bo')
  await page.setViewportSize(desk)
  await page.goto(await newBudget())
  await type(page, typed)
  const lowest = await page
    .locator('[data-budget] :is(input, select, button):visible')
    .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().bottom + window.scrollY)))
  expect(lowest).toBeLessThanOrEqual(desk.height)
  await page.setViewportSize(narrow)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(narrow.width)
  for (const name of ['line_salary', 'line_food', 'free_debtPayment_1_amount']) {
    await page.locator(`[name="${name}"]`).focus()
    const [field, sums] = await Promise.all([
      page.locator(`[name="${name}"]`).boundingBox(),
      page.locator('.budget-left').boundingBox(),
    ])
    expect(sums?.y ?? narrow.height, name).toBeLessThan(narrow.height)
    expect((field?.y ?? 0) + (field?.height ?? 0), name).toBeLessThanOrEqual(sums?.y ?? 0)
  }
  await page.context().close()
})

test('without scripts it is summed by a press', async () => {
  const page = await world.open('bo')
  await page.route('**/*.js', (route) => route.abort())
  await page.goto(await newBudget())
  await type(page, { line_salary: '9000' })
  expect(await left(page)).toBe('Kvar varje månad 0 kr')
  await page.locator('button[value="count"]').click()
  expect(await left(page)).toBe('Kvar varje månad 9 000 kr')
  await page.context().close()
})
