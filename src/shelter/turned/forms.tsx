/** That somebody got no place is noted, by whoever met them, and struck out when it was a mistake. */

import { briefOf, openReadable } from '../../person/index.ts'
import { found, requireMay } from '../../platform/access/index.ts'
import { isId } from '../../platform/id.ts'
import { holdRecord } from '../../platform/record/index.ts'
import {
  Beneath,
  checkboxes,
  day,
  desk,
  longText,
  oneOf,
  optional,
  picked,
  stopped,
  subject,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { isAfter, now } from '../../platform/time/index.ts'
import type { PageProps } from '../../platform/ui/index.ts'
import { mayOnSite } from '../access.ts'
import { guestName } from '../guest.ts'
import { nightToSleep } from '../nights.ts'
import { ruleCodes } from '../rule-codes.ts'
import { sitesToSee } from '../site/queries.ts'
import { isNoted, turnedToUndo } from './queries.ts'
import { turnedBecauses, turnedWrong } from './rules.ts'
import { turnedText } from './text.ts'

const above = ({ viewer }: Pick<PageProps, 'viewer'>) => [
  { href: '/turned-away', label: words(turnedText, viewer.locale).title },
]

const turnings = desk({
  at: '/turned-away',
  requireMay: (session, verb: 'turnAway') => requireMay(session, mayOnSite[verb]),
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={above(page)} />,
  text: group(turnedText, 'subject'),
})

export const noting = turnings.form({
  at: 'new',
  may: 'turnAway',
  opens: 'turned-away',
  back: '/turned-away',
  text: group(turnedText, 'noting'),
  fields: {
    person: optional(picked({ empty: group(turnedText, 'nobody') })),
    night: day({ within: 'happened' }),
    people: wholeNumber(1, 50),
    site: optional(picked({ empty: group(turnedText, 'noSite') })),
    because: oneOf(turnedBecauses, group(turnedText, 'because')),
    needs: checkboxes(ruleCodes, group(turnedText, 'rules')),
    words: optional(longText(300, 2)),
  },
  shows: async ({ tx, session, viewer, asked, typed }) => {
    const wanted = typed('person') ?? asked('person')
    const people = wanted !== null && isId(wanted) ? await openReadable(tx, session, [wanted], 'turned-away') : []
    return {
      begins: { night: nightToSleep(now()), people: 1, person: people[0]?.id ?? null },
      options: {
        person: people.map((person) => ({ value: person.id, label: guestName(person, viewer.locale) })),
        site: (await sitesToSee(tx)).map(({ id, name }) => ({ value: id, label: name })),
      },
      draw: ({ person, ...field }) => [people.length > 0 ? person : null, ...Object.values(field)],
    }
  },
  act: async (step, { person, night, people, site, because, needs, words }) => {
    const { tx } = step
    const amiss = turnedWrong({ because, site, needs, words })
    if (amiss) return amiss
    if (isAfter(night, nightToSleep(now()))) return wrong('night', 'notTonight')
    if (site !== null && !(await sitesToSee(tx)).some(({ id }) => id === site)) return wrong('site', 'notThere')
    if (person !== null) {
      found(await briefOf(tx, person))
      if (await isNoted(tx, person, night, because)) return stopped('noted', 'person')
    }
    const made = await step.add('turned_away', 'recorded', {
      site_id: site,
      night,
      person_id: person,
      people,
      because,
      needs: JSON.stringify(needs),
      words,
    })
    const data = { night: night.toString(), people, because, needs }
    return step.done('turned-away.noted', { about: made, person, data, made, to: '/turned-away' })
  },
})

const turning = subject({
  at: '/turned-away/:id',
  rows: { table: 'turned_away', key: 'turned_away_id' },
  show: async (tx, session, id, _opens, verb: 'turnAway') => {
    requireMay(session, mayOnSite[verb])
    return found(await turnedToUndo(tx, id))
  },
  hold: async (tx, session, id, verb: 'turnAway') => {
    requireMay(session, mayOnSite[verb])
    await holdRecord(tx)
    return found(await turnedToUndo(tx, id))
  },
  ended: () => false,
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={above(page)} />,
  text: group(turnedText, 'subject'),
})

export const undoing = turning.press({
  at: 'undo',
  may: 'turnAway',
  back: '/turned-away',
  text: group(turnedText, 'undoing'),
  act: async (step) => {
    if (step.on.undoneAt !== null) return stopped('already')
    if (step.on.bookingId !== null) return stopped('byBooking')
    await step.stamp('turned_away', step.on.id, 'undone')
    return step.done('turned-away.undone')
  },
})

export const turnedForms = turnings.routes(noting, undoing)
