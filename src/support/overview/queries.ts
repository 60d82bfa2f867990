/** Everything that the page of somebody's support shows, in one go. */

import type { Session } from '../../platform/access/index.ts'
import { allOf, ask, type Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { crisisPlansOf } from '../crisis/queries.ts'
import { givenTo } from '../given/forms.tsx'
import { goalsOf } from '../goal/queries.ts'
import { supportToShow } from '../load.ts'
import { contactsOf, courseOf, handoverOf, isWaiting, normOn } from '../queries.ts'
import { inTouchBy, wishOn } from '../rules.ts'
import { tellsOf } from '../tell/queries.ts'

export async function supportOverview(tx: Tx, session: Session, id: string) {
  const support = await supportToShow(tx, session, id, 'support')
  const view = await ask(
    tx,
    allOf({
      course: courseOf(tx, [id]),
      contacts: contactsOf(id),
      goals: goalsOf(tx, id),
      crisis: crisisPlansOf(tx, id),
      given: givenTo(tx, id),
      tells: tellsOf(tx, id),
      handover: handoverOf(id),
      norm: normOn(today()),
    }),
  )
  const { wishes, rhythms, workers } = view.course
  const isPast = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, today()) <= 0
  const noted = wishes.find(({ onDay }) => isPast(onDay)) ?? null
  const wish = wishOn(noted && { wish: noted.wish, until: noted.untilOn }, today())
  const rhythm = rhythms.find(({ fromOn }) => isPast(fromOn)) ?? null
  const next = view.contacts.find(isWaiting) ?? null
  const made = view.contacts.flatMap(({ made, madeOn }) => (made && madeOn ? [madeOn] : []))
  const lastMade = made.toSorted(Temporal.PlainDate.compare).at(-1) ?? null
  const turn = { wish, rhythm, beginsOn: support.beginsOn, lastMade, nextOn: next?.onDay ?? null }
  const by = inTouchBy(turn, view.norm.contactDays)
  return { ...view, support, wishes, rhythms, workers, noted, wish, rhythm, next, by }
}
export type SupportOverview = Awaited<ReturnType<typeof supportOverview>>
