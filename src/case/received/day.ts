/** What other municipalities ask, on My day of those who answer them: a request without an answer, and a case that was taken over and isn't opened. Names nobody. */

import { sql } from 'kysely'
import { findRule } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, known, rowsOf, type Tx } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import type { DayItem } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { dayText as text } from './day-text.ts'

type Day = Temporal.PlainDate
/** `waits`: for an answer; the inspectorate's decision goes before one */
type Duty = { id: string; from: string; requestedOn: Day; answeredOn: Day | null; waits: boolean }

const waits = sql<boolean>`a.id is null and not exists (select from transfer_inspectorate i
  where i.transfer_id = t.id and i.undone_at is null and i.decided_on is not null)`

/** Those without an answer, and those that are handed over and in no case. */
export function receivedDuties(tx: Tx, session: Session): Asking<Duty[]> {
  if (!mayDo(session, 'receive')) return known([])
  const query = tx
    .selectFrom('transfer_request as t')
    .innerJoin('municipality as m', 'm.code', 't.municipality_code')
    .leftJoin('transfer_answer as a', (join) => join.onRef('a.transfer_id', '=', 't.id').on('a.undone_at', 'is', null))
    .select([
      't.id',
      'm.name as from',
      't.requested_on as requestedOn',
      'a.answered_on as answeredOn',
      waits.as('waits'),
    ])
    .where('t.to_municipality_code', '=', session.municipality)
    .where('t.withdrawn_at', 'is', null)
    .where((eb) =>
      eb.or([
        waits,
        sql<boolean>`(select r.handed from app.my_received r where r.transfer_id = t.id)
          and not exists (select from transfer_taken k where k.transfer_id = t.id and k.undone_at is null)`,
      ]),
    )
    .orderBy('t.requested_on')
    .orderBy('t.id')
  return rowsOf(query, { requestedOn: 'day', answeredOn: 'day' })
}

export function receivedItems(duties: readonly Duty[], locale: Locale): DayItem[] {
  const t = words(text, locale)
  return duties.map(({ id, from, requestedOn, answeredOn, waits: unanswered }) => ({
    group: unanswered ? 'clock' : 'waiting',
    // at once: the day it came
    due: unanswered ? requestedOn : null,
    since: answeredOn ?? requestedOn,
    title: unanswered ? t.asks(from) : t.handed(from),
    rule: unanswered ? t.asksRule : t.handedRule,
    section: findRule('SO-14')?.section ?? '',
    ruleId: 'SO-14',
    href: unanswered ? `/transfers/received/${id}/answer` : `/cases/new?transfer=${id}`,
    verb: unanswered ? t.reply : t.open,
    cannotWait: true,
    where: null,
    children: 0,
    roofless: false,
    tags: [],
  }))
}
