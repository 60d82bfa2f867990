/** Appeals: of Hyresnämnden's decision (JB 12:70), of a judgment (RB 50:1), and the landlord's of a refusal (BFL 55 §, RB 50:1). */

import type { Bilingual } from '../calendar.ts'
import type { Computation } from '../rules.ts'
import type { Fact, Facts } from './facts.ts'
import { computed, dangerOf, hasFlag, isAfter, isBefore, type Part, stateBetween, step } from './step.ts'
import type { CourseStep } from './types.ts'
import { warning } from './words.ts'

/** order: Kronofogden's utslag · judgment: a court's · unknown: it can be either, and both times are shown */
export type TitleSort = 'order' | 'judgment' | 'unknown'

/** A contested claim gets no utslag; without a word of the order nobody knows which it was. */
export function sortOf(facts: Facts, title: Fact): TitleSort {
  if (hasFlag(title, 'judgment')) return 'judgment'
  const by = (kind: 'courtAsked' | 'contested' | 'orderApplied' | 'orderServed') =>
    facts.of(kind).some(({ on }) => !isAfter(on, title.on))
  if (facts.past('reopeningAsked').some(({ on }) => !isBefore(on, title.on))) return 'order'
  if (by('courtAsked')) return 'judgment'
  return !by('contested') && (by('orderApplied') || by('orderServed')) ? 'order' : 'unknown'
}

export function appealsOf(facts: Facts): Part {
  const title = facts.of('titleGiven').at(-1)
  const tribunal = facts.of('tribunalDecided').at(-1)
  const refused = facts.of('titleRefused').at(-1)
  const sort = title === undefined ? 'order' : sortOf(facts, title)
  const parts = [
    ...(tribunal === undefined
      ? []
      : [appeal(facts, tribunal, computed('HN-03', { tribunalDecided: tribunal.on }), 'appeal:tribunal')]),
    ...(title === undefined || sort === 'order'
      ? []
      : [
          appeal(
            facts,
            title,
            computed('KF-06', { judgmentGiven: title.on }),
            'appeal:judgment',
            sort === 'unknown' ? ifAJudgment : null,
          ),
        ]),
    ...(refused === undefined ? [] : [appeal(facts, refused, refusalRule(facts, refused), 'appeal:refused')]),
  ]
  return { steps: parts.flatMap(({ steps }) => steps), warnings: parts.flatMap(({ warnings }) => warnings) }
}

const ifAJudgment: Bilingual = {
  sv: 'Det är inte känt om det är ett utslag eller en dom. En dom överklagas inom tre veckor, ett utslag återvinns inom en månad: räkna med den kortare tiden, och skriv upp vilket det är.',
  en: 'It isn’t known whether it is an utslag or a judgment. A judgment is appealed within three weeks, an utslag is reopened within a month: work by the shorter time, and write down which it is.',
}

function refusalRule(facts: Facts, refused: Fact): Computation | null {
  return sortOf(facts, refused) === 'judgment'
    ? computed('KF-06', { judgmentGiven: refused.on })
    : computed('KF-05', { decidedByEnforcement: refused.on })
}

const decisions = ['tribunalDecided', 'titleGiven', 'titleRefused'] as const

/** The appeal of this decision, and of no later one. */
function answerTo(facts: Facts, decision: Fact): Fact | undefined {
  const next = decisions
    .flatMap((kind) => facts.of(kind))
    .filter(({ on }) => isAfter(on, decision.on))
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))[0]
  return facts
    .past('appealed')
    .find(({ on }) => !isBefore(on, decision.on) && (next === undefined || isBefore(on, next.on)))
}

function appeal(
  facts: Facts,
  decision: Fact,
  rule: Computation | null,
  id: string,
  words: Bilingual | null = null,
): Part {
  const answer = answerTo(facts, decision)
  const lastDay = rule?.lastDay ?? null
  const late = answer !== undefined && lastDay !== null && isAfter(answer.on, lastDay)
  const steps: CourseStep[] = [
    step('appeal', {
      id,
      state: answer === undefined ? stateBetween(decision.on, lastDay, facts.today) : late ? 'passed' : 'done',
      on: answer !== undefined && !late ? answer.on : lastDay,
      computation: rule,
      danger: rule === null ? null : dangerOf(rule),
      words,
      from: answer === undefined ? [decision] : [decision, answer],
    }),
  ]
  return { steps, warnings: late ? [warning('appealedTooLate', [answer, decision])] : [] }
}

/** A refusal keeps the home only once the landlord's time to appeal it has run out, and nobody has. */
export function isFinal(facts: Facts, refused: Fact): boolean {
  const lastDay = refusalRule(facts, refused)?.lastDay ?? null
  return lastDay !== null && isAfter(facts.today, lastDay) && answerTo(facts, refused) === undefined
}
