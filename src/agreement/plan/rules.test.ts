import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween, inForceOn, type progressKinds, standingOf } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const days = fc.integer({ min: 0, max: 4000 }).map((n) => day('2020-01-01').add({ days: n }))

describe('the version in force', () => {
  const version = (id: string, decidedOn: string | null, fromOn: string, untilOn: string) => ({
    id,
    decidedOn: decidedOn === null ? null : day(decidedOn),
    fromOn: day(fromOn),
    untilOn: day(untilOn),
  })

  test('is the one decided last of those whose time it is, never a draft, and none before the council has decided', () => {
    const all = [
      version('draft', null, '2024-01-01', '2030-12-31'),
      version('first', '2024-03-25', '2024-04-01', '2026-12-31'),
      version('second', '2025-06-16', '2025-07-01', '2026-12-31'),
    ]
    expect(inForceOn(all, day('2024-03-31'))).toBeNull()
    expect(inForceOn(all, day('2024-04-01'))?.id).toBe('first')
    expect(inForceOn(all, day('2025-06-30'))?.id).toBe('first')
    expect(inForceOn(all, day('2025-07-01'))?.id).toBe('second')
    expect(inForceOn(all, day('2027-01-01'))).toBeNull()
  })

  test('doesn’t hang on the order in which versions stand', () => {
    const versions = fc.array(fc.record({ id: fc.uuid(), decidedOn: fc.option(days), fromOn: days, untilOn: days }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(versions, days, (all, on) => {
        expect(inForceOn([...all].reverse(), on)?.id).toBe(inForceOn(all, on)?.id)
        const found = inForceOn(all, on)
        if (found !== null) expect(Temporal.PlainDate.compare(found.fromOn, on)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('where an action stands', () => {
  const action = { fromOn: day('2024-04-01'), dueOn: day('2024-10-31') }
  const note = (kind: (typeof progressKinds)[number], on: string) => ({ kind, onDay: day(on) })

  test('is late the day after its last day, unless it is done or halted by then; a note changes nothing', () => {
    expect(standingOf(action, [], day('2024-10-31'))).toBe('planned')
    expect(standingOf(action, [note('note', '2024-11-01')], day('2024-11-01'))).toBe('late')
    expect(standingOf(action, [note('begun', '2024-05-01')], day('2024-10-31'))).toBe('begun')
    expect(standingOf(action, [note('begun', '2024-05-01')], day('2024-11-01'))).toBe('late')
    expect(standingOf(action, [note('halted', '2024-05-01')], day('2025-11-01'))).toBe('halted')
  })

  test('what happened later isn’t so yet, and what was begun again is no longer done', () => {
    const course = [note('done', '2024-09-01'), note('begun', '2024-10-01')]
    expect(standingOf(action, course, day('2024-08-31'))).toBe('planned')
    expect(standingOf(action, course, day('2024-09-15'))).toBe('done')
    expect(standingOf(action, course, day('2024-10-15'))).toBe('begun')
  })
})

describe('what changed between two versions', () => {
  test('is told by what it is: nothing of one compared with itself, and the reverse turns new into removed', () => {
    const one = fc.record({ key: fc.integer({ min: 0, max: 8 }).map(String), title: fc.string() })
    const several = fc.uniqueArray(one, { selector: ({ key }) => key })
    fc.assert(
      fc.property(several, several, (before, after) => {
        const same = (a: { title: string }, b: { title: string }) => a.title === b.title
        expect(changesBetween(before, before, same)).toEqual({ added: [], removed: [], changed: [] })
        const there = changesBetween(before, after, same)
        const back = changesBetween(after, before, same)
        expect(there.added.map(({ key }) => key).sort()).toEqual(back.removed.map(({ key }) => key).sort())
        expect(there.changed).toHaveLength(back.changed.length)
      }),
    )
  })
})
