/** What can't be, or is longer than the law gives, in Kronofogden's steps. */

import type { Eviction } from './enforcement.ts'
import type { Fact, Facts } from './facts.ts'
import { computed, hasFlag, isAfter, isBefore } from './step.ts'
import type { CourseWarning } from './types.ts'
import { warning } from './words.ts'

export function enforcementWarnings(facts: Facts, eviction: Eviction): CourseWarning[] {
  return [
    ...beforeTitle(facts),
    ...evictionDayWarnings(facts, eviction),
    ...confirmations(facts),
    ...respites(facts, eviction),
    ...postponements(facts),
  ]
}

function beforeTitle(facts: Facts): CourseWarning[] {
  const title = facts.of('titleGiven')[0]
  const evicted = facts.of('evicted')
  if (title === undefined) {
    const known = facts.of('tribunalDecided').length > 0
    if (known) return []
    if (evicted.length > 0) return [warning('evictedWithoutTitle', evicted)]
    const steps = [...facts.of('enforcementAsked'), ...facts.of('heard'), ...facts.of('evictionNotice')]
    return steps.length === 0 ? [] : [warning('enforcementWithoutTitle', steps)]
  }
  const asked = facts.of('enforcementAsked').filter(({ on }) => isBefore(on, title.on))
  const early = evicted.filter(({ on }) => isBefore(on, title.on))
  return [
    ...(asked.length > 0 ? [warning('enforcementBeforeTitle', [...asked, title])] : []),
    ...(early.length > 0 ? [warning('evictedBeforeTitle', [...early, title])] : []),
  ]
}

function evictionDayWarnings(facts: Facts, { day, earliest, notice, from }: Eviction): CourseWarning[] {
  const found: CourseWarning[] = []
  const evicted = facts.of('evicted')
  if (notice !== null && notice.until == null) found.push(warning('evictionDayMissing', [notice]))
  if (day !== null && earliest !== null && isBefore(day, earliest)) found.push(warning('evictionDayTooEarly', from))
  const tooEarly = evicted.filter(({ on }) => earliest !== null && isBefore(on, earliest))
  if (tooEarly.length > 0) found.push(warning('evictionDayTooEarly', tooEarly))
  const beforeDay = evicted.filter(({ on }) => day !== null && isBefore(on, day))
  if (beforeDay.length > 0) found.push(warning('evictedBeforeDay', [...beforeDay, ...from]))
  const others = rivals(facts)
  if (others.length > 1) found.push(warning('evictionDays', others))
  const ended = [...evicted, ...facts.of('withdrawn'), ...facts.of('newLease'), ...facts.of('movedOut')]
  if (day !== null && isAfter(facts.today, day) && ended.length === 0) found.push(warning('evictionDayPassed', from))
  return found
}

/** Notices with different days, unless respite or a postponement between them says why. */
function rivals(facts: Facts): readonly Fact[] {
  const notices = facts.of('evictionNotice').filter(({ until }) => until != null)
  const moves = [...facts.of('respiteGranted'), ...facts.of('postponed')]
  return notices.filter((fact, index) => {
    const other = notices[index + 1] ?? notices[index - 1]
    if (other?.until == null || fact.until == null || other.until.equals(fact.until)) return false
    return !moves.some(({ on }) => (isBefore(fact.on, other.on) ? between(fact, on, other) : between(other, on, fact)))
  })
}

const between = (a: Fact, on: Temporal.PlainDate, b: Fact): boolean => !isBefore(on, a.on) && !isAfter(on, b.on)

function confirmations(facts: Facts): CourseWarning[] {
  const late = facts.of('evictionNotice').flatMap((notice) => {
    const first = facts.past('evictionConfirmed').find(({ on }) => !isBefore(on, notice.on))
    return first !== undefined && isAfter(first.on, notice.on) ? [first] : []
  })
  return late.length > 0 ? [warning('confirmedLate', late)] : []
}

function respites(facts: Facts, { limits }: Eviction): CourseWarning[] {
  return facts.of('respiteGranted').flatMap((fact) => {
    const until = fact.until ?? null
    const { ordinary, extraordinary } = limits
    if (until === null || ordinary?.lastDay == null || extraordinary?.lastDay == null) return []
    if (isAfter(until, extraordinary.lastDay)) return [warning('respiteTooLong', [fact])]
    if (!isAfter(until, ordinary.lastDay)) return []
    return [warning(hasFlag(fact, 'extraordinary') ? 'respiteNeedsCompensation' : 'respiteTooLong', [fact])]
  })
}

function postponements(facts: Facts): CourseWarning[] {
  const asked = facts.of('enforcementAsked').at(-1)
  const lapses = asked === undefined ? null : computed('VE-05', { enforcementAsked: asked.on })
  const beyond = facts
    .of('postponed')
    .filter(({ until }) => until != null && lapses?.lastDay != null && isAfter(until, lapses.lastDay))
  return beyond.length > 0 ? [warning('lapsed', beyond)] : []
}
