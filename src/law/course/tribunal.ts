/** A dispute on renewal at Hyresnämnden (JB 12:49-50, lag 1973:188). */

import type { Facts } from './facts.ts'
import { computed, dangerOf, happened, isAfter, isBefore, type Part, stateBetween, step } from './step.ts'
import type { CourseStep } from './types.ts'
import { warning } from './words.ts'

export function tribunalOf(facts: Facts): Part {
  const ended = facts.of('termEnded').at(-1)
  const asked = facts.of('tribunalAsked')
  const rule = ended === undefined ? null : computed('HN-01', { termEnded: ended.on })
  const late = asked.filter(({ on }) => rule?.lastDay != null && isAfter(on, rule.lastDay))
  return {
    steps: [...referral(), ...notified(), ...decided()],
    warnings: late.length > 0 ? [warning('referredTooLate', late)] : [],
  }

  /** HN-01: the landlord has a month from the term's end; without it the termination has no effect. */
  function referral(): CourseStep[] {
    const done = asked.filter(({ on }) => !isAfter(on, facts.today)).at(0)
    if (ended === undefined || rule === null)
      return asked.map((fact) => happened('tribunal', fact, facts.today, { id: `tribunal:${fact.root}` }))
    return [
      step('tribunal', {
        state:
          done === undefined
            ? stateBetween(ended.on, rule.lastDay, facts.today)
            : late.includes(done)
              ? 'passed'
              : 'done',
        on: done === undefined || late.includes(done) ? rule.lastDay : done.on,
        computation: rule,
        danger: dangerOf(rule),
        from: done === undefined ? [ended] : [ended, done],
      }),
    ]
  }

  /** HN-02: Hyresnämnden tells the board as soon as possible when arrears, care or disturbances are pleaded. */
  function notified(): CourseStep[] {
    const pleaded = asked[0]
    const told = facts.of('tribunalNotified')
    return told.map((fact) =>
      happened('tribunal', fact, facts.today, {
        id: `tribunal:${fact.root}`,
        computation:
          pleaded === undefined || isBefore(fact.on, pleaded.on)
            ? null
            : computed('HN-02', { groundPleaded: pleaded.on }),
      }),
    )
  }

  function decided(): CourseStep[] {
    return facts
      .of('tribunalDecided')
      .map((fact) => happened('tribunal', fact, facts.today, { id: `tribunal:${fact.root}` }))
  }
}
