/** What stands on a lease beside its flat and its tenants: terms, how the municipality itself rents the flat, money, notice, who lives there, talks and costs. */

import { type Asking, allOf, known, rowsOf, type Tx, told } from '../platform/database/index.ts'
import {
  type Cost,
  costs,
  type Deposit,
  deposits,
  type Guarantee,
  guarantees,
  type Rent,
  rents,
} from './lease-money.ts'
import { type Room, rooms } from './lease-room.ts'
import { type HandedOver, handovers, mattersOn } from './lease-steps.ts'
import type { TermKind } from './term-kinds.ts'

type Day = Temporal.PlainDate

export type Term = {
  id: string
  kind: TermKind
  agreedOn: Day
  removedOn: Day | null
  by: string
  removedBy: string | null
}
export type Letting = {
  id: string
  jointFlats: number
  rentedFrom: Day | null
  ownRentKr: number | null
  furnished: boolean
  toldOn: Day | null
  by: string
}
export type Waiver = {
  id: string
  signedOn: Day
  separate: boolean
  basis: 'tribunal' | 'afterStart' | 'neither'
  approvedOn: Day | null
  spouse: 'none' | 'agreed' | 'notAgreed' | 'unknown'
  by: string
}
export type Notice = { id: string; byWhom: 'tenant' | 'landlord'; givenOn: Day; lastOn: Day; by: string }
export type Resident = { id: string; personId: string; inOn: Day; outOn: Day | null }
export type Question = { id: string; onDay: Day; violence: 'yes' | 'no' | 'unanswered'; by: string }
export type Talk = {
  id: string
  plannedOn: Day
  holderId: string
  holder: string
  heldOn: Day | null
  words: string | null
  calledOff: boolean
}

export type LeaseFacts = {
  terms: readonly Term[]
  /** the latest that stands; null when nobody has written it */
  letting: Letting | null
  waivers: readonly Waiver[]
  /** who lets the room of a lodging; what was undone stands among them */
  rooms: readonly Room[]
  rents: readonly Rent[]
  deposits: readonly Deposit[]
  guarantees: readonly Guarantee[]
  notices: readonly Notice[]
  residents: readonly Resident[]
  /** the latest answer */
  question: Question | null
  talks: readonly Talk[]
  costs: readonly Cost[]
  /** the step from second to first hand that it is one end of */
  handover: HandedOver | null
  /** homes at risk about it that run */
  matters: readonly { id: string; number: string }[]
}

const none: LeaseFacts = {
  terms: [],
  letting: null,
  waivers: [],
  rooms: [],
  rents: [],
  deposits: [],
  guarantees: [],
  notices: [],
  residents: [],
  question: null,
  talks: [],
  costs: [],
  handover: null,
  matters: [],
}

/** For a landlord, who sees none of it. */
export const noFacts = known(none)

const MOST = 100

/** Everything that stands, the latest first; what was undone is left out, but for who lets a room. */
export const askingFacts = (tx: Tx, leaseId: string): Asking<LeaseFacts> =>
  allOf({
    terms: terms(tx, leaseId),
    letting: told(letting(tx, leaseId), ([latest = null]) => latest),
    waivers: waivers(tx, leaseId),
    rooms: rooms(tx, leaseId),
    rents: rents(tx, leaseId),
    deposits: deposits(tx, leaseId),
    guarantees: guarantees(tx, leaseId),
    notices: notices(tx, leaseId),
    residents: residents(tx, leaseId),
    question: told(questions(tx, leaseId), ([latest = null]) => latest),
    talks: talks(tx, leaseId),
    costs: costs(tx, leaseId),
    handover: told(handovers(tx, leaseId), ([latest = null]) => latest),
    matters: mattersOn(leaseId),
  })

function terms(tx: Tx, leaseId: string): Asking<Term[]> {
  const query = tx
    .selectFrom('lease_term as t')
    .innerJoin('app_user as u', 'u.id', 't.written_by')
    .leftJoin('app_user as r', 'r.id', 't.removed_by')
    .select([
      't.id',
      't.kind',
      't.agreed_on as agreedOn',
      't.removed_on as removedOn',
      'u.name as by',
      'r.name as removedBy',
    ])
    .where('t.lease_id', '=', leaseId)
    .where('t.undone_at', 'is', null)
    .orderBy('t.removed_on', (order) => order.desc().nullsFirst())
    .orderBy('t.agreed_on', 'desc')
    .orderBy('t.id')
    .limit(MOST)
  return rowsOf(query, { agreedOn: 'day', removedOn: 'day' })
}

function letting(tx: Tx, leaseId: string): Asking<Letting[]> {
  const query = tx
    .selectFrom('lease_letting as t')
    .innerJoin('app_user as u', 'u.id', 't.noted_by')
    .select(['t.id', 't.joint_flats as jointFlats', 't.rented_from as rentedFrom', 't.own_rent_kr as ownRentKr'])
    .select(['t.furnished', 't.told_on as toldOn', 'u.name as by'])
    .where('t.lease_id', '=', leaseId)
    .where('t.undone_at', 'is', null)
    .orderBy('t.noted_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(1)
  return rowsOf(query, { rentedFrom: 'day', toldOn: 'day' })
}

function waivers(tx: Tx, leaseId: string): Asking<Waiver[]> {
  const query = tx
    .selectFrom('lease_waiver as t')
    .innerJoin('app_user as u', 'u.id', 't.noted_by')
    .select([
      't.id',
      't.signed_on as signedOn',
      't.separate',
      't.basis',
      't.approved_on as approvedOn',
      't.spouse',
      'u.name as by',
    ])
    .where('t.lease_id', '=', leaseId)
    .where('t.undone_at', 'is', null)
    .orderBy('t.signed_on', 'desc')
    .orderBy('t.id')
    .limit(MOST)
  return rowsOf(query, { signedOn: 'day', approvedOn: 'day' })
}

function notices(tx: Tx, leaseId: string): Asking<Notice[]> {
  const query = tx
    .selectFrom('lease_notice as t')
    .innerJoin('app_user as u', 'u.id', 't.noted_by')
    .select(['t.id', 't.given_by_whom as byWhom', 't.given_on as givenOn', 't.last_on as lastOn', 'u.name as by'])
    .where('t.lease_id', '=', leaseId)
    .where('t.withdrawn_at', 'is', null)
    .orderBy('t.given_on', 'desc')
    .orderBy('t.id')
    .limit(MOST)
  return rowsOf(query, { givenOn: 'day', lastOn: 'day' })
}

function residents(tx: Tx, leaseId: string): Asking<Resident[]> {
  const query = tx
    .selectFrom('lease_resident as t')
    .select(['t.id', 't.person_id as personId', 't.moved_in_on as inOn', 't.moved_out_on as outOn'])
    .where('t.lease_id', '=', leaseId)
    .where('t.undone_at', 'is', null)
    .orderBy('t.moved_in_on', 'desc')
    .orderBy('t.id')
    .limit(MOST)
  return rowsOf(query, { inOn: 'day', outOn: 'day' })
}

function questions(tx: Tx, leaseId: string): Asking<Question[]> {
  const query = tx
    .selectFrom('lease_home_question as t')
    .innerJoin('app_user as u', 'u.id', 't.asked_by')
    .select(['t.id', 't.on_day as onDay', 't.violence', 'u.name as by'])
    .where('t.lease_id', '=', leaseId)
    .orderBy('t.asked_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(1)
  return rowsOf(query, { onDay: 'day' })
}

function talks(tx: Tx, leaseId: string): Asking<Talk[]> {
  const query = tx
    .selectFrom('lease_talk as t')
    .innerJoin('app_user as u', 'u.id', 't.holder_id')
    .select(['t.id', 't.planned_on as plannedOn', 't.holder_id as holderId', 'u.name as holder'])
    .select((eb) => ['t.held_on as heldOn', 't.words', eb('t.called_off_at', 'is not', null).as('calledOff')])
    .where('t.lease_id', '=', leaseId)
    .orderBy('t.planned_on', 'desc')
    .orderBy('t.id')
    .limit(MOST)
  return told(rowsOf(query, { plannedOn: 'day', heldOn: 'day' }), (rows) =>
    rows.map((row) => ({ ...row, calledOff: row.calledOff === true })),
  )
}
