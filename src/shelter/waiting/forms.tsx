/** Somebody waits for a place, and doesn't wait any longer. */

import { briefOf, openReadable, PersonChooser } from '../../person/index.ts'
import { found } from '../../platform/access/index.ts'
import { isId } from '../../platform/id.ts'
import {
  checkboxes,
  oneOf,
  optional,
  picked,
  radios,
  stopped,
  ticked,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import { guestName } from '../guest.ts'
import { brought } from '../search/need.ts'
import { parties } from '../search/rules.ts'
import { sitesToSee } from '../site/queries.ts'
import { accepting, declining, offering, unanswering } from './offer-forms.tsx'
import { heldBy, letGo } from './offer-hold.ts'
import { stateOfOffer } from './rules.ts'
import { waiting, waits } from './subject.tsx'
import { waitingText } from './text.ts'

const waitsAlready = stopped('waits')

export const adding = waits.form({
  at: 'new',
  may: 'wait',
  opens: 'waiting',
  back: '/waiting',
  text: group(waitingText, 'adding'),
  fields: {
    person: picked({ empty: false }),
    site: optional(picked({ empty: group(waitingText, 'anyHouse') })),
    party: oneOf(parties, group(waitingText, 'party')),
    people: wholeNumber(1, 20),
    children: wholeNumber(0, 19),
    outdoors: ticked(),
    brings: checkboxes(brought, group(waitingText, 'brings'), { row: true }),
  },
  clash: { night_wait_one: waitsAlready },
  shows: async ({ tx, session, viewer, asked, typed }) => {
    const wanted = typed('person') ?? asked('person')
    const [person] = wanted !== null && isId(wanted) ? await openReadable(tx, session, [wanted], 'waiting') : []
    if (person === undefined) return { instead: <PersonChooser back="/waiting/new" form={blankForm()} /> }
    return {
      begins: { person: person.id, people: 1, children: 0 },
      options: {
        person: [{ value: person.id, label: guestName(person, viewer.locale) }],
        site: (await sitesToSee(tx)).map(({ id, name }) => ({ value: id, label: name })),
      },
    }
  },
  act: async (step, { person, site, party, people, children, outdoors, brings }) => {
    const { tx } = step
    if ((party === 'couple' || party === 'family') && people < 2) return wrong('people', 'tooFew')
    if (children >= people) return wrong('children', 'allChildren')
    found(await briefOf(tx, person))
    if (site !== null && !(await sitesToSee(tx)).some(({ id }) => id === site)) return wrong('site', 'notThere')
    const made = await step.add('night_wait', 'noted', {
      person_id: person,
      site_id: site,
      party,
      people,
      children,
      outdoors,
      pet: brings.includes('pet'),
      wheelchair: brings.includes('wheelchair'),
      influenced: brings.includes('influenced'),
    })
    return step.done('wait.noted', { about: made, person, data: { people, children, outdoors }, made, to: '/waiting' })
  },
})

const endReasons = ['placed', 'elsewhere', 'withdrawn', 'notReached'] as const

export const ending = waiting.form({
  at: 'end',
  may: 'wait',
  opens: 'waiting',
  back: '/waiting',
  text: group(waitingText, 'ending'),
  fields: { because: radios(endReasons, group(waitingText, 'ended')) },
  shows: ({ shown, viewer }) => ({
    heading: guestName(shown.guest, viewer.locale),
    card: words(waitingText, viewer.locale).ending.title,
  }),
  act: async (step, { because }) => {
    const { tx, on } = step
    if (on.endedAt !== null) return stopped('ended')
    // a place that is offered still is held for nobody
    for (const offer of on.offers.filter((one) => stateOfOffer(one, now()) === 'offered')) {
      const held = await heldBy(tx, offer)
      if (held !== null) await letGo(tx, held)
    }
    await step.stamp('night_wait', on.id, 'ended', { ended_because: because })
    return step.done('wait.ended', { data: { because } })
  },
})

export const unending = waiting.press({
  at: 'end/undo',
  may: 'wait',
  alsoEnded: true,
  back: '/waiting',
  text: group(waitingText, 'unending'),
  clash: { night_wait_one: waitsAlready },
  act: async (step) => {
    if (step.on.endedAt === null) return stopped('waits')
    await step.unstamp('night_wait', step.on.id, 'ended', { ended_because: null })
    return step.done('wait.goes-on')
  },
})

export const waitingForms = waits.routes(adding, offering, accepting, declining, unanswering, ending, unending)
