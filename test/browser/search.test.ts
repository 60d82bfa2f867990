/** Back, refresh and a new tab after a search for a person, and the command field, as a browser has them. */

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inBrowser, logInAs } from '../support/browser.ts'
import { faultsByAxe, narrow, overflow, wide } from '../support/engines.ts'

const browser = inBrowser()

const searched = /\/people\/search\/[\w-]{32}$/
const found = (page: Page) => page.locator('#hits tbody a')
const addressesOf = (links: Element[]) => links.map((link) => link.getAttribute('href'))

describe.each([true, false])('after a search for a person, scripts: %s', (javaScriptEnabled) => {
  test('back, refresh and a new tab show what was found, and no address holds the name', async () => {
    const page = await browser.open({ javaScriptEnabled })
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
    // whom nobody else is in another window: the language that is chosen is theirs everywhere
    await logInAs(page, 'siv2')
    await page.goto('/people')
    await page.locator('input[name="sought"]').fill('An')
    await page.locator('form[action="/people/search"] button').click()
    await page.waitForURL(searched)
    const names = await found(page).allInnerTexts()
    expect(names.length).toBeGreaterThan(0)
    const people = await found(page).evaluateAll(addressesOf)

    await page.reload()
    expect(await found(page).allInnerTexts()).toEqual(names)

    await found(page).first().click()
    await page.waitForURL(/\/people\/[0-9a-f-]{36}$/)
    await page.goBack()
    expect(page.url()).toMatch(searched)
    expect(await found(page).allInnerTexts()).toEqual(names)
    expect(await page.locator('input[name="sought"]').inputValue()).toBe('An')

    const tab = await page.context().newPage()
    await tab.goto(page.url())
    expect(await found(tab).allInnerTexts()).toEqual(names)

    // another language, another colour: still the same search
    await page.locator('.user-menu > summary').click()
    await page.locator('button[name="locale"][value="en"]').click()
    expect(page.url()).toMatch(searched)
    expect(await found(page).evaluateAll(addressesOf)).toEqual(people)
    await page.locator('.user-menu > summary').click()
    await page.locator('button[name="locale"][value="sv"]').click()

    expect(addresses.filter((one) => /[?&/=]An\b/.test(one))).toEqual([])
    await page.context().close()
  })
})

describe.each([wide, narrow])('the command field, $width wide', (viewport) => {
  const opened = async () => {
    const page = await browser.open({ viewport })
    await logInAs(page, 'siv')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    return page
  }

  test('goes by keyboard to what is written in one’s own words, and says to a screen reader what is chosen', async () => {
    const page = await opened()
    await page.keyboard.type('sangplats')
    const chosen = page.getByRole('option', { selected: true })
    await expect.poll(() => chosen.textContent()).toContain('Boka plats')
    const box = page.getByRole('combobox')
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
    expect(await overflow(page)).toEqual([])
    expect(await faultsByAxe(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    expect(await chosen.textContent()).not.toContain('Boka plats')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/bookings\/new$/)
    await page.context().close()
  })

  test('sends a name on to the search for people, and puts it in no address', async () => {
    const page = await opened()
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
    await page.keyboard.type('Anna')
    await page.getByRole('option', { name: 'Anna' }).click()
    await page.waitForURL(searched)
    expect(await page.locator('input[name="sought"]').inputValue()).toBe('Anna')
    expect(addresses.filter((one) => one.includes('Anna'))).toEqual([])
    await page.context().close()
  })
})

test('without scripts the command field is a page, which finds the same', async () => {
  const page = await browser.open({ javaScriptEnabled: false, viewport: narrow })
  await logInAs(page, 'siv')
  await page.locator('command-field a').click()
  await page.waitForURL(/\/go$/)
  expect(await overflow(page)).toEqual([])
  await page.locator('input[name="wanted"]').fill('hyresskuld')
  await page.locator('form[action="/go"] button').click()
  await page.waitForURL(/\/go\/[\w-]{32}$/)
  expect(await page.locator('#found a').first().getAttribute('href')).toBe('/evictions/new')
  await page.reload()
  expect(await page.locator('input[name="wanted"]').inputValue()).toBe('hyresskuld')
  await page.context().close()
})
