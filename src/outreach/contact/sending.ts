/** From a meeting to the board: one press makes the signal of what stands there, and nothing is written a second time. */

import { briefOf, type PersonBrief } from '../../person/index.ts'
import { found } from '../../platform/access/index.ts'
import { stopped } from '../../platform/subject/index.ts'
import { formatList, formatMoment, group, words } from '../../platform/text/index.ts'
import { addSignalsIn } from '../../signal/index.ts'
import { formText } from './forms.text.ts'
import type { Contact } from './queries.ts'
import { peopleIn } from './rules.ts'
import { contact } from './subject.tsx'
import { text } from './text.ts'

/** As signals have it. */
const MOST_ADULTS = 50

/** What the board reads, in its own language. */
function wordsOf({ wanted, offered, metAt, area }: Contact): string {
  const t = words(text, 'sv')
  const given =
    offered.length === 0
      ? []
      : [
          t.wordsOffered(
            formatList(
              offered.map((one) => t.offers[one]),
              'sv',
            ),
          ),
        ]
  return [wanted ?? t.nothing, ...given, t.wordsMet(formatMoment(metAt, 'sv'), area)].join('\n')
}

const wholeName = ({ givenName, familyName, called }: PersonBrief): string | null =>
  [givenName, familyName].filter((part) => part !== null && part !== '').join(' ') || called

export const sending = contact.press({
  at: 'signal',
  may: 'note',
  text: group(formText, 'sending'),
  clash: { outreach_contact_signal_once: stopped('already') },
  act: async (step) => {
    const { tx, session, on } = step
    if (on.correctedId !== null) return stopped('old')
    if (on.signalId !== null) return stopped('already')
    const person = on.personId === null ? null : found(await briefOf(tx, on.personId))
    const [signal] = await addSignalsIn(tx, session, [
      {
        kind: on.wanted === null ? 'report' : 'ownRequest',
        words: wordsOf(on),
        place: on.area,
        livingForm: on.outdoors > 0 ? 'outdoors' : null,
        personName: person === null ? on.alias : wholeName(person),
        personNumber: person?.number ?? null,
        adults: Math.min(peopleIn(on), MOST_ADULTS),
        children: 0,
        urgent: false,
        senderName: null,
        senderContact: null,
      },
    ])
    const { id } = found(signal)
    // by the first that was written of it: a correction makes no second one
    await tx
      .insertInto('outreach_contact_signal')
      .values({ ...step.mine('sent'), outreach_contact_id: on.threadId, signal_id: id })
      .execute()
    return step.done('outreach.passed-on', { data: { signal: id } })
  },
})
