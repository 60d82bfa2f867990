/** The lists of the overview: offers that wait, leases on their way to be the tenant's own, first-hand leases that began lately; a landlord's leases. */

import { sql } from 'kysely'
import type { ReadPage, Session } from '../../platform/access/index.ts'
import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { type LeaseForm, subletSql } from '../forms.ts'
import { type LeaseRow, leases, readyOnSql, type Whom, whom, withTenants } from '../lease-rows.ts'
import type { Answer } from '../offer/rules.ts'

export type DayKey = { day: string; id: string }

/**
 * Which rows: those after `key`; what somebody's own work is (what they offered or began, and what concerns somebody whose running case is theirs); and
 * what comes by a day.
 */
type Choice = { key?: DayKey | null; own?: { userId: string } | null; until?: Temporal.PlainDate | null }
const ownPeople = sql`(select own.person_id from app.my_own_case own)`

/** An offer without an answer is shown this long after its last day; then it is history, found from the person's path. */
const OFFERS_SHOWN_DAYS = 92
/** "Lately": a quarter of a year, the pace at which plans are followed up. */
const LATELY_DAYS = 92

export type OfferRow = Whom & {
  id: string
  personId: string
  form: LeaseForm
  answerBy: Temporal.PlainDate
  beginsOn: Temporal.PlainDate
  offeredOn: Temporal.PlainDate
  holdsUntil: Temporal.Instant | null
  answer: Answer | null
  leaseId: string | null
}

/** Offers that wait for an answer, or for their lease to begin, of those the user may read; the nearest answer day first. */
export function openOffers(
  tx: Tx,
  locale: Locale,
  limit: number,
  { key = null, own = null, until = null }: Choice = {},
): Asking<OfferRow[]> {
  let query = tx
    .selectFrom('offer as o')
    .innerJoin('dwelling as d', 'd.id', 'o.dwelling_id')
    .innerJoin('person as p', 'p.id', 'o.person_id')
    .leftJoin('protection as s', (join) => join.onRef('s.person_id', '=', 'p.id').on('s.ended_at', 'is', null))
    .leftJoin('offer_answer as a', (join) => join.onRef('a.offer_id', '=', 'o.id').on('a.undone_at', 'is', null))
    .leftJoin('lease', 'lease.offer_id', 'o.id')
    .select([
      'o.id',
      'o.person_id as personId',
      'o.form',
      'o.answer_by as answerBy',
      'o.begins_on as beginsOn',
      'o.offered_on as offeredOn',
      'o.holds_until as holdsUntil',
      'a.answer',
      'lease.id as leaseId',
      'd.address',
      'd.number',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.called',
      's.level as protection',
    ])
    .where('o.answer_by', '>=', today().subtract({ days: OFFERS_SHOWN_DAYS }))
    .where((eb) => eb.or([eb('a.id', 'is', null), eb('a.answer', '=', 'accepted')]))
    .where('lease.id', 'is', null)
  if (own) query = query.where(sql<boolean>`(o.offered_by = ${own.userId} or o.person_id in ${ownPeople})`)
  if (until)
    query = query.where(
      sql<boolean>`case a.answer when 'accepted' then o.begins_on else o.answer_by end <= ${until.toString()}::date`,
    )
  if (key) query = query.where(sql<boolean>`(o.answer_by, o.id) > (${key.day}::date, ${key.id}::uuid)`)
  const listed = query.orderBy('o.answer_by').orderBy('o.id').limit(limit)
  return told(rowsOf(listed, { answerBy: 'day', beginsOn: 'day', offeredOn: 'day', holdsUntil: 'moment' }), (rows) =>
    rows.map((row) => ({ ...row, ...whom(row, locale) })),
  )
}

/** Second-hand leases that run, by the day on which they can be the tenant's own: those that are ready come first. */
export function leasesTowardHandover(
  tx: Tx,
  locale: Locale,
  limit: number,
  { key = null }: Choice = {},
): Asking<LeaseRow[]> {
  // said as the index lease_ready has it, so that the first page asks the policies about its own rows
  let query = leases(tx)
    .where(subletSql('l'))
    .where('l.ends_on', 'is', null)
    .where('l.municipality_code', '=', sql<string>`app.municipality()`)
  if (key) query = query.where(sql<boolean>`(${readyOnSql}, l.id) > (${key.day}::date, ${key.id}::uuid)`)
  return withTenants(tx, query.orderBy(readyOnSql).orderBy('l.id').limit(limit), locale)
}

/** First-hand leases that began lately or are about to, the latest first. */
export function recentFirstHand(
  tx: Tx,
  locale: Locale,
  limit: number,
  { key = null }: Choice = {},
): Asking<LeaseRow[]> {
  let query = leases(tx)
    .where('l.form', '=', sql.lit('firstHandLease'))
    .where('l.begins_on', '>=', today().subtract({ days: LATELY_DAYS }))
  if (key) query = query.where(sql<boolean>`(l.begins_on, l.id) < (${key.day}::date, ${key.id}::uuid)`)
  return withTenants(tx, query.orderBy('l.begins_on', 'desc').orderBy('l.id', 'desc').limit(limit), locale)
}

export type OwnLeaseRow = {
  id: string
  address: string
  number: string | null
  form: LeaseForm
  beginsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  tenants: string | null
  remarks: number
}

/**
 * A landlord's leases, the latest first, with how many of their own remarks are not settled. Whom the rows name is written in the read log by the same
 * statement; a page asks for a row more than it shows.
 */
export function landlordLeases(
  tx: Tx,
  session: Session,
  { limit, key, inFile }: { limit: number; key: DayKey | null; inFile: boolean },
): Asking<OwnLeaseRow[]> {
  const on: ReadPage = inFile ? 'file' : 'homes'
  let query = tx
    .selectFrom('lease as l')
    .innerJoin('dwelling as d', 'd.id', 'l.dwelling_id')
    .select([
      'l.id',
      'd.address',
      'd.number',
      'l.form',
      'l.begins_on as beginsOn',
      'l.ends_on as endsOn',
      sql<string | null>`app.tenant_names(l.id)`.as('tenants'),
      sql<number>`(select count(*) from lease_remark r where r.lease_id = l.id and r.settled_on is null)`.as('remarks'),
    ])
    .where('l.landlord_id', '=', session.organisation.id)
  if (key) query = query.where(sql<boolean>`(l.begins_on, l.id) < (${key.day}::date, ${key.id}::uuid)`)
  const listed = tx
    .with(
      (cte) => cte('page').materialized(),
      () => query.orderBy('l.begins_on', 'desc').orderBy('l.id', 'desc').limit(limit),
    )
    .with(
      (cte) => cte('seen').materialized(),
      (cte) =>
        cte
          .selectFrom('page')
          .select('id')
          .orderBy('beginsOn', 'desc')
          .orderBy('id', 'desc')
          .limit(inFile ? limit : limit - 1),
    )
    .with(
      (cte) => cte('told').materialized(),
      (cte) => cte.selectNoFrom(sql`app.tenants_read(array(select id from seen), ${on})`.as('told')),
    )
    .selectFrom(['page', 'told'])
    .selectAll('page')
    .orderBy('page.beginsOn', 'desc')
    .orderBy('page.id', 'desc')
  return rowsOf(listed, { beginsOn: 'day', endsOn: 'day' })
}
