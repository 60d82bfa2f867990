/** Which rules a search finds, and what each gives when everything that starts it happens today. */

import { type Computation, type LawRule, lawTable } from '../../law/index.ts'
import { textKey } from '../../platform/text/index.ts'

/** The rules in which every word of the search is found: in the id, the section, the title or the text, in either language. */
export function matching(rules: readonly LawRule[], sought: string): readonly LawRule[] {
  if (sought === '') return rules
  const words = textKey(sought).split(' ')
  return rules.filter((rule) => {
    const all = wordsIn(rule)
    return words.every((word) => all.includes(word))
  })
}

const known = new WeakMap<LawRule, string>()

/** All that a rule is found by; rules never change. */
function wordsIn(rule: LawRule): string {
  const { id, section, title, text, actor } = rule
  const all =
    known.get(rule) ?? textKey([id, section, title.sv, title.en, text.sv, text.en, actor.sv, actor.en].join(' '))
  known.set(rule, all)
  return all
}

/** Three weeks, for the rule that counts whatever length it is given (GEN-01). */
export const exampleLength = { count: 3, unit: 'weeks' } as const

/** What the rule gives when all that starts it happens on `day`; null when it can't be computed from days alone. */
export function exampleOn(rule: LawRule, day: Temporal.PlainDate): Computation | null {
  const events = Object.fromEntries(rule.starts.map((name) => [name, day]))
  const computed = rule.compute(events, rule.kind === 'counting' ? { length: exampleLength } : {})
  return computed.ok ? computed.value : null
}

/** How many rules there are in all, for the line above the list. */
export const howManyRules = (): number => lawTable().length
