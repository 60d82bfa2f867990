/** What is half written, as a browser keeps it, asks about it and gives it back. */

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser, logInAs } from '../support/browser.ts'
import { faultsByAxe } from '../support/engines.ts'

const browser = inBrowser()
const words = 'Vi sågs på torget och talade om lägenheten.'

async function atNewNote(page: Page): Promise<void> {
  await logInAs(page, 'siv')
  await page.goto('/cases')
  await page.locator('main tbody a[href^="/cases/"]').first().click()
  await page.locator('main a[href$="/notes/new"]').first().click()
  await page.locator('textarea[name="words"]').waitFor()
}

test('a note is kept while it is written and stands there again, in another tab too, until it is sent', async () => {
  const page = await browser.open()
  await atNewNote(page)
  await page.locator('textarea[name="words"]').fill(words)
  await page.locator('[data-draft-status]').filter({ hasText: 'Utkast sparat' }).waitFor()
  // what is kept needs no question
  await page.goto('/drafts')
  expect(await faultsByAxe(page)).toEqual([])
  await page.locator('main tbody a').first().click()
  expect(await page.locator('textarea[name="words"]').inputValue()).toBe(words)
  await page.locator('form[action$="/notes/new"] .submit-row button').first().click()
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}#notes$/)
  await page.goto('/drafts')
  expect(await page.locator('main').textContent()).toContain('Inga utkast')
  await page.context().close()
})

test('without scripts a draft is kept by its button', async () => {
  const page = await browser.open({ javaScriptEnabled: false })
  await atNewNote(page)
  await page.locator('textarea[name="words"]').fill(words)
  await page.locator('button[formaction="/drafts/keep"]').click()
  expect(await page.locator('textarea[name="words"]').inputValue()).toBe(words)
  await page.locator('form[action="/drafts/throw"] button').click()
  expect(await page.locator('textarea[name="words"]').inputValue()).toBe('')
  await page.context().close()
})

test('leaving a form that is half written and not kept asks first', async () => {
  const page = await browser.open()
  await atNewNote(page)
  const asked: string[] = []
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type())
    await dialog.dismiss()
  })
  const path = page.url().replace('/notes/new', '/follow-ups/new')
  await page.goto(path)
  await page.locator('input[name="about"]').pressSequentially('Hur går det')
  expect(await page.locator('[data-unsent]').textContent()).toMatch(/försvinner om du lämnar sidan/)
  await page.locator('.submit-row a').click()
  await expect.poll(() => asked).toEqual(['beforeunload'])
  expect(page.url()).toBe(path)
  expect(await page.locator('input[name="about"]').inputValue()).toBe('Hur går det')
  await page.context().close()
})
