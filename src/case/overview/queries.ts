/** Everything that the case's own page shows, in one go. */

import { episodesIn, type LivingRow } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { allOf, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { type Decision, decisionsIn } from '../decision/queries.ts'
import { notCarriedOut } from '../decision/rules.ts'
import { type FollowUp, followUpsIn, isWaiting } from '../follow-up/queries.ts'
import { type Intervention, interventionsIn } from '../intervention/queries.ts'
import { type Investigation, investigationsIn } from '../investigation/queries.ts'
import { childrenOf } from '../list/queries.ts'
import { caseToShow, type ShownCase } from '../load.ts'
import { type CurrentNote, notesIn } from '../note/queries.ts'
import { type Plan, planIn } from '../plan/queries.ts'
import { type Transfer, transfersIn } from '../transfer/queries.ts'
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

/** Opens the person, then asks for everything that the case and its person have to show. */
export async function caseOverview(tx: Tx, session: Session, id: string): Promise<CaseOverview> {
  const file = await caseToShow(tx, session, id, 'case')
  const counted = tx.selectFrom('case_file as f').select(childrenOf.as('children')).where('f.id', '=', id)
  const parts = allOf({
    children: told(rowsOf(counted), ([row]) => row?.children ?? 0),
    livesNow: told(
      episodesIn(tx, file.personId, session.locale),
      (all) => all.findLast(({ to }) => to === null) ?? null,
    ),
    homesComing: homesComing(file.personId),
    investigations: investigationsIn(tx, [id]),
    decisions: decisionsIn(tx, [id]),
    interventions: interventionsIn(tx, [id]),
    plan: planIn(tx, id),
    followUps: followUpsIn(tx, [id]),
    notes: notesIn(tx, id, NOTES_SHOWN + 1),
    transfers: transfersIn(tx, [id]),
  })
  const view = await ask(tx, parts)
  return { ...view, file, notes: view.notes.slice(0, NOTES_SHOWN), moreNotes: view.notes.length > NOTES_SHOWN }
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
