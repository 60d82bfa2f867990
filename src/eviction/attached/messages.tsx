/** A message becomes part of a matter that runs, and is taken out again: then what it told counts no longer, and both stay to be read. */

import { messageText } from '../../message/index.ts'
import { longText, picked, radios, sometimes, stopped, wrong } from '../../platform/subject/index.ts'
import { formatDate, formatTime, group, words } from '../../platform/text/index.ts'
import { dateOf } from '../../platform/time/index.ts'
import { EmptyState } from '../../platform/ui/index.ts'
import { suggestedWords } from '../../signal/index.ts'
import { addEventsIn } from '../event/actions.ts'
import { toldAt } from '../event/changed.ts'
import { eventsOf, eventsThatCount } from '../events.ts'
import { waitingMessages } from '../list/waiting.ts'
import { childrenToldBy } from '../resident/note.ts'
import { matter } from '../subject.tsx'
import { type AttachRefusal, linkMessageIn } from './message.ts'
import { text } from './text.ts'

/** So many of the latest messages to choose from. */
const MOST_MESSAGES = 50

const linkedElsewhere = stopped((locale) => words(text, locale).alreadyLinkedElsewhere, 'messageId')

function notLinked(refusal: AttachRefusal) {
  switch (refusal.kind) {
    case 'alreadyLinked': {
      const other = refusal.matter
      return other === null
        ? linkedElsewhere
        : stopped((locale) => words(text, locale).alreadyLinked(other.number), 'messageId')
    }
    case 'signalAnswered':
      return stopped((locale) => {
        const t = words(text, locale)
        return t.signalAnswered(refusal.by || t.somebody, formatTime(refusal.at))
      }, 'answerWords')
    case 'answerMissing':
      return wrong('answerWords', 'answerMissing')
  }
}

/** What it tells becomes events, and its sender is answered. */
export const linking = matter.form({
  at: 'message',
  may: 'work',
  opens: 'matter',
  text: group(text, 'linking'),
  fields: { messageId: picked({ as: 'radios' }), answerWords: sometimes(longText(2000, 4)) },
  shows: async ({ tx, session, viewer: { locale }, asked }) => {
    const t = words(text, locale)
    const messages = await waitingMessages(tx, session, { after: null, limit: MOST_MESSAGES })
    if (messages.length === 0)
      return {
        instead: (
          <EmptyState title={t.none} icon="message">
            {t.noneWhat}
          </EmptyState>
        ),
      }
    const answered = messages.every((one) => one.answered)
    return {
      begins: {
        messageId: asked('message'),
        answerWords: answered ? undefined : suggestedWords('caseGoesOn', locale),
      },
      options: {
        messageId: messages.map((one) => ({
          value: one.id,
          label: t.choice(
            words(messageText, locale).kinds[one.kind],
            one.receipt,
            formatDate(dateOf(one.receivedAt), locale),
          ),
          hint: [one.landlord, one.address].filter((part) => part !== null).join(', '),
        })),
      },
    }
  },
  act: async (step, { messageId, answerWords }) => {
    const linked = await linkMessageIn(step.tx, step.session, step.on, { messageId, answerWords })
    if (!linked.ok) return notLinked(linked.reason)
    return step.done('matter.message-linked', {
      data: { message: messageId },
      to: toldAt(step.on.id, linked.value.eventIds),
    })
  },
  clash: { matter_message_current: linkedElsewhere, signal_answer_first: wrong('answerWords', 'answerMissing') },
})

/** What the message told no longer counts. */
export const cutting = matter.form({
  at: 'messages/:message/cut',
  may: 'work',
  opens: 'matter',
  back: '#messages',
  text: group(text, 'cutting'),
  fields: {
    because: longText(1000, 3),
    children: sometimes(radios(['takeAway', 'keep'], group(text, 'toldChildren'))),
  },
  shows: async ({ tx, shown, params }) => {
    const told = await childrenToldBy(tx, shown.id, params.message)
    return { draw: ({ because, children }) => [because, told.length > 0 ? children : null] }
  },
  act: async (step, { because, children }) => {
    const { tx, session, on, params } = step
    const link = await tx
      .selectFrom('matter_message')
      .select('id')
      .where('matter_id', '=', on.id)
      .where('message_id', '=', params.message)
      .where('cut_at', 'is', null)
      .executeTakeFirst()
    if (link === undefined) return stopped('notLinked')
    const residents = await childrenToldBy(tx, on.id, params.message)
    if (residents.length > 0 && children === null) return wrong('children', 'childrenMissing')
    await step.stamp('matter_message', link.id, 'cut')
    const left = children === 'takeAway' ? residents : []
    for (const id of left) await step.stamp('matter_resident', id, 'ended', { ended_because: 'messageCut' })
    const told = eventsThatCount(await eventsOf(tx, on.id)).filter(({ messageId }) => messageId === params.message)
    const eventIds: string[] = []
    for (const { id, ...event } of told) {
      const { ids } = await addEventsIn(tx, session, on, [event], { correctsId: id, because, annuls: true })
      eventIds.push(...ids)
    }
    return step.done('matter.message-unlinked', {
      data: { message: params.message, ...(residents.length > 0 && { children, residents }) },
      to: toldAt(on.id, eventIds),
    })
  },
})
