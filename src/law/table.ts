/** All rules in one table, and the one way to compute any of them by its id. */

import { type EventName, eventAliases, isEventName } from './events.ts'
import { meantRule } from './nearby.ts'
import { wrongOrders } from './orders.ts'
import { afterEvictionRules } from './rules/after-eviction.ts'
import { appealRules } from './rules/appeals.ts'
import { dataProtectionRules } from './rules/data-protection.ts'
import { decisionRules } from './rules/decision.ts'
import { decisionAppealRules } from './rules/decision-appeal.ts'
import { disturbanceRules } from './rules/disturbance.ts'
import { enforcementRules } from './rules/enforcement.ts'
import { forfeitureRules } from './rules/forfeiture.ts'
import { generalRules } from './rules/general.ts'
import { groundRules } from './rules/grounds.ts'
import { guaranteeRules } from './rules/guarantee.ts'
import { homeRules } from './rules/home.ts'
import { furtherHomeRules } from './rules/home-further.ts'
import { investigationRules } from './rules/investigation.ts'
import { leavingRules } from './rules/leaving.ts'
import { lodgingRules } from './rules/lodging.ts'
import { openInterventionRules } from './rules/open-interventions.ts'
import { orderToPayRules } from './rules/order-to-pay.ts'
import { placementRules } from './rules/placement.ts'
import { publicDocumentRules } from './rules/public-documents.ts'
import { recoveryRules } from './rules/recovery.ts'
import { recoveryLimitRules } from './rules/recovery-limits.ts'
import { rentRules } from './rules/rent.ts'
import { rentTribunalRules } from './rules/rent-tribunal.ts'
import { reportingRules } from './rules/reporting.ts'
import { retentionRules } from './rules/retention.ts'
import { takeoverRules } from './rules/takeover.ts'
import { tenantOwnedRules } from './rules/tenant-owned.ts'
import { transferRules } from './rules/transfer.ts'
import type { Computed, ComputeOptions, ComputeRefusal, LawRule } from './rules.ts'

const table: readonly LawRule[] = [
  ...generalRules,
  ...rentRules,
  ...forfeitureRules,
  ...recoveryRules,
  ...recoveryLimitRules,
  ...tenantOwnedRules,
  ...disturbanceRules,
  ...rentTribunalRules,
  ...orderToPayRules,
  ...enforcementRules,
  ...afterEvictionRules,
  ...investigationRules,
  ...reportingRules,
  ...decisionRules,
  ...decisionAppealRules,
  ...transferRules,
  ...retentionRules,
  ...publicDocumentRules,
  ...dataProtectionRules,
  ...homeRules,
  ...guaranteeRules,
  ...placementRules,
  ...openInterventionRules,
  ...furtherHomeRules,
  ...lodgingRules,
  ...takeoverRules,
  ...leavingRules,
  ...groundRules,
  ...appealRules,
].toSorted((a, b) => (a.id < b.id ? -1 : 1))

const byId = new Map(table.map((rule) => [rule.id, rule]))

/** A day, or its ISO text `2026-03-13` as it comes from a command line or a form. */
export type DayInput = Temporal.PlainDate | string

export type ComputeInput = {
  /** The day that the rule starts from. Where several events start it: the later of them, all set to this day unless they are named. */
  readonly from?: DayInput
  /** The days of the events by name or alias: those that start the rule, and those it also takes. */
  readonly events?: { readonly [name: string]: DayInput | undefined }
}

/** Every statutory rule, sorted by id. */
export function lawTable(): readonly LawRule[] {
  return table
}

/** One rule by its id, or null. */
export function findRule(id: string): LawRule | null {
  return byId.get(id) ?? null
}

/**
 * Computes a rule from the days of its events. Refuses, by name, what can't be computed.
 *
 * @example computeRule('SO-09', { from: '2026-03-13' }) // nominal 2026-04-03 (Good Friday), lastDay 2026-04-07
 * @example computeRule('EV-05', { events: { served: '2026-03-13', message: '2026-03-10' } })
 */
export function computeRule(id: string, input: ComputeInput, options: ComputeOptions = {}): Computed {
  const rule = findRule(id)
  if (rule === null) {
    const meant = meantRule(id, [...byId.keys()])
    return refused({ kind: 'unknown-rule', rule: id, ...(meant === null ? {} : { meant }) })
  }
  const known = [...rule.starts, ...(rule.optional ?? [])]
  const events: { [Name in EventName]?: Temporal.PlainDate } = {}
  for (const [written, given] of Object.entries(input.events ?? {})) {
    if (given === undefined) continue
    const name = eventNamed(written, known)
    if (name === null) return refused({ kind: 'unknown-event', event: written, known })
    if (events[name] !== undefined) return refused({ kind: 'given-twice', event: name })
    const day = readDay(given)
    if (day === null) return refused({ kind: 'not-a-date', event: written, given: String(given) })
    if (!isInRange(day)) return refused(outOfRange(written, day))
    events[name] = day
  }
  if (input.from !== undefined) {
    const from = readDay(input.from)
    const [onlyStart, ...others] = rule.starts
    const event = onlyStart !== undefined && others.length === 0 ? onlyStart : 'from'
    if (from === null) return refused({ kind: 'not-a-date', event, given: String(input.from) })
    if (!isInRange(from)) return refused(outOfRange(event, from))
    for (const name of rule.starts) events[name] ??= from
  }
  const computed = rule.compute(events, options)
  const wrong = wrongOrders(events)
  if (!computed.ok || wrong.length === 0) return computed
  return { ok: true, value: { ...computed.value, notes: [...computed.value.notes, ...wrong] } }
}

/** The event that a name or an alias means among those that a rule knows; null when there is none, or more than one. */
function eventNamed(written: string, known: readonly EventName[]): EventName | null {
  if (isEventName(written)) return known.includes(written) ? written : null
  const [meant, ...others] = (eventAliases.get(written) ?? []).filter((name) => known.includes(name))
  return meant === undefined || others.length > 0 ? null : meant
}

const readDay = (given: DayInput): Temporal.PlainDate | null => (typeof given === 'string' ? parseDay(given) : given)

/** A day written `2026-03-13`, or null when there is no such day. */
export function parseDay(written: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return null
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** Years in which these laws can have been meant: a day outside them is a slip of the pen. */
export const FIRST_YEAR = 1900
export const LAST_YEAR = 2199

export const isInRange = ({ year }: Temporal.PlainDate): boolean => year >= FIRST_YEAR && year <= LAST_YEAR

const outOfRange = (event: string, day: Temporal.PlainDate): ComputeRefusal => ({
  kind: 'out-of-range',
  event,
  given: day.toString(),
  years: `${FIRST_YEAR}-${LAST_YEAR}`,
})

const refused = (reason: ComputeRefusal): Computed => ({ ok: false, reason })
