/** What the database itself refuses in a matter, whatever a page or an action would let through. */

import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import type { Session } from '../platform/access/index.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now, today } from '../platform/time/index.ts'
import { openMatter } from './matter/actions.ts'

const world = inWorld()
const day = (iso: string) => Temporal.PlainDate.from(iso)
let matter: string

beforeEach(async () => {
  const opened = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', address: 'Provgatan 1' })
  if (!opened.ok) throw new Error(opened.reason.kind)
  matter = opened.value.id
})

const base = () => ({ id: newId(), municipality_code: '0880', matter_id: matter })
const refused = /row-level security/

test('nobody writes in another’s name', async () => {
  const { siv, petra } = world
  const contact = (noted_by: string) =>
    asUser(petra, (tx) =>
      tx
        .insertInto('matter_contact')
        .values({ ...base(), at: now(), on_day: today(), how: 'phone', reached: true, noted_at: now(), noted_by })
        .execute(),
    )
  await expect(contact(siv.userId)).rejects.toThrow(refused)
  await contact(petra.userId)
  const event = (recorded_by: string | null) =>
    asUser(petra, (tx) =>
      tx
        .insertInto('matter_event')
        .values({ ...base(), kind: 'payment', on_day: today(), recorded_at: now(), recorded_by })
        .execute(),
    )
  await expect(event(siv.userId)).rejects.toThrow(refused)
  await expect(event(null)).rejects.toThrow(refused)
  await event(petra.userId)
})

test('nobody takes back in another’s name, and no correction reaches into another matter', async () => {
  const { siv, petra } = world
  const contact = { ...base(), noted_by: petra.userId }
  const event = { ...base(), recorded_by: petra.userId }
  await asUser(petra, async (tx) => {
    await tx
      .insertInto('matter_contact')
      .values({ ...contact, at: now(), on_day: today(), how: 'phone', reached: true, noted_at: now() })
      .execute()
    await tx
      .insertInto('matter_event')
      .values({ ...event, kind: 'payment', on_day: today(), recorded_at: now() })
      .execute()
  })
  const undo = (undone_by: string) =>
    asUser(petra, (tx) =>
      tx.updateTable('matter_contact').set({ undone_at: now(), undone_by }).where('id', '=', contact.id).execute(),
    )
  await expect(undo(siv.userId)).rejects.toThrow(refused)
  await undo(petra.userId)
  const other = await openMatter(petra, { tenure: 'rented', cause: 'arrears', address: 'Provgatan 2' })
  if (!other.ok) throw new Error(other.reason.kind)
  const correct = (matter_id: string) =>
    asUser(petra, (tx) =>
      tx
        .insertInto('matter_event')
        .values({
          ...event,
          id: newId(),
          matter_id,
          kind: 'payment',
          on_day: today(),
          recorded_at: now(),
          corrects_id: event.id,
          annuls: true,
          because: 'Fel',
        })
        .execute(),
    )
  await expect(correct(other.value.id)).rejects.toThrow(/foreign key/)
  await correct(matter)
})

type Given = { user: Session; task?: 'undertake' | 'payArrears'; upTo?: number; from?: string; until?: string }

async function delegated({ user, task = 'undertake', upTo, from = '2026-01-01', until }: Given): Promise<string> {
  const id = newId()
  await asUser(world.agneta, (tx) =>
    tx
      .insertInto('delegation')
      .values({
        id,
        municipality_code: '0880',
        user_id: user.userId,
        task,
        up_to_ore: upTo ?? null,
        reference: '4.2',
        from_on: day(from),
        until_on: until === undefined ? null : day(until),
        given_at: now(),
        given_by: world.agneta.userId,
      })
      .execute(),
  )
  return id
}

const decide = (delegation_id: string | null, decided_on = today()) => {
  const row = { ...base(), kind: 'undertake' as const, amount_ore: 500_000, reasons: 'Barn i hemmet', delegation_id }
  return asUser(world.petra, async (tx) => {
    await tx
      .insertInto('matter_decision')
      .values({ ...row, decided_on, decided_at: now(), decided_by: world.petra.userId })
      .execute()
    return row.id
  })
}

const sign = (decision_id: string, { amount_ore = 500_000, signed_on = today() } = {}) => {
  const letter = { landlord_name: 'Provhyror AB', covers: 'Oktober', tenant_name: 'Elin Prov', address: 'Provgatan 1' }
  const signed = { signed_on, signed_at: now(), signed_by: world.petra.userId }
  const number = `Å-2026-${String(amount_ore).slice(0, 4)}`
  return asUser(world.petra, (tx) =>
    tx
      .insertInto('undertaking')
      .values({ ...base(), number, decision_id, amount_ore, window_rule: 'EV-06', ...letter, ...signed })
      .execute(),
  )
}

test('who decides in the board’s name has a delegation of their own, that day, for that amount', async () => {
  await expect(decide(await delegated({ user: world.siv }))).rejects.toThrow(refused)
  await expect(decide(await delegated({ user: world.petra, until: '2026-11-20' }))).rejects.toThrow(refused)
  await expect(decide(await delegated({ user: world.petra, from: '2026-11-22' }))).rejects.toThrow(refused)
  await expect(decide(await delegated({ user: world.petra, upTo: 499_999 }))).rejects.toThrow(refused)
  await expect(decide(await delegated({ user: world.petra, task: 'payArrears' }))).rejects.toThrow(refused)
  const own = await delegated({ user: world.petra, upTo: 500_000 })
  await expect(decide(own, day('2026-11-20'))).rejects.toThrow(refused)
  await decide(own)
})

test('who signs has one too, for no more than was decided', async () => {
  const decision = await decide(await delegated({ user: world.petra }))
  await expect(sign(decision, { amount_ore: 500_001 })).rejects.toThrow(refused)
  await expect(sign(decision, { signed_on: day('2026-11-20') })).rejects.toThrow(refused)
  await asUser(world.agneta, (tx) =>
    tx
      .updateTable('delegation')
      .set({
        until_on: day('2026-11-20'),
        ended_at: now(),
        ended_by: world.agneta.userId,
        end_open_because: 'Nämnden tar det själv',
      })
      .execute(),
  )
  await expect(sign(decision)).rejects.toThrow(refused)
  await delegated({ user: world.petra })
  await sign(decision)
})

test('nobody ties to a matter a person, a case or a message that they may not read', async () => {
  const stranger = await world.person({ by: world.sofia, givenName: 'Mira' })
  const resident = (person_id: string) =>
    asUser(world.petra, (tx) =>
      tx
        .insertInto('matter_resident')
        .values({ ...base(), part: 'adult', person_id, noted_at: now(), noted_by: world.petra.userId })
        .execute(),
    )
  await expect(resident(stranger)).rejects.toThrow(refused)
  await resident(await world.person({ by: world.petra, givenName: 'Elin' }))
  const linked = { linked_at: now(), linked_by: world.petra.userId }
  await expect(
    asUser(world.petra, (tx) =>
      tx
        .insertInto('matter_case')
        .values({ ...base(), case_id: newId(), ...linked })
        .execute(),
    ),
  ).rejects.toThrow(refused)
  await expect(
    asUser(world.petra, (tx) =>
      tx
        .insertInto('matter_message')
        .values({ ...base(), message_id: newId(), ...linked })
        .execute(),
    ),
  ).rejects.toThrow(refused)
})

test('a landlord learns of no matter, and not whether somebody there has a protected identity', async () => {
  const person = await world.person({ by: world.petra, givenName: 'Elin' })
  await asSystem('test', async (tx) => {
    const noted = { noted_at: now(), noted_by: world.petra.userId }
    await tx
      .insertInto('matter_resident')
      .values({ ...base(), part: 'tenant', person_id: person, ...noted })
      .execute()
    const row = { id: newId(), municipality_code: '0880', person_id: person, level: 'secrecyMarking' as const }
    await tx
      .insertInto('protection')
      .values({ ...row, since: now() })
      .execute()
  })
  for (const one of [world.hanna, world.nils, world.anja, world.rut]) {
    const { rows } = await asUser(one, (tx) =>
      sql<{ hidden: boolean }>`select app.hides_address(${matter}) as hidden`.execute(tx),
    )
    expect(rows, one.name).toEqual([{ hidden: false }])
    const listed = await asUser(one, (tx) =>
      sql`select matter_id from app.hidden_addresses(array[${matter}::uuid])`.execute(tx),
    )
    expect(listed.rows, one.name).toEqual([])
  }
})
