/** What the page of a form shows of its limits, its fields hold; and every word of it is there, in both languages. Asked of the fields, without a page. */

import { afterAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import { type Field, type FieldWords, hintOf, labelOf, readFields } from '../src/platform/subject/field.ts'
import { everyPlace } from '../src/platform/subject/index.ts'
import { type Locale, locales } from '../src/platform/text/index.ts'
import { setClock } from '../src/platform/time/index.ts'
import { sampleViewer } from '../src/platform/ui/every-part.sample.tsx'
import { ViewerProvider } from '../src/platform/ui/viewer.tsx'
import { sourceFiles } from './support/source.ts'

// what is drawn and what is judged are of the same day
setClock('2026-11-21T09:00:00Z')
afterAll(() => setClock(null))

// a form that another test made for itself has a place too, in the same worker
const routed = new Set(createApp({ demo: true }).routes.map(({ path }) => path))
const places = everyPlace().filter(({ address }) => routed.has(address))
const forms = places.filter(({ kind }) => kind === 'form')

/** Whatever the form is on: what a field asks of it is a day, or a number of months. */
const on = new Proxy({}, { get: (_, name) => (name === 'handoverMonths' ? 1 : Temporal.PlainDate.from('2026-11-01')) })

type One = { at: string; name: string; field: Field<unknown>; words: Readonly<Record<Locale, FieldWords>> }

const fields: One[] = forms.flatMap(({ address, fields, text }) =>
  Object.entries(fields).map(([name, field]) => {
    const words = { sv: text.sv.fields?.[name] ?? '', en: text.en.fields?.[name] ?? '' }
    return { at: `${address} ${name}`, name, field, words }
  }),
)

function drawn({ name, field, words }: One, locale: Locale = 'sv'): string {
  const [label, hint] = [labelOf(words[locale]), hintOf(words[locale])]
  const drawing = { name, label, hint, needed: field.needed, value: undefined, options: [], on, locale }
  return String(<ViewerProvider value={{ ...sampleViewer, locale }}>{field.draw(drawing)}</ViewerProvider>)
}

/** What stands in the way of what was typed in it; null when nothing does. */
function refusal({ name, field, words }: One, typed: string | undefined, locale: Locale = 'sv'): string | null {
  const came = { typed: typed === undefined ? {} : { [name]: typed }, unkeepable: [] }
  const read = readFields({ [name]: field }, on, came, { [name]: words[locale] }, locale)
  if (read.ok) return null
  const [first] = read.reason
  expect(first).toMatchObject({ field: name, status: 422 })
  return typeof first?.says === 'function' ? first.says(locale) : ''
}

const attribute = (html: string, name: string): string | null =>
  new RegExp(`<(?:input|textarea|select)\\b[^>]*\\s${name}="([^"]*)"`).exec(html)?.[1] ?? null
const isRequired = (html: string): boolean => /<(?:input|textarea|select)\b[^>]*\srequired[\s>=/]/.test(html)
const isTick = (html: string): boolean => (html.match(/<input[^>]*type="checkbox"/g) ?? []).length === 1
/** A line or several that words are written in: no number, day or time. */
const isWritten = (html: string): boolean =>
  /<textarea|<input class="ds-input" type="(?:text|email|tel|url)"/.test(html) && !/class="ds-input n"/.test(html)

type Seen = One & { html: string }
const seen: Seen[] = fields.map((one) => ({ ...one, html: drawn(one) })).filter(({ html }) => html !== '')
const written = seen.filter(({ html }) => isWritten(html))
/** Drawn by its form unseen: the page of our own that waits for somebody new. */
const unseen = ['/people/new back']
const looked = seen.filter(({ html, at }) => !html.includes('type="hidden"') && !unseen.includes(at))
const days = seen.filter(({ html }) => attribute(html, 'type') === 'date')

/** Those of which something is wrong, by address and name. */
const wrong = <T extends One>(of: readonly T[], is: (one: T) => boolean): string[] => of.filter(is).map(({ at }) => at)

test('there are forms of every kind to ask', () => {
  expect([forms.length > 70, written.length > 80, days.length > 20]).toEqual([true, true, true])
})

describe('what a page shows of a field', () => {
  const most = ({ html }: Seen): number => Number(attribute(html, 'maxlength') ?? 0)

  test('is how much can be written in it: so much is not too long, and a letter more is refused there', () => {
    expect(wrong(written, (one) => most(one) === 0)).toEqual([])
    const said = (one: Seen, letters: number) => refusal(one, 'x'.repeat(letters))
    expect(wrong(written, (one) => said(one, most(one))?.includes(`Högst ${most(one)} tecken`) === true)).toEqual([])
    expect(wrong(written, (one) => said(one, most(one) + 1) === null)).toEqual([])
  })

  test('is its first day and its last, unless a rule of the form’s says so in words of its own', () => {
    const bound = ({ html }: Seen, which: 'min' | 'max') => Temporal.PlainDate.from(attribute(html, which) ?? 'none')
    const taken = (one: Seen, day: Temporal.PlainDate) => refusal(one, day.toString()) === null
    expect(wrong(days, (one) => !taken(one, bound(one, 'min')) || !taken(one, bound(one, 'max')))).toEqual([])
    const held = days.filter(({ field }) => !field.ruled)
    expect(held.length).toBeGreaterThan(10)
    expect(wrong(held, (one) => taken(one, bound(one, 'min').subtract({ days: 1 })))).toEqual([])
    expect(wrong(held, (one) => taken(one, bound(one, 'max').add({ days: 1 })))).toEqual([])
  })

  test('is whether it must be filled in: what is called optional may always be left empty, what is demanded never', () => {
    const demands = seen.filter(
      ({ html }) => /<(?:input|textarea|select)/.test(html) && !/type="(?:hidden|radio|checkbox)"/.test(html),
    )
    expect(wrong(demands, ({ html, field }) => isRequired(html) !== (field.needed === 'always'))).toEqual([])
    expect(wrong(fields, (one) => (refusal(one, undefined) === null) === (one.field.needed === 'always'))).toEqual([])
    const optional = (html: string) => /class="optional"/.test(html)
    expect(wrong(seen, ({ html, field }) => optional(html) && field.needed !== 'never')).toEqual([])
    expect(wrong(demands, ({ html, field }) => !optional(html) && field.needed === 'never')).toEqual([])
  })

  test('and nothing that a rule misses when it is left empty is called optional', () => {
    const source = sourceFiles('src/**/*.{ts,tsx}').map(({ text }) => text)
    const missed = source.flatMap((text) => [...text.matchAll(/\bwrong\('(\w+)', '(\w+Missing)'\)/g)])
    expect(missed.length).toBeGreaterThan(10)
    const untrue = forms.flatMap(({ address, fields, text }) =>
      missed
        .filter(
          ([, name = '', word = '']) => fields[name]?.needed === 'never' && text.sv.refusals?.[word] !== undefined,
        )
        .map(([, name]) => `${address} ${name}`),
    )
    expect(untrue).toEqual([])
  })
})

test('a text that a page draws by hand says how long it may be, too', () => {
  const drawn = sourceFiles('src/**/*.tsx')
    .filter(({ path }) => !/\.(test|sample)\.|^src\/platform\/ui\//.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/<Text(?:Field|Area)\b[\s\S]*?\/>/g)].map(([tag]) => ({ path, tag })),
    )
  expect(drawn.length).toBeGreaterThan(10)
  const unlimited = drawn.filter(({ tag }) => !/maxlength=|inputmode="(?:decimal|numeric)"/.test(tag))
  expect(unlimited.map(({ path, tag }) => `${path} ${tag}`)).toEqual([])
})

test('what is far too long is refused at its field, whatever kind of field it is', () => {
  expect(
    wrong(
      seen.filter(({ html }) => !isTick(html)),
      (one) => refusal(one, 'x'.repeat(100_000)) === null,
    ),
  ).toEqual([])
})

describe('every word', () => {
  test('of a field is there in both languages: its name, and what to write when it is left empty', () => {
    for (const locale of locales) {
      expect(wrong(looked, ({ words }) => labelOf(words[locale]).trim() === '')).toEqual([])
      // that it is optional is said by the field, and only where it is
      expect(
        wrong(fields, ({ words }) => /\((frivilligt|valfritt|optional)\)\s*$/i.test(labelOf(words[locale]))),
      ).toEqual([])
      const empty = fields.filter(({ field }) => field.needed === 'always')
      expect(wrong(empty, (one) => !/[.!?]$/.test(refusal(one, undefined, locale) ?? ''))).toEqual([])
    }
    const missing = (one: One, locale: Locale) => refusal(one, undefined, locale)
    expect(wrong(fields, (one) => missing(one, 'sv') !== null && missing(one, 'sv') === missing(one, 'en'))).toEqual([])
  })

  test('of a form and a press is there: what it is called, what it does and that it is done', () => {
    const silent = places.flatMap(({ address, kind, text }) =>
      locales.flatMap((locale) => {
        const { title, send, press, done } = text[locale]
        const needed = kind === 'form' ? { title, send, done } : { press, done }
        return Object.entries(needed).flatMap(([name, word]) =>
          (word ?? '').trim() === '' ? [`${address} ${name}`] : [],
        )
      }),
    )
    expect(silent).toEqual([])
  })

  test('is a word of its own language, and no name of the program’s', () => {
    const both = places.flatMap(({ address, text }) => {
      const english = new Map(wordsIn(text.en))
      return wordsIn(text.sv).map(([name, sv]) => ({ at: `${address} ${name}`, name, sv, en: english.get(name) ?? '' }))
    })
    expect(both.length).toBeGreaterThan(500)
    const names = new Set(both.flatMap(({ name }) => name.split('.')))
    const isName = (word: string) => names.has(word)
    expect(both.filter(({ sv, en }) => isName(sv) || isName(en)).map(({ at }) => at)).toEqual([])
    expect(
      both.filter(({ sv, en }) => sv !== '' && sv === en && !alike.includes(sv)).map(({ at, sv }) => `${at}: ${sv}`),
    ).toEqual([])
  })
})

/** Words that are the same in Swedish and English. */
const alike = ['Person']

/** Each word of a form's by its way: `fields.by.hint`. */
function wordsIn(said: object, before = ''): [way: string, word: string][] {
  return Object.entries(said).flatMap(([name, word]: [string, unknown]) => {
    if (typeof word === 'string') return [[before + name, word] satisfies [string, string]]
    return typeof word === 'object' && word !== null ? wordsIn(word, `${before}${name}.`) : []
  })
}
