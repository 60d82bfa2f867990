/** Noting contacts with the household, and taking back one that was noted by mistake. */

import { day, longText, oneOf, optional, radios, stopped, ticked, time, wrong } from '../../platform/subject/index.ts'
import { formatTime, group } from '../../platform/text/index.ts'
import { momentOf, now, today } from '../../platform/time/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { contactHows } from '../clocks/contact-day.ts'
import { matter } from '../subject.tsx'
import { contactById } from './queries.ts'
import { mayUndo } from './rules.ts'
import { text } from './text.ts'

export const noting = matter.form({
  at: 'contacts/new',
  may: 'work',
  opens: 'matter-contact',
  back: '#contacts',
  text: group(text, 'noting'),
  fields: {
    how: oneOf(contactHows, group(text, 'hows')),
    reached: radios(['yes', 'no'], group(text, 'reaches')),
    on: day({ shownTo: today }),
    time: time(),
    aboutChildren: ticked(),
    words: optional(longText(2000)),
    nextOn: optional(day({ within: 'planned', shownFrom: today })),
  },
  shows: () => ({
    begins: { on: today(), time: formatTime(now()) },
    draw: ({ how, reached, on, time, aboutChildren, words, nextOn }) => (
      <>
        {how}
        {reached}
        <FieldRow>
          {on}
          {time}
        </FieldRow>
        {aboutChildren}
        {words}
        {nextOn}
      </>
    ),
  }),
  act: async (step, { how, reached, on, time, aboutChildren, words, nextOn }) => {
    const at = momentOf(on, time)
    if (Temporal.Instant.compare(at, now()) > 0) return wrong('on', 'inFuture')
    if (nextOn !== null && Temporal.PlainDate.compare(nextOn, on) < 0) return wrong('nextOn', 'nextBefore')
    const did = reached === 'yes'
    const contact = { at, on_day: on, how, reached: did, about_children: aboutChildren, words, next_on: nextOn }
    const made = await step.add('matter_contact', 'noted', contact)
    const data = { contactId: made, how, reached: did, on: on.toString() }
    return step.done('matter.contact-noted', { data, made })
  },
})

/** The row stays and is shown struck out; it no longer counts. */
export const undoing = matter.press({
  at: 'contacts/:contactId/undo',
  may: 'work',
  back: '#contacts',
  text: group(text, 'undoing'),
  act: async (step) => {
    const { tx, session, on, params } = step
    const contact = await contactById(tx, on.id, params.contactId)
    if (contact.undone !== null) return stopped('alreadyUndone')
    if (!mayUndo(contact, session.userId, today())) return stopped('notUndoable')
    await step.stamp('matter_contact', params.contactId, 'undone')
    return step.done('matter.contact-undone', { data: { contactId: params.contactId } })
  },
})

export const contactRoutes = matter.routes(noting, undoing)
