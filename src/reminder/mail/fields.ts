/** What the mail's form asks for: where to, how often, and from which hour. */

import { limited, oneOf, optional, shortText } from '../../platform/subject/index.ts'
import { group, type Locale, weekdayName } from '../../platform/text/index.ts'
import { text } from '../settings.text.ts'

const hours = ['5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18'] as const
const weekdays = ['1', '2', '3', '4', '5'] as const

export const hourOf = (hour: number) => hours.find((one) => Number(one) === hour)
export const weekdayOf = (weekday: number) => weekdays.find((one) => Number(one) === weekday)

// as the table has it: one address, nothing that a mail program could take for two
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/

/** 1 is Monday; so was the first of January 2024. */
export const nameOfWeekday = (weekday: number, locale: Locale): string =>
  weekdayName(Temporal.PlainDate.from('2024-01-01').add({ days: weekday - 1 }), locale)

function named<Code extends string>(
  codes: readonly Code[],
  name: (code: Code) => string,
): Readonly<Record<Code, string>>
function named(codes: readonly string[], name: (code: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(codes.map((code) => [code, name(code)]))
}

const onDays = (locale: Locale) => named(weekdays, (day) => nameOfWeekday(Number(day), locale))
const onHours = named(hours, (hour) => `${hour}.00`)

export const mailFields = {
  address: limited(shortText(254, { type: 'email', autocomplete: 'email' }), (typed) =>
    ADDRESS.test(typed) ? null : group(text, 'notAddress'),
  ),
  weekday: optional(oneOf(weekdays, { sv: onDays('sv'), en: onDays('en') }, { empty: group(text, 'vardag') })),
  hour: oneOf(hours, { sv: onHours, en: onHours }, { empty: false }),
}
