/** Numbers as people write them: decimal comma and narrow spaces in Swedish, point and commas in English. */
import type { Locale } from './dictionary.ts'

const NARROW_SPACE = '\u202f'
const NO_BREAK_SPACE = '\u00a0'

const formatters = new Map<string, Intl.NumberFormat>()

/** Building an Intl formatter costs some fifty times more than using it, so each is built once. */
function formatter(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale}${digits}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  formatters.set(key, made)
  return made
}

/** A number with `digits` decimals (none unless told): `72 018`, `72,018`. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  const written = formatter(locale, digits).format(value)
  return locale === 'sv' ? written.replaceAll(NO_BREAK_SPACE, NARROW_SPACE) : written
}

/** A rate with one decimal, as in published figures: `38,8`, `38.8`. */
export function formatRate(value: number, locale: Locale): string {
  return formatNumber(value, locale, 1)
}

/** A share from 0 to 1 as whole per cent, or with `digits` decimals: `46 %`, `46%`. */
export function formatPercent(share: number, locale: Locale, digits = 0): string {
  const written = formatNumber(share * 100, locale, digits)
  return locale === 'sv' ? `${written}${NO_BREAK_SPACE}%` : `${written}%`
}

/** Kronor; öre are shown only when there are any: `11 240 kr`, `SEK 11,240`. */
export function formatKronor(kronor: number, locale: Locale): string {
  const written = formatNumber(kronor, locale, Number.isInteger(kronor) ? 0 : 2)
  return locale === 'sv' ? `${written}${NO_BREAK_SPACE}kr` : `SEK${NO_BREAK_SPACE}${written}`
}

/** The number and its noun in the right number: `plural(3, 'barn', 'barn', 'sv')` is `3 barn`. */
export function plural(count: number, one: string, many: string, locale: Locale): string {
  return `${formatNumber(count, locale)}${NO_BREAK_SPACE}${count === 1 ? one : many}`
}

/** An age in years: `34 år`, `34 years`. */
export function formatAge(years: number, locale: Locale): string {
  return locale === 'sv' ? `${years}${NO_BREAK_SPACE}år` : plural(years, 'year', 'years', locale)
}

/** `a`, `a och b`, `a, b och c`. */
export function formatList(items: readonly string[], locale: Locale): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length === 1) return last
  return `${items.slice(0, -1).join(', ')} ${locale === 'sv' ? 'och' : 'and'} ${last}`
}
