/** Asking for a place, answering with one or with why not, and taking each back. */

import { findRule, holdsPersonalNumber } from '../../law/index.ts'
import { actingFor, unitsToChoose } from '../../person/index.ts'
import { allOf, ask, type Tx } from '../../platform/database/index.ts'
import {
  day,
  longText,
  optional,
  picked,
  shortText,
  sometimes,
  stopped,
  ticked,
  time,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { isBefore, now } from '../../platform/time/index.ts'
import { FieldRow, RuleNote } from '../../platform/ui/index.ts'
import { mayBookAt } from '../access.ts'
import { bookWithin } from '../booking/book.ts'
import { explain } from '../booking/explain.ts'
import { bookingToRead } from '../bookings.ts'
import { intakesNow, minutesHeld, toldOf } from '../intake.ts'
import { MOST_NIGHTS, momentInNight, nightToSleep } from '../nights.ts'
import { sitesToSee } from '../site/queries.ts'
import { requestState } from './queries.ts'
import { placeRequest, placeRequests } from './subject.tsx'
import { text } from './text.ts'

/** Why it is asked for, and not taken. */
const partnerLaw = findRule('SO-34')

const tonight = () => nightToSleep(now())
const holdsNumber = (...said: (string | null)[]): boolean =>
  said.some((one) => one !== null && holdsPersonalNumber(one))

/** A house that isn't told of is asked for without a word of which: whoever answers may not know of it. */
const sitesToAskFor = async (tx: Tx) => toldOf(tx, await sitesToSee(tx))

export const asking = placeRequests.form({
  at: 'new',
  may: 'ask',
  opens: 'place-request',
  text: group(text, 'asking'),
  fields: {
    called: shortText(100),
    people: wholeNumber(1, 12),
    site: optional(picked({ empty: group(text, 'anySite') })),
    first: day({ within: 'planned', shownFrom: tonight }),
    nights: wholeNumber(1, MOST_NIGHTS),
    needs: optional(longText(500, 2)),
  },
  shows: async ({ tx, asked, viewer }) => ({
    before:
      partnerLaw === null ? null : (
        <RuleNote rule={partnerLaw.title[viewer.locale]} section={partnerLaw.section} id={partnerLaw.id} />
      ),
    begins: { people: 1, first: tonight(), nights: 1, site: asked('site') },
    options: { site: (await sitesToAskFor(tx)).map(({ id, name }) => ({ value: id, label: name })) },
    draw: ({ called, people, site, first, nights, needs }) => [
      called,
      people,
      site,
      <FieldRow>
        {first}
        {nights}
      </FieldRow>,
      needs,
    ],
  }),
  act: async (step, { called, people, site, first, nights, needs }) => {
    const { tx, session } = step
    if (isBefore(first, tonight())) return wrong('first', 'past')
    if (holdsNumber(called)) return wrong('called', 'noNumbers')
    if (holdsNumber(needs)) return wrong('needs', 'noNumbers')
    if (site !== null && !(await sitesToAskFor(tx)).some(({ id }) => id === site)) return wrong('site', 'noSite')
    const made = await step.add('place_request', 'asked', {
      organisation_id: session.organisation.id,
      site_id: site,
      called,
      people,
      first_night: first,
      last_night: first.add({ days: nights - 1 }),
      needs,
    })
    const data = { site, first: first.toString(), nights, people }
    return step.done('place-request.sent', { about: made, data, made, to: `/place-requests/${made}` })
  },
})

/** Yes: a place is held for them, in a record that the municipality makes of what they are called. */
export const saying = placeRequest.form({
  at: 'yes',
  may: 'answer',
  opens: 'place-request',
  text: group(text, 'saying'),
  fields: { site: picked({ as: 'radios' }), hold: optional(time()), atOnce: ticked(), unit: sometimes(picked()) },
  clash: { place_request_answer_current: stopped('answered') },
  shows: async ({ tx, session, shown, viewer }) => {
    const sites = (await sitesToSee(tx)).filter((site) => mayBookAt(session, site))
    const { units, intakes } = await ask(tx, allOf({ units: unitsToChoose(tx, session), intakes: intakesNow(tx) }))
    const { holdsFor } = words(text, viewer.locale)
    return {
      heading: shown.called,
      begins: { site: shown.siteId },
      options: {
        site: sites.map(({ id, name }) => ({ value: id, label: name, hint: holdsFor(minutesHeld(intakes, id)) })),
        unit: units.map(({ id, name }) => ({ value: id, label: name })),
      },
      draw: ({ site, hold, atOnce, unit }) => [site, hold, atOnce, units.length > 0 ? unit : null],
    }
  },
  act: async (step, { site: siteId, hold, atOnce, unit }) => {
    const { tx, on } = step
    if (requestState(on) !== 'waits') return stopped('answered')
    const session = await actingFor(tx, step.session, unit)
    if (session === null) return wrong('unit', (locale) => text[locale].saying.fields.unit.missing)
    const site = (await sitesToSee(tx)).find(({ id }) => id === siteId)
    if (site === undefined) return wrong('site', (locale) => text[locale].saying.fields.site.missing)
    if (atOnce && hold !== null) return wrong('hold', 'heldOrBooked')
    const usual = now().add({ minutes: minutesHeld(await ask(tx, intakesNow(tx, siteId)), siteId) })
    const held = hold === null ? usual : momentInNight(on.first, hold, site)
    const outcome = await bookWithin(tx, session, {
      personId: null,
      called: on.called,
      people: on.people,
      siteId,
      kind: on.people > 1 ? 'room' : 'bed',
      first: on.first,
      last: on.last,
      holdUntil: atOnce ? null : held,
      needs: on.needs,
    })
    if (!outcome.ok) {
      const { reason } = outcome
      return stopped((locale) => explain(reason, locale), reason.kind === 'holdPassed' ? 'hold' : 'site')
    }
    const [booking = null] = outcome.value.ids
    const made = await step.add('place_request_answer', 'answered', { booking_id: booking })
    return step.done('place-request.granted', { about: made, data: { request: on.id, booking } })
  },
})

export const refusing = placeRequest.form({
  at: 'no',
  may: 'answer',
  opens: 'place-request',
  text: group(text, 'refusing'),
  fields: { because: longText(500, 3) },
  clash: { place_request_answer_current: stopped('answered') },
  shows: ({ shown }) => ({ heading: shown.called }),
  act: async (step, { because }) => {
    if (requestState(step.on) !== 'waits') return stopped('answered')
    const made = await step.add('place_request_answer', 'answered', { because })
    return step.done('place-request.refused', { about: made, data: { request: step.on.id } })
  },
})

export const withdrawing = placeRequest.press({
  at: 'withdrawal',
  may: 'ask',
  text: group(text, 'withdrawing'),
  act: async (step) => {
    if (requestState(step.on) !== 'waits') return stopped('answered')
    await step.stamp('place_request', step.on.id, 'withdrawn')
    return step.done('place-request.withdrawn')
  },
})

export const askingAgain = placeRequest.press({
  at: 'withdrawal/undo',
  may: 'ask',
  text: group(text, 'asAgain'),
  act: async (step) => {
    if (requestState(step.on) !== 'withdrawn') return stopped('notWithdrawn')
    await step.unstamp('place_request', step.on.id, 'withdrawn')
    return step.done('place-request.stands-again')
  },
})

/** A yes is taken back when its place is: also one that isn't this user's to read stands until whoever reads it ends it. */
export const unanswering = placeRequest.press({
  at: 'answer/undo',
  may: 'answer',
  text: group(text, 'unanswering'),
  act: async (step) => {
    const { answerId, bookingId } = step.on
    if (answerId === null) return stopped('unanswered')
    if (bookingId !== null && !(await bookingToRead(step.tx, bookingId))?.end) return stopped('placeStands')
    await step.stamp('place_request_answer', answerId, 'undone')
    return step.done('place-request.answer-undone', { about: answerId, data: { request: step.on.id } })
  },
})
