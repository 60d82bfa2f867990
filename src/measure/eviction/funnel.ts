/** The funnel of tenancies at risk, summed out of its groups. Pure: what a figure means can be read here. */

import { type EndOutcome, isKept, isLost } from '../../eviction/index.ts'
import { IN_TIME_DAYS } from './definition.ts'
import { type FunnelGroup, type FunnelStep, funnelSteps, type Help, helps } from './facts.ts'

export type FunnelFilter = { year: number | null; landlord: string | null; area: string | null }

/** How many matters, and the children in them, by whether they are registered at the address. `N`: what a number is; null where one may be hidden. */
export type Heads<N = number> = { matters: N; families: N; children: N; registered: N }

/** running: not ended · kept: by its way · none of the others: no risk after all */
export const funnelEnds = [
  'keptPayment',
  'keptPlan',
  'keptUndertaking',
  'keptWithdrawn',
  'keptRectified',
  'keptNewLease',
  'keptTakeover',
  'otherHome',
  'evicted',
  'movedOutUnhoused',
  'noRisk',
  'running',
] as const
export type FunnelEnd = (typeof funnelEnds)[number]

export type Funnel<N = number> = {
  steps: (Heads<N> & { step: FunnelStep })[]
  ends: (Heads<N> & { end: FunnelEnd })[]
  /** of the matters with an application: how many the landlord withdrew */
  withdrawn: Heads<N>
  contact: {
    sameDay: N
    inTime: N
    later: N
    never: N
    /** the middle one of those where somebody was reached; null when nobody was */
    medianDays: number | null
  }
  /** of the ended matters that had it, how many kept their home; the same of those without */
  worked: { help: Help; with: Kept<N>; without: Kept<N> }[]
}

/** Homes that were kept out of those that ended, leaving aside where there was no risk. */
export type Kept<N = number> = { ended: N; kept: N; lost: N }

const nobody: Heads = { matters: 0, families: 0, children: 0, registered: 0 }

const add = (a: Heads, b: Heads): Heads => ({
  matters: a.matters + b.matters,
  families: a.families + b.families,
  children: a.children + b.children,
  registered: a.registered + b.registered,
})

const sum = (groups: readonly FunnelGroup[]): Heads => groups.reduce<Heads>(add, nobody)

export function funnelOf(all: readonly FunnelGroup[], filter: FunnelFilter): Funnel {
  const groups = all.filter(
    ({ year, landlord, area }) =>
      (filter.year === null || filter.year === year) &&
      (filter.landlord === null || filter.landlord === landlord) &&
      (filter.area === null || filter.area === area),
  )
  return {
    steps: funnelSteps.map((step, depth) => ({ step, ...sum(groups.filter((group) => group.depth >= depth)) })),
    ends: funnelEnds.map((end) => ({ end, ...sum(groups.filter((group) => endOf(group) === end)) })),
    withdrawn: sum(groups.filter(({ withdrawn, depth }) => withdrawn && depth >= funnelSteps.indexOf('application'))),
    contact: contactOf(groups),
    worked: helps.map((help) => ({
      help,
      with: keptOf(groups.filter((group) => group.helps.includes(help))),
      without: keptOf(groups.filter((group) => !group.helps.includes(help))),
    })),
  }
}

const endOf = ({ outcome }: FunnelGroup): FunnelEnd | undefined =>
  outcome === null ? 'running' : funnelEnds.find((end) => end === outcome)

const matters = (groups: readonly FunnelGroup[]): number => groups.reduce((total, group) => total + group.matters, 0)

function contactOf(groups: readonly FunnelGroup[]): Funnel['contact'] {
  const within = (from: number, to: number) =>
    matters(groups.filter(({ contactDays }) => contactDays !== null && contactDays >= from && contactDays <= to))
  return {
    sameDay: within(0, 0),
    inTime: within(0, IN_TIME_DAYS),
    later: within(IN_TIME_DAYS + 1, Number.POSITIVE_INFINITY),
    never: matters(groups.filter(({ contactDays }) => contactDays === null)),
    medianDays: medianDays(groups),
  }
}

/** The lower middle one: a day on which somebody was reached, never one between two. */
function medianDays(groups: readonly FunnelGroup[]): number | null {
  const spoken = groups
    .flatMap(({ contactDays, matters: many }) => (contactDays === null ? [] : [{ contactDays, many }]))
    .toSorted((a, b) => a.contactDays - b.contactDays)
  const total = spoken.reduce((count, { many }) => count + many, 0)
  let before = 0
  for (const { contactDays, many } of spoken) {
    before += many
    if (before * 2 >= total) return contactDays
  }
  return null
}

function keptOf(groups: readonly FunnelGroup[]): Kept {
  const ended = groups.flatMap((group) =>
    group.outcome === null || group.outcome === 'noRisk' ? [] : [{ outcome: group.outcome, many: group.matters }],
  )
  const count = (which: (outcome: EndOutcome) => boolean) =>
    ended.reduce((total, { outcome, many }) => total + (which(outcome) ? many : 0), 0)
  return { ended: count(() => true), kept: count(isKept), lost: count(isLost) }
}

/** Every landlord, area and year that there is something of, for the choices of the page. */
export function choicesIn(groups: readonly FunnelGroup[]): { years: number[]; landlords: string[]; areas: string[] } {
  const names = (of: (group: FunnelGroup) => string | null) =>
    [...new Set(groups.flatMap((group) => of(group) ?? []))].toSorted((a, b) => a.localeCompare(b, 'sv'))
  return {
    years: [...new Set(groups.map(({ year }) => year))].toSorted((a, b) => b - a),
    landlords: names(({ landlord }) => landlord),
    areas: names(({ area }) => area),
  }
}
