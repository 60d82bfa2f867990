/** Reads of follow-ups. */

import { found } from '../../platform/access/index.ts'
import { type Asking, type Ids, rowsOf, type Tx } from '../../platform/database/index.ts'

export const homeStates = ['yes', 'atRisk', 'no', 'noHome'] as const
export type HomeState = (typeof homeStates)[number]

export type FollowUp = {
  id: string
  caseId: string
  dueOn: Temporal.PlainDate
  about: string
  plannedOn: Temporal.Instant
  heldOn: Temporal.PlainDate | null
  heldWords: string | null
  homeHolds: HomeState | null
  calledOffAt: Temporal.Instant | null
  calledOffBecause: string | null
}

function followUps(tx: Tx) {
  return tx
    .selectFrom('follow_up')
    .select(['id', 'case_id as caseId', 'due_on as dueOn', 'about', 'planned_at as plannedOn', 'held_on as heldOn'])
    .select(['held_words as heldWords', 'home_holds as homeHolds', 'called_off_at as calledOffAt'])
    .select('called_off_because as calledOffBecause')
}

/** By the day they are due. */
export const followUpsIn = (tx: Tx, caseIds: Ids): Asking<FollowUp[]> =>
  rowsOf(followUps(tx).where('case_id', 'in', caseIds).orderBy('due_on').orderBy('id'), {
    dueOn: 'day',
    plannedOn: 'moment',
    heldOn: 'day',
    calledOffAt: 'moment',
  })

export async function followUpById(tx: Tx, id: string): Promise<FollowUp> {
  return found(await followUps(tx).where('id', '=', id).executeTakeFirst())
}

export const isWaiting = (one: Pick<FollowUp, 'heldOn' | 'calledOffAt'>): boolean =>
  one.heldOn === null && one.calledOffAt === null
