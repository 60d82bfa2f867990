/** Fills and sends a form in a browser, the way somebody does. */

import type { Page } from 'playwright-core'

export type Fields = Record<string, string | true>

/** Fills the form that posts to `action` and sends it: text into boxes, a value of radios and lists, `true` for a box to tick. */
export async function fillAndSend(page: Page, action: string, fields: Fields = {}): Promise<void> {
  const form = page.locator(`form[method="post"][action="${action}"]`).first()
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`)
    const kind = await field.first().evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName))
    if (value === true) await field.check()
    else if (kind === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check()
    else if (kind === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
  await form.locator('button:not([formaction])').first().click()
}
