/** Reads of decisions: with the day the person got them, and what took their place. */

import { found } from '../../platform/access/index.ts'
import { type Asking, ask, type Ids, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { InterventionKind } from '../intervention-kinds.ts'
import type { Hearing } from './hearing.ts'
import type { DecisionOutcome, DecisionSection } from './rules.ts'

export const serviceWays = ['handedOver', 'post', 'digital', 'read'] as const
export type ServiceWay = (typeof serviceWays)[number]

export type Decision = Hearing & {
  id: string
  caseId: string
  section: DecisionSection
  asked: string
  outcome: DecisionOutcome
  words: string
  reasons: string
  delegation: string
  decidedOn: Temporal.PlainDate
  decidedAt: Temporal.Instant
  decidedBy: { name: string; title: string | null }
  replacesId: string | null
  replacedBy: string | null
  /** the day that counts now */
  serviceId: string | null
  receivedOn: Temporal.PlainDate | null
  how: ServiceWay | null
}

function decisions(tx: Tx) {
  return tx
    .selectFrom('decision as d')
    .innerJoin('app_user as u', 'u.id', 'd.decided_by')
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
      'd.asked',
      'd.outcome',
      'd.words',
      'd.reasons',
      'd.delegation',
    ])
    .select(['d.decided_on as decidedOn', 'd.decided_at as decidedAt', 'u.name as by', 'u.title'])
    .select(['d.replaces_id as replacesId', 'later.id as replacedBy'])
    .select(['d.heard', 'd.heard_on as heardOn', 'd.heard_how as heardHow'])
    .select(['d.heard_answer_by as heardAnswerBy', 'd.heard_words as heardWords'])
    .select(['s.id as serviceId', 's.received_on as receivedOn', 's.how'])
}

type Row = Omit<Decision, 'decidedBy'> & { by: string; title: string | null }
const fromRow = ({ by, title, ...row }: Row): Decision => ({ ...row, decidedBy: { name: by, title } })

/** The columns of a decision that are days and moments. */
const decisionTypes = {
  decidedOn: 'day',
  decidedAt: 'moment',
  receivedOn: 'day',
  heardOn: 'day',
  heardAnswerBy: 'day',
} as const

/** The decisions of cases, the latest made first. */
export function decisionsIn(tx: Tx, caseIds: Ids): Asking<Decision[]> {
  const query = decisions(tx).where('d.case_id', 'in', caseIds).orderBy('d.decided_at', 'desc').orderBy('d.id', 'desc')
  return told(rowsOf(query, decisionTypes), (rows) => rows.map(fromRow))
}

export const decisionsOf = (tx: Tx, caseId: string): Promise<Decision[]> => ask(tx, decisionsIn(tx, [caseId]))

export async function decisionById(tx: Tx, id: string): Promise<Decision> {
  return fromRow(found(await decisions(tx).where('d.id', '=', id).executeTakeFirst()))
}

export type Service = { id: string; receivedOn: Temporal.PlainDate; how: ServiceWay; at: Temporal.Instant; by: string }

/** Every day that was registered for the decision, the one that counts last. */
export async function servicesOf(tx: Tx, decisionId: string): Promise<Service[]> {
  return tx
    .selectFrom('decision_service as s')
    .innerJoin('app_user as u', 'u.id', 's.registered_by')
    .select(['s.id', 's.received_on as receivedOn', 's.how', 's.registered_at as at', 'u.name as by'])
    .where('s.decision_id', '=', decisionId)
    .orderBy('s.registered_at')
    .orderBy('s.id')
    .execute()
}

/** The interventions that carry a decision out. */
export async function interventionsOn(
  tx: Tx,
  decisionId: string,
): Promise<{ id: string; kind: InterventionKind; decisionId: string | null; beginsOn: Temporal.PlainDate }[]> {
  return tx
    .selectFrom('intervention')
    .select(['id', 'kind', 'decision_id as decisionId', 'begins_on as beginsOn'])
    .where('decision_id', '=', decisionId)
    .orderBy('begins_on')
    .execute()
}

/** Whether a court has the decision before it: it was appealed and sent on, and no judgment is known. Then only the court changes it (FL 39 §). */
export async function isAtCourt(tx: Tx, decisionId: string): Promise<boolean> {
  const appeal = await tx
    .selectFrom('appeal as a')
    .leftJoin('judgment as j', (join) => join.onRef('j.appeal_id', '=', 'a.id').on('j.undone_at', 'is', null))
    .select('a.id')
    .where('a.decision_id', '=', decisionId)
    .where('a.forwarded_at', 'is not', null)
    .where('a.undone_at', 'is', null)
    .where('j.id', 'is', null)
    .executeTakeFirst()
  return appeal !== undefined
}
