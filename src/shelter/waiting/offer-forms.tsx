/** A place is offered to somebody who waits, with a reason, and held while they answer; the answer is taken down and undone. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { found } from '../../platform/access/index.ts'
import { longText, picked, radios, sometimes, stopped, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { bookWithin } from '../booking/book.ts'
import { explain } from '../booking/explain.ts'
import { guestName } from '../guest.ts'
import { nightToSleep } from '../nights.ts'
import { fitsOf, heldUntil, housesOn } from '../search/houses.ts'
import { sayWhyNot } from '../search/say.ts'
import { heldBy, holdUntil, letGo, readsNoLonger } from './offer-hold.ts'
import { firstFor, stateOfOffer } from './rules.ts'
import { type HeldWait, waiting } from './subject.tsx'
import { waitingText } from './text.ts'

const reasons = ['first', 'onlyFits', 'other'] as const

const standsFirst = ({ id, line }: HeldWait, siteId: string): boolean => firstFor(line, siteId)?.waitId === id

export const offering = waiting.form({
  at: 'offers/new',
  may: 'wait',
  opens: 'waiting',
  back: '/waiting',
  text: group(waitingText, 'offering'),
  fields: {
    site: picked({ as: 'radios' }),
    because: radios(reasons, group(waitingText, 'because')),
    words: sometimes(longText(300, 2)),
  },
  shows: async ({ tx, session, shown, viewer }) => {
    const at = now()
    const night = nightToSleep(at)
    const fits = fitsOf(await housesOn(tx, session, night), shown.need, night, at).filter(({ mayBook }) => mayBook)
    const [best] = fits.filter((fit) => fit.fits)
    const site = shown.siteId ?? best?.site.id ?? null
    const because: (typeof reasons)[number] | null = site !== null && standsFirst(shown, site) ? 'first' : null
    return {
      heading: guestName(shown.guest, viewer.locale),
      card: words(waitingText, viewer.locale).offering.title,
      begins: { because, site },
      options: {
        site: fits.map((fit) => ({
          value: fit.site.id,
          label: fit.name,
          hint: sayWhyNot(fit.verdicts, viewer.locale) || undefined,
        })),
      },
    }
  },
  act: async (step, { site, because, words: said }) => {
    const { tx, session, on } = step
    const at = now()
    const night = nightToSleep(at)
    const fit = fitsOf(await housesOn(tx, session, night), on.need, night, at).find((one) => one.site.id === site)
    if (fit === undefined || !fit.mayBook) return wrong('site', 'notThere')
    if (because === 'first' && !standsFirst(on, site)) return wrong('because', 'notFirst')
    if (because !== 'first' && said === null) return wrong('words', 'wordsMissing')
    if (said !== null && holdsPersonalNumber(said)) return wrong('words', 'noNumbers')
    if (on.offers.some((offer) => stateOfOffer(offer, at) === 'offered')) return stopped('offered')
    if (!fit.fits)
      return stopped((locale) => words(waitingText, locale).doesNotFit(sayWhyNot(fit.verdicts, locale)), 'site')
    const lapses = heldUntil(fit.intake, at)
    const held = await bookWithin(tx, session, {
      personId: on.guest.id,
      people: on.need.people,
      siteId: site,
      kind: fit.kind,
      first: night,
      last: night,
      holdUntil: lapses,
      wheelchair: on.need.wheelchair,
    })
    if (!held.ok) {
      const { reason } = held
      return stopped((locale) => explain(reason, locale), 'site')
    }
    const made = await step.add('night_offer', 'offered', {
      site_id: site,
      because,
      words: said,
      lapses_at: lapses,
      booking_id: held.value.ids[0] ?? null,
    })
    return step.done('wait.offered', { data: { offer: made, because }, made })
  },
})

/** The offer in the address, when it can be answered now. */
function toAnswer({ on, params }: { on: HeldWait; params: { offer: string } }) {
  const offer = found(on.offers.find(({ id }) => id === params.offer))
  return { offer, state: stateOfOffer(offer, now()) }
}

/** The place that was held is theirs, and they wait no longer. What an offer of before led to: the search, with that house first. */
export const accepting = waiting.press({
  at: 'offers/:offer/accepted',
  may: 'wait',
  text: group(waitingText, 'accepting'),
  act: async (step) => {
    const { tx, session, on } = step
    const { offer, state } = toAnswer(step)
    if (state === 'lapsed') return stopped('lapsed')
    if (state !== 'offered') return stopped('answered')
    const held = await heldBy(tx, offer)
    if (offer.bookingId !== null && (held === null || !(await holdUntil(tx, session, held, null))))
      return stopped('gone')
    await step.stamp('night_offer', offer.id, 'answered', { answered: 'accepted' })
    const to = `/bookings/new?person=${on.guest.id}&site=${offer.siteId}`
    if (held === null) return step.done('wait.offer-accepted', { data: { offer: offer.id }, to })
    await step.stamp('night_wait', on.id, 'ended', { ended_because: 'placed' })
    await step.tell('booking.confirmed', { about: held.id })
    return step.done('wait.offer-accepted', { data: { offer: offer.id }, to: `/bookings/${held.id}` })
  },
})

export const declining = waiting.press({
  at: 'offers/:offer/declined',
  may: 'wait',
  back: '/waiting',
  text: group(waitingText, 'declining'),
  act: async (step) => {
    const { tx, session } = step
    const { offer, state } = toAnswer(step)
    if (state === 'lapsed') return stopped('lapsed')
    if (state !== 'offered') return stopped('answered')
    const held = await heldBy(tx, offer)
    if (held !== null) await letGo(tx, held)
    await step.stamp('night_offer', offer.id, 'answered', { answered: 'declined' })
    const last = async () => (held === null ? {} : readsNoLonger(tx, session, held))
    return step.done('wait.offer-declined', { data: { offer: offer.id }, last })
  },
})

/** The offer stands as before its answer: the place is held for what is left of its time, when nobody has it since. */
export const unanswering = waiting.press({
  at: 'offers/:offer/undo',
  may: 'wait',
  alsoEnded: true,
  back: '/waiting',
  text: group(waitingText, 'unanswering'),
  clash: { night_wait_one: stopped('waitsAgain') },
  act: async (step) => {
    const { tx, session, on } = step
    const { offer } = toAnswer(step)
    if (offer.answered === null) return stopped('unanswered')
    const held = await heldBy(tx, offer)
    if (offer.bookingId !== null && held === null) return stopped('gone')
    const lives = Temporal.Instant.compare(offer.lapsesAt, now()) > 0
    if (held !== null && !lives) await letGo(tx, held)
    if (held !== null && lives && !(await holdUntil(tx, session, held, offer.lapsesAt))) return stopped('gone')
    await step.unstamp('night_offer', offer.id, 'answered', { answered: null })
    if (on.endedBecause === 'placed') await step.unstamp('night_wait', on.id, 'ended', { ended_because: null })
    return step.done('wait.answer-undone', { data: { offer: offer.id } })
  },
})
