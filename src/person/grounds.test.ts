/** A ground to read ends when it ends: nothing that somebody may do on it makes it last, neither through the pages nor asked of the database itself. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import { openingInEmergency } from '../consent/index.ts'
import { NotFound, type Session } from '../platform/access/index.ts'
import { asSystem, asUser, isConflict, isForbidden, type Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now, today } from '../platform/time/index.ts'
import { adding } from './entry/adding.tsx'
import { joining } from './household/joining.tsx'
import { leaving, returning } from './household/leaving.tsx'
import { writing } from './number/forms.tsx'
import { linking } from './same-person/linking.tsx'

const world = inWorld()
const NUMBER = '198705212382'

/** Housing support at Stadsmissionen: a role of the same name as the municipality's. */
const partner = (): Session => ({ ...world.nils, roles: ['housingSupport'] })

const consent = (session: Session, personId: string, to: string) => ({
  id: newId(),
  municipality_code: session.municipality,
  person_id: personId,
  to_organisation_id: to,
  what: ['identity'],
  why: 'För att ses',
  how_given: 'spoken' as const,
  from_on: today(),
  until_on: today().add({ days: 30 }),
  given_at: now(),
  registered_by: session.userId,
})

const member = (session: Session, household: string, personId: string) => ({
  id: newId(),
  municipality_code: session.municipality,
  household_id: household,
  person_id: personId,
  part: 'adult' as const,
  from_on: today(),
})

const contact = (session: Session, personId: string) => ({
  id: newId(),
  municipality_code: session.municipality,
  person_id: personId,
  organisation_id: session.organisation.id,
  unit_id: session.unit?.id ?? null,
  since: now(),
})

const refusedByDatabase = (session: Session, work: (tx: Tx) => Promise<unknown>) =>
  expect(asUser(session, work), session.name).rejects.toSatisfy(isForbidden)

const nothing = {
  givenName: null,
  familyName: null,
  called: null,
  birthDate: null,
  birthYear: null,
  sex: null,
  language: null,
  phone: null,
  number: null,
  back: null,
}
const add = (session: Session, facts: { givenName: string; number?: string }, unit: string | null) =>
  adding.run(session, {}, { ...nothing, ...facts, unit })

describe('a household', () => {
  test('takes nobody who is read by an emergency opening: the case of another member would open them for good', async () => {
    const own = await world.person({ by: world.sofia, givenName: 'Ada' })
    const stranger = await world.person({ by: world.siv, givenName: 'Nadja' })
    await openingInEmergency.run(world.sofia, { id: stranger }, { because: 'Hittad medvetslös på torget' })
    const asked = { member: stranger, part: 'adult', living: null, from: today() } as const
    expect(await joining.run(world.sofia, { id: own }, asked)).toMatchObject({ ok: false })
    const other = { ...asked, member: own }
    expect(await joining.run(world.sofia, { id: stranger }, other)).toMatchObject({ ok: false })
    expect(await asUser(world.siv, (tx) => tx.selectFrom('household_member').select('id').execute())).toEqual([])
  })

  test('is not left and not returned to by whoever reads in emergency', async () => {
    const one = await world.person({ by: world.siv, givenName: 'Nadja' })
    const two = await world.person({ by: world.siv, givenName: 'Omar' })
    await joining.run(world.siv, { id: one }, { member: two, part: 'adult', living: null, from: today() })
    const { id } = await asUser(world.siv, (tx) =>
      tx.selectFrom('household_member').select('id').where('person_id', '=', two).executeTakeFirstOrThrow(),
    )
    await openingInEmergency.run(world.sofia, { id: two }, { because: 'Hittad medvetslös på torget' })
    await expect(leaving.run(world.sofia, { id: two, memberId: id })).rejects.toBeInstanceOf(NotFound)
    await leaving.run(world.siv, { id: two, memberId: id })
    expect((await returning.run(world.sofia, { id: two, memberId: id })).ok).toBe(false)
  })

  test('is not returned to by an adult who has another by now', async () => {
    const people = []
    for (const givenName of ['Nadja', 'Omar', 'Pia']) people.push(await world.person({ by: world.siv, givenName }))
    const [one = '', two = '', three = ''] = people
    const asAdult = { member: two, part: 'adult', living: null, from: today() } as const
    await joining.run(world.siv, { id: one }, asAdult)
    const { id } = await asUser(world.siv, (tx) =>
      tx.selectFrom('household_member').select('id').where('person_id', '=', two).executeTakeFirstOrThrow(),
    )
    await leaving.run(world.siv, { id: two, memberId: id })
    await joining.run(world.siv, { id: three }, asAdult)
    expect(await returning.run(world.siv, { id: two, memberId: id })).toMatchObject({
      ok: false,
      reason: [{ says: 'otherHousehold' }],
    })
  })

  test('of strangers takes nobody, whatever its id is worth', async () => {
    const one = await world.person({ by: world.siv, givenName: 'Nadja' })
    const two = await world.person({ by: world.siv, givenName: 'Omar' })
    await joining.run(world.siv, { id: one }, { member: two, part: 'adult', living: null, from: today() })
    const own = await world.person({ by: world.sofia, givenName: 'Ada' })
    const ids = (session: Session) => asUser(session, (tx) => tx.selectFrom('household').select('id').execute())
    const [household] = await ids(world.siv)
    const id = household?.id ?? ''
    expect(await ids(world.sofia)).toEqual([])
    await refusedByDatabase(world.sofia, (tx) =>
      tx
        .insertInto('household_member')
        .values(member(world.sofia, id, own))
        .execute(),
    )
  })
})

describe('a partner with a role of the municipality’s', () => {
  test('finds no page for households, links and emergencies instead of a failure', async () => {
    const [one, two] = [
      await world.person({ by: world.nils, givenName: 'Ove' }),
      await world.person({ by: world.nils, givenName: 'Ove' }),
    ]
    const asAdult = { member: two, part: 'adult', living: null, from: today() } as const
    await expect(joining.run(partner(), { id: one }, asAdult)).rejects.toBeInstanceOf(NotFound)
    await expect(
      linking.run(partner(), { id: one }, { other: two, because: 'Samma', seen: false }),
    ).rejects.toBeInstanceOf(NotFound)
    await expect(
      openingInEmergency.run(partner(), { id: one }, { because: 'Hittad medvetslös' }),
    ).rejects.toBeInstanceOf(NotFound)
  })

  test('puts no number on a record that it reads by consent, and takes none away', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja', number: NUMBER })
    const given = consent(world.siv, id, world.ids.stadsmissionen)
    await asUser(world.siv, (tx) => tx.insertInto('consent').values(given).execute())
    const ended = await asUser(world.nils, (tx) =>
      tx.updateTable('person_number').set({ ended_at: now() }).where('person_id', '=', id).executeTakeFirst(),
    )
    expect(ended.numUpdatedRows).toBe(0n)
  })
})

describe('a contact', () => {
  test('that was ended is not made again by whoever once wrote the record', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja' })
    await asSystem('test', (tx) => tx.updateTable('person_contact').set({ until: now() }).execute())
    await refusedByDatabase(world.siv, (tx) => tx.insertInto('person_contact').values(contact(world.siv, id)).execute())
  })

  test('of a manager without a unit is the unit’s that they choose, never every unit’s', async () => {
    expect(await add(world.agneta, { givenName: 'Nadja' }, null)).toMatchObject({
      reason: [{ field: 'unit' }],
    })
    expect((await add(world.agneta, { givenName: 'Nadja' }, world.ids.preventionUnit)).ok).toBe(true)
    const people = (session: Session) => asUser(session, (tx) => tx.selectFrom('person').select('id').execute())
    expect((await people(world.petra)).length).toBe(1)
    expect(await people(world.siv)).toEqual([])
  })

  test('of an organisation without units is the whole organisation’s, and is in the record', async () => {
    const outcome = await add(world.nils, { givenName: 'Ove' }, null)
    expect(outcome.ok).toBe(true)
    const events = await asSystem('test', (tx) => tx.selectFrom('event').select('what').orderBy('seq').execute())
    expect(events.map(({ what }) => what)).toEqual(['contact.made', 'person.added'])
  })
})

describe('a number', () => {
  test('written by two at the same moment stands on one record; the other is told which', {
    tags: ['server/locks'],
  }, async () => {
    const facts = { givenName: 'Nadja', number: NUMBER }
    const both = await Promise.all([add(world.siv, facts, null), add(world.sofia, facts, null)])
    expect(both.filter(({ ok }) => ok).length).toBe(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: [{ field: 'number', status: 409 }] })
  })

  test('is held once in each register by the database itself, and may stand in two registers', async () => {
    await world.person({ by: world.siv, number: NUMBER })
    await expect(world.person({ by: world.sofia, number: NUMBER })).rejects.toSatisfy((error) =>
      isConflict(error, 'person_number_once'),
    )
    await world.person({ by: world.nils, number: NUMBER })
    const other = await world.person({ by: world.sofia })
    expect(await writing.run(world.sofia, { id: other }, { number: NUMBER })).toMatchObject({
      reason: [{ field: 'number', status: 409 }],
    })
  })
})

test('an emergency opening is a day at most', async () => {
  const id = await world.person({ by: world.siv, givenName: 'Nadja' })
  const opening = {
    id: newId(),
    municipality_code: world.sofia.municipality,
    person_id: id,
    user_id: world.sofia.userId,
    because: 'Hittad medvetslös på torget',
    opened_at: now(),
    closes_at: now().add({ hours: 48 }),
  }
  await expect(
    asUser(world.sofia, (tx) => tx.insertInto('emergency_opening').values(opening).execute()),
  ).rejects.toThrow('emergency_opening')
})

test('nobody reads under what number a colleague is known to the identity provider', async () => {
  await refusedByDatabase(world.hanna, (tx) => tx.selectFrom('app_user').select('subject').execute())
})
