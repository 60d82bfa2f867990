/**
 * Which municipality is responsible for a person: SoL 2025:400 29 kap. 1-8 §§, on the facts that a case page knows.
 * A help to see where a case belongs and why; who has the strongest connection is a judgment that people make.
 */

import type { Bilingual } from './calendar.ts'

/** Municipality codes are four digits as text; null means unknown or doesn't apply. */
export type ResponsibilityFacts = {
  /** Where the person is now. */
  readonly stay: string | null
  /** Where the person lives permanently, or has the strongest connection; null when that is unclear. */
  readonly residence: string | null
  /** The municipality that placed the person in a home in another municipality (29 kap. 2 §). */
  readonly placedBy: string | null
  /** Where a person in prison or hospital is registered; null when in neither (29 kap. 3 §). */
  readonly registeredWhileInPrisonOrHospital: string | null
  /** A municipality that the person applies to because violence forces a move there (29 kap. 7-8 §§). */
  readonly movingFromViolenceTo: string | null
}

export type Responsible = {
  readonly role:
    | 'destinationMunicipality'
    | 'placingMunicipality'
    | 'registrationMunicipality'
    | 'residenceMunicipality'
    | 'stayMunicipality'
  readonly municipality: string
  readonly section: string
  readonly why: Bilingual
}

export type Responsibility =
  | {
      readonly known: true
      readonly responsible: Responsible
      /** Who answers for needs that can't wait, when that is another municipality than the responsible one (29 kap. 4 §). */
      readonly acuteNeeds: Responsible | null
    }
  | { readonly known: false; readonly why: Bilingual }

const CHAPTER = 'SoL 2025:400 29 kap.'

/** The responsible municipality and, when it is another, the one that meets acute needs. */
export function responsibleMunicipality(facts: ResponsibilityFacts): Responsibility {
  const responsible = firstThatApplies(facts)
  if (responsible === null) {
    return {
      known: false,
      why: {
        sv: 'Varken bosättningskommun eller vistelsekommun är känd.',
        en: 'Neither the municipality of residence nor the one of stay is known.',
      },
    }
  }
  const elsewhere = facts.stay !== null && facts.stay !== responsible.municipality
  return { known: true, responsible, acuteNeeds: elsewhere && facts.stay !== null ? acute(facts.stay) : null }
}

function firstThatApplies(facts: ResponsibilityFacts): Responsible | null {
  if (facts.movingFromViolenceTo !== null) {
    return {
      role: 'destinationMunicipality',
      municipality: facts.movingFromViolenceTo,
      section: `${CHAPTER} 7-8 §§`,
      why: {
        sv: 'Den som behöver flytta på grund av våld får sin ansökan prövad i den nya kommunen som om hen bodde där.',
        en: 'Someone who needs to move because of violence has the application tried in the new municipality as if living there.',
      },
    }
  }
  if (facts.placedBy !== null) {
    return {
      role: 'placingMunicipality',
      municipality: facts.placedBy,
      section: `${CHAPTER} 2 §`,
      why: {
        sv: 'Den kommun som har ordnat boende för personen i en annan kommun behåller ansvaret.',
        en: 'The municipality that placed the person in another municipality keeps the responsibility.',
      },
    }
  }
  if (facts.registeredWhileInPrisonOrHospital !== null) {
    return {
      role: 'registrationMunicipality',
      municipality: facts.registeredWhileInPrisonOrHospital,
      section: `${CHAPTER} 3 §`,
      why: {
        sv: 'För den som är i fängelse eller på sjukhus ansvarar den kommun där personen är folkbokförd.',
        en: 'For someone in prison or hospital the municipality of registration is responsible.',
      },
    }
  }
  if (facts.residence !== null) {
    return {
      role: 'residenceMunicipality',
      municipality: facts.residence,
      section: `${CHAPTER} 1 §`,
      why: {
        sv: 'Den kommun där personen bor stadigvarande, eller har starkast anknytning till, ansvarar.',
        en: 'The municipality where the person lives permanently, or has the strongest connection, is responsible.',
      },
    }
  }
  if (facts.stay === null) return null
  return {
    role: 'stayMunicipality',
    municipality: facts.stay,
    section: `${CHAPTER} 4 §`,
    why: {
      sv: 'Det är inte klarlagt att någon annan kommun ansvarar: då ansvarar kommunen där personen vistas.',
      en: 'It is not clear that another municipality is responsible: then the one where the person stays is.',
    },
  }
}

function acute(stay: string): Responsible {
  return {
    role: 'stayMunicipality',
    municipality: stay,
    section: `${CHAPTER} 4 §`,
    why: {
      sv: 'Behov som inte kan vänta möts av kommunen där personen vistas, också när en annan kommun ansvarar.',
      en: 'Needs that cannot wait are met by the municipality where the person stays, also when another is responsible.',
    },
  }
}
