/** What may be said of a landlord, and whom to call at one: decisions on what was written. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { wrong } from '../../platform/subject/refusal.ts'

export const landlordKinds = ['municipalCompany', 'private', 'other'] as const
export type LandlordKind = (typeof landlordKinds)[number]

/** A bovärd (caretaker) and a störningsjour (disturbance patrol) notice what goes on in a house, and help. */
export const contactKinds = ['agent', 'caretaker', 'disturbancePatrol', 'faults', 'contract'] as const

/**
 * An organisation's number as ten digits; null when it can't be one. A sole trader's is their personal number, which doesn't belong here: an
 * organisation's third digit is 2 or more. The last digit is a check digit (lag 1974:174 om identitetsbeteckning för juridiska personer m.fl.).
 */
export function organisationNumber(written: string): string | null {
  const digits = written.replaceAll(/[\s-]/g, '').replace(/^16(?=\d{10}$)/, '')
  if (!/^\d{2}[2-9]\d{7}$/.test(digits)) return null
  const sum = [...digits].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0 ? digits : null
}

/** As people write it: `556012-5790`. */
export const shownNumber = (digits: string): string => `${digits.slice(0, 6)}-${digits.slice(6)}`

export const noNumberIn = (words: string | null) =>
  words !== null && holdsPersonalNumber(words) ? wrong('words', 'noNumbers') : null

type NewContact = {
  phone: string | null
  email: string | null
  name: string | null
  hours: string | null
}

/** What can't be said so of a contact; null when it can. */
export function wrongContact({ phone, email, name, hours }: NewContact) {
  if (phone === null && email === null) return wrong('phone', 'noWay')
  if (name !== null && holdsPersonalNumber(name)) return wrong('name', 'noNumbers')
  return hours !== null && holdsPersonalNumber(hours) ? wrong('hours', 'noNumbers') : null
}
