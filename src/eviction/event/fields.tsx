/** The fields of an event: each kind asks for its own of them, by names of its own. */

import type { Child } from 'hono/jsx'
import { defectWords, eventFlags, learnedGrounds, messageDefects, payers } from '../../law/index.ts'
import {
  amount,
  checkboxes,
  day,
  type Names,
  oneOf,
  optional,
  radios,
  sometimes,
  type Values,
  wholeNumber,
} from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import type { EventFacts } from '../events.ts'
import { formOf, type HandKind } from './kinds.ts'
import { text } from './text.ts'

/** The longest time that a paper is believed to give, in days. */
const MOST_STATED_DAYS = 365

function namesOf<Code extends string>(codes: readonly Code[], name: (code: Code, locale: Locale) => string): Names<Code>
function namesOf(codes: readonly string[], name: (code: string, locale: Locale) => string) {
  const all = (locale: Locale) => Object.fromEntries(codes.map((code) => [code, name(code, locale)]))
  return { sv: all('sv'), en: all('en') }
}

const defectNames = namesOf(messageDefects, (code, locale) => defectWords[code].words[locale])

/** The days are judged by the rule of the kind, in its own words: some may lie ahead. */
export const eventFields = {
  on: day(),
  until: sometimes(day({ within: 'planned' })),
  amount: optional(amount()),
  payer: sometimes(radios(payers, group(text, 'payers'))),
  ground: optional(oneOf(learnedGrounds, group(text, 'grounds'))),
  statedDays: optional(wholeNumber(1, MOST_STATED_DAYS)),
  defects: checkboxes(messageDefects, defectNames),
  flags: checkboxes(eventFlags, group(text, 'flags')),
}

type Name = keyof typeof eventFields
const names = ['on', 'until', 'amount', 'payer', 'ground', 'statedDays', 'defects', 'flags'] as const

/** Whether an event of this kind says that. */
function asks(kind: HandKind, name: Name): boolean {
  const { fields = [], flags = [] } = formOf(kind)
  if (name === 'on') return true
  if (name === 'flags') return flags.length > 0
  return fields.includes(name) || (name === 'until' && fields.includes('untilNeeded'))
}

/** What the form says of an event of this kind; what the kind doesn't say is left out, whatever was sent. */
export function factsOf(kind: HandKind, typed: Values<typeof eventFields>): EventFacts & { kind: HandKind } {
  const { flags = [] } = formOf(kind)
  return {
    kind,
    on: typed.on,
    until: asks(kind, 'until') ? typed.until : null,
    amountOre: asks(kind, 'amount') ? typed.amount : null,
    payer: asks(kind, 'payer') ? (typed.payer ?? 'tenant') : null,
    ground: asks(kind, 'ground') ? typed.ground : null,
    defects: asks(kind, 'defects') ? typed.defects : [],
    flags: typed.flags.filter((flag) => flags.includes(flag)),
    statedDays: asks(kind, 'statedDays') ? typed.statedDays : null,
  }
}

/** How the kind's own fields stand on a page. */
export function aroundKind(kind: HandKind, locale: Locale) {
  const t = words(text, locale)
  const [until, hints]: Partial<Record<HandKind, string>>[] = [t.until, t.onHint]
  const { fields } = t.recording
  const hint = hints?.[kind]
  return {
    words: {
      on: hint === undefined ? fields.on : { label: fields.on, hint },
      until: until?.[kind],
    },
    options: { flags: (formOf(kind).flags ?? []).map((code) => ({ value: code, label: t.flags[code] })) },
    draw: (field: { readonly [K in Name]: Child }) =>
      names.filter((name) => asks(kind, name)).map((name) => field[name]),
  }
}

/** What a correction begins with. */
export const begunWith = (event: EventFacts) => ({
  on: event.on,
  until: event.until,
  amount: event.amountOre,
  payer: event.payer ?? ('tenant' as const),
  ground: event.ground,
  statedDays: event.statedDays,
  defects: [...event.defects],
  flags: [...event.flags],
})
