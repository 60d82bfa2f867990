/** What a decision must hold, whether it can be appealed, until when, and whether it has been carried out. */

import { computeRule, findRule } from '../../law/index.ts'

type Day = Temporal.PlainDate

/** What a decision rests on today. */
export const sections = ['SoL 11:1', 'SoL 12:1', 'SoL 11:4', 'SoL 12:2'] as const
/** And before 1 July 2025: bistånd by the law of 2001, which covered both interventions and money. Old decisions keep their section. */
export type DecisionSection = (typeof sections)[number] | 'SoL 2001:453 4:1'
export const outcomes = ['granted', 'partly', 'refused'] as const
export type DecisionOutcome = (typeof outcomes)[number]

/**
 * How each section's decisions are appealed. SoL 2025:400 35 kap. 1 § lists those with förvaltningsbesvär; 11:4 and 12:2 are not in the list,
 * so only a member of the municipality can have them tried, by laglighetsprövning (KL 13 kap.).
 */
export const appealOf = {
  'SoL 11:1': { kind: 'ordinary', section: 'SoL 2025:400 35 kap. 1 §' },
  'SoL 12:1': { kind: 'ordinary', section: 'SoL 2025:400 35 kap. 1 §' },
  'SoL 11:4': { kind: 'legalityOnly', section: 'KL 13 kap.' },
  'SoL 12:2': { kind: 'legalityOnly', section: 'KL 13 kap.' },
  'SoL 2001:453 4:1': { kind: 'ordinary', section: 'SoL 2001:453 16 kap. 3 §' },
} as const satisfies Record<DecisionSection, { kind: 'ordinary' | 'legalityOnly'; section: string }>

export const isAppealable = (section: DecisionSection): boolean => appealOf[section].kind === 'ordinary'

/** `SoL 11:1` as it is written in a decision. */
export const inFull = (section: DecisionSection): string =>
  section.replace(
    /^SoL (?:(2001:453) )?(\d+):(\d+)$/,
    (_, act: string | undefined, chapter: string, at: string) => `SoL ${act ?? '2025:400'} ${chapter} kap. ${at} §`,
  )

export type LastDay = { nominal: Day; lastDay: Day; rule: string; section: string }

/** The last day of appeal from the day the person got the decision: three weeks, moved to the next vardag (SO-09, FL 44 §, lag 1930:173 2 §). */
export function lastDayOfAppeal(receivedOn: Day): LastDay {
  const computed = computeRule('SO-09', { from: receivedOn })
  if (!computed.ok || computed.value.nominal === null || computed.value.lastDay === null)
    throw new Error('SO-09 gives no day')
  return {
    nominal: computed.value.nominal,
    lastDay: computed.value.lastDay,
    rule: 'SO-09',
    section: findRule('SO-09')?.section ?? '',
  }
}

export type TimeOfAppeal =
  | { state: 'notPossible' }
  | { state: 'notServed' }
  | { state: 'running'; until: LastDay }
  | { state: 'over'; until: LastDay }

/** Where the time of appeal stands. A decision that nobody got can be appealed for ever: the time hasn't begun. */
export function appealState(decision: { section: DecisionSection; receivedOn: Day | null }, today: Day): TimeOfAppeal {
  if (!isAppealable(decision.section)) return { state: 'notPossible' }
  if (decision.receivedOn === null) return { state: 'notServed' }
  const until = lastDayOfAppeal(decision.receivedOn)
  return { state: Temporal.PlainDate.compare(today, until.lastDay) > 0 ? 'over' : 'running', until }
}

export type MadeDecision = { id: string; outcome: DecisionOutcome; decidedOn: Day; replacedBy: string | null }

/** A favourable decision that still stands: granted wholly or partly, and no later decision has taken its place. */
export const isStandingGrant = (decision: Pick<MadeDecision, 'outcome' | 'replacedBy'>): boolean =>
  decision.outcome !== 'refused' && decision.replacedBy === null

/**
 * Standing grants that nothing has been done about: no intervention on the decision has begun. After three months it is reported (SO-12, SoL 34:1).
 * An interruption starts the three months anew in the statute; an intervention that was ended counts as carried out here.
 */
export function notCarriedOut<D extends MadeDecision>(
  decisions: readonly D[],
  interventions: readonly { decisionId: string | null; beginsOn: Day }[],
  today: Day,
): D[] {
  const begun = new Set(
    interventions.filter((one) => Temporal.PlainDate.compare(one.beginsOn, today) <= 0).map((one) => one.decisionId),
  )
  return decisions.filter((decision) => isStandingGrant(decision) && !begun.has(decision.id))
}

/** The day when three months have passed since a favourable decision (SO-12). */
export function reportDay(decidedOn: Day): Day {
  const computed = computeRule('SO-12', { from: decidedOn })
  if (!computed.ok || computed.value.lastDay === null) throw new Error('SO-12 gives no day')
  return computed.value.lastDay
}
