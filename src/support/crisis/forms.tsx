/** The plan for hard days: written in versions, read by those who must know it. */

import { isDeepStrictEqual } from 'node:util'
import { ask } from '../../platform/database/index.ts'
import { day, longText, optional, stopped } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { support } from '../subject.tsx'
import { crisisPlansOf, hasRead } from './queries.ts'
import { text } from './text.ts'

const part = () => optional(longText(2000, 4))

export const writing = support.form({
  at: 'crisis-plan/new',
  may: 'work',
  opens: 'support-crisis',
  back: '#crisis',
  text: group(text, 'writing'),
  fields: {
    signs: part(),
    helps: part(),
    notHelps: part(),
    callWhom: longText(2000, 4),
    writtenOn: day({ to: today }),
  },
  // two who change it at once: the later one reads what the other wrote first
  seen: {
    is: async ({ tx, on }) => (await ask(tx, crisisPlansOf(tx, on.id)))[0]?.id ?? null,
    otherwise: 'seen',
  },
  shows: async ({ tx, shown }) => {
    const [now] = await ask(tx, crisisPlansOf(tx, shown.id))
    return { begins: { ...now, writtenOn: today() } }
  },
  act: async (step, { signs, helps, notHelps, callWhom, writtenOn }) => {
    const [now] = await ask(step.tx, crisisPlansOf(step.tx, step.on.id))
    const isSame =
      now !== undefined &&
      isDeepStrictEqual([now.signs, now.helps, now.notHelps, now.callWhom], [signs, helps, notHelps, callWhom])
    // today is what the form begins with; another day is a change
    if (isSame && (writtenOn.equals(today()) || writtenOn.equals(now.writtenOn))) return stopped('unchanged')
    const row = { signs, helps, not_helps: notHelps, call_whom: callWhom, written_on: writtenOn }
    const made = await step.add('support_crisis_plan', 'written', row)
    return step.done('support.crisis-plan-written', { about: made, made })
  },
})

export const reading = support.press({
  at: 'crisis-plan/:planId/read',
  may: 'work',
  back: '#crisis',
  text: group(text, 'reading'),
  act: async (step) => {
    const { tx, session, on, params } = step
    const [now] = await ask(tx, crisisPlansOf(tx, on.id))
    if (now?.id !== params.planId) return stopped('gone')
    if (hasRead(now, session.userId)) return stopped('already')
    await step.add('support_crisis_read', 'read', { plan_id: now.id })
    return step.done('support.crisis-plan-read', { about: now.id })
  },
  clash: { support_crisis_read_once: stopped('already') },
})

export const undoing = support.press({
  at: 'crisis-plan/:planId/undo',
  may: 'work',
  back: '#crisis',
  text: group(text, 'undoing'),
  act: async (step) => {
    const { tx, on, params } = step
    const [now] = await ask(tx, crisisPlansOf(tx, on.id))
    if (now?.id !== params.planId) return stopped('gone')
    await step.stamp('support_crisis_plan', params.planId, 'undone')
    return step.done('support.crisis-plan-undone', { about: params.planId })
  },
})
