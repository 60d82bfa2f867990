/** Steps that the tests of matching share: a household that has agreed, a vacancy of a landlord's, and who is named. */

import type { World } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { homeRoutes } from '../index.ts'
import { steps } from '../steps.fixture.ts'

let numbers = 0

export const wish = {
  agreedOn: '2026-11-20',
  agreedHow: 'inPerson',
  untilOn: '2027-05-01',
  adults: '1',
  childrenAlways: '0',
  childrenAlternately: '0',
  childrenVisits: '0',
  roomsLeast: '1',
  rentMostKr: '7000',
  adaptation: 'none',
  pets: 'no',
}

type Fields = Record<string, string | string[]>

export function matchingSteps(world: World) {
  const home = steps(world)
  const visit = world.visit(homeRoutes)
  /** a person with an open case, whose worker is `by` */
  const person = async (
    by: Session = world.siv,
    givenName = 'Nadja',
  ): Promise<{ person: string; id: string; number: string }> => {
    numbers += 1
    const [personId, id, number] = [await world.person({ by, givenName, familyName: 'Ström' }), newId(), `P-${numbers}`]
    await asSystem('test: case', async (tx) => {
      const here = { municipality_code: by.municipality }
      await tx
        .insertInto('case_file')
        .values({
          ...here,
          id,
          number,
          organisation_id: by.organisation.id,
          unit_id: by.unit?.id ?? '',
          person_id: personId,
          opened_at: now(),
          opened_on: Temporal.PlainDate.from('2026-11-01'),
          opened_by: by.userId,
        })
        .execute()
      const whose = { id: newId(), case_id: id, user_id: by.userId, since: now(), named_by: by.userId }
      await tx
        .insertInto('case_responsible')
        .values({ ...here, ...whose })
        .execute()
    })
    return { person: personId, id, number }
  }
  const agree = (caseId: string, fields: Fields = {}, by: Session = world.siv) =>
    visit(by).post(`/cases/${caseId}/home/agreement`, { ...wish, ...fields })
  /** a household that waits since a day, and its request */
  const waits = async (fields: Fields = {}, by: Session = world.siv, givenName = 'Nadja') => {
    const file = await person(by, givenName)
    const res = await agree(file.id, fields, by)
    if (res.status !== 303) throw new Error(res.text)
    const { id: request } = await asSystem('test: request', (tx) =>
      tx.selectFrom('housing_request').select('id').where('case_id', '=', file.id).executeTakeFirstOrThrow(),
    )
    return { ...file, request }
  }
  /** a flat in Norrliden that its landlord waits for an answer about */
  const vacancy = async (dwelling: Record<string, unknown> = {}, offered: Record<string, unknown> = {}) => {
    const [flat, id] = [await home.flat(), newId()]
    await asSystem('test: vacancy', async (tx) => {
      await tx
        .updateTable('dwelling')
        .set({ area_name: 'Norrliden', ...dwelling })
        .where('id', '=', flat)
        .execute()
      await tx
        .insertInto('vacancy')
        .values({
          id,
          municipality_code: '0880',
          dwelling_id: flat,
          free_from: Temporal.PlainDate.from('2026-12-01'),
          offered_on: Temporal.PlainDate.from('2026-11-20'),
          answer_by: Temporal.PlainDate.from('2026-11-30'),
          form: 'firstHandLease',
          rent_kr: 6500,
          via: 'form',
          offered_at: now(),
          offered_by: world.hanna.userId,
          ...offered,
        })
        .execute()
    })
    return { id, flat }
  }
  const name = (who: Session = world.siv) => visit(world.agneta).post('/homes/coordinators/new', { user: who.userId })
  const decide = (rules: readonly string[], fields: Fields = {}) =>
    visit(world.agneta).post('/homes/order/new', {
      decided: 'Socialnämnden',
      decidedOn: '2026-10-01',
      fromOn: '2026-11-01',
      answerDays: '3',
      ...Object.fromEntries(rules.map((rule, at) => [`rule${at + 1}`, rule])),
      ...fields,
    })
  const hold = { untilOn: '2026-11-25', untilTime: '16:00', beginsOn: '2026-12-01' }
  const offer = (vacancyId: string, request: string, fields: Fields = {}, by: Session = world.siv) =>
    visit(by).post(`/vacancies/${vacancyId}/households/${request}/offer`, { ...hold, ...fields })
  /** the cases of the vacancy's page, in their order */
  const inTurn = async (vacancyId: string, which = 'all', by: Session = world.siv): Promise<string[]> => {
    const { html } = await visit(by).get(`/vacancies/${vacancyId}/households?which=${which}`)
    return [...html.matchAll(/<h2>(?:<a[^>]*>)?Ärende (P-\d+)/g)].map(([, number = '']) => number)
  }
  return { ...home, visit, person, agree, waits, vacancy, name, decide, offer, inTurn }
}
