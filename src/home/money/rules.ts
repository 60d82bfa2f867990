/** Days that the law counts for a guarantee and a notice: one place that asks the rules. */

import { computeRule } from '../../law/index.ts'

type Day = Temporal.PlainDate

/** The last day of a tenancy without a fixed term, by HO-02. */
export function noticeEnds(givenOn: Day): Day {
  const rule = computeRule('HO-02', { from: givenOn })
  return (rule.ok ? (rule.value.lastDay ?? rule.value.nominal) : null) ?? givenOn.add({ months: 3 })
}

/** How long a guarantee holds when notice is given on a day (HO-04): the day that the law is counted to here, and the other reading where there is one. */
export function guaranteeEnds(began: Day, notice: Day): { last: Day; other: Day | null } {
  const rule = computeRule('HO-04', { events: { guaranteeBegan: began, guaranteeNotice: notice } })
  if (!rule.ok) return { last: notice.add({ months: 9 }), other: null }
  const counted = rule.value.lastDay ?? rule.value.nominal ?? notice.add({ months: 9 })
  const other = rule.value.readings?.map(({ lastDay }) => lastDay).find((day) => day != null && !day.equals(counted))
  return { last: counted, other: other ?? null }
}

/** The next of Boverket's days to ask for the grant (HO-06). */
export function nextGrantDay(today: Day): Day | null {
  const rule = computeRule('HO-06', { from: today })
  return rule.ok ? rule.value.nominal : null
}
