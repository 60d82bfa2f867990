/** What one figure of a measuring week says of itself, in a file of its own: its words, its parts, how each number is found, its rules. */

import type { RawBuilder } from 'kysely'
import type { Locale } from '../../platform/text/index.ts'
import type { Rule } from '../definition.ts'
import type { AreaInQuery } from '../people/in-week.ts'

type Words = Record<Locale, string>

type Figure = {
  /** as it stands in addresses */
  name: string
  title: Words
  /** of how its numbers are found; a number that changes its meaning, or is new, has a new one, and all that is kept is then made anew */
  version: string
  /** what must be known to read it, shown with the definition */
  rules?: readonly Rule[]
}

type Part<Key> = {
  key: Key
  /** its number's name in what is kept */
  column: string
  words: Words
}

/** How those who are counted divide: its parts are the whole, and each leads to its people. `where` asks of the table `counted`. */
export type Division<Key extends string | number = string | number> = Figure & {
  of: 'counted'
  parts: readonly (Part<Key> & { where: RawBuilder<boolean> })[]
}

/** What is counted beside them and is no part of the total: the sum of its parts, or its one number. */
export type Beside<Key extends string | number = string | number> = Figure & {
  of: 'beside'
  /** beneath the number */
  note: Words
  /** common table expressions that its numbers need, after those of `peopleInWeek` */
  tables?: (area: AreaInQuery) => RawBuilder<unknown>
  parts: readonly (Part<Key> & { number: (area: AreaInQuery) => RawBuilder<number> })[]
}

export type WeekFigure = Division | Beside

/** Raw numbers by their column, as they are kept. */
export type Numbers = Readonly<Record<string, number>>

/** One of them; that it isn't there is a fault of the program. */
export function numberIn(numbers: Numbers, column: string): number {
  const number = numbers[column]
  if (number === undefined) throw new Error(`The count has no ${column}`)
  return number
}

/** The number of one part. */
export function partOf<Key extends string | number>(
  figure: { name: string; parts: readonly Part<Key>[] },
  key: Key,
  { numbers }: { numbers: Numbers },
): number {
  const part = figure.parts.find((one) => one.key === key)
  if (part === undefined) throw new Error(`${figure.name} has no part ${key}`)
  return numberIn(numbers, part.column)
}

/** All of its parts together. */
export const sumOf = ({ parts }: Pick<WeekFigure, 'parts'>, { numbers }: { numbers: Numbers }): number =>
  parts.reduce((sum, { column }) => sum + numberIn(numbers, column), 0)

/** What a part is called. */
export const partName = <Key extends string | number>(
  figure: { parts: readonly Part<Key>[] },
  key: Key,
  locale: Locale,
): string => figure.parts.find((one) => one.key === key)?.words[locale] ?? String(key)
