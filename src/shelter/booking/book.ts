/** Booking a place for a guest, or a room for a household: the claim is made by inserts, so of fifty who ask at once one gets it. */

import { briefOf, createPerson, giveAssignment } from '../../person/index.ts'
import { found, requireMay, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, record, stampedRow } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import { isOutreach, mayBookAt, mayOnBooking } from '../access.ts'
import { type NightsRefusal, refusalOfNights } from '../booking-states.ts'
import {
  type BedKind,
  claimNights,
  type FreePlace,
  firstFreePlace,
  freePlaces,
  type Nights,
  otherBedOf,
} from '../claim.ts'
import { nightsBetween } from '../nights.ts'
import { readyToBook } from '../overstay.ts'
import { refusalByWords, type WordRefusal } from '../register/rules.ts'
import { wordsOver } from '../register/word.ts'
import { type Site, siteToSee } from '../site/queries.ts'
import { type NextBest, nextBest } from './next-best.ts'

export type NewBooking = {
  /**
   * Whom it is for. Null with `called`: somebody who is known by that alone, of whom a record is made here. Null without: nobody writes down who it is,
   * where the board gives the night so.
   */
  personId: string | null
  /** a first name, or a few words by which they are known again */
  called?: string | null
  /** how many they are in all: the place has room for them, and of those whom nobody writes down each has a bed and a code of their own */
  people?: number
  /** others of the household who share a room taken as one */
  together?: readonly string[]
  caseId?: string | null
  siteId: string
  kind: BedKind
  first: Temporal.PlainDate
  last: Temporal.PlainDate
  /** reserved until this moment; null: confirmed at once */
  holdUntil?: Temporal.Instant | null
  needs?: string | null
  /** only a room that a wheelchair comes into */
  wheelchair?: boolean
}

export type BookingRefusal =
  | NightsRefusal
  | { kind: 'full'; next: NextBest }
  /** the guest sleeps somewhere already; `siteName` only where the user may know it */
  | { kind: 'hasBed'; night: Temporal.PlainDate | null; siteName: string | null }
  /** several guests share only a room that is taken as one */
  | { kind: 'needsRoom' }
  /** what the board's list says of the night (src/shelter/register) */
  | { kind: WordRefusal }
  /** a record needs a unit that reads it, and the user belongs to none */
  | { kind: 'unitMissing' }

/** A guest of a booking: a person, or nobody who is written down. */
type Guest = string | null

/**
 * Books. The first of the answer's ids is the guest's own booking, the rest are those who come along. Of many who ask for the last bed each holds the
 * record for one look alone: why there is none, and where the next is, is told when the others no longer wait for it.
 */
export async function book(session: Session, asked: NewBooking): Promise<Outcome<{ ids: string[] }, BookingRefusal>> {
  requireMay(session, mayOnBooking.book)
  await readyToBook(asked.siteId, peopleIn(asked))
  const outcome = await asUser(session, async (tx): Promise<Outcome<{ ids: string[] }, BookingRefusal | 'none'>> => {
    await holdRecord(tx)
    const there = await freePlaces(tx, { siteId: asked.siteId, kind: asked.kind, nights: nightsOf(asked) })
    return there.length === 0 ? refused('none') : bookWithin(tx, session, asked)
  })
  if (outcome.ok) return outcome
  const { reason } = outcome
  if (reason !== 'none') return refused(reason)
  const reader = withoutKey(session)
  return asUser(reader, async (tx) => {
    const looked = await lookedInto(tx, reader, asked)
    return refused(looked.ok ? await full(tx, reader, looked.value.site, asked) : looked.reason)
  })
}

const peopleIn = ({ personId, together = [] }: NewBooking): string[] => [...new Set([personId ?? [], together].flat())]
const nightsOf = ({ first, last }: NewBooking): Nights => ({ first, last })

const full = async (tx: Tx, session: Session, site: Site, asked: NewBooking): Promise<BookingRefusal> => ({
  kind: 'full',
  next: await nextBest(tx, session, { siteId: site.id, kind: asked.kind, nights: nightsOf(asked) }),
})

type Looked = { site: Site; count: number; beds: number; isNamed: boolean; isCalled: boolean }

/** What stands in the way besides that others have the beds: read alone. */
async function lookedInto(tx: Tx, session: Session, asked: NewBooking): Promise<Outcome<Looked, BookingRefusal>> {
  const known = peopleIn(asked)
  const site = await siteToBookAt(tx, session, asked.siteId)
  const guests = await Promise.all(known.map(async (id) => found(await briefOf(tx, id))))
  if (asked.caseId && asked.personId !== null) await caseOf(tx, asked.caseId, asked.personId)
  const nights = nightsOf(asked)
  const wrong = refusalOfNights({ ...nights, holdUntil: asked.holdUntil ?? null }, now(), site.closesAt)
  if (wrong !== null) return refused(wrong)
  const isCalled = asked.personId === null && Boolean(asked.called)
  const isNamed = known.length > 0 || isCalled
  const word = refusalByWords(await wordsOver(tx, site.id, nights), {
    isNamed,
    byDecision: Boolean(asked.caseId),
    byPartner: session.organisation.kind !== 'municipality',
  })
  if (word !== null) return refused({ kind: word })
  for (const guest of guests) {
    const other = await otherBedOf(tx, guest.id, nights)
    const siteName = guest.protection === null ? (other?.siteName ?? null) : null
    if (other) return refused({ kind: 'hasBed', night: other.night, siteName })
  }
  const count = isNamed ? known.length + (isCalled ? 1 : 0) : (asked.people ?? 1)
  const beds = Math.max(count, asked.people ?? 1)
  if (beds > 1 && asked.kind === 'bed') return refused({ kind: 'needsRoom' })
  return done({ site, count, beds, isNamed, isCalled })
}

/** The same within a transaction. Guests who stay on have their beds already, and holds that ran out of theirs are gone. */
export async function bookWithin(
  tx: Tx,
  session: Session,
  asked: NewBooking,
): Promise<Outcome<{ ids: string[] }, BookingRefusal>> {
  const looked = await lookedInto(tx, session, asked)
  if (!looked.ok) return looked
  const { site, count, beds, isNamed, isCalled } = looked.value
  const nights = nightsOf(asked)
  const place = await firstFreePlace(tx, {
    siteId: site.id,
    kind: asked.kind,
    nights,
    beds,
    for: { outreach: isOutreach(session), wheelchair: asked.wheelchair ?? false },
  })
  if (place === null) return refused(await full(tx, session, site, asked))
  // known by a first name or a few words alone: linked to a person later, on the person's own pages
  const called = isCalled ? await createPerson(tx, session, { called: asked.called ?? '' }) : null
  if (called !== null && !called.ok) return refused({ kind: 'unitMissing' })
  const people: readonly Guest[] = isNamed
    ? [...(called?.ok ? [called.value.id] : []), ...peopleIn(asked)]
    : Array.from({ length: count }, () => null)
  const ids = await takePlace(tx, session, { asked, site, place, people, nights, holdUntil: asked.holdUntil ?? null })
  return ids === null ? refused({ kind: 'hasBed', night: null, siteName: null }) : done({ ids })
}

async function siteToBookAt(tx: Tx, session: Session, id: string): Promise<Site> {
  const site = found(await siteToSee(tx, id))
  return found(mayBookAt(session, site) ? site : null)
}

async function caseOf(tx: Tx, caseId: string, personId: string): Promise<void> {
  const theirs = tx.selectFrom('case_file').select('id').where('person_id', '=', personId)
  found(await theirs.where('id', '=', caseId).executeTakeFirst())
}

type Taking = {
  asked: NewBooking
  site: Site
  place: FreePlace
  people: readonly Guest[]
  nights: Nights
  holdUntil: Temporal.Instant | null
}

/** One booking for each guest, in a bed of their own. Null when one of them turned out to have a bed elsewhere. */
async function takePlace(tx: Tx, session: Session, taking: Taking): Promise<string[] | null> {
  const { asked, site, place, people, nights, holdUntil } = taking
  const dates = nightsBetween(nights.first, nights.last)
  const made: { id: string; personId: Guest }[] = []
  for (const [i, personId] of people.entries()) {
    const bed = found(place.beds[i])
    const row = stampedRow(session, 'booked')
    const { id } = row
    await tx
      .insertInto('booking')
      .values({
        ...row,
        site_id: site.id,
        bed_id: bed.id,
        person_id: personId,
        case_id: personId !== null && personId === asked.personId ? (asked.caseId ?? null) : null,
        first_night: nights.first,
        last_night: nights.last,
        hold_until: holdUntil,
        needs: asked.needs ?? null,
        // of those who take a room as one, the first stands for all
        party_id: people.length > 1 ? (made[0]?.id ?? id) : null,
      })
      .execute()
    const got = await claimNights(tx, session, { bookingId: id, personId, bedId: bed.id, holdUntil, nights: dates })
    if (got < dates.length) return null
    made.push({ id, personId })
  }
  for (const { id, personId } of made) {
    if (personId !== null) await letSiteRead(tx, session, site, { bookingId: id, personId, nights })
    await record(tx, session, {
      what: 'booking.made',
      subject: id,
      person: personId,
      data: {
        site: site.id,
        first: nights.first.toString(),
        last: nights.last.toString(),
        holdUntil: holdUntil?.toString() ?? null,
        together: made.length,
      },
    })
  }
  return made.map(({ id }) => id)
}

/**
 * The site's organisation may read who comes, from the first night until the morning after the last. Who books for their own organisation
 * gives nothing: an organisation has no assignment from itself, and a partner's guest is its own contact.
 */
export async function letSiteRead(
  tx: Tx,
  session: Session,
  site: { organisationId: string },
  stay: { bookingId: string; personId: string; nights: Nights },
): Promise<void> {
  if (session.organisation.kind !== 'municipality' || site.organisationId === session.organisation.id) return
  await giveAssignment(tx, session, {
    personId: stay.personId,
    toOrganisationId: site.organisationId,
    task: 'nightStay',
    subjectId: stay.bookingId,
    from: stay.nights.first,
    until: stay.nights.last.add({ days: 1 }),
  })
}
