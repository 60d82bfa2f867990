/** Money in öre: claims, interest and payments are kept exact to the öre, because a wrong amount in a message has sunk an eviction (RH 1995:34). */
import type { Locale } from './dictionary.ts'
import { formatKronor } from './number.ts'

/** A whole number of öre: 8 450,50 kronor is 845050. */
export type Ore = number

const ORE_A_KRONA = 100

/** The most that an amount may be: a billion kronor, the database's own limit. */
export const MOST_ORE: Ore = 100_000_000_000

/** `8 450,50 kr`; öre are left out when there are none. */
export const formatOre = (ore: Ore, locale: Locale): string => formatKronor(ore / ORE_A_KRONA, locale)

/** Kronor as a plain number with at most two decimals, for files and interfaces: 845050 is 8450.5. */
export const kronorOf = (ore: Ore): number => ore / ORE_A_KRONA

/** As it stands in a field: `8450,50`, `8450`. */
export const oreAsTyped = (ore: Ore): string =>
  ore % ORE_A_KRONA === 0
    ? String(ore / ORE_A_KRONA)
    : `${Math.trunc(ore / ORE_A_KRONA)},${String(ore % ORE_A_KRONA).padStart(2, '0')}`

/**
 * Kronor as people write them (`8 450,50`, `8450.50 kr`, `SEK 8450`, `8450:-`, `1.234,50`), in öre; null when it is no amount.
 * A point or a comma with exactly three digits after it separates thousands only when the other sign or more groups say so: `8.450` alone is refused,
 * because nobody can know whether it is eight kronor or eight thousand.
 */
export function oreFrom(written: string): Ore | null {
  const plain = written
    .replaceAll(/[\s\u00a0\u202f']/g, '')
    .replace(/^(sek|kr)/i, '')
    .replace(/(sek|kr\.?|:-|,-)$/i, '')
  const parts =
    /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(plain) ??
    /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(grouped(plain, '.', ',')) ??
    /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(grouped(plain, ',', '.'))
  if (parts === null) return null
  const kronor = Number(parts[1]?.replaceAll(/[.,]/g, ''))
  const ore = kronor * ORE_A_KRONA + Number((parts[2] ?? '').padEnd(2, '0'))
  return ore <= MOST_ORE ? ore : null
}

/** The text when it is surely grouped by `thousands`: it has a decimal sign too, or more than one group. */
function grouped(plain: string, thousands: string, decimal: string): string {
  const groups = plain.split(thousands).length - 1
  return groups > 1 || (groups === 1 && plain.includes(decimal)) ? plain : ''
}
