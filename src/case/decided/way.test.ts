/** The way of a decision says of each step only what somebody has noted. */

import { expect, test } from 'vitest'
import { inWords, wayOf } from './way.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const made = { heard: null, heardOn: null, decidedOn: day('2026-11-01') }
const said = (decision: Parameters<typeof wayOf>[0], locale: 'sv' | 'en' = 'sv') =>
  wayOf(decision, null, { state: 'notServed' }).map((step) => {
    const { label, state, detail } = inWords(step, locale)
    return `${state}: ${label}, ${detail}`
  })

test('a decision that nobody has noted as sent isn’t said to have reached the person, nor to be on its way', () => {
  const unsent = { ...made, receivedOn: null }
  expect(said(unsent)).toEqual(['done: Beslut, 1 november 2026', 'current: Personen ska få beslutet, inte noterat än'])
  expect(said(unsent, 'en').at(-1)).toBe('current: The person is to get the decision, not noted yet')
  expect(said({ ...made, receivedOn: day('2026-11-03') }).at(-1)).toBe(
    'done: Personen har fått beslutet, 3 november 2026',
  )
})

test('whoever wasn’t heard isn’t said to have been, and nothing of it is done', () => {
  const unheard = { ...made, heard: 'urgent' as const, receivedOn: null }
  expect(said(unheard)[0]).toBe('none: Inte hörd, undefined')
})

test('every step that may wait says in words of its own what isn’t done', () => {
  const waiting = ['served', 'time', 'reconsideration', 'forwarding', 'judgment'] as const
  for (const name of waiting)
    for (const locale of ['sv', 'en'] as const)
      expect(inWords({ name, state: 'current', on: null }, locale).detail, name).toMatch(
        locale === 'sv' ? /än$/ : /yet$/,
      )
})
