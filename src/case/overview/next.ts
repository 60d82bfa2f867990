/** The one thing to do next as a button: where it leads and whether this user may. */

import type { Session } from '../../platform/access/index.ts'
import { type CaseVerb, mayDo } from '../access.ts'
import type { NextThing } from './rules.ts'

const verbOf = {
  bookPlace: 'note',
  answerTransfer: 'transfer',
  investigate: 'investigate',
  decide: 'decide',
  assess: 'investigate',
  serve: 'serve',
  addIntervention: 'addIntervention',
  makePlan: 'plan',
  holdFollowUp: 'followUp',
  planFollowUp: 'followUp',
  close: 'close',
  note: 'note',
  tryAppeal: 'handleAppeal',
  reconsider: 'handleAppeal',
  sendAppeal: 'handleAppeal',
  followJudgment: 'handleAppeal',
  nothing: 'read',
} as const satisfies Record<NextThing['do'], CaseVerb>

/** The address of the next thing; null when there is none, or somebody else must do it. */
export function nextHref(
  session: Session,
  next: NextThing,
  { id: caseId, personId }: { id: string; personId: string },
  openInvestigation: string | undefined,
): string | null {
  if (!mayDo(session, verbOf[next.do])) return null
  switch (next.do) {
    case 'bookPlace':
      return `/bookings/new?person=${personId}&case=${caseId}`
    case 'answerTransfer':
      return `/transfers/${next.transferId}/answer`
    case 'investigate':
      return `/cases/${caseId}/investigations/new`
    case 'decide':
      return `/cases/${caseId}/decisions/new`
    case 'assess':
      return openInvestigation === undefined ? null : `/investigations/${openInvestigation}/assessment`
    case 'serve':
      return `/decisions/${next.decisionId}/service`
    case 'addIntervention':
      return `/cases/${caseId}/interventions/new?decision=${next.decisionId}`
    case 'makePlan':
      return `/cases/${caseId}/plan/goals/new`
    case 'holdFollowUp':
      return `/follow-ups/${next.followUpId}/held`
    case 'planFollowUp':
      return `/cases/${caseId}/follow-ups/new`
    case 'close':
      return `/cases/${caseId}/closure`
    case 'note':
      return `/cases/${caseId}/notes/new`
    case 'tryAppeal':
      return `/appeals/${next.appealId}/time`
    case 'reconsider':
      return `/appeals/${next.appealId}/reconsideration`
    case 'sendAppeal':
      return `/appeals/${next.appealId}/forwarding`
    case 'followJudgment':
      return `/decisions/${next.decisionId}#appeal`
    case 'nothing':
      return null
  }
}
