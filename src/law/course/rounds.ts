/** A tenancy that was saved can come at risk again: what comes after is a new round, with its own three weeks. */

import type { Arrears } from './arrears.ts'
import { goesOn, landlordGaveUp } from './ends.ts'
import { type Fact, type Facts, indexed } from './facts.ts'
import { sum } from './money.ts'
import { type Day, earliest, isAfter, isBefore } from './step.ts'
import type { Safe } from './types.ts'

const papers = ['noticeServed', 'messageGiven', 'terminationServed', 'orderServed'] as const
const disturbances = ['disturbance', 'demandMade', 'boardNotified', 'landlordLearned'] as const

/** The two rounds, or null when there is only one: nothing saved the home, or nothing came after it. */
export function split(
  facts: Facts,
  arrears: Arrears,
  candidates: readonly Safe[],
): { readonly before: Facts; readonly after: Facts } | null {
  for (const safe of candidates) {
    const carried = leftOver(facts, arrears, safe)
    const day = newRoundOn(facts, safe, carried)
    if (day === null || wentOn(facts, safe.on, day)) continue
    const isLater = (fact: Fact) => !isBefore(fact.on, day)
    const carriedIds = new Set(carried.map(({ id }) => id))
    return {
      before: indexed(
        facts.all.filter((fact) => !isLater(fact) && !carriedIds.has(fact.id)),
        facts.today,
      ),
      after: indexed([...carried, ...facts.all.filter(isLater)], facts.today),
    }
  }
  return null
}

/** A new rent, a new disturbance, or a new paper that can't be about the old debt. */
function newRoundOn(facts: Facts, safe: Safe, carried: readonly Fact[]): Day | null {
  const after = (fact: Fact) => isAfter(fact.on, safe.on)
  const facing = ['rentDue', ...disturbances] as const
  return earliest([
    ...facing
      .flatMap((kind) => facts.past(kind))
      .filter(after)
      .map(({ on }) => on),
    ...newPapers(facts, safe)
      .filter(after)
      .map(({ on }) => on),
    ...(landlordGaveUp.has(safe.because) || carried.length === 0 ? [] : [safe.on.add({ days: 1 })]),
  ])
}

/** The next rent is due a month after the last that is known, and forfeited a week later: a paper after that may be about it. */
const NEXT_RENT_FORFEITED = { months: 1, weeks: 1 } as const

/**
 * After the landlord gave up any paper begins anew. Where no rent is known, a second paper of a kind does;
 * where one is, a notice or message so late that it can be about the next rent, which nobody recorded.
 */
function newPapers(facts: Facts, safe: Safe): readonly Fact[] {
  if (landlordGaveUp.has(safe.because)) return papers.flatMap((kind) => facts.past(kind))
  const rent = facts.past('rentDue').findLast(({ on }) => !isAfter(on, safe.on))
  if (rent === undefined) return papers.flatMap((kind) => facts.past(kind).slice(1).filter(hasOneBefore))
  const next = rent.on.add(NEXT_RENT_FORFEITED)
  return [...facts.past('noticeServed'), ...facts.past('messageGiven')].filter(({ on }) => isAfter(on, next))

  function hasOneBefore({ kind }: Fact): boolean {
    return facts.past(kind).some(({ on }) => !isAfter(on, safe.on))
  }
}

/** Kronofogden went on with the old round before the new one began. */
const wentOn = (facts: Facts, safe: Day, day: Day): boolean =>
  goesOn.some((kind) => facts.past(kind).some(({ on }) => isAfter(on, safe) && isBefore(on, day)))

/** Rents that had come by then and that what saved the home didn't reach, each with what is left of it. */
function leftOver(facts: Facts, { dues, claim }: Arrears, safe: Safe): readonly Fact[] {
  const gaveUp = landlordGaveUp.has(safe.because)
  if (!gaveUp && safe.because !== 'paidInTime' && safe.because !== 'undertaking' && safe.because !== 'excuse') return []
  const reached = gaveUp ? [] : claim.dues.map(({ fact }) => fact)
  const paid = sum(facts.past('payment').filter(({ on }) => !isAfter(on, safe.on)))
  let free = Math.max(0, paid - sum(reached))
  return dues.flatMap(({ fact }) => {
    if (isAfter(fact.on, safe.on) || reached.includes(fact)) return []
    if (fact.amountOre == null) return gaveUp ? [fact] : []
    const left = Math.max(0, fact.amountOre - free)
    free = Math.max(0, free - fact.amountOre)
    return left > 0 ? [{ ...fact, amountOre: left }] : []
  })
}
