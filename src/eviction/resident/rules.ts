/** What is noted of those who live in a home at risk: which part they have, and what the children's groups are. */

import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { type Refusal, type Refusals, type Sentence, several, wrong } from '../../platform/subject/refusal.ts'
import { words } from '../../platform/text/index.ts'
import { formText } from './forms.text.ts'

export const residentParts = ['tenant', 'adult', 'child', 'secondHandTenant', 'withoutContract'] as const
export type ResidentPart = (typeof residentParts)[number]
export const adultParts = ['tenant', 'adult', 'secondHandTenant', 'withoutContract'] as const
export type AdultPart = (typeof adultParts)[number]

/** As Kronofogden counts the children of an eviction: permanent, växelvis, umgänge. */
export const childLivings = ['permanent', 'alternating', 'visits'] as const
export type ChildLiving = (typeof childLivings)[number]

export type ResidentFacts = {
  part: ResidentPart
  name: string | null
  birthYear: number | null
  /** a child's; null: not known */
  living: ChildLiving | null
  /** registered at the address (folkbokförd); null: not known */
  registered: boolean | null
}

/** Children by whether they are registered at the address: Kronofogden's figures have both groups, and both count. */
export type ChildCount = { all: number; registered: number; notRegistered: number; notKnown: number }

export function childCount(residents: readonly Pick<ResidentFacts, 'part' | 'registered'>[]): ChildCount {
  const children = residents.filter(({ part }) => part === 'child')
  const registered = children.filter((child) => child.registered === true).length
  const notRegistered = children.filter((child) => child.registered === false).length
  return {
    all: children.length,
    registered,
    notRegistered,
    notKnown: children.length - registered - notRegistered,
  }
}

/** Children first, then tenants, other adults, and those without a contract of their own. */
const order: readonly ResidentPart[] = ['child', 'tenant', 'adult', 'secondHandTenant', 'withoutContract']

export function childrenFirst<R extends Pick<ResidentFacts, 'part'>>(residents: readonly R[]): R[] {
  return residents.toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part))
}

/** Whoever notes somebody without a contract of their own has asked: the question then has its answer. */
export const hasUnseen = (residents: readonly Pick<ResidentFacts, 'part'>[]): boolean =>
  residents.some(({ part }) => part === 'secondHandTenant' || part === 'withoutContract')

/** Somebody under eighteen now can't have been born before this year; a child noted with another year is a slip. */
const CHILD_UNTIL = 18
const OLDEST = 120

type YearFault = 'yearFuture' | 'yearTooLongAgo' | 'yearNotAChild'

/** What is wrong with a birth year, given who it is said to be. */
function wrongYear<const F extends string>(
  field: F,
  part: ResidentPart,
  year: number | null,
  today: Temporal.PlainDate,
): Refusals<F, YearFault> | null {
  if (year === null) return null
  if (year > today.year) return wrong(field, 'yearFuture')
  if (year < today.year - OLDEST) return wrong(field, 'yearTooLongAgo')
  return part === 'child' && year < today.year - CHILD_UNTIL ? wrong(field, 'yearNotAChild') : null
}

/** What was written about one, as the fields hold it. */
export type Written = { name: string | null; born: number | null; registered: 'yes' | 'no' | null }
export type WrittenLiving = ChildLiving | 'notKnown' | null

/** What a field of the kind begins with. */
export const asWritten = (registered: boolean | null): Written['registered'] =>
  registered === null ? null : registered ? 'yes' : 'no'

const factsOf = (part: ResidentPart, written: Written, living: WrittenLiving = null): ResidentFacts => ({
  part,
  name: written.name,
  birthYear: written.born,
  living: living === 'notKnown' ? null : living,
  registered: written.registered === null ? null : written.registered === 'yes',
})

/** One whose facts are corrected. */
export function corrected(
  { part, living, ...written }: Written & { part: ResidentPart; living: WrittenLiving },
  today: Temporal.PlainDate,
) {
  const facts = factsOf(part, written, living)
  const year = wrongYear('born', part, written.born, today)
  if (part !== 'child' && facts.living !== null)
    return several([wrong('living', 'livingNotAdult'), ...(year === null ? [] : [year])])
  return year ?? done(facts)
}

/** Who is written on a row: nobody, when it is empty. */
type RowField = `childBorn${number}` | `adultBorn${number}` | `adultPart${number}`
type OnRow = Outcome<ResidentFacts | null, readonly Refusal<RowField, YearFault | Sentence>[]>

/** A row in which nothing is written is nobody. */
const isEmpty = (row: object): boolean => Object.values(row).every((value) => value === null)

export function childOn(n: number, row: Written & { living: WrittenLiving }, today: Temporal.PlainDate): OnRow {
  if (isEmpty(row)) return done(null)
  return wrongYear(`childBorn${n}`, 'child', row.born, today) ?? done(factsOf('child', row, row.living))
}

export function adultOn(n: number, row: Written & { part: AdultPart | null }, today: Temporal.PlainDate): OnRow {
  if (isEmpty(row)) return done(null)
  if (row.part === null) return wrong(`adultPart${n}`, (locale) => words(formText, locale).whoMissing(n))
  return wrongYear(`adultBorn${n}`, row.part, row.born, today) ?? done(factsOf(row.part, row))
}

/** Everybody on the rows, or all that is wrong with them. */
export function everybody(rows: readonly OnRow[]) {
  const faults = rows.flatMap((row) => (row.ok ? [] : row.reason))
  if (faults.length > 0) return refused(faults)
  const people = rows.flatMap((row) => (row.ok && row.value !== null ? [row.value] : []))
  return people.length > 0 ? done(people) : wrong('childLiving1', 'nobodyOnRows')
}
