/** Every page that is served stands in the list that tests visit, so that a new page is looked at like the others. */

import { expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import { navigation } from '../src/app-navigation.ts'
import { type OrganisationKind, roles, type Session } from '../src/platform/access/index.ts'
import { newId } from '../src/platform/id.ts'
import { pages } from './support/pages.ts'

/** What is asked for with GET and is no page, or leads on to one. */
const noPage = [
  /^\/(assets|api\/v1|calendar)\//,
  // a phone’s own, which it reads without a login: looked at in `test/browser/by-itself.test.ts`
  /^\/phone(\/|$)/,
  /\.(pdf|xlsx|csv|json)$/,
  // what anyone may see, and the way in and out: looked at in `test/browser/pages.test.ts`
  /^\/(law|about|accessibility|alert|api|login|logged-out|logged-in|cast)\b/,
  // what never ends
  /^\/live$/,
  // lead on
  /^\/logs$/,
  /^\/people\/search$/,
  /^\/bookings\/search$/,
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

/** Whoever may everything that somebody of such an organisation may. */
const everybody = (kind: OrganisationKind): Session => ({
  ...{ userId: newId(), name: 'Alla', title: null, unit: null, municipality: '0880', roles, demo: true },
  ...{ organisation: { id: newId(), kind, name: 'Kalmar' }, locale: 'sv', scheme: 'auto' },
})
/** One’s own pages, which hang on no room. */
const noRoom = /^\/(account|go|withheld)(\/|$)/

test('every page stands in a room of the menu, so that one sees where one is', () => {
  const menus = (['municipality', 'landlord'] as const).map(everybody)
  const stands = (path: string) => menus.some((who) => navigation(who, path, 'sv').some(({ current }) => current))
  expect([...new Set(listed)].filter((path) => !noRoom.test(path) && !stands(path))).toEqual([])
})
