/** A place is offered to somebody who waits, with a reason, and their answer is taken down and undone. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { found } from '../../platform/access/index.ts'
import { longText, picked, radios, sometimes, stopped, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { guestName } from '../guest.ts'
import { nightToSleep } from '../nights.ts'
import { fitsOf, heldUntil, housesOn } from '../search/houses.ts'
import { sayWhyNot } from '../search/say.ts'
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
    const fits = fitsOf(await housesOn(tx, session, night), shown.need, night, at)
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
    if (fit === undefined) return wrong('site', 'notThere')
    if (because === 'first' && !standsFirst(on, site)) return wrong('because', 'notFirst')
    if (because !== 'first' && said === null) return wrong('words', 'wordsMissing')
    if (said !== null && holdsPersonalNumber(said)) return wrong('words', 'noNumbers')
    if (on.offers.some((offer) => stateOfOffer(offer, at) === 'offered')) return stopped('offered')
    if (!fit.fits)
      return stopped((locale) => words(waitingText, locale).doesNotFit(sayWhyNot(fit.verdicts, locale)), 'site')
    const made = await step.add('night_offer', 'offered', {
      site_id: site,
      because,
      words: said,
      lapses_at: heldUntil(fit.intake, at),
    })
    return step.done('wait.offered', { data: { offer: made, because }, made })
  },
})

/** The offer in the address, when it can be answered now. */
function toAnswer({ on, params }: { on: HeldWait; params: { offer: string } }) {
  const offer = found(on.offers.find(({ id }) => id === params.offer))
  return { offer, state: stateOfOffer(offer, now()) }
}

/** Leads to the search for them with that house first, where the place is held by a press. */
export const accepting = waiting.press({
  at: 'offers/:offer/accepted',
  may: 'wait',
  text: group(waitingText, 'accepting'),
  act: async (step) => {
    const { offer, state } = toAnswer(step)
    if (state === 'lapsed') return stopped('lapsed')
    if (state !== 'offered') return stopped('answered')
    await step.stamp('night_offer', offer.id, 'answered', { answered: 'accepted' })
    const to = `/bookings/new?person=${step.on.guest.id}&site=${offer.siteId}`
    return step.done('wait.offer-accepted', { data: { offer: offer.id }, to })
  },
})

export const declining = waiting.press({
  at: 'offers/:offer/declined',
  may: 'wait',
  back: '/waiting',
  text: group(waitingText, 'declining'),
  act: async (step) => {
    const { offer, state } = toAnswer(step)
    if (state === 'lapsed') return stopped('lapsed')
    if (state !== 'offered') return stopped('answered')
    await step.stamp('night_offer', offer.id, 'answered', { answered: 'declined' })
    return step.done('wait.offer-declined', { data: { offer: offer.id } })
  },
})

export const unanswering = waiting.press({
  at: 'offers/:offer/undo',
  may: 'wait',
  back: '/waiting',
  text: group(waitingText, 'unanswering'),
  act: async (step) => {
    const { offer } = toAnswer(step)
    if (offer.answered === null) return stopped('unanswered')
    await step.unstamp('night_offer', offer.id, 'answered', { answered: null })
    return step.done('wait.answer-undone', { data: { offer: offer.id } })
  },
})
