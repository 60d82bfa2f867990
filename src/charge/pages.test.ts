/** The pages of those in charge: what they show and do, and who has none of them. */

import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { fillSheaf } from '../../test/support/sheaf.ts'
import { inWorld } from '../../test/support/world.ts'
import { permissions } from '../app-permissions.ts'
import { permissionRows, type Session } from '../platform/access/index.ts'
import { asSystem } from '../platform/database/index.ts'
import { beginSession, loginSetup, useLogin } from '../platform/login/index.ts'
import { sessionFrom } from '../platform/login/sessions.ts'
import { verifyRecord } from '../platform/record/index.ts'
import { words } from '../platform/text/index.ts'
import { chargeRoutes } from './index.ts'
import { verbText } from './role/verbs.ts'

const world = inWorld()
const visit = world.visit(chargeRoutes((_, userId) => ({ cases: `/cases?responsible=${userId}` })))

const before = loginSetup()
beforeEach(() =>
  useLogin({
    ...before,
    provider: { issuer: 'https://login.example', clientId: 'x', clientSecret: null, knownAs: 'https://login.example' },
  }),
)
afterAll(() => useLogin(before))

const partnerManager = (): Session => ({ ...world.noor, roles: ['partnerManager'] })
const lisa = { name: 'Lisa Ny', title: 'Socialsekreterare', unit: '', role: 'socialWorker', subject: 'lisa-1' }

/** Adds somebody as the page does; the way to their page. */
async function added(by: Session, change: Record<string, string> = {}): Promise<string> {
  const { location, status } = await visit(by).post(`/organisations/${by.organisation.id}/users/new`, {
    ...lisa,
    ...change,
  })
  expect(status).toBe(303)
  return location ?? ''
}

describe('a user', () => {
  test('is added on a page, logs in by the login service, and the record says who added them', async () => {
    const path = await added(world.adam, { unit: world.ids.adultUnit })
    const { text } = await visit(world.adam).get(path)
    expect(text).toContain('Lisa Ny')
    expect(text).toContain('Vuxenenheten')
    expect(text).toMatch(/Lades till .* Adam Frisk/)
    const session = await sessionFrom(await beginSession(path.split('/').at(-1) ?? ''))
    expect(session).toMatchObject({ name: 'Lisa Ny', roles: ['socialWorker'], unit: { name: 'Vuxenenheten' } })
    expect(await verifyRecord()).toMatchObject({ breaks: [] })
  })

  test('isn’t added without a name, a role or an id, and what was typed is kept', async () => {
    const path = `/organisations/${world.ids.kalmar}/users/new`
    const { status, html } = await visit(world.adam).post(path, { ...lisa, name: ' ', subject: '' })
    expect(status).toBe(422)
    expect(html).toContain('href="#f-name"')
    expect(html).toContain('href="#f-subject"')
    expect(html).toContain('value="Socialsekreterare"')
    expect((await visit(world.adam).post(path, { ...lisa, role: '' })).status).toBe(422)
    await added(world.adam)
    const again = await visit(world.adam).post(path, lisa)
    expect([again.status, again.text.includes('En annan användare har det id:t redan')]).toEqual([422, true])
  })

  test('is given a role and loses one, with who and when on their page', async () => {
    const path = `/users/${world.siv.userId}`
    expect((await visit(world.adam).post(`${path}/roles/new`, { role: 'analyst' })).location).toBe(`${path}#roles`)
    const shown = await visit(world.adam).get(path)
    expect(shown.text).toMatch(/Utvecklingsledare 21 nov[^<]* 2026[^<]*? Adam Frisk/)
    const press = [...shown.html.matchAll(/href="(\/users\/[^"]*\/taken)"/g)].map(([, at]) => at ?? '')
    expect(press).toHaveLength(2)
    for (const at of press) expect((await visit(world.adam).post(at)).status).toBe(303)
    const { text } = await visit(world.adam).get(path)
    expect(text).toContain('Inga roller')
    expect(text).toContain('Rollen togs bort Utvecklingsledare')
  })

  test('who answers for work is shown with it before they are ended, in figures and without a name', async () => {
    await fillSheaf(world.connection)
    await asSystem('test', (tx) => tx.deleteFrom('case_closure').execute())
    const { text, html } = await visit(world.adam).get(`/users/${world.siv.userId}/end`)
    expect(text).toMatch(/Öppna ärenden: 1/)
    expect(html).not.toContain('Maja')
    const page = await visit(world.adam).get(`/users/${world.siv.userId}`)
    expect(page.html).toContain(`/cases?responsible=${world.siv.userId}`)
  })

  test('who is ended is out at once; is let in again; and everything stands in the history', async () => {
    const path = `/users/${world.bo.userId}`
    const token = await beginSession(world.bo.userId)
    expect((await visit(world.agneta).post(`${path}/end`, { because: 'absent' })).status).toBe(303)
    expect(await sessionFrom(token)).toBeNull()
    const ended = await visit(world.agneta).get(path)
    expect(ended.text).toContain('Är borta länge (Agneta Holm)')
    expect((await visit(world.agneta).get('/users')).text).not.toContain('Bo Sandell')
    expect((await visit(world.agneta).get('/users?which=left')).text).toContain('Bo Sandell')
    expect((await visit(world.agneta).post(`${path}/roles/new`, { role: 'analyst' })).status).toBe(409)
    expect((await visit(world.agneta).post(`${path}/return`)).status).toBe(303)
    const { text } = await visit(world.agneta).get(path)
    expect(text).toMatch(/Släpptes in igen Agneta Holm .*Slutade, och loggades ut överallt Agneta Holm/)
    expect(await sessionFrom(await beginSession(world.bo.userId))).not.toBeNull()
  })

  test('is renamed, and what stood under the old name stands under the new', async () => {
    const path = await added(world.adam)
    const change = { name: 'Lisa Gift', title: '', unit: world.ids.familyUnit }
    expect((await visit(world.adam).post(`${path}/edit`, change)).status).toBe(303)
    expect((await visit(world.adam).get(path)).text).toContain('Barn och familj')
    expect((await visit(world.adam).post(`${path}/edit`, change)).text).toContain('Du har inte ändrat något')
    const events = await asSystem('test', (tx) => tx.selectFrom('event').select('data').execute())
    expect(JSON.stringify(events)).not.toContain('Lisa')
  })

  test('is found by a part of the name, at an address without it, and % is a letter like any other', async () => {
    const { location } = await visit(world.adam).post('/users/search', { called: 'lind' })
    expect(location).toMatch(/^\/users\/search\/[\w-]{32}$/)
    const { text } = await visit(world.adam).get(location ?? '')
    expect(text).toContain('Siv Lindgren')
    expect(text).not.toContain('Petra Ek')
    const wild = await visit(world.adam).post('/users/search', { called: '%' })
    expect((await visit(world.adam).get(wild.location ?? '')).text).toContain('Ingen passar in på det')
    expect((await visit(world.adam).post('/users/search', { called: '' })).status).toBe(422)
    expect((await visit(world.agneta).get(location ?? '')).text).toContain('Sökningen finns inte kvar')
  })
})

describe('an organisation', () => {
  test('is added with its first user, renamed, ended when nobody is left, and taken back', async () => {
    const as = visit(world.adam)
    const { location } = await as.post('/organisations/new', { name: 'Hamnens Bostäder AB', kind: 'landlord' })
    const path = location ?? ''
    const user = await as.post(`${path}/users/new`, { ...lisa, role: 'landlordAgent' })
    expect((await as.post(`${path}/end`)).status).toBe(409)
    expect((await as.get(path)).text).toMatch(/Kan logga in 1/)
    await as.post(`${user.location}/end`, { because: 'left' })
    expect((await as.post(`${path}/edit`, { name: 'Hamnens Hem AB' })).status).toBe(303)
    expect((await as.post(`${path}/end`)).location).toBe(path)
    expect((await as.get(path)).text).toContain('Avslutad')
    expect((await as.post(`${user.location}/return`)).location).toBe(user.location)
    expect((await as.get(user.location ?? '')).text).toContain('Har slutat')
    expect((await as.post(`${path}/users/new`, { ...lisa, role: 'landlordAgent', subject: '2' })).status).toBe(409)
    await as.post(`${path}/return`)
    expect((await as.get(path)).text).toMatch(/Avslutet togs tillbaka .*Avslutades .*Bytte namn .*Lades till/)
  })

  test('has a name of its own, also beside one that has ended', async () => {
    const { status, text } = await visit(world.adam).post('/organisations/new', {
      name: 'STADSMISSIONEN',
      kind: 'ideaBased',
    })
    expect([status, text.includes('Det finns redan en med det namnet')]).toEqual([422, true])
  })

  test('has units that are added, renamed, and ended when nobody works there', async () => {
    const as = visit(world.adam)
    const path = `/organisations/${world.ids.kalmar}`
    await as.post(`${path}/units/new`, { name: 'Nattenheten' })
    expect((await as.post(`${path}/units/new`, { name: 'nattenheten' })).status).toBe(422)
    const { html } = await as.get(path)
    const ends = [...html.matchAll(/href="(\/organisations\/[^"]*\/end)"[^>]*aria-label="Avsluta enheten ([^"]*)"/g)]
    const at = (name: string) => ends.find(([, , called]) => called === name)?.[1] ?? ''
    await as.post(at('Vuxenenheten'))
    await as.post(at('Nattenheten'))
    const units = await asSystem('test', (tx) =>
      tx.selectFrom('unit').select('name').where('retired_at', 'is not', null).execute(),
    )
    expect(units).toEqual([{ name: 'Nattenheten' }])
    expect((await as.get(`${path}/users/new`)).text).not.toContain('Nattenheten')
  })
})

describe('who may not', () => {
  const user = (of: Session) => `/users/${of.userId}`

  test('whoever isn’t in charge has none of these pages', async () => {
    for (const one of [world.siv, world.petra, world.bo, world.mats, world.anja, world.nils, world.noor, world.ture])
      for (const path of [
        '/users',
        '/organisations',
        '/roles',
        user(world.sofia),
        `/organisations/${world.ids.kalmar}`,
      ])
        expect((await visit(one).get(path)).status, `${one.name} ${path}`).toBe(404)
    for (const path of ['/users.csv', '/organisations.xlsx', '/roles.csv'])
      expect((await visit(world.siv).get(path)).status, path).toBe(404)
    expect((await visit(world.agneta).get('/organisations.csv')).status).toBe(404)
  })

  test('a manager takes the own organisation’s users as a file, with nobody else’s in it whatever the address asks', async () => {
    const { html, headers } = await visit(world.agneta).get(`/users.csv?organisation=${world.ids.stadsmissionen}`)
    expect(html).toContain('Namn;Titel;Organisation;Enhet;Roller;Har slutat')
    expect(html).toMatch(/^Siv Lindgren;/m)
    expect(html).not.toContain(world.noor.name)
    expect(headers.get('content-disposition')).not.toContain('Lindgren')
    expect((await visit(world.adam).get('/users.csv')).html).toContain(world.noor.name)
  })

  test('whoever is in charge of one organisation has no page of another’s, nor of another municipality’s', async () => {
    for (const [one, other] of [
      [partnerManager(), world.hanna],
      [partnerManager(), world.siv],
      [world.hanna, world.nils],
      [world.agneta, world.nils],
      [world.adam, world.ture],
      [world.rut, world.ture],
    ] as const) {
      for (const path of [user(other), `/organisations/${other.organisation.id}`, `${user(other)}/end`])
        expect((await visit(one).get(path)).status, `${one.name} ${path}`).toBe(404)
      expect((await visit(one).post(`${user(other)}/end`, { because: 'left' })).status).toBe(404)
      expect((await visit(one).post(`/organisations/${other.organisation.id}/users/new`, lisa)).status).toBe(404)
    }
  })

  test('nobody changes themselves; a manager neither administrators nor log reviewers, nor makes any', async () => {
    expect((await visit(world.adam).get(user(world.adam))).text).toContain('Det här är du')
    for (const [one, other] of [
      [world.adam, world.adam],
      [world.agneta, world.agneta],
      [world.agneta, world.adam],
      [world.agneta, world.rut],
      [world.rut, world.siv],
    ] as const)
      for (const path of ['edit', 'end', 'roles/new'])
        expect((await visit(one).get(`${user(other)}/${path}`)).status, `${one.name} ${other.name}`).toBe(404)
    const giving = await visit(world.agneta).get(`${user(world.siv)}/roles/new`)
    expect(giving.html).toContain('value="debtAdviser"')
    expect(giving.html).not.toMatch(/value="(administrator|manager|logReviewer)"/)
    expect((await visit(world.agneta).post(`${user(world.siv)}/roles/new`, { role: 'manager' })).status).toBe(404)
    expect((await visit(world.agneta).get('/organisations/new')).status).toBe(404)
  })

  test('whoever gives roles doesn’t also read the logs, and is told so at the field', async () => {
    const { status, text } = await visit(world.adam).post(`${user(world.rut)}/roles/new`, { role: 'manager' })
    expect([status, text.includes('kan inte också läsa loggarna')]).toEqual([422, true])
  })

  test('an idea-based organisation’s manager adds colleagues, in the roles that such an organisation has', async () => {
    const path = await added(partnerManager(), { role: 'shelterWorker' })
    expect((await visit(partnerManager()).get(path)).text).toContain('Boendepersonal')
    const wanted = `/organisations/${world.ids.stadsmissionen}/users/new`
    expect((await visit(partnerManager()).post(wanted, { ...lisa, subject: '2' })).status).toBe(404)
  })
})

describe('who may do what', () => {
  test('is shown in words, for every verb that there is, in both languages', async () => {
    const named = Object.keys(words(verbText, 'sv').verbs)
    const verbs = [...new Set(permissionRows(permissions).map(({ verb }) => verb))]
    expect(named.toSorted()).toEqual(verbs.toSorted())
    const { html, text } = await visit({ ...world.rut, locale: 'en' }).get('/roles')
    expect(text).toContain('Give roles that give roles themselves, or read the logs')
    expect(html).toContain('/users?role=administrator')
  })
})
