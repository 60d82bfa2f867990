/** The pages of the room: what they show, what they refuse, and that typed words are kept. */

import { beforeAll, describe, expect, test } from 'vitest'
import { searchFor } from '../../test/support/search.ts'
import { inWorld, type World } from '../../test/support/world.ts'
import { newId } from '../platform/id.ts'
import { personRoutes } from './routes.tsx'

const world = inWorld()
let visit: ReturnType<World['visit']>
beforeAll(() => {
  visit = world.visit(personRoutes)
})

const NUMBER = '198705212382'

describe('search', () => {
  test('finds by the beginning of the first name, of the family name and by number, and shows half the number', async () => {
    await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Öberg', number: NUMBER })
    for (const sought of ['nad', 'öbe', 'Nadja Ö', '19870521-2382', '870521-2382']) {
      const page = await searchFor(visit(world.siv), { sought })
      expect(page.text, sought).toContain('Nadja Öberg')
      expect(page.text).toContain('19870521-••••')
      expect(page.text).not.toContain('2382 ')
    }
  })

  test('finds nobody by something in the middle of a name', async () => {
    await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Öberg' })
    expect((await searchFor(visit(world.siv), { sought: 'dja' })).text).toContain('Ingen passar')
  })

  test('says which law limits the search', async () => {
    expect((await visit(world.siv).get('/people')).text).toContain('2001:637 15 §')
  })

  test('a record without a reason shows that it exists, which unit to ask, and not who it is', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Öberg' })
    const page = await searchFor(visit(world.sofia), { sought: 'Nadja' })
    expect(page.text).toContain('En person i registret passar. Du har inget skäl att öppna')
    expect(page.text).toContain(world.siv.unit?.name)
    expect(page.text).not.toContain('Öberg')
    expect(page.html).toContain(`/people/${id}/emergency`)
  })

  test('another organisation and the next municipality don’t even hear that it exists', async () => {
    await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Öberg', number: NUMBER })
    for (const session of [world.nils, world.noor, world.ture]) {
      for (const sought of ['Nadja', NUMBER]) {
        expect((await searchFor(visit(session), { sought })).text).toContain('Ingen passar')
      }
    }
  })

  test('landlord, analyst, administrator and log reviewer have no search', async () => {
    for (const session of [world.hanna, world.anja, world.adam, world.rut]) {
      expect((await visit(session).get('/people')).status).toBe(404)
      expect((await searchFor(visit(session), { sought: 'Nadja' })).status).toBe(404)
    }
  })

  test('a wrong check digit is told at the field, and one letter is too little', async () => {
    const wrong = await searchFor(visit(world.siv), { sought: '198705212383' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Kontrollsiffran')
    expect(wrong.html).toContain('198705212383')
    expect((await searchFor(visit(world.siv), { sought: 'a' })).status).toBe(422)
  })

  test('leads back to where somebody waits for a person, by id only; a foreign address is not followed', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja' })
    const page = await searchFor(visit(world.siv), { sought: 'Nadja', back: '/cases/new?signal=1' })
    expect(page.html).toContain(`/cases/new?signal=1&amp;person=${id}`)
    const foreign = await searchFor(visit(world.siv), { sought: 'Nadja', back: '//evil.example/x' })
    expect(foreign.html).not.toContain('evil.example')
  })
})

describe('a new person', () => {
  test('may lack everything', async () => {
    const made = await visit(world.noor).post('/people/new', {})
    expect(made.status).toBe(303)
    expect((await visit(world.noor).get(`${made.location}/edit`)).text).toContain('Namn okänt')
  })

  test('comes back to the page that waits, with the id', async () => {
    const made = await visit(world.siv).post('/people/new', { givenName: 'Nadja', back: '/cases/new?signal=1' })
    expect(made.location).toMatch(/^\/cases\/new\?signal=1&person=[0-9a-f-]{36}$/)
  })

  test('a number that stands on a record is refused with the way to it, and what was typed is kept', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja', number: NUMBER })
    const page = await visit(world.siv).post('/people/new', { givenName: 'Nadia', number: '870521-2382' })
    expect(page.status).toBe(409)
    expect(page.html).toContain(`/people/${id}`)
    expect(page.html).toContain('Nadia')
  })

  test('the same for a record one may not open, without a way to it', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja', number: NUMBER })
    const page = await visit(world.sofia).post('/people/new', { number: NUMBER })
    expect(page.status).toBe(409)
    expect(page.html).not.toContain(id)
  })

  test('ten thousand characters in a name, impossible dates and a wrong number are told where they stand; nothing is written', async () => {
    const bad = [
      [{ givenName: 'x'.repeat(10_000) }, 'Högst 200 tecken'],
      [{ birthDate: '1987-02-30' }, 'finns inte i almanackan'],
      [{ birthDate: '2027-01-01' }, 'inte varit än'],
      [{ birthDate: '1987-05-21', birthYear: '1988' }, 'ett annat än i födelsedatumet'],
      [{ birthYear: '1700' }, 'mellan 1880'],
      [{ number: '198705212383' }, 'Kontrollsiffran'],
      [{ number: '198702302382' }, 'inte i almanackan'],
    ] as const
    for (const [fields, message] of bad) {
      const page = await visit(world.siv).post('/people/new', { familyName: 'Kvarstår', ...fields })
      expect(page.status, message).toBe(422)
      expect(page.text).toContain(message)
      expect(page.html).toContain('Kvarstår')
    }
    expect((await visit(world.siv).get('/people')).text).toContain('Du har inga personer än')
  })

  test('the same form sent twice makes one person', async () => {
    const _key = newId()
    const first = await visit(world.siv).post('/people/new', { _key, givenName: 'Nadja' })
    const second = await visit(world.siv).post('/people/new', { _key, givenName: 'Nadja' })
    expect(second.location).toBe(first.location)
  })

  test('landlord, analyst, administrator and debt adviser may not', async () => {
    for (const session of [world.hanna, world.anja, world.adam, world.bo]) {
      expect((await visit(session).post('/people/new', { givenName: 'Nadja' })).status).toBe(404)
    }
  })
})

describe('two who change the same person', () => {
  test('the second is told what changed and by whom, keeps what they typed, and may save over it', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja' })
    const path = `/people/${id}/edit`
    expect((await visit(world.siv).post(path, { seen: '1', givenName: 'Nadja', phone: '070-1740605' })).status).toBe(
      303,
    )
    const late = await visit(world.siv2).post(path, {
      seen: '1',
      givenName: 'Nadia',
      familyName: '',
      language: '',
      birthYear: '',
    })
    expect(late.status).toBe(409)
    expect(late.text).toContain(world.siv.name)
    expect(late.text).toContain('070-1740605')
    expect(late.html).toContain('value="Nadia"')
    expect(late.html).toContain('name="seen" value="2"')
    // what neither of them has written is no difference
    expect(late.html.match(/<tbody>[\s\S]*?<\/tbody>/)?.[0].match(/<tr>/g)).toHaveLength(2)
    expect((await visit(world.siv2).post(path, { seen: '2', givenName: 'Nadia' })).status).toBe(303)
    expect((await visit(world.siv).get(path)).html).toContain('value="Nadia"')
  })

  test('a form that came back for another reason doesn’t jump over what was saved meanwhile', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja' })
    const path = `/people/${id}/edit`
    await visit(world.siv).post(path, { seen: '1', givenName: 'Nadja', phone: '070-1740605' })
    const wrong = await visit(world.siv2).post(path, { seen: '1', birthDate: '1987-02-30' })
    expect(wrong.html).toContain('name="seen" value="1"')
  })

  test('the day of death can’t be before the birth', async () => {
    const id = await world.person({ by: world.siv })
    const page = await visit(world.siv).post(`/people/${id}/edit`, {
      seen: '1',
      birthDate: '1987-05-21',
      diedOn: '1986-01-01',
    })
    expect(page.status).toBe(422)
    expect(page.text).toContain('före födelsedatumet')
  })
})

describe('numbers', () => {
  test('a coordination number gives way to a personal number and stays in the history', async () => {
    const id = await world.person({ by: world.siv, number: NUMBER })
    const page = `/people/${id}/numbers`
    expect((await visit(world.siv).post(page, { number: '19881031-2382' })).status).toBe(303)
    const shown = await visit(world.siv).get(page)
    expect(shown.text).toContain('19870521-2382')
    expect(shown.text).toContain('19881031-2382')
    expect((await visit(world.siv).post(page, { number: '19881031-2382' })).text).toContain('gäller redan')
  })

  test('a wrong check digit is told at the field with its reason', async () => {
    const id = await world.person({ by: world.siv })
    const page = await visit(world.siv).post(`/people/${id}/numbers`, { number: '19870521-2383' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Kontrollsiffran')
    expect(page.html).toContain('19870521-2383')
  })

  test('a number of another record is refused', async () => {
    await world.person({ by: world.siv, number: NUMBER })
    const id = await world.person({ by: world.siv })
    expect((await visit(world.siv).post(`/people/${id}/numbers`, { number: NUMBER })).status).toBe(409)
  })
})

test('none of the pages about a person opens without a reason', async () => {
  const id = await world.person({ by: world.siv, givenName: 'Nadja' })
  for (const page of ['edit', 'numbers', 'links', 'household', 'protection', 'situation']) {
    for (const session of [
      world.sofia,
      world.ture,
      world.nils,
      world.noor,
      world.hanna,
      world.anja,
      world.adam,
      world.rut,
    ]) {
      expect((await visit(session).get(`/people/${id}/${page}`)).status, `${session.name} ${page}`).toBe(404)
    }
  }
})

test('a name never stands on the tab or in an address', async () => {
  const id = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Öberg' })
  for (const page of ['edit', 'numbers', 'links', 'household', 'situation']) {
    const { html } = await visit(world.siv).get(`/people/${id}/${page}`)
    expect(/<title>[\s\S]*?<\/title>/.exec(html)?.[0]).not.toMatch(/Nadja|Öberg/)
  }
  expect((await visit(world.siv).get('/people/search?sought=Nadja')).location).toBe('/people')
})
