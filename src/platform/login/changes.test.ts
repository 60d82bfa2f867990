/** What changes while somebody is logged in: roles, being here at all, language and colours. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { type Browser, type Site, site } from './browser.fixture.ts'
import { deactivateUser, giveRole, reactivateUser, takeRole } from './users.ts'

const world = inWorld()
let here: Site
let browser: Browser

beforeAll(async () => {
  here = await site()
})
afterAll(() => here.stop())

const fresh = () => {
  browser = here.browser()
  return browser
}

test('a role that is taken away is gone on the next page', async () => {
  await fresh().logIn('agneta')
  await takeRole(world.agneta.userId, 'manager')
  const seen = await browser.ask('/secret')
  await giveRole(world.agneta.userId, 'manager')
  expect(JSON.parse(seen.html).roles).toEqual([])
  expect(JSON.parse((await browser.ask('/secret')).html).roles).toEqual(['manager'])
})

test('a user who is deactivated is out on the next page', async () => {
  await fresh().logIn('bo')
  await deactivateUser(world.bo.userId, 'left')
  const seen = await browser.ask('/secret')
  await reactivateUser(world.bo.userId)
  expect(seen.status).toBe(303)
  // and doesn't come back by the old session
  expect((await browser.ask('/secret')).status).toBe(303)
})

test('language: kept with the user, and led back to the same page only', async () => {
  await fresh().logIn('rut')
  const seen = await browser.ask('/settings/language', { locale: 'en', back: '/secret?q=2' })
  expect(seen.location).toBe('/secret?q=2')
  expect(JSON.parse((await browser.ask('/secret')).html).locale).toBe('en')
  const away = await browser.ask('/settings/language', { locale: 'sv', back: 'https://evil.example' })
  expect(away.location).toBe('/')
  expect((await browser.ask('/settings/language', { locale: 'xx' })).location).toBe('/')
  expect(JSON.parse((await browser.ask('/secret')).html).locale).toBe('sv')
})

test('language before logging in is kept in a cookie', async () => {
  await fresh().ask('/settings/language', { locale: 'en', back: '/' })
  await browser.ask('/settings/scheme', { scheme: 'dark', back: '/' })
  const seen = await browser.go('/login')
  expect(seen.html).toContain('Choose who to be')
  expect(seen.html).toContain('Log in as Siv')
  expect(seen.html).toContain('data-color-scheme="dark"')
})
