/** What a tool promises and what it gave, in words. */

import { formatNumber, type Locale, words } from '../../platform/text/index.ts'
import { givenOf, givenThisYear, type Tool } from './queries.ts'
import { type PromisedPer, type ToolKind, unitOf } from './rules.ts'
import { text } from './text.ts'

type Promise = { kind: ToolKind; promised: number | null; per: PromisedPer | null }

export function promisedInWords({ kind, promised, per }: Promise, locale: Locale): string {
  const t = words(text, locale)
  if (promised === null || per === null) return t.nothingPromised
  const unit = t.units[unitOf(kind)](promised).replace(/^[\d\s\u00a0,.]+/, '')
  return per === 'year' ? t.perYear(promised, unit) : t.perWhole(promised, unit)
}

/** A promise for each year is held against this year’s. */
export function givenInWords(tool: Tool, locale: Locale): string {
  const whole = formatNumber(givenOf(tool), locale)
  if (tool.per !== 'year') return whole
  return words(text, locale).thisYear(formatNumber(givenThisYear(tool), locale), whole)
}
