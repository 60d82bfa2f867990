/** When a notice is late, how the copy is noted, and which matter it is like: on facts alone. */

import { describe, expect, test } from 'vitest'
import { noticeState } from '../eviction/notices/rules.ts'
import { type Copy, copyProblem, likenessOf, timeFrom } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('a notice', () => {
  const on = day('2026-11-21')
  const facts = { kind: 'eviction', receivedOn: on, withdrawn: false, replaced: false, confirmation: null } as const
  test('is to be confirmed the same day, and late the day after', () => {
    expect([noticeState(facts, on), noticeState(facts, on.add({ days: 1 }))]).toEqual(['today', 'late'])
    expect(noticeState({ ...facts, confirmation: { copied: false } }, on)).toBe('copyMissing')
    expect(noticeState({ ...facts, kind: 'removal', confirmation: { copied: false } }, on)).toBe('confirmed')
    expect(noticeState({ ...facts, replaced: true }, on.add({ days: 1 }))).toBe('replaced')
  })
  test('a copy has a day, or a reason why there is none', () => {
    const problem = (how: Copy['how'], given: Copy['on'], because: string | null) =>
      copyProblem({ how, on: given, because }, on, on)?.reason[0]?.says ?? null
    expect([
      problem('letter', on, null),
      problem('letter', null, null),
      problem('notPossible', null, null),
      problem('notPossible', null, 'Okänd adress'),
    ]).toEqual([null, 'copyOnMissing', 'because', null])
    expect([problem('letter', on.add({ days: 1 }), null), problem('letter', on.subtract({ days: 1 }), null)]).toEqual([
      'copyInFuture',
      'copyBeforeNotice',
    ])
  })
  test('times are read as people write them', () => {
    expect(['9', '9.30', '0930', '09:30', '25:00', '9:75', 'tio'].map(timeFrom)).toEqual([
      '09:00',
      '09:30',
      '09:30',
      '09:30',
      null,
      null,
      null,
    ])
  })
  test('is like a matter by flat, address or name, whatever the case and the spaces', () => {
    const notice = { address: 'Provgatan  1', dwellingNumber: '1101', tenantName: 'maja test' }
    expect(likenessOf(notice, { address: 'provgatan 1', dwellingNumber: '1101', tenantName: null })).toEqual([
      'dwelling',
    ])
    expect(likenessOf(notice, { address: 'Provgatan 1', dwellingNumber: '1102', tenantName: 'Maja Test' })).toEqual([
      'address',
      'tenant',
    ])
    expect(likenessOf(notice, { address: 'Provgatan 2', dwellingNumber: '1101', tenantName: null })).toEqual([])
    expect(
      likenessOf({ ...notice, tenantName: null }, { address: null, dwellingNumber: null, tenantName: null }),
    ).toEqual([])
  })
})
