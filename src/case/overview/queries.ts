/** Everything that the case's own page shows, in one go. */

import { episodesIn, type LivingRow } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { allOf, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { ifAboutPeople, ifInCases } from '../../platform/web/index.ts'
import { type Appeal, appealsIn } from '../appeal/queries.ts'
import { childrenOf } from '../children.ts'
import { type Decision, decisionsIn } from '../decision/queries.ts'
import { type FollowUp, followUpsIn, isWaiting } from '../follow-up/queries.ts'
import { type Intervention, interventionsIn } from '../intervention/queries.ts'
import { type Investigation, investigationsIn } from '../investigation/queries.ts'
import { caseToShow, type ShownCase } from '../load.ts'
import { type CurrentNote, notesIn } from '../note/queries.ts'
import { type Plan, plansIn } from '../plan/queries.ts'
import { type Residence, residencesIn } from '../residence/queries.ts'
import { rooflessIn } from '../roofless.ts'
import { type Transfer, transfersIn } from '../transfer/queries.ts'
import { isWaiting as isWaitingTransfer } from '../transfer/rules.ts'
import { appealThing } from './appealed.ts'
import { nextFactsFrom } from './facts.ts'
import { type HomeComing, homesComing } from './home-coming.ts'
import type { NextFacts } from './rules.ts'
import type { StepFacts } from './steps.ts'
import { type SupportOnCase, supportsOf } from './supported.tsx'

const NOTES_SHOWN = 5

export type CaseOverview = {
  file: ShownCase
  children: number
  livesNow: LivingRow | null
  homesComing: HomeComing[]
  roofless: boolean
  investigations: Investigation[]
  decisions: Decision[]
  appeals: Appeal[]
  interventions: Intervention[]
  supports: SupportOnCase[]
  plan: Plan | null
  followUps: FollowUp[]
  notes: CurrentNote[]
  moreNotes: boolean
  transfers: Transfer[]
  residences: Residence[]
}

/** Opens the person, then asks for everything that the case and its person have to show. */
export async function caseOverview(tx: Tx, session: Session, id: string): Promise<CaseOverview> {
  const file = await caseToShow(tx, session, id, 'case')
  const cases = [id]
  const people = [file.personId]
  const counted = tx.selectFrom('case_file as f').select(childrenOf.as('children')).where('f.id', '=', id)
  const parts = allOf({
    children: told(rowsOf(counted), ([row]) => row?.children ?? 0),
    livesNow: told(
      episodesIn(tx, file.personId, session.locale),
      (all) => all.findLast(({ to }) => to === null) ?? null,
    ),
    homesComing: ifAboutPeople(people, 'homes', () => homesComing(file.personId)),
    roofless: told(
      ifAboutPeople(people, 'roofless', () => rooflessIn(tx, people)),
      (found) => found.length > 0,
    ),
    investigations: investigationsIn(tx, [id]),
    decisions: decisionsIn(tx, [id]),
    appeals: ifInCases(cases, 'appeals', () => appealsIn(tx, cases)),
    interventions: interventionsIn(tx, [id]),
    supports: ifAboutPeople(people, 'support', () => supportsOf(file.personId)),
    plan: told(
      ifInCases(cases, 'plans', () => plansIn(tx, cases)),
      ([plan = null]) => plan,
    ),
    followUps: followUpsIn(tx, [id]),
    notes: notesIn(tx, id, NOTES_SHOWN + 1),
    transfers: ifInCases(cases, 'transfers', () => transfersIn(tx, cases)),
    residences: ifInCases(cases, 'residences', () => residencesIn(tx, cases)),
  })
  const view = await ask(tx, parts)
  return { ...view, file, notes: view.notes.slice(0, NOTES_SHOWN), moreNotes: view.notes.length > NOTES_SHOWN }
}

/** What the next thing to do turns on. */
export function nextFactsOf(view: CaseOverview, today: Temporal.PlainDate): NextFacts {
  return nextFactsFrom(
    {
      ...view,
      closed: view.file.closure !== null,
      decisions: standing(view),
      hasPlan: view.plan !== null,
      followUps: view.followUps.filter(isWaiting),
      transfers: view.transfers.filter(isWaitingTransfer),
      appealed: appealThing(view.appeals, view.decisions, view.interventions),
    },
    today,
  )
}

const standing = ({ decisions }: CaseOverview) => decisions.filter(({ replacedBy }) => replacedBy === null)

/** What the steps of the way turn on. */
export function stepFactsOf(view: CaseOverview, next: NextFacts): StepFacts {
  const { file, livesNow } = view
  const [latest] = standing(view).toSorted((a, b) => Temporal.Instant.compare(b.decidedAt, a.decidedAt))
  const held = view.followUps.flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn]))
  const hasHome = livesNow !== null && (livesNow.kind === 'home' || livesNow.situation === 3)
  return {
    openedOn: file.openedOn,
    fromSignal: file.signalId !== null,
    closedOn: file.closure?.on ?? null,
    investigation: view.investigations[0] ?? null,
    decision: latest === undefined ? null : { decidedOn: latest.decidedOn, received: latest.receivedOn !== null },
    decided: next.decided,
    granted: standing(view).some(({ outcome }) => outcome !== 'refused'),
    owed: next.notCarriedOut.length,
    interventions: view.interventions,
    planMadeOn: view.plan?.madeOn ?? null,
    homeSince: hasHome ? livesNow.from : null,
    homeComing: view.homesComing[0] ?? null,
    followUpOn: next.nextFollowUp?.dueOn ?? null,
    heldOn: held.toSorted(Temporal.PlainDate.compare).at(-1) ?? null,
  }
}
