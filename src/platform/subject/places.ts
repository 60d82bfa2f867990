/** Every form and press that has been given a route. */

import type { Locale } from '../text/index.ts'
import type { Placed } from './form.ts'

const placed: Placed[] = []

export const place = (...all: readonly Placed[]): void => {
  placed.push(...all)
}

/** For those who go through all of them. */
export const everyPlace = (): readonly Placed[] => placed

/** What the form at an address is called, when what is begun in it is kept; null for every other address. */
export function draftedAt(address: string): Readonly<Record<Locale, string>> | null {
  const [path = ''] = address.split('?')
  const parts = path.split('/')
  const fits = (pattern: string): boolean => {
    const wanted = pattern.split('/')
    return wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at])
  }
  return placed.find((one) => one.drafted !== null && fits(one.address))?.drafted ?? null
}
