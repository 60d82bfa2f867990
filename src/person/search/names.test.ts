/**
 * Searching by name: whatever signs and order it was written in, on every server alike, and never by anything but a name's beginnings.
 * @module-tag server/order
 */

import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { server } from '../../../test/support/database.ts'
import { searchFor } from '../../../test/support/search.ts'
import { inWorld } from '../../../test/support/world.ts'
import { permissions } from '../../app-permissions.ts'
import { asSystem, type Connection, migrate, openDatabase } from '../../platform/database/index.ts'
import { personRoutes } from '../routes.tsx'

const world = inWorld()
const search = async (sought: string, session = world.siv) =>
  (await searchFor(world.visit(personRoutes)(session), { sought })).text

/** What is sought in whom, and found. */
const found: [string, string, string, readonly string[]][] = [
  ['Sean', 'O’Neill', 'O’Neill', ["O'Neill", 'o’nei', 'oneill', "sean o'n"]],
  ['Åsa', 'Öberg', 'Åsa Öberg', ['åsa', 'ÅSA', 'öberg', 'Öberg Åsa', 'Åsa Öberg'.normalize('NFD')]],
  ['Åsa'.normalize('NFD'), 'Öberg'.normalize('NFD'), 'Åsa Öberg', ['åsa öb', 'Åsa Öberg']],
  [
    'Karl Gunnar',
    'Test',
    'Karl Gunnar Test',
    ['Karl Test', 'Gunnar Test', 'Test Gunnar', 'Test, Karl', 'Gunnar', 'gun ka te'],
  ],
  ['Anna-Karin', 'Müller', 'Anna-Karin Müller', ['karin', 'anna karin', 'Anna–Karin', 'muller', 'MÜLL']],
  ['René', 'Sørensen', 'René Sørensen', ['rene', 'RENÉ', 'sörensen', 'Sørensen']],
  ['İbrahim', 'Yıldız', 'Yıldız', ['ibrahim', 'yildiz']],
]

describe('a person is found', () => {
  test.each(found)('%s %s', async (givenName, familyName, shown, all) => {
    await world.person({ by: world.siv, givenName, familyName })
    for (const sought of all) expect(await search(sought), sought).toContain(shown)
  })

  test('one spelling is kept, composed, also of those who are renamed', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Åsa'.normalize('NFD'), familyName: 'Öberg' })
    await asSystem('test', (tx) =>
      tx
        .updateTable('person')
        .set({ family_name: 'Älv'.normalize('NFD') })
        .where('id', '=', id)
        .execute(),
    )
    const kept = await asSystem('test', (tx) => tx.selectFrom('person').select(['given_name', 'family_name']).execute())
    expect(kept).toEqual([{ given_name: 'Åsa', family_name: 'Älv' }])
    expect(await search('älv')).toContain('Åsa Älv')
    expect(await search('öberg')).toContain('Ingen passar')
  })
})

describe('nobody is found', () => {
  test.each(['unnar', 'Karl Prov', 'a', 'k t', '--', '’', 'Gunnar%', 'tést_'])('by %s', async (sought) => {
    await world.person({ by: world.siv, givenName: 'Karl Gunnar', familyName: 'Test' })
    const text = await search(sought)
    if (sought === 'Gunnar%' || sought === 'tést_') expect(text).toContain('Karl Gunnar Test')
    else expect(text).not.toContain('Karl Gunnar Test')
  })

  test('by o or a for the letters Ö and Å, which are others', async () => {
    await world.person({ by: world.siv, givenName: 'Åsa', familyName: 'Öberg' })
    for (const sought of ['asa', 'oberg']) expect(await search(sought)).toContain('Ingen passar')
  })

  test('by those who may not: not by a second name either', async () => {
    await world.person({ by: world.siv, givenName: 'Karl Gunnar', familyName: 'Test' })
    for (const session of [world.nils, world.ture]) expect(await search('Gunnar', session)).toContain('Ingen passar')
    expect(await search('Gunnar', world.sofia)).not.toContain('Test')
  })
})

test('the index serves the search under row security', async () => {
  const plan = await asSystem('test', async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    await sql`set local role hemvist_user`.execute(tx)
    return sql<{ 'QUERY PLAN': string }>`explain select person_id from person_name_part
      where organisation_id = '01900000-0000-7000-8000-000000000000' and part >= 'gun' and part < 'guo'`.execute(tx)
  })
  expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Cond: .*part >= 'gun'/)
})

describe('on a server that knows no letters but A to Z', () => {
  const name = `hemvist_c_${process.pid}`
  let connection: Connection
  const administer = async (statement: string) => {
    const admin = new pg.Client({ connectionString: server ?? '' })
    await admin.connect()
    await admin.query(statement).finally(() => admin.end())
  }
  beforeAll(async () => {
    if (server === null) return
    await administer(`create database ${name} template template0 encoding 'UTF8' locale_provider libc locale 'C'`)
    const url = new URL(server)
    url.pathname = `/${name}`
    connection = await openDatabase({ kind: 'server', url: url.href })
    await migrate(connection, permissions)
  }, 120_000)
  afterAll(async () => {
    await connection?.close()
    if (server !== null) await administer(`drop database if exists ${name} with (force)`)
  })

  test('names and texts have the same keys as everywhere', async () => {
    const { rows } = await sql<{ lower: string; parts: string[]; text: string }>`
      select lower('ÅÄÖÉ' collate "C") as lower, app.name_parts('ÅSA-LENA O’NEILL ÖBERG ÉVA') as parts, app.same_text(' ÄNGSVÄGEN  3') as text`.execute(
      (connection ?? world.connection).kysely,
    )
    expect(rows).toEqual([{ lower: 'ÅÄÖÉ', parts: ['eva', 'lena', 'oneill', 'åsa', 'öberg'], text: 'ängsvägen 3' }])
  })
})
