/** The kinds of field that forms are made of. Each says what is wrong in the reader's own words (see `messages.ts`). */

import { z } from 'zod'
import { formatNumber, type Locale, oreFrom } from '../text/index.ts'
import { type DayKind, isWithin, outOfBounds } from '../time/index.ts'

type Say = { sv: string; en: string }

/** Params for a zod `refine`/`addIssue` that carry a message in both languages. */
export const problem = (say: Say): { params: { say: Say } } => ({ params: { say } })

/** One line or more of text, at most `max` characters. */
export const text = (max: number) => z.string().max(max)

/** The same, may be left empty (`null`). */
export const optionalText = (max: number) =>
  z
    .string()
    .max(max)
    .nullish()
    .transform((value) => value ?? null)

/** One of a fixed list of codes. */
export const choice = <const T extends readonly [string, ...string[]]>(codes: T) => z.enum(codes)

/** One of a fixed list, may be left empty (`null`). */
export const optionalChoice = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z
    .enum(codes)
    .nullish()
    .transform((value) => value ?? null)

/** Any number of a fixed list. */
export const choices = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(z.enum(codes)))

/** A box that is ticked or not. */
export const ticked = () =>
  z
    .string()
    .nullish()
    .transform((value) => value !== undefined && value !== null)

/** As numbers are written; four digits may be a year, and stand as they are. */
const written = (number: number, locale: Locale): string =>
  Math.abs(number) < 10_000 ? String(number) : formatNumber(number, locale)

/** A whole number between `min` and `max`; spaces in it don't matter. `example`: one that fits what is asked. */
export const wholeNumber = (min: number, max: number, example = 3) =>
  z.string().transform((value, ctx) => {
    const plain = value.replaceAll(/[\s\u00a0\u202f]/g, '')
    if (!/^-?\d{1,12}$/.test(plain)) {
      ctx.addIssue({
        code: 'custom',
        ...problem({
          sv: `Skriv ett helt tal med siffror, till exempel ${example}.`,
          en: `Write a whole number in digits, such as ${example}.`,
        }),
      })
      return z.NEVER
    }
    const number = Number(plain)
    if (number < min || number > max) {
      ctx.addIssue({
        code: 'custom',
        ...problem({
          sv: `Talet ska vara mellan ${written(min, 'sv')} och ${written(max, 'sv')}.`,
          en: `The number must be between ${written(min, 'en')} and ${written(max, 'en')}.`,
        }),
      })
      return z.NEVER
    }
    return number
  })

/** An amount of kronor as people write it (`8 450,50`), in öre; at least one öre. */
export const amount = () =>
  z.string().transform((value, ctx) => {
    const ore = oreFrom(value)
    if (ore !== null && ore > 0) return ore
    ctx.addIssue({
      code: 'custom',
      ...problem({
        sv: 'Skriv beloppet i kronor, till exempel 8450 eller 8450,50.',
        en: 'Write the amount in kronor, such as 8450 or 8450.50.',
      }),
    })
    return z.NEVER
  })

const onlyDigits = /^(\d{4})-?(\d{2})-?(\d{2})$/

/** A date, as `2026-11-21` or `20261121`. A date that doesn't exist, or can't be of its kind, is told so. */
export const date = (kind: DayKind) =>
  z.string().transform((value, ctx) => {
    const parts = onlyDigits.exec(value)
    if (!parts) {
      ctx.addIssue({
        code: 'custom',
        ...problem({
          sv: 'Skriv datumet som år-månad-dag, till exempel 2026-11-21.',
          en: 'Write the date as year-month-day, such as 2026-11-21.',
        }),
      })
      return z.NEVER
    }
    const [year, month, day] = parts.slice(1).map(Number)
    const read = dayFrom({ year: year ?? 0, month: month ?? 0, day: day ?? 0 })
    if (read !== null && isWithin(kind, read)) return read
    const say =
      read === null
        ? { sv: `${value} finns inte i almanackan.`, en: `${value} is not a day in the calendar.` }
        : outOfBounds(kind, read)
    ctx.addIssue({ code: 'custom', ...problem(say) })
    return z.NEVER
  })

function dayFrom(parts: { year: number; month: number; day: number }): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(parts, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** A date that may be left empty (`null`). */
export const optionalDate = (kind: DayKind) =>
  z.preprocess((value) => (value === undefined ? null : value), date(kind).nullable())

/** An id chosen from a list on the page. */
export const reference = () => z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)

/** An id that may be left out (`null`). */
export const optionalReference = () =>
  z.preprocess((value) => (value === undefined ? null : value), reference().nullable())
