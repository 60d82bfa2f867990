/** Events in an order that can't be: the days are counted all the same, and each gets a warning of its own. */

import type { Facts } from './facts.ts'
import type { CourseEventKind } from './kinds.ts'
import { isBefore } from './step.ts'
import type { CourseWarning } from './types.ts'
import { type WarningName, warning } from './words.ts'

/** What is wrong when the first has happened and the second only later. */
const orders: readonly (readonly [CourseEventKind, CourseEventKind, WarningName])[] = [
  ['orderServed', 'orderApplied', 'servedBeforeApplied'],
  ['contested', 'orderServed', 'contestedBeforeServed'],
  ['contestSent', 'contested', 'contestSentBeforeContested'],
  ['titleGiven', 'orderApplied', 'titleBeforeApplied'],
  ['reopeningAsked', 'titleGiven', 'reopeningBeforeTitle'],
  ['documentsComplete', 'enforcementAsked', 'documentsBeforeAsked'],
  ['evictionConfirmed', 'evictionNotice', 'confirmedBeforeNotice'],
  ['tribunalDecided', 'tribunalAsked', 'tribunalBeforeAsked'],
  ['terminationCopied', 'terminationServed', 'copiedBeforeTerminated'],
  ['criminalCaseEnded', 'investigationBegun', 'caseEndedBeforeBegun'],
]

export function impossibleOrders(facts: Facts): CourseWarning[] {
  return orders.flatMap(([first, second, name]) => {
    const before = facts.of(second)[0]
    const wrong = before === undefined ? [] : facts.of(first).filter(({ on }) => isBefore(on, before.on))
    return wrong.length === 0 || before === undefined ? [] : [warning(name, [...wrong, before])]
  })
}
