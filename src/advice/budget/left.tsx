/** What is left a month as the largest thing, and how the budget compares with the national norm. While a budget is typed its island writes them anew. */

import type { Child } from 'hono/jsx'
import { formatDate, formatList, formatOre, words } from '../../platform/text/index.ts'
import { DefinitionList, RuleNote, useLocale } from '../../platform/ui/index.ts'
import type { Norm } from '../norm/queries.ts'
import type { Household } from '../norm/rules.ts'
import { nameOfNorm } from '../norm/text.ts'
import { asBig, compare, type Line, SAID, type Sums, sumsOf } from './rules.ts'
import { text } from './text.ts'

/** An amount as the largest thing on the page. */
export const BigAmount = ({ amount }: { amount: string }) => <p class="big">{asBig(amount)}</p>

/** What is left; below zero it says what is missing instead. */
export function HowMuchIsLeft({ sums }: { sums: Sums }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <>
      <p data-left={t.left} data-short={t.short}>
        {sums.left < 0 ? t.short : t.left}
      </p>
      <BigAmount amount={formatOre(Math.abs(sums.left), locale)} />
    </>
  )
}

export function LeftOfWhat({ sums }: { sums: Sums }) {
  const locale = useLocale()
  const t = words(text, locale)
  const amount = (name: 'income' | 'cost' | 'debtPayment') => (
    <span data-sum={name}>{formatOre(sums[name], locale)}</span>
  )
  return (
    <>
      <DefinitionList
        items={[
          { term: t.income, value: amount('income') },
          { term: t.out, value: amount('cost') },
          { term: t.toDebts, value: amount('debtPayment') },
        ]}
      />
      <p class="rule">{t.leftRule}</p>
    </>
  )
}

type ComparedProps = {
  lines: readonly Line[]
  household: Household
  norm: Norm | null
  /** everything that it may come to say while somebody types, hidden until it is said */
  live?: boolean
}

export function Compared({ lines, household, norm, live = false }: ComparedProps) {
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
  const says = total === null ? 'nobody' : total.ok ? 'sum' : 'missing'
  const when = (one: typeof says, said: Child) =>
    live || one === says ? (
      <div data-when={one} hidden={one !== says}>
        {said}
      </div>
    ) : null
  const far = over ?? 0
  const amount = formatOre(Math.abs(far), locale)
  const names = total?.ok === false ? total.missing.map((code) => nameOfNorm(code, locale).toLowerCase()) : []
  return (
    <>
      {when('nobody', <p>{t.nobody}</p>)}
      {when('missing', <p data-missing={t.missing(SAID)}>{t.missing(formatList(names, locale))}</p>)}
      {when(
        'sum',
        <>
          <DefinitionList
            items={[
              { term: t.spent, value: <span data-sum="inNorm">{formatOre(sumsOf(lines).inNorm, locale)}</span> },
              { term: t.norm, value: <span data-norm-sum>{formatOre(total?.ok ? total.ore : 0, locale)}</span> },
            ]}
          />
          <p>
            <strong data-over={t.over(SAID)} data-under={t.under(SAID)} data-same={t.same}>
              {far === 0 ? t.same : far > 0 ? t.over(amount) : t.under(amount)}
            </strong>
          </p>
        </>,
      )}
      <RuleNote rule={t.rule(formatDate(norm.validFrom, locale), norm.source)} section={t.section} />
    </>
  )
}
