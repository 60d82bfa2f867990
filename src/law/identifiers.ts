/** Personnummer and samordningsnummer: read from every usual way of writing, checked, and refused by name (FOL 18 §, lag 2022:1697). */

import personnummer from 'personnummer'

/** A checked number. Its date is the number's own and not the birth date: when numbers run out a nearby day is used (FOL 18 §). */
export type Identifier = {
  /** Twelve digits, as registers store it: YYYYMMDDNNNC, a coordination number with 60 added to the day. */
  readonly twelve: string
  readonly kind: 'personalNumber' | 'coordinationNumber'
  readonly coordination: boolean
  /** The date that the number is built on. Never use it as a birth date where the law asks for one. */
  readonly numberDate: Temporal.PlainDate
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
  | { readonly kind: 'in-the-future'; readonly numberDate: Temporal.PlainDate }
  | { readonly kind: 'birth-number-missing' }
  | { readonly kind: 'wrong-check-digit' }

export type ParsedIdentifier =
  | { readonly ok: true; readonly value: Identifier }
  | { readonly ok: false; readonly reason: IdentifierRefusal }

/** The package is CommonJS whose export is the class itself, while its types promise `default`: this takes either. */
const Personnummer = 'default' in personnummer ? personnummer.default : personnummer

/** What lag 2022:1697 adds to the day of a coordination number. */
const COORDINATION_DAYS = 60
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
  for (let digit = 0; digit <= 9; digit += 1) {
    if (Personnummer.valid(`${eleven}${digit}`)) return `${eleven}${digit}`
  }
  return null
}

function check(twelve: string, today: Temporal.PlainDate): ParsedIdentifier {
  const century = twelve.slice(0, 2)
  if (!CENTURIES.includes(century)) return refuse({ kind: 'unknown-century', century })
  const day = Number(twelve.slice(6, 8))
  const coordination = day > COORDINATION_DAYS
  const numberDate = realDate(
    Number(twelve.slice(0, 4)),
    Number(twelve.slice(4, 6)),
    coordination ? day - COORDINATION_DAYS : day,
  )
  if (numberDate === null) return refuse({ kind: 'impossible-date' })
  if (twelve.slice(8, 11) === '000') return refuse({ kind: 'birth-number-missing' })
  if (!Personnummer.valid(twelve)) return refuse({ kind: 'wrong-check-digit' })
  if (Temporal.PlainDate.compare(numberDate, today) > 0) return refuse({ kind: 'in-the-future', numberDate })
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
  const day = Number(ten.slice(4, 6))
  const date = realDate(year, Number(ten.slice(2, 4)), day > COORDINATION_DAYS ? day - COORDINATION_DAYS : day)
  return date !== null && Temporal.PlainDate.compare(date, today) > 0
}

function realDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}

const refuse = (reason: IdentifierRefusal): ParsedIdentifier => ({ ok: false, reason })
