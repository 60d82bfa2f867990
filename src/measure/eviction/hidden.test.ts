/** What an analyst can and can't work out of the figures of tenancies at risk, over years, landlords and areas, pages and files. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FunnelGroup } from './facts.ts'
import { funnelSheet } from './files.ts'
import { choicesIn, type FunnelFilter, funnelOf } from './funnel.ts'
import { anyGroups } from './groups.fixture.ts'
import { hiddenIn, type World } from './hidden.ts'
import { DETAILS, mapNumbers, numbersOf } from './numbers.ts'
import { type ShownFunnel, shownFunnel } from './shown.ts'

const every: FunnelFilter = { year: null, landlord: null, area: null }

/** How many numbers stand on a page; those after them stand between two of them. */
let onPage = 0
mapNumbers(funnelOf([], every), () => {
  onPage += 1
})

/** Every page that the filters can lead to. */
function filtersOf(groups: readonly FunnelGroup[]): FunnelFilter[] {
  const { years, landlords, areas } = choicesIn(groups)
  return [null, ...years].flatMap((year) =>
    [null, ...landlords].flatMap((landlord) => [null, ...areas].map((area) => ({ year, landlord, area }))),
  )
}

const scaled = (group: FunnelGroup, matters: number): FunnelGroup => ({
  ...group,
  matters,
  families: (group.families / group.matters) * matters,
  children: (group.children / group.matters) * matters,
  registered: (group.registered / group.matters) * matters,
})

/** The matters as they are in another world. */
function inWorld(groups: readonly FunnelGroup[], world: World): FunnelGroup[] {
  const gone = new Map<FunnelGroup, number>()
  for (const { was } of world) gone.set(was.group, (gone.get(was.group) ?? 0) + 1)
  return [
    ...groups.map((group) => scaled(group, group.matters - (gone.get(group) ?? 0))),
    ...world.flatMap(({ is }) => (is === null ? [] : [scaled(is.group, 1)])),
  ].filter(({ matters }) => matters > 0)
}

const isSmall = (n: number) => n > 0 && n < 5

describe('who may not open the matters', () => {
  test('sees no small number, nor two whose difference is one', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const { hides } = hiddenIn(groups)
        for (const filter of filtersOf(groups)) {
          const { steps, ends } = shownFunnel(groups, filter, hides)
          for (const { matters, children, registered } of [...steps, ...ends]) {
            for (const n of [matters, children, registered]) expect(n !== null && isSmall(n)).toBe(false)
            if (children !== null && registered !== null) expect(isSmall(children - registered)).toBe(false)
          }
          for (const [i, { matters }] of steps.entries()) {
            const next = steps[i + 1]?.matters ?? null
            if (matters !== null && next !== null) expect(isSmall(matters - next)).toBe(false)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('can’t work one out, whoever they are and however they reckon: all that they see is the same where it is another number', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const { hides, worlds } = hiddenIn(groups)
        const filters = filtersOf(groups)
        const ours = filters.map((filter) => numbersOf(funnelOf(groups, filter)))
        const differs = filters.map(() => new Set<number>())
        for (const world of worlds) {
          const theirs = inWorld(groups, world)
          for (const [i, filter] of filters.entries()) {
            const hidden = hides(filter)
            for (const [at, n] of numbersOf(funnelOf(theirs, filter)).entries()) {
              if (Math.abs(n - (ours[i]?.[at] ?? 0)) > 1e-9) differs[i]?.add(at)
              // two that stand beside each other are hidden by one of them: their difference is on no page
              if (at < onPage && differs[i]?.has(at)) expect(hidden(at)).toBe(true)
            }
          }
        }
        for (const [i, { year, landlord, area }] of filters.entries()) {
          if (landlord !== null && (year === null || area !== null)) continue
          if (area !== null && year === null) continue
          const isTold = (at: number) => (landlord === null && area === null) || DETAILS[at] === false
          for (const [at, n] of (ours[i] ?? []).entries())
            if (isSmall(n) && isTold(at)) expect(differs[i]?.has(at)).toBe(true)
        }
      }),
      { numRuns: 12 },
    )
  })

  const home = (landlord: string, facts: Partial<FunnelGroup> = {}): FunnelGroup => ({
    year: 2025,
    landlord,
    area: 'Berga',
    depth: 1,
    outcome: 'keptPayment',
    withdrawn: false,
    contactDays: 1,
    helps: ['contactInTime'],
    matters: 1,
    families: 0,
    children: 0,
    registered: 0,
    ...facts,
  })
  const cell = (groups: readonly FunnelGroup[], filter: Partial<FunnelFilter>): ShownFunnel =>
    shownFunnel(groups, { ...every, year: 2025, ...filter }, hiddenIn(groups).hides)

  test('sixteen in all and thirteen of one landlord don’t give the three of the other', () => {
    const groups = [
      home('Värd A', { matters: 13 }),
      home('Värd B', { matters: 3 }),
      home('Värd A', { year: 2024, matters: 20 }),
    ]
    expect(cell(groups, {}).steps[0]?.matters).toBe(16)
    expect(cell(groups, { landlord: 'Värd B' }).steps[0]?.matters).toBeNull()
    expect(cell(groups, { landlord: 'Värd A' }).steps[0]?.matters).toBeNull()
    expect(cell(groups, { landlord: 'Värd A', area: 'Berga' }).steps[0]?.matters).toBeNull()
  })

  test('a number that is hidden for another’s sake is never called fewer than five', () => {
    const groups = [home('Värd A', { matters: 57 }), home('Värd B', { matters: 3 })]
    const sheet = funnelSheet(cell(groups, { landlord: 'Värd A' }), 'Kalmar', 'sv')
    const cells = sheet.rows.flat()
    expect(cells).toContain('färre än 5, eller dolt')
    expect(cells).not.toContain('färre än 5')
    expect(sheet.notes?.join(' ')).toContain('Då döljs också andra tal')
  })

  test('a landlord’s numbers are told where none of them says anything of a handful', () => {
    const groups = [home('Värd A', { matters: 30 }), home('Värd B', { matters: 20 })]
    expect(cell(groups, { landlord: 'Värd B' }).steps[1]?.matters).toBe(20)
  })
})
