/** Offers: one with all that its page shows, and the household around it. */

import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Json } from '../../platform/database/schema.gen.ts'
import type { LeaseForm } from '../forms.ts'
import type { Answer } from './rules.ts'

export type Offer = {
  id: string
  personId: string
  caseId: string | null
  caseNumber: string | null
  dwellingId: string
  address: string
  number: string | null
  landlordId: string
  landlord: string
  form: LeaseForm
  beginsOn: Temporal.PlainDate
  answerBy: Temporal.PlainDate
  rentKr: number
  handoverMonths: number | null
  words: string | null
  offeredOn: Temporal.PlainDate
  offeredBy: string
  holdsUntil: Temporal.Instant | null
  reasons: Json | null
  answer: Answer | null
  answeredOn: Temporal.PlainDate | null
  answerWords: string | null
  answeredBy: string | null
  answerRegisteredAt: Temporal.Instant | null
  leaseId: string | null
}

/** One offer; a page that doesn't exist when the user has no reason to read about the person. */
export async function offerToShow(tx: Tx, id: string): Promise<Offer> {
  const row = await tx
    .selectFrom('offer as o')
    .innerJoin('dwelling as d', 'd.id', 'o.dwelling_id')
    .innerJoin('organisation as l', 'l.id', 'd.landlord_id')
    .leftJoin('app_user as by', 'by.id', 'o.offered_by')
    .leftJoin('case_file as c', 'c.id', 'o.case_id')
    .leftJoin('offer_answer as a', (join) => join.onRef('a.offer_id', '=', 'o.id').on('a.undone_at', 'is', null))
    .leftJoin('app_user as ab', 'ab.id', 'a.registered_by')
    .leftJoin('lease', 'lease.offer_id', 'o.id')
    .select([
      'o.id',
      'o.person_id as personId',
      'o.case_id as caseId',
      'c.number as caseNumber',
      'o.dwelling_id as dwellingId',
      'd.address',
      'd.number',
      'd.landlord_id as landlordId',
      'l.name as landlord',
      'o.form',
      'o.begins_on as beginsOn',
      'o.answer_by as answerBy',
      'o.rent_kr as rentKr',
      'o.handover_months as handoverMonths',
      'o.words',
      'o.offered_on as offeredOn',
      'by.name as offeredBy',
      'o.holds_until as holdsUntil',
      'o.reasons',
      'a.answer',
      'a.answered_on as answeredOn',
      'a.words as answerWords',
      'ab.name as answeredBy',
      'a.registered_at as answerRegisteredAt',
      'lease.id as leaseId',
    ])
    .where('o.id', '=', id)
    .executeTakeFirst()
  const offer = found(row)
  return { ...offer, offeredBy: offer.offeredBy ?? '' }
}

/** The case an offer is made in, when it is this person's and the user's to read. */
export async function caseOf(
  tx: Tx,
  personId: string,
  caseId: string | null,
): Promise<{ id: string; number: string } | null> {
  if (caseId === null) return null
  const row = await tx
    .selectFrom('case_file')
    .select(['id', 'number'])
    .where('id', '=', caseId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return found(row)
}

/** The other adults of the person's household today, who may stand on the contract too. */
export async function otherAdults(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('household_member as me')
    .innerJoin('household_member as they', 'they.household_id', 'me.household_id')
    .select('they.person_id as id')
    .distinct()
    .where('me.person_id', '=', personId)
    .where('me.until_on', 'is', null)
    .where('they.until_on', 'is', null)
    .where('they.part', '=', 'adult')
    .where('they.person_id', '!=', personId)
    .execute()
  return rows.map(({ id }) => id)
}
