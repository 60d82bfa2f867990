/** Everything that the case's own page shows, in one go. */

import { episodesOf, type LivingRow } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Decision, decisionsOf } from '../decision/queries.ts'
import { notCarriedOut } from '../decision/rules.ts'
import { type FollowUp, followUpsOf, isWaiting } from '../follow-up/queries.ts'
import { type Intervention, interventionsOf } from '../intervention/queries.ts'
import { type Investigation, investigationsOf } from '../investigation/queries.ts'
import { childrenOf } from '../list/queries.ts'
import { caseToShow, type ShownCase } from '../load.ts'
import { type CurrentNote, notesOf } from '../note/queries.ts'
import { type Plan, planOf } from '../plan/queries.ts'
import { type Transfer, transfersOf } from '../transfer/queries.ts'
import { type HomeComing, homesComing } from './home-coming.ts'
import type { CaseFacts } from './rules.ts'

const NOTES_SHOWN = 5

export type CaseOverview = {
  file: ShownCase
  children: number
  livesNow: LivingRow | null
  homesComing: HomeComing[]
  investigations: Investigation[]
  decisions: Decision[]
  interventions: Intervention[]
  plan: Plan | null
  followUps: FollowUp[]
  notes: CurrentNote[]
  moreNotes: boolean
  transfers: Transfer[]
}

export async function caseOverview(tx: Tx, session: Session, id: string): Promise<CaseOverview> {
  const file = await caseToShow(tx, session, id, 'case')
  const episodes = await episodesOf(tx, file.personId, session.locale)
  const notes = await notesOf(tx, id, NOTES_SHOWN + 1)
  const counted = await tx
    .selectFrom('case_file as f')
    .select(childrenOf.as('children'))
    .where('f.id', '=', id)
    .executeTakeFirst()
  return {
    file,
    children: counted?.children ?? 0,
    livesNow: episodes.findLast((one) => one.to === null) ?? null,
    homesComing: await homesComing(tx, file.personId),
    investigations: await investigationsOf(tx, id),
    decisions: await decisionsOf(tx, id),
    interventions: await interventionsOf(tx, id),
    plan: await planOf(tx, id),
    followUps: await followUpsOf(tx, id),
    notes: notes.slice(0, NOTES_SHOWN),
    moreNotes: notes.length > NOTES_SHOWN,
    transfers: await transfersOf(tx, id),
  }
}

/** What the rules of the way need to know of it. */
export function factsOf(view: CaseOverview, today: Temporal.PlainDate): CaseFacts {
  const latest = view.investigations[0]
  const waiting = view.followUps.filter(isWaiting)[0]
  const standing = view.decisions.filter((one) => one.replacedBy === null)
  const isOver = (one: Intervention) => one.endedOn !== null && Temporal.PlainDate.compare(one.endedOn, today) <= 0
  return {
    closed: view.file.closure !== null,
    fromSignal: view.file.signalId !== null,
    investigation: latest === undefined ? 'none' : latest.endedOn === null ? 'open' : 'ended',
    decided:
      latest === undefined
        ? view.decisions.length > 0
        : view.decisions.some((one) => Temporal.Instant.compare(one.decidedAt, latest.openedAt) >= 0),
    notServed: standing.filter((one) => one.receivedOn === null).map((one) => one.id),
    notCarriedOut: notCarriedOut(view.decisions, view.interventions, today).map((one) => one.id),
    interventions: view.interventions.length,
    running: view.interventions.filter((one) => !isOver(one)).length,
    hasPlan: view.plan !== null,
    hasHome: view.livesNow !== null && (view.livesNow.kind === 'home' || view.livesNow.situation === 3),
    nextFollowUp: waiting ? { id: waiting.id, dueOn: waiting.dueOn } : null,
    followUpsHeld: view.followUps.filter((one) => one.heldOn !== null).length,
  }
}
