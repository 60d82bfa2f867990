/** One of two tenants leaves a lease: their path and the count follow, and the home goes on for the other, one tenancy begun once. */

import { beforeEach, describe, expect, test } from 'vitest'
import { rents } from '../../test/support/living-homes.ts'
import { partSeenBy } from '../../test/support/path.ts'
import { inWorld } from '../../test/support/world.ts'
import { homeRoutes, leasesOfPerson, pathPart } from '../home/index.ts'
import { episodesIn, personRoutes, tellSituation } from '../person/index.ts'
import type { Session } from '../platform/access/index.ts'
import { ask, asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { unseal } from '../platform/seal.ts'
import { countWeek } from './count/count.ts'
import { named } from './count/named.fixture.ts'
import { parseWeek } from './week/week.ts'

const world = inWorld()
const visit = world.visit(homeRoutes)
const day = (text: string) => Temporal.PlainDate.from(text)
let [a, b, lease] = ['', '', '']

beforeEach(async () => {
  a = await world.person({ by: world.siv, givenName: 'Anna', familyName: 'Alm' })
  b = await world.person({ by: world.siv, givenName: 'Bo', familyName: 'Alm' })
  await rents(a, 'firstHandLease', '2026-11-21', null, world.siv.userId)
  lease = await asSystem('test', async (tx) => {
    const { id } = await tx.selectFrom('lease').select('id').executeTakeFirstOrThrow()
    await tx.insertInto('lease_tenant').values({ lease_id: id, person_id: b, municipality_code: '0880' }).execute()
    return id
  })
  world.clock('2027-06-25T09:00:00Z')
})

const leave = (fields: Record<string, string>, by: Session = world.siv) =>
  visit(by).post(`/leases/${lease}/leaving`, { person: a, on: '2027-06-19', whereTo: 'withFriends', ...fields })
const path = async (person: string) =>
  (await asUser(world.siv, (tx) => ask(tx, episodesIn(tx, person, 'sv')))).map(
    ({ form, from, to }) => `${form} ${from} ${to}`,
  )
const counted = async (iso: string) => {
  const week = parseWeek(iso)
  if (!week.ok) throw new Error(week.reason)
  const { bySituation, ownLeases } = named(await countWeek({ municipality: '0880', week: week.value }))
  return [bySituation[4], ownLeases]
}
const leaving = () =>
  asSystem('test', (tx) => tx.selectFrom('lease_leaving').selectAll().executeTakeFirstOrThrow()).then(({ id }) => id)

describe('a tenant who leaves', () => {
  test('lived there until the day that is written, then where they told; the other one’s lease goes on, and is one', async () => {
    expect((await leave({})).status).toBe(303)
    expect(await path(a)).toEqual(['firstHandLease 2026-11-21 2027-06-19', 'withFriends 2027-06-20 null'])
    expect(await path(b)).toEqual(['firstHandLease 2026-11-21 null'])
    expect(await counted('2027-W23')).toEqual([0, 1])
    expect(await counted('2027-W25')).toEqual([1, 1])
    const events = async (who: string) =>
      (await partSeenBy(world.siv, pathPart, who)).events.map(({ on, what }) => `${on} ${what}`)
    expect(await events(a)).toContain('2027-06-19 Lämnade hyresavtalet')
    expect((await events(b)).join()).not.toContain('Lämnade')
    expect(await asUser(world.siv, (tx) => leasesOfPerson(tx, a))).toMatchObject([{ endsBecause: 'left' }])
    const page = await visit(world.siv).get(`/leases/${lease}`)
    expect(page.text).toContain('Hyresavtal för Bo Alm')
    expect(page.text).toMatch(/Anna Alm ?, sista dagen 19 juni 2027/)
  })

  test('is told of on the person’s own page, too: they live where they told from the day after', async () => {
    await leave({ whereTo: 'unknown' })
    await asUser(world.siv, (tx) =>
      tellSituation(tx, world.siv, { personId: a, form: 'withFriends', from: day('2027-06-20') }),
    )
    expect((await path(a)).at(-1)).toBe('withFriends 2027-06-20 null')
  })

  test('told without leaving the lease, it is said that the lease goes first', async () => {
    const tell = async () => {
      const { headers } = await world
        .visit(personRoutes)(world.siv)
        .post(`/people/${a}/situation`, { form: 'withFriends', from: '2027-06-20' })
      return unseal('notice', /_notice=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1])
    }
    expect(await tell()).toContain('ett hyresavtal')
    await leave({ whereTo: 'unknown' })
    expect(await tell()).toContain('Boendesituationen är noterad')
  })

  test('stands no longer on the contract that the landlord reads', async () => {
    const names = async () => (await visit(world.hanna).get(`/leases/${lease}`)).text
    expect(await names()).toContain('Anna Alm')
    await leave({})
    expect(await names()).toContain('Bo Alm')
    expect(await names()).not.toContain('Anna')
  })

  test('taken back, stands on the lease as before, and what was told of the time after gives way', async () => {
    await leave({})
    const undo = () => leaving().then((id) => visit(world.siv).post(`/leases/${lease}/leavings/${id}/undo`))
    expect((await undo()).status).toBe(303)
    expect((await path(a)).at(-1)).toMatch(/^firstHandLease .* null$/)
    expect(await counted('2027-W25')).toEqual([0, 1])
    expect((await undo()).status).toBe(404)
    expect((await leave({})).status).toBe(303)
  })

  test.each([
    ['before the lease began', { on: '2026-11-20' }, 'Avtalet börjar 21 november 2026'],
    ['without saying where to, when the day has been', { whereTo: '' }, 'Välj var personen bor sedan'],
    ['with where to, before the day has come', { on: '2027-07-31' }, 'Den dagen har inte kommit än'],
    ['in years to come', { on: '2037-06-19', whereTo: '' }, 'mer än ett år bort'],
    ['as nobody', { person: '' }, ''],
  ])('not %s', async (_, fields, message) => {
    const answer = await leave(fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(message)
    expect(await path(a)).toEqual(['firstHandLease 2026-11-21 null'])
  })

  test('not twice, and not the last one, whoever asks: then the lease ends instead', async () => {
    const row = {
      id: newId(),
      municipality_code: '0880',
      lease_id: lease,
      person_id: b,
      last_on: day('2027-06-20'),
      registered_at: Temporal.Instant.from('2027-06-25T09:00:00Z'),
    }
    const write = (by: string) =>
      asUser(world.siv, (tx) =>
        tx
          .insertInto('lease_leaving')
          .values({ ...row, registered_by: by })
          .execute(),
      )
    await expect(write(world.agneta.userId)).rejects.toMatchObject({ code: '42501' })
    await leave({})
    expect((await leave({})).text).toContain('Personen har redan lämnat avtalet')
    expect((await leave({ person: b })).text).toContain('Avsluta avtalet i stället')
    await expect(write(world.siv.userId)).rejects.toMatchObject({ code: '23514' })
    expect((await visit(world.siv).get(`/leases/${lease}`)).html).not.toContain(`/leases/${lease}/leaving"`)
    await visit(world.siv).post(`/leases/${lease}/end`, { on: '2027-06-24', because: 'evicted', whereTo: 'outdoors' })
    expect((await path(a)).at(-1)).toBe('withFriends 2027-06-20 null')
    expect((await path(b)).at(-1)).toBe('outdoors 2027-06-25 null')
  })

  test('isn’t noted, seen or taken back by the landlord, housing support, a partner, another unit or the next municipality', async () => {
    await leave({})
    const id = await leaving()
    for (const who of [world.hanna, world.mats, world.nils, world.ture, world.sofia]) {
      expect((await leave({ person: b }, who)).status).toBe(404)
      expect((await visit(who).get(`/leases/${lease}/leaving`)).status).toBe(404)
      expect((await visit(who).post(`/leases/${lease}/leavings/${id}/undo`)).status).toBe(404)
      expect(await asUser(who, (tx) => tx.selectFrom('lease_leaving').select('id').execute())).toEqual([])
    }
  })
})
