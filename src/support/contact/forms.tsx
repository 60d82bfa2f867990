/** Contacts are planned, made, not made, moved and called off; and what was noted is taken back. */

import { ask, type Tx } from '../../platform/database/index.ts'
import { day, longText, optional, radios, shortText, stopped, time, wrong } from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, words } from '../../platform/text/index.ts'
import { isBefore, today } from '../../platform/time/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { notMadeBecause, type Way, ways } from '../codes.ts'
import { supportIdOf } from '../load.ts'
import { type Contact, courseOf, isWaiting } from '../queries.ts'
import { support } from '../subject.tsx'
import { text as shared } from '../text.ts'
import { contactById } from './queries.ts'
import { text } from './text.ts'

const place = { opens: 'support', may: 'work', back: '#contacts' } as const

/** The first of the ways in which the person wants to be met. */
async function usualWay(tx: Tx, supportId: string): Promise<Way | undefined> {
  const [now] = (await ask(tx, courseOf(tx, [supportId]))).rhythms.filter(({ fromOn }) => !isBefore(today(), fromOn))
  return ways.find((way) => now?.ways.includes(way))
}

const way = radios(ways, group(shared, 'ways'))

export const planning = support.form({
  ...place,
  at: 'contacts/new',
  text: group(text, 'planning'),
  fields: {
    onDay: day({ within: 'planned', from: today }),
    atTime: optional(time()),
    way,
    words: optional(shortText(500, { width: 'full' })),
  },
  shows: async ({ tx, shown }) => ({
    begins: { onDay: today().add({ days: 7 }), way: await usualWay(tx, shown.id) },
    draw: (field) => (
      <>
        <FieldRow>
          {field.onDay}
          {field.atTime}
        </FieldRow>
        {field.way}
        {field.words}
      </>
    ),
  }),
  act: async (step, { onDay, atTime, way, words }) => {
    if (isBefore(onDay, step.on.beginsOn)) return wrong('onDay', 'tooEarly')
    const made = await step.add('support_contact', 'planned', { on_day: onDay, at_time: atTime, way, words })
    return step.done('support.contact-planned', { about: made, data: { on: onDay.toString(), way }, made })
  },
})

/** The quick way: it was made today, in the way that the person wants, unless somebody says otherwise. */
export const made = support.form({
  ...place,
  at: 'contacts/made',
  text: group(text, 'made'),
  fields: { onDay: day({ to: today }), way, words: optional(longText(900, 3)) },
  shows: async ({ tx, shown }) => ({ begins: { onDay: today(), way: await usualWay(tx, shown.id) } }),
  act: async (step, { onDay, way, words }) => {
    if (isBefore(onDay, step.on.beginsOn)) return wrong('onDay', 'tooEarly')
    const contact = await step.add('support_contact', 'planned', { on_day: onDay, way })
    await step.add('support_contact_result', 'noted', { contact_id: contact, made: true, on_day: onDay, words })
    return step.done('support.contact-made', { about: contact, data: { on: onDay.toString(), way }, made: contact })
  },
})

/** Of one contact, whose address has its id alone. */
const ofContact = {
  ...place,
  through: (tx: Tx, { row }: { row: string }) => supportIdOf(tx, 'support_contact', row),
} as const

async function about(tx: Tx, row: string, locale: Locale): Promise<{ lead: string; contact: Contact }> {
  const contact = await contactById(tx, row)
  const t = words(text, locale)
  const day = formatDate(contact.onDay, locale)
  const when = contact.atTime === null ? day : t.at(day, contact.atTime)
  return { lead: `${when}. ${words(shared, locale).ways[contact.way]}`, contact }
}

export const keeping = support.form({
  ...ofContact,
  at: '/support-contacts/:row/made',
  text: group(text, 'keeping'),
  fields: { onDay: day({ to: today }), words: optional(longText(900, 3)) },
  shows: async ({ tx, params, viewer }) => {
    const { lead, contact } = await about(tx, params.row, viewer.locale)
    return { lead, begins: { onDay: isBefore(today(), contact.onDay) ? today() : contact.onDay } }
  },
  act: async (step, { onDay, words }) => {
    const { params } = step
    if (!isWaiting(await contactById(step.tx, params.row))) return stopped('notWaiting')
    await step.add('support_contact_result', 'noted', { contact_id: params.row, made: true, on_day: onDay, words })
    return step.done('support.contact-made', { about: params.row, data: { on: onDay.toString() } })
  },
  clash: { support_contact_result_once: stopped('notWaiting') },
})

export const missing = support.form({
  ...ofContact,
  at: '/support-contacts/:row/not-made',
  text: group(text, 'missing'),
  fields: { because: radios(notMadeBecause, group(shared, 'notMade')), words: optional(longText(500, 3)) },
  act: async (step, { because, words }) => {
    const { params } = step
    const contact = await contactById(step.tx, params.row)
    if (!isWaiting(contact)) return stopped('notWaiting')
    const on_day = isBefore(today(), contact.onDay) ? today() : contact.onDay
    await step.add('support_contact_result', 'noted', { contact_id: params.row, made: false, on_day, because, words })
    return step.done('support.contact-not-made', { about: params.row, data: { because } })
  },
  clash: { support_contact_result_once: stopped('notWaiting') },
})

export const moving = support.form({
  ...ofContact,
  at: '/support-contacts/:row/move',
  text: group(text, 'moving'),
  fields: { onDay: day({ within: 'planned', from: today }), atTime: optional(time()), way },
  shows: async ({ tx, params, viewer }) => {
    const { lead, contact } = await about(tx, params.row, viewer.locale)
    return { lead, begins: { atTime: contact.atTime, way: contact.way } }
  },
  act: async (step, { onDay, atTime, way }) => {
    const { params } = step
    const contact = await contactById(step.tx, params.row)
    if (!isWaiting(contact)) return stopped('notWaiting')
    const row = { on_day: onDay, at_time: atTime, way, words: contact.words, moved_from_id: params.row }
    const made = await step.add('support_contact', 'planned', row)
    const data = { from: contact.onDay.toString(), to: onDay.toString() }
    return step.done('support.contact-moved', { about: params.row, data, made })
  },
  clash: { support_contact_moved: stopped('notWaiting') },
})

export const callingOff = support.form({
  ...ofContact,
  at: '/support-contacts/:row/called-off',
  text: group(text, 'callingOff'),
  fields: { words: optional(shortText(500, { width: 'full' })) },
  shows: async ({ tx, params, viewer }) => ({ lead: (await about(tx, params.row, viewer.locale)).lead }),
  act: async (step, { words }) => {
    const { params } = step
    if (!isWaiting(await contactById(step.tx, params.row))) return stopped('notWaiting')
    await step.stamp('support_contact', params.row, 'called_off', { called_off_words: words })
    return step.done('support.contact-called-off', { about: params.row })
  },
})

/** What was noted of it is taken back: it was made or not, or called off. */
export const undoing = support.press({
  at: '/support-contacts/:row/undo',
  through: (tx, { row }) => supportIdOf(tx, 'support_contact', row),
  may: 'work',
  back: '#contacts',
  text: group(text, 'undoing'),
  act: async (step) => {
    const { params } = step
    const contact = await contactById(step.tx, params.row)
    if (contact.movedTo !== null) return stopped('moved')
    if (contact.resultId !== null) await step.stamp('support_contact_result', contact.resultId, 'undone')
    else if (contact.calledOff)
      await step.unstamp('support_contact', params.row, 'called_off', { called_off_words: null })
    else return stopped('nothing')
    return step.done('support.contact-undone', { about: params.row })
  },
  clash: { support_contact_moved: stopped('moved') },
})
