/** Courses to copy: what happened in a matter that was opened on each day of the last year, with where it stands and which clocks run, by the room's own code. */

import { chance } from '../../src/demo/random.ts'
import { type PlotEvent, plot, until } from '../../src/demo/tenancy/plot.ts'
import { contactDay } from '../../src/eviction/clocks/contact-day.ts'
import { courseOf } from '../../src/law/index.ts'

const DAYS = 365
/** different courses for each day */
const EACH_DAY = 3
const RENT_KR = 8450
const FIRST_WITHIN_DAYS = 3

type Contact = { on: string; how: 'phone' | 'homeVisit' | 'letter'; reached: boolean }
type Clock = {
  source: 'course' | 'contact' | 'child'
  step: string
  rule: string
  due: string
  last: string | null
  actor: string
  firm: boolean
}

export type Template = {
  opened: string
  children: number
  ended: string | null
  outcome: string | null
  stage: string
  safeBecause: string | null
  safeOn: string | null
  unpaid: number | null
  warnings: number
  owed: number
  dues: { on: string; ore: number }[]
  events: Record<string, unknown>[]
  clocks: Clock[]
  contacts: Contact[]
}

/** All came as far as an application; of those some six in ten are withdrawn and four carried out, as in the country in 2025. */
const outcomes = { keptWithdrawn: 52, evicted: 38, keptPayment: 3, keptUndertaking: 4, keptNewLease: 1, otherHome: 2 }

/** The same templates for the same day. */
export function templates(today: Temporal.PlainDate): Template[] {
  const c = chance(20)
  return Array.from({ length: DAYS * EACH_DAY }, (_, i) => template(c, today, today.subtract({ days: i % DAYS })))
}

function template(c: ReturnType<typeof chance>, today: Temporal.PlainDate, opened: Temporal.PlainDate): Template {
  const outcome = c.weighted(outcomes)
  const depth = outcome === 'evicted' ? 'carriedOut' : 'application'
  const seen = until(plot(c, opened, depth, outcome, RENT_KR), today)
  const events = seen.events.map((event, at) => ({ id: String(at), ...event }))
  const course = courseOf({ tenure: 'rented', cause: 'arrears', events, today })
  const children = c.happens(0.2) ? c.between(1, 3) : 0
  const contacts = contactsOf(c, opened, today)
  const facts = contacts.map(({ on, how, reached }) => ({
    on: Temporal.PlainDate.from(on),
    how,
    reached,
    nextOn: null,
  }))
  const settled = course.safe !== null && (course.unpaidOre ?? 0) <= 0
  const own = contactDay({
    openedOn: opened,
    children,
    settled,
    contacts: facts,
    firstWithinDays: FIRST_WITHIN_DAYS,
  })
  const clocks: Clock[] = course.clocks.map(({ step, rule, due, lastDay, actor, cannotWait }) => ({
    source: 'course',
    step,
    rule,
    due: due.toString(),
    last: lastDay?.toString() ?? null,
    actor,
    firm: cannotWait,
  }))
  if (own !== null)
    clocks.push({
      source: own.rule === 'family-contact' ? 'child' : 'contact',
      step: own.step,
      rule: own.rule,
      due: own.due.toString(),
      last: own.due.toString(),
      actor: 'board',
      firm: own.cannotWait,
    })
  return {
    opened: opened.toString(),
    children,
    ended: seen.end?.on.toString() ?? null,
    outcome: seen.end?.outcome ?? null,
    stage: course.stage,
    safeBecause: course.safe?.because ?? null,
    safeOn: course.safe?.on.toString() ?? null,
    unpaid: course.unpaidOre,
    warnings: course.warnings.length,
    owed: seen.dues.reduce((sum, { ore }) => sum + ore, 0),
    dues: seen.dues.map(({ on, ore }) => ({ on: on.toString(), ore })),
    events: seen.events.map(asRow),
    clocks: seen.end === null ? clocks : [],
    contacts,
  }
}

/** One call without an answer, then for most a talk; families get a visit. */
function contactsOf(c: ReturnType<typeof chance>, opened: Temporal.PlainDate, today: Temporal.PlainDate): Contact[] {
  const days: Contact[] = [{ on: opened.add({ days: 1 }).toString(), how: 'phone', reached: false }]
  if (c.happens(0.7)) days.push({ on: opened.add({ days: c.between(2, 9) }).toString(), how: 'phone', reached: true })
  if (c.happens(0.3))
    days.push({ on: opened.add({ days: c.between(12, 30) }).toString(), how: 'homeVisit', reached: true })
  return days.filter(({ on }) => on <= today.toString())
}

const asRow = ({
  kind,
  on,
  until: untilDay,
  amountOre,
  payer,
  flags,
  defects,
}: PlotEvent): Record<string, unknown> => ({
  kind,
  on: on.toString(),
  until: untilDay?.toString() ?? null,
  ore: amountOre ?? null,
  payer: payer ?? null,
  flags: flags ?? [],
  defects: defects ?? [],
})
