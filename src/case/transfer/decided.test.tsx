/** A request that nobody answers, and that the inspectorate decides: it waits for no answer afterwards. */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { ask, asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { caseRoutes } from '../index.ts'
import { receivedDuties } from '../received/day.ts'

const world = inWorld()
const visit = world.visit(caseRoutes)

const dutiesOf = (session: Session) => asUser(session, (tx) => ask(tx, receivedDuties(tx, session)))

test('what IVO decides about a request without an answer waits for none: nobody is reminded of it, and a new one can be sent', async () => {
  const [siv, ture] = [visit(world.siv), visit(world.ture)]
  const person = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Prov' })
  const opened = await siv.post('/cases', { person, about: 'Bostad' })
  const id = /\/cases\/([0-9a-f-]+)/.exec(opened.location ?? '')?.[1] ?? ''
  const request = { to: '0881', requestedOn: '2026-11-21', words: 'Hon bor i Nybro' }
  await siv.post(`/cases/${id}/transfers/new`, request)
  const { rows } = await asSystem('test', (tx) =>
    sql<{ id: string }>`update transfer_request set requested_on = '2026-09-01' returning id`.execute(tx),
  )
  const at = `/transfers/${rows[0]?.id}`
  const answer = `/transfers/received/${rows[0]?.id}/answer`

  expect((await siv.post(`${at}/inspectorate`, { appliedOn: '2026-11-21' })).status).toBe(303)
  const pending = await siv.get(at)
  expect(pending.text).toContain('Registrera svaret')
  expect(pending.text).not.toContain('Rätta begäran')
  expect((await siv.post(`${at}/withdrawal`, { because: 'Hon flyttade' })).text).toContain('IVO är tillfrågad')
  expect(await dutiesOf(world.ture)).toMatchObject([{ waits: true }])

  // a late answer is one still: it stands beside the application, and is taken back until something stands on it
  const stands = await ture.get(`/transfers/received/${rows[0]?.id}`)
  expect(stands.text).toContain('Ni kan svara också nu')
  world.clock('2026-11-21T10:05:00Z')
  expect((await ture.post(answer, { answer: 'refuses', words: 'Hon bor kvar' })).status).toBe(303)
  const beside = await siv.get(at)
  for (const shown of ['Hon bor kvar', 'Svaret kom efter ansökan till IVO', 'IVO är tillfrågad'])
    expect(beside.text).toContain(shown)
  world.clock('2026-11-21T10:10:00Z')
  await siv.post(`${at}/inspectorate/decision`, { decidedAs: 'stays', decidedOn: '2026-11-21' })
  await ture.post(`${answer}/undo`)
  expect((await siv.get(at)).text).toContain('Hon bor kvar')
  await siv.post(`${at}/inspectorate/decision/undo`)
  await ture.post(`${answer}/undo`)
  expect((await siv.get(at)).text).not.toContain('Hon bor kvar')

  await siv.post(`${at}/inspectorate/decision`, { decidedAs: 'moves', decidedOn: '2026-11-21' })
  // to be opened as a case, and not to be answered
  expect(await dutiesOf(world.ture)).toMatchObject([{ waits: false }])
  const decided = await siv.get(at)
  expect(decided.text).toContain('flyttas till den andra kommunen enligt beslut')
  expect(decided.text).not.toContain('Registrera svaret')
  const late = await ture.post(answer, { answer: 'refuses', words: 'Nej' })
  expect([late.status, late.text.includes('IVO har beslutat')]).toEqual([409, true])
  const past = asUser(world.ture, (tx) =>
    sql`insert into transfer_answer (id, municipality_code, transfer_id, answer, answered_on, answered_at, answered_by)
      values (${newId()}, '0881', ${rows[0]?.id ?? ''}, 'refuses', '2026-11-21', ${now()}, ${world.ture.userId})`.execute(
      tx,
    ),
  )
  await expect(past).rejects.toThrow('the inspectorate has decided')
  // dismissed: nobody has tried whose the case is, and IVO is asked again
  await siv.post(`${at}/inspectorate/decision/undo`)
  await siv.post(`${at}/inspectorate/decision`, { decidedAs: 'dismissed', decidedOn: '2026-11-21' })
  const dismissed = await siv.get(at)
  expect(dismissed.text).toContain('har inte prövat var ärendet hör hemma')
  expect(dismissed.text).not.toContain('stannar här')
  expect((await siv.post(`${at}/inspectorate`, { appliedOn: '2026-11-20' })).status).toBe(422)
  expect((await siv.post(`${at}/inspectorate`, { appliedOn: '2026-11-21' })).status).toBe(303)
  expect((await siv.post(`${at}/inspectorate`, { appliedOn: '2026-11-21' })).status).toBe(409)
  const twice = await siv.get(at)
  expect(twice.text).toContain('IVO är tillfrågad och ska besluta')
  expect(twice.text).toContain('En tidigare ansökan avvisades 21 november 2026')
  await siv.post(`${at}/inspectorate/decision`, { decidedAs: 'stays', decidedOn: '2026-11-21' })
  expect((await siv.get(at)).text).toContain('stannar här enligt beslut')

  const anew = await siv.post(`/cases/${id}/transfers/new`, request)
  expect(anew.status, anew.text).toBe(303)
  // what was dismissed nobody has tried: the other municipality can take the case over still
  await siv.post(`${at}/inspectorate/decision/undo`)
  await siv.post(`${at}/inspectorate/decision`, { decidedAs: 'dismissed', decidedOn: '2026-11-21' })
  expect((await ture.post(answer, { answer: 'takesOver' })).status).toBe(303)
  expect((await siv.get(at)).text).toContain('tog över ärendet')
})
