import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { partSeenBy } from '../../../test/support/path.ts'
import { inWorld } from '../../../test/support/world.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { dayItems, leasesOfPerson, pathPart } from '../index.ts'
import { stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, flat, offer, accept, lease } = steps(world)
const somebody = (givenName: string) => world.person({ by: world.siv, givenName, familyName: 'Ström' })
const homes = async (who = world.siv, query = '') => (await visit(who).get(`/homes${query}`)).text
const duties = (who = world.siv) => asUser(who, (tx) => ask(tx, dayItems(tx, who, 'sv')))

async function protect(personId: string): Promise<void> {
  const at = Temporal.Instant.from('2026-11-21T08:00:00Z')
  const row = { municipality_code: '0880', person_id: personId }
  await stands(async (tx) => {
    await tx
      .insertInto('protection')
      .values({ ...row, id: newId(), level: 'secrecyMarking', since: at })
      .execute()
    await tx
      .insertInto('protected_staff')
      .values({ ...row, id: newId(), user_id: world.siv.userId, named_at: at })
      .execute()
  })
}

describe('the overview', () => {
  test('teaches when there is nothing', async () => {
    const text = await homes()
    for (const empty of [
      'Inga erbjudanden väntar',
      'Inga andrahandsavtal',
      'Ingen lägenhet är ledig',
      'Inga nya förstahandskontrakt',
    ])
      expect(text).toContain(empty)
    expect(await homes(world.hanna)).toContain('Inga lägenheter än')
  })
  test('lists offers that wait, second-hand leases with the ready ones first, free flats and new own homes', async () => {
    await offer(await somebody('Väntan'), await flat())
    await lease(await somebody('Senare'), { months: '24' })
    await lease(await somebody('Snart'), { months: '1' })
    await lease(await somebody('Eget'), { form: 'firstHandLease' })
    await flat({ address: 'Ledigvägen 1' })
    world.clock('2027-01-02T09:00:00Z')
    const text = await homes()
    expect(text).toContain('Väntan Ström')
    expect(text).toContain('Svarsdagen har gått')
    expect(text.indexOf('Snart Ström')).toBeLessThan(text.indexOf('Senare Ström'))
    expect(text.match(/Klar att lämna över/g)).toHaveLength(1)
    expect(text).toContain('Ledigvägen 1')
    expect(text).toContain('Eget Ström')
  })
  test('unpaid rent is named where the lease would have been ready', async () => {
    const id = await lease(await somebody('Skuld'), { months: '1' })
    world.clock('2027-01-02T09:00:00Z')
    await visit(world.hanna).post(`/leases/${id}/remarks/new`, {
      kind: 'arrears',
      onDay: '2026-12-30',
      amountKr: '6500',
    })
    const text = await homes()
    expect(text).toMatch(/Obetald hyra 6.500.kr/)
    expect(text).not.toContain('Klar att lämna över')
    expect(await duties()).toEqual([])
  })
  test('shows of somebody with protected identity neither name nor address', async () => {
    const person = await somebody('Dold')
    await offer(person, await flat({ address: 'Hemliga vägen 1' }))
    await lease(person)
    await lease(person, { form: 'firstHandLease' })
    await protect(person)
    const res = await visit(world.siv).get('/homes')
    expect(res.text.match(/Skyddade personuppgifter( ?, [^,]{5,14}?)? Visas inte i listor/g)).toHaveLength(3)
    expect(res.text).not.toContain('Dold')
    const inLists = res.text.replace(/Lediga lägenheter[\s\S]*/, '')
    expect(inLists).not.toMatch(/Hemliga vägen|Provgatan/)
    for (const item of await duties()) expect(JSON.stringify(item)).not.toMatch(/Dold|Hemliga/)
  })
  test('pages by key: every flat stands once, and a key that is none begins anew', async () => {
    await stands(async (tx) => {
      const rows = Array.from({ length: 60 }, (_, i) => ({
        id: newId(),
        municipality_code: '0880',
        landlord_id: world.ids.landlord,
        address: `Sida ${String(i).padStart(2, '0')}`,
        rooms: 2,
        rent_kr: 6000,
        added_at: Temporal.Instant.from('2026-11-01T09:00:00Z'),
        added_by: world.hanna.userId,
      }))
      await tx.insertInto('dwelling').values(rows).execute()
    })
    for (const [who, show] of [
      [world.siv, 'dwellings'],
      [world.hanna, 'ownDwellings'],
    ] as const) {
      const seen: string[] = []
      let path: string | undefined = `/homes?show=${show}`
      while (path) {
        const { html } = await visit(who).get(path)
        seen.push(...[...html.matchAll(/Sida \d\d/g)].map(([address]) => address))
        path = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
      }
      expect(seen).toHaveLength(60)
      expect(new Set(seen).size).toBe(60)
    }
    const key = Buffer.from(JSON.stringify(['2026-99-99', newId()])).toString('base64url')
    for (const show of ['offers', 'handover', 'own']) {
      const res = await visit(world.siv).get(`/homes?show=${show}&after=${key}`)
      expect(res.status).toBe(200)
    }
  })
  test('another unit sees the free flats and none of the people', async () => {
    await lease(await somebody('Granne'))
    await offer(await somebody('Grannsson'), await flat())
    expect(await homes(world.sofia)).not.toMatch(/Grann/)
    expect(await homes(world.ture)).not.toMatch(/Grann|Provgatan/)
    expect(await homes(world.agneta)).toContain('Granne Ström')
  })
})

describe('My day', () => {
  test('an answer that runs out, an accepted home without a lease, a lease that can be handed over', async () => {
    await offer(await somebody('Svara'), await flat())
    await accept(await offer(await somebody('Börja'), await flat()))
    await lease(await somebody('Eget'), { months: '1' })
    world.clock('2026-12-20T09:00:00Z')
    const items = await duties()
    expect(items.map(({ title, due, verb, cannotWait }) => [title, String(due), verb, cannotWait])).toEqual([
      ['Erbjudande om bostad väntar på svar: Svara Ström', '2026-11-27', 'Notera svaret', true],
      ['Tackat ja till en bostad: Börja Ström', '2026-12-01', 'Börja avtalet', true],
      ['Kan bli eget avtal: Eget Ström', '2027-01-01', 'Öppna', false],
    ])
  })
  test('has one’s own lease that is ready, however many others of the municipality were ready before', async () => {
    const id = await lease(await somebody('Färdig'), { months: '1' })
    const other = await somebody('Annan')
    await stands((tx) =>
      sql`with flat as (insert into dwelling (id, municipality_code, landlord_id, address, rooms, rent_kr, added_at, added_by)
            select gen_random_uuid(), d.municipality_code, d.landlord_id, 'Kollegans gata ' || n, 2, 6500, d.added_at, d.added_by
            from dwelling d join lease l on l.dwelling_id = d.id, generate_series(1, 101) n where l.id = ${id} returning *),
          theirs as (insert into lease (id, municipality_code, dwelling_id, landlord_id, form, begins_on, rent_kr, handover_months, begun_at, begun_by)
          select gen_random_uuid(), f.municipality_code, f.id, f.landlord_id, 'secondHandLease', '2020-01-01', 6500, 1, l.begun_at, ${world.siv2.userId}
          from flat f, lease l where l.id = ${id} returning *)
          insert into lease_tenant (municipality_code, lease_id, person_id) select municipality_code, id, ${other} from theirs`.execute(
        tx,
      ),
    )
    world.clock('2027-01-02T09:00:00Z')
    expect((await duties()).map(({ href }) => href)).toEqual([`/leases/${id}`])
  })

  test('is one’s own: a colleague, a landlord and a partner have nothing of it', async () => {
    await offer(await somebody('Svara'), await flat())
    for (const who of [world.siv2, world.hanna, world.nils, world.rut, world.ture])
      expect(await duties(who)).toEqual([])
  })
})

describe('a person’s path', () => {
  test('has a lane of leases, and what happened, without an address', async () => {
    const person = await somebody('Nadja')
    const id = await lease(person, { months: '1' })
    await visit(world.siv).post(`/leases/${id}/handover`, {
      on: '2027-01-01',
      rentKr: '6500',
      way: 'newLease',
      debts: 'none',
    })
    world.clock('2027-01-02T09:00:00Z')
    const { lanes, events } = await partSeenBy(world.siv, pathPart, person)
    const leases = await asUser(world.siv, (tx) => leasesOfPerson(tx, person))
    expect(lanes[0]?.spans.map(({ from, to, tone }) => `${from} ${to} ${tone}`)).toEqual([
      '2026-12-01 2026-12-31 soon',
      '2027-01-01 null good',
    ])
    expect(events.map(({ on, what }) => `${on} ${what}`)).toEqual([
      '2026-11-21 Bostad erbjuden',
      '2026-11-21 Tackade ja till en bostad',
      '2026-12-01 Hyresavtal började: Andrahandskontrakt genom kommunen',
      '2027-01-01 Avtalet blev hyresgästens eget',
    ])
    expect(leases).toHaveLength(2)
    expect(JSON.stringify([lanes, events])).not.toMatch(/Provgatan|Kvarnholmen/)
    expect((await partSeenBy(world.sofia, pathPart, person)).lanes).toEqual([])
  })
})
