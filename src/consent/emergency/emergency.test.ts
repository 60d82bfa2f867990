/** Emergency opening: with a written reason, for a day, seen by the log reviewer. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { briefOf } from '../../person/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { consentRoutes } from '../routes.tsx'
import { openingInEmergency } from './forms.tsx'

const world = inWorld()
const visit = () => world.visit(consentRoutes)
const because = 'Barnet ringde och mamman svarar inte'

describe('opening', () => {
  test('needs a written reason, opens for that user only, and closes after a day', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja' })
    const page = `/people/${id}/emergency`
    expect((await visit()(world.sofia).get(page)).text).toContain('Loggranskaren')
    for (const short of ['', 'bråttom', '         x'])
      expect((await visit()(world.sofia).post(page, { because: short })).status).toBe(422)
    expect(await asUser(world.sofia, (tx) => briefOf(tx, id))).toBeNull()
    expect((await visit()(world.sofia).post(page, { because })).location).toBe(`/people/${id}`)
    expect(await asUser(world.sofia, (tx) => briefOf(tx, id))).toMatchObject({ reason: 'emergency' })
    expect(
      await asUser({ ...world.sofia, userId: world.petra.userId, unit: world.petra.unit }, (tx) => briefOf(tx, id)),
    ).toBeNull()
    world.clock('2026-11-22T09:00:01Z')
    expect(await asUser(world.sofia, (tx) => briefOf(tx, id))).toBeNull()
  })

  test('says the same about a protected person as about nobody at all, and leaves nothing behind', async () => {
    const id = await world.person({ by: world.siv })
    await asSystem('test', (tx) =>
      tx
        .insertInto('protection')
        .values({
          id: newId(),
          municipality_code: world.siv.municipality,
          person_id: id,
          level: 'secrecyMarking',
          since: Temporal.Instant.from('2026-11-20T09:00:00Z'),
        })
        .execute(),
    )
    const answers = []
    for (const personId of [id, newId()]) {
      expect((await visit()(world.sofia).get(`/people/${personId}/emergency`)).status).toBe(200)
      const answer = await visit()(world.sofia).post(`/people/${personId}/emergency`, { because })
      answers.push([answer.status, answer.text.includes('kan inte öppnas så här')])
    }
    expect(answers).toEqual([
      [409, true],
      [409, true],
    ])
    expect(await asSystem('test', (tx) => tx.selectFrom('emergency_opening').selectAll().execute())).toEqual([])
  })

  test('isn’t for partners, landlords, analysts, administrators or reviewers, nor for the next municipality’s people', async () => {
    const id = await world.person({ by: world.siv })
    for (const session of [world.nils, world.noor, world.hanna, world.anja, world.adam, world.rut]) {
      expect((await visit()(session).get(`/people/${id}/emergency`)).status, session.name).toBe(404)
      expect((await visit()(session).post(`/people/${id}/emergency`, { because })).status, session.name).toBe(404)
    }
    expect((await openingInEmergency.run(world.ture, { id: id }, { because })).ok).toBe(false)
  })
})

describe('the review', () => {
  test('shows who, when and why, not whom; a mark is kept and can be changed', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Öberg' })
    await visit()(world.sofia).post(`/people/${id}/emergency`, { because })
    const list = await visit()(world.rut).get('/emergency-openings')
    expect(list.text).toContain(world.sofia.name)
    expect(list.text).toContain(because)
    expect(list.text).not.toContain('Öberg')
    expect(list.html).not.toContain(id)
    const press = /\/emergency-openings\/[0-9a-f-]{36}(?=\/notJustified)/.exec(list.html)?.[0] ?? ''
    expect((await visit()(world.rut).post(`${press}/notJustified`)).status).toBe(303)
    expect((await visit()(world.rut).get('/emergency-openings')).text).toContain('Inga nödöppningar att granska')
    const all = await visit()(world.rut).get('/emergency-openings?show=all')
    expect(all.text).toContain(`${world.rut.name}`)
    expect((await visit()(world.rut).post(`${press}/justified`)).status).toBe(303)
  })

  test('pages by key, and a key of somebody’s own making begins from the first', async () => {
    const id = await world.person({ by: world.siv })
    await asSystem('test: older openings', async (tx) => {
      for (let i = 0; i < 51; i += 1) {
        const at = Temporal.Instant.from('2026-11-20T09:00:00Z').add({ minutes: Math.floor(i / 2) })
        await tx
          .insertInto('emergency_opening')
          .values({
            id: newId(),
            municipality_code: world.sofia.municipality,
            person_id: id,
            user_id: world.sofia.userId,
            because: `skäl nummer ${i}.`,
            opened_at: at,
            closes_at: at.add({ hours: 24 }),
          })
          .execute()
      }
    })
    const first = await visit()(world.rut).get('/emergency-openings')
    const next = /href="(\/emergency-openings\?after=[^"]+)"/.exec(first.html)?.[1] ?? ''
    const second = await visit()(world.rut).get(next.replaceAll('&amp;', '&'))
    const reasons = [first, second].flatMap(({ text }) =>
      [...text.matchAll(/skäl nummer (\d+)\./g)].map((match) => match[1]),
    )
    expect(new Set(reasons).size).toBe(51)
    expect(reasons.length).toBe(51)
    const made = Buffer.from(JSON.stringify(['x', "' or 1=1"])).toString('base64url')
    expect((await visit()(world.rut).get(`/emergency-openings?after=${made}`)).status).toBe(200)
  })

  test('is nobody’s but the log reviewer’s', async () => {
    const id = await world.person({ by: world.siv })
    await visit()(world.sofia).post(`/people/${id}/emergency`, { because })
    const [opening] = await asSystem('test', (tx) => tx.selectFrom('emergency_opening').select('id').execute())
    for (const session of [
      world.siv,
      world.sofia,
      world.agneta,
      world.adam,
      world.anja,
      world.hanna,
      world.ture,
      world.noor,
    ]) {
      expect((await visit()(session).get('/emergency-openings')).status, session.name).toBe(404)
      expect((await visit()(session).post(`/emergency-openings/${opening?.id}/justified`)).status, session.name).toBe(
        404,
      )
      const marked = await asUser(session, (tx) =>
        tx
          .updateTable('emergency_opening')
          .set({ review: 'justified', reviewed_by: session.userId })
          .executeTakeFirst(),
      )
      expect(marked.numUpdatedRows, session.name).toBe(0n)
    }
  })
})
