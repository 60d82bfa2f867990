/** Whoever has something is never told by a first look that there is nothing. */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { dayItems as ofAdvice } from '../src/advice/index.ts'
import { dayItems as ofAgreements, planDayItems as ofThePlan } from '../src/agreement/index.ts'
import { dayItems as ofCases, pathPart as ofTheirCases } from '../src/case/index.ts'
import { castUsers } from '../src/demo/cast.ts'
import { dayItems as ofMatters, pathPart as ofTheirMatters } from '../src/eviction/index.ts'
import { dayItems as ofHomes, pathPart as ofTheirHomes } from '../src/home/index.ts'
import { ask, asSystem, asUser, type Look, rowsOf } from '../src/platform/database/index.ts'
import { rare } from '../src/platform/web/first-look.ts'
import { withheldDayItems } from '../src/platform/withheld/index.ts'
import { dayItems as ofShelters } from '../src/shelter/index.ts'
import { dayItems as ofSignals, pathPart as ofTheirSignals } from '../src/signal/index.ts'
import { dayItems as ofSupport, pathPart as ofTheirSupport } from '../src/support/index.ts'
import { fillMany } from './support/many.ts'
import { castSession, inWorld } from './support/world.ts'

const world = inWorld()
const days = [ofSignals, ofCases, ofMatters, ofAdvice, ofShelters, ofHomes, ofSupport, ofAgreements, ofThePlan]
const paths = [ofTheirSignals, ofTheirMatters, ofTheirHomes, ofTheirSupport, ofTheirCases]

/** A row; of several kinds of rows that are asked together, any of them. */
const isSomething = (row: unknown): boolean =>
  typeof row !== 'object' || row === null || Object.values(row).some(isSomething)

test('what somebody has, asked without a first look, the first look names, on My day and on a path', async () => {
  await fillMany(world.connection)
  const people = await asSystem('test: people', (tx) => tx.selectFrom('person').select('id').execute())
  const ids = people.map(({ id }) => id)
  const found = new Set<string>()
  for (const { key } of castUsers) {
    const session = castSession(key)
    await asUser(session, async (tx) => {
      const sets = [
        ...[...days, withheldDayItems].flatMap((room) => room(tx, session, 'sv').sets),
        ...paths.flatMap((part) => part(tx, session, ids).sets),
      ].flatMap((set) => ('look' in set ? [set] : []))
      const looks = new Map<Look<string>, readonly string[]>()
      for (const { look, name, make } of sets) {
        const has = await ask(tx, make())
        if (!Array.isArray(has) || !has.some(isSomething)) continue
        const named =
          looks.get(look) ??
          (await ask(tx, rowsOf(sql<{ name: string }>`select unnest(${look}) as name`))).map((one) => one.name)
        looks.set(look, named)
        expect.soft(named, `${name} of ${key}`).toContain(name)
        found.add(name)
      }
    })
  }
  expect([...found]).toEqual(
    expect.arrayContaining(['ownCases', 'sent', 'matters', 'support', 'leases', 'signals', 'plans']),
  )
}, 120_000)

test('every name is one that its first look may say', async () => {
  const sources = await asSystem('test: the looks', (tx) =>
    ask(tx, rowsOf(sql<{ name: string; source: string }>`select proname as name, prosrc as source from pg_proc`)),
  )
  for (const [look, names] of Object.entries(rare)) {
    const source = sources.find(({ name }) => name === look)?.source ?? ''
    expect(
      names.filter((name) => !source.includes(`'${name}' end`)),
      look,
    ).toEqual([])
  }
})
