/** /api/v1/vacancies: a landlord's system leaves vacant dwellings to the municipality, sees what became of them, and draws them back. */

import { z } from 'zod'
import {
  takeVacancyIn,
  vacancies,
  vacancyFaults,
  vacancyStanding,
  vacancyToChange,
  vacancyToShow,
  type WantedVacancy,
  withdrawalInWords,
  withdrawVacancy,
} from '../../home/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import { today } from '../../platform/time/index.ts'
import { signedIn } from '../../platform/web/index.ts'
import { apiRoom, needs, notTooLarge } from './guard.ts'
import { once } from './once.ts'
import { Problem, pointerTo } from './problem.ts'
import { bodyBy, cursorOf, idOf, jsonOf, queryBy, readCursor } from './read.ts'
import { vacancyInput, vacancyListQuery, type vacancyShown, withdrawal } from './vacancy-schemas.ts'

const PER_PAGE = 50

const said = (answer: boolean | null): 'unknown' | 'yes' | 'no' => (answer === null ? 'unknown' : answer ? 'yes' : 'no')

function wantedFrom(session: Session, input: z.output<typeof vacancyInput>): WantedVacancy {
  const { address, dwellingNumber: number, newDwelling, rentKr, ...terms } = input
  const facts = newDwelling && {
    ...newDwelling,
    rentKr: rentKr ?? 0,
    ...{ lift: said(newDwelling.lift), wheelchair: said(newDwelling.wheelchair), pets: said(newDwelling.pets) },
  }
  return { ...terms, landlordId: session.organisation.id, address, number, rentKr, facts, toolId: null }
}

const pointers: Readonly<Record<string, string>> = { number: 'dwellingNumber' }
const pointerOf = (field: string | null) => pointerTo(pointers[field ?? ''] ?? field ?? '')

type Shown = Awaited<ReturnType<typeof vacancyToShow>> | Awaited<ReturnType<typeof ownVacancies>>[number]

const shown = (one: Shown): z.output<typeof vacancyShown> => ({
  id: one.id,
  address: one.address,
  dwellingNumber: one.number,
  freeFrom: one.freeFrom.toString(),
  answerBy: one.answerBy.toString(),
  form: one.form,
  rentKr: one.rentKr,
  reservedFor: one.reservedFor,
  standing: vacancyStanding(one, today()).kind,
  takenOn: one.takenOn?.toString() ?? null,
  withdrawnAt: one.withdrawnAt?.toString() ?? null,
})

type Asked = Omit<Parameters<typeof vacancies>[1], 'landlord'>
const ownVacancies = (session: Session, asked: Asked) =>
  asUser(session, (tx) => ask(tx, vacancies(tx, { ...asked, landlord: session.organisation.id })))

const received = z.object({ id: z.string(), already: z.boolean(), addedDwelling: z.boolean() })
const drawn = z.object({ id: z.string() })

export const vacancyDoors = apiRoom()
  .post('/vacancies', needs('vacancies:write'), notTooLarge, async (c) => {
    const session = signedIn(c)
    const locale = c.get('locale')
    const body = await jsonOf(c)
    const wanted = wantedFrom(session, bodyBy(c, vacancyInput, body))
    const { replayed, answer } = await once(
      session,
      { key: c.req.header('idempotency-key'), route: 'POST /vacancies', body },
      async (tx) => {
        const faults = vacancyFaults(wanted)
        const errors = faults.map(({ field, says }) => ({ pointer: pointerOf(field), detail: says(locale) }))
        if (errors.length > 0) throw new Problem('invalid', { errors })
        const taken = await takeVacancyIn(tx, session, wanted, { via: 'interface' })
        if (taken.ok) {
          const { id, already, addedDwelling } = taken.value
          return { id, already, addedDwelling }
        }
        const { field, says, clashes } = taken.reason
        if (clashes) throw new Problem('conflict', { detail: says(locale) })
        throw new Problem('invalid', { errors: [{ pointer: pointerOf(field), detail: says(locale) }] })
      },
      received,
    )
    if (replayed) c.header('Idempotent-Replayed', 'true')
    c.header('Location', `/api/v1/vacancies/${answer.id}`)
    return c.json(answer, replayed || answer.already ? 200 : 201)
  })
  .get('/vacancies', needs('vacancies:write'), async (c) => {
    const { after, which = 'open', limit } = queryBy(c, vacancyListQuery)
    const most = limit === undefined ? PER_PAGE : Number(limit)
    const [day, id] = readCursor(c, after, 'day') ?? []
    const from = day === undefined || id === undefined ? null : { day, id }
    const rows = await ownVacancies(signedIn(c), { which, limit: most + 1, after: from })
    const page = rows.slice(0, most)
    const last = page.at(-1)
    const next = rows.length > most && last !== undefined ? cursorOf([last.answerBy.toString(), last.id]) : null
    return c.json({ vacancies: page.map(shown), next })
  })
  .get('/vacancies/:id', needs('vacancies:write'), async (c) =>
    c.json(shown(await asUser(signedIn(c), (tx) => vacancyToShow(tx, idOf(c))))),
  )
  .post('/vacancies/:id/withdrawal', needs('vacancies:write'), notTooLarge, async (c) => {
    const session = signedIn(c)
    const id = idOf(c)
    const body = await jsonOf(c)
    const { because } = bodyBy(c, withdrawal, body)
    const { replayed } = await once(
      session,
      { key: c.req.header('idempotency-key'), route: `POST /vacancies/${id}/withdrawal`, body },
      async (tx) => {
        const outcome = await withdrawVacancy(tx, session, await vacancyToChange(tx, id), because)
        if (outcome.ok) await record(tx, session, { what: 'vacancy.withdrawn', subject: id })
        else if (outcome.reason !== 'already') {
          const detail = withdrawalInWords(outcome.reason, c.get('locale'))
          if (outcome.reason !== 'noNumbers') throw new Problem('conflict', { detail })
          throw new Problem('invalid', { errors: [{ pointer: '/because', detail }] })
        }
        return { id }
      },
      drawn,
    )
    if (replayed) c.header('Idempotent-Replayed', 'true')
    return c.json(shown(await asUser(session, (tx) => vacancyToShow(tx, id))))
  })
