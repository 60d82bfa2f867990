/** What an end of a matter has to be true to, and what may be left open by it: decisions on facts alone. */

import type { Course } from '../../law/index.ts'
import type { PromiseKind } from '../../message/index.ts'
import { type OpenAtEnd, openAtEndBy } from '../../platform/open-at-end.ts'
import type { Ore } from '../../platform/text/index.ts'
import { shouldAsk } from '../clocks/begun-rules.ts'
import type { ClockSource } from '../clocks/clock.ts'
import type { MatterEvent } from '../events.ts'
import { type EndOutcome, hasLeft, isKept } from '../outcomes.ts'
import type { PlanEnd } from '../plan/rules.ts'

type Day = Temporal.PlainDate

/** An end that says what kept the home. */
export type Claim = Extract<EndOutcome, `kept${string}`>

export type OpenInMatter = { readonly id: string } /** nothing that is written down says that this happened */ & (
  | { kind: 'claim'; claim: Claim }
  | { kind: 'clock'; source: ClockSource; step: string; rule: string; due: Day }
  /** signed, and not with the landlord */
  | { kind: 'undertaking'; number: string }
  | { kind: 'notice'; noticeId: string; evictionOn: Day; ahead: boolean }
  /** confirmed, and the person hasn't got their copy */
  | { kind: 'copy'; noticeId: string; evictionOn: Day }
  /** an eviction day ahead that nobody has called off, as far as is known here */
  | { kind: 'evictionDay'; evictionOn: Day }
  | { kind: 'plan'; agreedOn: Day }
  | { kind: 'promise'; promise: PromiseKind; by: Day | null }
  | { kind: 'message'; messageId: string; receivedOn: Day }
  | { kind: 'decision'; decision: 'pay' | 'undertake' }
  | { kind: 'unpaid'; ore: Ore }
  /** the events don't show that the home is saved */
  | { kind: 'notShownSafe' }
  /** nobody has asked about violence before the home is given up */
  | { kind: 'violenceUnasked' }
  /** nobody has weighed whether the children come to harm */
  | { kind: 'concern'; urgent: boolean }
  /** no other matter about the same home is known here */
  | { kind: 'noOtherMatter' }
)

/** The events by which a home is kept so; the database holds the same (`app.matter_end_is_true`). */
export const toldBy: Readonly<Record<Exclude<Claim, 'keptPlan'>, readonly MatterEvent['kind'][]>> = {
  keptPayment: ['payment', 'deposited'],
  keptUndertaking: ['undertakingGiven'],
  keptWithdrawn: ['withdrawn', 'titleRefused'],
  keptRectified: ['rectified', 'groundCeased'],
  keptNewLease: ['newLease'],
  keptTakeover: ['takenOver'],
}
const claims: readonly Claim[] = [
  'keptPayment',
  'keptPlan',
  'keptUndertaking',
  'keptWithdrawn',
  'keptRectified',
  'keptNewLease',
  'keptTakeover',
]

/** The claims that nothing in the matter bears out. `plans`: how each plan that was made ended, null while it runs. */
export function unfounded(kinds: readonly MatterEvent['kind'][], plans: readonly (PlanEnd | null)[]): Claim[] {
  const stands = (claim: Claim) =>
    claim === 'keptPlan'
      ? plans.some((end) => end === null || end === 'fulfilled')
      : toldBy[claim].some((kind) => kinds.includes(kind))
  return claims.filter((claim) => !stands(claim))
}

/** The concern that an end asks about; null: there are no children, or somebody has weighed it. */
export const concernLeft = (facts: {
  children: number
  stage: Course['stage']
  weighed: number
}): OpenInMatter | null =>
  facts.children > 0 && facts.weighed === 0 ? { id: 'concern', kind: 'concern', urgent: shouldAsk(facts) } : null

/**
 * What stops the matter from ending so, and what somebody has to say why they leave open.
 * - hard: what the end says hasn't happened; an undertaking that is said to have kept the home and isn't with the landlord; a notice of a day to come that
 *   nobody has confirmed (Socialtjänstförordningen 2025:468 11 kap. 3 §); no risk, with an eviction day ahead.
 * - soft: everything else that stops being counted.
 */
export const openAtEnd = (things: readonly OpenInMatter[], outcome: EndOutcome): OpenAtEnd<OpenInMatter> =>
  openAtEndBy(things, (thing) => weigh(thing, outcome))

function weigh(thing: OpenInMatter, outcome: EndOutcome): 'hard' | 'soft' | null {
  switch (thing.kind) {
    case 'claim':
      return thing.claim === outcome ? 'hard' : null
    case 'undertaking':
      return outcome === 'keptUndertaking' ? 'hard' : 'soft'
    case 'notice':
      return thing.ahead ? 'hard' : 'soft'
    case 'evictionDay':
      if (outcome === 'noRisk') return 'hard'
      return isKept(outcome) ? 'soft' : null
    case 'notShownSafe':
      return isKept(outcome) ? 'soft' : null
    case 'unpaid':
      return outcome === 'keptPayment' ? 'soft' : null
    case 'violenceUnasked':
      return hasLeft(outcome) && outcome !== 'evicted' ? 'soft' : null
    case 'concern':
      return thing.urgent || hasLeft(outcome) ? 'soft' : null
    case 'noOtherMatter':
      return outcome === 'duplicate' ? 'soft' : null
    default:
      return 'soft'
  }
}

/** Before an outcome is chosen: what stops every end, and everything that some end asks about. */
export const openBeforeChoice = (
  things: readonly OpenInMatter[],
  outcomes: readonly EndOutcome[],
): OpenAtEnd<OpenInMatter> =>
  openAtEndBy(things, (thing) => {
    if (thing.kind === 'claim' || thing.kind === 'noOtherMatter') return null
    const weights = outcomes.map((outcome) => weigh(thing, outcome))
    return weights.every((weight) => weight === 'hard') ? 'hard' : 'soft'
  })
