/** The press that makes a signal of a stay for which nothing is on its way: prefilled, nothing is typed twice. */

import { nameOf } from '../../person/index.ts'
import { may } from '../../platform/access/index.ts'
import { ask } from '../../platform/database/index.ts'
import { stopped } from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { addSignalsIn, linkSignalPerson, mayOnSignal } from '../../signal/index.ts'
import { booking } from '../booking/subject.tsx'
import { toldOf } from '../intake.ts'
import { onwardOf } from './queries.ts'
import { text } from './text.ts'

export const signalling = booking.press({
  at: 'signal',
  may: 'change',
  back: '#onward',
  text: group(text, 'signalling'),
  act: async (step) => {
    const { tx, session, on } = step
    const { guest } = on
    if (guest.id === null) return stopped('nameless')
    const links = may(session, mayOnSignal.answer)
    // whom a name would tell of: the municipality's own staff say it by the link, others by the telephone
    if (guest.protection !== null && !links) return stopped('protected')
    const { steps, nights } = await ask(tx, onwardOf({ id: on.id, personId: guest.id }))
    if (steps.some(({ kind }) => kind === 'signal')) return stopped('waits')
    const t = words(text, 'sv')
    const kept = (await toldOf(tx, [{ id: on.siteId, livingForm: on.livingForm }])).length === 0
    const since = on.stay?.from ?? on.firstNight
    const [signal] = await addSignalsIn(tx, session, [
      {
        ...{ kind: 'information', place: null, personNumber: null, adults: 1, children: 0, urgent: false },
        ...{ senderName: null, senderContact: null, livingForm: null },
        // of a house that is kept from others nobody reads that the person sleeps there
        words: kept ? t.keptWords : t.words(t.nights(nights), formatDate(since, 'sv')),
        personName: guest.protection === null ? nameOf(guest, 'sv') : null,
      },
    ])
    if (signal === undefined) throw new Error('a signal was not added')
    await step.add('booking_signal', 'sent', { signal_id: signal.id })
    if (links) await linkSignalPerson(tx, session, signal.id, guest.id)
    return step.done('booking.signal-sent', { data: { signal: signal.id } })
  },
})

export const onwardForms = booking.routes(signalling)
