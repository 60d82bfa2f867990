/** A case that goes over to the next municipality: Siv of Kalmar asks, Ture of Nybro answers; what each may read, and from when. */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inWorld, type Visitor } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { caseRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(caseRoutes)
const NUMBER = '198905012384'

/** Siv’s case about Nadja, with an investigation that is open. */
async function opened(): Promise<{ id: string; siv: Visitor; person: string }> {
  const person = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Prov', number: NUMBER })
  const siv = visit(world.siv)
  const answer = await siv.post('/cases', { person, about: 'Hemligheten i utredningen' })
  const id = /\/cases\/([0-9a-f-]+)/.exec(answer.location ?? '')?.[1] ?? ''
  return { id, siv, person }
}

const transferId = (by: Session = world.siv) =>
  asUser(by, (tx) =>
    tx.selectFrom('transfer_request').select('id').orderBy('requested_at', 'desc').executeTakeFirstOrThrow(),
  ).then(({ id }) => id)

const investigationId = () =>
  asUser(world.siv, (tx) => tx.selectFrom('investigation').select('id').executeTakeFirstOrThrow()).then(({ id }) => id)

async function asked(also: Record<string, string | string[]> = {}) {
  const { id, siv, person } = await opened()
  const sent = { to: '0881', requestedOn: '2026-11-21', words: 'Hon bor i Nybro', call: 'Siv, 0480-45 00 00', ...also }
  const answer = await siv.post(`/cases/${id}/transfers/new`, sent)
  expect(answer.status, answer.text).toBe(303)
  return { id, siv, person, transfer: await transferId(), ture: visit(world.ture) }
}

const partsSeen = (by: Session) => asUser(by, (tx) => tx.selectFrom('transfer_part').select('words').execute())

test('before the answer the other municipality reads the request alone; what goes along only when it has taken over', {
  tags: ['server/roles'],
}, async () => {
  const { transfer, ture } = await asked({ about: ['person'] })
  const before = await ture.get(`/transfers/received/${transfer}`)
  expect(before.status).toBe(200)
  expect(before.text).toContain('Hon bor i Nybro')
  expect(before.text).toContain('Nadja Prov')
  expect(before.text).not.toContain('Vem det gäller')
  expect(await partsSeen(world.ture)).toEqual([])
  expect((await ture.get(`/cases/new?transfer=${transfer}`)).status).toBe(404)

  await ture.post(`/transfers/received/${transfer}/answer`, { answer: 'takesOver' })
  expect((await ture.get(`/transfers/received/${transfer}`)).text).toContain('Vem det gäller')
  // each side is told from where it stands
  expect((await ture.get('/transfers')).text).toContain('Vi tog över ärendet')
  expect((await visit(world.siv).get('/transfers?which=sent')).text).toContain('Den andra kommunen tog över ärendet')
  // what wasn't chosen stays where it is
  expect((await partsSeen(world.ture)).map(({ words }) => words).join()).not.toContain('Hemligheten')
})

test('the other municipality’s case begins with exactly what was sent, and never opens the file that it came from', async () => {
  const { id, transfer, ture, person } = await asked({ more: 'Vill bo nära skolan' })
  await ture.post(`/transfers/received/${transfer}/answer`, { answer: 'takesOver' })
  const form = await ture.get(`/cases/new?transfer=${transfer}`)
  expect(form.html).toContain('value="Nadja"')
  const made = await ture.post('/cases', {
    transfer,
    givenName: 'Nadja',
    familyName: 'Prov',
    number: NUMBER,
    about: 'Bostad',
  })
  expect(made.status, made.text).toBe(303)
  const own = await ture.get(made.location ?? '')
  expect(own.text).toContain('Vill bo nära skolan')
  expect(own.text).not.toContain('Hemligheten')
  for (const path of [`/cases/${id}`, `/transfers/${transfer}`, `/transfers/${transfer}/answer`])
    expect((await ture.get(path)).status, path).toBe(404)
  expect(
    (await asUser(world.ture, (tx) => tx.selectFrom('person').select('id').execute())).map((p) => p.id),
  ).not.toContain(person)
  // and it is one case, not two
  expect((await ture.post('/cases', { transfer, person: newId(), about: 'Igen' })).status).toBe(404)
})

test('whoever only works in the other municipality, or in the own without the case, reads nothing of it', async () => {
  const { transfer } = await asked()
  for (const who of [world.nils, world.hanna, world.sofia, world.petra, world.rut])
    for (const path of [`/transfers/received/${transfer}`, `/transfers/${transfer}`])
      expect((await visit(who).get(path)).status, `${who.userId} ${path}`).toBe(404)
})

test('a no needs its reasons, is told to whoever asked, and opens the way to the inspectorate the same day', async () => {
  const { id, siv, transfer, ture } = await asked()
  const answer = `/transfers/received/${transfer}/answer`
  const early = await siv.post(`/transfers/${transfer}/inspectorate`, { appliedOn: '2026-11-21' })
  expect(early.status).toBe(409)
  const bare = await ture.post(answer, { answer: 'refuses' })
  expect(bare.status).toBe(422)
  await ture.post(answer, { answer: 'refuses', words: 'Hon är folkbokförd hos er' })
  // what they answered by themselves is theirs to change
  await siv.post(`/transfers/${transfer}/answer/undo`)
  expect((await siv.get(`/transfers/${transfer}`)).text).toContain('Hon är folkbokförd hos er')
  const applied = await siv.post(`/transfers/${transfer}/inspectorate`, { appliedOn: '2026-11-21', words: 'Oense' })
  expect(applied.status, applied.text).toBe(303)
  expect((await siv.get(`/cases/${id}`)).text).toContain('21 februari 2027')
  // whoever closes the case meanwhile is told that the inspectorate has it
  const closing = { outcome: 'movedAway', words: 'Hon bor i Nybro' }
  expect((await siv.post(`/cases/${id}/closure`, closing)).text).toContain('om ärendet ska flyttas till Nybro')
  // the answer stands now, whoever wants it back
  await ture.post(`${answer}/undo`)
  expect((await siv.get(`/transfers/${transfer}`)).text).toContain('Hon är folkbokförd hos er')
  await siv.post(`/transfers/${transfer}/inspectorate/decision`, { decidedAs: 'moves', decidedOn: '2026-11-21' })
  expect((await ture.get(`/transfers/received/${transfer}`)).text).toContain('Öppna ett ärende med det')
  await siv.post(`/transfers/${transfer}/inspectorate/decision/undo`)
  expect((await ture.get(`/transfers/received/${transfer}`)).text).not.toContain('Öppna ett ärende med det')
})

test('a request that is taken back is answered by nobody, and one that is answered isn’t taken back', async () => {
  const { id, siv, transfer, ture } = await asked()
  const back = (of: string) => siv.post(`/transfers/${of}/withdrawal`, { because: 'Hon flyttade hem igen' })
  expect((await back(transfer)).status).toBe(303)
  expect((await siv.get(`/transfers/${transfer}`)).text).toMatch(/Läsning 1: .*Läsning 2: /)
  expect((await ture.get(`/transfers/received/${transfer}`)).text).toMatch(/Läsning 1: .*Läsning 2: /)
  expect((await ture.post(`/transfers/received/${transfer}/answer`, { answer: 'takesOver' })).status).toBe(409)
  await siv.post(`/cases/${id}/transfers/new`, { to: '0881', requestedOn: '2026-11-21', words: 'Nu igen' })
  const again = await transferId()
  await ture.post(`/transfers/received/${again}/answer`, { answer: 'takesOver' })
  expect((await back(again)).status).toBe(409)
})

test('a request is put right by a new one that names it', async () => {
  const { siv, transfer, ture } = await asked()
  const right = { to: '0881', requestedOn: '2026-11-21', words: 'Hon bor i Nybro sedan i maj' }
  const toOwn = await siv.post(`/transfers/${transfer}/correction`, { ...right, to: '0880' })
  expect(toOwn.html).toContain('href="#f-to"')
  expect((await siv.post(`/transfers/${transfer}/correction`, right)).status).toBe(303)
  const { corrects_id } = await asUser(world.siv, (tx) =>
    tx
      .selectFrom('transfer_request')
      .select('corrects_id')
      .where('corrects_id', 'is not', null)
      .executeTakeFirstOrThrow(),
  )
  expect(corrects_id).toBe(transfer)
  expect((await ture.get(`/transfers/received/${transfer}`)).text).toContain('tagit tillbaka')
})

test('bad input is told at its field: the own municipality, a day ahead, one nobody knows, and what isn’t of the case', async () => {
  const { id, siv } = await opened()
  const good = { to: '0881', requestedOn: '2026-11-21', words: 'Bor där' }
  const send = async (wrong: Record<string, string>) => siv.post(`/cases/${id}/transfers/new`, { ...good, ...wrong })
  for (const [field, wrong] of [
    ['to', { to: '0880' }],
    ['to', { to: '9999' }],
    ['requestedOn', { requestedOn: '2026-11-22' }],
    ['words', { words: '' }],
    ['rows', { rows: newId() }],
    // it has changed since it was shown
    ['about', { about: 'person', seal: 'shown-before' }],
  ] as const) {
    const answer = await send(wrong)
    expect(answer.status, field).toBe(422)
    expect(answer.html).toMatch(
      new RegExp(`aria-invalid="true"[^>]*name="${field}|name="${field}[^>]*aria-invalid="true"|href="#[^"]*${field}`),
    )
  }
})

test('of somebody protected nothing is sent here: no name, no number, no part, whoever asks the database', async () => {
  const { id, siv, person } = await opened()
  await asSystem('test', (tx) =>
    sql`insert into protection (id, municipality_code, person_id, level, since, set_by)
      values (${newId()}, '0880', ${person}, 'secrecyMarking', ${now()}, ${world.siv.userId})`.execute(tx),
  )
  await asSystem('test', (tx) =>
    sql`insert into protected_staff (id, municipality_code, person_id, user_id, named_at, named_by)
      values (${newId()}, '0880', ${person}, ${world.siv.userId}, ${now()}, ${world.siv.userId})`.execute(tx),
  )
  expect((await siv.get(`/cases/${id}/transfers/new`)).text).toContain('lämna över personligen')
  const answer = await siv.post(`/cases/${id}/transfers/new`, {
    to: '0881',
    requestedOn: '2026-11-21',
    words: 'Bor där',
    more: 'X',
  })
  expect(answer.status, answer.text).toBe(303)
  const row = await asUser(world.siv, (tx) => tx.selectFrom('transfer_request').selectAll().executeTakeFirstOrThrow())
  expect(row).toMatchObject({ sent_how: 'letter', person_name: null, person_number: null })
  expect(await partsSeen(world.siv)).toEqual([])
  const { ture } = { ture: visit(world.ture) }
  expect((await ture.get(`/transfers/received/${row.id}`)).status).toBe(404)
})

test('who becomes protected after the request was sent is shown to nobody there any longer', async () => {
  const { transfer, ture, person } = await asked()
  expect((await ture.get(`/transfers/received/${transfer}`)).status).toBe(200)
  await asSystem('test', (tx) =>
    sql`insert into protection (id, municipality_code, person_id, level, since, set_by)
      values (${newId()}, '0880', ${person}, 'secrecyMarking', ${now()}, ${world.siv.userId})`.execute(tx),
  )
  expect((await ture.get(`/transfers/received/${transfer}`)).status).toBe(404)
  expect((await ture.get('/transfers')).text).toContain('Ingen kommun har begärt')
})

test('whoever reads a request stands in the read log of both municipalities, with the request as the reason', async () => {
  const { transfer, ture, person } = await asked()
  const rows = () =>
    asSystem('test', (tx) =>
      tx
        .selectFrom('read_log')
        .select(['municipality_code as in', 'user_id as by', 'organisation_id as of', 'person_id as person', 'page'])
        .where('reason', '=', 'transfer')
        .orderBy('municipality_code')
        .execute(),
    )
  await ture.get('/transfers')
  expect(await rows()).toEqual([])
  await ture.get(`/transfers/received/${transfer}`)
  const one = { by: world.ture.userId, of: world.ture.organisation.id, person, page: 'transfer' }
  expect(await rows()).toEqual([
    { in: '0880', ...one },
    { in: '0881', ...one },
  ])
  await ture.get(`/transfers/received/${transfer}/answer`)
  await ture.post(`/transfers/received/${transfer}/answer`, { answer: 'takesOver' })
  await ture.get(`/cases/new?transfer=${transfer}`)
  expect((await rows()).map(({ page }) => page).toSorted()).toEqual([
    ...['openCase', 'openCase', 'transfer', 'transfer', 'transfer', 'transfer'],
  ])
  // nobody writes there that somebody else read, or of a request that isn't theirs
  for (const who of [world.nils, world.rut, world.sofia])
    await asUser(who, (tx) => sql`select app.transfer_read(${transfer}, 'transfer')`.execute(tx))
  expect(await rows()).toHaveLength(6)
})

test('a number that is protected there shows the request to those who are named for it, and to nobody else', async () => {
  const { transfer, ture } = await asked()
  expect((await ture.get(`/transfers/received/${transfer}`)).status).toBe(200)
  const theirs = await world.person({ by: world.ture, givenName: 'Nadja', number: NUMBER })
  await asSystem('test', (tx) =>
    sql`insert into protection (id, municipality_code, person_id, level, since, set_by)
      values (${newId()}, '0881', ${theirs}, 'secrecyMarking', ${now()}, ${world.ture.userId})`.execute(tx),
  )
  for (const path of [`/transfers/received/${transfer}`, `/transfers/received/${transfer}/answer`])
    expect((await ture.get(path)).status, path).toBe(404)
  expect((await ture.post(`/transfers/received/${transfer}/answer`, { answer: 'takesOver' })).status).toBe(404)
  expect((await ture.get('/transfers')).text).toContain('Ingen kommun har begärt')
  const readBy = () => asUser(world.ture, (tx) => tx.selectFrom('transfer_request').select('person_number').execute())
  expect(await readBy()).toEqual([])
  await asSystem('test', (tx) =>
    sql`insert into protected_staff (id, municipality_code, person_id, user_id, named_at, named_by)
      values (${newId()}, '0881', ${theirs}, ${world.ture.userId}, ${now()}, ${world.ture.userId})`.execute(tx),
  )
  expect((await ture.get(`/transfers/received/${transfer}`)).status).toBe(200)
})

test('what goes along is what was sent: nothing is put there afterwards', async () => {
  const { transfer } = await asked({ about: ['person'] })
  const later = asUser(world.siv, (tx) =>
    sql`insert into transfer_part (id, municipality_code, transfer_id, kind, words, put_at, put_by)
      values (${newId()}, '0880', ${transfer}, 'other', 'Efteråt', ${now()}, ${world.siv.userId})`.execute(tx),
  )
  await expect(later).rejects.toMatchObject({ constraint: 'transfer_part_sent' })
})

test('two answers at once: one stands', { tags: ['server/locks'] }, async () => {
  const { transfer } = await asked()
  const answers = await Promise.all(
    ['takesOver', 'takesOver'].map((answer) =>
      visit(world.ture).post(`/transfers/received/${transfer}/answer`, { answer }),
    ),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
})

test('the case isn’t closed while an investigation is open, although the other municipality took over', async () => {
  const { id, siv, transfer, ture } = await asked()
  await ture.post(`/transfers/received/${transfer}/answer`, { answer: 'takesOver' })
  expect((await siv.get(`/transfers/${transfer}`)).text).toContain('29 kap. 9 §')
  const closing = { outcome: 'movedAway', words: 'Nybro tog över' }
  expect((await siv.post(`/cases/${id}/closure`, closing)).status).toBe(409)
  await siv.post(`/investigations/${await investigationId()}/assessment`, { assessment: 'Klar', endedOn: '2026-11-21' })
  expect((await siv.get(`/transfers/${transfer}`)).text).not.toContain('29 kap. 9 §')
})

test('a request that is read here begins no month before it could be read; one that went in a letter keeps its day', async () => {
  const { id, siv } = await opened()
  await asSystem('test', (tx) => sql`update case_file set opened_on = '2026-10-01'`.execute(tx))
  const early = { to: '0881', requestedOn: '2026-10-15', words: 'Bor där' }
  const here = await siv.post(`/cases/${id}/transfers/new`, early)
  expect([here.status, here.html.includes('href="#f-requestedOn"')]).toEqual([422, true])
  expect((await siv.post(`/cases/${id}/transfers/new`, { ...early, posted: 'yes' })).status).toBe(303)
  const page = await siv.get(`/transfers/${await transferId()}`)
  expect(page.text).toContain('Som brev')
  expect(page.text).toContain('sedan 17 november 2026')
})
