/**
 * When somebody must talk with a household at risk: decisions on facts alone.
 * No statute sets these days. That the municipality seeks people out is SoL 2025:400 6 kap. 3 § (children: 18 kap. 2 §); how soon is its own routine.
 */

import { vardagAfter } from '../../law/index.ts'

/**
 * Families are contacted the same day that the municipality learns of the debt, and orally: kalmar.se, "Öppna jämförelser Hemlöshet", on its
 * current routine ("aktuell rutin"): families with children in rent debt are contacted orally, and contact is kept until the debt is settled.
 */
export const FAMILY_FIRST_CONTACT_DAYS = 0

/** How often a family is spoken with until the debt is settled. The routine says that contact is kept, not how often: Hemvist's own choice. */
export const FAMILY_CONTACT_EVERY_DAYS = 14

/** A family that couldn't be reached is tried again the next working day: "sought at once" isn't done with one unanswered call. Hemvist's own choice. */
export const tryFamilyAgain = (tried: Temporal.PlainDate): Temporal.PlainDate => vardagAfter(tried, 0)

export const contactHows = ['phone', 'homeVisit', 'meeting', 'letter', 'textMessage', 'email', 'other'] as const
export type ContactHow = (typeof contactHows)[number]

/** Ways of contact in which somebody speaks with somebody. */
export const spokenHows: readonly ContactHow[] = ['phone', 'homeVisit', 'meeting']

export type ContactFacts = {
  on: Temporal.PlainDate
  how: ContactHow
  reached: boolean
  nextOn: Temporal.PlainDate | null
}

export const isSpoken = ({ how, reached }: Pick<ContactFacts, 'how' | 'reached'>): boolean =>
  reached && spokenHows.includes(how)

/** What the municipality has promised itself; the rules of clocks that no statute made. */
export const contactRules = ['first-contact', 'family-contact', 'planned-contact'] as const
export type ContactRule = (typeof contactRules)[number]

export type ContactDay = { rule: ContactRule; step: 'first' | 'next'; due: Temporal.PlainDate; cannotWait: boolean }

export type ContactSituation = {
  openedOn: Temporal.PlainDate
  children: number
  /** the tenancy is safe and nothing is unpaid */
  settled: boolean
  /** those that count, in any order */
  contacts: readonly ContactFacts[]
  /** days within which any household is contacted: the municipality's own setting */
  firstWithinDays: number
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b)

/**
 * The day by which the household is contacted next, or null when nobody has to.
 *
 * @example contactDay({ openedOn, children: 2, settled: false, contacts: [], firstWithinDays: 3 })?.due // openedOn
 */
export function contactDay(situation: ContactSituation): ContactDay | null {
  if (situation.settled) return null
  const contacts = situation.contacts.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
  const last = contacts.at(-1)
  const spoken = contacts.findLast(isSpoken)
  if (situation.children > 0) {
    return spoken === undefined ? firstWithFamily(situation.openedOn, last) : nextWithFamily(spoken, last ?? spoken)
  }
  if (contacts.some(({ reached }) => reached)) {
    const planned = last?.nextOn ?? null
    return planned === null ? null : { rule: 'planned-contact', step: 'next', due: planned, cannotWait: false }
  }
  const { openedOn, firstWithinDays } = situation
  const promised = openedOn.add({ days: firstWithinDays })
  const due = last === undefined ? promised : (last.nextOn ?? later(promised, last.on.add({ days: firstWithinDays })))
  return { rule: 'first-contact', step: 'first', due, cannotWait: false }
}

function firstWithFamily(openedOn: Temporal.PlainDate, last: ContactFacts | undefined): ContactDay {
  const atOnce = openedOn.add({ days: FAMILY_FIRST_CONTACT_DAYS })
  const due = last === undefined ? atOnce : (last.nextOn ?? later(atOnce, tryFamilyAgain(last.on)))
  return { rule: 'family-contact', step: 'first', due, cannotWait: true }
}

/** A day agreed on goes before the fourteen days; a letter or a call without an answer puts nothing off. */
function nextWithFamily(spoken: ContactFacts, last: ContactFacts): ContactDay {
  const due = last.nextOn ?? spoken.nextOn ?? spoken.on.add({ days: FAMILY_CONTACT_EVERY_DAYS })
  return { rule: 'family-contact', step: 'next', due, cannotWait: false }
}
