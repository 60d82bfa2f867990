/** Making a decision, and registering the day that the person got it. Neither is ever changed. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { type DayRefusal, refuseDay } from '../days.ts'
import { caseIdOf, caseToChange } from '../load.ts'
import { type Hearing, type HearingRefusal, keptHearing, refuseHearing } from './hearing.ts'
import { type Decision, decisionById, decisionsOf, isAtCourt, type ServiceWay } from './queries.ts'
import type { DecisionOutcome, DecisionSection } from './rules.ts'

export type NewDecision = Hearing & {
  /** the latest decision that the one who writes has seen; null when there was none */
  seen: string | null
  section: DecisionSection
  asked: string
  outcome: DecisionOutcome
  words: string
  reasons: string
  delegation: string
  decidedOn: Temporal.PlainDate
  replaces: string | null
}

export type DecisionRefusal =
  | DayRefusal
  | HearingRefusal
  | { kind: 'closed' }
  | { kind: 'otherDecision'; other: Decision }
  | { kind: 'alreadyReplaced' }
  | { kind: 'atCourt' }
  | { kind: 'notThisCase' }

/**
 * Makes a decision in an open case. Refuses when somebody else decided since the page was opened: two decisions on one application
 * that don't know of each other would both be in force (SoL 2025:400 35 kap. 5 §).
 */
export async function decide(
  session: Session,
  caseId: string,
  wanted: NewDecision,
): Promise<Outcome<{ id: string }, DecisionRefusal>> {
  return asUser<Outcome<{ id: string }, DecisionRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, caseId, 'decide')
    if (file.closure) return refused({ kind: 'closed' })
    const wrongDay = refuseDay(wanted.decidedOn, file.openedOn, today())
    if (wrongDay) return refused(wrongDay)
    const notHeard = refuseHearing(wanted, wanted)
    if (notHeard) return refused(notHeard)
    const earlier = await decisionsOf(tx, caseId)
    const latest = earlier[0]
    if (latest && latest.id !== wanted.seen) return refused({ kind: 'otherDecision', other: latest })
    const replaced = earlier.find((one) => one.id === wanted.replaces)
    if (wanted.replaces !== null && replaced === undefined) return refused({ kind: 'notThisCase' })
    if (replaced?.replacedBy) return refused({ kind: 'alreadyReplaced' })
    if (replaced && (await isAtCourt(tx, replaced.id))) return refused({ kind: 'atCourt' })
    const investigation = await tx
      .selectFrom('investigation')
      .select('id')
      .where('case_id', '=', caseId)
      .orderBy('opened_at', 'desc')
      .executeTakeFirst()
    const id = newId()
    const hearing = keptHearing(wanted)
    await tx
      .insertInto('decision')
      .values({
        id,
        municipality_code: session.municipality,
        case_id: caseId,
        investigation_id: investigation?.id ?? null,
        section: wanted.section,
        asked: wanted.asked,
        outcome: wanted.outcome,
        words: wanted.words,
        reasons: wanted.reasons,
        delegation: wanted.delegation,
        decided_on: wanted.decidedOn,
        decided_at: now(),
        decided_by: session.userId,
        replaces_id: wanted.replaces,
        heard: hearing.heard,
        heard_on: hearing.heardOn,
        heard_how: hearing.heardHow,
        heard_answer_by: hearing.heardAnswerBy,
        heard_words: hearing.heardWords,
      })
      .execute()
    await record(tx, session, {
      what: 'decision.made',
      subject: id,
      person: file.personId,
      data: {
        case: caseId,
        outcome: wanted.outcome,
        section: wanted.section,
        on: wanted.decidedOn.toString(),
        replaces: wanted.replaces,
        heard: hearing.heard,
      },
    })
    return done({ id })
  })
}

export type NewService = { seen: string | null; receivedOn: Temporal.PlainDate; how: ServiceWay }
export type ServiceRefusal = DayRefusal | { kind: 'changedMeanwhile' }

/** Registers the day the person got the decision, or corrects the day that stands there; the old entry stays. Also in a closed case. */
export async function registerService(
  session: Session,
  decisionId: string,
  wanted: NewService,
): Promise<Outcome<{ id: string }, ServiceRefusal>> {
  return asUser<Outcome<{ id: string }, ServiceRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, await caseIdOf(tx, 'decision', decisionId), 'serve')
    const decision = await decisionById(tx, decisionId)
    if (decision.serviceId !== wanted.seen) return refused({ kind: 'changedMeanwhile' })
    const wrongDay = refuseDay(wanted.receivedOn, decision.decidedOn, today())
    if (wrongDay) return refused(wrongDay)
    const id = newId()
    await tx
      .insertInto('decision_service')
      .values({
        id,
        municipality_code: session.municipality,
        decision_id: decisionId,
        received_on: wanted.receivedOn,
        how: wanted.how,
        registered_at: now(),
        registered_by: session.userId,
        corrects_id: decision.serviceId,
      })
      .execute()
    await record(tx, session, {
      what: decision.serviceId === null ? 'decision.served' : 'decision.service-corrected',
      subject: decisionId,
      person: file.personId,
      data: { case: file.id, on: wanted.receivedOn.toString(), how: wanted.how },
    })
    return done({ id: decisionId })
  })
}
