/** Which matter a notice is about, chosen and taken back, and that a notice no longer counts. */

import { longText, stopped } from '../platform/subject/index.ts'
import { group, words } from '../platform/text/index.ts'
import { annulEventsOf, answerWaiting, linkIn } from './matter.ts'
import { notice } from './subject.tsx'
import { text } from './text.ts'

/** Its day becomes an event in the matter, and its confirmation too. */
export const tying = notice.press({
  at: 'matter/:matter',
  may: 'work',
  text: group(text, 'tying'),
  act: async (step) => {
    const { matter } = step.params
    const tied = await linkIn(step.tx, step.session, step.on, matter)
    if (!tied.ok) {
      const { kind } = tied.reason
      return stopped((locale) => words(text, locale).notTied[kind])
    }
    return step.done('notice.linked', { data: { matter } })
  },
})

const place = { may: 'work', opens: 'evictionNotice' } as const

/** The day no longer counts in the matter. */
export const untying = notice.form({
  ...place,
  at: 'unlink',
  text: group(text, 'untying'),
  fields: { because: longText(1000, 3) },
  act: async (step, { because }) => {
    const { tx, session, on } = step
    if (on.matter === null) return stopped('notLinked')
    await annulEventsOf(tx, session, on, because)
    await tx.updateTable('enforcement_notice').set({ matter_id: null }).where('id', '=', on.id).execute()
    return step.done('notice.unlinked', { data: { matter: on.matter.id } })
  },
})

/** Kronofogden has called it off, or it was registered by mistake: the row stays, the day doesn't count. */
export const withdrawing = notice.form({
  ...place,
  at: 'withdraw',
  text: group(text, 'withdrawing'),
  fields: { because: longText(1000, 3) },
  act: async (step, { because }) => {
    const { tx, session, on } = step
    await annulEventsOf(tx, session, on, because)
    await step.stamp('enforcement_notice', on.id, 'withdrawn', { withdrawn_because: because })
    await answerWaiting(tx, session, on, words(text, 'sv').answerWithdrawn, 'noAction')
    return step.done('notice.withdrawn')
  },
})
