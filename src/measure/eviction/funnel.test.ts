import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FunnelGroup, funnelSteps } from './facts.ts'
import { choicesIn, funnelOf } from './funnel.ts'
import { anyGroups } from './groups.fixture.ts'
import { nationYears } from './nation.ts'

const every = { year: null, landlord: null, area: null }

const group = (facts: Partial<FunnelGroup>): FunnelGroup => ({
  year: 2025,
  landlord: null,
  area: null,
  depth: 0,
  outcome: 'keptPayment',
  withdrawn: false,
  contactDays: 0,
  helps: [],
  matters: 1,
  families: 0,
  children: 0,
  registered: 0,
  ...facts,
})

describe('the funnel', () => {
  test('a home that was lost has passed every step', () => {
    const { steps, ends } = funnelOf(
      [group({ depth: 4, outcome: 'evicted', families: 1, children: 2, registered: 1 })],
      every,
    )
    expect(steps.map(({ matters }) => matters)).toEqual([1, 1, 1, 1, 1])
    expect(steps.at(-1)).toMatchObject({ children: 2, registered: 1 })
    expect(ends.find(({ end }) => end === 'evicted')?.matters).toBe(1)
  })

  test('a matter that runs is in the steps, and in no end but that it runs', () => {
    const { ends } = funnelOf([group({ depth: 2, outcome: null })], every)
    expect(ends.filter(({ matters }) => matters > 0).map(({ end }) => end)).toEqual(['running'])
  })

  test('the time to first contact: the same day is in time, too, and the middle one is a day on which somebody was reached', () => {
    const { contact } = funnelOf(
      [
        group({ contactDays: 0, matters: 2 }),
        group({ contactDays: 3 }),
        group({ contactDays: 9, matters: 3 }),
        group({ contactDays: null }),
      ],
      every,
    )
    expect(contact).toEqual({ sameDay: 2, inTime: 3, later: 3, never: 1, medianDays: 3 })
  })

  test('what helped is counted of the ended ones, and leaves aside where there was no risk', () => {
    const { worked } = funnelOf(
      [
        group({ helps: ['plan'], outcome: 'keptPlan', matters: 3 }),
        group({ helps: ['plan'], outcome: 'evicted' }),
        group({ helps: ['plan'], outcome: null, matters: 9 }),
        group({ helps: [], outcome: 'noRisk', matters: 9 }),
        group({ helps: [], outcome: 'movedOutUnhoused' }),
      ],
      every,
    )
    expect(worked.find(({ help }) => help === 'plan')).toEqual({
      help: 'plan',
      with: { ended: 4, kept: 3, lost: 1 },
      without: { ended: 1, kept: 0, lost: 1 },
    })
  })

  test('whatever the matters: no step holds more than the one before, the ends add up to all, and the years add up to the whole', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const { steps, ends, withdrawn, contact } = funnelOf(groups, every)
        for (const [i, step] of steps.entries()) {
          const next = steps[i + 1]
          for (const key of ['matters', 'families', 'children', 'registered'] as const)
            expect(next?.[key] ?? 0).toBeLessThanOrEqual(step[key])
        }
        const all = groups.reduce((sum, { matters }) => sum + matters, 0)
        expect(steps[0]?.matters).toBe(all)
        expect(ends.reduce((sum, { matters }) => sum + matters, 0)).toBe(all)
        expect(contact.inTime + contact.later + contact.never).toBe(all)
        expect(withdrawn.matters).toBeLessThanOrEqual(steps[funnelSteps.indexOf('application')]?.matters ?? 0)
        const yearly = choicesIn(groups).years.map((year) => funnelOf(groups, { ...every, year }))
        for (const i of steps.keys())
          expect(yearly.reduce((sum, { steps: of }) => sum + (of[i]?.matters ?? 0), 0)).toBe(steps[i]?.matters)
      }),
    )
  })
})

test('the published years of the country are whole years, each once, the newest first', () => {
  const years = nationYears()
  expect(years[0]).toMatchObject({ year: 2025, applications: 7907, executed: 3330, children: 824 })
  expect(new Set(years.map(({ year }) => year)).size).toBe(years.length)
  expect(years.find(({ year }) => year === 2016)).toMatchObject({ applications: 5758, executed: 1973 })
})
