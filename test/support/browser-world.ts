/** The whole application in the test's own process, on the household of the sheaf and the clock of the tests, for a browser to visit. */

import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { beginSession } from '../../src/platform/login/index.ts'
import { type Listening, listen } from '../../src/platform/web/index.ts'
import { inBrowser } from './browser.ts'
import { castSession, inWorld, type World } from './world.ts'

type Somebody = Parameters<typeof castSession>[0]

/** Call once at the top of a test file. Each test begins with nothing but the cast; a page that is opened is somebody's who has logged in. */
export function inBrowserWorld(): World & {
  open: (who: Somebody, options?: BrowserContextOptions) => Promise<Page>
  address: URL
} {
  const world = inWorld()
  const browser = inBrowser()
  let web: Listening
  beforeAll(async () => {
    web = await listen(createApp({ demo: true }), { host: '127.0.0.1', port: 0 })
  })
  afterAll(() => web?.stop())
  return Object.assign(Object.create(world), {
    open: async (who: Somebody, options: BrowserContextOptions = {}) => {
      const page = await browser.open({ baseURL: web.address.href, ...options })
      const value = await beginSession(castSession(who).userId)
      await page.context().addCookies([{ name: 'hemvist', value, url: web.address.href }])
      return page
    },
  })
}
