/** Places over time: added, counted, ended and taken up again. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import {
  Beneath,
  day,
  desk,
  longText,
  oneOf,
  optional,
  pickedCode,
  shortText,
  stopped,
  subject,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { Viewer } from '../../platform/ui/index.ts'
import { type OutreachVerb, requireMay } from '../access.ts'
import { areaChoices } from '../areas.ts'
import { countsOf, type Place, placeById, placeKinds } from './queries.ts'
import { text } from './text.ts'

const above = ({ locale }: Viewer) => ({ href: '/outreach/places', label: words(text, locale).title })

const everyPlace = desk({
  at: '/outreach/places',
  requireMay: (session, verb: OutreachVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={[above(page.viewer)]} />,
  text: group(text, 'subject'),
})

async function theirs(tx: Tx, session: Session, id: string, verb: OutreachVerb): Promise<Place> {
  requireMay(session, verb)
  return placeById(tx, id)
}

const place = subject({
  at: '/outreach/places/:id',
  rows: { table: 'outreach_place', key: 'outreach_place_id' },
  show: (tx, session, id, _opens, verb: OutreachVerb) => theirs(tx, session, id, verb),
  hold: async (tx, session, id, verb: OutreachVerb) => {
    requireMay(session, verb)
    await holdRecord(tx)
    return theirs(tx, session, id, verb)
  },
  ended: ({ endedOn }) => endedOn !== null,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        above(page.viewer),
        { href: `/outreach/places/${shown.id}`, label: words(text, page.viewer.locale).place },
      ]}
    />
  ),
  text: group(text, 'subject'),
})

export const adding = everyPlace.form({
  at: 'new',
  may: 'note',
  opens: 'outreach-place',
  back: '/outreach/places',
  text: group(text, 'adding'),
  fields: { kind: oneOf(placeKinds, group(text, 'kinds')), name: shortText(100), area: pickedCode() },
  shows: async ({ tx }) => ({ options: { area: await areaChoices(tx) } }),
  act: async (step, one) => {
    if (!(await areaChoices(step.tx)).some(({ value }) => value === one.area)) return wrong('area', 'unknownArea')
    if (holdsPersonalNumber(one.name)) return wrong('name', 'noNumbers')
    const made = await step.add('outreach_place', 'added', one)
    return step.done('outreach.place-added', { about: made, made, to: `/outreach/places/${made}` })
  },
})

export const counting = place.form({
  at: 'counts/new',
  may: 'note',
  opens: 'outreach-place',
  text: group(text, 'counting'),
  fields: {
    onDay: day({ to: today }),
    people: wholeNumber(0, 500),
    outdoors: wholeNumber(0, 500),
    done: optional(longText(900, 3)),
  },
  clash: { outreach_count_day: wrong('onDay', 'twice') },
  shows: ({ shown }) => ({ heading: shown.name, begins: { onDay: today() } }),
  act: async (step, { onDay, people, outdoors, done }) => {
    if (outdoors > people) return wrong('outdoors', 'more')
    if (done !== null && holdsPersonalNumber(done)) return wrong('done', 'noNumbers')
    const made = await step.add('outreach_count', 'noted', { on_day: onDay, people, outdoors, done })
    return step.done('outreach.counted', { data: { count: made, people, outdoors, on: onDay.toString() }, made })
  },
})

export const undoing = place.press({
  at: 'counts/:count/undo',
  may: 'note',
  alsoEnded: true,
  text: group(text, 'undoing'),
  act: async (step) => {
    const count = found((await countsOf(step.tx, step.on.id)).find(({ id }) => id === step.params.count))
    if (count.undoneAt !== null) return stopped('already')
    await step.stamp('outreach_count', count.id, 'undone')
    return step.done('outreach.count-taken-back', { data: { count: count.id } })
  },
})

export const puttingBack = place.press({
  at: 'counts/:count/undo/undo',
  may: 'note',
  alsoEnded: true,
  text: group(text, 'puttingBack'),
  clash: { outreach_count_day: stopped('twice') },
  act: async (step) => {
    const count = found((await countsOf(step.tx, step.on.id)).find(({ id }) => id === step.params.count))
    if (count.undoneAt === null) return stopped('already')
    await step.unstamp('outreach_count', count.id, 'undone')
    return step.done('outreach.count-put-back', { data: { count: count.id } })
  },
})

export const ending = place.form({
  at: 'end',
  may: 'note',
  opens: 'outreach-place',
  text: group(text, 'ending'),
  fields: { endedOn: day({ to: today }), because: longText(500, 3) },
  shows: ({ shown }) => ({ heading: shown.name, begins: { endedOn: today() } }),
  act: async (step, { endedOn, because }) => {
    await step.stamp('outreach_place', step.on.id, 'ended', { ended_on: endedOn, ended_because: because })
    return step.done('outreach.place-ended', { data: { on: endedOn.toString() } })
  },
})

export const goingOn = place.press({
  at: 'end/undo',
  may: 'note',
  alsoEnded: true,
  text: group(text, 'goingOn'),
  act: async (step) => {
    if (step.on.endedOn === null) return stopped('already')
    await step.unstamp('outreach_place', step.on.id, 'ended', { ended_on: null, ended_because: null })
    return step.done('outreach.place-goes-on')
  },
})

export const placeForms = everyPlace.routes(adding, counting, undoing, puttingBack, ending, goingOn)
