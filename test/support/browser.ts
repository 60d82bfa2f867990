/** A browser for the tests of pages: who logs in, what axe finds, and whether a page runs over its edge. */

import { dirname, join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { z } from 'zod'

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
        baseURL: inject('address'),
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

export const wide = { width: 1280, height: 900 }
export const narrow = { width: 320, height: 700 }

/** Logs in as one of the cast, the way a visitor does: the login page, and a press on their button. Ends on My day. */
export async function logInAs(page: Page, who: string): Promise<void> {
  await page.goto('/login')
  await page.locator(`form:has(input[name="user"][value="${who}"]) button`).click()
  await page.waitForURL((url) => url.pathname === '/')
}

const violations = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
})

/** What axe has against the page by WCAG 2.0, 2.1 and 2.2, levels A and AA; a line each. */
export async function faultsByAxe(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  // evaluated by the browser's own tools, so the page's policy against foreign scripts stays as it is
  await page.evaluate(axe.source)
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] })`,
  )
  return violations
    .parse(found)
    .violations.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 3)
        .map(
          ({ html, failureSummary }) =>
            `${id}: ${help}: ${html.slice(0, 200)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
        ),
    )
}

/** How many pixels the page is wider than its window; above nothing, one would have to scroll sideways. Names what sticks out. */
export async function overflow(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(`(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const out = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > width + 1)
    return ['wider by ' + (document.documentElement.scrollWidth - width), ...out.slice(-3).map((one) => one.outerHTML.slice(0, 150))]
  })()`)
  return z.array(z.string()).parse(found)
}
