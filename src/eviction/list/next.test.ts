/** What the work lists walk is kept beside each change: the same as the rows it is made of, for every matter, after every step. */

import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { addEvent } from '../../../test/support/events.ts'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { ask, asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { unassignedMatters } from '../duties/queries.ts'
import { bareFacts } from '../event/actions.ts'
import { evictionRoutes } from '../index.ts'
import { openMatter } from '../matter/actions.ts'
import { adding, ending } from '../resident/forms.tsx'
import { handingOver } from '../responsible/forms.tsx'
import { endedMatters, mattersToDo } from './queries.ts'

const world = inWorld()
const day = (text: string) => Temporal.PlainDate.from(text)

async function opened(by: Session, address: string): Promise<string> {
  const outcome = await openMatter(by, { tenure: 'rented', cause: 'arrears', address, tenantName: 'Kim Lind' })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason))
  return outcome.value.id
}

/** Rows that are kept and shouldn't be, or are told and aren't kept. */
const differences = () =>
  asSystem('test: what is kept against what is so', async (tx) => {
    const { rows } = await sql`
      (select * from matter_next except select * from app.matter_next_now)
      union all (select * from app.matter_next_now except select * from matter_next)`.execute(tx)
    return rows
  })
const kept = () =>
  asSystem(
    'test',
    async (tx) => (await sql`select n::text as row from matter_next n order by matter_id`.execute(tx)).rows,
  )
const listed = async (who: Session, whose: 'mine' | 'unit' | 'nobodys') =>
  (await asUser(who, (tx) => mattersToDo(tx, who, { whose, stage: null }, 25, null))).map(({ id }) => id)

let matter: string
beforeEach(async () => {
  matter = await opened(world.petra, 'Provgatan 1')
})

test('an event, a child, a new officer, an end and its undoing each move the matter in the lists at once', async () => {
  const steps: [string, () => Promise<unknown>][] = [
    [
      'a rent that wasn’t paid',
      () => addEvent(world.petra, matter, { ...bareFacts, kind: 'rentDue', on: day('2026-10-30'), amountOre: 650_000 }),
    ],
    [
      'a child',
      () =>
        adding.run(world.petra, { id: matter }, { childName1: 'Elsa', childBorn1: 2019, childLiving1: 'permanent' }),
    ],
    ['another officer', () => handingOver.run(world.petra, { id: matter }, { to: world.agneta.userId })],
    [
      'the child moved',
      async () => {
        const row = await asSystem('test', (tx) =>
          tx.selectFrom('matter_resident').select('id').executeTakeFirstOrThrow(),
        )
        return ending.run(world.agneta, row, { because: 'neverLivedThere', on: null, openSeen: null, openWhy: null })
      },
    ],
    [
      'nobody has it',
      () =>
        asSystem('test', (tx) =>
          tx.updateTable('matter_responsible').set({ until: now() }).where('until', 'is', null).execute(),
        ),
    ],
    ['its clocks are gone', () => asSystem('test', (tx) => tx.deleteFrom('matter_clock').execute())],
    [
      'its end',
      () =>
        asSystem('test', (tx) =>
          tx
            .insertInto('matter_end')
            .values({
              id: newId(),
              municipality_code: '0880',
              matter_id: matter,
              ended_on: day('2026-11-21'),
              outcome: 'keptPayment',
              children_at_end: 0,
              ended_at: now(),
              ended_by: world.petra.userId,
            })
            .execute(),
        ),
    ],
    [
      'open again',
      () =>
        asSystem('test', (tx) =>
          tx
            .updateTable('matter_end')
            .set({ reopened_at: now(), reopened_by: world.petra.userId, reopened_because: 'Fel' })
            .execute(),
        ),
    ],
  ]
  const seen: string[] = []
  for (const [step, take] of steps) {
    await take()
    expect(await differences(), step).toEqual([])
    seen.push(JSON.stringify(await kept()))
  }
  // each of them was seen in the row
  expect(seen.filter((row, i) => row === seen[i - 1])).toEqual([])
})

test('whom the lists show what: the officer their own, the unit and the manager also what nobody has, the next municipality and partners nothing', async () => {
  const other = await opened(world.petra, 'Provgatan 2')
  await asSystem('test', (tx) =>
    tx.updateTable('matter_responsible').set({ until: now() }).where('matter_id', '=', other).execute(),
  )
  expect(await listed(world.petra, 'mine')).toEqual([matter])
  expect((await listed(world.agneta, 'unit')).toSorted()).toEqual([matter, other].toSorted())
  expect(await listed(world.agneta, 'nobodys')).toEqual([other])
  expect(
    (await asUser(world.agneta, (tx) => ask(tx, unassignedMatters(tx, world.agneta, 20)))).map(({ id }) => id),
  ).toEqual([other])
  for (const who of [world.siv, world.bo]) expect(await listed(who, 'mine'), who.name).toEqual([])
  for (const who of [world.ture, world.hanna, world.nils, world.anja, world.rut]) {
    const rows = await asUser(who, (tx) => tx.selectFrom('matter_next').select('matter_id').execute())
    expect(rows, who.name).toEqual([])
  }
})

test('a resident whom protected identity shuts takes the matter out of everybody’s lists but those of the named', async () => {
  const person = await world.person({ by: world.siv, givenName: 'Kim' })
  await asSystem('test', async (tx) => {
    const base = { municipality_code: '0880', person_id: person }
    await tx
      .insertInto('matter_resident')
      .values({
        ...base,
        id: newId(),
        matter_id: matter,
        part: 'tenant',
        noted_at: now(),
        noted_by: world.petra.userId,
      })
      .execute()
    await tx
      .insertInto('protection')
      .values({ ...base, id: newId(), level: 'secrecyMarking', since: now() })
      .execute()
  })
  expect(await listed(world.petra, 'mine')).toEqual([])
  expect(await listed(world.agneta, 'unit')).toEqual([])
  expect(await asUser(world.agneta, (tx) => endedMatters(tx, world.agneta, false, 25, null))).toEqual([])
})

test('the pages say so too', async () => {
  const visit = world.visit(evictionRoutes)
  expect((await visit(world.petra).get('/evictions')).text).toContain('Provgatan 1')
  expect((await visit(world.ture).get('/evictions')).text).not.toContain('Provgatan 1')
})
