/** Which interventions there are, which of them need a decision, and when one may begin. */

import { wrong } from '../../platform/subject/refusal.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { type DecisionOutcome, type DecisionSection, inFull, isStandingGrant } from '../decision/rules.ts'
import type { InterventionKind } from '../intervention-kinds.ts'
import { text } from './text.ts'

type Day = Temporal.PlainDate

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

/** Why this can't be given on this decision (or without one), or null. */
export function refuseIntervention(
  wanted: { kind: InterventionKind; beginsOn: Day },
  decision: CarryingDecision | null,
  today: Day,
) {
  const latest = today.add({ months: FURTHEST_MONTHS_AHEAD })
  if (Temporal.PlainDate.compare(wanted.beginsOn, latest) > 0)
    return wrong('beginsOn', (locale) => words(text, locale).tooFarAhead(formatDate(latest, locale)))
  if (decision === null) return needsDecision(wanted.kind) ? wrong('decision', 'needsDecision') : null
  if (decision.outcome === 'refused') return wrong('decision', 'notGranted')
  if (!isStandingGrant(decision)) return wrong('decision', 'replaced')
  const { section, decidedOn } = decision
  const fits: readonly DecisionSection[] = [...basisOf[wanted.kind].decision, 'SoL 2001:453 4:1']
  if (!fits.includes(section)) return wrong('decision', (locale) => words(text, locale).wrongSection(inFull(section)))
  if (Temporal.PlainDate.compare(wanted.beginsOn, decidedOn) < 0)
    return wrong('beginsOn', (locale) => words(text, locale).beforeDecision(formatDate(decidedOn, locale)))
  return null
}
