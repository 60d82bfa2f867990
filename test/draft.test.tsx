/** What is half written is kept for its writer alone, until it is sent, thrown away, or old. */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { caseRoutes } from '../src/case/routes.tsx'
import { asUser } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { sweepDrafts } from '../src/platform/subject/draft-job.ts'
import { draftRoutes } from '../src/platform/subject/index.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
const visit = world.visit(draftRoutes, caseRoutes)
let here = ''
let id = ''

beforeEach(async () => {
  const opened = await visit(world.siv).post('/cases', { givenName: 'Nadja', about: 'Sover ute' })
  id = opened.location?.split('/').at(-1) ?? ''
  here = `/cases/${id}/notes/new`
})

const keep = (who = world.siv, fields: Record<string, string> = {}) =>
  visit(who).post('/drafts/keep', { _draft: here, words: 'Vi sågs på torget', happenedOn: '2026-11-2', ...fields })
const drafts = (who = world.siv) => asUser(who, (tx) => tx.selectFrom('draft').selectAll().execute())

describe('a draft', () => {
  test('stands in the form when its writer comes back, also what could not be sent as it is, with a way to throw it away', async () => {
    expect((await keep()).location).toBe(here)
    const page = await visit(world.siv).get(here)
    expect(page.text).toContain('Vi sågs på torget')
    expect(page.html).toContain('value="2026-11-2"')
    expect(page.text).toContain('Du började skriva det här')
    await visit(world.siv).post('/drafts/throw', { _draft: here })
    expect((await visit(world.siv).get(here)).text).not.toContain('Vi sågs på torget')
    expect(await drafts()).toEqual([])
  })

  test('is one a form: what is kept later takes its place, and the list leads to it by the form’s own name', async () => {
    await keep()
    await keep(world.siv, { words: 'Vi sågs på torget och talade' })
    expect(await drafts()).toMatchObject([{ typed: { words: 'Vi sågs på torget och talade' } }])
    const list = await visit(world.siv).get('/drafts')
    expect(list.html).toContain(`href="${here}"`)
    expect(list.text).toContain('Skriv en anteckning')
    expect(list.text).not.toContain('torget')
  })

  test('is gone when the form has been sent, and stays when it was refused', async () => {
    await keep()
    await visit(world.siv).post(here, { words: '', happenedOn: '2026-11-20' })
    expect(await drafts()).toHaveLength(1)
    const _key = newId()
    await visit(world.siv).post(here, { words: 'Vi sågs på torget', happenedOn: '2026-11-20', _key })
    expect(await drafts()).toEqual([])
    // one that was still on its way comes too late
    await keep(world.siv, { _key })
    expect(await drafts()).toEqual([])
  })

  test('of a form whose page turns on a word in its address is that one’s alone', async () => {
    const [one, other] = [newId(), newId()].map((decision) => `/cases/${id}/interventions/new?decision=${decision}`)
    const begun = { _draft: one ?? '', words: 'Två samtal i veckan', beginsOn: '2026-11-21' }
    expect((await visit(world.siv).post('/drafts/keep', begun)).location).toBe(one)
    expect((await visit(world.siv).get(one ?? '')).text).toContain('Två samtal i veckan')
    for (const path of [other ?? '', `/cases/${id}/interventions/new`])
      expect((await visit(world.siv).get(path)).text).not.toContain('Två samtal')
    const sent = { kind: 'economicAssistance', beginsOn: '2026-11-21', words: 'Två samtal i veckan' }
    expect((await visit(world.siv).post(one ?? '', sent)).status).toBe(422)
    expect(await drafts()).toHaveLength(1)
  })

  test('goes before nothing that was just typed: a refused form shows what it brought', async () => {
    await keep()
    const refused = await visit(world.siv).post(here, { words: 'Något helt annat', happenedOn: '' })
    expect([refused.status, refused.text.includes('Något helt annat'), refused.text.includes('torget')]).toEqual([
      422,
      true,
      false,
    ])
  })

  test('is thrown away by the night when nobody has gone on with it for sixty days', async () => {
    await keep()
    world.clock('2027-01-20T08:59:00Z')
    await sweepDrafts()
    expect(await drafts()).toHaveLength(1)
    world.clock('2027-01-20T09:01:00Z')
    await sweepDrafts()
    expect(await drafts()).toEqual([])
  })
})

describe('who may not', () => {
  test('a colleague who works in the same case neither sees nor throws away another’s draft', async () => {
    await keep()
    for (const who of [world.agneta, world.petra, world.nils, world.anja]) {
      expect(await drafts(who)).toEqual([])
      expect((await visit(who).get(here)).text).not.toContain('torget')
      await visit(who).post('/drafts/throw', { _draft: here })
    }
    expect(await drafts()).toHaveLength(1)
  })

  test('nobody writes a draft in another’s name, nor makes one another’s', async () => {
    await keep()
    const asAgneta = (tx: Parameters<Parameters<typeof asUser>[1]>[0]) =>
      sql`insert into draft (id, municipality_code, user_id, address, typed, written_at)
        values (${newId()}, '0880', ${world.siv.userId}, '/cases', '{}', now())`.execute(tx)
    await expect(asUser(world.agneta, asAgneta)).rejects.toThrow()
    const given = asUser(world.siv, (tx) => sql`update draft set user_id = ${world.agneta.userId}`.execute(tx))
    await expect(given).rejects.toThrow()
  })

  test('only a form that keeps drafts has any', async () => {
    for (const _draft of [
      '/cases',
      '/nowhere',
      `${here}?namn=Nadja Öberg`,
      'https://other.example',
      `/cases/${id}/responsible`,
    ])
      expect((await keep(world.siv, { _draft })).status).toBe(404)
    expect(await drafts()).toEqual([])
  })
})
