/** What is wrong in a budget, each told with the name of its row: the summary on top stands far from forty rows. */

import { type Locale, words } from '../../platform/text/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import { childAges } from '../norm/codes.ts'
import { groups } from './categories.ts'
import { nameOfLine } from './form.ts'
import { text } from './text.ts'
import { childField, freeField, lineField, rowsOf } from './typed.ts'

/** What each field is called; one of one's own rows by its group and number, for its own name may be what is missing. */
function namesIn(locale: Locale): ReadonlyMap<string, string> {
  const t = words(text, locale)
  return new Map([
    ['adults', t.adults],
    ...childAges.map((age) => [childField(age), t.years(age.replace('-', '–'))] as const),
    ...groups.flatMap((group) => [
      ...group.codes.map((code) => [lineField(code), nameOfLine({ code, label: null }, locale)] as const),
      ...rowsOf(group).flatMap((row) =>
        (['label', 'amount'] as const).map(
          (part) => [freeField(group, row, part), t.ownRow(t.group[group.name], row)] as const,
        ),
      ),
    ]),
  ])
}

export function named(form: FormState, locale: Locale): FormState {
  const names = namesIn(locale)
  const problems = form.problems.map((problem) => {
    const label = names.get(problem.field)
    return label === undefined ? problem : { ...problem, label }
  })
  return { ...form, problems }
}
