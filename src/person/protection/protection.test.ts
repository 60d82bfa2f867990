/** Protected identity on the pages: said first, named staff only, nothing in lists. */

import { expect, test } from 'vitest'
import { searchFor } from '../../../test/support/search.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../../platform/database/index.ts'
import { personRoutes } from '../routes.tsx'

const world = inWorld()
const visit = () => world.visit(personRoutes)

async function protectedPerson(): Promise<string> {
  const id = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Öberg', number: '198705212382' })
  const set = await visit()(world.agneta).post(`/people/${id}/protection`, {
    level: 'protectedRegistration',
    staff: world.siv.userId,
  })
  expect(set.status).toBe(303)
  return id
}

test('the page says so first, before anything else about the person', async () => {
  const id = await protectedPerson()
  const page = await visit()(world.siv).get(`/people/${id}/situation`)
  expect(page.status).toBe(200)
  const main = page.text.slice(page.text.indexOf('Nadja Öberg'))
  expect(main.indexOf('skyddad folkbokföring')).toBeLessThan(main.indexOf('Vägen'))
  expect(page.html).not.toContain('name="place"')
})

test('where the person is isn’t kept, whatever is sent', async () => {
  const id = await protectedPerson()
  const told = await visit()(world.siv).post(`/people/${id}/situation`, {
    form: 'tent',
    from: '2026-11-20',
    place: 'Vid ån',
  })
  expect(told.status).toBe(303)
  const kept = await asUser(world.siv, (tx) =>
    tx.selectFrom('told_situation').select(['living_form_code', 'place']).where('person_id', '=', id).execute(),
  )
  expect(kept).toEqual([{ living_form_code: 'tent', place: null }])
})

test('a list tells a named reader that the identity is protected, and neither name nor number nor unit', async () => {
  await protectedPerson()
  const hits = await searchFor(visit()(world.siv), { sought: 'Nadja' })
  expect(hits.text).toContain('Skyddade personuppgifter')
  expect(hits.text).not.toContain('Öberg')
  expect(hits.text).not.toContain('19870521')
})

test('for everybody else there is nobody: no hit, no word of a record, no page', async () => {
  const id = await protectedPerson()
  for (const session of [world.siv2, world.sofia, world.petra, world.nils, world.ture]) {
    for (const sought of ['Nadja', '198705212382']) {
      expect((await searchFor(visit()(session), { sought })).text, session.name).toContain('Ingen passar')
    }
    for (const page of ['edit', 'numbers', 'links', 'household', 'situation', 'protection']) {
      expect((await visit()(session).get(`/people/${id}/${page}`)).status, `${session.name} ${page}`).toBe(404)
    }
  }
})

test('the last one named stays; another may be named and then take over', async () => {
  const id = await protectedPerson()
  const page = `/people/${id}/protection`
  const ends = [
    ...(await visit()(world.agneta).get(page)).html.matchAll(/protection\/staff\/([0-9a-f-]{36})\/end/g),
  ].map((match) => match[1] ?? '')
  expect(ends.length).toBe(2)
  expect((await visit()(world.agneta).post(`${page}/staff/${ends[1]}/end`)).status).toBe(303)
  const last = await visit()(world.agneta).post(`${page}/staff/${ends[0]}/end`)
  expect(last.status).toBe(409)
  expect(last.text).toContain('sista utsedda')
  expect((await visit()(world.siv).get(`/people/${id}/situation`)).status).toBe(404)
  expect((await visit()(world.agneta).post(`${page}/staff`, { user: world.siv.userId })).status).toBe(303)
  expect((await visit()(world.siv).get(`/people/${id}/situation`)).status).toBe(200)
})

test('somebody of another organisation can’t be named', async () => {
  const id = await protectedPerson()
  expect((await visit()(world.agneta).post(`/people/${id}/protection/staff`, { user: world.noor.userId })).status).toBe(
    422,
  )
})

test('taken away, the person opens again to those with a reason', async () => {
  const id = await protectedPerson()
  expect((await visit()(world.siv2).get(`/people/${id}/situation`)).status).toBe(404)
  expect((await visit()(world.agneta).post(`/people/${id}/protection/lifting`)).status).toBe(303)
  expect((await visit()(world.siv2).get(`/people/${id}/situation`)).status).toBe(200)
})

test('without responsibility a social worker may not set it', async () => {
  const id = await world.person({ by: world.siv })
  expect((await visit()(world.siv).get(`/people/${id}/protection`)).status).toBe(404)
  expect((await visit()(world.siv).post(`/people/${id}/protection`, { level: 'secrecyMarking' })).status).toBe(404)
})
