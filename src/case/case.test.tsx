/** A case from opening to closure, as its worker walks it. */

import { expect, test } from 'vitest'
import { partSeenBy } from '../../test/support/path.ts'
import { signalSentBy } from '../../test/support/sent.ts'
import { inWorld } from '../../test/support/world.ts'
import { ask, asUser } from '../platform/database/index.ts'
import { caseRoutes, dayItems, openCaseOf, ownCaseNumbers, pathPart } from './index.ts'

const world = inWorld()
const visit = world.visit(caseRoutes)

const decision = {
  section: 'SoL 11:1',
  asked: 'En plats att bo på',
  outcome: 'granted',
  words: 'Du får en plats på akutboendet från i dag.',
  reasons: 'Du saknar bostad och kan inte ordna en själv.',
  delegation: '4.2',
  decidedOn: '2026-11-21',
}

/** Siv opens a case for somebody new; its id. */
async function opened(fields: Record<string, string> = {}): Promise<string> {
  const answer = await visit(world.siv).post('/cases', { givenName: 'Nadja', about: 'Sover ute', ...fields })
  expect(answer.status, answer.text).toBe(303)
  return answer.location?.split('/').at(-1) ?? ''
}

async function decided(caseId: string, fields: Record<string, string> = {}): Promise<string> {
  const answer = await visit(world.siv).post(`/cases/${caseId}/decisions/new`, { ...decision, ...fields })
  expect(answer.status, answer.text).toBe(303)
  return answer.location?.split('/').at(-1) ?? ''
}

test('a signal becomes a case at once: person, responsible worker, investigation and an answer to the sender', async () => {
  const signal = await signalSentBy(world.noor, {
    words: 'En kvinna sover i parken vid Kvarnholmen.',
    place: 'Parken',
    livingForm: 'outdoors',
    personName: 'Nadja Åkesson',
  })
  const form = await visit(world.siv).get(`/cases/new?signal=${signal}`)
  expect(form.status).toBe(200)
  expect(form.html).toContain('value="Nadja"')
  expect(form.html).toContain('value="Åkesson"')
  const id = await opened({ signal, answerWords: 'Tack. Vi har börjat.', familyName: 'Åkesson' })
  const page = await visit(world.siv).get(`/cases/${id}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Nadja Åkesson')
  expect(page.text).toContain('Ärende 2026-0001')
  expect(page.text).toContain('Siv Lindgren')
  expect(page.text).toContain('Utomhus')
  expect(page.html).toMatch(/<title>[^<]*2026-0001/)
  expect(page.html).not.toMatch(/<title>[^<]*Nadja/)
  const rows = await asUser(world.siv, (tx) => tx.selectFrom('signal_answer').select(['kind', 'words']).execute())
  expect(rows).toEqual([{ kind: 'caseOpened', words: 'Tack. Vi har börjat.' }])
})

test('somebody without a name or a number gets a case too', async () => {
  const id = await opened({ givenName: '' })
  expect((await visit(world.siv).get(`/cases/${id}`)).status).toBe(200)
})

test('the same form sent twice opens one case', async () => {
  const key = crypto.randomUUID()
  const send = () => visit(world.siv).post('/cases', { _key: key, givenName: 'Nadja', about: 'Sover ute' })
  const [first, second] = [await send(), await send()]
  expect(second.location).toBe(first.location)
  expect(await asUser(world.siv, (tx) => tx.selectFrom('case_file').select('number').execute())).toHaveLength(1)
})

test('a person with an open case gets no second one: the page leads to the first', async () => {
  const person = await world.person({ by: world.siv, givenName: 'Nadja' })
  const id = await opened({ person })
  const again = await visit(world.siv).post('/cases', { person, about: 'Sover ute igen' })
  expect(again.status).toBe(409)
  expect(again.html).toContain(`/cases/${id}`)
  expect(await asUser(world.siv, (tx) => openCaseOf(tx, person))).toMatchObject({ id })
})

test('from decision to closure: served, carried out, planned, followed up, closed and reopened', async () => {
  const id = await opened()
  const siv = visit(world.siv)
  const d = await decided(id)
  await siv.post(`/decisions/${d}/service`, { receivedOn: '2026-11-21', how: 'handedOver', seen: '' })
  const shown = await siv.get(`/decisions/${d}`)
  expect(shown.text).toContain('12 december 2026')
  // 12 December 2026 is a Saturday: the last day is Monday
  expect(shown.text).toContain('14 december 2026')
  expect(shown.html).toContain('/law#SO-09')

  const blocked = await siv.post(`/cases/${id}/closure`, { outcome: 'ownLease', words: 'Klart' })
  expect(blocked.status).toBe(409)
  expect(blocked.text).toContain('Utredningen pågår')
  expect(blocked.text).toContain('beviljat men inte verkställt')
  expect(blocked.html).toContain('Klart')

  const added = await siv.post(`/cases/${id}/interventions/new`, {
    kind: 'acutePlace',
    decision: d,
    beginsOn: '2026-11-21',
  })
  expect(added.status, added.text).toBe(303)
  const i = await asUser(world.siv, (tx) => tx.selectFrom('intervention').select('id').executeTakeFirstOrThrow())
  const inv = await asUser(world.siv, (tx) => tx.selectFrom('investigation').select('id').executeTakeFirstOrThrow())
  await siv.post(`/investigations/${inv.id}/assessment`, { assessment: 'Behöver en plats.', endedOn: '2026-11-21' })
  await siv.post(`/cases/${id}/plan/goals/new`, { words: 'Jag vill sova i en egen säng.' })
  const goal = await asUser(world.siv, (tx) => tx.selectFrom('goal').select('id').executeTakeFirstOrThrow())
  await siv.post(`/goals/${goal.id}/progress`, { state: 'reached', onDay: '2026-11-21', words: 'Sov här i natt' })
  await siv.post(`/cases/${id}/follow-ups/new`, { dueOn: '2026-11-21', about: 'Hur går det?' })
  const f = await asUser(world.siv, (tx) => tx.selectFrom('follow_up').select('id').executeTakeFirstOrThrow())
  await siv.post(`/follow-ups/${f.id}/held`, { heldOn: '2026-11-21', homeHolds: 'yes', words: 'Bra' })
  await siv.post(`/interventions/${i.id}/end`, { endedOn: '2026-11-21', because: 'reached' })
  const page = await siv.get(`/cases/${id}`)
  for (const words of ['Jag vill sova i en egen säng.', 'Nått', 'Hemmet håller', 'Behöver en plats.', 'Akutplats']) {
    expect(page.text).toContain(words)
  }
  const wanted = { outcome: 'ownLease', words: 'Eget kontrakt' }
  const asked = await siv.post(`/cases/${id}/closure`, wanted)
  expect([asked.status, asked.html.includes('href="#f-openWhy"')]).toEqual([422, true])
  expect(asked.text).toContain('Det är inte uppskrivet hur personen bor nu')
  const openSeen = /name="openSeen" value="([^"]*)"/.exec(asked.html)?.[1] ?? ''
  const openWhy = 'Kontraktet är visat, hyresvärden finns inte i Hemvist'
  const closed = await siv.post(`/cases/${id}/closure`, { ...wanted, openSeen, openWhy })
  expect(closed.status, closed.text).toBe(303)
  expect((await siv.get(`/cases/${id}`)).text).toContain(openWhy)
  expect((await siv.get('/cases?which=closed')).text).toContain('Eget hyreskontrakt')
  expect((await siv.post(`/cases/${id}/notes/new`, { words: 'För sent', happenedOn: '2026-11-21' })).status).toBe(409)
  const reopened = await siv.post(`/cases/${id}/reopening`, { because: 'Vill ha stöd igen' })
  expect(reopened.status).toBe(303)
  expect((await siv.get('/cases')).text).toContain('2026-0001')
})

test('the day and the path carry what the case holds', async () => {
  const id = await opened()
  const d = await decided(id)
  const items = await asUser(world.siv, (tx) => ask(tx, dayItems(tx, world.siv, 'sv')))
  expect(items.map((one) => one.ruleId)).toEqual(['SO-09', 'SO-12'])
  expect(items[1]?.due?.toString()).toBe('2027-02-21')
  const { person_id } = await asUser(world.siv, (tx) =>
    tx.selectFrom('case_file').select('person_id').executeTakeFirstOrThrow(),
  )
  const lanes = (await partSeenBy(world.siv, pathPart, person_id)).lanes
  expect(lanes[0]?.marks[0]?.label).toBe('Beslut: Beviljat')
  const events = (await partSeenBy(world.siv, pathPart, person_id)).events
  expect(events.map((one) => one.href)).toEqual([`/cases/${id}`, `/decisions/${d}`])
  expect(await asUser(world.siv, (tx) => ownCaseNumbers(tx))).toEqual([{ label: '2026-0001', href: `/cases/${id}` }])
})

test('a note is corrected by a new one, and the old one stays', async () => {
  const id = await opened()
  const siv = visit(world.siv)
  await siv.post(`/cases/${id}/notes/new`, { words: 'Ringde i går', happenedOn: '2026-11-20' })
  const note = await asUser(world.siv, (tx) => tx.selectFrom('case_note').select('id').executeTakeFirstOrThrow())
  await siv.post(`/notes/${note.id}/correction`, { words: 'Ringde i förrgår', happenedOn: '2026-11-19' })
  const page = await siv.get(`/cases/${id}/notes`)
  expect(page.text).toContain('Ringde i förrgår')
  expect(page.html).toContain('<s>Ringde i går</s>')
  const twice = await siv.post(`/notes/${note.id}/correction`, { words: 'Nej', happenedOn: '2026-11-19' })
  expect(twice.status).toBe(409)
})

test('a transfer request tells from which day IVO can be asked, and takes the answer once', async () => {
  const id = await opened()
  const siv = visit(world.siv)
  const asked = await siv.post(`/cases/${id}/transfers/new`, {
    to: '0881',
    requestedOn: '2026-11-21',
    words: 'Bor där',
  })
  expect(asked.status, asked.text).toBe(303)
  expect((await siv.get(`/cases/${id}`)).text).toContain('22 december 2026')
  const own = await siv.post(`/cases/${id}/transfers/new`, { to: '0880', requestedOn: '2026-11-21', words: 'Bor här' })
  expect(own.status).toBe(422)
  const t = await asUser(world.siv, (tx) => tx.selectFrom('transfer_request').select('id').executeTakeFirstOrThrow())
  const answer = { answer: 'takesOver', answeredOn: '2026-11-21' }
  const bare = await siv.post(`/transfers/${t.id}/answer`, { ...answer, answer: 'partly', words: '' })
  expect(bare.html).toContain('href="#f-words"')
  expect((await siv.post(`/transfers/${t.id}/answer`, answer)).status).toBe(303)
  expect((await siv.post(`/transfers/${t.id}/answer`, answer)).status).toBe(409)
})

test('an ending that was a slip is taken back; a follow-up that won’t be is called off', async () => {
  const id = await opened()
  const siv = visit(world.siv)
  await siv.post(`/cases/${id}/interventions/new`, { kind: 'mobileTeam', beginsOn: '2026-11-20' })
  const i = await asUser(world.siv, (tx) => tx.selectFrom('intervention').select('id').executeTakeFirstOrThrow())
  await siv.post(`/interventions/${i.id}/end`, { endedOn: '2026-11-21', because: 'notWanted' })
  expect((await siv.get(`/cases/${id}`)).text).toContain('Personen vill inte ha den')
  const again = await siv.post(`/interventions/${i.id}/end`, { endedOn: '2026-11-21', because: 'other' })
  expect(again.status).toBe(409)
  await siv.post(`/interventions/${i.id}/end/undo`)
  expect((await siv.get(`/cases/${id}`)).text).not.toContain('Personen vill inte ha den')
  const past = await siv.post(`/cases/${id}/follow-ups/new`, { dueOn: '2026-11-20', about: 'Hur går det?' })
  expect(past.status).toBe(422)
  await siv.post(`/cases/${id}/follow-ups/new`, { dueOn: '2026-12-20', about: 'Hur går det?' })
  const f = await asUser(world.siv, (tx) => tx.selectFrom('follow_up').select('id').executeTakeFirstOrThrow())
  expect((await siv.post(`/follow-ups/${f.id}/called-off`, { because: 'Sjuk' })).status).toBe(303)
  const late = await siv.post(`/follow-ups/${f.id}/held`, { heldOn: '2026-11-21', homeHolds: 'yes', words: 'Bra' })
  expect(late.status).toBe(409)
})

test('every page is there in English too', async () => {
  const id = await opened()
  const d = await decided(id)
  const english = visit({ ...world.siv, locale: 'en' })
  const pages = [
    'new',
    `${id}`,
    `${id}/plan`,
    `${id}/closure`,
    `${id}/decisions/new`,
    `${id}/interventions/new`,
    `${id}/transfers/new`,
  ]
  for (const path of [
    '/cases',
    ...pages.map((page) => `/cases/${page}`),
    `/decisions/${d}`,
    `/decisions/${d}/service`,
  ]) {
    const page = await english.get(path)
    expect(page.status, path).toBe(200)
    expect(page.text, path).not.toMatch(/\b(Ärende|ärendet|Beslut|Spara|Öppna|insats)\b/)
  }
})
