import { expect, test } from 'vitest'
import { linked, somebody, tells } from '../../test/support/living.ts'
import { rents, sleeps } from '../../test/support/living-homes.ts'
import { inWorld } from '../../test/support/world.ts'
import { asSystem } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now } from '../platform/time/index.ts'
import { measureRoutes } from './routes.tsx'

const world = inWorld()
const visit = world.visit(measureRoutes)
const siv = () => world.siv.userId

/** Six without a lease, one of them a man; one outdoors. */
async function smallTown(): Promise<string> {
  for (let i = 0; i < 6; i++)
    await tells(
      await somebody({ sex: i === 0 ? 'male' : 'female', familyName: `Ström${i}` }),
      { from: '2017-03-01' },
      siv(),
    )
  const outdoors = await somebody({ familyName: 'Ekdahl' })
  await tells(outdoors, { form: 'outdoors', from: '2017-04-04' }, siv())
  await rents(await somebody(), 'firstHandLease', '2017-01-01', null, siv())
  return outdoors
}

test('the manager sees the count of a week with its rate, denominator, day, definition and the way to the rows', async () => {
  await smallTown()
  const { status, text, html } = await visit(world.agneta).get('/figures?week=2017-W14')
  expect(status).toBe(200)
  expect(text).toContain('Vecka 14 2017, 3–9 april 2017')
  expect(text).toContain('7 av 66 571 invånare')
  expect(text).toContain('31 december 2016')
  expect(html).toContain('href="/figures/rows?week=2017-W14"')
  expect(html).toContain('href="/figures/rows?week=2017-W14&amp;situation=4"')
  expect(text).toContain('När ett andrahandskontrakt blir ett förstahandskontrakt lämnar personen räkningen.')
})

test('published figures stand beside, and the disagreement is explained', async () => {
  const { text } = await visit(world.agneta).get('/figures')
  for (const shown of ['38,8', '8,9', '27,3', 'nästan 61', 'för få för att visas', 'bara 258 passar', 'stämmer inte'])
    expect(text).toContain(shown)
  expect(text).toContain('38,6 går inte att räkna fram')
  expect(text).toContain('2017: räknat här 0,0, publicerat 38,8')
})

test('in English nothing of it is Swedish', async () => {
  const { text } = await visit({ ...world.agneta, locale: 'en' }).get('/figures?week=2017-W14')
  expect(text).toContain('Week 14 of 2017')
  expect(text).toContain('38.6 cannot be reproduced')
  expect(text).not.toContain('Mätvecka')
})

test('a week that does not exist is told so, and what was typed is kept', async () => {
  for (const [typed, message] of [
    ['2017-W53', 'finns inte i almanackan'],
    ['förra veckan', 'Skriv veckan som år och vecka'],
    ['2030-W01', 'har inte börjat'],
  ]) {
    const { status, text, html } = await visit(world.agneta).get(`/figures?week=${encodeURIComponent(typed ?? '')}`)
    expect(status).toBe(422)
    expect(text).toContain(message)
    expect(html).toContain(`value="${typed}"`)
  }
  expect((await visit(world.agneta).get('/figures/rows?week=2017-W53')).status).toBe(404)
})

test('nobody but managers and analysts finds the figures, and an analyst no rows', async () => {
  for (const who of [world.siv, world.petra, world.nils, world.noor, world.hanna, world.ture, world.rut, world.adam])
    for (const path of [
      '/figures',
      '/figures/rows',
      '/figures/definition',
      '/figures/balance',
      '/figures/count.csv',
      '/figures/count.xlsx',
      '/figures/compare.csv',
    ])
      expect((await visit(who).get(path)).status, `${who.name} ${path}`).toBe(404)
  expect((await visit(world.anja).get('/figures?week=2017-W14')).status).toBe(200)
  for (const path of ['/figures/rows?week=2017-W14', '/figures/balance?week=2017-W14'])
    expect((await visit(world.anja).get(path)).status).toBe(404)
})

test('an analyst sees no group of fewer than five, nor a way to the people; a manager does', async () => {
  await smallTown()
  const seen = await visit(world.anja).get('/figures?week=2017-W14')
  expect(seen.html).not.toContain('/figures/rows')
  expect(seen.text).toContain('Grupper med färre än fem personer visas inte')
  expect(seen.text).toMatch(/Män\s*dolt/)
  expect(seen.text).toContain('Diagrammet visas inte')
  expect((await visit(world.agneta).get('/figures?week=2017-W14')).text).not.toContain('färre än fem')
  const file = (await visit(world.anja).get('/figures/count.csv?week=2017-W14')).text
  expect(file).toContain('Män;färre än 5, eller dolt')
  expect(file).toContain('Kvinnor;färre än 5, eller dolt')
})

test('the rows behind a figure lead to each person, say where they lived and since when, and are written to the read log', async () => {
  const outdoors = await smallTown()
  const { text, html } = await visit(world.agneta).get('/figures/rows?week=2017-W14&situation=1')
  expect(text).toContain('Ekdahl')
  expect(text).not.toContain('Ström1')
  expect(html).toContain(`href="/people/${outdoors}"`)
  expect(text).toContain('Utomhus')
  expect(text).toContain('4 apr. 2017')
  const log = await asSystem('test', (tx) =>
    tx.selectFrom('read_log').select(['person_id', 'page', 'reason']).execute(),
  )
  expect(log).toEqual([{ person_id: outdoors, page: 'figures', reason: 'responsible' }])
  expect((await visit(world.agneta).get('/figures/rows?week=2017-W14&sex=male')).text).toContain('Ström0')
  expect((await visit(world.agneta).get('/figures/rows?week=2017-W14&age=12')).status).toBe(404)
})

test('how many the reader may not see is said, and nothing else of them', async () => {
  await smallTown()
  for (const familyName of ['Hemlig', 'Dold', 'Osedd']) {
    const person = await somebody({ familyName })
    await sleeps(person, 'protectedHousing', '2017-04-03', '2017-04-20', siv())
    await asSystem('test', (tx) =>
      tx
        .insertInto('protection')
        .values({
          id: newId(),
          municipality_code: '0880',
          person_id: person,
          level: 'protectedRegistration',
          since: now(),
        })
        .execute(),
    )
  }
  const { text } = await visit(world.agneta).get('/figures/rows?week=2017-W14')
  expect(text).toContain('3 personer som du inte får se')
  expect(text).not.toMatch(/Hemlig|Dold|Osedd|Skyddat boende/)
})

test('a manager of the next municipality sees their own figures, never ours', async () => {
  await smallTown()
  const theirs = { ...world.agneta, municipality: '0881', organisation: world.ture.organisation }
  const { text } = await visit(theirs).get('/figures?week=2017-W14')
  expect(text).not.toContain('7 av')
  expect((await visit(theirs).get('/figures/rows?week=2017-W14')).text).not.toMatch(/Ström|Ekdahl/)
})

test('long lists go on after the last one seen, each person once', async () => {
  const people = new Set<string>()
  for (let i = 0; i < 53; i++) await tells(await somebody({ familyName: `Rad${i}` }), { from: '2017-03-01' }, siv())
  const first = await visit(world.agneta).get('/figures/rows?week=2017-W14')
  const next = /href="(\/figures\/rows\?[^"]*after=[^"]*)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&')
  const second = await visit(world.agneta).get(next ?? '')
  for (const { html } of [first, second])
    for (const [, id] of html.matchAll(/\/people\/([0-9a-f-]{36})/g)) people.add(id ?? '')
  expect(people.size).toBe(53)
  expect(second.html).not.toContain('rel="next"')
})

test('the linked record is one row, through the record that the reader may open', async () => {
  const [a, b] = [await somebody({ familyName: 'Ett' }), await somebody({ familyName: 'Ett' })]
  await tells(a, { from: '2017-04-01' }, siv())
  await linked(a, b, siv())
  const { html } = await visit(world.agneta).get('/figures/rows?week=2017-W14')
  expect([...html.matchAll(/\/people\/[0-9a-f-]{36}/g)]).toHaveLength(1)
})

test('the definition says its version, and what is our own choice', async () => {
  const { text } = await visit(world.anja).get('/figures/definition')
  for (const said of ['se-mapping', '2023.1', 'är vårt val', 'Boverkets bostadsmarknadsenkät i januari'])
    expect(text).toContain(said)
})

test('files carry the figures, and their names no people', async () => {
  await smallTown()
  const file = await visit(world.agneta).get('/figures/count.csv?week=2017-W14')
  expect(file.headers.get('content-disposition')).toContain('Siffror-Kalmar-2017-W14.csv')
  expect(file.text).toContain('Kalmar;2017-W14;Personer i hemlöshet;Summa;7')
  expect(file.text).not.toMatch(/Ström|Ekdahl/)
  expect((await visit(world.agneta).get('/figures/count.xlsx?week=2017-W14')).headers.get('content-type')).toContain(
    'spreadsheetml',
  )
  expect((await visit(world.anja).get('/figures/compare.csv')).text).toContain(
    'Riket;2017;33250;publicerat;9995153;33,3;38,6;stämmer inte',
  )
})
