/** A spouse or cohabitant who wants to take the tenancy over (JB 12:47, 12:49 st. 2): the landlord's two months of one each. */

import type { Fact, Facts } from './facts.ts'
import { computed, dangerOf, happened, isAfter, isBefore, latest, type Part, stateBetween, step } from './step.ts'
import type { CourseStep, CourseWarning } from './types.ts'
import { warning } from './words.ts'

export function takeoverOf(facts: Facts): Part {
  const wanted = facts.of('takeoverWanted')
  const asked = facts.of('spouseAsked')
  const told = wanted.map((fact) => happened('takeover', fact, facts.today, { id: `takeover:${fact.root}` }))
  const ask = askToLeave(facts, wanted[0], asked[0])
  const refer = referTheQuestion(facts, asked.at(-1))
  return { steps: [...told, ...ask.steps, ...refer.steps], warnings: [...ask.warnings, ...refer.warnings] }
}

const nothing: Part = { steps: [], warnings: [] }

/** HN-04: from the end of the tenant's right; RH 2017:56 counts from the termination. */
function askToLeave(facts: Facts, wanted: Fact | undefined, asked: Fact | undefined): Part {
  const termination = facts.of('terminationServed').at(-1)
  const ended = facts.of('termEnded').at(-1) ?? termination
  if ((wanted ?? asked) === undefined) return nothing
  if (ended === undefined) {
    const done = asked === undefined ? [] : [happened('takeover', asked, facts.today, { id: `takeover:${asked.root}` })]
    return { steps: done, warnings: [] }
  }
  const rule = computed('HN-04', { tenantsRightEnded: ended.on, termination: termination?.on ?? null })
  const last =
    rule === null
      ? null
      : latest([rule.lastDay, ...(rule.readings ?? []).map(({ lastDay }) => lastDay)].flatMap((day) => day ?? []))
  const late = asked !== undefined && last !== null && isAfter(asked.on, last)
  const steps: CourseStep[] = [
    step('takeover', {
      id: 'takeover:ask',
      label: {
        sv: 'Hyresvärdens uppmaning till make eller sambo att flytta',
        en: 'The landlord’s request that a spouse or cohabitant leave',
      },
      state: asked === undefined ? stateBetween(ended.on, last, facts.today) : late ? 'passed' : 'done',
      on: asked !== undefined && !late ? asked.on : (rule?.lastDay ?? null),
      computation: rule,
      danger: rule === null ? null : dangerOf(rule),
      from: [ended, ...(wanted === undefined ? [] : [wanted]), ...(asked === undefined ? [] : [asked])],
    }),
  ]
  const warnings: CourseWarning[] = late ? [warning('spouseAskedTooLate', [asked, ended])] : []
  return { steps, warnings }
}

/** HN-05: asked to leave, and still there: the landlord has a month to go to Hyresnämnden. */
function referTheQuestion(facts: Facts, asked: Fact | undefined): Part {
  if (asked === undefined) return nothing
  const rule = computed('HN-05', { spouseAsked: asked.on })
  const done = facts.past('tribunalAsked').find(({ on }) => !isBefore(on, asked.on))
  const late = done !== undefined && rule?.lastDay != null && isAfter(done.on, rule.lastDay)
  const steps: CourseStep[] = [
    step('takeover', {
      id: 'takeover:refer',
      label: { sv: 'Frågan om övertagande till hyresnämnden', en: 'The question of taking over to Hyresnämnden' },
      state: done === undefined ? stateBetween(asked.on, rule?.lastDay ?? null, facts.today) : late ? 'passed' : 'done',
      on: done !== undefined && !late ? done.on : (rule?.lastDay ?? null),
      computation: rule,
      danger: rule === null ? null : dangerOf(rule),
      from: done === undefined ? [asked] : [asked, done],
    }),
  ]
  return { steps, warnings: late ? [warning('spouseReferredTooLate', [done, asked])] : [] }
}
