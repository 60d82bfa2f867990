/** The list of cases in the order that somebody chooses, and of those that they choose: on the page, by its headings, from page to page and in the file. */

import { beforeEach, expect, test } from 'vitest'
import { family } from '../../../test/support/living.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { caseRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(caseRoutes)

async function opened(givenName: string, day: string, who = world.siv): Promise<string> {
  world.clock(`${day}T09:00:00Z`)
  const answer = await visit(who).post('/cases', { about: 'Sover hos vänner', givenName })
  expect(answer.status, answer.text).toBe(303)
  return answer.location?.split('/').at(-1) ?? ''
}

const page = (query: string, who = world.agneta) => visit(who).get(`/cases?${query}`)
const names = (html: string) =>
  [...html.matchAll(/data-label="Person"><div class="cell">(\w+)/g)].map(([, name]) => name)
const shown = async (query: string, who = world.agneta) => names((await page(query, who)).html)
const inFile = async (query: string) =>
  (await visit(world.agneta).get(`/cases.csv?${query}`)).html
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';')[1])

// Asta was opened first and has no child, Bea by another officer with two, Cilla last with one and her decision served
beforeEach(async () => {
  const ids = [
    await opened('Asta', '2025-10-01'),
    await opened('Bea', '2026-06-01', world.petra),
    await opened('Cilla', '2026-11-02'),
  ]
  world.clock('2026-11-21T09:00:00Z')
  const [, bea = '', cilla = ''] = await asSystem('test', async (tx) => {
    const files = await tx.selectFrom('case_file').select(['id', 'person_id']).execute()
    return ids.map((id) => files.find((one) => one.id === id)?.person_id)
  })
  const child = () => world.person({ by: world.siv, givenName: 'Barn' })
  await family(
    [bea],
    [
      { id: await child(), living: 'permanent' },
      { id: await child(), living: 'permanent' },
    ],
    '2026-11-01',
  )
  await family([cilla], [{ id: await child(), living: 'permanent' }], '2026-11-01')
  const decided = await visit(world.siv).post(`/cases/${ids[2]}/decisions/new`, {
    section: 'SoL 11:1',
    asked: 'En plats',
    outcome: 'granted',
    words: 'Ja',
    reasons: 'Saknar bostad',
    delegation: '4.2',
    decidedOn: '2026-11-21',
  })
  expect(decided.status, decided.text).toBe(303)
})

const wanted: [query: string, rows: string[]][] = [
  ['sort=opened', ['Asta', 'Bea', 'Cilla']],
  ['sort=-opened', ['Cilla', 'Bea', 'Asta']],
  ['sort=children', ['Asta', 'Cilla', 'Bea']],
  ['sort=-children', ['Bea', 'Cilla', 'Asta']],
  ['sort=-responsible&kids=with', ['Cilla', 'Bea']],
  ['sort=responsible&kids=with', ['Bea', 'Cilla']],
  ['sort=next&kids=with', ['Cilla', 'Bea']],
  ['sort=-next&kids=with', ['Bea', 'Cilla']],
  ['kids=without', ['Asta']],
  ['age=quarter', ['Cilla']],
  ['age=year', ['Bea']],
  ['age=longer', ['Asta']],
  ['next=serve', ['Cilla']],
  ['next=decide&sort=opened', ['Asta', 'Bea']],
  ['responsible=nobody', []],
]

test('every choice and every order gives the same rows in the same order on the page and in the file', async () => {
  for (const [query, rows] of wanted) {
    expect(await shown(query), query).toEqual(rows)
    expect(await inFile(query), query).toEqual(rows)
  }
})

test('a unit and whoever is responsible are chosen by name, and one that nobody has is told', async () => {
  const { html } = await page('')
  expect(html).toContain(`<option value="${world.petra.userId}">${world.petra.name}</option>`)
  expect(await shown(`responsible=${world.petra.userId}`)).toEqual(['Bea'])
  const unknown = await page(`responsible=${world.ids.kalmar}&kids=with`)
  expect(unknown.status).toBe(422)
  expect(unknown.html).toContain('href="#f-responsible"')
  expect(names(unknown.html)).toEqual([])
  expect(unknown.html).toMatch(/<option value="with" selected/)
  expect((await visit(world.agneta).get(`/cases.csv?responsible=${world.ids.kalmar}`)).status).toBe(404)
})

test('a heading orders the list, says so to a screen reader, keeps what was chosen and turns round', async () => {
  const { html } = await page('kids=with&sort=opened')
  expect(html).toMatch(
    /<th scope="col" aria-sort="ascending"><a class="sorting" href="\/cases\?kids=with&amp;sort=-opened">Öppnat/,
  )
  expect(html).toContain('href="/cases?kids=with&amp;sort=-children">Barn')
  expect(html.match(/aria-sort/g)).toHaveLength(1)
  expect((await page('sort=-opened')).html).toMatch(
    /aria-sort="descending"><a class="sorting" href="\/cases\?sort=opened">/,
  )
  expect(html).toContain('href="/cases.xlsx?kids=with&amp;sort=opened"')
  expect(html).toMatch(/<option value="opened" selected/)
})

test('every order goes on from page to page, each case once, and a key of one order is none of another’s', async () => {
  for (let at = 0; at < 27; at += 1) await opened(`Fler${at}`, '2026-11-20')
  for (const sort of ['', 'opened', '-opened', 'children', 'responsible', 'unit', 'next', '-next']) {
    const seen: unknown[] = []
    for (let href: string | undefined = `/cases?sort=${sort}`; href !== undefined; ) {
      const { html } = await visit(world.agneta).get(href)
      seen.push(...names(html))
      href = /href="([^"]*after=[^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect([seen.length, new Set(seen).size], sort).toEqual([30, 30])
  }
  const next = /href="([^"]*after=[^"]*)" rel="next"/.exec((await page('sort=responsible')).html)?.[1] ?? ''
  const other = await visit(world.agneta).get(next.replaceAll('&amp;', '&').replace('responsible', 'opened'))
  expect(other.status).toBe(200)
  expect(names(other.html)[0]).toBe('Asta')
})

test('who has cases of their own orders and chooses among those, and is offered nobody else’s', async () => {
  expect(await shown('sort=opened', world.siv)).toEqual(['Asta', 'Cilla'])
  expect(await shown('next=serve', world.siv)).toEqual(['Cilla'])
  expect(await shown(`whose=all&responsible=${world.petra.userId}&sort=opened`, world.siv)).toEqual(['Asta', 'Cilla'])
  const { html } = await page('', world.siv)
  expect(html).not.toMatch(/name="(whose|unit|responsible)"/)
  expect(await shown('sort=opened', world.ture)).toEqual([])
  for (const who of [world.nils, world.hanna, world.anja]) expect((await page('sort=opened', who)).status).toBe(404)
})
