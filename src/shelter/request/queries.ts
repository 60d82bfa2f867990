/** Requests for a place: a partner's own for itself, all of the municipality's for whoever answers. */

import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'

export type PlaceRequest = {
  id: string
  organisation: string
  siteId: string | null
  siteName: string | null
  called: string
  people: number
  first: Temporal.PlainDate
  last: Temporal.PlainDate
  needs: string | null
  askedAt: Temporal.Instant
  askedBy: string
  withdrawnAt: Temporal.Instant | null
  answerId: string | null
  /** the place that was held, when the answer was yes */
  bookingId: string | null
  because: string | null
  answeredAt: Temporal.Instant | null
  answeredBy: string | null
}

export type RequestState = 'waits' | 'yes' | 'no' | 'withdrawn'

export function requestState({
  withdrawnAt,
  answerId,
  bookingId,
}: Pick<PlaceRequest, 'withdrawnAt' | 'answerId' | 'bookingId'>): RequestState {
  if (withdrawnAt !== null) return 'withdrawn'
  if (answerId === null) return 'waits'
  return bookingId === null ? 'no' : 'yes'
}

const requests = (tx: Tx) =>
  tx
    .selectFrom('place_request as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .leftJoin('site as s', 's.id', 'r.site_id')
    .leftJoin('app_user as u', 'u.id', 'r.asked_by')
    .leftJoin('place_request_answer as a', (join) =>
      join.onRef('a.request_id', '=', 'r.id').on('a.undone_at', 'is', null),
    )
    .leftJoin('app_user as b', 'b.id', 'a.answered_by')
    .select(['r.id', 'o.name as organisation', 'r.site_id as siteId', 's.name as siteName', 'r.called', 'r.people'])
    .select(['r.first_night as first', 'r.last_night as last', 'r.needs', 'r.asked_at as askedAt'])
    .select(['r.withdrawn_at as withdrawnAt', 'a.id as answerId', 'a.booking_id as bookingId', 'a.because'])
    .select(['a.answered_at as answeredAt', 'b.name as answeredBy'])
    .select((eb) => eb.fn.coalesce('u.name', eb.val('')).as('askedBy'))

const times = {
  first: 'day',
  last: 'day',
  askedAt: 'moment',
  withdrawnAt: 'moment',
  answeredAt: 'moment',
} as const

export const requestToRead = (tx: Tx, id: string): Promise<PlaceRequest | undefined> =>
  requests(tx).where('r.id', '=', id).executeTakeFirst()

/** The latest first. */
export function requestsPage(
  tx: Tx,
  which: 'waits' | 'all',
  limit: number,
  after: { at: string; id: string } | null,
): Promise<PlaceRequest[]> {
  let query = requests(tx).orderBy('r.asked_at', 'desc').orderBy('r.id', 'desc').limit(limit)
  if (which === 'waits') query = query.where('r.withdrawn_at', 'is', null).where('a.id', 'is', null)
  if (after !== null)
    query = query.where((eb) =>
      eb.or([
        eb('r.asked_at', '<', Temporal.Instant.from(after.at)),
        eb.and([eb('r.asked_at', '=', Temporal.Instant.from(after.at)), eb('r.id', '<', after.id)]),
      ]),
    )
  return query.execute()
}

/** Those that wait for an answer. */
export const requestsWaiting = (tx: Tx): Asking<PlaceRequest[]> =>
  rowsOf(
    requests(tx).where('r.withdrawn_at', 'is', null).where('a.id', 'is', null).orderBy('r.asked_at').orderBy('r.id'),
    times,
  )

/** One's own that were answered after a moment. */
export const requestsAnswered = (tx: Tx, userId: string, after: Temporal.Instant): Asking<PlaceRequest[]> =>
  rowsOf(
    requests(tx)
      .where('r.asked_by', '=', userId)
      .where('r.withdrawn_at', 'is', null)
      .where('a.answered_at', '>', after)
      .orderBy('a.answered_at', 'desc')
      .orderBy('r.id'),
    times,
  )
