/** Reads of interventions. */

import { found } from '../../platform/access/index.ts'
import { type Asking, type Ids, rowsOf, type Tx } from '../../platform/database/index.ts'
import type { DecisionSection } from '../decision/rules.ts'
import type { InterventionKind } from '../intervention-kinds.ts'
import type { Ending } from './rules.ts'

export type Intervention = {
  id: string
  caseId: string
  kind: InterventionKind
  decisionId: string | null
  section: DecisionSection | null
  beginsOn: Temporal.PlainDate
  words: string | null
  endedOn: Temporal.PlainDate | null
  endedBecause: Ending | null
  /** why it was right to end although something was open */
  endOpenBecause: string | null
}

function interventions(tx: Tx) {
  return tx
    .selectFrom('intervention as i')
    .leftJoin('decision as d', 'd.id', 'i.decision_id')
    .select(['i.id', 'i.case_id as caseId', 'i.kind', 'i.decision_id as decisionId', 'd.section'])
    .select(['i.begins_on as beginsOn', 'i.words', 'i.ended_on as endedOn', 'i.ended_because as endedBecause'])
    .select('i.end_open_because as endOpenBecause')
}

/** Running ones first, then the latest begun. */
export function interventionsIn(tx: Tx, caseIds: Ids): Asking<Intervention[]> {
  const query = interventions(tx)
    .where('i.case_id', 'in', caseIds)
    .orderBy('i.ended_on', (order) => order.desc().nullsFirst())
    .orderBy('i.begins_on', 'desc')
    .orderBy('i.id', 'desc')
  return rowsOf(query, { beginsOn: 'day', endedOn: 'day' })
}

export async function interventionById(tx: Tx, id: string): Promise<Intervention> {
  return found(await interventions(tx).where('i.id', '=', id).executeTakeFirst())
}
