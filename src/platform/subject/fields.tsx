/** The kinds of field that are written in, each in one line: `words: optional(longText(500, 3))`. */

import { z } from 'zod'
import { formatDate, type Locale, oreAsTyped } from '../text/index.ts'
import { type DayKind, dayBounds } from '../time/index.ts'
import { DateField, type FieldWidth, NumberField, TextArea, TextField, TimeField } from '../ui/index.ts'
import * as read from '../web/fields.ts'
import type { Field } from './field.ts'
import { framed, missing } from './framed.ts'

/** May be left empty: `null`, and its label says so. */
export const optional = <Value, On>(field: Field<Value, On>): Field<Value | null, On> => mayBeEmpty(field, 'never')

/** Needed in some cases, which a rule knows: `null` when empty, and not called optional. */
export const sometimes = <Value, On>(field: Field<Value, On>): Field<Value | null, On> => mayBeEmpty(field, 'sometimes')

const mayBeEmpty = <Value, On>(field: Field<Value, On>, needed: 'never' | 'sometimes'): Field<Value | null, On> => ({
  needed,
  ...(field.long && { long: field.long }),
  ...(field.ruled && { ruled: field.ruled }),
  schema: z.preprocess((typed) => typed ?? null, field.schema.nullable()),
  missing: field.missing,
  limit: (value, on) => (value === null ? null : (field.limit?.(value, on) ?? null)),
  draw: (drawn) => field.draw({ ...drawn, value: drawn.value ?? undefined }),
})

/** The same field with a limit of its own besides, which hangs on the subject: `limited(day(), ({ openedOn }) => …)`. */
export const limited = <Value, On>(
  field: Field<Value, On>,
  limit: (value: Value, on: On) => Readonly<Record<Locale, string>> | null,
): Field<Value, On> => ({
  ...field,
  limit: (value, on) => field.limit?.(value, on) ?? limit(value, on),
  draw: (drawn) => field.draw(drawn),
})

type TextLook = {
  type?: 'text' | 'email' | 'tel' | 'url'
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  width?: FieldWidth
  spellcheck?: boolean
}

/** One line of text, at most `max` characters. */
export const shortText = (max: number, look: TextLook = {}): Field<string> => ({
  needed: 'always',
  schema: read.text(max),
  missing: missing.write,
  draw: (drawn) => <TextField {...framed(drawn)} {...look} maxlength={max} value={drawn.value} />,
})

/** A text that may grow so long is kept as a draft while it is written: some minutes' work. */
const WORTH_KEEPING = 900

/** Several lines of text, at most `max` characters. */
export const longText = (max: number, rows = 5): Field<string> => ({
  needed: 'always',
  ...(max >= WORTH_KEEPING && { long: true }),
  schema: read.text(max),
  missing: missing.write,
  draw: (drawn) => <TextArea {...framed(drawn)} rows={rows} maxlength={max} value={drawn.value} />,
})

/** `from` and `to` are judged and shown; `shownFrom` and `shownTo` only bound the calendar, where a rule judges in words of its own. */
export type DayLimits<On> = {
  within?: DayKind
  from?: (on: On) => Temporal.PlainDate | undefined
  to?: (on: On) => Temporal.PlainDate | undefined
  shownFrom?: (on: On) => Temporal.PlainDate | undefined
  shownTo?: (on: On) => Temporal.PlainDate | undefined
}

/** A day. `within` says what it is about, and so which years can be right. */
export const day = <On = unknown>({
  within = 'happened',
  from,
  to,
  shownFrom,
  shownTo,
}: DayLimits<On> = {}): Field<Temporal.PlainDate, On> => ({
  needed: 'always',
  ...((shownFrom ?? shownTo) && { ruled: true }),
  schema: read.date(within),
  missing: missing.day,
  limit: (value, on) => {
    const [first, last] = [from?.(on), to?.(on)]
    if (first && Temporal.PlainDate.compare(value, first) < 0)
      return inBoth((locale) => said.noEarlier[locale](formatDate(first, locale)))
    if (last && Temporal.PlainDate.compare(value, last) > 0)
      return inBoth((locale) => said.noLater[locale](formatDate(last, locale)))
    return null
  },
  draw: (drawn) => {
    const bounds = dayBounds(within)
    const min = (from ?? shownFrom)?.(drawn.on) ?? bounds.from
    const max = (to ?? shownTo)?.(drawn.on) ?? bounds.to
    return <DateField {...framed(drawn)} within={within} value={drawn.value} min={min} max={max} />
  },
})

const inBoth = (say: (locale: Locale) => string) => ({ sv: say('sv'), en: say('en') })

const said = {
  noEarlier: {
    sv: (day: string) => `Dagen får inte vara före ${day}.`,
    en: (day: string) => `The day can’t be before ${day}.`,
  },
  noLater: {
    sv: (day: string) => `Dagen får inte vara efter ${day}.`,
    en: (day: string) => `The day can’t be after ${day}.`,
  },
} as const

/** A time of day, as text: `14:30`. Written as `9.05` too, which is read as `09:05`. */
export const time = (): Field<string> => ({
  needed: 'always',
  schema: z.string().transform((typed, ctx) => {
    const parts = /^([01]?\d|2[0-3])[.:]([0-5]\d)(?::[0-5]\d)?$/.exec(typed)
    if (parts) return `${parts[1]?.padStart(2, '0')}:${parts[2]}`
    ctx.addIssue({ code: 'custom', ...read.problem(missing.time) })
    return z.NEVER
  }),
  missing: missing.time,
  draw: (drawn) => <TimeField {...framed(drawn)} value={drawn.value} />,
})

/** What people usually write of a measure, as an example to whoever wrote something else. */
const usual: Readonly<Record<string, number>> = { kr: 6500, 'm²': 65 }

/** A whole number, from `min` to `max`. `unit`: what is counted, in both languages where it is a word. `example`: one that fits, where 3 is none. */
export const wholeNumber = (
  min: number,
  max: number,
  unit?: string | Readonly<Record<Locale, string>>,
  example: number = (typeof unit === 'string' ? usual[unit] : undefined) ?? 3,
): Field<number> => ({
  needed: 'always',
  schema: read.wholeNumber(min, max, example),
  missing: missing.number,
  draw: (drawn) => (
    <NumberField
      {...framed(drawn)}
      value={drawn.value}
      {...(unit === undefined ? {} : { unit: typeof unit === 'string' ? unit : unit[drawn.locale] })}
    />
  ),
})

/** An amount in kronor, as people write them; in öre. */
export const amount = (): Field<number> => ({
  needed: 'always',
  schema: read.amount(),
  missing: missing.amount,
  draw: ({ value, ...drawn }) => (
    <NumberField {...framed(drawn)} decimals unit="kr" value={value === undefined ? undefined : oreAsTyped(value)} />
  ),
})
