/** Homes: flats, offers, second-hand leases, and how they became the tenants' own. */

import { isSublet } from '../home/index.ts'
import { isBefore } from '../platform/time/index.ts'
import type { Career, Segment } from './careers.ts'
import { castIds } from './cast.ts'
import type { Loss } from './losses.ts'
import { streets } from './names.ts'
import { agreedMonths } from './second-hand.ts'
import { at, type DemoPerson, happened, MUNICIPALITY, type Story, userId } from './story.ts'

type Flat = {
  id: string
  landlord: string
  rent: number
  address: string
  number: string
  area: string
  rooms: number
}
const SECOND_HAND = ['secondHandLease', 'socialLease', 'trainingFlat', 'trialFlat'] as const

/** A flat of its own for each tenancy, at an address that isn't there in the world; `of`: whose, when it is told. */
export function newFlat(story: Story, when: Temporal.Instant, of: string | null = null): Flat {
  const { c, rows, flats } = story
  const n = flats.next
  flats.next += 1
  const [area, street] = streets[n % streets.length] ?? streets[0]
  const rooms = c.weighted({ '1': 40, '2': 40, '3': 20 })
  const flat = {
    id: c.id(when),
    landlord: of ?? (c.happens(0.75) ? castIds.landlord : castIds.otherLandlord),
    rent: { '1': 4300, '2': 5900, '3': 7400 }[rooms] + c.between(0, 900),
    address: `${street} ${1 + Math.floor(n / streets.length)}`,
    number: `1${String(c.between(1, 4))}0${c.between(1, 4)}`,
    area,
    rooms: Number(rooms),
  }
  rows.add('dwelling', {
    id: flat.id,
    municipality_code: MUNICIPALITY,
    landlord_id: flat.landlord,
    address: flat.address,
    number: flat.number,
    area_name: area,
    rooms: flat.rooms,
    square_metres: flat.rooms * 22 + c.between(5, 16),
    rent_kr: flat.rent,
    added_at: when,
    added_by: userId('hanna'),
    withdrawn_on: null,
    withdrawn_by: null,
  })
  return flat
}

/** The leases of a career, and where they went after. */
export function homeRows(story: Story, person: DemoPerson, career: Career, caseId: string, loss: Loss | null): void {
  const { exit, segments } = career
  let last: { flat: Flat; leaseId: string; segment: Segment } | null = null
  segments.forEach((segment, i) => {
    if (segment.situation !== 3) return
    const isLast = i === segments.length - 1
    const handedOver = isLast && exit?.kind === 'firstHandLease'
    const flat = newFlat(story, at(story.c, segment.from.subtract({ days: 30 })))
    const form = story.c.pick(SECOND_HAND)
    const ends = isLast && exit === null ? null : segment.to
    const leaseId = lease(story, person, caseId, {
      ...{ flat, form, begins: segment.from, ends },
      because: handedOver ? 'handedOver' : 'movedToOtherHome',
      predecessor: null,
    })
    last = isLast ? { flat, leaseId, segment } : null
  })
  if (exit === null) return
  if (exit.kind === 'firstHandLease') ownLease(story, person, caseId, { on: exit.on, loss }, last)
  else if (exit.kind !== 'died') afterwards(story, person, exit.on, exit.kind === 'lostContact' ? 'unknown' : exit.kind)
}

function ownLease(
  story: Story,
  person: DemoPerson,
  caseId: string,
  { on, loss }: { on: Temporal.PlainDate; loss: Loss | null },
  before: { flat: Flat; leaseId: string } | null,
): void {
  const { c, today } = story
  const flat = before?.flat ?? newFlat(story, at(c, on.subtract({ days: 25 })))
  // some move on after some years, some lose it; most stay
  const moves = c.happens(0.12) ? on.add({ days: c.between(200, 1500) }) : today
  const movedOn = loss === null && isBefore(moves, today) ? moves : null
  lease(story, person, caseId, {
    flat,
    form: 'firstHandLease',
    begins: on,
    ends: loss?.on ?? movedOn,
    because: loss?.because ?? 'tenantGaveNotice',
    predecessor: before?.leaseId ?? null,
  })
  if (movedOn !== null) afterwards(story, person, movedOn.add({ days: 1 }), 'privateSublet')
}

function afterwards(
  story: Story,
  person: DemoPerson,
  from: Temporal.PlainDate,
  form: 'privateSublet' | 'elderlyHousing' | 'unknown',
): void {
  const { c, rows } = story
  const when = at(c, from)
  rows.add('told_situation', {
    id: c.id(when),
    municipality_code: MUNICIPALITY,
    person_id: person.id,
    living_form_code: form,
    from_on: from,
    until_on: null,
    place: null,
    because_signal_id: null,
    told_at: when,
    told_to: person.worker,
    ended_by: null,
    corrects_id: null,
  })
}

type NewLease = {
  flat: Flat
  form: (typeof SECOND_HAND)[number] | 'firstHandLease' | 'protectedHousing' | 'lodging'
  begins: Temporal.PlainDate
  ends: Temporal.PlainDate | null
  because: 'handedOver' | 'movedToOtherHome' | 'tenantGaveNotice' | 'landlordGaveNotice' | 'other'
  predecessor: string | null
}

/** A lease with its tenant, and with its offer where it follows no other. Answers its id. */
export function lease(
  story: Story,
  person: DemoPerson,
  caseId: string,
  { flat, form, begins, ends, because, predecessor }: NewLease,
): string {
  const { c, rows } = story
  const when = at(c, begins)
  const id = c.id(when)
  const offer = predecessor === null ? offerRows(story, person, caseId, flat, form, begins) : null
  const months = isSublet(form) ? agreedMonths(c.pick([6, 12, 12, 18]), begins, ends, because) : null
  const ended = ends && at(c, ends)
  rows.add('lease', {
    id,
    municipality_code: MUNICIPALITY,
    dwelling_id: flat.id,
    landlord_id: flat.landlord,
    form,
    begins_on: begins,
    ends_on: ends,
    ends_because: ends && because,
    rent_kr: flat.rent,
    handover_months: months,
    complaints_allowed: 0,
    predecessor_id: predecessor,
    offer_id: offer,
    begun_at: when,
    begun_by: person.worker,
    end_registered_at: ended,
    end_registered_by: ended && person.worker,
  })
  const told = { begins, ends, months, predecessor }
  story.leases.push({ id, form, landlord: flat.landlord, rent: flat.rent, flat, person, caseId, ...told })
  rows.add('lease_tenant', { lease_id: id, person_id: person.id, municipality_code: MUNICIPALITY })
  happened(
    story,
    when,
    person.worker,
    predecessor === null
      ? { what: 'lease.began', subject: id, person: person.id, data: { form, on: begins.toString() } }
      : {
          what: 'lease.handed-over',
          subject: predecessor,
          person: person.id,
          data: { becomes: id, on: begins.toString() },
        },
  )
  if (ended !== null && because !== 'handedOver')
    happened(story, ended, person.worker, {
      what: 'lease.ended',
      subject: id,
      person: person.id,
      data: { because, on: String(ends) },
    })
  return id
}

function offerRows(
  story: Story,
  person: DemoPerson,
  caseId: string,
  flat: Flat,
  form: NewLease['form'],
  begins: Temporal.PlainDate,
): string {
  const { c, rows } = story
  const offered = begins.subtract({ days: c.between(8, 20) })
  const when = at(c, offered)
  const id = c.id(when)
  rows.add('offer', {
    id,
    municipality_code: MUNICIPALITY,
    dwelling_id: flat.id,
    person_id: person.id,
    case_id: caseId,
    form,
    begins_on: begins,
    answer_by: offered.add({ days: 7 }),
    rent_kr: flat.rent,
    handover_months: isSublet(form) ? 12 : null,
    words: null,
    offered_at: when,
    offered_on: offered,
    offered_by: person.worker,
    // those by matching have them: all rows of a table are written with the columns of its first
    vacancy_id: null,
    housing_request_id: null,
    holds_until: null,
    reasons: null,
  })
  const answeredOn = offered.add({ days: c.between(1, 6) })
  const answered = at(c, answeredOn)
  rows.add('offer_answer', {
    id: c.id(answered),
    municipality_code: MUNICIPALITY,
    offer_id: id,
    answer: 'accepted',
    answered_on: answeredOn,
    words: null,
    registered_at: answered,
    registered_by: person.worker,
    undone_at: null,
    undone_by: null,
  })
  happened(story, when, person.worker, { what: 'offer.made', subject: id, person: person.id, data: { form } })
  happened(story, answered, person.worker, {
    what: 'offer.answered',
    subject: id,
    person: person.id,
    data: { answer: 'accepted' },
  })
  return id
}
