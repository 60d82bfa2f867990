/** A question that the database answers tells no more than its rows do: not that somebody is protected, and not that somebody has a home. */

import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { openMatter } from '../src/eviction/matter/actions.ts'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem, asUser, isForbidden } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { now, today } from '../src/platform/time/index.ts'
import { fillSheaf, sheafIds } from './support/sheaf.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
beforeEach(async () => {
  await fillSheaf(world.connection)
  // its own numbers were given by hand
  await world.connection.exec("insert into running_number values ('0880', 'matter', 2026, 1)")
})

async function matterAt(address: string): Promise<string> {
  const opened = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', address })
  if (!opened.ok) throw new Error(opened.reason.kind)
  return opened.value.id
}

/** Somebody lives there whom a colleague knows, and whose identity is protected. */
async function protectedResident(matter: string): Promise<void> {
  const person = await world.person({ by: world.siv, givenName: 'Elin' })
  await asSystem('test', async (tx) => {
    const here = { municipality_code: '0880', person_id: person }
    await tx
      .insertInto('matter_resident')
      .values({ ...here, id: newId(), matter_id: matter, part: 'tenant', noted_at: now(), noted_by: world.siv.userId })
      .execute()
    await tx
      .insertInto('protection')
      .values({ ...here, id: newId(), level: 'secrecyMarking', since: now() })
      .execute()
  })
}

/** Everything that the database answers about a matter with yes or no. */
const answers = (session: Session, matter: string) =>
  asUser(session, async (tx) => {
    const { rows } =
      await sql`select app.may_read_matter(${matter}) as reads, app.reads_somebody_in(${matter}) as somebody,
      app.reads_protected_in(${matter}) as protected, app.is_my_message_matter(${matter}) as message`.execute(tx)
    return rows
  })

test('that somebody protected lives in a matter is told to nobody who doesn’t read about them', async () => {
  const [shut, other] = [await matterAt('Provgatan 7'), await matterAt('Provgatan 8')]
  await asSystem('test', (tx) => tx.deleteFrom('matter_responsible').where('matter_id', 'in', [shut, other]).execute())
  await protectedResident(shut)
  for (const one of [world.ture, world.bo, world.nils, world.hanna, world.rut])
    expect(await answers(one, shut), one.name).toEqual(await answers(one, other))
})

test('another municipality isn’t told which address is hidden', async () => {
  const matter = await matterAt('Provgatan 7')
  await protectedResident(matter)
  const hidden = (session: Session) =>
    asUser(session, (tx) => sql`select app.hides_address(${matter}) as hidden`.execute(tx).then(({ rows }) => rows))
  expect(await hidden(world.petra)).toEqual([{ hidden: true }])
  expect(await hidden({ ...world.ture, roles: ['manager'] })).toEqual([{ hidden: false }])
})

test('a partner isn’t told that somebody whom it reads about has a lease', async () => {
  const leases = (session: Session) =>
    asUser(session, (tx) => sql`select lease_id from app.my_lease`.execute(tx).then(({ rows }) => rows.length))
  expect(await leases(world.siv)).toBeGreaterThan(0)
  await asSystem('test', async (tx) => {
    const { rows } = await sql<{ person: string }>`select distinct person_id as person from lease_tenant`.execute(tx)
    for (const { person } of rows)
      await tx
        .insertInto('consent')
        .values({
          id: newId(),
          municipality_code: '0880',
          person_id: person,
          to_organisation_id: world.nils.organisation.id,
          what: ['identity'],
          why: 'För att ses',
          how_given: 'spoken',
          from_on: today(),
          until_on: today().add({ days: 9 }),
          given_at: now(),
          registered_by: world.siv.userId,
        })
        .execute()
  })
  expect(await leases(world.nils)).toBe(0)
})

test('who works there is told within a house and across the municipality’s work, never between two partners', async () => {
  const houses = (session: Session) =>
    asUser(session, async (tx) => {
      const rows = await tx
        .selectFrom('app_user')
        .innerJoin('organisation', 'organisation.id', 'app_user.organisation_id')
        .select('organisation.name')
        .distinct()
        .execute()
      return rows.map(({ name }) => name).toSorted()
    })
  const [kalmar, partner, landlord] = [world.siv, world.nils, world.hanna].map(({ organisation }) => organisation.name)
  // whoever has hours on call here is named where the night is worked with, whichever municipality employs them, and to no landlord
  const onCall = world.ture.organisation.name
  expect(await houses(world.nils)).toEqual([kalmar, onCall, partner].toSorted())
  expect(await houses(world.hanna)).toEqual([kalmar, landlord].toSorted())
  expect(await houses(world.siv)).toEqual(expect.arrayContaining([kalmar, partner, landlord]))
  expect(await houses(world.ture)).toEqual([world.ture.organisation.name])
})

test('whom an advice is about is told to its advisers alone', async () => {
  const about = (session: Session) =>
    asUser(session, (tx) => sql`select app.is_advised(${sheafIds.advice}, ${sheafIds.mother}) as it`.execute(tx))
  expect((await about(world.bo)).rows).toEqual([{ it: true }])
  for (const one of [world.siv, world.agneta, world.nils, world.ture])
    expect((await about(one)).rows, one.name).toEqual([{ it: false }])
})

test('a notice is tied to no matter that its handler may not read', async () => {
  const shut = await matterAt('Provgatan 7')
  await protectedResident(shut)
  const { evictionNotice } = sheafIds
  const tie = (matter: string | null) =>
    // without a condition: what one may read isn't asked of the row as it becomes
    asUser(world.siv, (tx) => tx.updateTable('enforcement_notice').set({ matter_id: matter }).execute())
  await tie(null)
  await tie(sheafIds.matter)
  await expect(tie(shut)).rejects.toSatisfy(isForbidden)
  expect(
    await asSystem('test', (tx) =>
      tx.selectFrom('enforcement_notice').select('matter_id').where('id', '=', evictionNotice).execute(),
    ),
  ).toEqual([{ matter_id: sheafIds.matter }])
})
