/** What stands beneath a clock's title adds to it. */

import { expect, test } from 'vitest'
import { beneathTitle, saidClock } from './words.ts'

const beneath = (step: string, rule: string) =>
  beneathTitle(saidClock({ matterId: 'm', source: 'course', step, rule }, 'sv'))

test('the rule’s name stands beneath a clock’s title, but not where it says the title again', () => {
  expect(beneath('recovery', 'EV-05')).toBe('Återvinna hyresrätten')
  expect(beneath('answerToOrder', 'KF-01')).toBe('')
  expect(beneath('reopening', 'KF-04')).toBe('')
})

test('a reason in a sentence always stands beneath, also when it uses the title’s words', () => {
  const said = saidClock({ matterId: 'm', source: 'plan', step: '', rule: 'plan-payment' }, 'sv')
  expect(beneathTitle(said)).toBe('Betalningen ska vara gjord den här dagen enligt avbetalningsplanen.')
})
