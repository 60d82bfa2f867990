/** All rules in one table, and the one way to compute any of them by its id. */

import { type EventName, isEventName } from './events.ts'
import { dataProtectionRules } from './rules/data-protection.ts'
import { decisionRules } from './rules/decision.ts'
import { generalRules } from './rules/general.ts'
import { homeRules } from './rules/home.ts'
import { investigationRules } from './rules/investigation.ts'
import { publicDocumentRules } from './rules/public-documents.ts'
import { recoveryRules } from './rules/recovery.ts'
import { reportingRules } from './rules/reporting.ts'
import { retentionRules } from './rules/retention.ts'
import { transferRules } from './rules/transfer.ts'
import type { Computed, ComputeOptions, ComputeRefusal, LawRule } from './rules.ts'

const table: readonly LawRule[] = [
  ...generalRules,
  ...recoveryRules,
  ...investigationRules,
  ...reportingRules,
  ...decisionRules,
  ...transferRules,
  ...retentionRules,
  ...publicDocumentRules,
  ...dataProtectionRules,
  ...homeRules,
].toSorted((a, b) => (a.id < b.id ? -1 : 1))

const byId = new Map(table.map((rule) => [rule.id, rule]))

/** A day, or its ISO text `2026-03-13` as it comes from a command line or a form. */
export type DayInput = Temporal.PlainDate | string

export type ComputeInput = {
  /** The day of the starting event, for rules that have only one. */
  readonly from?: DayInput
  /** The days of the starting events by name, for rules that start at the later of several. */
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
  if (rule === null) return refused({ kind: 'unknown-rule', rule: id })
  const [onlyStart, ...others] = rule.starts
  const given = Object.entries(input.events ?? {})
  if (input.from !== undefined && onlyStart !== undefined && others.length === 0) given.push([onlyStart, input.from])
  const events: { [Name in EventName]?: Temporal.PlainDate } = {}
  for (const [name, written] of given) {
    if (written === undefined) continue
    if (!isEventName(name) || !rule.starts.includes(name)) {
      return refused({ kind: 'unknown-event', event: name, known: rule.starts })
    }
    const day = typeof written === 'string' ? parseDay(written) : written
    if (day === null) return refused({ kind: 'not-a-date', event: name, given: String(written) })
    events[name] = day
  }
  return rule.compute(events, options)
}

/** A day written `2026-03-13`, or null when there is no such day. */
export function parseDay(written: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return null
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' })
  } catch {
    return null
  }
}

const refused = (reason: ComputeRefusal): Computed => ({ ok: false, reason })
