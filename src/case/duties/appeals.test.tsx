/** An appeal on My day and at the end of a case: it is the responsible worker’s until it has been sent on, and so is a judgment. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { letter, refusal } from '../appeal/refusal.fixture.ts'
import { openAtEnd } from '../closure/rules.ts'
import { caseRoutes } from '../index.ts'
import { closureOutcomes } from '../outcomes.ts'
import { dayItems } from './day.ts'

const world = inWorld()
const visit = world.visit(caseRoutes)
let caseId: string
let decision: string

async function ok(path: string, fields: Record<string, string>): Promise<string> {
  const answer = await visit(world.siv).post(path, fields)
  expect(answer.status, answer.text).toBe(303)
  return answer.location?.split('/').at(-1) ?? ''
}
/** Where the case's own page sends its reader first. */
async function onItsPage(session: Session = world.siv): Promise<string | undefined> {
  const { html } = await visit(session).get(`/cases/${caseId}`)
  return /class="next-step"[\s\S]*?<a [^>]*href="([^"]*)"/.exec(html.slice(html.indexOf('<main')))?.[1]
}
/** What My day says of the appeal: where it leads, until when, whether it can wait. */
async function rows(session: Session = world.siv) {
  const items = await asUser(session, (tx) => ask(tx, dayItems(tx, session, 'sv')))
  return items
    .filter(({ href }) => /appeal/.test(href))
    .map(({ href, due, cannotWait }) => [href, String(due), cannotWait])
}
const appealId = async () =>
  (await asUser(world.siv, (tx) => tx.selectFrom('appeal').select('id').executeTakeFirstOrThrow())).id

beforeEach(async () => {
  caseId = await ok('/cases', { givenName: 'Nadja', familyName: 'Åkesson', about: 'Boende' })
  decision = await ok(`/cases/${caseId}/decisions/new`, refusal)
  world.clock('2026-12-02T09:00:00Z')
  await ok(`/decisions/${decision}/service`, { receivedOn: '2026-11-21', how: 'handedOver', seen: '' })
  await ok(`/decisions/${decision}/appeals/new`, letter)
})

test('the row leads to the next step with the day by which it is sent on, and can’t wait when the week is nearly over', async () => {
  const id = await appealId()
  expect(await rows()).toEqual([[`/appeals/${id}/time`, '2026-12-08', false]])
  await ok(`/appeals/${id}/time`, { finding: 'inTime' })
  expect(await rows()).toEqual([[`/appeals/${id}/reconsideration`, '2026-12-08', false]])
  world.clock('2026-12-07T09:00:00Z')
  await ok(`/appeals/${id}/reconsideration`, { outcome: 'stands', because: 'Inget nytt.' })
  expect(await rows()).toEqual([[`/appeals/${id}/forwarding`, '2026-12-08', true]])
  await ok(`/appeals/${id}/forwarding`, { sentOn: '2026-12-07', court: 'Förvaltningsrätten i Växjö' })
  expect(await rows()).toEqual([])
})

test('a judgment that gives the person right stands there until the board has decided by it', async () => {
  const id = await appealId()
  await ok(`/appeals/${id}/time`, { finding: 'inTime' })
  await ok(`/appeals/${id}/reconsideration`, { outcome: 'stands', because: 'Inget nytt.' })
  await ok(`/appeals/${id}/forwarding`, { sentOn: '2026-12-02', court: 'Förvaltningsrätten i Växjö' })
  world.clock('2027-01-20T09:00:00Z')
  await ok(`/appeals/${id}/judgments/new`, { givenOn: '2027-01-18', outcome: 'changed' })
  expect(await rows()).toEqual([[`/decisions/${decision}#appeal`, '2027-01-18', true]])
  const anew = { ...refusal, outcome: 'granted', heard: 'obvious', decidedOn: '2027-01-20' }
  await ok(`/cases/${caseId}/decisions/new`, { ...anew, seen: decision, replaces: decision })
  expect(await rows()).toEqual([])
})

test('the case’s own page and the list lead to the same step, and to the judgment that is to be followed', async () => {
  const id = await appealId()
  expect(await onItsPage()).toBe(`/appeals/${id}/time`)
  expect((await visit(world.siv).get('/cases')).text).toContain('Pröva om överklagandet kom i tid')
  await ok(`/appeals/${id}/time`, { finding: 'inTime' })
  expect(await onItsPage()).toBe(`/appeals/${id}/reconsideration`)
  await ok(`/appeals/${id}/reconsideration`, { outcome: 'stands', because: 'Inget nytt.' })
  expect(await onItsPage()).toBe(`/appeals/${id}/forwarding`)
  await ok(`/appeals/${id}/forwarding`, { sentOn: '2026-12-02', court: 'Förvaltningsrätten i Växjö' })
  expect(await onItsPage()).not.toContain('/appeals/')
  world.clock('2027-01-20T09:00:00Z')
  await ok(`/appeals/${id}/judgments/new`, { givenOn: '2027-01-18', outcome: 'changed' })
  expect(await onItsPage()).toBe(`/decisions/${decision}#appeal`)
})

test('who may not handle an appeal is not led to it', async () => {
  await ok(`/cases/${caseId}/responsible`, { to: world.petra.userId })
  expect((await visit(world.petra).get(`/cases/${caseId}`)).status).toBe(200)
  expect(await onItsPage(world.petra)).not.toContain('/appeals/')
})

test('it stands on nobody else’s day', async () => {
  for (const session of [world.siv2, world.petra, world.agneta, world.noor, world.ture])
    expect(await rows(session), session.name).toEqual([])
})

test('a case isn’t closed over an appeal that the board still has; one that a court has is left with a reason', async () => {
  const page = await visit(world.siv).get(`/cases/${caseId}/closure`)
  expect(page.text).toContain('Överklagandet som kom in 1 december 2026 är inte överlämnat')
  const open = { of: decision, receivedOn: Temporal.PlainDate.from('2026-12-01') }
  const waits = { id: 'a', kind: 'appealWaits', ...open } as const
  const atCourt = { id: 'b', kind: 'courtWaits', ...open } as const
  for (const outcome of closureOutcomes)
    expect(openAtEnd([waits, atCourt], outcome)).toEqual({ hard: [waits], soft: [atCourt] })
})
