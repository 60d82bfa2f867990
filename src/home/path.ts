/** What this room adds to a person's path: the leases as a lane, offers and leases as events. Never an address: the path says how, not where. */

import type { Tx } from '../platform/database/index.ts'
import { type Locale, words } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import type { PathEvent, PathLane } from '../platform/web/index.ts'
import { text } from './duties.text.ts'
import { isFirstHand, leaseFormName } from './forms.ts'
import { leasesOfPerson } from './lease/queries.ts'

async function offersOf(tx: Tx, personId: string) {
  return tx
    .selectFrom('offer as o')
    .leftJoin('offer_answer as a', (join) => join.onRef('a.offer_id', '=', 'o.id').on('a.undone_at', 'is', null))
    .select(['o.id', 'o.form', 'o.offered_on as offeredOn', 'a.answer', 'a.answered_on as answeredOn'])
    .where('o.person_id', '=', personId)
    .orderBy('o.offered_on')
    .orderBy('o.id')
    .execute()
}

/** One lane with the leases, own ones in green, and the offers as marks; nothing when there were none. */
export async function pathLanes(tx: Tx, personId: string, locale: Locale): Promise<PathLane[]> {
  const t = words(text, locale)
  const leases = await leasesOfPerson(tx, personId)
  const offers = await offersOf(tx, personId)
  if (leases.length === 0 && offers.length === 0) return []
  return [
    {
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
    },
  ]
}

/** What happened: offers, answers, leases that began, were handed over and ended. */
export async function pathEvents(tx: Tx, personId: string, locale: Locale): Promise<PathEvent[]> {
  const t = words(text, locale)
  const offers = (await offersOf(tx, personId)).flatMap((offer): PathEvent[] => {
    const href = `/offers/${offer.id}`
    return [
      { on: offer.offeredOn, what: t.offered, detail: leaseFormName(offer.form, locale), href },
      ...(offer.answer !== null && offer.answeredOn !== null
        ? [{ on: offer.answeredOn, what: t.answers[offer.answer], href }]
        : []),
    ]
  })
  const leases = (await leasesOfPerson(tx, personId)).flatMap((lease): PathEvent[] => {
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
  return [...offers, ...leases].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}
