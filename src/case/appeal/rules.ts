/** An appeal's way: in time or not, looked at again, sent to the court, judged; and when a decision can't be appealed any more (FL 37-47 §§). */

import { computeRule, findRule, vardagBefore } from '../../law/index.ts'
import { isAfter } from '../../platform/time/index.ts'
import { isAppealable, type LastDay, lastDayOfAppeal } from '../decision/rules.ts'

type Day = Temporal.PlainDate

/** `court`: it came to the court first, on the day that counts (FL 45 § 2). */
export const arrivals = ['post', 'digital', 'handedOver', 'court'] as const
export type Arrival = (typeof arrivals)[number]
/** `wrongAdvice`: late because the instructions on how to appeal were wrong (FL 45 § 1). */
export const findings = ['inTime', 'late', 'wrongAdvice'] as const
export type Finding = (typeof findings)[number]
export const reconsiderations = ['stands', 'changed'] as const
export type Reconsidered = (typeof reconsiderations)[number]

/** How the time stands by the days that are known. */
export type Reckoning =
  | { says: 'inTime' | 'late'; until: LastDay }
  /** a letter that came the day after counts as having come in the working day before, as a rule (FL 22 §) */
  | { says: 'byPost'; until: LastDay; countsOn: Day }
  /** nobody knows when the person got the decision: then no appeal of it is late (JO 3372-2017) */
  | { says: 'notServed' }

export function reckon(servedOn: Day | null, { receivedOn, came }: { receivedOn: Day; came: Arrival }): Reckoning {
  if (servedOn === null) return { says: 'notServed' }
  const until = lastDayOfAppeal(servedOn)
  if (!isAfter(receivedOn, until.lastDay)) return { says: 'inTime', until }
  const countsOn = vardagBefore(receivedOn)
  return came === 'post' && !isAfter(countsOn, until.lastDay)
    ? { says: 'byPost', until, countsOn }
    : { says: 'late', until }
}

/** What can be found of the time, the likeliest first: only what is late can be rejected, and what is late goes on only by a wrong instruction. */
export const possibleFindings = {
  inTime: ['inTime'],
  notServed: ['inTime'],
  byPost: ['inTime', 'late'],
  late: ['late', 'wrongAdvice'],
} as const satisfies Record<Reckoning['says'], readonly Finding[]>

export const isPossible = ({ says }: Reckoning, finding: Finding): boolean =>
  possibleFindings[says].some((one) => one === finding)

export type AppealSteps = {
  receivedOn: Day
  tried: { as: Finding } | null
  reconsidered: { as: Reconsidered } | null
  forwarded: { on: Day } | null
  withdrawn: { on: Day } | null
  undone: object | null
}
export type Stage = 'received' | 'tried' | 'reconsidered' | 'atCourt' | 'rejected' | 'withdrawn' | 'undone'

export function stageOf({ tried, reconsidered, forwarded, withdrawn, undone }: AppealSteps): Stage {
  if (undone) return 'undone'
  if (withdrawn) return 'withdrawn'
  if (forwarded) return 'atCourt'
  if (tried?.as === 'late') return 'rejected'
  if (reconsidered) return 'reconsidered'
  return tried ? 'tried' : 'received'
}

/** What the board has to do next with an appeal that it still has; null when it has none. */
export const nextStepOf = {
  received: 'time',
  tried: 'reconsideration',
  reconsidered: 'forwarding',
  atCourt: null,
  rejected: null,
  withdrawn: null,
  undone: null,
} as const satisfies Record<Stage, 'time' | 'reconsideration' | 'forwarding' | null>

/** Still the board's to handle: it hasn't been sent on, rejected, withdrawn or undone. */
export const isWaiting = (appeal: AppealSteps): boolean => nextStepOf[stageOf(appeal)] !== null

/** Handled or at the court: it keeps the decision from becoming final. */
export const holdsOpen = (appeal: AppealSteps): boolean => isWaiting(appeal) || stageOf(appeal) === 'atCourt'

/** The day by which it should have been sent to the court (SO-28). */
export function forwardBy(receivedOn: Day): { day: Day; section: string } {
  const computed = computeRule('SO-28', { from: receivedOn })
  if (!computed.ok || computed.value.lastDay === null) throw new Error('SO-28 gives no day')
  return { day: computed.value.lastDay, section: computed.value.section }
}

export type Finality =
  | { state: 'legalityOnly' | 'notServed' | 'appealed' }
  /** `on`: the first day on which nobody can appeal it by ordinary means */
  | { state: 'ahead' | 'final'; on: Day }

/** When the decision becomes final (vinner laga kraft): the day after the last day of appeal, unless somebody appealed. */
export function finalityOf(
  decision: { section: Parameters<typeof isAppealable>[0]; receivedOn: Day | null },
  appeals: readonly AppealSteps[],
  today: Day,
): Finality {
  if (!isAppealable(decision.section)) return { state: 'legalityOnly' }
  if (appeals.some(holdsOpen)) return { state: 'appealed' }
  if (decision.receivedOn === null) return { state: 'notServed' }
  const on = lastDayOfAppeal(decision.receivedOn).lastDay.add({ days: 1 })
  return { state: isAfter(on, today) ? 'ahead' : 'final', on }
}

export const courts = ['administrativeCourt', 'courtOfAppeal', 'supremeCourt'] as const
export type Court = (typeof courts)[number]
export const judgmentOutcomes = [
  'upheld',
  'changed',
  'partly',
  'remanded',
  'dismissed',
  'writtenOff',
  'noLeave',
] as const
export type JudgmentOutcome = (typeof judgmentOutcomes)[number]
export type Judged = { court: Court; outcome: JudgmentOutcome; givenOn: Day }

/** The courts that may have judged next: each after the one below it. */
export const nextCourt = (judgments: readonly Judged[]): Court | null =>
  courts.find((court) => !judgments.some((one) => one.court === court)) ?? null

/** What it means: the decision stands, the judgment is to be carried out, or the board has to decide anew. */
const meaning = {
  changed: 'carryOut',
  partly: 'carryOut',
  remanded: 'decideAnew',
  upheld: null,
  dismissed: null,
  writtenOff: null,
  noLeave: null,
} as const satisfies Record<JudgmentOutcome, 'carryOut' | 'decideAnew' | null>

export type Owed = { what: 'carryOut' | 'decideAnew'; by: Judged }

/**
 * What the courts leave the board to do. An appeal that a higher court turns down leaves the judgment below as it is, so the highest that changed
 * something counts. Done when a decision was made since, or for a judgment that gave something, when an intervention on the decision began.
 */
export function owedAfter(
  judgments: readonly Judged[],
  { decidedOn, beganOn }: { decidedOn: readonly Day[]; beganOn: readonly Day[] },
): Owed | null {
  const by = courts.flatMap((court) => judgments.filter((one) => one.court === court && meaning[one.outcome])).at(-1)
  const what = by && meaning[by.outcome]
  if (!by || !what) return null
  const since = (days: readonly Day[]) => days.some((day) => !isAfter(by.givenOn, day))
  return since(decidedOn) || (what === 'carryOut' && since(beganOn)) ? null : { what, by }
}

/** The last day on which the board may appeal a judgment against it (SO-31). */
export function boardAppealsBy(givenOn: Day): { day: Day; section: string } {
  const computed = computeRule('SO-31', { from: givenOn })
  if (!computed.ok || computed.value.lastDay === null) throw new Error('SO-31 gives no day')
  return { day: computed.value.lastDay, section: findRule('SO-31')?.section ?? '' }
}

/** Förvaltningsrätterna, where an appeal is sent (förordning 1977:937). */
export const administrativeCourts = [
  'Förvaltningsrätten i Falun',
  'Förvaltningsrätten i Göteborg',
  'Förvaltningsrätten i Härnösand',
  'Förvaltningsrätten i Jönköping',
  'Förvaltningsrätten i Karlstad',
  'Förvaltningsrätten i Linköping',
  'Förvaltningsrätten i Luleå',
  'Förvaltningsrätten i Malmö',
  'Förvaltningsrätten i Stockholm',
  'Förvaltningsrätten i Umeå',
  'Förvaltningsrätten i Uppsala',
  'Förvaltningsrätten i Växjö',
] as const
