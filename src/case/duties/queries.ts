/** What the user's own open cases hold that runs out or waits, each kind in one read. Opens nobody, so nothing is logged. */

import { sql } from 'kysely'
import type { PersonBrief } from '../../person/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { childrenOf, myOpenCases } from '../list/queries.ts'

export type OwnCase = {
  id: string
  number: string
  openedOn: Temporal.PlainDate
  children: number
  person: Pick<PersonBrief, 'givenName' | 'familyName' | 'called' | 'protection'>
}

/** The user's own open cases. */
export async function ownCases(tx: Tx): Promise<OwnCase[]> {
  const rows = await tx
    .selectFrom('case_file as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .leftJoin('protection as x', (join) => join.onRef('x.person_id', '=', 'p.id').on('x.ended_at', 'is', null))
    .select(['f.id', 'f.number', 'f.opened_on as openedOn', 'p.given_name as givenName', 'p.family_name as familyName'])
    .select(['p.called', 'x.level as protection', childrenOf.as('children')])
    .where('f.id', 'in', myOpenCases)
    .execute()
  return rows.map(({ givenName, familyName, called, protection, ...row }) => ({
    ...row,
    person: { givenName, familyName, called, protection },
  }))
}

/** Decisions that stand, of these cases. */
export async function standingDecisions(tx: Tx, caseIds: readonly string[]) {
  return tx
    .selectFrom('decision as d')
    .leftJoin('decision as later', 'later.replaces_id', 'd.id')
    .leftJoin('decision_service as s', (join) =>
      join
        .onRef('s.decision_id', '=', 'd.id')
        .on(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('decision_service as x').select('x.id').whereRef('x.corrects_id', '=', 's.id'))),
        ),
    )
    .select(['d.id', 'd.case_id as caseId', 'd.section', 'd.outcome', 'd.decided_on as decidedOn'])
    .select(['later.id as replacedBy', 's.received_on as receivedOn'])
    .where('d.case_id', 'in', caseIds)
    .where('later.id', 'is', null)
    .execute()
}

export async function interventionStarts(tx: Tx, caseIds: readonly string[]) {
  return tx
    .selectFrom('intervention')
    .select(['decision_id as decisionId', 'begins_on as beginsOn'])
    .where('case_id', 'in', caseIds)
    .where('decision_id', 'is not', null)
    .execute()
}

/** Follow-ups that wait, due on a day up to `until`. */
export async function followUpsDue(tx: Tx, caseIds: readonly string[], until: Temporal.PlainDate) {
  return tx
    .selectFrom('follow_up')
    .select(['id', 'case_id as caseId', 'due_on as dueOn', 'about'])
    .where('case_id', 'in', caseIds)
    .where('held_on', 'is', null)
    .where('called_off_at', 'is', null)
    .where('due_on', '<=', until)
    .execute()
}

export async function transfersWaiting(tx: Tx, caseIds: readonly string[]) {
  return tx
    .selectFrom('transfer_request as t')
    .innerJoin('municipality as m', 'm.code', 't.to_municipality_code')
    .select(['t.id', 't.case_id as caseId', 'm.name as to', 't.requested_on as requestedOn'])
    .where('t.case_id', 'in', caseIds)
    .where('t.answered_on', 'is', null)
    .execute()
}

/** Investigations that are open and in which nothing has been decided since. */
export async function undecidedInvestigations(tx: Tx, caseIds: readonly string[]) {
  return tx
    .selectFrom('investigation as i')
    .select(['i.id', 'i.case_id as caseId'])
    .where('i.case_id', 'in', caseIds)
    .where('i.ended_on', 'is', null)
    .where(
      sql<boolean>`not exists (select from decision d where d.case_id = i.case_id and d.decided_at >= i.opened_at)`,
    )
    .execute()
}
