/** Which rules a search finds, and what each gives when everything that starts it happens today. */

import { type Computation, type LawRule, lawTable } from '../../law/index.ts'
import { textKey } from '../../platform/text/index.ts'

/** Letters of a search. */
export const MOST_SOUGHT = 100

/**
 * The rules in which every word of the search is found: in the id, the section, the title or the text, in either language. A section is found as it is
 * said (`12:42`, `12 kap. 42 §`, `44 §`), and a number as a whole: `4` is not in `44`.
 */
export function matching(rules: readonly LawRule[], sought: string): readonly LawRule[] {
  const words = textKey(sought.replaceAll('§', ' '))
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return rules
  return rules.filter((rule) => {
    const all = wordsIn(rule)
    return words.every((word) => (/^\d/.test(word) ? all.includes(` ${word} `) : all.includes(word)))
  })
}

/** The numbers before each § of a chapter: `25 a`, `47 och 49`, `9, 11 och 12`. */
const numbersBeforeSign = /(\d+(?: [a-z])?(?:(?:, | och )\d+(?: [a-z])?)*) §/g

/** `JB 12 kap. 42 § första stycket` is also written `12:42`. */
const inShort = (section: string): string[] =>
  section.split(';').flatMap((one) => {
    const [, chapter, rest = ''] = /(\d+) kap\.(.*)/.exec(one) ?? []
    if (chapter === undefined) return []
    const numbers = [...rest.matchAll(numbersBeforeSign)].flatMap(([, some = '']) => some.split(/, | och /))
    return numbers.map((number) => `${chapter}:${number.replace(' ', '')}`)
  })

const known = new WeakMap<LawRule, string>()

/** All that a rule is found by; rules never change. */
function wordsIn(rule: LawRule): string {
  const before = known.get(rule)
  if (before !== undefined) return before
  const { id, section, title, text, actor } = rule
  const said = [id, section, title.sv, title.en, text.sv, text.en, actor.sv, actor.en]
  // a space about every word, so that a number is found whole
  const words = ` ${said.join(' ').replaceAll(/[^\p{L}\d:/-]+/gu, ' ')} ${inShort(section).join(' ')} `
  const all = ` ${textKey(words)} ${textKey(said.join(' '))} `
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
