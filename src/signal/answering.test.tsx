import { describe, expect, test } from 'vitest'
import { signalSentBy } from '../../test/support/sent.ts'
import { inWorld } from '../../test/support/world.ts'
import { NotFound, type Session } from '../platform/access/index.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { answerSignalIn, isAnsweredConflict } from './answer.ts'
import { answering } from './answering.tsx'
import { signalForCase } from './for-case.ts'
import { signalRoutes } from './routes.tsx'
import type { AnswerKind } from './rules.ts'

const world = inWorld()
const visit = (session: Session | null) => world.visit(signalRoutes)(session)

const sentBy = (session: Session, kind: 'report' | 'landlordMessage' | 'municipalityRequest' = 'report') =>
  signalSentBy(session, { kind, municipality: kind === 'municipalityRequest' ? '0880' : null })

const answers = () => asSystem('test: answers', (tx) => tx.selectFrom('signal_answer').selectAll().execute())
const neutral = { kind: 'noAction', words: 'Tack. Vi har tagit emot uppgifterna.' } as const

/** Answered without the page. */
const answer = (session: Session, id: string, said: { kind: AnswerKind; words: string; because?: string }) =>
  answering.run(session, { id }, { because: null, ...said })

describe('answering', () => {
  test('the sender reads the words, when they were sent and by which municipality, and not what kind of answer it was', async () => {
    const id = await sentBy(world.hanna, 'landlordMessage')
    const answered = await visit(world.siv).post(`/signals/${id}/answer`, { ...neutral, kind: 'caseGoesOn' })
    expect([answered.status, answered.location]).toEqual([303, `/signals/${id}`])
    const seen = await visit(world.hanna).get(`/signals/${id}`)
    expect(seen.text).toContain('Tack. Vi har tagit emot uppgifterna.')
    expect(seen.text).toContain('Kalmar kommun, 21 nov. 2026 10:00')
    expect(seen.text).not.toMatch(/ärende|Siv|Öppna/)
    expect((await visit(world.siv).get(`/signals/${id}`)).text).toContain('Hör till ett ärende som redan pågår')
  })
  test('nobody’s number goes back to whoever asked; a telephone number may', async () => {
    const id = await sentBy(world.hanna, 'landlordMessage')
    const said = (words: string) => visit(world.siv).post(`/signals/${id}/answer`, { ...neutral, words })
    const stopped = await said('Det gäller 191500722390.')
    expect([stopped.status, await answers()]).toEqual([422, []])
    expect(stopped.text).toContain('Det ser ut som ett personnummer')
    expect((await said('Ring 0707671612 efter 16')).status).toBe(303)
  })
  test('the form warns of what may be said, and neutral words can be taken without scripts', async () => {
    const id = await sentBy(world.noor)
    const page = await visit(world.siv).get(`/signals/${id}/answer?suggest=notFound`)
    expect(page.text).toContain('OSL 26 kap. 1 §')
    expect(page.html).toMatch(/value="notFound" checked/)
    expect(page.html).toMatch(/<textarea[^>]*>Tack för att du hörde av dig. Vi har letat/)
    const { html } = await visit(world.siv).get(`/signals/${id}`)
    for (const leads of [`/cases/new?signal=${id}`, `/signals/${id}/answer`]) expect(html).toContain(leads)
  })
  test('an answer without words is told so, and the kind that was chosen stays chosen', async () => {
    const id = await sentBy(world.noor)
    const res = await visit(world.siv).post(`/signals/${id}/answer`, { kind: 'referred', words: '' })
    expect(res.status).toBe(422)
    expect(res.html).toContain('href="#f-words"')
    expect(res.html).toMatch(/value="referred" checked/)
    expect(await answers()).toEqual([])
  })
  test('that a case was opened can’t be said without opening it', async () => {
    const id = await sentBy(world.noor)
    const res = await visit(world.siv).post(`/signals/${id}/answer`, { ...neutral, kind: 'caseOpened' })
    expect(res.status).toBe(422)
    expect(res.text).toContain('genom att öppna ärendet')
    expect(await answers()).toEqual([])
  })
  test('the same form sent twice answers once', async () => {
    const id = await sentBy(world.noor)
    const form = { ...neutral, _key: newId() }
    await visit(world.siv).post(`/signals/${id}/answer`, form)
    const again = await visit(world.siv).post(`/signals/${id}/answer`, form)
    expect([again.status, again.location]).toEqual([303, `/signals/${id}`])
    expect(await answers()).toHaveLength(1)
  })
  test('two who answer: the second is told who was first and when, and what they wrote is kept', async () => {
    const id = await sentBy(world.noor)
    world.clock('2026-11-21T09:14:00Z')
    await visit(world.siv).post(`/signals/${id}/answer`, neutral)
    const second = await visit(world.agneta).post(`/signals/${id}/answer`, {
      kind: 'notFound',
      words: 'Mina egna ord.',
    })
    expect(second.status).toBe(409)
    expect(second.text).toContain('Siv Lindgren svarade 10:14')
    expect(second.text).toContain('Mina egna ord.')
    expect(second.html).toMatch(/value="notFound" checked/)
    expect(await answers()).toHaveLength(1)
  })
  test('two at the very same moment: one answers, the other is told', { tags: ['server/locks'] }, async () => {
    const id = await sentBy(world.noor)
    const both = await Promise.all([
      answer(world.siv, id, neutral),
      answer(world.petra, id, { ...neutral, kind: 'referred' }),
    ])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await answers()).toHaveLength(1)
  })
  test('a clash in the database itself is known for what it is', async () => {
    const id = await sentBy(world.noor)
    await answer(world.siv, id, neutral)
    const clash = asUser(world.petra, (tx) =>
      tx
        .insertInto('signal_answer')
        .values({
          id: newId(),
          municipality_code: '0880',
          signal_id: id,
          ...neutral,
          answered_at: Temporal.Now.instant(),
          answered_by: world.petra.userId,
        })
        .execute(),
    )
    await expect(clash).rejects.toSatisfy(isAnsweredConflict)
  })
})

describe('correcting an answer', () => {
  test('both stand, with why, for the municipality and for the sender', async () => {
    const id = await sentBy(world.noor)
    await answer(world.siv, id, { ...neutral, words: 'Det första svaret.' })
    const first = (await answers())[0]?.id ?? ''
    expect((await visit(world.siv).get(`/signals/${id}/answer`)).text).toContain('Det första svaret.')
    const correction = { kind: 'notFound', words: 'Det rätta svaret.', because: 'Fel signal.', seen: first }
    expect((await visit(world.siv).post(`/signals/${id}/answer`, correction)).status).toBe(303)
    for (const session of [world.siv, world.noor]) {
      const { text } = await visit(session).get(`/signals/${id}`)
      expect(text).toMatch(/Det rätta svaret\..*Fel signal\..*Det första svaret\./)
    }
  })
  test('a correction says why', async () => {
    const id = await sentBy(world.noor)
    await answer(world.siv, id, neutral)
    const seen = (await answers())[0]?.id ?? ''
    const res = await visit(world.siv).post(`/signals/${id}/answer`, { ...neutral, because: '', seen })
    expect(res.status).toBe(422)
    expect(res.html).toContain('href="#f-because"')
  })
  test('two who correct: the second is shown the first’s correction and keeps what they wrote', async () => {
    const id = await sentBy(world.noor)
    await answer(world.siv, id, neutral)
    const seen = (await answers())[0]?.id ?? ''
    await answer(world.siv, id, { ...neutral, words: 'Siv rättar.', because: 'x' })
    const form = { ...neutral, words: 'Agneta rättar.', because: 'y', seen }
    const res = await visit(world.agneta).post(`/signals/${id}/answer`, form)
    expect(res.status).toBe(409)
    expect(res.text).toMatch(/Siv Lindgren svarade.*Siv rättar\..*Agneta rättar\./)
    expect(await answers()).toHaveLength(2)
  })
})

describe('opening a case because of a signal', () => {
  test('the case room reads the signal and answers it in its own transaction', async () => {
    const id = await sentBy(world.noor)
    const outcome = await asUser(world.siv, async (tx) => {
      expect(await signalForCase(tx, id)).toMatchObject({ receipt: 'S-2026-0001', answer: null, personIds: [] })
      return answerSignalIn(tx, world.siv, id, { ...neutral, kind: 'caseOpened' })
    })
    expect(outcome.ok).toBe(true)
    const read = await asUser(world.siv, (tx) => signalForCase(tx, id))
    expect(read.answer).toMatchObject({ kind: 'caseOpened', by: 'Siv Lindgren' })
  })
  test('one that has been answered is told as such, with who and when, so that the case can be opened all the same', async () => {
    const id = await sentBy(world.noor)
    await answer(world.agneta, id, neutral)
    const again = await asUser(world.siv, (tx) => answerSignalIn(tx, world.siv, id, { ...neutral, kind: 'caseOpened' }))
    expect(again).toMatchObject({ ok: false, reason: { kind: 'alreadyAnswered', answer: { by: 'Agneta Holm' } } })
  })
  test('the sender can’t open it as a case, and can’t answer it', async () => {
    const id = await sentBy(world.ture, 'municipalityRequest')
    await expect(asUser(world.ture, (tx) => signalForCase(tx, id))).rejects.toThrow(NotFound)
    await expect(asUser(world.ture, (tx) => answerSignalIn(tx, world.ture, id, neutral))).rejects.toThrow(NotFound)
    expect((await visit(world.ture).post(`/signals/${id}/answer`, neutral)).status).toBe(404)
    expect(await answers()).toEqual([])
  })
})
