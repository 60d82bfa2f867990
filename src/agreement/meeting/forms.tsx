/** Meetings: planned, held, called off, and back. */

import { found } from '../../platform/access/index.ts'
import { ask } from '../../platform/database/index.ts'
import { day, longText, oneOf, optional, shortText, stopped, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { Agreement } from '../load.ts'
import { type AgreementStep, agreement } from '../subject.tsx'
import { type Meeting, meetingsOf, pointsOf } from './queries.ts'
import { text } from './text.ts'

const place = { may: 'manage', back: '#meetings' } as const

const isBefore = ({ fromOn }: Agreement, on: Temporal.PlainDate) => Temporal.PlainDate.compare(on, fromOn) < 0

async function meetingIn({ tx, on, params }: AgreementStep<'meeting'>): Promise<Meeting> {
  return found((await ask(tx, meetingsOf(tx, on.id))).find(({ id }) => id === params.meeting))
}

export const planning = agreement.form({
  ...place,
  at: 'meetings/new',
  opens: 'agreement',
  text: group(text, 'planning'),
  fields: {
    kind: oneOf(['steering', 'followUp', 'working'], group(text, 'kinds')),
    onDay: day({ within: 'planned' }),
  },
  act: async (step, { kind, onDay }) => {
    if (isBefore(step.on, onDay)) return wrong('onDay', 'beforeAgreement')
    const made = await step.add('agreement_meeting', 'planned', { kind, on_day: onDay })
    return step.done('agreement.meeting-planned', { data: { row: made, kind, on: onDay.toString() }, made })
  },
})

export const holding = agreement.form({
  ...place,
  at: 'meetings/:meeting/held',
  opens: 'agreement',
  text: group(text, 'holding'),
  fields: {
    heldOn: day({ within: 'happened', to: today }),
    who: optional(shortText(500)),
    words: optional(longText(4000, 8)),
  },
  shows: async ({ tx, shown, params }) => {
    const { onDay, who, words } = found(
      (await ask(tx, meetingsOf(tx, shown.id))).find(({ id }) => id === params.meeting),
    )
    // what was noted before it was said not to have been held stands here again
    return { begins: { heldOn: Temporal.PlainDate.compare(onDay, today()) > 0 ? today() : onDay, who, words } }
  },
  act: async (step, { heldOn, who, words }) => {
    const meeting = await meetingIn(step)
    if (meeting.heldOn !== null) return stopped('already')
    if (meeting.calledOffAt !== null) return stopped('calledOff')
    if (isBefore(step.on, heldOn)) return wrong('heldOn', 'beforeAgreement')
    const held = { held_on: heldOn, who, held_words: words, unheld_at: null, unheld_by: null }
    await step.stamp('agreement_meeting', meeting.id, 'held', held)
    return step.done('agreement.meeting-held', { data: { row: meeting.id, on: heldOn.toString() } })
  },
})

/** What was noted stays, as notes of a meeting that wasn't held: it may be all that is left of what was said. */
export const unholding = agreement.press({
  ...place,
  at: 'meetings/:meeting/held/undo',
  text: group(text, 'unholding'),
  act: async (step) => {
    const { id, heldOn } = await meetingIn(step)
    if (heldOn === null) return stopped('notHeld')
    const points = await ask(step.tx, pointsOf(step.tx, step.on.id))
    if (points.some(({ decidedMeetingId }) => decidedMeetingId === id)) return stopped('decidedThere')
    await step.stamp('agreement_meeting', id, 'unheld')
    return step.done('agreement.meeting-not-held', { data: { row: id } })
  },
})

export const callingOff = agreement.press({
  ...place,
  at: 'meetings/:meeting/calling-off',
  text: group(text, 'callingOff'),
  act: async (step) => {
    const { id, heldOn } = await meetingIn(step)
    if (heldOn !== null) return stopped('held')
    await step.stamp('agreement_meeting', id, 'called_off')
    return step.done('agreement.meeting-called-off', { data: { row: id } })
  },
})

export const uncallingOff = agreement.press({
  ...place,
  at: 'meetings/:meeting/calling-off/undo',
  text: group(text, 'uncallingOff'),
  act: async (step) => {
    const { id } = await meetingIn(step)
    await step.unstamp('agreement_meeting', id, 'called_off')
    return step.done('agreement.meeting-planned-again', { data: { row: id } })
  },
})

export const meetingRoutes = agreement.routes(planning, holding, unholding, callingOff, uncallingOff)
