/** Facts that can't be together: order, amounts, dates to come, papers with faults. */

import type { Bilingual } from '../calendar.ts'
import type { Arrears } from './arrears.ts'
import { defectWords } from './defects.ts'
import type { Fact, Facts } from './facts.ts'
import type { CourseEventKind } from './kinds.ts'
import { sum } from './money.ts'
import { impossibleOrders } from './orders.ts'
import { hasFlag, isAfter, isBefore } from './step.ts'
import type { CourseWarning, MessageDefect, Tenure } from './types.ts'
import { isOtherTime, standingMessages } from './window.ts'
import { type WarningName, warning, withoutTimeRunning } from './words.ts'

/** These may well lie ahead. */
const mayLieAhead: ReadonlySet<CourseEventKind> = new Set(['rentDue', 'mustLeaveAnyway', 'termEnded', 'leaseEnds'])

export function factWarnings(facts: Facts, arrears: Arrears, tenure: Tenure): CourseWarning[] {
  const { forfeitedOn, dues } = arrears
  const unforfeited = (fact: Fact) => dues.length > 0 && (forfeitedOn === null || isBefore(fact.on, forfeitedOn))
  const leftBefore = (fact: Fact) => forfeitedOn !== null && isBefore(fact.on, forfeitedOn)
  const timeRuns = arrears.window !== null && !arrears.noRecovery
  const disturbances = [...facts.of('disturbance'), ...facts.of('demandMade')]
  const found = [
    ...on(
      'inFuture',
      facts.all.filter(({ kind, on }) => isAfter(on, facts.today) && !mayLieAhead.has(kind)),
    ),
    ...on(
      'endsBeforeStart',
      facts.all.filter(({ on, until }) => until != null && isBefore(until, on)),
    ),
    ...on('noticeBeforeForfeiture', facts.of('noticeServed').filter(unforfeited)),
    ...(disturbances.length === 0
      ? on('terminationBeforeForfeiture', facts.of('terminationServed').filter(unforfeited))
      : []),
    ...on('leavesBeforeForfeiture', facts.of('mustLeaveAnyway').filter(leftBefore)),
    ...impossibleOrders(facts),
    ...on('messageBeforeForfeiture', facts.of('messageGiven').filter(unforfeited)),
    ...on(
      'servedByLetter',
      facts.of('noticeServed').filter((fact) => hasFlag(fact, 'registeredLetter')),
    ),
    ...paperWarnings(facts, timeRuns),
    ...moneyWarnings(facts, arrears),
    ...(arrears.noRecovery ? [warning('noRecovery', facts.of('mustLeaveAnyway').slice(0, 1))] : []),
    ...on(
      'littleImportance',
      facts.of('rentDue').filter((fact) => hasFlag(fact, 'littleImportance')),
    ),
    ...on(
      'closeRelationCrime',
      facts.of('rentDue').filter((fact) => hasFlag(fact, 'closeRelationCrime')),
    ),
    ...(tenure === 'tenantOwned' ? on('ownerMismatch', disturbances) : []),
  ]
  return timeRuns ? found : found.map(withoutTimeRunning)
}

const on = (name: WarningName, facts: readonly Fact[]): CourseWarning[] =>
  facts.length === 0 ? [] : [warning(name, facts)]

function paperWarnings(facts: Facts, timeRuns: boolean): CourseWarning[] {
  const messages = facts.of('messageGiven')
  const notices = facts.of('noticeServed')
  const { standing, replaced } = standingMessages(messages)
  const papers = [...notices, ...messages]
  const repeated = [...(notices.length > 1 ? notices : []), ...(standing.length > 1 ? standing : [])]
  return [
    ...messages
      .filter(({ defects }) => defects !== undefined && defects.length > 0)
      .map((message) => defective(message, timeRuns)),
    ...(replaced.length > 0 ? [warning('restarted', [...replaced, ...standing.slice(0, 1)])] : []),
    ...on('repeated', repeated),
    ...on(
      'statedDays',
      papers.filter(({ statedDays }) => isOtherTime(statedDays)),
    ),
  ]
}

const mayNotHaveBegun: Bilingual = {
  sv: ' Det är inte säkert att tiden har börjat: räkna ändå med den, och påpeka felet.',
  en: ' The time may not have begun: count on it all the same, and point out the fault.',
}
/** No time runs that one could count on. */
const mayNotBegin: Bilingual = {
  sv: ' Det är inte säkert att meddelandet räcker: påpeka felet för hyresvärden.',
  en: ' The message may not be enough: point out the fault to the landlord.',
}

/** What is wrong with a message, and what that has led to. */
function defective(message: Fact, timeRuns: boolean): CourseWarning {
  const found: readonly MessageDefect[] = [...new Set(message.defects ?? [])]
  const sinks = found.some((defect) => defectWords[defect].sinks !== 'didNot')
  const does = !sinks ? { sv: '', en: '' } : timeRuns ? mayNotHaveBegun : mayNotBegin
  const list = (pick: (words: Bilingual) => string) => found.map((one) => pick(defectWords[one].words)).join(', ')
  const cases = (pick: (words: Bilingual) => string) =>
    [...new Set(found.flatMap((one) => defectWords[one].ledTo ?? []).map(pick))].map((words) => ` ${words}`).join('')
  return warning('defectiveMessage', [message], {
    sv: `Fel i meddelandet: ${list(({ sv }) => sv)}.${cases(({ sv }) => sv)}${does.sv}`,
    en: `A fault in the message: ${list(({ en }) => en)}.${cases(({ en }) => en)}${does.en}`,
  })
}

/** A rent is seldom paid more than a quarter ahead: an earlier payment has probably the wrong date. */
const LONG_BEFORE = { months: 3 } as const

function moneyWarnings(facts: Facts, { dues, disagreeing }: Arrears): CourseWarning[] {
  const payments = facts.past('payment')
  const bare = payments.filter(({ amountOre }) => amountOre == null)
  const owedKnown = [...facts.of('rentDue'), ...facts.of('noticeServed'), ...facts.of('messageGiven')].some(
    ({ amountOre }) => amountOre != null,
  )
  const first = dues[0]?.fact.on
  const long = payments.filter((payment) => first !== undefined && isBefore(payment.on, first.subtract(LONG_BEFORE)))
  const duesKnown = dues.length > 0 && dues.every(({ fact }) => fact.amountOre != null)
  const tooMuch = duesKnown && sum(payments) > sum(dues.map(({ fact }) => fact))
  const wrong = [...facts.of('rentDue'), ...payments].filter(({ amountOre }) => amountOre != null && amountOre <= 0)
  return [
    ...on('amountsDiffer', disagreeing),
    ...on(owedKnown ? 'paymentWithoutAmount' : 'amountUnknown', bare),
    ...on('paymentBeforeDue', long),
    ...on('noAmount', wrong),
    ...(tooMuch ? on('paidTooMuch', payments.slice(-1)) : []),
  ]
}
