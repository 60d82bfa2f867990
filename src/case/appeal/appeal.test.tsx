/** A decision’s appeal from the letter that came to the judgment: each step, who may not, and what can be taken back. */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../../platform/database/index.ts'
import { caseRoutes } from '../index.ts'
import { letter, refusal } from './refusal.fixture.ts'

const world = inWorld()
const visit = world.visit(caseRoutes)
const siv = () => visit(world.siv)
let caseId: string
let decision: string

beforeEach(async () => {
  const opened = await siv().post('/cases', { givenName: 'Nadja', familyName: 'Åkesson', about: 'Boende' })
  caseId = opened.location?.split('/').at(-1) ?? ''
  const made = await siv().post(`/cases/${caseId}/decisions/new`, refusal)
  expect(made.status, made.text).toBe(303)
  decision = made.location?.split('/').at(-1) ?? ''
  world.clock('2026-12-02T09:00:00Z')
})

async function ok(path: string, fields: Record<string, string>) {
  const answer = await siv().post(path, fields)
  expect(answer.status, answer.text).toBe(303)
}
const served = (on = '2026-11-21') =>
  ok(`/decisions/${decision}/service`, { receivedOn: on, how: 'handedOver', seen: '' })

async function appealed(more: Partial<typeof letter> = {}): Promise<string> {
  await ok(`/decisions/${decision}/appeals/new`, { ...letter, ...more })
  return (await row()).id
}
const row = () =>
  asUser(world.siv, (tx) => tx.selectFrom('appeal').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow())
const page = () => siv().get(`/decisions/${decision}`)

async function atCourt(): Promise<string> {
  const id = await appealed()
  await ok(`/appeals/${id}/time`, { finding: 'inTime' })
  await ok(`/appeals/${id}/reconsideration`, { outcome: 'stands', because: 'Inget nytt har kommit fram.' })
  await ok(`/appeals/${id}/forwarding`, { sentOn: '2026-12-02', court: 'Förvaltningsrätten i Växjö' })
  return id
}

test('an appeal goes step by step to the court, and each step stands on the page with its day', async () => {
  await served()
  const id = await appealed()
  expect((await page()).text).toContain('Överlämna överklagandet senast')
  expect((await page()).html).toContain(`/appeals/${id}/time`)
  expect((await siv().get(`/appeals/${id}/time`)).text).toContain('Sista dagen var 14 december 2026: i tid')
  await ok(`/appeals/${id}/time`, { finding: 'inTime' })
  expect((await page()).html).toContain(`/appeals/${id}/reconsideration`)
  await ok(`/appeals/${id}/reconsideration`, { outcome: 'stands', because: 'Inget nytt har kommit fram.' })
  await ok(`/appeals/${id}/forwarding`, {
    sentOn: '2026-12-02',
    court: 'Förvaltningsrätten i Växjö',
    opinion: 'Bör avslås.',
  })
  const shown = await page()
  expect(shown.text).toContain('2 december 2026 till Förvaltningsrätten i Växjö')
  expect(shown.text).toContain('Inget nytt har kommit fram.')
  expect(shown.text).toContain('Har inte vunnit laga kraft')
  const cover = await siv().get(`/appeals/${id}/cover.pdf`)
  expect(cover.status).toBe(200)
  expect(cover.html.slice(0, 5)).toBe('%PDF-')
  expect(cover.headers.get('content-disposition')).not.toMatch(/Nadja|kesson|2026-0001/)
})

test('no step is taken before the one ahead of it', async () => {
  await served()
  const id = await appealed()
  expect(
    (await siv().post(`/appeals/${id}/forwarding`, { sentOn: '2026-12-02', court: 'Förvaltningsrätten i Växjö' }))
      .status,
  ).toBe(409)
  expect((await siv().post(`/appeals/${id}/reconsideration`, { outcome: 'stands', because: 'x' })).status).toBe(409)
  expect((await siv().post(`/appeals/${id}/judgments/new`, { givenOn: '2026-12-02', outcome: 'upheld' })).status).toBe(
    409,
  )
  expect((await siv().get(`/appeals/${id}/cover.pdf`)).status).toBe(404)
  expect((await siv().get(`/appeals/${id}/rejection.pdf`)).status).toBe(404)
})

test('one that came in time can’t be rejected; one of a decision that nobody is known to have got neither', async () => {
  const id = await appealed()
  const form = await siv().get(`/appeals/${id}/time`)
  expect(form.text).toContain('Då går det inte att säga att överklagandet kom för sent')
  expect(form.html).not.toContain('value="late"')
  const answer = await siv().post(`/appeals/${id}/time`, { finding: 'late', because: 'För sent' })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('href="#f-finding"')
  expect((await row()).tried_as).toBeNull()
})

test('one that came late is rejected with reasons, and the letter says how to appeal that; the decision is then final', async () => {
  world.clock('2026-12-20T09:00:00Z')
  await served('2026-11-22')
  const id = await appealed({ receivedOn: '2026-12-17' })
  const bare = await siv().post(`/appeals/${id}/time`, { finding: 'late' })
  expect(bare.status).toBe(422)
  expect(bare.html).toContain('href="#f-because"')
  expect((await siv().post(`/appeals/${id}/time`, { finding: 'inTime' })).status).toBe(422)
  await ok(`/appeals/${id}/time`, { finding: 'late', because: 'Kom tre dagar efter sista dagen.' })
  expect((await siv().get(`/appeals/${id}/rejection.pdf`)).status).toBe(200)
  const shown = await page()
  expect(shown.text).toContain('För sent: avvisat')
  expect(shown.text).toContain('Vann laga kraft 15 december 2026')
})

test('a letter that came by post the day after the last may be found in time', async () => {
  world.clock('2026-12-20T09:00:00Z')
  await served('2026-11-21')
  const id = await appealed({ receivedOn: '2026-12-15', came: 'post' })
  expect((await siv().get(`/appeals/${id}/time`)).text).toContain('räknas som om det kommit in 14 december 2026')
  await ok(`/appeals/${id}/time`, { finding: 'inTime' })
})

test('changing the decision is making a new one in its place, and the appeal is sent on all the same', async () => {
  await served()
  const id = await appealed()
  await ok(`/appeals/${id}/time`, { finding: 'inTime' })
  const early = await siv().post(`/appeals/${id}/reconsideration`, { outcome: 'changed', because: 'Nya uppgifter.' })
  expect(early.status).toBe(409)
  expect(early.html).toContain(`/cases/${caseId}/decisions/new?replaces=${decision}`)
  const again = {
    ...refusal,
    outcome: 'granted',
    heard: 'obvious',
    seen: decision,
    replaces: decision,
    decidedOn: '2026-12-02',
  }
  await ok(`/cases/${caseId}/decisions/new`, again)
  await ok(`/appeals/${id}/reconsideration`, { outcome: 'changed', because: 'Nya uppgifter.' })
  expect((await row()).reconsidered_decision_id).not.toBeNull()
  expect((await page()).html).toContain(`/appeals/${id}/forwarding`)
})

test('once it is sent on only the court changes the decision', async () => {
  await served()
  await atCourt()
  const answer = await siv().post(`/cases/${caseId}/decisions/new`, {
    ...refusal,
    seen: decision,
    replaces: decision,
    decidedOn: '2026-12-02',
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Nu kan bara domstolen ändra det (FL 39 §)')
})

test('a judgment that sends it back leaves the board to decide anew, until it has', async () => {
  await served()
  const id = await atCourt()
  const leave = await siv().post(`/appeals/${id}/judgments/new`, { givenOn: '2026-12-02', outcome: 'noLeave' })
  expect(leave.status).toBe(422)
  world.clock('2027-02-01T09:00:00Z')
  expect((await siv().post(`/appeals/${id}/judgments/new`, { givenOn: '2026-12-01', outcome: 'upheld' })).status).toBe(
    422,
  )
  await ok(`/appeals/${id}/judgments/new`, { givenOn: '2027-01-25', outcome: 'remanded', courtNumber: '1234-26' })
  const shown = await page()
  expect(shown.text).toContain('Nämnden ska fatta ett nytt beslut')
  expect(shown.text).toContain('1234-26')
  await ok(`/cases/${caseId}/decisions/new`, {
    ...refusal,
    outcome: 'granted',
    heard: 'obvious',
    seen: decision,
    replaces: decision,
    decidedOn: '2027-02-01',
  })
  expect((await page()).text).not.toContain('Nämnden ska fatta ett nytt beslut')
})

describe('taking back', () => {
  test('the latest step can be undone, one after the other, and the record keeps each', async () => {
    await served()
    const id = await atCourt()
    for (const seen of ['atCourt', 'reconsidered', 'tried']) await ok(`/appeals/${id}/undoing`, { seen })
    const bare = await siv().post(`/appeals/${id}/undoing`, { seen: 'received' })
    expect(bare.status).toBe(422)
    await ok(`/appeals/${id}/undoing`, { seen: 'received', because: 'Det gällde ett annat beslut.' })
    expect((await page()).text).toContain('Det gällde ett annat beslut.')
    const { rows } = await sql<{
      what: string
    }>`select what from event where what like 'appeal.%' order by seq`.execute(world.connection.kysely)
    const undone = Array.from({ length: 4 }, () => 'appeal.undone')
    const steps = ['appeal.received', 'appeal.tried', 'appeal.reconsidered', 'appeal.forwarded']
    expect(rows.map(({ what }) => what)).toEqual([...steps, ...undone])
    await appealed() // and the right one can come
  })

  test('whoever has seen an earlier step undoes nothing', async () => {
    const id = await appealed()
    await ok(`/appeals/${id}/time`, { finding: 'inTime' })
    expect((await siv().post(`/appeals/${id}/undoing`, { seen: 'received', because: 'Fel' })).status).toBe(409)
    expect((await row()).undone_at).toBeNull()
  })

  test('what the court has judged isn’t fetched back; a judgment that is wrong can be taken away', async () => {
    await served()
    const id = await atCourt()
    await ok(`/appeals/${id}/judgments/new`, { givenOn: '2026-12-02', outcome: 'changed' })
    expect((await siv().post(`/appeals/${id}/undoing`, { seen: 'atCourt' })).status).toBe(409)
    const fetchBack = asUser(world.siv, (tx) =>
      tx
        .updateTable('appeal')
        .set({
          forwarded_at: null,
          forwarded_by: null,
          forwarded_on: null,
          forwarded_court: null,
          forwarded_words: null,
        })
        .execute(),
    )
    await expect(fetchBack).rejects.toThrow(/the court has judged/)
    const judgment = await asUser(world.siv, (tx) => tx.selectFrom('judgment').select('id').executeTakeFirstOrThrow())
    await ok(`/judgments/${judgment.id}/undoing`, { because: 'Gällde ett annat mål.' })
    expect((await page()).text).not.toContain('Domen ska verkställas')
  })

  test('the person can take it back before it is sent on, not after', async () => {
    await served()
    const id = await appealed()
    await ok(`/appeals/${id}/withdrawal`, { saidOn: '2026-12-02' })
    expect((await page()).text).toContain('Taget tillbaka')
    await ok(`/appeals/${id}/undoing`, { seen: 'withdrawn' })
    expect((await row()).withdrawn_on).toBeNull()
  })
})

test('a decision is appealed once at a time, from its own day, also in a closed case', async () => {
  const before = await siv().post(`/decisions/${decision}/appeals/new`, { ...letter, receivedOn: '2026-11-20' })
  expect(before.status).toBe(422)
  await appealed()
  const twice = await siv().post(`/decisions/${decision}/appeals/new`, letter)
  expect(twice.status).toBe(409)
  expect(twice.text).toContain('Beslutet är redan överklagat')
})

describe('who may not', () => {
  test('a prevention officer registers what came and handles nothing of it', async () => {
    await served()
    const id = await appealed()
    const page = await visit(world.petra).get(`/decisions/${decision}`)
    expect(page.html).not.toContain(`/appeals/${id}/time`)
    for (const step of ['time', 'undoing', 'withdrawal']) {
      expect((await visit(world.petra).get(`/appeals/${id}/${step}`)).status).toBe(404)
    }
    expect((await visit(world.petra).post(`/appeals/${id}/time`, { finding: 'inTime' })).status).toBe(404)
  })

  test('a partner and another municipality see no appeal, and write none', async () => {
    await served()
    const id = await appealed()
    for (const session of [world.noor, world.nils, world.ture]) {
      expect((await visit(session).get(`/appeals/${id}/time`)).status).toBe(404)
      expect((await visit(session).post(`/decisions/${decision}/appeals/new`, letter)).status).toBe(404)
      expect((await visit(session).get(`/appeals/${id}/cover.pdf`)).status).toBe(404)
      const rows = await asUser(session, (tx) => tx.selectFrom('appeal').select('id').execute())
      expect(rows).toEqual([])
      const row = {
        id: crypto.randomUUID(),
        municipality_code: session.municipality,
        case_id: caseId,
        decision_id: decision,
        received_on: Temporal.PlainDate.from('2026-12-01'),
        came: 'post' as const,
        wants: 'x',
        registered_at: Temporal.Instant.from('2026-12-02T09:00:00Z'),
        registered_by: session.userId,
      }
      await expect(asUser(session, (tx) => tx.insertInto('appeal').values(row).execute())).rejects.toThrow()
    }
  })

  test('what came in is changed by nobody, and no step stands in somebody else’s name', async () => {
    const id = await appealed()
    const change = (set: object) =>
      asUser(world.siv, (tx) => tx.updateTable('appeal').set(set).where('id', '=', id).execute())
    await expect(change({ received_on: '2026-11-25' })).rejects.toThrow(/permission denied/)
    const tried = { tried_as: 'inTime', tried_at: '2026-12-02T09:00:00Z', tried_by: world.siv2.userId }
    await expect(change(tried)).rejects.toThrow(/own name/)
  })
})
