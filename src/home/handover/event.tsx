/** On the page of a lease: the step from second to first hand, with what was agreed beforehand and how it stood. */

import { formatDate, formatKronor, formatNumber, plural, words } from '../../platform/text/index.ts'
import { DefinitionList, Part, useLocale } from '../../platform/ui/index.ts'
import type { HandedOver } from '../lease-steps.ts'
import { eventText } from './event.text.ts'
import { formText } from './form.text.ts'

export function HandoverEvent({ handover }: { handover: HandedOver | null }) {
  const locale = useLocale()
  const f = words(formText, locale)
  const t = words(eventText, locale)
  if (handover === null) return null
  const months = (n: number) => plural(n, t.month, t.monthsUnit, locale)
  const { monthsAgreed, monthsLived, arrearsKr, complaints, way, wayOn, debts } = handover
  return (
    <Part title={t.how} id="handed-over" said={formatDate(handover.onDay, locale)}>
      <DefinitionList
        items={[
          { term: t.on, value: formatDate(handover.onDay, locale) },
          { term: t.agreed, value: monthsAgreed === null ? t.anyTime : t.months(months(monthsAgreed)) },
          {
            term: t.stood,
            value: t.stoodAt(months(monthsLived), formatKronor(arrearsKr, locale), formatNumber(complaints, locale)),
          },
          { term: t.way, value: wayOn ? `${f.ways[way]}, ${formatDate(wayOn, locale)}` : f.ways[way] },
          { term: t.debts, value: f.debts[debts] },
          { term: t.by, value: handover.by },
        ]}
      />
      <p class="soft measure">{f.counts}</p>
    </Part>
  )
}
