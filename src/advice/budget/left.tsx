/** What is left a month as the largest thing, and how the budget compares with the national norm. */

import { formatDate, formatList, formatOre, words } from '../../platform/text/index.ts'
import { DefinitionList, RuleNote, useLocale } from '../../platform/ui/index.ts'
import type { Norm } from '../norm/queries.ts'
import type { Household } from '../norm/rules.ts'
import { nameOfNorm } from '../norm/text.ts'
import { compare, type Line, type Sums, sumsOf } from './rules.ts'
import { text } from './text.ts'

/** An amount as the largest thing on the page; on a small screen the unit may stand beneath. */
export function BigAmount({ amount }: { amount: string }) {
  return <p class="big">{amount.replace(/\s(?=kr$)/u, ' ')}</p>
}

/** What is left, as the largest thing; below zero it says what is missing instead. */
export function Left({ sums }: { sums: Sums }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <>
      <p>{sums.left < 0 ? t.short : t.left}</p>
      <BigAmount amount={formatOre(Math.abs(sums.left), locale)} />
      <DefinitionList
        items={[
          { term: t.income, value: formatOre(sums.income, locale) },
          { term: t.out, value: formatOre(sums.cost, locale) },
          { term: t.toDebts, value: formatOre(sums.debtPayment, locale) },
        ]}
      />
      <p class="rule">{t.leftRule}</p>
    </>
  )
}

export function Compared({
  lines,
  household,
  norm,
}: {
  lines: readonly Line[]
  household: Household
  norm: Norm | null
}) {
  const locale = useLocale()
  const t = words(text, locale).norm
  if (norm === null) {
    return (
      <>
        <p>{t.none}</p>
        <p>
          <a href="/advice/norm">{t.noneAction}</a>
        </p>
      </>
    )
  }
  const { norm: total, over } = compare(lines, household, norm.figures)
  const note = <RuleNote rule={t.rule(formatDate(norm.validFrom, locale), norm.source)} section={t.section} />
  if (total === null) return <p>{t.nobody}</p>
  if (!total.ok) {
    const names = total.missing.map((code) => nameOfNorm(code, locale).toLowerCase())
    return (
      <>
        <p>{t.missing(formatList(names, locale))}</p>
        {note}
      </>
    )
  }
  const far = over ?? 0
  const amount = formatOre(Math.abs(far), locale)
  return (
    <>
      <DefinitionList
        items={[
          { term: t.spent, value: formatOre(sumsOf(lines).inNorm, locale) },
          { term: t.norm, value: formatOre(total.ore, locale) },
        ]}
      />
      <p>
        <strong>{far === 0 ? t.same : far > 0 ? t.over(amount) : t.under(amount)}</strong>
      </p>
      {note}
    </>
  )
}
