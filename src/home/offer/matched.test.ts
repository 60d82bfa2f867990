/** Offers by matching: held until a moment, with what was shown kept; a no costs nothing; of two who say yes at once one gets the flat. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../../platform/database/index.ts'
import { stampedRow } from '../../platform/record/index.ts'
import { matchingSteps } from '../matching/steps.fixture.ts'
import { eventsOf, stands } from '../steps.fixture.ts'

const world = inWorld()
const { visit, waits, vacancy, name, decide, offer, offerFields, inTurn } = matchingSteps(world)

const made = () =>
  stands((tx) => tx.selectFrom('offer').select(['id', 'holds_until', 'reasons', 'answer_by']).orderBy('id').execute())
const answer = (id: string | undefined, answer: string, by = world.siv) =>
  visit(by).post(`/offers/${id}/answer`, { answer, on: '2026-11-21' })

describe('an offer of a vacancy', () => {
  test('holds the flat until its moment, and then no longer, with nobody doing anything', async () => {
    await name()
    const [one, other] = [await waits({ agreedOn: '2026-11-02' }), await waits()]
    const { id, flat } = await vacancy()
    expect((await offer(id, one.request)).status).toBe(303)
    expect(await inTurn(id)).toEqual([other.number])
    expect((await offer(id, other.request)).status).toBe(409)
    const page = await visit(world.siv).get(`/vacancies/${id}/households`)
    expect(page.text).toContain('Bostaden är erbjuden ett hushåll och hålls åt det.')
    world.clock('2026-11-25T14:59:00Z')
    expect((await visit(world.siv).post(`/people/${other.person}/offers/new`, offerFields(flat))).status).toBe(409)
    world.clock('2026-11-25T15:00:01Z')
    const [first] = await made()
    expect((await visit(world.siv).get(`/offers/${first?.id}`)).text).toContain('Svarsdagen har gått')
    // no answer is no no: they may be asked again
    expect(await inTurn(id)).toEqual([one.number, other.number])
    expect((await offer(id, other.request, { untilOn: '2026-11-28' })).status).toBe(303)
  })
  test('keeps what was shown, of this household alone, and shows it to those of the case when the order is another', async () => {
    await name()
    await decide(['violence'])
    const first = await waits({ says: ['violence'] })
    await waits({ agreedOn: '2026-11-02' })
    const { id } = await vacancy()
    await offer(id, first.request)
    await decide(['children'], { fromOn: '2026-11-21' })
    const [row] = await made()
    expect(row?.reasons).toMatchObject({ order: [{ rule: 'violence', holds: 'yes' }], before: 'violence' })
    const page = await visit(world.siv).get(`/offers/${row?.id}`)
    expect(page.text).toContain('Före nästa hushåll för att: lämnar någon som är våldsam.')
    expect(page.text).toContain('Klarar 7 000 kr, hyran är 6 500 kr.'.replaceAll(/(\d) (\d)/g, '$1 $2'))
    expect(await eventsOf(row?.id ?? '')).toEqual(['offer.made'])
  })
  test('a time that has passed, longer than the landlord waits, or a lease before the answer is told at its field', async () => {
    await name()
    const { request } = await waits()
    const { id } = await vacancy()
    const post = (fields: Record<string, string>) => offer(id, request, { words: 'Nymålad', ...fields })
    const past = await post({ untilOn: '2026-11-21', untilTime: '09:59' })
    expect([past.status, past.text.includes('Tiden har redan gått'), past.text.includes('Nymålad')]).toEqual([
      422,
      true,
      true,
    ])
    expect((await post({ untilOn: '2026-12-01' })).text).toContain('Hyresvärden väntar inte så länge')
    expect((await post({ beginsOn: '2026-11-30' })).text).toContain('Bostaden är inte ledig den dagen')
    expect((await post({ untilTime: '25:00' })).html).toContain('href="#f-untilTime"')
    const second = await vacancy({}, { form: 'secondHandLease' })
    expect((await offer(second.id, request)).text).toContain('efter hur många månader')
  })
  test('that was withdrawn, taken or let lapse by the landlord can’t be offered', async () => {
    await name()
    const { request } = await waits()
    const gone = await vacancy(
      {},
      {
        withdrawn_at: Temporal.Instant.from('2026-11-20T10:00:00Z'),
        withdrawn_by: world.hanna.userId,
        withdrawn_because: 'Såld',
      },
    )
    expect((await offer(gone.id, request)).text).toContain('Hyresvärden har dragit tillbaka bostaden')
    const late = await vacancy({}, { answer_by: Temporal.PlainDate.from('2026-11-20') })
    expect((await offer(late.id, request, { untilOn: '2026-11-22' })).status).toBe(422)
  })
})

describe('a no', () => {
  test('costs nothing: the household keeps its place for the next home, and its own other ways', async () => {
    await name()
    const [one, other] = [await waits({ agreedOn: '2026-11-02' }), await waits()]
    const [a, b] = [await vacancy(), await vacancy()]
    await offer(a.id, one.request)
    const [first] = await made()
    expect((await visit(world.siv).get(`/offers/${first?.id}/answer`)).text).toContain('Ett nej kostar ingenting')
    await answer(first?.id, 'declined')
    expect(await inTurn(a.id)).toEqual([other.number])
    expect(await inTurn(b.id)).toEqual([one.number, other.number])
    expect((await visit(world.siv).post(`/people/${one.person}/offers/new`, offerFields(b.flat))).status).toBe(303)
    expect((await visit(world.siv).get(`/cases/${one.id}/home`)).text).toContain('Tackat nej')
  })
})

describe('two who say yes to one flat', () => {
  /** Two offers of the same flat: the first ran out, so the second was made, and now the first household says yes after all. */
  async function twoOffers() {
    await name()
    const [one, other] = [await waits(), await waits()]
    const { id } = await vacancy()
    await offer(id, one.request, { untilOn: '2026-11-21', untilTime: '10:30' })
    world.clock('2026-11-21T09:31:00Z')
    await offer(id, other.request)
    const [first, second] = await made()
    return [first?.id ?? '', second?.id ?? ''] as const
  }

  test('in the same moment: exactly one gets it, the other is told, and nothing of it is kept', {
    tags: ['server/locks'],
  }, async () => {
    const [first, second] = await twoOffers()
    // neither holds the flat any longer: both may say yes
    world.clock('2026-11-25T16:00:00Z')
    const answers = await Promise.all([answer(first, 'accepted'), answer(second, 'accepted', world.siv2)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const told = answers.find(({ status }) => status === 409)
    expect(told?.text).toContain('Lägenheten är nu erbjuden ett annat hushåll.')
    const kept = await stands((tx) => tx.selectFrom('offer_answer').select('answer').execute())
    expect(kept).toEqual([{ answer: 'accepted' }])
  })
  test('the database holds it too, whatever a page has asked', async () => {
    const [first, second] = await twoOffers()
    world.clock('2026-11-25T16:00:00Z')
    await answer(first, 'accepted')
    const again = asUser(world.siv, (tx) =>
      tx
        .insertInto('offer_answer')
        .values({
          ...stampedRow(world.siv, 'registered'),
          offer_id: second,
          answer: 'accepted',
          answered_on: Temporal.PlainDate.from('2026-11-25'),
        })
        .execute(),
    )
    await expect(again).rejects.toThrow('somebody else has said yes to the flat')
  })
})
