/** Which events are written down by hand: every kind but those that come with a paper of their own; days that can't be meant. */

import { expect, test } from 'vitest'
import { courseEventKinds, courseOf, stages } from '../../law/index.ts'
import { stopsOf } from '../course-steps/stops.ts'
import { handKinds, isHandKind, kindsNow, wrongDays } from './kinds.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const today = day('2026-11-16')

test('every kind can be written down by hand but those that come with a paper', () => {
  const withPaper = courseEventKinds.filter((kind) => !isHandKind(kind))
  expect(withPaper).toEqual(['undertakingGiven', 'evictionNotice', 'evictionConfirmed'])
})

test.each(stages)('at %s every kind is offered once, among the likely or the rest', (stage) => {
  for (const cause of ['arrears', 'disturbance'] as const) {
    const { likely, rest } = kindsNow({ stage }, cause)
    const offered = [...likely, ...rest.flatMap(({ kinds }) => kinds)]
    expect(offered.toSorted()).toEqual(Object.keys(handKinds).toSorted())
  }
})

test.each([
  ['payment', '2026-11-17', null, 'ahead'],
  ['rentDue', '2026-11-30', null, null],
  ['rentDue', '2029-11-30', null, 'farAhead'],
  ['payment', '2016-11-15', null, 'longAgo'],
  ['hindered', '2026-11-10', '2026-11-09', 'untilBefore'],
  ['hindered', '2026-11-10', '2026-11-10', null],
  ['respiteGranted', '2026-11-10', '2029-01-01', 'farAhead'],
  ['respiteGranted', '2026-11-10', null, 'untilMissing'],
  ['evicted', '2026-11-16', null, null],
] as const)('%s on %s until %s: %s', (kind, on, until, problem) => {
  const wrong = wrongDays({ kind, on: day(on), until: until === null ? null : day(until) }, today)
  expect(wrong?.reason[0]?.says ?? null).toBe(problem)
})

test('the line: what is over, then today, then what is to come; what no longer matters is left out', () => {
  const course = courseOf({
    tenure: 'rented',
    cause: 'arrears',
    today,
    events: [
      { id: '1', kind: 'rentDue', on: day('2026-10-30'), amountOre: 845000 },
      { id: '2', kind: 'noticeServed', on: day('2026-11-12') },
      { id: '3', kind: 'messageGiven', on: day('2026-11-12') },
    ],
  })
  const line = stopsOf(course).map((stop) => (stop.kind === 'step' ? stop.step.place : stop.kind))
  expect(line.slice(0, line.indexOf('today'))).toEqual(['due', 'forfeited', 'served', 'message'])
  expect(line.slice(line.indexOf('today') + 1, line.indexOf('today') + 3)).toEqual(['recovery', 'undertaking'])
  const voided = course.steps.map((step) => ({ ...step, state: 'void' as const }))
  expect(stopsOf({ steps: voided })).toEqual([])
})
