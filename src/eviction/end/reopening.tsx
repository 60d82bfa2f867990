/** The end was a mistake: the clocks run again. A lease that ended with it stays ended; that is undone on the lease's own page. */

import { longText, stopped } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { Notice } from '../../platform/ui/index.ts'
import { hasLeft } from '../outcomes.ts'
import { matter } from '../subject.tsx'
import { endOf } from './queries.ts'
import { text } from './text.ts'

export const reopening = matter.form({
  at: 'reopen',
  may: 'work',
  alsoEnded: true,
  opens: 'matterEnd',
  text: group(text, 'reopening'),
  fields: { because: longText(1000, 3) },
  shows: async ({ tx, shown, viewer }) => {
    const t = words(text, viewer.locale)
    const end = await endOf(tx, shown.id)
    if (end === null || !hasLeft(end.outcome)) return {}
    return {
      before: (
        <Notice kind="warning">
          {end.leaseEnded && shown.leaseId !== null ? (
            <>
              {t.reopenLease} <a href={`/leases/${shown.leaseId}`}>{t.openLease}</a>.{' '}
            </>
          ) : null}
          {t.reopenTold}
        </Notice>
      ),
    }
  },
  act: async (step, { because }) => {
    const { end } = step.on
    if (end === null) return stopped('notEnded')
    await step.stamp('matter_end', end.id, 'reopened', { reopened_because: because })
    return step.done('matter.reopened', { data: { end: end.id } })
  },
})
