/** Meetings of an agreement, what they are to decide or have decided, and what each party does. */

import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'

export type Meeting = {
  id: string
  kind: 'steering' | 'followUp' | 'working'
  onDay: Temporal.PlainDate
  /** null: not yet, or not after all: what was noted then stays */
  heldOn: Temporal.PlainDate | null
  who: string | null
  words: string | null
  calledOffAt: Temporal.Instant | null
}

const MOST = 30

/** The latest first. */
export const meetingsOf = (tx: Tx, agreementId: string): Asking<Meeting[]> =>
  told(
    rowsOf(
      tx
        .selectFrom('agreement_meeting')
        .select(['id', 'kind', 'on_day as onDay', 'held_on as heldOn', 'who', 'held_words as words'])
        .select(['unheld_at as unheldAt', 'called_off_at as calledOffAt'])
        .where('agreement_id', '=', agreementId)
        .orderBy('on_day', 'desc')
        .orderBy('id', 'desc')
        .limit(MOST),
      { onDay: 'day', heldOn: 'day', unheldAt: 'moment', calledOffAt: 'moment' },
    ),
    (rows) => rows.map(({ unheldAt, ...one }) => (unheldAt === null ? one : { ...one, heldOn: null })),
  )

export type Point = {
  id: string
  words: string
  by: string | null
  /** of whoever raised it */
  organisationId: string | null
  decidedMeetingId: string | null
  decision: string | null
}

export const pointsOf = (tx: Tx, agreementId: string): Asking<Point[]> =>
  rowsOf(
    tx
      .selectFrom('agreement_point as p')
      .leftJoin('app_user as u', 'u.id', 'p.raised_by')
      .leftJoin('organisation as o', 'o.id', 'u.organisation_id')
      .select(['p.id', 'p.words', 'o.name as by', 'u.organisation_id as organisationId'])
      .select('p.decided_meeting_id as decidedMeetingId')
      .select('p.decided_words as decision')
      .where('p.agreement_id', '=', agreementId)
      .where('p.undone_at', 'is', null)
      .orderBy('p.raised_at')
      .orderBy('p.id'),
  )

export type Action = {
  id: string
  partyId: string
  words: string
  dueOn: Temporal.PlainDate
  meetingId: string | null
  doneAt: Temporal.Instant | null
}

export const actionsOf = (tx: Tx, agreementId: string): Asking<Action[]> =>
  rowsOf(
    tx
      .selectFrom('agreement_action')
      .select(['id', 'party_id as partyId', 'words', 'due_on as dueOn', 'meeting_id as meetingId', 'done_at as doneAt'])
      .where('agreement_id', '=', agreementId)
      .where('undone_at', 'is', null)
      .orderBy('due_on')
      .orderBy('id'),
    { dueOn: 'day', doneAt: 'moment' },
  )

/** The nearest that is planned. */
export const nextMeeting = (meetings: readonly Meeting[]): Meeting | undefined =>
  meetings
    .filter(({ heldOn, calledOffAt }) => heldOn === null && calledOffAt === null)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.onDay, b.onDay))[0]
