/** The user's own duties: answers that run out, accepted homes without a lease, leases that can be handed over. */

import type { Session } from '../platform/access/index.ts'
import { type Asking, allOf, known, type Tx, told } from '../platform/database/index.ts'
import { formatDate, type Locale, plural, words } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import { type DayItem, ifInMyDay } from '../platform/web/index.ts'
import { isLandlord, mayDo } from './access.ts'
import { text } from './duties.text.ts'
import { leaseFormName } from './forms.ts'
import { obstaclesToHandover, readyOn } from './handover-rules.ts'
import type { LeaseRow } from './lease-rows.ts'
import { type OfferRow, openOffers } from './overview/queries.ts'
import { askingMyTalks, type MyTalk, ownSecondHand } from './pipeline/queries.ts'
import { FORGOTTEN_AFTER_DAYS } from './pipeline/rules.ts'
import { text as pipelineText } from './pipeline/text.ts'
import { type Waiting, waitingRequests } from './request/queries.ts'
import { REMINDED_DAYS } from './request/rules.ts'
import { text as requestText } from './request/text.ts'

/** So far ahead a duty is shown: an offer needs a reminder to the household, a handover a talk with the landlord. */
const OFFER_DAYS = 14
const HANDOVER_DAYS = 30
const TALK_DAYS = 7
const MOST = 100

/** Duties of this user's: what they offered or began themselves, and what concerns somebody whose case is theirs. Nothing for a landlord. */
export function dayItems(tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  if (isLandlord(session) || !mayDo(session, 'see')) return known([])
  const own = { userId: session.userId }
  const offers = { own, until: today().add({ days: OFFER_DAYS }) }
  const leases = { userId: session.userId, until: today().add({ days: HANDOVER_DAYS }), most: MOST }
  const asked = allOf({
    offers: mayDo(session, 'answerOffer') ? ifInMyDay('offers', () => openOffers(tx, locale, MOST, offers)) : known([]),
    secondHand:
      mayDo(session, 'handOver') || mayDo(session, 'keepLease')
        ? ifInMyDay('secondHand', () => told(ownSecondHand(tx, locale, leases), (found) => [found]))
        : known([]),
    talks: mayDo(session, 'keepLease')
      ? ifInMyDay('talks', () => askingMyTalks(tx, own, today().add({ days: TALK_DAYS }), MOST))
      : known([]),
    renewals: mayDo(session, 'keepRequest')
      ? ifInMyDay('requests', () =>
          waitingRequests(tx, { which: 'all', whose: 'mine', until: today().add({ days: REMINDED_DAYS }) }, MOST),
        )
      : known([]),
  })
  return told(asked, (mine) => [
    ...mine.offers.map((offer) => offerItem(offer, locale)),
    ...(mayDo(session, 'handOver') ? mine.secondHand : []).flatMap(({ toward }) =>
      toward.flatMap((lease) => handoverItem(lease, locale)),
    ),
    ...mine.talks.map((talk) => talkItem(talk, locale)),
    ...mine.renewals.map((request) => renewalItem(request, locale)),
    ...(mayDo(session, 'keepLease') ? mine.secondHand : []).flatMap(({ forgotten }) =>
      forgotten.map((lease) => forgottenItem(lease, locale)),
    ),
  ])
}

/** What a household wants is asked again before nobody matches on it any longer. */
function renewalItem({ caseId, number, untilOn, waitsFrom }: Waiting, locale: Locale): DayItem {
  const t = words(requestText, locale)
  return {
    group: 'followUp',
    due: untilOn,
    title: t.renewTitle(number),
    where: null,
    since: waitsFrom,
    tags: [],
    rule: t.renewRule,
    href: `/cases/${caseId}/home/agreement`,
    verb: t.renewVerb,
    cannotWait: Temporal.PlainDate.compare(untilOn, today()) < 0,
    children: 0,
    roofless: false,
  }
}

function offerItem(offer: OfferRow, locale: Locale): DayItem {
  const t = words(text, locale)
  const accepted = offer.answer === 'accepted'
  const due = accepted ? offer.beginsOn : offer.answerBy
  const left = today().until(due, { largestUnit: 'day' }).days
  return {
    group: 'clock',
    due,
    title: accepted ? t.accepted(offer.who) : t.offerWaits(offer.who),
    where: offer.address,
    since: offer.offeredOn,
    tags: [{ text: leaseFormName(offer.form, locale) }],
    rule: accepted ? t.acceptedRule : t.offerRule,
    href: `/offers/${offer.id}`,
    verb: accepted ? t.begin : t.noteAnswer,
    cannotWait: left <= 0,
    children: 0,
    roofless: false,
  }
}

function handoverItem(lease: LeaseRow, locale: Locale): DayItem[] {
  const t = words(text, locale)
  const due = readyOn(lease.beginsOn, { months: lease.handoverMonths })
  const onTheDay = Temporal.PlainDate.compare(due, today()) > 0 ? due : today()
  const terms = { months: lease.handoverMonths, complaintsAllowed: lease.complaintsAllowed }
  if (obstaclesToHandover(lease, terms, onTheDay).length > 0) return []
  const began = formatDate(lease.beginsOn, locale)
  return [
    {
      group: 'followUp',
      due,
      title: t.handoverReady(lease.who),
      where: lease.address,
      since: due,
      tags: [{ text: leaseFormName(lease.form, locale) }],
      facts:
        lease.handoverMonths === null
          ? t.handoverAnyTime(began)
          : t.handoverAfter(plural(lease.handoverMonths, t.month, t.months, locale), began),
      rule: t.handoverRule,
      section: t.section,
      href: `/leases/${lease.id}`,
      verb: t.open,
      cannotWait: false,
      children: 0,
      roofless: false,
    },
  ]
}

/** Whom it is about isn't said: whoever is to hold it may not read about them any longer. */
function talkItem({ leaseId, plannedOn }: MyTalk, locale: Locale): DayItem {
  const t = words(pipelineText, locale).duties
  return {
    group: 'followUp',
    due: plannedOn,
    title: t.talk,
    where: null,
    since: plannedOn,
    tags: [],
    rule: t.talkRule,
    href: `/leases/${leaseId}#talks`,
    verb: t.hold,
    cannotWait: false,
    children: 0,
    roofless: false,
  }
}

/** A tenancy in second hand that nobody has talked about comes up by itself. */
function forgottenItem(lease: LeaseRow, locale: Locale): DayItem {
  const t = words(pipelineText, locale).duties
  const due = lease.beginsOn.add({ days: FORGOTTEN_AFTER_DAYS })
  return {
    group: 'followUp',
    due,
    title: t.forgotten(lease.who),
    where: lease.address,
    since: lease.beginsOn,
    tags: [{ text: leaseFormName(lease.form, locale) }],
    rule: t.forgottenRule,
    href: `/leases/${lease.id}/talks/new`,
    verb: t.plan,
    cannotWait: false,
    children: 0,
    roofless: false,
  }
}
