/** How and when the board's word reached the landlord, and taking back what wasn't so. What has arrived binds the municipality. */

import { found } from '../../platform/access/index.ts'
import { day, longText, radios, shortText, sometimes, stopped, wrong } from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { courseOfMatter } from '../clocks/course.ts'
import { addEventsIn, bareFacts } from '../event/actions.ts'
import { annulEvent } from '../event/annul.ts'
import { type MatterStep, matter } from '../subject.tsx'
import { currentOf, deliveryWays, undertakingsOf } from '../undertakings.ts'
import { type DeliveryRefusal, deliveryOn, windowOf } from '../window.ts'
import { text } from './text.ts'
import { outOfTime, WindowNote } from './window-note.tsx'

const place = { may: 'work', opens: 'undertaking', back: 'undertaking' } as const

const standingIn = async ({ tx, on }: MatterStep) => currentOf(await undertakingsOf(tx, on.id))

const alreadyWithdrawn = stopped((locale) => words(text, locale).alreadyWithdrawn)

function notThen(refusal: DeliveryRefusal) {
  if (refusal.kind === 'inFuture') return wrong('reachedOn', 'inFuture')
  if (refusal.kind !== 'beforeSigning') return outOfTime(refusal)
  return wrong('reachedOn', (locale) => words(text, locale).beforeSigning(formatDate(refusal.signedOn, locale)))
}

/** When it reached the landlord is what the law counts. Refused after the window. */
export const delivering = matter.form({
  ...place,
  at: 'undertaking/delivery',
  text: group(text, 'delivering'),
  fields: {
    how: radios(deliveryWays, group(text, 'hows')),
    reachedOn: day({ shownTo: today }),
    proof: sometimes(shortText(300, { width: 'full' })),
  },
  shows: async ({ tx, shown, viewer }) => {
    const { course } = await courseOfMatter(tx, shown)
    return {
      before: <WindowNote window={windowOf(shown, course)} viewer={viewer} />,
      begins: { reachedOn: today() },
    }
  },
  act: async (step, { how, reachedOn, proof }) => {
    const { tx, session, on } = step
    const undertaking = await standingIn(step)
    if (undertaking === null) return alreadyWithdrawn
    if (undertaking.delivery !== null) return stopped('alreadyDelivered')
    if (proof === null && how !== 'hemvist') return wrong('proof', 'proofMissing')
    const { course } = await courseOfMatter(tx, on)
    const timing = deliveryOn(windowOf(on, course), reachedOn, undertaking.signedOn, today())
    if (!timing.ok) return notThen(timing.reason)
    const { id, amountOre } = undertaking
    const given = { ...bareFacts, kind: 'undertakingGiven', on: reachedOn, amountOre } as const
    const { ids } = await addEventsIn(tx, session, on, [given])
    await tx
      .insertInto('undertaking_delivery')
      .values({
        ...step.mine('noted'),
        undertaking_id: id,
        how,
        reached_on: reachedOn,
        proof,
        event_id: found(ids[0]),
      })
      .execute()
    const data = { undertaking: id, on: reachedOn.toString(), how, timing: timing.value }
    return step.done('undertaking.delivered', { data })
  },
  clash: { undertaking_delivery_current: stopped('alreadyDelivered') },
})

/** It didn't reach the landlord as was noted: the event no longer counts. */
export const undoing = matter.form({
  ...place,
  at: 'undertaking/delivery/undo',
  text: group(text, 'undoing'),
  fields: { because: longText(1000, 3) },
  act: async (step, { because }) => {
    const { tx, session, on } = step
    const undertaking = await standingIn(step)
    const delivery = undertaking?.delivery ?? null
    if (undertaking === null || delivery === null) return stopped('notDelivered')
    await tx
      .updateTable('undertaking_delivery')
      .set({ undone_at: now(), undone_by: session.userId })
      .where('id', '=', delivery.id)
      .execute()
    await annulEvent(tx, session, on, delivery.eventId, because)
    return step.done('undertaking.delivery-undone', { data: { undertaking: undertaking.id } })
  },
})

/** Withdraws one that hasn't reached the landlord, and the promise with it; also when the matter has ended. */
export const withdrawing = matter.form({
  ...place,
  at: 'undertaking/withdraw',
  alsoEnded: true,
  text: group(text, 'withdrawing'),
  fields: { because: longText(1000, 3) },
  act: async (step, { because }) => {
    const undertaking = await standingIn(step)
    if (undertaking === null) return alreadyWithdrawn
    if (undertaking.delivery !== null) return stopped('hasReached')
    await step.stamp('undertaking', undertaking.id, 'withdrawn', { withdrawn_because: because })
    const promises = await step.tx
      .selectFrom('matter_promise')
      .select('id')
      .where('matter_id', '=', step.on.id)
      .where('kind', '=', 'undertaking')
      .where('withdrawn_at', 'is', null)
      .execute()
    for (const { id } of promises) await step.stamp('matter_promise', id, 'withdrawn')
    return step.done('undertaking.withdrawn', { data: { undertaking: undertaking.id } })
  },
})
