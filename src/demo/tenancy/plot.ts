/** Invented courses of tenancies at risk: what happened on which day, from the first unpaid rent to how it ended. Pure: the same chance gives the same course. */

import type { EndOutcome } from '../../eviction/index.ts'
import { type CourseEvent, computeRule, isVardag } from '../../law/index.ts'
import type { Chance } from '../random.ts'

/** How far a matter went. */
export type Depth = 'early' | 'notice' | 'application' | 'carriedOut'

/** One event, without the ids that the rows give it. */
export type PlotEvent = Omit<CourseEvent, 'id' | 'corrects' | 'annuls'>

export type Plot = {
  depth: Depth
  /** the day that the landlord's first message came */
  opened: Temporal.PlainDate
  /** unpaid rents: due day and öre */
  dues: readonly { on: Temporal.PlainDate; ore: number }[]
  events: readonly PlotEvent[]
  end: { on: Temporal.PlainDate; outcome: EndOutcome } | null
}

const ORE_A_KRONA = 100

/** A rule's last day, for rules that always have one. */
export function lastDay(rule: string, events: Record<string, Temporal.PlainDate>): Temporal.PlainDate {
  const computed = computeRule(rule, { events })
  if (!computed.ok || computed.value.lastDay === null) throw new Error(`${rule} gives no day`)
  return computed.value.lastDay
}

/** The due day of the rent of the month that `day` falls in (JB 12:20). */
const dueFor = (day: Temporal.PlainDate) => lastDay('EV-01', { rentMonth: day })

/**
 * A course that begins with the first message on `opened`. The rents before it are those that are unpaid.
 * An application is withdrawn, or paid in the window, or carried out, as `outcome` says.
 */
export function plot(c: Chance, opened: Temporal.PlainDate, depth: Depth, outcome: EndOutcome, rentKr: number): Plot {
  const months = depth === 'early' ? 1 : c.between(1, 2)
  const dues = Array.from({ length: months }, (_, back) => ({
    on: dueFor(opened.subtract({ days: 9 }).subtract({ months: months - 1 - back })),
    ore: rentKr * ORE_A_KRONA,
  }))
  const owed = dues.reduce((sum, { ore }) => sum + ore, 0)
  const events: PlotEvent[] = dues.map(({ on, ore }) => ({ kind: 'rentDue', on, amountOre: ore }))
  const after = (day: Temporal.PlainDate, low: number, high: number) => day.add({ days: c.between(low, high) })
  const pay = (on: Temporal.PlainDate, payer: 'tenant' | 'somebodyElse' | 'board' = 'tenant') =>
    events.push({ kind: 'payment', on, amountOre: owed, payer })
  if (depth === 'early') {
    const paid = after(opened, 2, 20)
    pay(paid, c.happens(0.85) ? 'tenant' : 'somebodyElse')
    return { depth, opened, dues, events, end: { on: after(paid, 1, 10), outcome } }
  }
  const served = after(opened, 1, 5)
  events.push({ kind: 'messageGiven', on: opened, amountOre: owed }, { kind: 'noticeServed', on: served })
  const window = lastDay('EV-05', { served, message: opened })
  const inWindow = after(opened, 6, opened.until(window).days)
  const kept = (on: Temporal.PlainDate) => ({ on: after(on, 1, 25), outcome })
  if (depth === 'notice') {
    if (outcome === 'keptUndertaking') {
      events.push({ kind: 'undertakingGiven', on: inWindow, amountOre: owed })
      pay(after(inWindow, 4, 12), 'board')
    } else pay(inWindow, c.weighted({ tenant: 60, somebodyElse: 15, board: 25 }))
    return { depth, opened, dues, events, end: kept(inWindow) }
  }
  if (depth === 'application' && (outcome === 'keptPayment' || outcome === 'keptUndertaking')) {
    // the landlord applied while the window was still open: the application falls
    const applied = after(served, 1, 4)
    events.push({ kind: 'orderApplied', on: applied })
    if (outcome === 'keptUndertaking') events.push({ kind: 'undertakingGiven', on: inWindow, amountOre: owed })
    pay(
      outcome === 'keptUndertaking' ? after(inWindow, 4, 12) : inWindow,
      outcome === 'keptUndertaking' ? 'board' : 'tenant',
    )
    const refused = after(window, 6, 25)
    events.push({ kind: 'titleRefused', on: refused })
    return { depth, opened, dues, events, end: kept(refused) }
  }
  const applied = after(window, 2, 12)
  const orderServed = after(applied, 6, 18)
  events.push({ kind: 'orderApplied', on: applied }, { kind: 'orderServed', on: orderServed })
  if (depth === 'application' && outcome === 'keptWithdrawn') {
    const settled = after(orderServed, 3, 40)
    pay(settled, c.weighted({ tenant: 55, somebodyElse: 20, board: 25 }))
    events.push({ kind: 'withdrawn', on: after(settled, 1, 6) })
    return { depth, opened, dues, events, end: kept(settled.add({ days: 6 })) }
  }
  const title = after(lastDay('KF-01', { orderServed }), 3, 14)
  if (depth === 'application') {
    // a decision came: the landlord agrees to a new contract, or the household moves to another home before anybody comes to the door
    const settled = after(title, 5, 20)
    events.push({ kind: 'titleGiven', on: title })
    if (outcome === 'keptNewLease') pay(settled)
    events.push({ kind: outcome === 'keptNewLease' ? 'newLease' : 'movedOut', on: settled })
    return { depth, opened, dues, events, end: kept(settled) }
  }
  const asked = after(title, 6, 30)
  const complete = after(asked, 1, 6)
  const evicted = vardag(after(complete, 20, 30))
  const told = vardag(evicted.subtract({ days: c.between(12, 18) }))
  events.push(
    { kind: 'titleGiven', on: title },
    { kind: 'enforcementAsked', on: asked },
    { kind: 'documentsComplete', on: complete },
    { kind: 'heard', on: after(complete, 1, 4) },
    { kind: 'evictionNotice', on: told, until: evicted },
    { kind: 'evictionConfirmed', on: told },
    { kind: 'evicted', on: evicted },
  )
  return { depth, opened, dues, events, end: { on: evicted, outcome } }
}

/** The day, or the first after it on which an office is open: nobody is evicted or met on a day of rest. */
export function vardag(day: Temporal.PlainDate): Temporal.PlainDate {
  return isVardag(day) ? day : vardag(day.add({ days: 1 }))
}

/** The course as it looks on a day: what hasn't happened yet is left out, and an end that lies ahead hasn't come. */
export function until(plot: Plot, today: Temporal.PlainDate): Plot {
  const happened = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, today) <= 0
  return {
    ...plot,
    events: plot.events.filter(({ on }) => happened(on)),
    end: plot.end !== null && Temporal.PlainDate.compare(plot.end.on, today) < 0 ? plot.end : null,
  }
}
