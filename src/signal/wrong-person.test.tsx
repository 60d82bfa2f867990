/** A signal tied to the wrong person is cut loose on a page that says what followed, tied to the right one, and read by whom it should be at once. */

import { describe, expect, test } from 'vitest'
import { signalSentBy } from '../../test/support/sent.ts'
import { inWorld, type World } from '../../test/support/world.ts'
import { openCase } from '../case/opening/actions.ts'
import type { Session } from '../platform/access/index.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now } from '../platform/time/index.ts'
import { linkSignalPerson } from './about.ts'
import { signalRoutes } from './routes.tsx'

const world: World = inWorld()
const visit = (session: Session) => world.visit(signalRoutes)(session)

const sent = () => signalSentBy(world.noor, { words: 'Någon sover i cykelrummet.', place: 'Stationen' })

/** A signal, tied to the wrong one of two people. */
async function tied() {
  const signal = await sent()
  const wrong = await world.person({ by: world.siv, givenName: 'Karl', familyName: 'Fel' })
  const right = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Rätt' })
  await asUser(world.siv, (tx) => linkSignalPerson(tx, world.siv, signal, wrong))
  return { signal, wrong, right, page: `/signals/${signal}/people/${wrong}` }
}

async function protect(person: string): Promise<void> {
  const base = { municipality_code: '0880', person_id: person }
  await asSystem('test: protect', async (tx) => {
    await tx
      .insertInto('protection')
      .values({ ...base, id: newId(), level: 'secrecyMarking', since: now() })
      .execute()
    await tx
      .insertInto('protected_staff')
      .values({ ...base, id: newId(), user_id: world.siv.userId, named_at: now() })
      .execute()
  })
}
const reads = async (session: Session, signal: string) =>
  (await visit(session).get(`/signals/${signal}`)).status === 200
const ties = () =>
  asSystem('test', (tx) =>
    tx.selectFrom('signal_person').select(['person_id', 'cut_by', 'cut_because']).orderBy('linked_at').execute(),
  )

describe('the page', () => {
  test('is reached from the signal, and says who tied it, to whom, and what followed', async () => {
    const { signal, wrong, page } = await tied()
    expect((await visit(world.siv).get(`/signals/${signal}`)).html).toContain(page)
    const { status, text, html } = await visit(world.siv).get(page)
    expect(status).toBe(200)
    for (const said of ['Karl Fel', world.siv.name, 'sover i cykelrummet', 'försvinner därifrån genast'])
      expect(text, said).toContain(said)
    expect(/<title>[\s\S]*?<\/title>/.exec(html)?.[0]).not.toMatch(/Karl|Fel P/)
    expect(html).toContain(`/people/${wrong}`)
  })

  test('names the case that was opened on it and the answer that went out, which don’t go away by themselves', async () => {
    const signal = await sent()
    const wrong = await world.person({ by: world.siv, givenName: 'Karl' })
    const opened = await openCase(world.siv, {
      signal,
      person: wrong,
      facts: {
        givenName: null,
        familyName: null,
        called: null,
        birthDate: null,
        birthYear: null,
        sex: null,
        number: null,
      },
      about: 'Bostad',
      answerWords: 'Tack',
      unit: null,
    })
    if (!opened.ok) throw new Error('not opened')
    const { text, html } = await visit(world.siv).get(`/signals/${signal}/people/${wrong}`)
    expect(text).toContain('Det stängs inte av sig självt')
    expect(html).toContain(`/cases/${opened.value.id}`)
    expect(html).toContain(`/signals/${signal}/answer`)
  })

  test('wants a reason, and keeps the tie and its end', async () => {
    const { signal, wrong, page } = await tied()
    expect((await visit(world.siv).post(page, { because: '' })).status).toBe(422)
    expect((await ties())[0]?.cut_by).toBeNull()
    expect((await visit(world.siv).post(page, { because: 'Fel Karl' })).location).toBe(`/signals/${signal}`)
    expect(await ties()).toEqual([{ person_id: wrong, cut_by: world.siv.userId, cut_because: 'Fel Karl' }])
    expect((await visit(world.siv).get(`/signals/${signal}`)).html).not.toContain(`/people/${wrong}`)
    expect((await visit(world.siv).get(page)).status).toBe(404)
    const traced = await asSystem('test', (tx) =>
      tx.selectFrom('event').select('what').where('subject_id', '=', signal).orderBy('seq').execute(),
    )
    expect(traced.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['signal.person-unlinked', 'signal.person-corrected']),
    )
  })

  test('ties it to the right one, who was chosen in the search and comes back by id', async () => {
    const { signal, right, wrong, page } = await tied()
    const chosen = `${page}?person=${right}`
    expect((await visit(world.siv).get(chosen)).text).toContain('Nadja Rätt')
    const done = await visit(world.siv).post(chosen, { because: 'Fel Karl', instead: right })
    expect(done.location).toBe(`/signals/${signal}`)
    const shown = await visit(world.siv).get(`/signals/${signal}`)
    expect(shown.html).toContain(`/people/${right}`)
    expect(shown.html).not.toContain(`/people/${wrong}`)
  })

  test('ties it to nobody whom one may not read about, nor to the same one', async () => {
    const { wrong, page } = await tied()
    const theirs = await world.person({ by: world.noor, givenName: 'Hemlig' })
    for (const instead of [theirs, wrong]) {
      const answer = await visit(world.siv).post(page, { because: 'Fel', instead })
      expect(answer.status).toBe(422)
      expect(answer.text).not.toContain('Hemlig')
    }
    expect((await ties()).every(({ cut_by }) => cut_by === null)).toBe(true)
  })

  test('is nobody’s but those who answer signals and read about the person', async () => {
    const { page } = await tied()
    for (const session of [
      world.noor,
      world.nils,
      world.hanna,
      world.bo,
      world.anja,
      world.rut,
      world.ture,
      world.sofia,
    ]) {
      expect((await visit(session).get(page)).status, session.name).toBe(404)
      expect((await visit(session).post(page, { because: 'Fel' })).status, session.name).toBe(404)
    }
  })
})

describe('who reads the signal', () => {
  test('is worked out anew at once: protection that came with the wrong person falls away', async () => {
    const { signal, wrong, page } = await tied()
    await protect(wrong)
    for (const session of [world.noor, world.petra]) expect(await reads(session, signal), session.name).toBe(false)
    await visit(world.siv).post(page, { because: 'Fel Karl' })
    for (const session of [world.noor, world.petra]) expect(await reads(session, signal), session.name).toBe(true)
  })

  test('and the right person’s protection holds from then on, for the sender too', async () => {
    const { signal, right, page } = await tied()
    await protect(right)
    for (const session of [world.noor, world.petra]) expect(await reads(session, signal), session.name).toBe(true)
    await visit(world.siv).post(page, { because: 'Fel Karl', instead: right })
    for (const session of [world.noor, world.petra]) expect(await reads(session, signal), session.name).toBe(false)
    expect(await reads(world.siv, signal)).toBe(true)
  })
})
