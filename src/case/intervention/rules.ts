/** Which interventions there are, which of them need a decision, and when one may begin. */

import { type DayRefusal, type DecisionOutcome, type DecisionSection, isStandingGrant } from '../decision/rules.ts'

type Day = Temporal.PlainDate

export const kinds = [
  'acutePlace',
  'trainingFlat',
  'socialLease',
  'housingFirst',
  'mobileTeam',
  'housingSupport',
  'contactsWithAuthorities',
  'addictionCare',
  'economicAssistance',
  'debtAdvice',
  'occupation',
  'other',
] as const
export type InterventionKind = (typeof kinds)[number]

export const endings = ['reached', 'notWanted', 'replaced', 'moved', 'other'] as const
export type Ending = (typeof endings)[number]

/** A few years is long enough to plan ahead; a later day is a slip of the finger. */
const FURTHEST_MONTHS_AHEAD = 12

/**
 * What each kind may rest on. `decision`: sections of a decision that can carry it. `without`: the section that lets it be given without individual
 * assessment, or null when it always takes a decision. SoL 2025:400 11 kap. 5 § lets the board give everything without assessment but a closed list
 * (among it certain 24-hour care), and the board decides its own list of services; money is tried by 12 kap., never by 11:5; a home that the
 * municipality lets out is given to a named household on its needs, so it takes a decision here.
 * A decision by the law of 2001 (4:1) carries them all: it covered both interventions and money.
 */
export const basisOf = {
  acutePlace: { decision: ['SoL 11:1', 'SoL 11:4'], without: 'SoL 2025:400 11 kap. 5 §' },
  trainingFlat: { decision: ['SoL 11:1', 'SoL 11:4'], without: null },
  socialLease: { decision: ['SoL 11:1', 'SoL 11:4'], without: null },
  housingFirst: { decision: ['SoL 11:1', 'SoL 11:4'], without: null },
  mobileTeam: { decision: ['SoL 11:1', 'SoL 11:4'], without: 'SoL 2025:400 11 kap. 5 §' },
  housingSupport: { decision: ['SoL 11:1', 'SoL 11:4'], without: 'SoL 2025:400 11 kap. 5 §' },
  contactsWithAuthorities: { decision: ['SoL 11:1', 'SoL 11:4'], without: 'SoL 2025:400 11 kap. 5 §' },
  addictionCare: { decision: ['SoL 11:1', 'SoL 11:4'], without: 'SoL 2025:400 11 kap. 5 §' },
  economicAssistance: { decision: ['SoL 12:1', 'SoL 12:2'], without: null },
  debtAdvice: { decision: ['SoL 11:1', 'SoL 11:4'], without: 'SoL 2025:400 11 kap. 5 §' },
  occupation: { decision: ['SoL 11:1', 'SoL 11:4'], without: 'SoL 2025:400 11 kap. 5 §' },
  other: { decision: ['SoL 11:1', 'SoL 11:4', 'SoL 12:1', 'SoL 12:2'], without: 'SoL 2025:400 11 kap. 5 §' },
} as const satisfies Record<InterventionKind, { decision: readonly DecisionSection[]; without: string | null }>

export const needsDecision = (kind: InterventionKind): boolean => basisOf[kind].without === null

export type CarryingDecision = {
  id: string
  section: DecisionSection
  outcome: DecisionOutcome
  decidedOn: Day
  replacedBy: string | null
}

export type InterventionRefusal =
  | { kind: 'needsDecision' }
  | { kind: 'notGranted' }
  | { kind: 'replaced' }
  | { kind: 'wrongSection'; section: DecisionSection; fits: readonly DecisionSection[] }
  | { kind: 'beforeDecision'; earliest: Day }
  | { kind: 'tooFarAhead'; latest: Day }

/** Why this can't be given on this decision (or without one), or null. */
export function refuseIntervention(
  wanted: { kind: InterventionKind; beginsOn: Day },
  decision: CarryingDecision | null,
  today: Day,
): InterventionRefusal | null {
  const latest = today.add({ months: FURTHEST_MONTHS_AHEAD })
  if (Temporal.PlainDate.compare(wanted.beginsOn, latest) > 0) return { kind: 'tooFarAhead', latest }
  if (decision === null) return needsDecision(wanted.kind) ? { kind: 'needsDecision' } : null
  if (decision.outcome === 'refused') return { kind: 'notGranted' }
  if (!isStandingGrant(decision)) return { kind: 'replaced' }
  const fits: readonly DecisionSection[] = [...basisOf[wanted.kind].decision, 'SoL 2001:453 4:1']
  if (!fits.includes(decision.section)) return { kind: 'wrongSection', section: decision.section, fits }
  if (Temporal.PlainDate.compare(wanted.beginsOn, decision.decidedOn) < 0) {
    return { kind: 'beforeDecision', earliest: decision.decidedOn }
  }
  return null
}

export type EndRefusal = DayRefusal | { kind: 'alreadyEnded'; on: Day }
