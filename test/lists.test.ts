/** What holds for every list: what can't be read is told, the file holds what the page shows, who may not finds neither, and taking it stands in the log. */

import { expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import { navigation } from '../src/app-navigation.ts'
import { places } from '../src/app-places.ts'
import { placesFor } from '../src/day/go/places.ts'
import { asSystem } from '../src/platform/database/index.ts'
import { everyList } from '../src/platform/list/index.ts'
import { beginSession } from '../src/platform/login/index.ts'
import { fillMany } from './support/many.ts'
import { sourceFiles } from './support/source.ts'
import { filled } from './support/trials/words.ts'
import { castSession, inWorld } from './support/world.ts'

const world = inWorld()

/** Each list as somebody sees the most of it; `no`: nobody may take it as a file, and why stands with the list. A new list is a line here. */
const lists: readonly [at: string, who: string, query?: string, no?: 'file'][] = [
  ['/advice', 'bo', '', 'file'],
  ['/agreements', 'agneta'],
  ['/county', 'agneta'],
  ['/open-comparisons', 'agneta'],
  ['/plan/actions', 'agneta'],
  ['/political-matters', 'agneta'],
  ['/routines', 'agneta'],
  ['/cases', 'agneta'],
  ['/evictions', 'agneta'],
  ['/evictions', 'agneta', 'state=ended'],
  ['/emergency-openings', 'rut', 'show=all'],
  ['/eviction-notices', 'agneta'],
  ['/figures/change/rows', 'agneta', 'from=2017-W14&week=2023-W15&part=way.handover'],
  ['/figures/evictions/rows', 'agneta', 'part=step.notice'],
  ['/figures/retention/rows', 'agneta', 'group=all'],
  ['/figures/rows', 'agneta', 'week=2026-W47'],
  ['/homes', 'agneta', 'show=dwellings'],
  ['/homes', 'agneta', 'show=offers'],
  ['/homes', 'agneta', 'show=handover'],
  ['/homes', 'agneta', 'show=own'],
  ['/homes', 'hanna', 'show=ownDwellings'],
  ['/homes', 'hanna', 'show=ownLeases'],
  ['/vacancies', 'agneta', 'which=all'],
  ['/vacancies/files', 'hanna'],
  ['/landlords', 'agneta'],
  ['/homes/pauses', 'agneta', 'which=all'],
  ['/homes/pipeline', 'agneta'],
  ['/homes/terms', 'agneta'],
  ['/homes/waiting', 'siv'],
  ['/homes/matching', 'siv', '', 'file'],
  ['/vacancies/:vacancy/households', 'siv', '', 'file'],
  ['/cases/:case/home/vacancies', 'siv', '', 'file'],
  ['/homes/tools', 'agneta'],
  ['/logs/access', 'rut'],
  ['/logs/reading', 'rut'],
  ['/messages', 'hanna'],
  ['/messages/files', 'hanna'],
  ['/evictions/inbox', 'agneta'],
  ['/settings/keys/:apiKey', 'hanna'],
  ['/settings/webhooks/:webhook', 'hanna'],
  ['/phones', 'agneta'],
  ['/phones/came', 'noor', 'which=all'],
  ['/organisations', 'adam'],
  ['/outreach', 'noor'],
  ['/outreach/alerts', 'noor', 'which=all'],
  ['/outreach/places', 'noor'],
  ['/outreach/winter', 'agneta', 'from=2026-11-01&until=2026-11-21'],
  ['/programmes', 'agneta'],
  ['/transfers', 'siv'],
  ['/shared-nights', 'agneta'],
  ['/programme-leases', 'siv'],
  ['/roles', 'agneta'],
  ['/told', 'hanna'],
  ['/support', 'agneta'],
  ['/support/caseload', 'agneta'],
  ['/signals', 'agneta', 'show=all'],
  ['/users', 'adam'],
  ['/users', 'adam', 'which=left'],
  ['/on-call', 'agneta', 'which=all'],
  ['/tonight', 'agneta'],
  ['/turned-away', 'siv'],
  ['/waiting', 'siv'],
  ['/tonight/onward', 'agneta'],
  ['/place-requests', 'siv', 'which=all', 'file'],
  ['/sites/:site/guests', 'agneta', 'night=2026-11-21'],
  ['/nights', 'agneta', 'from=2026-11-01&until=2026-11-21'],
  ['/nights/invoice', 'agneta', 'from=2026-11-01&until=2026-11-21'],
  ['/sites/:site/occupancy', 'nils', 'from=2026-11-01&until=2026-11-21'],
]
const routeOf = (at: string): string => at.replace(/:(site|apiKey|webhook|vacancy|case)/, ':id')
test('a page leads to every list, so that nobody needs to know its address', () => {
  const notByPage = /(\.(test|fixture|sample)|places|read-pages|app-navigation)\.tsx?$/
  const files = sourceFiles('src/**/*.ts', 'src/**/*.tsx').filter(({ path }) => !notByPage.test(path))
  // the rows behind a figure are led to by the figure, with what it counts
  const plain = [...new Set(lists.map(([at]) => at))].filter((at) => !/:|\/rows$/.test(at))
  const menu = ['agneta', 'hanna', 'rut', 'adam', 'bo'].flatMap((who) => navigation(castSession(who), '/', 'sv'))
  const lost = plain.filter(
    (at) =>
      !menu.some(({ href }) => href === at) &&
      !files.some(({ text }) => new RegExp(`href(=|: )[{]?['"\`]${at}['"\`?#]`).test(text)),
  )
  expect(lost).toEqual([])
})

/** What names the row. A moment is written otherwise on the page than in the file. */
const namesRow = (row: string): string | undefined =>
  row
    .split(';')
    .map((cell) => cell.replace(/^"|"$/g, ''))
    .find((cell) => !/^\d{4}-\d\d-\d\d \d\d:/.test(cell))
const everybody = ['siv', 'agneta', 'petra', 'bo', 'mats', 'nils', 'noor', 'hanna', 'rut', 'anja', 'adam', 'ture']

test('the command field finds every list, for whoever sees it', () => {
  // the rows behind a figure are led to by the figure; one landlord's homes by the landlord's own
  const plain = lists.filter(([at]) => !/:|\/rows$/.test(at))
  const finds = (who: string) => placesFor(places, castSession(who), 'sv').map(({ href }) => href.split('?')[0])
  expect(plain.filter(([at, who]) => !finds(who).includes(at)).map(([at, who]) => `${at} by ${who}`)).toEqual([])
})

test('every list is tried', () => {
  createApp({ demo: true })
  const tried = new Set(lists.map(([at]) => routeOf(at)))
  expect(everyList().filter(({ at }) => !tried.has(at) && at !== '/things')).toEqual([])
})

test('every list tells what it can’t read, leaves whole with what its page shows, and is found by nobody else', async () => {
  await fillMany(world.connection)
  const app = createApp({ demo: true })
  const cookies = new Map<string, string>()
  for (const who of everybody) cookies.set(who, `hemvist=${await beginSession(castSession(who).userId)}`)
  const get = (path: string, who: string) =>
    app.request(`http://localhost${path}`, { headers: { cookie: cookies.get(who) ?? '' } })
  const taken = async (route: string) =>
    (
      await asSystem('test: log', (tx) =>
        tx.selectFrom('access_log').select('id').where('what', '=', 'file').where('route', '=', route).execute(),
      )
    ).length
  let rowsInAll = 0
  for (const [at, who, query = '', no] of lists) {
    const path = await filled(world.connection, at)
    const route = routeOf(at)
    const made = everyList().find((one) => one.at === route)
    const files = made?.files ?? route
    const of = (ending = '', more = '') =>
      `${ending === '' ? path : `${filePath}${ending}`}?${[query, more].filter(Boolean).join('&')}`
    const filePath = files.replace(route, path)
    for (const name of made?.choices ?? []) {
      const unknown = `${path}?${name}=%7Bnothing%7D`
      const told = await get(unknown, who)
      expect.soft([unknown, told.status]).toEqual([unknown, 422])
      expect.soft(await told.text(), unknown).toContain(`href="#f-${name}"`)
      expect.soft((await get(`${filePath}.csv?${name}=%7Bnothing%7D`, who)).status, unknown).toBe(404)
    }
    const shown = await (await get(of(), who)).text()
    const orders = /<select[^>]* name="sort"[\s\S]*?<\/select>/.exec(shown)?.[0] ?? ''
    const named = [...orders.matchAll(/<option[^>]*>([^<]*)/g)].map(([, label]) => label)
    expect.soft(new Set(named).size, `${of()}: an order twice`).toBe(named.length)
    const before = await taken(`${files}.csv`)
    const file = await get(of('.csv'), who)
    expect.soft(file.status, of()).toBe(no === 'file' ? 404 : 200)
    if (no !== 'file') {
      expect.soft(await taken(`${files}.csv`), of()).toBe(before + 1)
      expect.soft((await get(of('.xlsx'), who)).headers.get('content-type'), of()).toContain('spreadsheetml')
      const rows = (await file.text()).trimEnd().split('\r\n').slice(1)
      rowsInAll += rows.length
      const page = await (await get(of(), who)).text()
      // the first page is enough for what this world holds; many pages are tried in `src/platform/list/list.test.tsx`
      if (!/rel="next"/.test(page) && !/^.(logs|emergency)/.test(at))
        for (const row of rows) expect.soft(page, `${of()}: ${row}`).toContain(namesRow(row))
    }
    for (const other of everybody) {
      const page = await get(of(), other)
      const html = await page.text()
      const status = (await get(of('.csv'), other)).status
      const offered = page.status === 200 && html.includes(`${filePath}.xlsx`)
      expect.soft([other, of(), status]).toEqual([other, of(), offered ? 200 : 404])
    }
    expect.soft((await app.request(`http://localhost${of('.csv')}`)).status, of()).not.toBe(200)
  }
  expect(rowsInAll).toBeGreaterThan(20)
}, 120_000)
