/** A browser for the tests of pages, and who logs in there. */

import { dirname, join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { serverAddress } from './browser-server.ts'
import { wide } from './engines.ts'

/** With the machine's own libraries, or with those that came with the browser where the machine has none. */
async function launch(executablePath: string): Promise<Browser> {
  const options = { executablePath, args: ['--no-sandbox', '--font-render-hinting=none'] }
  try {
    return await chromium.launch(options)
  } catch {
    const libraries = join(dirname(executablePath), 'al2023', 'lib')
    return chromium.launch({ ...options, env: { ...process.env, LD_LIBRARY_PATH: libraries } })
  }
}

/** Opens the browser before the file's tests and closes it after them. */
export function inBrowser(): { open: (options?: BrowserContextOptions) => Promise<Page> } {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch(inject('chromium'))
  })
  afterAll(() => browser?.close())
  return {
    open: async (options = {}) => {
      const context = await browser.newContext({
        baseURL: options.baseURL ?? (await serverAddress(inject('addressFile'))),
        viewport: wide,
        locale: 'sv-SE',
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      return page
    },
  }
}

/** Logs in as one of the cast, the way a visitor does: the login page, and a press on their button. Ends on My day. */
export async function logInAs(page: Page, who: string): Promise<void> {
  await page.goto('/login')
  await page.locator(`form:has(input[name="user"][value="${who}"]) button`).click()
  await page.waitForURL((url) => url.pathname === '/')
}
