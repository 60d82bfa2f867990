/** The three weeks (JB 12:44, BRL 7:23): from the later of the served notice and the message; with both readings where several came. */

import type { Bilingual } from '../calendar.ts'
import { deadline } from '../deadline.ts'
import type { Computation, Reading } from '../rules.ts'
import { isSinking } from './defects.ts'
import type { Fact } from './facts.ts'
import { computed, type Day, earlier, isAfter, later, latest } from './step.ts'
import type { Tenure } from './types.ts'

export type Window = {
  /** by the first notice and message that count */
  readonly computation: Computation
  readonly start: Day
  readonly lastDay: Day
  /** the days of the first notice and the first message that count */
  readonly events: { readonly served: Day; readonly message: Day }
  readonly danger: { readonly on: Day; readonly why: Bilingual | null }
  readonly earliestDecision: Day
  /** the first day on which a decision must be feared, by any reading */
  readonly dangerDecision: { readonly on: Day; readonly why: Bilingual | null }
  readonly readings: readonly Reading[]
  readonly from: readonly Fact[]
  /** the end of the last window, when notices or messages were repeated */
  readonly laterEnd: Day | null
}

/** The law's three weeks, in days: a notice that says another time is shown beside it. */
const LAWFUL_DAYS = 21

/** A message without what the board must know is replaced by the next one; any other repetition leaves the first standing. */
export function standingMessages(messages: readonly Fact[]): { standing: readonly Fact[]; replaced: readonly Fact[] } {
  const replaced = messages.filter((message, index) => isSinking(message.defects) && index < messages.length - 1)
  return { standing: messages.filter((message) => !replaced.includes(message)), replaced }
}

export function windowOf(notices: readonly Fact[], messages: readonly Fact[], tenure: Tenure): Window | null {
  const [notice, ...laterNotices] = notices
  const [message, ...laterMessages] = messages
  if (notice === undefined || message === undefined) return null
  const computation = count(tenure, notice.on, message.on)
  if (computation?.lastDay == null || computation.earliestDecision === undefined) return null
  const { start, lastDay, earliestDecision } = computation
  const repeated = distinctAfter(
    start,
    [...laterNotices, ...laterMessages].map(({ on }) => later(on, start)),
  ).flatMap((from) => count(tenure, from, from) ?? [])
  const stated = [notice, message].flatMap((paper) => statedReading(paper, start))
  const danger = stated.reduce<Window['danger']>(
    (soonest, { lastDay: end, why }) => (isAfter(soonest.on, end) ? { on: end, why } : soonest),
    { on: computation.danger?.day ?? lastDay, why: computation.danger?.why ?? null },
  )
  const dangerDecision = computation.dangerDecision ?? { day: earliestDecision, why: null }
  return {
    computation,
    start,
    lastDay,
    events: { served: notice.on, message: message.on },
    danger,
    earliestDecision,
    dangerDecision: { on: dangerDecision.day, why: dangerDecision.why },
    readings: [...(computation.readings ?? []), ...stated, ...repeated.map(repeatedReading)],
    from: [...notices, ...messages],
    laterEnd: latest(repeated.flatMap((one) => one.lastDay ?? [])),
  }
}

const count = (tenure: Tenure, served: Day, message: Day): Computation | null =>
  computed(tenure === 'rented' ? 'EV-05' : 'EV-13', { served, message })

function distinctAfter(start: Day, days: readonly Day[]): readonly Day[] {
  const sorted = days.filter((day) => isAfter(day, start)).sort(Temporal.PlainDate.compare)
  return sorted.filter((day, index) => index === 0 || !sorted[index - 1]?.equals(day))
}

function repeatedReading({ start, lastDay, earliestDecision }: Computation): Reading {
  return {
    id: `repeated-${start}`,
    ...(lastDay === null ? {} : { lastDay }),
    ...(earliestDecision === undefined ? {} : { earliestDecision }),
    why: {
      sv: `Om tiden räknas från det upprepade den ${start}. Det kan bli tvist om vilken tid som gäller (RH 2001:22): lita inte på den senare.`,
      en: `If the time is counted from the repeated one of ${start}. Which time holds may be disputed (RH 2001:22): don’t rely on the later one.`,
    },
  }
}

function statedReading({ id, statedDays }: Fact, start: Day): (Reading & { lastDay: Day })[] {
  if (!isOtherTime(statedDays)) return []
  const { extended } = deadline(start, { count: statedDays, unit: 'days' })
  return [
    {
      id: `stated-${id}`,
      lastDay: extended,
      why: {
        sv: `Handlingen säger ${statedDays} dagar. Lagen ger tre veckor: räkna med den tid som slutar först.`,
        en: `The paper says ${statedDays} days. The law gives three weeks: work by the time that ends first.`,
      },
    },
  ]
}

/** Longer than a year is a slip of the pen. */
const LONGEST_STATED_DAYS = 366

export const isOtherTime = (days: number | null | undefined): days is number =>
  days != null && Number.isInteger(days) && days > 0 && days <= LONGEST_STATED_DAYS && days !== LAWFUL_DAYS

/** Whether something done on a day was done in time by every reading. */
export const inTime = (window: Window, on: Day): boolean => !isAfter(on, earlier(window.danger.on, window.lastDay))
