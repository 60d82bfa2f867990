import { describe, expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { family } from '../../../test/support/living.ts'
import { inWorld } from '../../../test/support/world.ts'
import { newId } from '../../platform/id.ts'
import { eventsOf, leasesOn, stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, flat, offer, offerFields, accept, lastPart } = steps(world)
const nadja = () => world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Ström' })
const answersTo = (offerId: string) =>
  stands((tx) =>
    tx.selectFrom('offer_answer').select(['answer', 'undone_at']).where('offer_id', '=', offerId).execute(),
  )

describe('offering a home', () => {
  test('a free flat is offered, and the offer says what, until when and how it can become their own', async () => {
    const id = await offer(await nadja(), await flat({ address: 'Storgatan 4', number: '1102' }))
    const res = await visit(world.siv).get(`/offers/${id}`)
    expect(res.text).toContain('Erbjudande om bostad till Nadja Ström')
    expect(res.text).toContain('Storgatan 4, lgh 1102')
    expect(res.text).toContain('27 november 2026')
    expect(res.text).toContain('efter 12 månader')
    expect(res.html).toContain('/law#HO-08')
    expect(res.html).toContain('<title>Erbjudande om bostad · Hemvist</title>')
    expect(await eventsOf(id)).toEqual(['offer.made'])
  })
  test('days that can’t be are told at the field, and everything typed is kept', async () => {
    const [person, dwelling] = [await nadja(), await flat()]
    const post = (fields: Record<string, string>) =>
      visit(world.siv).post(`/people/${person}/offers/new`, offerFields(dwelling, { words: 'Med egna ord', ...fields }))
    const past = await post({ beginsOn: '2026-11-20', answerBy: '2026-11-19' })
    expect(past.status).toBe(422)
    expect(past.text).toContain('Avtalet kan inte börja före i dag.')
    expect(past.text).toContain('Sista svarsdag har redan varit.')
    expect(past.html).toContain('value="2026-11-20"')
    expect(past.text).toContain('Med egna ord')
    expect((await post({ beginsOn: '2026-11-31' })).text).toContain('finns inte i almanackan')
    expect((await post({ answerBy: '2026-12-02' })).text).toContain('Hushållet måste hinna svara')
    expect((await post({ months: '' })).text).toContain('efter hur många månader')
    expect(await stands((tx) => tx.selectFrom('offer').select('id').execute())).toEqual([])
  })
  test('a first-hand offer has no months, whatever was typed', async () => {
    const id = await offer(await nadja(), await flat(), { form: 'firstHandLease', months: '12' })
    const rows = await stands((tx) => tx.selectFrom('offer').select('handover_months').where('id', '=', id).execute())
    expect(rows).toEqual([{ handover_months: null }])
  })
  test('a flat offered to another is told, also when the user has no reason to know of the other', async () => {
    const dwelling = await flat()
    await offer(await world.person({ by: world.sofia, givenName: 'Hemlig' }), dwelling, {}, world.sofia)
    const person = await nadja()
    expect((await visit(world.siv).get(`/people/${person}/offers/new`)).html).not.toContain(dwelling)
    const res = await visit(world.siv).post(`/people/${person}/offers/new`, offerFields(dwelling))
    expect(res.status).toBe(409)
    expect(res.text).toContain('redan erbjuden ett annat hushåll')
    expect(res.text).not.toContain('Hemlig')
  })
  test('an offer that was declined, withdrawn or ran out holds the flat no more', async () => {
    const dwelling = await flat()
    const first = await offer(await nadja(), dwelling)
    await visit(world.siv).post(`/offers/${first}/answer`, { answer: 'declined', on: '2026-11-21' })
    const second = await offer(await nadja(), dwelling)
    expect(second).not.toBe('')
    world.clock('2026-11-28T09:00:00Z')
    const third = await offer(await nadja(), dwelling, { answerBy: '2026-11-30' })
    expect(third).not.toBe('')
    const late = await accept(second)
    expect(late.text).toContain('nu erbjuden ett annat hushåll')
    const undone = await visit(world.siv).post(`/offers/${first}/answer/undo`)
    expect(left(undone)).toBe('warning: Lägenheten är nu erbjuden ett annat hushåll.')
  })
  test('two colleagues who offer the same flat at once: one does, the other is told', {
    tags: ['server/locks'],
  }, async () => {
    const dwelling = await flat()
    const [a, b] = [await nadja(), await nadja()]
    const answers = await Promise.all([
      visit(world.siv).post(`/people/${a}/offers/new`, offerFields(dwelling)),
      visit(world.siv2).post(`/people/${b}/offers/new`, offerFields(dwelling)),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  })
  test('also two who may know nothing of each other’s households', { tags: ['server/locks'] }, async () => {
    const dwelling = await flat()
    const [a, b] = [await nadja(), await world.person({ by: world.sofia })]
    const answers = await Promise.all([
      visit(world.siv).post(`/people/${a}/offers/new`, offerFields(dwelling)),
      visit(world.sofia).post(`/people/${b}/offers/new`, offerFields(dwelling)),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  })
  test('a flat that is let until a day can be offered from the day after', async () => {
    const dwelling = await flat()
    const first = await offer(await nadja(), dwelling)
    await accept(first)
    await visit(world.siv).post(`/offers/${first}/lease`, { beginsOn: '2026-11-21', rentKr: '1' })
    expect((await visit(world.siv).post(`/people/${await nadja()}/offers/new`, offerFields(dwelling))).text).toContain(
      'är uthyrd',
    )
    const [lease] = await leasesOn(dwelling)
    await visit(world.siv).post(`/leases/${lease?.id}/end`, { on: '2026-12-31', because: 'tenantGaveNotice' })
    const early = await visit(world.siv).post(`/people/${await nadja()}/offers/new`, offerFields(dwelling))
    expect(early.text).toContain('Avtalet kan börja tidigast 1 januari 2027.')
    expect(await offer(await nadja(), dwelling, { beginsOn: '2027-01-01' })).not.toBe('')
  })
})

describe('the household’s answer', () => {
  test('they decline in their own words; it is undone and they accept', async () => {
    const id = await offer(await nadja(), await flat())
    await visit(world.mats).get(`/offers/${id}`)
    await visit(world.siv).post(`/offers/${id}/answer`, {
      answer: 'declined',
      on: '2026-11-21',
      words: 'För långt från skolan',
    })
    const declined = await visit(world.siv).get(`/offers/${id}`)
    expect(declined.text).toContain('För långt från skolan')
    await visit(world.siv).post(`/offers/${id}/answer/undo`)
    expect((await visit(world.siv).get(`/offers/${id}`)).text).toContain('Väntar på svar')
    await accept(id)
    expect((await visit(world.siv).get(`/offers/${id}`)).text).toContain('Tackat ja')
    expect((await answersTo(id)).map(({ answer, undone_at }) => [answer, undone_at === null])).toEqual([
      ['declined', false],
      ['accepted', true],
    ])
    expect(await eventsOf(id)).toEqual(['offer.made', 'offer.answered', 'offer.answer-undone', 'offer.answered'])
  })
  test('two who note an answer: the second is told who was first, and what they typed is kept', async () => {
    const id = await offer(await nadja(), await flat())
    await visit(world.siv2).post(`/offers/${id}/answer`, { answer: 'declined', on: '2026-11-21' })
    const res = await visit(world.siv).post(`/offers/${id}/answer`, {
      answer: 'accepted',
      on: '2026-11-21',
      words: 'Ja tack',
    })
    expect(res.status).toBe(409)
    expect(res.text).toContain('Sven Lood noterade ett svar 10:00: Tackar nej.')
    expect(await answersTo(id)).toHaveLength(1)
  })
  test('at the very same moment: one answer stands', { tags: ['server/locks'] }, async () => {
    const id = await offer(await nadja(), await flat())
    const both = await Promise.all([accept(id), accept(id, world.siv2)])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await answersTo(id)).toHaveLength(1)
  })
  test('an answer before the offer, or tomorrow, is told at the day', async () => {
    const id = await offer(await nadja(), await flat())
    const on = (day: string) => visit(world.siv).post(`/offers/${id}/answer`, { answer: 'accepted', on: day })
    expect((await on('2026-11-20')).text).toContain('kan inte ha kommit före erbjudandet')
    expect((await on('2026-11-22')).text).toContain('Dagen har inte varit än.')
  })
})

describe('the lease begins', () => {
  test('it begins on a later day, ends what was told of where they lived, and is recorded', async () => {
    const person = await nadja()
    await stands((tx) =>
      tx
        .insertInto('told_situation')
        .values({
          id: newId(),
          municipality_code: '0880',
          person_id: person,
          living_form_code: 'withFriends',
          from_on: Temporal.PlainDate.from('2026-09-01'),
          told_at: Temporal.Instant.from('2026-09-01T09:00:00Z'),
          told_to: world.siv.userId,
        })
        .execute(),
    )
    const id = await offer(person, await flat())
    await accept(id)
    const res = await visit(world.siv).post(`/offers/${id}/lease`, { beginsOn: '2026-12-01', rentKr: '6 500' })
    expect(res.status).toBe(303)
    const told = await stands((tx) => tx.selectFrom('told_situation').select('until_on').execute())
    expect(told.map(({ until_on }) => String(until_on))).toEqual(['2026-11-30'])
    expect(await eventsOf(lastPart(res.location))).toEqual(['lease.began'])
    expect((await visit(world.siv).get(`/offers/${id}`)).text).toContain('Avtalet har börjat')
  })
  test('without a yes there is no lease, and a yes that has a lease is not undone', async () => {
    const id = await offer(await nadja(), await flat())
    const begin = () => visit(world.siv).post(`/offers/${id}/lease`, { beginsOn: '2026-12-01', rentKr: '6500' })
    expect((await begin()).text).toContain('Erbjudandet har inget ja.')
    await accept(id)
    await begin()
    expect((await begin()).text).toContain('Hyresavtalet har redan börjat.')
    const undone = await visit(world.siv).post(`/offers/${id}/answer/undo`)
    expect(left(undone)).toContain('warning: Hyresavtalet har redan börjat.')
    expect((await answersTo(id)).map(({ undone_at }) => undone_at)).toEqual([null])
  })
  test('a second lease on the same flat is told where it happened, and nothing half-written remains', async () => {
    const dwelling = await flat()
    const id = await offer(await nadja(), dwelling)
    await accept(id)
    await stands((tx) =>
      tx
        .insertInto('lease')
        .values({
          id: newId(),
          municipality_code: '0880',
          dwelling_id: dwelling,
          landlord_id: world.ids.landlord,
          form: 'firstHandLease',
          begins_on: Temporal.PlainDate.from('2026-11-01'),
          rent_kr: 1,
          begun_at: Temporal.Instant.from('2026-11-01T09:00:00Z'),
          begun_by: world.siv.userId,
        })
        .execute(),
    )
    const res = await visit(world.siv).post(`/offers/${id}/lease`, { beginsOn: '2026-12-01', rentKr: '7123' })
    expect(res.status).toBe(409)
    expect(res.text).toContain('Det finns redan ett hyresavtal på lägenheten den dagen.')
    expect(res.html).toContain('href="#f-beginsOn"')
    expect(res.html).toContain('value="7123"')
    expect(await leasesOn(dwelling)).toHaveLength(1)
    expect(await stands((tx) => tx.selectFrom('lease_tenant').selectAll().execute())).toEqual([])
  })
  test('an adult of the household who is chosen stands on it too, and nobody from outside', async () => {
    const [person, adult, stranger] = [await nadja(), await nadja(), await nadja()]
    await family([person, adult], [], '2026-11-01')
    const id = await offer(person, await flat())
    await accept(id)
    const page = await visit(world.siv).get(`/offers/${id}/lease`)
    expect([page.html.includes(adult), page.html.includes(stranger)]).toEqual([true, false])
    const begun = { beginsOn: '2026-12-01', rentKr: '6500', also: [adult, stranger] }
    expect((await visit(world.siv).post(`/offers/${id}/lease`, begun)).status).toBe(303)
    const tenants = await stands((tx) => tx.selectFrom('lease_tenant').select('person_id').execute())
    expect(tenants.map(({ person_id }) => person_id).sort()).toEqual([person, adult].sort())
  })
  test('the same form sent twice begins one lease', async () => {
    const dwelling = await flat()
    const id = await offer(await nadja(), dwelling)
    await accept(id)
    const fields = { _key: newId(), beginsOn: '2026-12-01', rentKr: '6500' }
    const first = await visit(world.siv).post(`/offers/${id}/lease`, fields)
    const second = await visit(world.siv).post(`/offers/${id}/lease`, fields)
    expect(second.location).toBe(first.location)
    expect(await leasesOn(dwelling)).toHaveLength(1)
  })
})

describe('who may not', () => {
  test('a landlord, a partner, the next municipality and a unit without a reason find no offer', async () => {
    const person = await nadja()
    const id = await offer(person, await flat())
    for (const who of [world.hanna, world.nils, world.noor, world.ture, world.sofia, world.rut, world.anja]) {
      expect((await visit(who).get(`/offers/${id}`)).status).toBe(404)
      expect((await visit(who).get(`/people/${person}/offers/new`)).status).toBe(404)
      expect((await accept(id, who)).status).toBe(404)
    }
    expect(await answersTo(id)).toEqual([])
  })
  test('a case that is somebody else’s can’t be hung on the offer', async () => {
    const person = await nadja()
    expect((await visit(world.siv).get(`/people/${person}/offers/new?case=${newId()}`)).status).toBe(404)
    expect((await visit(world.siv).get('/people/nobody/offers/new')).status).toBe(404)
  })
  test('opening an offer is opening a person: it stands in the read log', async () => {
    const person = await nadja()
    const id = await offer(person, await flat())
    await visit(world.siv).get(`/offers/${id}`)
    const log = await stands((tx) => tx.selectFrom('read_log').select(['person_id', 'page']).execute())
    expect(log).toContainEqual({ person_id: person, page: 'offer' })
  })
})
