/** What every step of an appeal shares: where it is done, where it leads, what the record keeps of it. */

import type { Tx } from '../../platform/database/index.ts'
import { caseIdOf } from '../load.ts'
import type { Appeal } from './queries.ts'
import { type Stage, stageOf } from './rules.ts'

/** Also in a closed case: an appeal comes when it comes. */
export const onAppeal = {
  through: (tx: Tx, { id }: { id: string }) => caseIdOf(tx, 'appeal', id),
  alsoEnded: true,
  opens: 'decision',
} as const

/** An appeal is shown on its decision's page. */
export const onDecision = (decisionId: string) => `/decisions/${decisionId}#appeal`

/** Ids and codes: never what somebody wrote. */
export const told = ({ id, decisionId, caseId }: Appeal, more: Record<string, string | null>) => ({
  about: id,
  data: { case: caseId, decision: decisionId, ...more },
  to: onDecision(decisionId),
})

export const isAt = (appeal: Appeal, stage: Stage): boolean => stageOf(appeal) === stage
