/** The three weeks in which a home can be won back and the vardagar that must pass before an eviction decision, for rented and tenant-owned flats. */

import { vardagAfter } from '../deadline.ts'
import type { Computation, DangerLine, Reading } from '../rules.ts'
import type { Refine } from './build.ts'

/** JB 12 kap. 44 § st. 2: two further vardagar pass, so the third is the first day for a decision. BRL 7 kap. 23 § st. 4 names the third. */
export const FURTHER_VARDAGAR = 2

export const threeWeeks = { count: 3, unit: 'weeks' } as const

/** The last day of the window as danger line, and the days on which a decision can come after it. */
export const windowEnds: Refine = ({ lastDay, nominal }) => {
  const ends = lastDay ?? nominal
  return { danger: lastDayOfWindow(ends), ...decisionAfter(ends) }
}

/** The earliest day for an eviction decision, with the other reading when it gives another day. */
export function decisionAfter(
  windowEnds: Temporal.PlainDate,
): Pick<Computation, 'readings' | 'earliestDecision' | 'dangerDecision'> {
  const earliestDecision = vardagAfter(windowEnds, FURTHER_VARDAGAR)
  const strict = vardagAfter(windowEnds, FURTHER_VARDAGAR, 'strict')
  const differs = !strict.equals(earliestDecision)
  const other: readonly Reading[] = [{ id: 'saturday-is-vardag', earliestDecision: strict, why: saturdayReading }]
  return {
    earliestDecision,
    dangerDecision: { day: strict, why: differs ? saturdayReading : onlyReading },
    readings: differs ? other : [],
  }
}

const lastDayOfWindow = (day: Temporal.PlainDate): DangerLine => ({
  day,
  why: {
    sv: 'Sista dagen är tydlig i lagen: det som görs senast den dagen räcker.',
    en: 'The last day is clear in the law: what is done by that day is enough.',
  },
})

const saturdayReading = {
  sv: 'Om lördagar och de tre aftnarna räknas som vardagar kan beslutet komma redan denna dag. Ingen källa avgör frågan: rädda hemmet före den.',
  en: 'If Saturdays and the three eves count as vardagar the decision can come on this day already. No source settles it: save the home before it.',
}

const onlyReading = {
  sv: 'Alla sätt att räkna vardagar ger denna dag.',
  en: 'Every way of counting vardagar gives this day.',
}
