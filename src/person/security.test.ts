/** Row security on every table of people: who may not read and not write, asked of the database itself. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import { openingInEmergency } from '../consent/index.ts'
import type { Session } from '../platform/access/index.ts'
import { asSystem, asUser, type Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now, today } from '../platform/time/index.ts'
import { joining } from './household/joining.tsx'
import { briefOf, contactMade, giveAssignment, openPerson, tellSituation } from './index.ts'
import { setting } from './protection/setting.tsx'
import { linking } from './same-person/linking.tsx'

const world = inWorld()

const tables = [
  'person',
  'person_number',
  'protection',
  'protected_staff',
  'person_link',
  'household_member',
  'person_contact',
  'consent',
  'assignment',
  'told_situation',
  'housing_episode',
  'case_file',
] as const

const rowsIn = (tx: Tx, table: (typeof tables)[number]) => tx.selectFrom(table).selectAll().execute()

/** A person with something in every table. */
async function fullPerson(): Promise<string> {
  const id = await world.person({ by: world.siv, givenName: 'Nadja', number: '198705212382' })
  const child = await world.person({ by: world.siv, givenName: 'Mio' })
  const double = await world.person({ by: world.siv, givenName: 'Nadia' })
  await joining.run(world.siv, { id }, { member: child, part: 'child', living: 'permanent', from: today() })
  await linking.run(world.siv, { id: id }, { other: double, because: 'Har berättat det själv', seen: false })
  await asUser(world.siv, async (tx) => {
    await tellSituation(tx, world.siv, { personId: id, form: 'outdoors', from: today() })
    await consentTo(tx, world.siv, id, world.ids.landlord)
    await giveAssignment(tx, world.siv, {
      personId: id,
      toOrganisationId: world.ids.landlord,
      task: 'outreach',
      from: today(),
    })
    await tx.insertInto('case_file').values(caseFor(world.siv, id)).execute()
  })
  return id
}

const caseFor = (session: Session, personId: string) => ({
  id: newId(),
  municipality_code: session.municipality,
  number: '2026-9001',
  organisation_id: session.organisation.id,
  unit_id: session.unit?.id ?? '',
  person_id: personId,
  opened_at: now(),
  opened_on: today(),
  opened_by: session.userId,
})

async function consentTo(tx: Tx, session: Session, personId: string, to: string): Promise<string> {
  const id = newId()
  await tx
    .insertInto('consent')
    .values({
      id,
      municipality_code: session.municipality,
      person_id: personId,
      to_organisation_id: to,
      what: ['identity'],
      why: 'För att ses ute',
      how_given: 'spoken',
      from_on: today(),
      until_on: today().add({ days: 30 }),
      given_at: now(),
      registered_by: session.userId,
    })
    .execute()
  return id
}

describe('no row in any table', () => {
  test('for a landlord (not even with a consent or an assignment), an analyst, an administrator, a log reviewer, another unit, Stadsmissionen, the next municipality', {
    tags: ['server/roles'],
  }, async () => {
    await fullPerson()
    const outsiders = [world.hanna, world.anja, world.adam, world.rut, world.sofia, world.nils, world.noor, world.ture]
    for (const session of outsiders) {
      for (const table of tables) {
        expect(await asUser(session, (tx) => rowsIn(tx, table)), `${session.name} ${table}`).toEqual([])
      }
    }
  })

  test('but the unit that has contact reads every one', async () => {
    const id = await fullPerson()
    for (const table of tables) {
      if (table === 'protection' || table === 'protected_staff') continue
      expect((await asUser(world.siv2, (tx) => rowsIn(tx, table))).length, table).toBeGreaterThan(0)
    }
    await setting.run(world.agneta, { id }, { level: 'secrecyMarking', staff: [world.siv2.userId] })
    expect((await asUser(world.siv2, (tx) => rowsIn(tx, 'protection'))).length).toBe(1)
  })
})

describe('protected identity', () => {
  test('closes the person to everyone but the named, the manager of the organisation included', {
    tags: ['server/roles'],
  }, async () => {
    const id = await fullPerson()
    expect(
      (await setting.run(world.agneta, { id }, { level: 'protectedRegistration', staff: [world.siv.userId] })).ok,
    ).toBe(true)
    expect(await asUser(world.siv, (tx) => briefOf(tx, id))).toMatchObject({ protection: 'protectedRegistration' })
    for (const session of [world.siv2, { ...world.agneta, userId: world.petra.userId }]) {
      expect(await asUser(session, (tx) => briefOf(tx, id))).toBeNull()
      const own = await asUser(session, (tx) =>
        tx.selectFrom('housing_episode').selectAll().where('person_id', '=', id).execute(),
      )
      expect(own).toEqual([])
    }
  })

  test('a social worker with contact but without responsibility may not set it', async () => {
    const id = await world.person({ by: world.siv })
    await expect(setting.run(world.siv2, { id }, { level: 'secrecyMarking', staff: [] })).rejects.toThrow('role')
  })
})

describe('consent', () => {
  test('lets Stadsmissionen read, and withdrawn it ends at once', { tags: ['server/roles'] }, async () => {
    const id = await fullPerson()
    const consent = await asUser(world.siv, (tx) => consentTo(tx, world.siv, id, world.ids.stadsmissionen))
    expect(await asUser(world.noor, (tx) => briefOf(tx, id))).toMatchObject({ reason: 'consent' })
    expect(await asUser(world.noor, (tx) => rowsIn(tx, 'case_file')), 'the case isn’t in the consent').toEqual([])
    await asUser(world.siv, (tx) =>
      tx
        .updateTable('consent')
        .set({ withdrawn_at: now(), withdrawn_by: world.siv.userId })
        .where('id', '=', consent)
        .execute(),
    )
    for (const table of tables) expect(await asUser(world.noor, (tx) => rowsIn(tx, table)), table).toEqual([])
  })

  test('can’t be turned into a lasting contact that outlives it', async () => {
    const id = await fullPerson()
    await asUser(world.siv, (tx) => consentTo(tx, world.siv, id, world.ids.stadsmissionen))
    await asUser(world.noor, (tx) => contactMade(tx, world.noor, id))
    const contacts = await asSystem('test', (tx) =>
      tx
        .selectFrom('person_contact')
        .select('id')
        .where('person_id', '=', id)
        .where('organisation_id', '=', world.ids.stadsmissionen)
        .execute(),
    )
    expect(contacts).toEqual([])
  })

  test('nor can an emergency opening', async () => {
    const id = await world.person({ by: world.siv })
    await openingInEmergency.run(world.sofia, { id: id }, { because: 'Barnet ringde och mamman svarar inte' })
    await asUser(world.sofia, (tx) => contactMade(tx, world.sofia, id))
    world.clock('2026-11-23T09:00:00Z')
    expect(await asUser(world.sofia, (tx) => briefOf(tx, id))).toBeNull()
  })

  test('has run out the day after its last', async () => {
    const id = await fullPerson()
    await asUser(world.siv, (tx) => consentTo(tx, world.siv, id, world.ids.stadsmissionen))
    world.clock('2026-12-21T12:00:00Z')
    expect(await asUser(world.noor, (tx) => briefOf(tx, id))).not.toBeNull()
    world.clock('2026-12-22T12:00:00Z')
    expect(await asUser(world.noor, (tx) => briefOf(tx, id))).toBeNull()
  })
})

describe('writing', () => {
  test('nobody outside may change, add a number, tell, link or let themselves in', {
    tags: ['server/roles'],
  }, async () => {
    const id = await fullPerson()
    for (const session of [world.sofia, world.noor, world.ture, world.hanna, world.anja, world.adam, world.rut]) {
      const changed = await asUser(session, (tx) =>
        tx.updateTable('person').set({ phone: '1' }).where('id', '=', id).executeTakeFirst(),
      )
      expect(changed.numUpdatedRows, session.name).toBe(0n)
      const at = { municipality_code: world.siv.municipality, person_id: id }
      const attempts = [
        (tx: Tx) =>
          tx
            .insertInto('person_contact')
            .values({
              ...at,
              id: newId(),
              organisation_id: session.organisation.id,
              unit_id: session.unit?.id ?? null,
              since: now(),
            })
            .execute(),
        (tx: Tx) =>
          tx
            .insertInto('person_number')
            .values({ ...at, id: newId(), kind: 'personal', number: '198810312382', since: now() })
            .execute(),
        (tx: Tx) =>
          tx
            .insertInto('told_situation')
            .values({
              ...at,
              id: newId(),
              living_form_code: 'tent',
              from_on: today(),
              told_at: now(),
              told_to: session.userId,
            })
            .execute(),
        (tx: Tx) =>
          tx
            .insertInto('protected_staff')
            .values({ ...at, id: newId(), user_id: session.userId, named_at: now() })
            .execute(),
      ]
      for (const attempt of attempts)
        await expect(asUser(session, attempt), session.name).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('a partner who reads by consent may not give consent, protect or make a household', async () => {
    const id = await fullPerson()
    await asUser(world.siv, (tx) => consentTo(tx, world.siv, id, world.ids.stadsmissionen))
    await expect(asUser(world.noor, (tx) => consentTo(tx, world.noor, id, world.ids.landlord))).rejects.toMatchObject({
      code: '42501',
    })
    await expect(setting.run(world.noor, { id }, { level: 'secrecyMarking', staff: [] })).rejects.toThrow()
    await expect(
      joining.run(world.noor, { id }, { member: id, part: 'adult', living: null, from: today() }),
    ).rejects.toThrow()
  })
})

test('every opening is written down with its reason, and nobody can take it back', async () => {
  const id = await world.person({ by: world.siv })
  await asUser(world.siv, (tx) => openPerson(tx, world.siv, id, 'path'))
  await expect(asUser(world.sofia, (tx) => openPerson(tx, world.sofia, id, 'path'))).rejects.toThrow()
  const log = await asUser(world.rut, (tx) =>
    tx.selectFrom('read_log').selectAll().where('person_id', '=', id).execute(),
  )
  expect(log).toMatchObject([{ user_id: world.siv.userId, reason: 'contact', page: 'path', protected: false }])
  await expect(asSystem('test', (tx) => tx.deleteFrom('read_log').execute())).rejects.toThrow()
})
