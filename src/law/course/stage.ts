/** Where the matter stands, as the funnel counts it: the farthest that it has come. */

import type { Arrears } from './arrears.ts'
import type { Facts } from './facts.ts'
import type { CourseEventKind } from './kinds.ts'
import { earlier, isAfter } from './step.ts'
import type { Course, CourseStep, Safe, Stage } from './types.ts'

/** What has happened by today puts the matter at this stage, the farthest first. */
const byEvents: readonly (readonly [Stage, readonly CourseEventKind[]])[] = [
  [
    'enforcement',
    [
      'enforcementAsked',
      'documentsComplete',
      'heard',
      'evictionNotice',
      'enforcementDecisionServed',
      'removalInformed',
    ],
  ],
  ['decision', ['titleGiven', 'tribunalDecided', 'reopeningAsked']],
  [
    'application',
    [
      'orderApplied',
      'orderServed',
      'contested',
      'contestSent',
      'courtAsked',
      'tribunalAsked',
      'titleRefused',
      'appealed',
    ],
  ],
]

const notices: readonly CourseEventKind[] = [
  'noticeServed',
  'messageGiven',
  'terminationServed',
  'boardNotified',
  'terminationCopied',
]

export function stageOf(
  facts: Facts,
  arrears: Arrears,
  steps: readonly CourseStep[],
  safe: Safe | null,
  ended: Course['ended'],
): Stage {
  if (ended?.how === 'evicted') return 'evicted'
  if (safe !== null) return 'safe'
  if (steps.some(({ place, on }) => place === 'evictionDay' && on !== null)) return 'evictionDay'
  const has = (kinds: readonly CourseEventKind[]) => kinds.some((kind) => facts.past(kind).length > 0)
  const far = byEvents.find(([, kinds]) => has(kinds))
  if (far !== undefined) return far[0]
  const { window, noRecovery } = arrears
  if (window !== null && (noRecovery || isAfter(facts.today, earlier(window.danger.on, window.lastDay))))
    return 'recoveryOver'
  if (has(notices)) return 'notice'
  return arrears.forfeitedOn !== null && !isAfter(arrears.forfeitedOn, facts.today) ? 'forfeited' : 'earlySignal'
}
