/** What has been agreed with landlords: for support staff with whose yes, for a landlord the text alone. */

import { rowsOf, type Tx } from '../../platform/database/index.ts'

/** Of one support, the latest first. */
export const tellsOf = (tx: Tx, supportId: string) =>
  rowsOf(
    tx
      .selectFrom('support_tell_about as a')
      .innerJoin('support_tell as t', 't.id', 'a.tell_id')
      .innerJoin('organisation as o', 'o.id', 't.landlord_id')
      .select([
        'a.id',
        't.id as tellId',
        'o.name as landlord',
        't.words',
        't.from_on as fromOn',
        't.until_on as untilOn',
      ])
      .select(['t.answer', 'a.yes_on as yesOn', 'a.withdrawn_at as withdrawnAt'])
      .where('a.support_id', '=', supportId)
      .orderBy('t.from_on', 'desc')
      .orderBy('a.id', 'desc'),
    { fromOn: 'day', untilOn: 'day', yesOn: 'day', withdrawnAt: 'moment' },
  )
export type Tell = ReturnType<ReturnType<typeof tellsOf>['read']>[number]

/** The landlord's own, those without an answer first. */
export const toldTo = (tx: Tx, landlordId: string) =>
  rowsOf(
    tx
      .selectFrom('support_tell as t')
      .innerJoin('organisation as o', 'o.id', 't.organisation_id')
      .select(['t.id', 'o.name as organisation', 't.words', 't.from_on as fromOn', 't.until_on as untilOn', 't.answer'])
      .where('t.landlord_id', '=', landlordId)
      .orderBy('t.answered_at', (order) => order.desc().nullsFirst())
      .orderBy('t.id', 'desc')
      .limit(MOST),
    { fromOn: 'day', untilOn: 'day' },
  )
export type Told = ReturnType<ReturnType<typeof toldTo>['read']>[number]

const MOST = 100

export const landlordsIn = (tx: Tx, municipality: string) =>
  rowsOf(
    tx
      .selectFrom('organisation')
      .select(['id', 'name'])
      .where('municipality_code', '=', municipality)
      .where('kind', '=', 'landlord')
      .where('retired_at', 'is', null)
      .orderBy('name'),
  )

type State = 'waits' | 'agreed' | 'declined' | 'over'

/** Whether it holds; one that waits past its last day is over too. */
export function stateOf(
  { answer, untilOn }: Pick<Told, 'answer' | 'untilOn'>,
  ended: boolean,
  today: Temporal.PlainDate,
): State {
  if (ended || Temporal.PlainDate.compare(untilOn, today) < 0) return 'over'
  return answer ?? 'waits'
}
