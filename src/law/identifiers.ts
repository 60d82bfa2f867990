/** Personnummer and samordningsnummer: read from every usual way of writing, checked, and refused by name (FOL 18 §, lag 2022:1697). */

/** A checked number. Its date is the number's own and not the birth date: when numbers run out a nearby day is used (FOL 18 §). */
export type Identifier = {
  /** Twelve digits, as registers store it: YYYYMMDDNNNC, a coordination number with 60 added to the day. */
  readonly twelve: string
  readonly kind: 'personalNumber' | 'coordinationNumber'
  readonly coordination: boolean
  /**
   * The date that the number is built on; null in a coordination number whose holder's month (00) or day (60) of birth isn't known. Never use it as a
   * birth date where the law asks for one.
   */
  readonly numberDate: Temporal.PlainDate | null
  /** By the parity of the ninth digit of the ten: odd male, even female. */
  readonly sex: 'female' | 'male'
}

export type IdentifierRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'reserve-number' }
  | { readonly kind: 'too-short'; readonly digits: number }
  | { readonly kind: 'too-long'; readonly digits: number }
  | { readonly kind: 'eleven-digits' }
  | { readonly kind: 'unknown-century'; readonly century: string }
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'in-the-future'; readonly numberDate: Temporal.PlainDate | null }
  | { readonly kind: 'birth-number-missing' }
  | { readonly kind: 'wrong-check-digit' }

export type ParsedIdentifier =
  | { readonly ok: true; readonly value: Identifier }
  | { readonly ok: false; readonly reason: IdentifierRefusal }

/** What lag 2022:1697 adds to the day of a coordination number. */
export const COORDINATION_DAYS = 60
const CENTURIES = ['18', '19', '20']
const SHORT = 10
const LONG = 12

/**
 * Reads a number as people write it: 10 or 12 digits, with `-` or `+` or nothing before the last four, spaces anywhere, also
 * `1981-12-18 9876`. Ten digits get their century from `today`: `+` says that the person turns 100 this year or has done so.
 */
export function parseIdentifier(written: string, today: Temporal.PlainDate): ParsedIdentifier {
  const text = tidy(written)
  if (text === '') return refuse({ kind: 'empty' })
  if (/^\d{6}(?:\d{2})?[-+]?(?=\d*[A-Z])[\dA-Z]{4}$/.test(text)) return refuse({ kind: 'reserve-number' })
  if (!/^[\d+-]+$/.test(text)) return refuse({ kind: 'not-a-number' })
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length === 0) return refuse({ kind: 'not-a-number' })
  if (digits.length < SHORT) return refuse({ kind: 'too-short', digits: digits.length })
  if (digits.length > LONG) return refuse({ kind: 'too-long', digits: digits.length })
  if (digits.length !== SHORT && digits.length !== LONG) return refuse({ kind: 'eleven-digits' })
  if (!separatorsInPlace(text)) return refuse({ kind: 'not-a-number' })
  return digits.length === LONG ? check(digits, today) : check(withCentury(digits, text, today), today)
}

/** For display, with the century: `20170101-2393`. Takes twelve checked digits. */
export function formatIdentifier(twelve: string): string {
  return `${twelve.slice(0, 8)}-${twelve.slice(8)}`
}

/** As on an identity card: `170101-2393`, with `+` from the year the person turns 100 (FOL 18 §). Takes twelve checked digits. */
export function formatShortIdentifier(twelve: string, today: Temporal.PlainDate): string {
  const turnsHundredOrHas = today.year - Number(twelve.slice(0, 4)) >= 100
  return `${twelve.slice(2, 8)}${turnsHundredOrHas ? '+' : '-'}${twelve.slice(8)}`
}

/** Twelve digits with the right check digit after these eleven (modulus 10 over the last nine, century left out). */
export function withCheckDigit(eleven: string): string | null {
  if (!/^\d{11}$/.test(eleven)) return null
  const sum = [...eleven.slice(2)].reduce((total, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + Math.floor(product / 10) + (product % 10)
  }, 0)
  return `${eleven}${(10 - (sum % 10)) % 10}`
}

/** Whether the last of twelve digits fits the others. */
export const hasRightCheckDigit = (twelve: string): boolean => withCheckDigit(twelve.slice(0, 11)) === twelve

function check(twelve: string, today: Temporal.PlainDate): ParsedIdentifier {
  const century = twelve.slice(0, 2)
  if (!CENTURIES.includes(century)) return refuse({ kind: 'unknown-century', century })
  const built = dateOf(twelve)
  if (built === null) return refuse({ kind: 'impossible-date' })
  const { coordination, numberDate, earliest } = built
  if (twelve.slice(8, 11) === '000') return refuse({ kind: 'birth-number-missing' })
  if (!hasRightCheckDigit(twelve)) return refuse({ kind: 'wrong-check-digit' })
  if (Temporal.PlainDate.compare(earliest, today) > 0) return refuse({ kind: 'in-the-future', numberDate })
  const sex = Number(twelve.charAt(10)) % 2 === 1 ? 'male' : 'female'
  const kind = coordination ? 'coordinationNumber' : 'personalNumber'
  return { ok: true, value: { twelve, kind, coordination, numberDate, sex } }
}

/** Digits, letters and separators only, every sort of dash as `-`, no spaces. */
function tidy(written: string): string {
  return written
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase()
}

/** One separator before the last four, or a whole date written with dashes; nothing else is a usual way of writing. */
function separatorsInPlace(text: string): boolean {
  return /^\d+$/.test(text) || /^\d+[-+]\d{4}$/.test(text) || /^\d{4}-\d{2}-\d{2}[-+]?\d{4}$/.test(text)
}

/** The century is the latest that fits; with `+` the one before it; without a sign never one that lies in the future. */
function withCentury(ten: string, text: string, today: Temporal.PlainDate): string {
  const yearOfCentury = Number(ten.slice(0, 2))
  const latestYear = text.includes('+') ? today.year - 100 : today.year
  const year = latestYear - ((((latestYear - yearOfCentury) % 100) + 100) % 100)
  const signed = text.includes('-') || text.includes('+')
  return signed || !liesAhead(year, ten, today) ? `${year}${ten.slice(2)}` : `${year - 100}${ten.slice(2)}`
}

function liesAhead(year: number, ten: string, today: Temporal.PlainDate): boolean {
  const built = dateOf(`${year}${ten.slice(2)}`)
  return built !== null && Temporal.PlainDate.compare(built.earliest, today) > 0
}

type NumberDate = { coordination: boolean; numberDate: Temporal.PlainDate | null; earliest: Temporal.PlainDate }

/**
 * The date in the first eight digits, or null when there can be none. In a coordination number the month may be 00 and the day 60, when its holder's month
 * or day of birth isn't known (lag 2022:1697); what is known must fit all the same.
 */
function dateOf(digits: string): NumberDate | null {
  const [year, month, written] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))]
  const coordination = written >= COORDINATION_DAYS
  const day = coordination ? written - COORDINATION_DAYS : written
  const known = month !== 0 && day !== 0
  if (!known && !coordination) return null
  // without a month any day up to 31 may be right: January has them all
  const earliest = realDate(year, month || 1, day || 1)
  return earliest && { coordination, numberDate: known ? earliest : null, earliest }
}

function realDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}

const refuse = (reason: IdentifierRefusal): ParsedIdentifier => ({ ok: false, reason })
