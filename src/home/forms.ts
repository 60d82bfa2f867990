/** The forms of a lease: the tenant's own, and those where the municipality rents and sublets (situation 3). */

import { livingFormName } from '../person/index.ts'
import { dictionary, type Locale, words } from '../platform/text/index.ts'

export const leaseForms = [
  'firstHandLease',
  'secondHandLease',
  'socialLease',
  'trainingFlat',
  'trialFlat',
  'municipalLease',
] as const
export type LeaseForm = (typeof leaseForms)[number]

export const isLeaseForm = (form: string): form is LeaseForm => leaseForms.some((one) => one === form)

/** The person is the landlord's tenant. In every other form the municipality is, and sublets. */
export const isFirstHand = (form: LeaseForm): boolean => form === 'firstHandLease'

const text = dictionary({
  sv: { firstHand: 'Förstahandskontrakt', throughMunicipality: 'Uthyrd till kommunen' },
  en: { firstHand: 'First-hand lease', throughMunicipality: 'Let to the municipality' },
})

/** The form's name. A landlord is told who the tenant is, the person or the municipality, and not what kind of help it is. */
export function leaseFormName(form: LeaseForm, locale: Locale, to: 'staff' | 'landlord' = 'staff'): string {
  const t = words(text, locale)
  if (to === 'landlord') return isFirstHand(form) ? t.firstHand : t.throughMunicipality
  return livingFormName(form, locale)
}

const namesIn = (locale: Locale): Record<LeaseForm, string> => ({
  firstHandLease: leaseFormName('firstHandLease', locale),
  secondHandLease: leaseFormName('secondHandLease', locale),
  socialLease: leaseFormName('socialLease', locale),
  trainingFlat: leaseFormName('trainingFlat', locale),
  trialFlat: leaseFormName('trialFlat', locale),
  municipalLease: leaseFormName('municipalLease', locale),
})

/** Their names for staff, where one is chosen. */
export const leaseFormNames = { sv: namesIn('sv'), en: namesIn('en') }
