/** What a landlord sees: the dwelling, the lease, their own remarks. Nothing of the person, whatever is known of them. */

import { describe, expect, test } from 'vitest'
import { left } from '../../test/support/left.ts'
import { inWorld } from '../../test/support/world.ts'
import { newId } from '../platform/id.ts'
import { eventsOf, stands, steps } from './steps.fixture.ts'

const world = inWorld()
const { visit, flat, offer, accept, lease } = steps(world)
const hanna = () => visit(world.hanna)

/** Somebody of whom much is known, all of it nobody's business but theirs. */
async function known(): Promise<string> {
  const id = await world.person({
    by: world.siv,
    givenName: 'Xanthippa',
    familyName: 'Hemligsson',
    number: '199001012385',
    birthDate: Temporal.PlainDate.from('1990-01-01'),
    sex: 'female',
  })
  await stands(async (tx) => {
    await tx
      .updateTable('person')
      .set({ phone: '070-1740605', language: 'dari', called: 'Xani' })
      .where('id', '=', id)
      .execute()
    await tx
      .insertInto('told_situation')
      .values({
        id: newId(),
        municipality_code: '0880',
        person_id: id,
        living_form_code: 'car',
        from_on: Temporal.PlainDate.from('2026-10-01'),
        place: 'Parkeringen vid Ängö',
        told_at: Temporal.Instant.from('2026-10-01T09:00:00Z'),
        told_to: world.siv.userId,
      })
      .execute()
  })
  return id
}

const facts = [
  'Xanthippa',
  'Hemligsson',
  'Xani',
  '19900101',
  '2385',
  '1990',
  '070-174',
  'dari',
  'Ängö',
  'Bil',
  'Ja tack',
  'Siv',
  'Vuxenenheten',
  'Andrahand',
  'Bostadssocialt',
  'Träning',
  'ström av samtal',
]

/** Every page of this room that a landlord can reach about a flat and its lease. */
async function landlordPages(dwellingId: string, leaseId: string | null): Promise<string> {
  const paths = [
    '/homes',
    '/homes?show=ownDwellings',
    '/homes?show=ownLeases',
    `/dwellings/${dwellingId}`,
    ...(leaseId ? [`/leases/${leaseId}`] : []),
  ]
  const pages = []
  for (const path of paths) {
    const res = await hanna().get(path)
    expect(res.status).toBe(200)
    pages.push(res.html.replace(/<header[\s\S]*?<\/header>/, ''))
  }
  return pages.join('\n')
}

function expectNothingOf(personId: string, html: string, allowed: readonly string[] = []) {
  expect(html).not.toContain(personId)
  for (const fact of facts.filter((one) => !allowed.includes(one))) expect(html, fact).not.toContain(fact)
}

describe('a landlord', () => {
  test('sees that a flat is offered and accepted, and nothing of the household', async () => {
    const person = await known()
    const dwelling = await flat()
    const id = await offer(person, dwelling, { form: 'socialLease', words: 'Efter en ström av samtal' })
    const offered = await landlordPages(dwelling, null)
    expect(offered).toContain('Erbjuden ett hushåll, svar senast 27 november 2026')
    expectNothingOf(person, offered)
    await visit(world.siv).post(`/offers/${id}/answer`, { answer: 'accepted', on: '2026-11-21', words: 'Ja tack' })
    const accepted = await landlordPages(dwelling, null)
    expect(accepted).toContain('Ett hushåll har tackat ja')
    expectNothingOf(person, accepted)
  })
  test.each(['secondHandLease', 'socialLease', 'trainingFlat'])(
    'sees a %s as a flat let to the municipality, and not to whom',
    async (form) => {
      const person = await known()
      const id = await lease(person, { form })
      const row = await stands((tx) =>
        tx.selectFrom('lease').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
      )
      await visit(world.siv).post(`/leases/${id}/remarks/new`, {
        kind: 'complaint',
        onDay: '2026-12-01',
        words: 'ström av samtal',
      })
      world.clock('2026-12-05T09:00:00Z')
      await visit(world.siv).post(`/leases/${id}/remarks/new`, {
        kind: 'complaint',
        onDay: '2026-12-02',
        words: 'ström av samtal',
      })
      const pages = await landlordPages(row.dwelling_id, id)
      expect(pages).toContain('Uthyrd till kommunen')
      expectNothingOf(person, pages)
      const asked = await visit(world.siv).get(`/leases/${id}/end`)
      const openSeen = /name="openSeen" value="([^"]*)"/.exec(asked.html)?.[1] ?? ''
      const over = { openSeen, openWhy: 'Klagomålet hör till vräkningen' }
      await visit(world.siv).post(`/leases/${id}/end`, {
        on: '2026-12-04',
        because: 'evicted',
        whereTo: 'car',
        ...over,
      })
      const ended = await landlordPages(row.dwelling_id, id)
      expect(ended).toContain('Slutar 4 december 2026.')
      expect(ended).not.toContain('Vräkning')
      expect(ended).not.toContain(over.openWhy)
      expectNothingOf(person, ended)
    },
  )
  test('sees the name on a first-hand contract, and nothing else', async () => {
    const person = await known()
    const id = await lease(person, { form: 'firstHandLease' })
    const row = await stands((tx) => tx.selectFrom('lease').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
    const pages = await landlordPages(row.dwelling_id, id)
    expect(pages).toContain('Xanthippa Hemligsson')
    expectNothingOf(person, pages, ['Xanthippa', 'Hemligsson'])
  })
  test('doesn’t see the name of somebody with protected identity, nor that it is protected', async () => {
    const person = await known()
    const id = await lease(person, { form: 'firstHandLease' })
    await stands((tx) =>
      tx
        .insertInto('protection')
        .values({
          id: newId(),
          municipality_code: '0880',
          person_id: person,
          level: 'secrecyMarking',
          since: Temporal.Instant.from('2026-11-21T09:00:00Z'),
        })
        .execute(),
    )
    const row = await stands((tx) => tx.selectFrom('lease').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
    const pages = await landlordPages(row.dwelling_id, id)
    expectNothingOf(person, pages)
    expect(pages).not.toMatch(/[Ss]kyddad/)
    expect(pages).toContain('Visas inte')
  })
  test('finds no offer, nobody’s page to choose from, and another landlord’s lease not at all', async () => {
    const person = await known()
    const id = await lease(person)
    expect((await hanna().get(`/people/${person}/offers/new`)).status).toBe(404)
    const other = {
      ...world.hanna,
      organisation: { id: world.ids.otherLandlord, kind: 'landlord' as const, name: 'Strandlinden' },
    }
    expect((await visit(other).get(`/leases/${id}`)).status).toBe(404)
    expect(
      (await visit(other).post(`/leases/${id}/remarks/new`, { kind: 'complaint', onDay: '2026-11-21', words: 'x' }))
        .status,
    ).toBe(404)
  })
})

describe('remarks', () => {
  test('what a landlord noted is seen by the social worker, and settled by either, and undone', async () => {
    const id = await lease(await known())
    world.clock('2026-12-20T09:00:00Z')
    const res = await hanna().post(`/leases/${id}/remarks/new`, {
      kind: 'arrears',
      onDay: '2026-12-01',
      amountKr: '6 500',
      words: 'Hyran för december',
    })
    expect(res.status).toBe(303)
    const [remark] = await stands((tx) => tx.selectFrom('lease_remark').select('id').execute())
    const settle = (how: string, by = world.siv) => visit(by).post(`/leases/${id}/remarks/${remark?.id}/${how}`)
    expect((await visit(world.siv).get(`/leases/${id}`)).text).toContain('Hyran för december')
    await settle('settle')
    // whoever presses later is told, and it is done once
    expect(left(await settle('settle', world.hanna))).toBe('warning: Anmärkningen var redan klar.')
    expect(await eventsOf(remark?.id ?? '')).toEqual(['lease-remark.noted', 'lease-remark.settled'])
    expect((await hanna().get(`/leases/${id}`)).text).toContain('Klar 20 dec. 2026')
    await settle('unsettle', world.hanna)
    expect((await visit(world.siv).get(`/leases/${id}`)).text).toContain('Inte klar')
  })
  test('what is missing is told at its field, and the words are kept', async () => {
    const id = await lease(await known())
    world.clock('2026-12-20T09:00:00Z')
    const post = (fields: Record<string, string>) => hanna().post(`/leases/${id}/remarks/new`, fields)
    const res = await post({ kind: 'arrears', onDay: '2026-12-01', words: 'Hyran för december' })
    expect(res.status).toBe(422)
    expect(res.text).toContain('Skriv hur många kronor som är obetalda.')
    expect(res.text).toContain('Hyran för december')
    expect((await post({ kind: 'complaint', onDay: '2026-12-01' })).text).toContain('Skriv vad som har hänt.')
    expect((await post({ kind: 'complaint', onDay: '2026-12-21', words: 'x' })).text).toContain(
      'Dagen har inte varit än.',
    )
    expect((await post({ kind: 'complaint', onDay: '2026-11-30', words: 'x' })).text).toContain(
      'Dagen är före avtalet.',
    )
    expect(await stands((tx) => tx.selectFrom('lease_remark').select('id').execute())).toEqual([])
  })
  test('a landlord can’t settle what the municipality noted, nor see it', async () => {
    const id = await lease(await known())
    world.clock('2026-12-20T09:00:00Z')
    await visit(world.siv).post(`/leases/${id}/remarks/new`, {
      kind: 'complaint',
      onDay: '2026-12-01',
      words: 'Granne',
    })
    const [remark] = await stands((tx) => tx.selectFrom('lease_remark').select('id').execute())
    expect((await hanna().post(`/leases/${id}/remarks/${remark?.id}/settle`)).status).toBe(404)
    expect((await hanna().get(`/leases/${id}`)).text).not.toContain('Granne')
  })
  test('nobody without a reason to read about the tenant notes or settles anything', async () => {
    const id = await lease(await known())
    const fields = { kind: 'complaint', onDay: '2026-12-01', words: 'x' }
    for (const who of [world.ture, world.sofia, world.nils, world.noor, world.anja])
      expect((await visit(who).post(`/leases/${id}/remarks/new`, fields)).status).toBe(404)
    expect(await accept(newId()).then(({ status }) => status)).toBe(404)
  })
})
