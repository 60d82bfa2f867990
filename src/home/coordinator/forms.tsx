/** A manager names who matches, and takes it back. Whoever is named reads what households have agreed to be matched on, and nothing else about them. */

import { byUnit, colleagues } from '../../person/index.ts'
import { Beneath, desk, picked, stopped, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { type HomeVerb, requireMay } from '../access.ts'
import { text } from './text.ts'

export const coordinatorDesk = desk({
  at: '/homes/coordinators',
  requireMay: (session, verb: HomeVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/homes/coordinators', label: words(text, page.viewer.locale).title }]} />
  ),
  text: group(text, 'subject'),
})

export const naming = coordinatorDesk.form({
  at: 'new',
  may: 'nameCoordinators',
  opens: 'coordinators',
  back: '/homes/coordinators',
  text: group(text, 'naming'),
  fields: { user: picked() },
  knows: colleagues,
  shows: ({ known }) => ({ options: { user: byUnit(known) } }),
  act: async (step, { user }, here) => {
    if (!here.some(({ id }) => id === user)) return wrong('user', 'notHere')
    const about = await step.add('matching_coordinator', 'named', { user_id: user })
    return step.done('coordinator.named', { about, data: { user } })
  },
  clash: { matching_coordinator_now: stopped('named', 'user') },
})

export const ending = coordinatorDesk.press({
  at: ':coordinator/end',
  may: 'nameCoordinators',
  back: '/homes/coordinators',
  text: group(text, 'ending'),
  act: async (step) => {
    const { coordinator } = step.params
    await step.stamp('matching_coordinator', coordinator, 'ended')
    return step.done('coordinator.ended', { about: coordinator })
  },
})

export const unending = coordinatorDesk.press({
  at: ':coordinator/end/undo',
  may: 'nameCoordinators',
  back: '/homes/coordinators',
  text: group(text, 'unending'),
  act: async (step) => {
    const { coordinator } = step.params
    await step.unstamp('matching_coordinator', coordinator, 'ended')
    return step.done('coordinator.resumed', { about: coordinator })
  },
  clash: { matching_coordinator_now: stopped('named') },
})
