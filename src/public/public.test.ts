/** What anyone may see: the rules with today's examples, the accessibility statement, and what Hemvist is. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lawTable } from '../law/index.ts'
import { setClock } from '../platform/time/index.ts'
import { assemble } from '../platform/web/index.ts'
import { inParts } from './law/parts.ts'
import { exampleOn, matching } from './law/rules.ts'
import { publicRoutes } from './routes.tsx'

const app = assemble({ rooms: [publicRoutes], sessionOf: async () => null, navigation: () => [], demo: true })

async function visit(path: string, language = 'sv'): Promise<{ status: number; html: string; text: string }> {
  const response = await app.request(path, { headers: { 'accept-language': language } })
  const html = await response.text()
  const text = html.replaceAll(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]+>/g, ' ')
  return { status: response.status, html, text: text.replaceAll(/\s+/g, ' ') }
}

beforeEach(() => setClock('2026-03-13T09:00:00Z'))
afterEach(() => setClock(null))

describe('the page of rules', () => {
  test('goes out so small, long as it is, that with the styles a first visit stays under 40 kB', async () => {
    const headers = { 'accept-encoding': 'br' }
    const sent = await (await app.request('/law', { headers })).arrayBuffer()
    expect(sent.byteLength).toBeGreaterThan(1000)
    // the styles are a good 13 kB
    expect(sent.byteLength).toBeLessThan(26_500)
  })

  test('shows every rule to somebody who isn’t logged in, each at an address of its own', async () => {
    const { status, html } = await visit('/law')
    expect(status).toBe(200)
    for (const { id } of lawTable()) expect(html).toContain(`id="${id}"`)
  })

  test('is light for all that it holds: the tested dates of a rule are a line each, and a rule some forty elements', async () => {
    const { html, text } = await visit('/law')
    expect(text).toContain('månaden som hyran avser: 2026-10-01 → Sista dagen är 2026-09-30.')
    expect((html.match(/<[a-z]/g) ?? []).length).toBeLessThan(40 * lawTable().length)
  })

  test('says what the rule gives if it begins today: an appeal from Friday 13 March ends after Easter', async () => {
    const { text } = await visit('/law?q=SO-09')
    expect(text).toContain('Om det händer i dag, fredag 13 mars 2026')
    expect(text).toContain('Den uträknade dagen är fredag 3 april 2026. Sista dagen är tisdag 7 april 2026.')
    expect(text).toContain('FL 44 §')
  })

  test('finds rules by words in any order, by section, by number, whatever the capitals', () => {
    const ids = (sought: string) => matching(lawTable(), sought).map(({ id }) => id)
    expect(ids('so-09')).toEqual(['SO-09'])
    expect(ids('  BESLUT   överklaga ')).toContain('SO-09')
    expect(ids('appeal')).toContain('SO-09')
    expect(ids('FL 44')).toContain('SO-09')
    expect(ids('')).toHaveLength(lawTable().length)
  })

  test('finds a section as it is said, and a number as a whole', () => {
    const ids = (sought: string) => matching(lawTable(), sought).map(({ id }) => id)
    expect(ids('12:42')).toEqual(['DI-01', 'DI-02', 'DI-03', 'EV-03'])
    expect(ids('12:25a')).toContain('DI-01')
    expect(ids('12:47')).toEqual(ids('12:49').filter((id) => ids('12:47').includes(id)))
    // neither 42 § nor 12:44 has a 4 that stands alone
    expect(ids('12:4')).not.toContain('EV-03')
    expect(ids('FL 4')).not.toContain('SO-09')
  })

  test('is an index and folded parts, and every rule stands in one of them', async () => {
    const { html } = await visit('/law')
    const index = /<nav class="law-index"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? ''
    const leads = [...index.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(leads.length).toBeGreaterThan(8)
    for (const id of leads) expect(html).toContain(`<div class="part-body" id="${id}">`)
    expect(inParts(lawTable()).flatMap(({ rules }) => rules)).toHaveLength(lawTable().length)
    // nothing stands unfolded, and what is found alone does
    expect(html).not.toMatch(/<details class="part" open/)
    expect((await visit('/law?q=SO-09')).html).toMatch(/<details class="part" open/)
  })

  test('says so when nothing is found, what to do instead, and keeps what was typed', async () => {
    const { status, html, text } = await visit('/law?q=enhörning')
    expect(text).toContain('12:42')
    expect(status).toBe(200)
    expect(text).toContain('Ingen regel innehåller alla de orden')
    expect(html).toContain('value="enhörning"')
  })

  test('refuses a search of ten thousand characters without losing the page', async () => {
    const { status, text } = await visit(`/law?q=${'a'.repeat(10_000)}`)
    expect(status).toBe(422)
    expect(text).toContain('100')
  })

  test('writes what was typed as text, never as part of the page', async () => {
    const { html } = await visit(`/law?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(html).not.toContain('<script>alert')
  })

  test('has an example for every rule, on any day of four years', () => {
    for (const rule of lawTable())
      for (const day of ['2026-03-13', '2028-02-29', '2026-12-31', '2026-06-19', '2026-01-31'])
        expect(exampleOn(rule, Temporal.PlainDate.from(day)), `${rule.id} on ${day}`).not.toBeNull()
  })

  test('is whole in English', async () => {
    const { text } = await visit('/law?q=SO-09', 'en')
    expect(text).toContain('The counted day is')
    expect(text).not.toContain('Sista dagen')
  })
})

describe('about Hemvist', () => {
  test.each([
    ['/accessibility', 'sv', 'Det som inte är prövat'],
    ['/accessibility', 'en', 'What is not tested'],
    ['/about', 'sv', 'Alla personer i den är påhittade'],
    ['/about', 'en', 'Everybody in it is invented'],
  ])('%s in %s is there for everybody', async (path, language, sentence) => {
    const { status, html, text } = await visit(path, language)
    expect(status).toBe(200)
    expect(text).toContain(sentence)
    expect(html).toContain(`<html lang="${language}"`)
  })
})
