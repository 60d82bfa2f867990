/** What this room adds to a person's path: the leases as a lane, offers and leases as events. Never an address: the path says how, not where. */

import { allOf, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { formatDate, type Locale, words } from '../platform/text/index.ts'
import { dateOf, now, today } from '../platform/time/index.ts'
import { ifAboutPeople, nothingToTell, type PathAsking, type PathEvent, type PathLane } from '../platform/web/index.ts'
import { text } from './duties.text.ts'
import { isFirstHand, leaseFormName } from './forms.ts'
import { leasesIn, leasesTakenBack, type PersonLease, type TakenBack } from './leases.ts'
import { offerState } from './offer/rules.ts'

const offersIn = (tx: Tx, personIds: readonly string[]) =>
  rowsOf(
    tx
      .selectFrom('offer as o')
      .leftJoin('offer_answer as a', (join) => join.onRef('a.offer_id', '=', 'o.id').on('a.undone_at', 'is', null))
      .select(['o.person_id as personId', 'o.id', 'o.form', 'o.offered_on as offeredOn', 'a.answer'])
      .select(['a.answered_on as answeredOn', 'o.answer_by as answerBy', 'o.holds_until as holdsUntil'])
      .where('o.person_id', 'in', personIds)
      .orderBy('o.offered_on')
      .orderBy('o.id'),
    { offeredOn: 'day', answeredOn: 'day', answerBy: 'day', holdsUntil: 'moment' },
  )
type Offer = ReturnType<ReturnType<typeof offersIn>['read']>[number]

/** One lane with the leases, own ones in green, and the offers as marks, nothing when there were none; and what happened with both. */
export const pathPart: PathAsking = (tx, { locale }, personIds) => {
  const asked = allOf({
    leases: ifAboutPeople(personIds, 'leases', () => leasesIn(tx, personIds)),
    offers: ifAboutPeople(personIds, 'offers', () => offersIn(tx, personIds)),
    takenBack: leasesTakenBack(personIds),
  })
  return told(asked, (all) => (personId) => {
    const leases = all.leases.filter((lease) => lease.personId === personId)
    const offers = all.offers.filter((offer) => offer.personId === personId)
    const undone = all.takenBack.filter((one) => one.personId === personId).map((one) => takenBackEvent(one, locale))
    if (leases.length + offers.length === 0) return undone.length === 0 ? nothingToTell : { lanes: [], events: undone }
    return {
      lanes: [laneOf(leases, offers, locale)],
      events: inOrder([...eventsOf(leases, offers, locale), ...undone]),
    }
  })
}

const inOrder = (events: readonly PathEvent[]) => events.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))

/** No span in the lane: nobody lived there by it. */
function takenBackEvent({ form, beginsOn, offerId, undoneAt }: TakenBack, locale: Locale): PathEvent {
  const t = words(text, locale)
  const detail = t.takenBackDetail(leaseFormName(form, locale), formatDate(beginsOn, locale))
  return {
    on: dateOf(undoneAt),
    what: t.takenBack,
    detail,
    ...(offerId === null ? {} : { href: `/offers/${offerId}` }),
  }
}

function laneOf(leases: readonly PersonLease[], offers: readonly Offer[], locale: Locale): PathLane {
  const t = words(text, locale)
  return {
    label: t.lane,
    spans: leases.map(({ form, beginsOn, endsOn }) => ({
      from: beginsOn,
      to: endsOn,
      label: leaseFormName(form, locale),
      tone: isFirstHand(form) ? 'good' : 'soon',
    })),
    marks: offers.flatMap(({ offeredOn, answer, answeredOn }) => [
      { on: offeredOn, label: t.offered },
      ...(answer !== null && answeredOn !== null ? [{ on: answeredOn, label: t.answers[answer] }] : []),
    ]),
  }
}

/** What happened: offers, answers, leases that began, were handed over and ended. */
function eventsOf(leases: readonly PersonLease[], offers: readonly Offer[], locale: Locale): PathEvent[] {
  const t = words(text, locale)
  const offered = offers.flatMap((offer): PathEvent[] => {
    const href = `/offers/${offer.id}`
    return [
      { on: offer.offeredOn, what: t.offered, detail: leaseFormName(offer.form, locale), href },
      ...(offer.answer !== null && offer.answeredOn !== null
        ? [{ on: offer.answeredOn, what: t.answers[offer.answer], href }]
        : offerState({ ...offer, leaseId: null }, today(), now()) === 'late'
          ? [{ on: offer.answerBy, what: t.ranOut, href }]
          : []),
    ]
  })
  const leased = leases.flatMap((lease): PathEvent[] => {
    const href = `/leases/${lease.id}`
    const form = leaseFormName(lease.form, locale)
    const over = lease.endsOn !== null && Temporal.PlainDate.compare(lease.endsOn, today()) <= 0
    return [
      ...(lease.predecessorId === null
        ? [{ on: lease.beginsOn, what: t.began(form), href }]
        : [{ on: lease.beginsOn, what: t.handedOver, detail: form, href }]),
      ...(lease.endsOn !== null && lease.endsBecause !== null && lease.endsBecause !== 'handedOver' && over
        ? [
            {
              on: lease.endsOn,
              what: lease.endsBecause === 'left' ? t.left : t.ended,
              detail: t.endedBecause[lease.endsBecause],
              href,
            },
          ]
        : []),
    ]
  })
  return inOrder([...offered, ...leased])
}
