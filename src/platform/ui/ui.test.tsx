import { expect, test } from 'vitest'
import { EveryPart, sampleViewer } from './every-part.sample.tsx'
import {
  Checkboxes,
  Clock,
  DateField,
  ErrorSummary,
  Form,
  type FormState,
  iconNames,
  Page,
  TextField,
} from './index.ts'
import { sampleState } from './more-parts.sample.tsx'

const html = String(<EveryPart />)

const all = (pattern: RegExp, text = html) => [...text.matchAll(pattern)].map((found) => found[1] ?? '')
const ids = all(/ id="([^"]+)"/g)

test('a page is a whole document in the language of the one who reads', () => {
  expect(html.startsWith('<!doctype html><html lang="sv" data-color-scheme="auto">')).toBe(true)
  const english = String(<EveryPart viewer={{ ...sampleViewer, locale: 'en', scheme: 'dark' }} />)
  expect(english).toContain('<html lang="en" data-color-scheme="dark">')
  expect(english).toContain('Practice municipality: every person here is invented.')
})

test('nothing on a page needs a security policy that allows inline styles or scripts', () => {
  expect(html).not.toMatch(/ style=/)
  expect(html).not.toMatch(/<style/)
  expect(html).not.toMatch(/ on[a-z]+=/)
  expect(html).not.toMatch(/<script(?![^>]* src=)/)
  expect(html).not.toMatch(/["(]data:/)
})

test('every id is there once, and whatever points at one finds it', () => {
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  const pointed = [
    ...all(/ for="([^"]+)"/g),
    ...all(/ aria-(?:describedby|labelledby)="([^"]+)"/g),
    ...all(/ href="#([^"]+)"/g),
  ]
  const hatches = all(/url\(#([^)]+)\)/g).filter((id) => id !== 'p-home')
  expect([...pointed, ...hatches].flatMap((list) => list.split(' ')).filter((id) => !ids.includes(id))).toEqual([])
})

test('every field that is seen has a label', () => {
  const fields = all(/<((?:input|select|textarea)[^>]*)>/g).filter((field) => !field.includes('type="hidden"'))
  expect(fields.length).toBeGreaterThan(10)
  const labelled = new Set(all(/ for="([^"]+)"/g))
  expect(fields.filter((field) => !labelled.has(/ id="([^"]+)"/.exec(field)?.[1] ?? ''))).toEqual([])
})

test('every icon can be drawn', () => {
  expect(iconNames.length).toBeGreaterThan(40)
  expect(all(/<svg class="icon"[^>]*>(.*?)<\/svg>/g).filter((drawing) => drawing === '')).toEqual([])
})

test('the tab and the history never say the name that the heading says', () => {
  const page = String(<Page viewer={sampleViewer} title="Tore Test" documentTitle="Person" />)
  expect(page).toContain('<h1 id="title">Tore Test</h1>')
  expect(page).toContain('<title>Person · Hemvist</title>')
})

test('a form that came back with errors says so on the tab', () => {
  expect(String(<Page viewer={sampleViewer} title="Ny signal" failed />)).toContain(
    '<title>Fel: Ny signal · Hemvist</title>',
  )
})

test('one who has not logged in meets a way in, and no menu of others', () => {
  const page = String(<Page viewer={{ ...sampleViewer, user: null, nav: [] }} title="Hemvist" />)
  expect(page).toContain('href="/login"')
  expect(page).not.toContain('/logout')
  expect(page).not.toMatch(/command-field|\/frame\./)
})

test('what was typed is kept, also when it can not be a day', () => {
  const form = String(
    <Form action="/x" state={sampleState}>
      <DateField within="life" name="born" label="Födelsedag" />
      <TextField name="reason" label="Skäl" value="det som stod från början" />
      <Checkboxes
        name="needs"
        label="Behov"
        choices={[
          { value: 'bed', label: 'Plats' },
          { value: 'key', label: 'Nyckel' },
        ]}
      />
    </Form>,
  )
  expect(form).toContain('type="text" value="2026-02-30"')
  expect(form).toContain('value="Sover i trapphus"')
  expect(form).toMatch(/value="bed" checked/)
  expect(form).not.toMatch(/value="key" checked/)
  expect(form).toContain(`name="_key" value="${sampleState.key}"`)
})

test('a field that was emptied stays empty', () => {
  const emptied: FormState = { typed: { reason: '' }, problems: [], key: 'k' }
  expect(String(<TextField name="reason" label="Skäl" value="från början" state={emptied} />)).toContain('value=""')
})

test('what is typed is never markup', () => {
  const wild: FormState = { typed: { reason: '"><b>x</b>' }, problems: [], key: 'k' }
  expect(String(<TextField name="reason" label="Skäl" state={wild} />)).not.toContain('<b>')
})

test('an error is tied to its field, and an optional field says that it is', () => {
  const field = String(<TextField name="amount" label="Skuld" hint="I kronor" state={sampleState} />)
  expect(field).toContain('aria-describedby="f-amount-hint f-amount-error" aria-invalid="true"')
  expect(field).toContain('(frivilligt)')
  expect(String(<TextField name="a" label="Skuld" required />)).not.toContain('(frivilligt)')
})

test('the summary of what is wrong names the field, with no colon after a question', () => {
  const problems = [
    { field: 'how', label: 'Hur', message: 'Välj hur.' },
    { field: 'reached', label: 'Nådde ni hushållet?', message: 'Välj om ni nådde hushållet.' },
  ]
  const summary = String(
    <Page viewer={sampleViewer} title="x">
      <ErrorSummary state={{ typed: {}, problems, key: 'k' }} />
    </Page>,
  )
  expect(summary).toContain('>Hur: Välj hur.<')
  expect(summary).toContain('>Nådde ni hushållet? Välj om ni nådde hushållet.<')
})

const clockDue = (iso: string) =>
  String(
    <Page viewer={sampleViewer} title="x">
      <Clock title="Svar" due={Temporal.PlainDate.from(iso)} />
    </Page>,
  )

test('a clock says in words, not only in colour, when it is late', () => {
  expect(clockDue('2026-11-18')).toMatch(/data-tone="late".*3 d<small>.*försenad, ons 18 nov\./s)
  expect(clockDue('2026-11-21')).toMatch(/data-tone="late".*I dag<small>.*lör 21 nov/s)
  expect(clockDue('2026-11-23')).toMatch(/data-tone="soon".*2 d<small>.*mån 23 nov\./s)
  expect(clockDue('2026-12-23')).toContain('data-tone="calm"')
})

test('a section and a number of a message break nowhere, and say the same', () => {
  const page = String(
    <Page
      viewer={sampleViewer}
      title="Meddelande S-2026-0146"
      lead="Nämnden prövar det själv (FL 45 §), JB 12 kap. 42 och 44 §§."
    >
      <span />
    </Page>,
  )
  expect(page).toContain('<h1 id="title">Meddelande <span class="nowrap">S-2026-0146</span></h1>')
  expect(page).toContain('själv (FL\u00a045\u00a0§), JB\u00a012\u00a0kap. 42\u00a0och\u00a044\u00a0§§.')
})
