/** Follow-ups: planned, held, called off. */

import type { Tx } from '../../platform/database/index.ts'
import { day, longText, radios, shortText, stopped } from '../../platform/subject/index.ts'
import { formatDate, group, type Locale } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { caseIdOf } from '../load.ts'
import { caseFile } from '../subject.tsx'
import { text as caseText } from '../text.ts'
import { followUpById, homeStates, isWaiting } from './queries.ts'
import { text } from './text.ts'

const DEFAULT_WEEKS_AHEAD = 4

export const planning = caseFile.form({
  at: 'follow-ups/new',
  may: 'followUp',
  opens: 'followUp',
  back: '#follow-ups',
  text: group(text, 'planning'),
  fields: { dueOn: day({ within: 'planned', from: today }), about: shortText(500, { width: 'full' }) },
  shows: () => ({ begins: { dueOn: today().add({ weeks: DEFAULT_WEEKS_AHEAD }) } }),
  act: async (step, { dueOn, about }) => {
    const made = await step.add('follow_up', 'planned', { due_on: dueOn, about })
    return step.done('follow-up.planned', { about: made, data: { case: step.on.id, due: dueOn.toString() }, made })
  },
})

/** Also in a case that is closed: a follow-up that nobody held or called off must not wait. */
const place = {
  through: (tx: Tx, { id }: { id: string }) => caseIdOf(tx, 'follow_up', id),
  may: 'followUp',
  alsoEnded: true,
  opens: 'followUp',
  back: '#follow-ups',
} as const

async function what(tx: Tx, id: string, locale: Locale) {
  const { dueOn, about } = await followUpById(tx, id)
  return { lead: `${formatDate(dueOn, locale)}: ${about}` }
}

export const holding = caseFile.form({
  ...place,
  at: '/follow-ups/:id/held',
  text: group(text, 'holding'),
  fields: {
    heldOn: day({ to: today }),
    homeHolds: radios(homeStates, group(caseText, 'homeHolds')),
    words: longText(4000, 6),
  },
  shows: async ({ tx, params, viewer }) => ({
    ...(await what(tx, params.id, viewer.locale)),
    begins: { heldOn: today() },
  }),
  act: async (step, { heldOn, homeHolds, words }) => {
    const { tx, on, params } = step
    if (!isWaiting(await followUpById(tx, params.id))) return stopped('notWaiting')
    await step.stamp('follow_up', params.id, 'held', { held_on: heldOn, held_words: words, home_holds: homeHolds })
    const data = { case: on.id, on: heldOn.toString(), home: homeHolds }
    return step.done('follow-up.held', { about: params.id, data })
  },
})

export const callingOff = caseFile.form({
  ...place,
  at: '/follow-ups/:id/called-off',
  text: group(text, 'callingOff'),
  fields: { because: longText(500, 3) },
  shows: ({ tx, params, viewer }) => what(tx, params.id, viewer.locale),
  act: async (step, { because }) => {
    const { tx, on, params } = step
    if (!isWaiting(await followUpById(tx, params.id))) return stopped('notWaiting')
    await step.stamp('follow_up', params.id, 'called_off', { called_off_because: because })
    return step.done('follow-up.called-off', { about: params.id, data: { case: on.id } })
  },
})
