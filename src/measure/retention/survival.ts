/**
 * Kaplan-Meier: how large a share is still there after a time, when some have not been followed so long. Pure; a time is a whole number of days.
 * E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations, JASA 53 (1958) 457-481; the interval on the scale of log(-log S), with
 * Greenwood's variance: J. D. Kalbfleisch and R. L. Prentice, The Statistical Analysis of Failure Time Data (1980), 1.3.
 */

/** So many that are alike: lost after `days`, or followed for `days` without being lost. */
export type Followed = { days: number; lost: boolean; many: number }

/** Where the curve falls. */
export type Fall = {
  days: number
  /** how many were there until this day and are still followed, those who are lost on it among them */
  atRisk: number
  lost: number
  /** the share that is left after this day */
  kept: number
  /** 95 percent; null where nothing is left, for which there is none */
  interval: Interval | null
}
export type Interval = { low: number; high: number }

export type Survival = {
  /** how many there were on the first day */
  all: number
  lost: number
  falls: readonly Fall[]
  /** by how long they were followed, ascending: how many were followed longer than a day is read from it */
  ends: readonly { days: number; many: number }[]
}

/** The normal distribution's 97.5 percent: two sides of 95 percent. */
const Z = 1.959963984540054

/** Whoever was followed until the day of a fall counts as at risk on it: somebody is lost before others stop being followed that day. */
export function survivalOf(all: readonly Followed[]): Survival {
  const days = new Map<number, { many: number; lost: number }>()
  for (const { days: at, lost, many } of all) {
    const known = days.get(at)
    if (known) {
      known.many += many
      if (lost) known.lost += many
    } else days.set(at, { many, lost: lost ? many : 0 })
  }
  const sorted = [...days].toSorted(([a], [b]) => a - b)
  const total = sorted.reduce((sum, [, { many }]) => sum + many, 0)
  const falls: Fall[] = []
  let atRisk = total
  let kept = 1
  let greenwood = 0
  for (const [at, { many, lost }] of sorted) {
    if (lost > 0) {
      kept *= (atRisk - lost) / atRisk
      greenwood += lost / (atRisk * (atRisk - lost))
      falls.push({ days: at, atRisk, lost, kept, interval: intervalOf(kept, greenwood) })
    }
    atRisk -= many
  }
  return {
    all: total,
    lost: falls.reduce((sum, { lost }) => sum + lost, 0),
    falls,
    ends: sorted.map(([at, { many }]) => ({ days: at, many })),
  }
}

function intervalOf(kept: number, greenwood: number): Interval | null {
  if (kept <= 0) return null
  const spread = (Z * Math.sqrt(greenwood)) / Math.abs(Math.log(kept))
  return { low: kept ** Math.exp(spread), high: kept ** Math.exp(-spread) }
}

export type At = {
  /** how many had been followed at least so long and were still there the day before */
  atRisk: number
  /** how many had been lost until then, that day included */
  lost: number
  kept: number
  /** null where nobody has been lost yet, or nobody is left: the method gives none */
  interval: Interval | null
}

/** What the curve says of a day; null when nobody has been followed so long. */
export function survivalAt({ all, falls, ends }: Survival, days: number): At | null {
  const before = ends.reduce((sum, end) => (end.days < days ? sum + end.many : sum), 0)
  const atRisk = all - before
  if (atRisk === 0) return null
  const until = falls.filter((fall) => fall.days <= days)
  const last = until.at(-1)
  return {
    atRisk,
    lost: until.reduce((sum, { lost }) => sum + lost, 0),
    kept: last?.kept ?? 1,
    interval: last?.interval ?? null,
  }
}
