/** A list as a file: all that the filter finds, in batches, typed, safe in a spreadsheet, in the user's language, and never without a line in the log. */

import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { NotFound, type Session } from '../access/index.ts'
import { asSystem } from '../database/index.ts'
import { assemble } from './assemble.tsx'
import { fileRoutes, listFile, MOST_IN_FILE } from './list-file.ts'

const world = inWorld()

type Thing = { at: number; name: string; on: Temporal.PlainDate }

let asked: number[] = []

/** A list of so many rows, which Siv may take. */
function taking(many: number) {
  asked = []
  const rows = Array.from({ length: many }, (_, at): Thing => {
    return { at, name: at === 0 ? '=2+3' : `Rad ${at}`, on: Temporal.PlainDate.from('2026-03-13') }
  })
  const fileOf = (_: unknown, session: Session) => {
    if (session.userId !== world.siv.userId) throw new NotFound('role')
    return listFile<Thing>({
      title: session.locale === 'sv' ? 'Saker' : 'Things',
      columns: [
        { header: 'Nummer', kind: 'number', of: ({ at }) => at },
        { header: 'Namn', kind: 'text', of: ({ name }) => name },
        { header: 'Dag', kind: 'date', of: ({ on }) => on },
      ],
      rows: async (_tx, { after, limit }) => {
        const from = after === null ? 0 : Number(after[0]) + 1
        asked.push(from)
        return rows.slice(from, from + limit)
      },
      keyOf: ({ at }) => [String(at)],
    })
  }
  const rooms = [fileRoutes('/things', fileOf)]
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
  const answer = await taking(4500)(world.siv, '/things.csv?kind=all')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toContain('filename="Saker-2026-11-21.csv"')
  const lines = (await answer.text()).trimEnd().split('\r\n')
  expect(lines).toHaveLength(4501)
  expect(lines.at(-1)).toBe('4499;Rad 4499;2026-03-13')
  expect(asked).toEqual([0, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500])
  expect(await logged()).toEqual([{ what: 'file', route: '/things.csv', user_id: world.siv.userId }])
})

test('what a spreadsheet would take for a formula is text in both; days and numbers are days and numbers in Excel', async () => {
  const take = taking(2)
  expect(await (await take(world.siv, '/things.csv')).text()).toContain("0;'=2+3;2026-03-13")
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
  expect((await taking(1)(world.mats, '/things.xlsx')).status).toBe(404)
  expect((await taking(1)(null, '/things.csv')).status).not.toBe(200)
  expect((await logged()).map(({ what }) => what)).toEqual(['notFound'])
})
