/**
 * What phones send without a login: once each, in their owner's name; what can't be taken comes back to its writer and holds up nothing.
 * @module-tag server/locks
 */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now, today } from '../../platform/time/index.ts'
import { changingKey, lettingInAgain, revoking, throwing, writing } from './forms.tsx'
import { forgetSettled } from './job.ts'
import { meeting, phoneOf, send, written } from './phone.fixture.ts'

const world = inWorld()
beforeEach(async () => {
  await asUser(world.agneta, (tx) =>
    tx
      .insertInto('outreach_area')
      .values({
        id: newId(),
        municipality_code: '0880',
        name: 'Centrum',
        added_at: now(),
        added_by: world.agneta.userId,
      })
      .execute(),
  )
})

const contacts = () =>
  asSystem('test', (tx) =>
    tx.selectFrom('outreach_contact').select(['id', 'noted_by', 'device_id', 'alias', 'met_at', 'undone_at']).execute(),
  )
const items = () =>
  asSystem('test', (tx) =>
    tx.selectFrom('outreach_item').select(['id', 'sent_by', 'refused', 'clock', 'phone_clock', 'words']).execute(),
  )

describe('what a phone sends', () => {
  test('stands in the name of whoever wrote it, once, however often it comes', async () => {
    const phone = await phoneOf(world.noor)
    const one = await written(phone)
    const [first, second] = await Promise.all([send(phone.token, [one]), send(phone.token, [one])])
    expect(first).toEqual(second)
    expect(first).toMatchObject({ state: 'known', results: [{ id: one.id, state: 'taken' }] })
    expect(await send(phone.token, [one])).toEqual(first)
    expect(await contacts()).toMatchObject([{ id: one.id, noted_by: world.noor.userId, device_id: phone.id }])
    const told = await asSystem('test', (tx) =>
      tx.selectFrom('event').select('actor_id').where('subject_id', '=', one.id).execute(),
    )
    expect(told).toEqual([{ actor_id: world.noor.userId }])
  })

  test('tells a phone what it can choose and seal to, and nothing of anybody', async () => {
    const phone = await phoneOf(world.noor)
    const answer = await send(phone.token, [await written(phone)])
    const known = answer.state === 'known' ? answer : null
    expect(Object.keys(known?.ground ?? {}).toSorted()).toEqual(['areas', 'names', 'places', 'publicKey', 'version'])
    expect(known?.ground.areas).toEqual(['Centrum'])
    expect(JSON.stringify(answer)).not.toMatch(/Lillen|eget rum|Noor/)
  })

  test('comes back with its reason when it can’t be taken, holds up no other, and is noted once it is mended', async () => {
    const phone = await phoneOf(world.noor)
    const wrong = [
      await written(phone, meeting({ alias: null })),
      await written(phone, meeting({ wanted: 'Ring 19850101-2384' })),
      await written(phone, 'nothing like it'),
      await written(
        phone,
        meeting({
          metAt: now()
            .add({ hours: 24 * 400 })
            .toString(),
        }),
      ),
      { ...(await written(phone)), id: newId() },
    ]
    const right = await written(phone)
    const answer = await send(phone.token, [...wrong, right])
    const because = ['nobody', 'numbers', 'invalid', 'future', 'unreadable']
    expect(answer).toMatchObject({
      results: [...because.map((one) => ({ state: 'refused', because: one })), { id: right.id, state: 'taken' }],
    })
    expect(await contacts()).toHaveLength(1)
    const [nobody, numbers, , future] = wrong.map(({ id }) => ({ id }))
    if (!nobody || !numbers || !future) throw new Error('lost')
    const day = Temporal.PlainDate.from('2026-11-20')
    const mended = {
      ...meeting(),
      metOn: day,
      metTime: '21:00',
      alias: null,
      nextOn: null,
      unnamed: 2,
      offered: ['food' as const],
    }
    expect(await writing.run(world.noor, nobody, mended)).toMatchObject({ ok: true })
    expect((await contacts()).map(({ id }) => id).toSorted()).toEqual([right.id, nobody.id].toSorted())
    expect(await throwing.run(world.noor, numbers)).toMatchObject({ ok: true })
    // a colleague finds nothing of it
    await expect(throwing.run(world.inger, future)).rejects.toThrow()
    // the words of what is settled are forgotten in time, of the rest never
    world.clock('2026-12-25T09:00:00Z')
    expect(await forgetSettled()).toBe(2)
    expect((await items()).filter(({ words }) => words !== null).map(({ id }) => id)).toEqual([future.id])
  })

  test('keeps its clock as it was, and says that it was wrong', async () => {
    const phone = await phoneOf(world.noor)
    const clock = now().add({ hours: 5 })
    const old = now().subtract({ hours: 24 * 100 })
    await send(phone.token, [
      await written(phone, meeting(), { clock }),
      await written(phone, meeting({ alias: 'Ann', metAt: old.toString() }), { clock: old }),
    ])
    await send(phone.token, [await written(phone, meeting({ alias: 'Bo' }))], now().subtract({ hours: 3 }))
    const all = await items()
    expect(all.map((one) => one.clock).toSorted()).toEqual(['ahead', 'old', 'skewed'])
    expect(all.find((one) => one.clock === 'ahead')?.phone_clock).toEqual(clock)
    expect((await contacts()).find(({ alias }) => alias === 'Ann')?.met_at).toEqual(old)
  })

  test('that the database can’t keep is taken out of the rest', async () => {
    const phone = await phoneOf(world.noor)
    const [one, two] = [await written(phone, meeting({ nextOn: '+200000-01-01' })), await written(phone)]
    const answer = await send(phone.token, [one, two])
    expect(answer).toMatchObject({ results: [{ state: 'refused' }, { state: 'taken' }] })
  })
})

test('where the board has outreach noted without names the phone is told so, and a name comes back', async () => {
  const phone = await phoneOf(world.noor)
  const kept = { kind: 'outreach', offered: true, identity_documented: false, reference: 'SN § 12' } as const
  const row = { ...kept, id: newId(), municipality_code: '0880', from_on: today(), set_at: now() }
  await asSystem('test', (tx) =>
    tx
      .insertInto('open_intervention')
      .values({ ...row, set_by: world.agneta.userId })
      .execute(),
  )
  const [named, counted] = [await written(phone), await written(phone, meeting({ alias: null, unnamed: 1 }))]
  expect(await send(phone.token, [named, counted])).toMatchObject({
    results: [{ because: 'names' }, { state: 'taken' }],
    ground: { names: false },
  })
})

test('visitors of a meeting place are counted once a day; what was counted before stands', async () => {
  const phone = await phoneOf(world.noor)
  const place = newId()
  await asUser(world.noor, (tx) =>
    tx
      .insertInto('outreach_place')
      .values({
        id: place,
        municipality_code: '0880',
        kind: 'meetingPlace',
        name: 'Frukosten',
        area: 'Centrum',
        added_at: now(),
        added_by: world.noor.userId,
      })
      .execute(),
  )
  const visitors = (unnamed: number) => meeting({ kind: 'count', area: '', unnamed, outdoors: 3, place, done: 'Kaffe' })
  const [nine, seven] = [await written(phone, visitors(9)), await written(phone, visitors(7))]
  const answer = await send(phone.token, [nine, seven])
  expect(answer).toMatchObject({ results: [{ state: 'taken' }, { because: 'counted' }] })
  expect(answer.state === 'known' && answer.ground.places).toEqual([{ id: place, name: 'Frukosten' }])
  const counts = await asSystem('test', (tx) => tx.selectFrom('outreach_count').select(['id', 'people']).execute())
  expect(counts).toEqual([{ id: nine.id, people: 9 }])
  // from the page and from the worker at once: all are told the same
  for (const daysAgo of [1, 2, 3]) {
    const metAt = now().subtract({ hours: 24 * daysAgo })
    const one = await written(phone, { ...visitors(5), metAt: metAt.toString() })
    const answers = await Promise.all([1, 2, 3].map(() => send(phone.token, [one])))
    for (const told of answers) expect(told).toMatchObject({ results: [{ id: one.id, state: 'taken' }] })
  }
})

describe('a phone that is lost', () => {
  test('is cut off by its owner, or by those in charge; what it holds stays on it until it is let in again', async () => {
    const phone = await phoneOf(world.noor)
    const one = await written(phone)
    expect(await revoking.run(world.noor, phone)).toMatchObject({ ok: true })
    expect(await send(phone.token, [one])).toEqual({ state: 'cutOff' })
    expect(await contacts()).toEqual([])
    expect(await lettingInAgain.run(world.inger, phone)).toMatchObject({ ok: true })
    expect(await send(phone.token, [one])).toMatchObject({ results: [{ state: 'taken' }] })
  })

  test('is let in again by whoever cut it off, or by somebody in charge, and not by its owner when those did', async () => {
    const phone = await phoneOf(world.noor)
    await revoking.run(world.inger, phone)
    expect(await lettingInAgain.run(world.noor, phone)).toMatchObject({ ok: false })
    const cleared = await asUser(world.noor, (tx) =>
      sql`update outreach_device set revoked_at = null, revoked_by = null`.execute(tx),
    )
    expect(cleared.numAffectedRows).toBe(0n)
    await lettingInAgain.run(world.inger, phone)
    await revoking.run(world.noor, phone)
    expect(await lettingInAgain.run(world.noor, phone)).toMatchObject({ ok: true })
  })

  test('is registered anew by its owner and sends what it held; by somebody else it comes back to its owner', async () => {
    const lost = await phoneOf(world.noor)
    const [one, two] = [await written(lost), await written(lost, meeting({ alias: 'Ann' }))]
    await revoking.run(world.inger, lost)
    const others = await phoneOf(world.inger)
    expect(await send(others.token, [one])).toMatchObject({ results: [{ state: 'refused', because: 'notAllowed' }] })
    // it comes back to whoever wrote it, and to nobody else
    expect(await items()).toMatchObject([{ sent_by: world.noor.userId, words: { alias: 'Lillen' } }])
    await expect(throwing.run(world.inger, one)).rejects.toThrow()
    const again = await phoneOf(world.noor)
    expect(await send(again.token, [two])).toMatchObject({ results: [{ state: 'taken' }] })
    expect(await contacts()).toMatchObject([{ alias: 'Ann', noted_by: world.noor.userId }])
  })

  test('isn’t cut off by a stranger, nor let write in anybody’s name by who only knows the public key', async () => {
    const phone = await phoneOf(world.noor)
    await expect(revoking.run(world.hanna, phone)).rejects.toThrow()
    await expect(revoking.run(world.nils, phone)).rejects.toThrow()
    const forged = await written({ ...phone, token: `hp_${'A'.repeat(43)}` })
    expect(await send(`hp_${'A'.repeat(43)}`, [forged])).toEqual({ state: 'cutOff' })
    expect(await send(phone.token, [forged])).toMatchObject({ results: [{ because: 'notAllowed' }] })
    expect(await contacts()).toEqual([])
  })

  test('sends nothing when its owner may not note meetings any longer', async () => {
    const phone = await phoneOf(world.noor)
    const one = await written(phone)
    await asSystem('test', (tx) =>
      sql`update user_role set taken_at = ${now()} where user_id = ${world.noor.userId}`.execute(tx),
    )
    try {
      expect(await send(phone.token, [one])).toEqual({ state: 'cutOff' })
    } finally {
      await asSystem('test', (tx) =>
        sql`update user_role set taken_at = null where user_id = ${world.noor.userId}`.execute(tx),
      )
    }
  })
})

describe('the key', () => {
  test('is changed by those in charge, and the one before opens what was sealed to it', async () => {
    const phone = await phoneOf(world.noor)
    const before = await written(phone)
    await expect(changingKey.run(world.noor, {})).rejects.toThrow()
    expect(await changingKey.run(world.agneta, {})).toMatchObject({ ok: true })
    const after = await written(phone, meeting({ alias: 'Ann' }))
    expect([before.sealed.v, after.sealed.v]).toEqual([1, 2])
    expect(await send(phone.token, [before, after])).toMatchObject({
      results: [{ state: 'taken' }, { state: 'taken' }],
      ground: { version: 2 },
    })
  })

  test('leaves the database for no user, and neither does a token’s hash', { tags: ['server/roles'] }, async () => {
    await phoneOf(world.noor)
    for (const asked of ['select private_key from outreach_key', 'select token_hash from outreach_device'])
      for (const who of [world.noor, world.agneta, world.adam])
        await expect(asUser(who, (tx) => sql.raw(asked).execute(tx))).rejects.toMatchObject({ code: '42501' })
  })
})
