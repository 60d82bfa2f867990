/** The rent of a lease on a day: the latest that has come into force, and before the first of them the lease's own. */

type Day = Temporal.PlainDate

export type RentFrom = { fromOn: Day; rentKr: number }

export function rentOn(first: number, rents: readonly RentFrom[], on: Day): number {
  const inForce = rents.filter(({ fromOn }) => Temporal.PlainDate.compare(fromOn, on) <= 0)
  const latest = inForce.toSorted((a, b) => Temporal.PlainDate.compare(b.fromOn, a.fromOn))[0]
  return latest?.rentKr ?? first
}

export const currentRent = ({ rentKr }: { rentKr: number }, rents: readonly RentFrom[], today: Day): number =>
  rentOn(rentKr, rents, today)
