/** The funnel as a row of numbers in a fixed order: those of the page, and those that one gets by taking one of them from another. */

import { type Funnel, funnelOf, type Heads, type Kept } from './funnel.ts'

/** Gives each number of the page to `each`, always in the same order, and puts together what comes back. The median is no count, and stays. */
export function mapNumbers<From, To>(funnel: Funnel<From>, each: (n: From, at: number) => To): Funnel<To> {
  let at = 0
  const one = (n: From): To => {
    at += 1
    return each(n, at - 1)
  }
  const heads = ({ matters, families, children, registered }: Heads<From>): Heads<To> => ({
    matters: one(matters),
    families: one(families),
    children: one(children),
    registered: one(registered),
  })
  const kept = ({ ended, kept: homes, lost }: Kept<From>): Kept<To> => ({
    ended: one(ended),
    kept: one(homes),
    lost: one(lost),
  })
  const { sameDay, inTime, later, never, medianDays } = funnel.contact
  return {
    steps: funnel.steps.map(({ step, ...rest }) => ({ step, ...heads(rest) })),
    ends: funnel.ends.map(({ end, ...rest }) => ({ end, ...heads(rest) })),
    withdrawn: heads(funnel.withdrawn),
    contact: { sameDay: one(sameDay), inTime: one(inTime), later: one(later), never: one(never), medianDays },
    worked: funnel.worked.map(({ help, with: having, without }) => ({
      help,
      with: kept(having),
      without: kept(without),
    })),
  }
}

/** The page's numbers, and after them those that stand between two of them: what a step lost to the next, children who aren't registered, homes not kept. */
export function numbersOf(funnel: Funnel): number[] {
  const page: number[] = []
  mapNumbers(funnel, (n) => page.push(n))
  const { steps, ends, withdrawn, contact, worked } = funnel
  const applied = steps.find(({ step }) => step === 'application')?.matters ?? 0
  return [
    ...page,
    ...steps.slice(1).map(({ matters }, i) => (steps[i]?.matters ?? 0) - matters),
    applied - withdrawn.matters,
    contact.inTime - contact.sameDay,
    ...[...steps, ...ends, withdrawn].map(({ children, registered }) => children - registered),
    ...worked.flatMap(({ with: having, without }) => [having.ended - having.kept, without.ended - without.kept]),
  ]
}

const nothing = funnelOf([], { year: null, landlord: null, area: null })

/** The numbers of nothing at all: as many zeros. */
export const NO_NUMBERS: readonly number[] = numbersOf(nothing)

/** Whether each number is a detail: children, and what helped. The narrower filters leave them out for those who may not open the matters. */
export const DETAILS: readonly boolean[] = (() => {
  const page: boolean[] = []
  const heads = <Named extends object>(named: Named) => ({
    ...named,
    matters: false,
    families: true,
    children: true,
    registered: true,
  })
  const kept = { ended: true, kept: true, lost: true }
  const funnel: Funnel<boolean> = {
    steps: nothing.steps.map(heads),
    ends: nothing.ends.map(heads),
    withdrawn: heads({}),
    contact: { sameDay: false, inTime: false, later: false, never: false, medianDays: null },
    worked: nothing.worked.map(({ help }) => ({ help, with: kept, without: kept })),
  }
  mapNumbers(funnel, (isDetail) => page.push(isDetail))
  const between = nothing.steps.length - 1 + 2
  return NO_NUMBERS.map((_, at) => page[at] ?? at >= page.length + between)
})()
