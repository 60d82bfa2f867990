/** What may be said of a landlord, and whom to call at one: decisions on what was written. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { wrong } from '../../platform/subject/refusal.ts'

export const companyKinds = ['municipalCompany', 'private', 'other'] as const
/** A private person is added as one, and stays one. */
export const landlordKinds = [...companyKinds, 'privatePerson'] as const
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

/** What can't be said so of a company; null when it can. */
export const wrongCompany = ({ kind, words }: { kind: string | null; words: string | null }) =>
  kind === null ? wrong('kind', 'kindMissing') : noNumberIn(words)

/** The same of a private person, who has a name and no number. */
export function wrongPerson({ name, words }: { name: string | null; words: string | null }) {
  if (name === null) return wrong('name', 'nameMissing')
  return holdsPersonalNumber(name) ? wrong('name', 'noNumbers') : noNumberIn(words)
}

const noNumberIn = (words: string | null) =>
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
