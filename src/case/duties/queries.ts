/** What the user's own open cases hold that runs out or waits, each kind a set, all asked together. Opens nobody, so nothing is logged. */

import { sql } from 'kysely'
import type { PersonBrief } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, allOf, rowsOf, sharing, type Tx, told } from '../../platform/database/index.ts'
import { childrenOf, openCasesOf } from '../list/queries.ts'

export type OwnCase = {
  id: string
  number: string
  openedOn: Temporal.PlainDate
  children: number
  person: Pick<PersonBrief, 'givenName' | 'familyName' | 'called' | 'protection'>
}

/** Everything that My day says of the user's own open cases; follow-ups that are due on a day up to `until`. */
export const ownDuties = (tx: Tx, session: Session, until: Temporal.PlainDate) =>
  sharing(
    { name: 'own_case', query: openCasesOf(tx, session) },
    allOf({
      cases: ownCases(tx),
      decisions: standingDecisions(tx),
      starts: interventionStarts(tx),
      followUps: followUpsDue(tx, until),
      transfers: transfersWaiting(tx),
      investigations: undecidedInvestigations(tx),
    }),
  )

/** Found once for all of the sets, see {@link ownDuties}. */
const OWN = sql<string>`(select id from own_case)`

function ownCases(tx: Tx): Asking<OwnCase[]> {
  const query = tx
    .selectFrom('case_file as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .leftJoin('protection as x', (join) => join.onRef('x.person_id', '=', 'p.id').on('x.ended_at', 'is', null))
    .select(['f.id', 'f.number', 'f.opened_on as openedOn', 'p.given_name as givenName', 'p.family_name as familyName'])
    .select(['p.called', 'x.level as protection', childrenOf.as('children')])
    .where('f.id', 'in', OWN)
  return told(rowsOf(query, { openedOn: 'day' }), (rows) =>
    rows.map(({ givenName, familyName, called, protection, ...row }) => ({
      ...row,
      person: { givenName, familyName, called, protection },
    })),
  )
}

/** Decisions that stand. */
const standingDecisions = (tx: Tx) =>
  rowsOf(
    tx
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
      .where('d.case_id', 'in', OWN)
      .where('later.id', 'is', null),
    { decidedOn: 'day', receivedOn: 'day' },
  )

const interventionStarts = (tx: Tx) =>
  rowsOf(
    tx
      .selectFrom('intervention')
      .select(['decision_id as decisionId', 'begins_on as beginsOn'])
      .where('case_id', 'in', OWN)
      .where('decision_id', 'is not', null),
    { beginsOn: 'day' },
  )

/** Follow-ups that wait. */
const followUpsDue = (tx: Tx, until: Temporal.PlainDate) =>
  rowsOf(
    tx
      .selectFrom('follow_up')
      .select(['id', 'case_id as caseId', 'due_on as dueOn', 'about'])
      .where('case_id', 'in', OWN)
      .where('held_on', 'is', null)
      .where('called_off_at', 'is', null)
      .where('due_on', '<=', until),
    { dueOn: 'day' },
  )

const transfersWaiting = (tx: Tx) =>
  rowsOf(
    tx
      .selectFrom('transfer_request as t')
      .innerJoin('municipality as m', 'm.code', 't.to_municipality_code')
      .select(['t.id', 't.case_id as caseId', 'm.name as to', 't.requested_on as requestedOn'])
      .where('t.case_id', 'in', OWN)
      .where('t.answered_on', 'is', null),
    { requestedOn: 'day' },
  )

/** Investigations that are open and in which nothing has been decided since. */
const undecidedInvestigations = (tx: Tx) =>
  rowsOf(
    tx
      .selectFrom('investigation as i')
      .select(['i.id', 'i.case_id as caseId'])
      .where('i.case_id', 'in', OWN)
      .where('i.ended_on', 'is', null)
      .where(
        sql<boolean>`not exists (select from decision d where d.case_id = i.case_id and d.decided_at >= i.opened_at)`,
      ),
  )

export type OwnDuties = ReturnType<ReturnType<typeof ownDuties>['read']>
