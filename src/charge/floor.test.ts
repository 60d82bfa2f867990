/** Who may handle organisations, users and roles, as the database holds it: whatever statement is run, by whichever fault. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import type { Role, Session } from '../platform/access/index.ts'
import { asSystem, asUser, type Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { endUser, giveRoleIn, takeRoleIn } from '../platform/login/index.ts'
import { themselves } from '../platform/organisation/by.ts'
import { now } from '../platform/time/index.ts'

const world = inWorld()

const REFUSED = { code: '42501' }
const give = (by: Session, to: Session, role: Role) =>
  asUser(by, (tx) =>
    tx
      .insertInto('user_role')
      .values({ id: newId(), user_id: to.userId, role, given_at: now(), given_by: by.userId })
      .execute(),
  )
const take = (by: Session, from: Session, role: Role) =>
  asUser(by, (tx) =>
    tx
      .updateTable('user_role')
      .set({ taken_at: now(), taken_by: by.userId })
      .where('user_id', '=', from.userId)
      .where('role', '=', role)
      .where('taken_at', 'is', null)
      .executeTakeFirstOrThrow(),
  ).then(({ numUpdatedRows }) => numUpdatedRows)
const shutOut = (by: Session, who: Session) =>
  asUser(by, (tx) =>
    tx
      .insertInto('user_deactivation')
      .values({ user_id: who.userId, at: now(), by: by.userId, because: 'left' })
      .execute(),
  )
const add = (by: Session, change: Record<string, unknown> = {}) =>
  asUser(by, (tx) =>
    tx
      .insertInto('app_user')
      .values({
        id: newId(),
        municipality_code: by.municipality,
        organisation_id: by.organisation.id,
        name: 'Ny Person',
        issuer: 'https://login.example',
        subject: newId(),
        created_at: now(),
        set_up_by: by.userId,
        ...change,
      })
      .execute(),
  )
/** A second one in the same role, at the same place. */
const another = (like: Session): Promise<Session> =>
  asSystem('test', async (tx) => {
    const id = newId()
    await tx
      .insertInto('app_user')
      .values({
        id,
        municipality_code: like.municipality,
        organisation_id: like.organisation.id,
        name: 'Andra Person',
        issuer: 'test',
        subject: id,
      })
      .execute()
    await tx
      .insertInto('user_role')
      .values(like.roles.map((role) => ({ id: newId(), user_id: id, role, given_at: now() })))
      .execute()
    return { ...like, userId: id }
  })
const partnerManager = (): Session => ({ ...world.nils, userId: world.noor.userId, roles: ['partnerManager'] })

describe('whoever isn’t in charge', () => {
  test('reads nobody’s roles but their own, and changes none of it', async () => {
    for (const one of [world.siv, world.petra, world.anja, world.nils, world.noor, world.ture]) {
      const seen = await asUser(one, (tx) => tx.selectFrom('user_role').select('user_id').execute())
      expect(new Set(seen.map(({ user_id }) => user_id)), one.name).toEqual(new Set([one.userId]))
      await expect(give(one, world.sofia, 'manager'), one.name).rejects.toMatchObject(REFUSED)
      expect(await take(one, world.sofia, 'socialWorker'), one.name).toBe(0n)
      await expect(shutOut(one, world.sofia), one.name).rejects.toMatchObject(REFUSED)
      await expect(add(one), one.name).rejects.toMatchObject(REFUSED)
    }
  })

  test('renames neither themselves nor a colleague, and nobody sets another’s language', async () => {
    const rename = (by: Session, who: Session) =>
      asUser(by, (tx) =>
        tx.updateTable('app_user').set({ name: 'Någon Annan' }).where('id', '=', who.userId).executeTakeFirstOrThrow(),
      )
    await expect(rename(world.siv, world.siv)).rejects.toMatchObject(REFUSED)
    expect(await rename(world.siv, world.sofia)).toMatchObject({ numUpdatedRows: 0n })
    await expect(
      asUser(world.adam, (tx) =>
        tx.updateTable('app_user').set({ locale: 'en' }).where('id', '=', world.siv.userId).execute(),
      ),
    ).rejects.toMatchObject(REFUSED)
  })

  test('the log reviewer reads who has what role, and gives none', async () => {
    const seen = await asUser(world.rut, (tx) => tx.selectFrom('user_role').select('id').execute())
    expect(seen.length).toBeGreaterThan(10)
    await expect(give(world.rut, world.sofia, 'manager')).rejects.toMatchObject(REFUSED)
  })
})

describe('whoever is in charge', () => {
  test('gives nothing to themselves, and takes nothing from themselves', async () => {
    for (const one of [world.adam, world.agneta, partnerManager()]) {
      await expect(give(one, one, one.roles[0] ?? 'manager'), one.name).rejects.toMatchObject(REFUSED)
      expect(await take(one, one, one.roles[0] ?? 'manager')).toBe(0n)
      await expect(shutOut(one, one)).rejects.toMatchObject(REFUSED)
    }
  })

  test('stands there as themselves, at this moment, also when a role is taken', async () => {
    const lie = (values: Record<string, unknown>) =>
      asUser(world.adam, (tx) =>
        tx
          .insertInto('user_role')
          .values({
            id: newId(),
            user_id: world.siv.userId,
            role: 'analyst',
            given_at: now(),
            given_by: world.adam.userId,
            ...values,
          })
          .execute(),
      )
    await expect(lie({ given_by: world.agneta.userId })).rejects.toMatchObject(REFUSED)
    await expect(lie({ given_at: now().subtract({ hours: 48 }) })).rejects.toMatchObject(REFUSED)
    expect(await take(world.adam, world.anja, 'analyst')).toBe(1n)
    const untaken = asUser(world.adam, (tx) =>
      tx
        .updateTable('user_role')
        .set({ taken_at: null, taken_by: null })
        .where('user_id', '=', world.anja.userId)
        .executeTakeFirstOrThrow(),
    )
    expect(await untaken).toMatchObject({ numUpdatedRows: 0n })
  })

  test('a manager handles those who handle cases, and neither administrators, managers nor reviewers', async () => {
    await give(world.agneta, world.siv, 'analyst')
    for (const role of ['manager', 'administrator', 'logReviewer'] as const)
      await expect(give(world.agneta, world.siv, role), role).rejects.toMatchObject(REFUSED)
    for (const who of [world.adam, world.rut]) {
      expect(await take(world.agneta, who, who.roles[0] ?? 'manager')).toBe(0n)
      await expect(shutOut(world.agneta, who)).rejects.toMatchObject(REFUSED)
    }
  })

  test('of one organisation touches no other, and nobody touches another municipality', {
    tags: ['server/roles'],
  }, async () => {
    for (const [one, other] of [
      [world.agneta, world.nils],
      [partnerManager(), world.hanna],
      [partnerManager(), world.siv],
      [world.hanna, world.nils],
      [world.adam, world.ture],
    ] as const) {
      await expect(give(one, other, 'shelterWorker'), `${one.name} ${other.name}`).rejects.toMatchObject(REFUSED)
      await expect(shutOut(one, other)).rejects.toMatchObject(REFUSED)
      await expect(
        add(one, { organisation_id: other.organisation.id, municipality_code: other.municipality }),
      ).rejects.toMatchObject(REFUSED)
    }
  })

  test('adds no technical user, and none that logs in without a password where people are real', async () => {
    await expect(add(world.adam, { machine: true })).rejects.toMatchObject(REFUSED)
    await expect(add(world.adam, { demo: true })).rejects.toMatchObject(REFUSED)
    const real = await another(world.adam)
    await add(real)
    const added = await asSystem('test', (tx) =>
      tx.selectFrom('app_user').select('demo').where('set_up_by', '=', real.userId).execute(),
    )
    expect(added).toEqual([{ demo: false }])
  })

  test('gives only what the kind of organisation has, and never roles and logs to the same person', async () => {
    await expect(give(world.adam, world.nils, 'socialWorker')).rejects.toMatchObject({ code: '23514' })
    await expect(give(world.adam, world.siv, 'landlordAgent')).rejects.toMatchObject({ code: '23514' })
    for (const [who, role] of [
      [world.rut, 'administrator'],
      [world.rut, 'manager'],
      [world.agneta, 'logReviewer'],
    ] as const)
      await expect(give(world.adam, who, role), role).rejects.toMatchObject({ code: '23514' })
  })
})

describe('somebody stays in charge', () => {
  test('when two administrators take it from each other at the same moment', { tags: ['server/locks'] }, async () => {
    const second = await another(world.adam)
    const work = (by: Session, from: Session) =>
      asUser(by, (tx: Tx) => takeRoleIn(tx, themselves(by), from.userId, 'administrator'))
    const both = await Promise.allSettled([work(world.adam, second), work(second, world.adam)])
    const taken = both.filter((one) => one.status === 'fulfilled' && one.value.ok)
    expect(taken).toHaveLength(1)
    const left = await asSystem('test', (tx) =>
      tx
        .selectFrom('user_role')
        .select('user_id')
        .where('role', '=', 'administrator')
        .where('taken_at', 'is', null)
        .execute(),
    )
    expect(left).toHaveLength(1)
  })

  test('also when the statement is run without the verb', async () => {
    const second = await another(world.adam)
    await asSystem('test', (tx) =>
      tx.insertInto('user_deactivation').values({ user_id: world.adam.userId, because: 'left' }).execute(),
    )
    // Adam's page was asked for before he was let in no more
    await expect(take(world.adam, second, 'administrator')).rejects.toMatchObject({ code: '23514' })
    await expect(shutOut(world.adam, second)).rejects.toMatchObject({ code: '23514' })
  })

  test('and the command line is told the same', async () => {
    const by = { userId: null, hold: async () => {} }
    await asSystem('test', async (tx) => {
      expect(await takeRoleIn(tx, by, world.adam.userId, 'administrator')).toMatchObject({
        reason: { kind: 'last-in-charge' },
      })
      expect(await endUser(tx, by, world.adam.userId, 'left')).toMatchObject({ reason: { kind: 'last-in-charge' } })
      expect(await giveRoleIn(tx, by, world.rut.userId, 'manager')).toMatchObject({ reason: { kind: 'duties-apart' } })
    })
  })
})
