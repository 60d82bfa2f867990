/** A list: its filter read by fields, told what can't be read, and all that it finds as a file: in batches, typed, safe in a spreadsheet, never without a line in the log. */

import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { NotFound, type Session } from '../access/index.ts'
import { asSystem } from '../database/index.ts'
import { oneOf, optional, pickedCode, wholeNumber } from '../subject/index.ts'
import { Page } from '../ui/index.ts'
import { assemble } from '../web/index.ts'
import { list, listed, MOST_IN_FILE, usually } from './index.ts'

const world = inWorld()

type Thing = { at: number; name: string; on: Temporal.PlainDate }

let asked: number[] = []
/** how often the list itself was asked for */
let found = 0

const names = { sv: { even: 'Jämna', odd: 'Udda' }, en: { even: 'Even', odd: 'Odd' } }
const fields = { fields: { which: 'Vilka', from: 'Från', seller: 'Säljare' } }

/** A list of so many rows, which Siv may take and Mats may see. */
function listOf(many: number) {
  asked = []
  found = 0
  const rows = Array.from({ length: many }, (_, at): Thing => {
    return { at, name: at === 0 ? '=2+3' : `Rad ${at}`, on: Temporal.PlainDate.from('2026-03-13') }
  })
  const things = list({
    at: '/things',
    size: 20,
    fields: {
      which: optional(oneOf(['even', 'odd'], names)),
      from: usually(wholeNumber(0, 9999), 0),
      seller: optional(pickedCode()),
    },
    text: { sv: fields, en: fields },
    options: async () => ({ seller: [{ value: 'a', label: 'Anna' }] }),
    may: (session) => {
      if (session.userId !== world.siv.userId && session.userId !== world.mats.userId) throw new NotFound('role')
    },
    takes: (session) => session.userId === world.siv.userId,
    of: ({ locale, filter: { which, from } }) => {
      found += 1
      return listed<Thing>({
        title: locale === 'sv' ? 'Saker' : 'Things',
        locale,
        columns: [
          { label: 'Nummer', kind: 'number', of: ({ at }) => at },
          { label: 'Namn', kind: 'text', of: ({ name }) => name },
          { label: 'Dag', kind: 'date', of: ({ on }) => on },
          { label: 'Bara på sidan', cell: ({ at }) => <b>{at}</b> },
          { label: 'Bara i filen', kind: 'text', of: () => 'x', cell: null },
        ],
        rows: async (_tx, { after, limit }) => {
          const begins = after === null ? from : Number(after[0]) + 1
          asked.push(begins)
          const wanted = rows.slice(begins).filter(({ at }) => which === null || (at % 2 === 0) === (which === 'even'))
          return wanted.slice(0, limit)
        },
        keyOf: ({ at }) => [String(at)],
        empty: <p>Inga saker</p>,
      })
    },
    draw: ({ viewer, problems, choosing, rows, files }) => (
      <Page viewer={viewer} title="Saker">
        {problems}
        {choosing}
        {files}
        {rows}
      </Page>
    ),
  })
  return things.routes
}

function taking(many: number) {
  const rooms = [listOf(many)]
  return async (session: Session | null, path: string): Promise<Response> =>
    assemble({ rooms, sessionOf: async () => session, navigation: () => [], demo: true }).request(
      `http://localhost${path}`,
    )
}

const logged = () =>
  asSystem('test: log', (tx) =>
    tx.selectFrom('access_log').select(['what', 'route', 'user_id']).orderBy('id').execute(),
  )

test('everything is in it and not only a page, and the log says who took it', async () => {
  const answer = await taking(4500)(world.siv, '/things.csv?from=0')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toContain('filename="Saker-2026-11-21.csv"')
  const lines = (await answer.text()).trimEnd().split('\r\n')
  expect(lines).toHaveLength(4501)
  expect(lines.at(-1)).toBe('4499;Rad 4499;2026-03-13;x')
  expect(asked).toEqual([0, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500])
  expect(await logged()).toEqual([{ what: 'file', route: '/things.csv', user_id: world.siv.userId }])
})

test('what a spreadsheet would take for a formula is text in both; days and numbers are days and numbers in Excel', async () => {
  const take = taking(2)
  expect(await (await take(world.siv, '/things.csv')).text()).toContain("0;'=2+3;2026-03-13;x")
  const book = new Uint8Array(await (await take(world.siv, '/things.xlsx')).arrayBuffer())
  const sheet = strFromU8(unzipSync(book)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet).toMatch(/<c r="A3" s="\d+"><v>1<\/v>/)
  expect(sheet).toMatch(/<c r="C2" s="\d+"><v>46094<\/v>/)
  expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=2+3<')
  expect(sheet).toContain('personuppgifter')
})

test('a list that is longer than a file says so in the file', async () => {
  const answer = await taking(MOST_IN_FILE + 1)(world.siv, '/things.csv')
  const lines = (await answer.text()).trimEnd().split('\r\n')
  expect(lines).toHaveLength(MOST_IN_FILE + 2)
  expect(lines.at(-1)).toMatch(/^Filen slutar här: listan har fler än 10.000 rader\./)
})

test('who may not take it finds no such page, and no file is noted', async () => {
  const seen = await taking(1)(world.mats, '/things')
  expect(await seen.text()).not.toContain('.xlsx')
  expect((await taking(1)(world.mats, '/things.xlsx')).status).toBe(404)
  expect((await taking(1)(null, '/things.csv')).status).not.toBe(200)
  expect((await logged()).map(({ what }) => what)).toEqual(['notFound'])
})

test('the page shows the file’s rows in the same order, and each page goes on where the last one ended', async () => {
  const take = taking(90)
  const seen: string[] = []
  for (let href: string | undefined = '/things?which=odd'; href !== undefined; ) {
    const html = await (await take(world.siv, href)).text()
    seen.push(...[...html.matchAll(/<b>(\d+)<\/b>/g)].map(([, at = '']) => at))
    expect(html).not.toContain('Bara i filen')
    href = /href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }
  const lines = (await (await take(world.siv, '/things.csv?which=odd')).text()).trimEnd().split('\r\n').slice(1)
  expect(seen).toHaveLength(45)
  expect(lines.map((line) => line.split(';')[0])).toEqual(seen)
})

test('what can’t be read is told at its field, nothing is shown, what was typed stands, and there is no file of it', async () => {
  const take = taking(3)
  for (const [query, field] of [
    ['which=both', 'which'],
    ['from=många', 'from'],
    ['seller=b', 'seller'],
    ['which=even&which=odd', 'which'],
  ]) {
    const answer = await take(world.siv, `/things?${query}`)
    const html = await answer.text()
    expect([query, answer.status]).toEqual([query, 422])
    expect(html).toContain(`href="#f-${field}"`)
    expect(html).toContain('Ingenting visas')
    expect(html).not.toContain('Rad 1')
    expect(html).not.toContain('.xlsx')
    expect((await take(world.siv, `/things.csv?${query}`)).status).toBe(404)
  }
  expect(await (await take(world.siv, '/things?from=många&which=odd')).text()).toMatch(
    /<option value="odd" selected[\s\S]*value="många"/,
  )
  // nothing is looked for in vain: what the system must find first may take long; an unknown choice alone is known only after that
  expect(found).toBe(2)
  // another page's words in the address, and choices left empty, are none
  expect((await take(world.siv, '/things?utm=1&which=&seller=')).status).toBe(200)
})

test('on a phone the filter is a line until something else than usual is chosen in it, or can’t be read', async () => {
  const take = taking(3)
  const isOpen = async (query: string) =>
    /<details class="filter"([^>]*)>/
      .exec(await (await take(world.siv, `/things${query}`)).text())?.[1]
      ?.includes(' open')
  expect(await isOpen('')).toBe(false)
  expect(await isOpen('?which=&from=0')).toBe(false)
  expect(await isOpen('?which=odd')).toBe(true)
  expect(await isOpen('?from=1')).toBe(true)
  expect(await isOpen('?which=both')).toBe(true)
})
