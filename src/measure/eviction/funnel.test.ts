import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOutcomes } from '../../eviction/end/rules.ts'
import { type FunnelGroup, funnelSteps, helps } from './facts.ts'
import { choicesIn, funnelEnds, funnelOf } from './funnel.ts'
import { nationYears } from './nation.ts'
import { shownEnds, shownSteps } from './shown.ts'

const every = { year: null, landlord: null, area: null }

const anyGroup: fc.Arbitrary<FunnelGroup> = fc
  .record({
    year: fc.integer({ min: 2016, max: 2026 }),
    landlord: fc.constantFrom('Kvarnholmens Bostäder AB', 'Fastighets AB Strandlinden', null),
    area: fc.constantFrom('Norrliden', 'Berga', null),
    depth: fc.integer({ min: 0, max: 4 }),
    outcome: fc.option(fc.constantFrom(...endOutcomes.filter((outcome) => outcome !== 'duplicate'))),
    withdrawn: fc.boolean(),
    contactDays: fc.option(fc.integer({ min: 0, max: 60 })),
    helps: fc.subarray([...helps]),
    matters: fc.integer({ min: 1, max: 30 }),
  })
  .chain((group) =>
    fc
      .record({ families: fc.integer({ min: 0, max: group.matters }), each: fc.integer({ min: 1, max: 4 }) })
      .chain(({ families, each }) =>
        fc
          .integer({ min: 0, max: families * each })
          .map((registered) => ({ ...group, families, children: families * each, registered })),
      ),
  )
const anyGroups = fc.array(anyGroup, { maxLength: 25 })

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

  test('who may not open the matters sees no small number, nor one that the shown ones give away', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const funnel = funnelOf(groups, every)
        const shown = shownSteps(funnel, false)
        for (const [i, step] of shown.entries()) {
          const next = shown[i + 1]
          if (step.matters !== null) expect(step.matters === 0 || step.matters >= 5).toBe(true)
          if (step.matters !== null && next !== undefined && next.matters !== null) {
            const lost = step.matters - next.matters
            expect(lost === 0 || lost >= 5).toBe(true)
          }
        }
        const ends = shownEnds(funnel, false)
        const hidden = ends.filter(({ matters }) => matters === null)
        // one alone is hidden only when it is the whole, and that is hidden too
        if (hidden.length === 1) expect(shown[0]?.matters).toBeNull()
        const known = ends.reduce((sum, { matters }) => sum + (matters ?? 0), 0)
        const all = funnel.steps[0]?.matters ?? 0
        // what is hidden together is known from the whole: it must not be a handful, unless the whole is
        if (hidden.length > 0 && all >= 5) expect(all - known).toBeGreaterThanOrEqual(Math.min(5, all))
        expect(ends.every(({ end }) => funnelEnds.includes(end))).toBe(true)
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
