/** The kinds of field that forms are made of, each in one line: `words: optional(longText(500, 3))`. */

import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { formatDate, type Locale, oreAsTyped } from '../text/index.ts'
import { type DayKind, dayBounds } from '../time/index.ts'
import {
  Checkbox,
  Checkboxes,
  type Choice,
  type ChoiceGroup,
  DateField,
  type FieldWidth,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
  TimeField,
} from '../ui/index.ts'
import * as read from '../web/fields.ts'
import type { Drawn, Field } from './field.ts'

const missing = {
  write: { sv: 'Skriv något här.', en: 'Write something here.' },
  day: { sv: 'Skriv en dag, till exempel 2026-11-21.', en: 'Write a day, such as 2026-11-21.' },
  time: { sv: 'Skriv ett klockslag, till exempel 14:30.', en: 'Write a time, such as 14:30.' },
  number: { sv: 'Skriv ett tal med siffror.', en: 'Write a number in digits.' },
  amount: { sv: 'Skriv beloppet i kronor.', en: 'Write the amount in kronor.' },
  choose: { sv: 'Välj ett av alternativen.', en: 'Choose one of the options.' },
  several: { sv: 'Välj minst ett av alternativen.', en: 'Choose at least one of the options.' },
  tick: { sv: 'Kryssa i rutan för att gå vidare.', en: 'Tick the box to go on.' },
} as const

/** May be left empty: `null`, and its label says so. */
export const optional = <Value, On>(field: Field<Value, On>): Field<Value | null, On> => mayBeEmpty(field, 'never')

/** Needed in some cases, which a rule knows: `null` when empty, and not called optional. */
export const sometimes = <Value, On>(field: Field<Value, On>): Field<Value | null, On> => mayBeEmpty(field, 'sometimes')

const mayBeEmpty = <Value, On>(field: Field<Value, On>, needed: 'never' | 'sometimes'): Field<Value | null, On> => ({
  needed,
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

/** Several lines of text, at most `max` characters. */
export const longText = (max: number, rows = 5): Field<string> => ({
  needed: 'always',
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

/** A time of day, as text: `14:30`. */
export const time = (): Field<string> => ({
  needed: 'always',
  schema: z.string().refine((typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), read.problem(missing.time)),
  missing: missing.time,
  draw: (drawn) => <TimeField {...framed(drawn)} value={drawn.value} />,
})

/** A whole number, from `min` to `max`. */
export const wholeNumber = (min: number, max: number, unit?: string): Field<number> => ({
  needed: 'always',
  schema: read.wholeNumber(min, max),
  missing: missing.number,
  draw: (drawn) => <NumberField {...framed(drawn)} value={drawn.value} {...(unit === undefined ? {} : { unit })} />,
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

/** The names of codes in both languages: `group(text, 'kinds')`. */
export type Names<Code extends string> = Readonly<Record<Locale, Readonly<Record<Code, string>>>>

const choicesOf = <Code extends string>(codes: readonly Code[], names: Names<Code>, locale: Locale): Choice[] =>
  codes.map((value) => ({ value, label: names[locale][value] }))

type Codes<Code extends string> = readonly [Code, ...Code[]]

/** One of a fixed list, in a menu. */
export const oneOf = <const Code extends string>(codes: Codes<Code>, names: Names<NoInfer<Code>>): Field<Code> => ({
  needed: 'always',
  schema: z.enum(codes),
  missing: missing.choose,
  draw: (drawn) => <Select {...framed(drawn)} choices={choicesOf(codes, names, drawn.locale)} value={drawn.value} />,
})

/** One of few, all of them seen. `hints` explain the choices; `row`: short ones beside each other. */
export const radios = <const Code extends string>(
  codes: Codes<Code>,
  names: Names<NoInfer<Code>>,
  {
    hints,
    row = false,
  }: { hints?: Readonly<Record<Locale, Readonly<Partial<Record<Code, string>>>>>; row?: boolean } = {},
): Field<Code> => ({
  needed: 'always',
  schema: z.enum(codes),
  missing: missing.choose,
  draw: (drawn) => (
    <Radios
      {...framed(drawn)}
      row={row}
      value={drawn.value}
      choices={choicesOf(codes, names, drawn.locale).map((choice, at) => ({
        ...choice,
        hint: hints?.[drawn.locale][codes[at] ?? codes[0]],
      }))}
    />
  ),
})

/** Any number of a fixed list; none is an answer too, unless at least one is `needed`. */
export const checkboxes = <const Code extends string>(
  codes: Codes<Code>,
  names: Names<NoInfer<Code>>,
  { needed = 'never', row = false }: { needed?: 'always' | 'never'; row?: boolean } = {},
): Field<Code[]> => ({
  needed,
  schema:
    needed === 'always'
      ? read.choices(codes).refine((chosen) => chosen.length > 0, read.problem(missing.several))
      : read.choices(codes),
  missing: missing.several,
  draw: (drawn) => (
    <Checkboxes
      {...framed(drawn)}
      row={row}
      values={drawn.value ?? []}
      choices={choicesOf(codes, names, drawn.locale)}
    />
  ),
})

/** A box that is ticked or not. */
export const ticked = (): Field<boolean> => ({
  needed: 'never',
  schema: read.ticked(),
  missing: missing.tick,
  draw: ({ value = false, ...drawn }) => <Checkbox {...framed(drawn)} checked={value} />,
})

/** A box that must be ticked before anything is done. */
export const confirmed = (): Field<true> => ({
  needed: 'always',
  schema: z.string().transform(() => true as const),
  missing: missing.tick,
  draw: (drawn) => <Checkbox {...framed(drawn)} />,
})

type PickLook = { as?: 'menu' | 'radios'; empty?: string | false }

/** One of the rows that the page offers (`shows` gives them as `options`): its id. Whether it may be chosen is for `act` to say. */
export const picked = ({ as = 'menu', empty }: PickLook = {}): Field<string> => ({
  needed: 'always',
  schema: read.reference(),
  missing: missing.choose,
  draw: (drawn) => pick(drawn, as, empty),
})

/** The same, where what is offered has codes instead of ids. */
export const pickedCode = ({ as = 'menu', empty }: PickLook = {}): Field<string> => ({
  needed: 'always',
  schema: read.text(100),
  missing: missing.choose,
  draw: (drawn) => pick(drawn, as, empty),
})

function pick(drawn: Drawn<string, unknown>, as: 'menu' | 'radios', empty: string | false | undefined): Child {
  const choices = drawn.options.filter((option): option is Choice => 'value' in option)
  if (as === 'radios') return <Radios {...framed(drawn)} choices={choices} value={drawn.value} />
  const groups = drawn.options.filter((option): option is ChoiceGroup => 'choices' in option)
  const first = empty === undefined ? {} : { empty }
  return <Select {...framed(drawn)} choices={choices} groups={groups} value={drawn.value} {...first} />
}

/** What every field is drawn with. */
const framed = ({ name, label, hint, needed }: Omit<Drawn<unknown, unknown>, 'value'>) => ({
  name,
  label,
  hint,
  required: needed === 'sometimes' ? needed : needed === 'always',
})
