/** Forms of living with the national situation 1-4 (Socialstyrelsen, since 2011), as the table `living_form` has them. */

import { dictionary, type Locale, words } from '../../platform/text/index.ts'
import type { EpisodeKind } from '../../platform/ui/index.ts'

export type Situation = 1 | 2 | 3 | 4

type Form = { situation: Situation | null; ownHome: boolean; sv: string; en: string }

/** In the order of the lists. Situation null: an own home, or not known. A test holds this against the database. */
export const forms = {
  outdoors: { situation: 1, ownHome: false, sv: 'Utomhus', en: 'Outdoors' },
  stairwell: { situation: 1, ownHome: false, sv: 'Trappuppgång', en: 'Stairwell' },
  publicPlace: { situation: 1, ownHome: false, sv: 'Offentlig lokal', en: 'Public premises' },
  tent: { situation: 1, ownHome: false, sv: 'Tält', en: 'Tent' },
  car: { situation: 1, ownHome: false, sv: 'Bil', en: 'Car' },
  storage: { situation: 1, ownHome: false, sv: 'Garage, vind eller källare', en: 'Garage, attic or basement' },
  acutePlace: { situation: 1, ownHome: false, sv: 'Akutboende eller härbärge', en: 'Acute place or night shelter' },
  emergencyHousing: { situation: 1, ownHome: false, sv: 'Jourboende', en: 'Emergency housing' },
  protectedHousing: { situation: 1, ownHome: false, sv: 'Skyddat boende', en: 'Protected housing' },
  hotel: {
    situation: 1,
    ownHome: false,
    sv: 'Hotell, vandrarhem, camping eller husvagn',
    en: 'Hotel, hostel, campsite or caravan',
  },
  prison: { situation: 2, ownHome: false, sv: 'Kriminalvårdsanstalt', en: 'Prison' },
  hvb: { situation: 2, ownHome: false, sv: 'Hem för vård eller boende (HVB)', en: 'Residential care (HVB)' },
  familyHome: { situation: 2, ownHome: false, sv: 'Familjehem', en: 'Family home' },
  sis: { situation: 2, ownHome: false, sv: 'SiS-institution', en: 'State institution (SiS)' },
  supportedHousing: { situation: 2, ownHome: false, sv: 'Stödboende', en: 'Supported housing' },
  hospital: { situation: 2, ownHome: false, sv: 'Heldygnsvård i sjukvården', en: 'Hospital ward' },
  trialFlat: { situation: 3, ownHome: false, sv: 'Försökslägenhet', en: 'Trial flat' },
  trainingFlat: { situation: 3, ownHome: false, sv: 'Träningslägenhet', en: 'Training flat' },
  socialLease: { situation: 3, ownHome: false, sv: 'Bostadssocialt kontrakt', en: 'Social lease' },
  municipalLease: { situation: 3, ownHome: false, sv: 'Kommunalt kontrakt', en: 'Municipal lease' },
  secondHandLease: {
    situation: 3,
    ownHome: false,
    sv: 'Andrahandskontrakt genom kommunen',
    en: 'Second-hand lease through the municipality',
  },
  withFriends: {
    situation: 4,
    ownHome: false,
    sv: 'Utan kontrakt hos vänner eller bekanta',
    en: 'Without a lease with friends',
  },
  withFamily: {
    situation: 4,
    ownHome: false,
    sv: 'Utan kontrakt hos familj eller släkt',
    en: 'Without a lease with family',
  },
  lodger: {
    situation: 4,
    ownHome: false,
    sv: 'Tillfälligt inneboende, kortare än tre månader',
    en: 'Temporary lodger, under three months',
  },
  shortSublet: {
    situation: 4,
    ownHome: false,
    sv: 'Tillfällig andrahand hos privatperson, kortare än tre månader',
    en: 'Temporary private sublet, under three months',
  },
  firstHandLease: { situation: null, ownHome: true, sv: 'Eget förstahandskontrakt', en: 'Own first-hand lease' },
  ownedHome: { situation: null, ownHome: true, sv: 'Ägd bostad', en: 'Owned home' },
  privateSublet: {
    situation: null,
    ownHome: true,
    sv: 'Andrahand hos privatperson, tre månader eller mer',
    en: 'Private sublet, three months or more',
  },
  elderlyHousing: { situation: null, ownHome: true, sv: 'Särskilt boende', en: 'Housing with special support' },
  lodging: {
    situation: null,
    ownHome: true,
    sv: 'Inneboende, tre månader eller mer',
    en: 'Lodger, three months or more',
  },
  unknown: { situation: null, ownHome: false, sv: 'Okänt', en: 'Unknown' },
} as const satisfies Record<string, Form>

export type LivingFormCode = keyof typeof forms

/** Forms of living that mean sleeping without a roof meant for it: outdoors, or in a stairwell, a public place, a tent, a car, a cellar. */
export const withoutRoof = [
  'outdoors',
  'stairwell',
  'publicPlace',
  'tent',
  'car',
  'storage',
] as const satisfies readonly LivingFormCode[]

export const isWithoutRoof = (form: string | null): boolean => withoutRoof.some((code) => code === form)

export const isLivingForm = (code: string): code is LivingFormCode => Object.hasOwn(forms, code)

/** The codes as a tuple, for the schema of a form field: `choice(livingFormCodes)`. */
const allCodes = Object.keys(forms).filter(isLivingForm)
const [firstCode = 'unknown', ...otherCodes] = allCodes
export const livingFormCodes: readonly [LivingFormCode, ...LivingFormCode[]] = [firstCode, ...otherCodes]

function namesIn(locale: Locale): Readonly<Record<LivingFormCode, string>>
function namesIn(locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(allCodes.map((code) => [code, forms[code][locale]]))
}

/** The forms' names, for a field: `oneOf(livingFormCodes, livingFormNames)`. */
export const livingFormNames = { sv: namesIn('sv'), en: namesIn('en') } as const

/** The form's name; a code that isn't known is shown as it is. */
export const livingFormName = (code: string, locale: Locale): string =>
  isLivingForm(code) ? forms[code][locale] : code

/** How charts draw the form. */
export function kindOfLiving(code: string): EpisodeKind {
  if (!isLivingForm(code)) return 'unknown'
  const { situation, ownHome } = forms[code]
  if (situation !== null) return `situation${situation}`
  return ownHome ? 'home' : 'unknown'
}

const text = dictionary({
  sv: {
    1: 'Situation 1: akut',
    2: 'Situation 2: institution och stödboende',
    3: 'Situation 3: långsiktiga boendelösningar',
    4: 'Situation 4: eget kortsiktigt boende',
    home: 'Eget hem',
    unknown: 'Inte känt',
  },
  en: {
    1: 'Situation 1: acute',
    2: 'Situation 2: institution and supported housing',
    3: 'Situation 3: long-term arrangements',
    4: 'Situation 4: short-term, arranged by oneself',
    home: 'A home of one’s own',
    unknown: 'Not known',
  },
})

/** For a select: the forms grouped by situation. */
export function livingForms(locale: Locale): { label: string; choices: { value: LivingFormCode; label: string }[] }[] {
  const t = words(text, locale)
  const groups = [1, 2, 3, 4, 'home', 'unknown'] as const
  const groupOf = (code: LivingFormCode) => forms[code].situation ?? (forms[code].ownHome ? 'home' : 'unknown')
  return groups.map((group) => ({
    label: t[group],
    choices: allCodes
      .filter((code) => groupOf(code) === group)
      .map((code) => ({ value: code, label: forms[code][locale] })),
  }))
}
