/** Talks about when a second-hand lease can be the tenant's own: planned, held, called off. */

import { byUnit, colleagues } from '../../person/index.ts'
import { found } from '../../platform/access/index.ts'
import { day, longText, picked, stopped, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { isSublet } from '../forms.ts'
import { type LeaseStep, lease } from '../subject.tsx'
import { text } from './part.text.ts'

export const planning = lease.form({
  at: 'talks/new',
  may: 'keepLease',
  opens: 'lease',
  back: '#talks',
  text: group(text, 'planning'),
  fields: { plannedOn: day({ within: 'planned', from: today }), holder: picked() },
  knows: colleagues,
  shows: ({ session, known }) => ({ begins: { holder: session.userId }, options: { holder: byUnit(known) } }),
  act: async (step, { plannedOn, holder }, known) => {
    const { on } = step
    if (!isSublet(on.form)) return stopped('notSecondHand')
    if (on.endsOn !== null) return stopped('ended')
    if (!known.some(({ id }) => id === holder)) return wrong('holder', 'noColleague')
    const made = await step.add('lease_talk', 'planned', { planned_on: plannedOn, holder_id: holder })
    return step.done('lease-talk.planned', { data: { talk: made, on: plannedOn.toString() }, made })
  },
  clash: { lease_talk_next: stopped('already') },
})

async function talkOf({ tx, on, params }: LeaseStep<'talk'>) {
  const row = await tx
    .selectFrom('lease_talk')
    .select(['held_at as heldAt', 'called_off_at as calledOffAt'])
    .where('id', '=', params.talk)
    .where('lease_id', '=', on.id)
    .executeTakeFirst()
  return found(row)
}

export const holding = lease.form({
  at: 'talks/:talk/held',
  may: 'keepLease',
  opens: 'lease',
  back: '#talks',
  text: group(text, 'holding'),
  fields: { heldOn: day({ to: today }), words: longText(900, 4) },
  shows: () => ({ begins: { heldOn: today() } }),
  act: async (step, { heldOn, words }) => {
    const { heldAt, calledOffAt } = await talkOf(step)
    if (heldAt !== null || calledOffAt !== null) return stopped('already')
    await step.stamp('lease_talk', step.params.talk, 'held', { held_on: heldOn, words })
    return step.done('lease-talk.held', { data: { talk: step.params.talk, on: heldOn.toString() } })
  },
})

export const callingOff = lease.press({
  at: 'talks/:talk/call-off',
  may: 'keepLease',
  back: '#talks',
  text: group(text, 'callingOff'),
  act: async (step) => {
    const { heldAt, calledOffAt } = await talkOf(step)
    if (heldAt !== null || calledOffAt !== null) return stopped('already')
    await step.stamp('lease_talk', step.params.talk, 'called_off')
    return step.done('lease-talk.called-off', { data: { talk: step.params.talk } })
  },
})

/** It wasn't held, or not called off, after all. */
export const unholding = lease.press({
  at: 'talks/:talk/undo',
  may: 'keepLease',
  back: '#talks',
  text: group(text, 'unholding'),
  act: async (step) => {
    const { heldAt, calledOffAt } = await talkOf(step)
    if (heldAt === null && calledOffAt === null) return stopped('already')
    if (heldAt === null) await step.unstamp('lease_talk', step.params.talk, 'called_off')
    else await step.unstamp('lease_talk', step.params.talk, 'held', { held_on: null, words: null })
    return step.done('lease-talk.planned-again', { data: { talk: step.params.talk } })
  },
  clash: { lease_talk_next: stopped('another') },
})
