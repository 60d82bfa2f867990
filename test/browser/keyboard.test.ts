/** With a keyboard alone: the way past the menu, and always seeing where one is. */

import { expect, test } from 'vitest'
import { z } from 'zod'
import { inBrowser, logInAs } from '../support/browser.ts'

const browser = inBrowser()

test('the first press of Tab finds the way to the content, and Enter goes there', async () => {
  const page = await browser.open()
  await logInAs(page, 'siv')
  await page.goto('/signals')
  await page.keyboard.press('Tab')
  const skip = page.locator(':focus')
  expect(await skip.getAttribute('href')).toBe('#main')
  expect(await skip.isVisible()).toBe(true)
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('main')
  await page.context().close()
})

test('focus is seen on everything that Tab comes to', async () => {
  const page = await browser.open()
  await logInAs(page, 'siv')
  await page.goto('/signals/new')
  const unseen: string[] = []
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(`(() => {
      const one = document.activeElement
      if (one === null || one === document.body) return null
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      const box = one.getBoundingClientRect()
      const marked = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      return { marked: marked && box.width > 0 && box.bottom > 0 && box.top < innerHeight, html: one.outerHTML.slice(0, 120) }
    })()`)
    const { marked, html } = z.object({ marked: z.boolean(), html: z.string() }).nullable().parse(seen) ?? {
      marked: true,
      html: '',
    }
    if (!marked) unseen.push(html)
  }
  expect(unseen).toEqual([])
  await page.context().close()
})
