/** How the user's own open cases stand, each kind a set, all asked together. Opens nobody, so nothing is logged. */

import { sql } from 'kysely'
import { livesNow, type PersonBrief } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, allOf, rowsOf, sharing, type Tx, told } from '../../platform/database/index.ts'
import { ifInMyDay } from '../../platform/web/index.ts'
import { childrenOf } from '../children.ts'
import { openCasesOf } from '../list/own.ts'

export type OwnCase = {
  id: string
  number: string
  personId: string
  openedOn: Temporal.PlainDate
  children: number
  hasPlan: boolean
  /** the form of living, never a place */
  lives: string | null
  /** no roof tonight: since when */
  outsideSince: Temporal.PlainDate | null
  person: Pick<PersonBrief, 'givenName' | 'familyName' | 'called' | 'protection'>
}

/** Everything that the day of the user's own open cases turns on; each kind a set. */
export const ownDuties = (tx: Tx) =>
  sharing(
    { name: 'own_case', query: openCasesOf(tx) },
    allOf({
      cases: ifInMyDay('ownCases', () => ownCases(tx)),
      decisions: ifInMyDay('ownCases', () => standingDecisions(tx)),
      interventions: ifInMyDay('ownCases', () => interventions(tx)),
      followUps: ifInMyDay('ownCases', () => followUpsWaiting(tx)),
      transfers: ifInMyDay('transfers', () => transfersWaiting(tx)),
      atInspectorate: ifInMyDay('transfers', () => transfersAtInspectorate(tx)),
      investigations: ifInMyDay('ownCases', () => investigations(tx)),
    }),
  )

/** Found once for all of the sets, see {@link ownDuties}. */
const OWN = sql<string>`(select id from own_case)`

/** Cases with who they are about, as My day shows them. */
export const shown = (tx: Tx) =>
  tx
    .selectFrom('case_file as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .leftJoin('protection as x', (join) => join.onRef('x.person_id', '=', 'p.id').on('x.ended_at', 'is', null))
    .select([
      'f.id',
      'f.number',
      'f.person_id as personId',
      'f.opened_on as openedOn',
      'p.given_name as givenName',
      'p.family_name as familyName',
    ])
    .leftJoin('roofless_tonight as r', 'r.person_id', 'f.person_id')
    .select(['p.called', 'x.level as protection', childrenOf.as('children'), livesNow('f.person_id').as('lives')])
    .select(sql<boolean>`exists (select from plan where plan.case_id = f.id)`.as('hasPlan'))
    .select('r.from_on as outsideSince')

export const times = { openedOn: 'day', outsideSince: 'day' } as const
export type ShownRow = Omit<OwnCase, 'person'> & OwnCase['person']
export const caseFrom = ({ givenName, familyName, called, protection, ...row }: ShownRow): OwnCase => ({
  ...row,
  person: { givenName, familyName, called, protection },
})

const ownCases = (tx: Tx): Asking<OwnCase[]> =>
  told(rowsOf(shown(tx).where('f.id', 'in', OWN), times), (rows) => rows.map(caseFrom))

/** A manager sees so many families without a roof at most: the list of cases has them all. */
const MOST_OUTSIDE = 50

/** Open cases of the municipality in which children have no roof tonight, the longest first. Few: found by who has no roof, not by the cases. */
export function childrenOutside(tx: Tx, session: Session): Asking<OwnCase[]> {
  const query = shown(tx)
    .leftJoin('case_closure as c', (join) => join.onRef('c.case_id', '=', 'f.id').on('c.reopened_at', 'is', null))
    .where('r.municipality_code', '=', session.municipality)
    .where('c.id', 'is', null)
    .where(sql<boolean>`${childrenOf} > 0`)
    .orderBy('r.from_on')
    .orderBy('f.id')
    .limit(MOST_OUTSIDE)
  return told(rowsOf(query, times), (rows) => rows.map(caseFrom))
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
      .select([
        'd.id',
        'd.case_id as caseId',
        'd.section',
        'd.outcome',
        'd.decided_on as decidedOn',
        'd.decided_at as decidedAt',
      ])
      .select(['later.id as replacedBy', 's.received_on as receivedOn'])
      .where('d.case_id', 'in', OWN)
      .where('later.id', 'is', null),
    { decidedOn: 'day', decidedAt: 'moment', receivedOn: 'day' },
  )

const interventions = (tx: Tx) =>
  rowsOf(
    tx
      .selectFrom('intervention')
      .select(['case_id as caseId', 'decision_id as decisionId', 'begins_on as beginsOn', 'ended_on as endedOn'])
      .where('case_id', 'in', OWN),
    { beginsOn: 'day', endedOn: 'day' },
  )

const followUpsWaiting = (tx: Tx) =>
  rowsOf(
    tx
      .selectFrom('follow_up')
      .select(['id', 'case_id as caseId', 'due_on as dueOn', 'about'])
      .where('case_id', 'in', OWN)
      .where('held_on', 'is', null)
      .where('called_off_at', 'is', null)
      .orderBy('due_on')
      .orderBy('id'),
    { dueOn: 'day' },
  )

const transfersWaiting = (tx: Tx) =>
  rowsOf(
    tx
      .selectFrom('transfer_request as t')
      .innerJoin('municipality as m', 'm.code', 't.to_municipality_code')
      .select(['t.id', 't.case_id as caseId', 'm.name as to', 't.requested_on as requestedOn'])
      .leftJoin('transfer_answer as a', (join) =>
        join.onRef('a.transfer_id', '=', 't.id').on('a.undone_at', 'is', null),
      )
      .where('t.case_id', 'in', OWN)
      .leftJoin('transfer_inspectorate as i', (join) =>
        join.onRef('i.transfer_id', '=', 't.id').on('i.undone_at', 'is', null),
      )
      .where('t.withdrawn_at', 'is', null)
      .where('a.id', 'is', null)
      .where('i.id', 'is', null),
    { requestedOn: 'day' },
  )

/** Asked of the inspectorate, which hasn't decided. */
const transfersAtInspectorate = (tx: Tx) =>
  rowsOf(
    tx
      .selectFrom('transfer_inspectorate as i')
      .innerJoin('transfer_request as t', 't.id', 'i.transfer_id')
      .innerJoin('municipality as m', 'm.code', 't.to_municipality_code')
      .select(['t.id', 't.case_id as caseId', 'm.name as to', 'i.applied_on as appliedOn'])
      .where('t.case_id', 'in', OWN)
      .where('i.undone_at', 'is', null)
      .where('i.decided_on', 'is', null),
    { appliedOn: 'day' },
  )

/** The latest first. */
const investigations = (tx: Tx) =>
  rowsOf(
    tx
      .selectFrom('investigation')
      .select(['id', 'case_id as caseId', 'opened_at as openedAt', 'ended_on as endedOn'])
      .where('case_id', 'in', OWN)
      .orderBy('opened_at', 'desc')
      .orderBy('id', 'desc'),
    { openedAt: 'moment', endedOn: 'day' },
  )

export type OwnDuties = ReturnType<ReturnType<typeof ownDuties>['read']>
