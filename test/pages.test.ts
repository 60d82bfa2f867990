/** Every page that is served stands in the list that tests visit, so that a new page is looked at like the others. */

import { expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import { pages } from './support/pages.ts'

/** What is asked for with GET and is no page, or leads on to one. */
const noPage = [
  /^\/(assets|api\/v1|calendar)\//,
  /\.(pdf|xlsx|csv|json)$/,
  // what anyone may see, and the way in and out: looked at in `test/browser/pages.test.ts`
  /^\/(law|about|accessibility|api|login|logged-out|logged-in|cast)\b/,
  // lead on
  /^\/logs$/,
  /^\/people\/search$/,
  /^\/users\/search$/,
  // of a secret that only a mail holds
  /^\/settings\/reminders\/mail\/confirm\//,
  // of a decision on money, which the household doesn't have
  /^\/evictions\/:id\/decision\/:decision\/payment$/,
]

const served = createApp({ demo: true })
  .routes.filter(({ method, path }) => method === 'GET' && !noPage.some((one) => one.test(path)))
  .map(({ path }) => path)
const asPattern = (path: string): RegExp => new RegExp(`^${path.replaceAll(/:\w+(\{.*?\})?(?=\/|$)/g, '[^/]+')}$`)
const listed = pages.map(([page]) => page.split('?')[0] ?? '')

test('every page that is served is in the list', () => {
  expect(served.length).toBeGreaterThan(100)
  const missing = [...new Set(served)].filter((path) => !listed.some((one) => asPattern(path).test(one)))
  expect(missing).toEqual([])
})
