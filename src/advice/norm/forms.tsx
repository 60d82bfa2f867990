/** The national norm of a year is entered: each amount that its table has, from a day, with where it stands. */

import type { Child } from 'hono/jsx'
import { amount, Beneath, day, desk, limited, shortText, sometimes, wrong } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { FieldRow, Section } from '../../platform/ui/index.ts'
import { type AdviceVerb, requireMay } from '../access.ts'
import { allNormCodes, limitCodes, type NormCode, normCodes } from './codes.ts'
import { nameOfNorm, text } from './text.ts'

const norm = desk({
  at: '/advice/norm',
  requireMay: (session, verb: AdviceVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/advice/norm', label: words(text, page.viewer.locale).title }]} />
  ),
  text: group(text, 'subject'),
})

type NormField = `norm_${NormCode}`
const fieldOf = (code: NormCode): NormField => `norm_${code}`

/** The same of each figure, under its field's name. */
function ofEach<Value>(of: (code: NormCode) => Value): Readonly<Record<NormField, Value>>
function ofEach(of: (code: NormCode) => unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(allNormCodes.map((code) => [fieldOf(code), of(code)]))
}

/** The database's own limit for a figure of the norm: a million kronor a month. */
const MOST_ORE = 100_000_000

/** Each may be missing, not all of them. */
const figure = sometimes(
  limited(amount(), (ore) => (ore > MOST_ORE ? { sv: text.sv.tooMuch, en: text.en.tooMuch } : null)),
)

const entered = group(text, 'entering')
const labelled = (locale: Locale) => ({
  ...entered[locale],
  fields: { ...entered[locale].fields, ...ofEach((code) => nameOfNorm(code, locale)) },
})

const startingWith = (start: string) => normCodes.filter((code) => code.startsWith(start))

export const entering = norm.form({
  at: 'new',
  may: 'setNorm',
  opens: 'norm',
  text: { sv: labelled('sv'), en: labelled('en') },
  fields: { validFrom: day({ within: 'planned' }), source: shortText(300), ...ofEach(() => figure) },
  shows: ({ viewer }) => {
    const t = words(text, viewer.locale)
    return {
      begins: { validFrom: viewer.today.with({ month: 1, day: 1 }) },
      draw: (field) => {
        const amounts = (title: string, codes: readonly NormCode[], lead?: Child) => (
          <Section title={title}>
            {lead}
            <FieldRow>{codes.map((code) => field[fieldOf(code)])}</FieldRow>
          </Section>
        )
        return (
          <>
            {field.validFrom}
            {field.source}
            {amounts(t.children, startingWith('child-'))}
            {amounts(t.lunch, startingWith('childLunchAway-'))}
            {amounts(t.adults, ['single', 'couple'])}
            {amounts(t.shared, startingWith('household-'))}
            {amounts(t.limits, limitCodes, <p class="measure">{t.limitsLead}</p>)}
          </>
        )
      },
    }
  },
  act: async (step, { validFrom, source, ...amounts }) => {
    const figures = allNormCodes.flatMap((code) => {
      const ore = amounts[fieldOf(code)]
      return ore === null ? [] : [{ code, ore }]
    })
    if (figures.length === 0) return wrong('norm_child-0', 'nothing')
    const made = await step.add('norm_set', 'set', { valid_from: validFrom, source })
    const { municipality_code } = step.own()
    const rows = figures.map(({ code, ore }) => ({ norm_id: made, municipality_code, code, amount_ore: ore }))
    await step.tx.insertInto('norm_figure').values(rows).execute()
    return step.done('advice.norm-entered', { about: made, data: { from: validFrom.toString() }, made })
  },
})

export const normForms = norm.routes(entering)
