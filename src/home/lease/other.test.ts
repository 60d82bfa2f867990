/** Other kinds of lease: a room in somebody's home, and protected housing, which nobody reads but those who are named. */

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { personRoutes } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { leaseRow, stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, lease, flat, offerFields } = steps(world)
const nadja = () => world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Ström' })
const other = (form: string) => ({ form, months: '' })
const ofPeople = world.visit(personRoutes)

/** Siv and Agneta are named; nobody else. */
async function protect(person: string) {
  await ofPeople(world.agneta).post(`/people/${person}/protection`, {
    level: 'secrecyMarking',
    staff: world.siv.userId,
  })
}
const reads = (who: Session, id: string) =>
  asUser(who, async (tx) => (await tx.selectFrom('lease').select('id').where('id', '=', id).execute()).length)

describe('a lodging', () => {
  test('is offered, accepted and let without months, and its page says by whose law, with each day', async () => {
    const id = await lease(await nadja(), other('lodging'))
    const page = await visit(world.siv).get(`/leases/${id}`)
    expect(page.text).toContain('lagen om uthyrning av egen bostad')
    expect(page.text).toContain('finns rätt till förlängning från den 1 september 2027')
    expect(page.text).toContain('räknas inte i någon hemlöshetssituation')
    for (const rule of ['HO-15', 'HO-16']) expect(page.html).toContain(`href="/law#${rule}"`)
    // nothing of second hand is there
    expect(page.text).not.toMatch(/När biståndet upphör|Från andra hand till eget avtal|blir hyresgästens eget/)
    expect(page.html).not.toContain('/takeover')
  })
  test('says whose law holds once somebody has written who lets the room; undone and put back, and never to a landlord', async () => {
    const id = await lease(await nadja(), other('lodging'))
    const added = await visit(world.siv).post('/landlords/private/new', { name: 'Karin Ek' })
    const room = { whoLets: 'owner', landlord: added.location?.split('/').at(-1) ?? '' }
    await visit(world.siv).post(`/leases/${id}/room`, room)
    const { text, html } = await visit(world.siv).get(`/leases/${id}`)
    expect(text).toContain('Rummet hyrs ut av Privatperson 1 (Karin Ek)')
    expect(text).toContain('lagen om uthyrning av egen bostad')
    expect(text).not.toMatch(/Ta reda på det|1 september 2027|Den som själv hyr bostaden och bor där: hyreslagen/)
    await visit(world.siv).post(`/leases/${id}/room`, { whoLets: 'elsewhere', furnished: 'no' })
    const elsewhere = await visit(world.siv).get(`/leases/${id}`)
    expect(elsewhere.text).toContain('Är det omöblerat kan den finnas från första dagen.')
    expect(elsewhere.text).not.toMatch(/egen bostad|1 september 2027/)
    const undo = /\/leases\/[0-9a-f-]{36}\/room\/[0-9a-f-]{36}\/undo(?=")/.exec(elsewhere.html)?.[0] ?? ''
    await visit(world.siv).post(undo)
    expect((await visit(world.siv).get(`/leases/${id}`)).text).toContain('lagen om uthyrning av egen bostad')
    await visit(world.siv).post(`${undo}/undo`)
    expect((await visit(world.siv).get(`/leases/${id}`)).text).toContain('Är det omöblerat')
    expect(html).toContain(`href="/leases/${id}/room"`)
    for (const who of [world.hanna, world.nils, world.sofia])
      expect((await visit(who).post(`/leases/${id}/room`, room)).status).toBe(404)
    const told = asUser(world.hanna, (tx) => tx.selectFrom('lease_room').select('id').execute())
    expect(await told).toEqual([])
    expect((await visit(world.hanna).get(`/leases/${id}`)).text).not.toMatch(/Karin|Privatperson|möblerat/)
  })
  test('is alone in having a room that somebody lets: neither a form nor the database takes it of another lease', async () => {
    const id = await lease(await nadja(), { form: 'firstHandLease', months: '' })
    const sent = await visit(world.siv).post(`/leases/${id}/room`, { whoLets: 'owner' })
    expect([sent.status, sent.text]).toEqual([409, expect.stringContaining('inte ett rum hos någon')])
    const row = { id: newId(), municipality_code: '0880', lease_id: id, who_lets: 'owner' as const }
    const past = asUser(world.siv, (tx) =>
      tx
        .insertInto('lease_room')
        .values({ ...row, noted_at: now(), noted_by: world.siv.userId })
        .execute(),
    )
    await expect(past).rejects.toThrow('in a lodging alone')
  })
  test('of less than three months is situation 4, and of more is none', async () => {
    const [short, long] = [await nadja(), await nadja()]
    await lease(short, other('lodger'))
    await lease(long, other('lodging'))
    const lived = await stands((tx) =>
      sql<{ person: string; situation: number | null }>`select e.person_id as person, f.situation
        from housing_episode e join living_form f on f.code = e.living_form_code where e.source = 'lease'`.execute(tx),
    )
    expect(new Map(lived.rows.map(({ person, situation }) => [person, situation]))).toEqual(
      new Map([
        [short, 4],
        [long, null],
      ]),
    )
  })
  test('stands on no list from second to first hand, and has no terms, no talks, no sublet and no takeover', async () => {
    const id = await lease(await nadja(), other('lodging'))
    expect((await visit(world.siv).get('/homes/pipeline')).html).not.toContain(id)
    const tried = {
      'terms/new': { kind: 'sobriety', agreedOn: '2026-12-01' },
      'talks/new': { plannedOn: '2026-12-10', holder: world.siv.userId },
      letting: { jointFlats: '3' },
      'waivers/new': { signedOn: '2026-11-20', basis: 'neither', spouse: 'none' },
    }
    for (const [at, fields] of Object.entries(tried)) {
      const res = await visit(world.siv).post(`/leases/${id}/${at}`, fields)
      expect([at, res.status]).toEqual([at, 409])
    }
    const handover = { on: '2027-12-01', rentKr: '1', way: 'newLease', debts: 'none' }
    expect((await visit(world.siv).post(`/leases/${id}/handover`, handover)).text).toContain(
      'Avtalet är inte i andra hand',
    )
    const term = asSystem('test: past the pages', (tx) =>
      sql`insert into lease_term (id, municipality_code, lease_id, lease_form, kind, agreed_on, written_at, written_by)
        values (gen_random_uuid(), '0880', ${id}, 'lodging', 'sobriety', '2026-12-01', now(), ${world.siv.userId})`.execute(
        tx,
      ),
    )
    await expect(term).rejects.toThrow('lease_term_second_hand')
  })
  test('names no lodger to the landlord', async () => {
    const id = await lease(await nadja(), other('lodging'))
    const page = await visit(world.hanna).get(`/leases/${id}`)
    expect(page.text).toContain('Inneboende')
    // a lease with no end says from when it holds, and leaves no dash open
    const { dwelling_id } = await leaseRow(id)
    expect((await visit(world.hanna).get(`/dwellings/${dwelling_id}`)).text).toContain('från 1 december 2026')
    expect(page.text).not.toMatch(/Nadja|Kommunen hyr/)
  })
})

describe('protected housing', () => {
  test('is for somebody with protected identity: told at its field, and held by the database', async () => {
    const person = await nadja()
    const dwelling = await flat()
    const res = await visit(world.siv).post(
      `/people/${person}/offers/new`,
      offerFields(dwelling, other('protectedHousing')),
    )
    expect(res.status).toBe(422)
    expect(res.text).toContain('Skydda personen först')
    const id = await lease(person)
    await stands((tx) =>
      tx.updateTable('lease').set({ form: 'protectedHousing', handover_months: null }).where('id', '=', id).execute(),
    )
    const also = await nadja()
    const beside = asUser(world.siv, (tx) =>
      tx.insertInto('lease_tenant').values({ lease_id: id, person_id: also, municipality_code: '0880' }).execute(),
    )
    await expect(beside).rejects.toThrow('protected housing is for somebody with protected identity')
  })
  test('is read by those who are named and by nobody else, also after the protection was lifted', async () => {
    const person = await nadja()
    await protect(person)
    const id = await lease(person, other('protectedHousing'))
    expect((await leaseRow(id)).form).toBe('protectedHousing')
    world.clock('2026-12-02T10:00:00Z')
    const noise = { kind: 'disturbance', onDay: '2026-12-02', words: 'Buller' }
    await visit(world.siv).post(`/leases/${id}/remarks/new`, noise)
    await visit(world.siv).post(`/leases/${id}/rents/new`, { fromOn: '2027-01-01', rentKr: '7000' })
    const page = await visit(world.siv).get(`/leases/${id}`)
    expect(page.text).toContain('Bara de som är namngivna för personen ser avtalet')
    expect(page.html).toContain('href="/law#HO-17"')
    const mayNot = [world.siv2, world.adam, world.mats, world.nils, world.sofia, world.ture]
    for (const who of mayNot) expect((await visit(who).get(`/leases/${id}`)).status).toBe(404)
    await ofPeople(world.agneta).post(`/people/${person}/protection/lifting`)
    // a colleague of the unit reads about the person now, and still not where they lived
    const read = asUser(world.siv2, (tx) => tx.selectFrom('person').select('id').where('id', '=', person).execute())
    expect(await read).toHaveLength(1)
    expect([await reads(world.siv2, id), await reads(world.siv, id), await reads(world.agneta, id)]).toEqual([0, 1, 1])
    expect((await visit(world.siv2).get(`/leases/${id}`)).status).toBe(404)
    const { dwelling_id } = await leaseRow(id)
    expect((await visit(world.siv2).get(`/dwellings/${dwelling_id}`)).html).not.toContain(id)
    const [of] = await stands((tx) => tx.selectFrom('offer').select('id').execute())
    expect((await visit(world.siv2).get(`/offers/${of?.id}`)).status).toBe(404)
    // nor by what happened, which tells the flat: the rest of the record they read
    const told = (who: Session) =>
      asUser(who, async (tx) => {
        const rows = await tx
          .selectFrom('event')
          .select('what')
          .where('person_id', '=', person)
          .orderBy('seq')
          .execute()
        return rows.map(({ what }) => what)
      })
    const shut = ['offer.made', 'offer.answered', 'lease.began']
    expect((await told(world.siv)).filter((what) => shut.includes(what))).toEqual(shut)
    expect((await told(world.siv2)).filter((what) => shut.includes(what))).toEqual([])
    expect(await told(world.siv2)).toContain('protection.lifted')
    // nor by what stands on the lease, nor by the record of a remark, which names it
    const seen = (who: Session) =>
      asUser(who, async (tx) => {
        const rents = await tx.selectFrom('lease_rent').select('id').execute()
        const remarks = tx.selectFrom('event').select('what').where('what', '=', 'lease-remark.noted')
        return [rents.length, (await remarks.execute()).length]
      })
    expect([await seen(world.siv), await seen(world.siv2)]).toEqual([
      [1, 1],
      [0, 0],
    ])
  })
  test('whoever was taken off the list before doesn’t come back by the lifting', async () => {
    const person = await nadja()
    await protect(person)
    const id = await lease(person, other('protectedHousing'))
    const [named] = await stands((tx) =>
      tx.selectFrom('protected_staff').select('id').where('user_id', '=', world.siv.userId).execute(),
    )
    await ofPeople(world.agneta).post(`/people/${person}/protection/staff/${named?.id}/end`)
    world.clock('2026-11-21T10:00:00Z')
    await ofPeople(world.agneta).post(`/people/${person}/protection/lifting`)
    expect([await reads(world.siv, id), await reads(world.agneta, id)]).toEqual([0, 1])
  })
  test('is let to the municipality as far as its landlord is told', async () => {
    const person = await nadja()
    await protect(person)
    const page = await visit(world.hanna).get(`/leases/${await lease(person, other('protectedHousing'))}`)
    expect(page.text).toContain('Uthyrd till kommunen')
    expect(page.text).not.toMatch(/Skyddat|Nadja|hemlöshet/)
  })
})
