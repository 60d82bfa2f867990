/** A tenant who is to leave: the flat and the keys by noon of the day after the last (JB 12:7), and what staying a month unasked does (JB 12:3 st. 3). */

import type { Facts } from './facts.ts'
import { computed, dangerOf, happened, isBefore, stateBetween, step } from './step.ts'
import type { CourseStep } from './types.ts'

export function leavingSteps(facts: Facts): CourseStep[] {
  const ends = facts.of('leaseEnds').at(-1)
  const demands = facts
    .of('leaveDemanded')
    .map((fact) => happened('moveOut', fact, facts.today, { id: `moveOut:${fact.root}` }))
  const keys = facts.of('keysReturned')
  if (ends === undefined)
    return [...demands, ...keys.map((fact) => happened('moveOut', fact, facts.today, { id: `moveOut:${fact.root}` }))]
  const leave = computed('HO-09', { tenancyEnds: ends.on })
  const stay = computed('HO-10', { tenancyEnds: ends.on })
  const out = facts.past('keysReturned')[0] ?? facts.past('evicted')[0]
  const gone = out ?? facts.past('movedOut')[0]
  const asked = facts.past('leaveDemanded')[0] ?? facts.past('tribunalAsked').find(({ on }) => !isBefore(on, ends.on))
  const settled = gone ?? asked
  return [
    ...demands,
    step('moveOut', {
      state: out === undefined ? stateBetween(facts.today, leave?.lastDay ?? null, facts.today) : 'done',
      on: out?.on ?? leave?.lastDay ?? null,
      computation: leave,
      danger: leave === null ? null : dangerOf(leave),
      from: out === undefined ? [ends] : [ends, out],
    }),
    step('moveOut', {
      id: 'moveOut:stayed',
      label: {
        sv: 'Hyresvärden ska be hyresgästen flytta före',
        en: 'The landlord must ask the tenant to leave before',
      },
      state: settled === undefined ? stateBetween(ends.on, stay?.lastDay ?? null, facts.today) : 'done',
      on: settled?.on ?? stay?.lastDay ?? null,
      computation: stay,
      danger: stay === null ? null : dangerOf(stay),
      words: settled === undefined ? askFirst : null,
      from: settled === undefined ? [ends] : [ends, settled],
    }),
  ]
}

const askFirst = {
  sv: 'Fråga om hyresvärden har bett hyresgästen att flytta innan någon säger att avtalet är förlängt.',
  en: 'Ask whether the landlord has asked the tenant to leave before anybody says that the contract is prolonged.',
}
