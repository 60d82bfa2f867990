/** The order in which people wait for a place: children and people outdoors first, then by time. Stated, and never a score. */

export type InLine = {
  waitId: string
  siteId: string | null
  children: boolean
  outdoors: boolean
  since: Temporal.Instant
}

/** Whether somebody stands before those for whom time alone speaks. */
export const comesFirst = ({ children, outdoors }: Pick<InLine, 'children' | 'outdoors'>): boolean =>
  children || outdoors

export const inLine = (waits: readonly InLine[]): InLine[] =>
  waits.toSorted(
    (a, b) =>
      Number(comesFirst(b)) - Number(comesFirst(a)) ||
      Temporal.Instant.compare(a.since, b.since) ||
      (a.waitId < b.waitId ? -1 : 1),
  )

/** Who stands first of those who wait for this house, or for any. */
export const firstFor = (line: readonly InLine[], siteId: string): InLine | undefined =>
  line.find((one) => one.siteId === null || one.siteId === siteId)

export type Offer = { lapsesAt: Temporal.Instant; answered: 'accepted' | 'declined' | null }

export const offerStates = ['offered', 'accepted', 'declined', 'lapsed'] as const
export type OfferState = (typeof offerStates)[number]

/** An offer without an answer lapses at its moment, also if no job runs. */
export function stateOfOffer({ lapsesAt, answered }: Offer, at: Temporal.Instant): OfferState {
  if (answered !== null) return answered
  return Temporal.Instant.compare(lapsesAt, at) > 0 ? 'offered' : 'lapsed'
}
