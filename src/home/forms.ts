/** The forms of a lease: the tenant's own; those where the municipality rents and sublets (situation 3); protected housing and lodging. */

import { type RawBuilder, sql } from 'kysely'
import { livingFormName } from '../person/index.ts'
import { dictionary, type Locale, words } from '../platform/text/index.ts'

const subletForms = ['secondHandLease', 'socialLease', 'trainingFlat', 'trialFlat', 'municipalLease'] as const
/** Neither the tenant's own nor on its way to be: no months, no terms, no chain (decision 071). */
const otherForms = ['protectedHousing', 'lodger', 'lodging'] as const

export const leaseForms = ['firstHandLease', ...subletForms, ...otherForms] as const
export type LeaseForm = (typeof leaseForms)[number]
export type SubletForm = (typeof subletForms)[number]

const isOneOf = (forms: readonly string[], form: string): boolean => forms.includes(form)

export const isLeaseForm = (form: string): form is LeaseForm => isOneOf(leaseForms, form)

/** The person is the landlord's tenant. */
export const isFirstHand = (form: LeaseForm): boolean => form === 'firstHandLease'

/** The municipality is the landlord's tenant, and sublets to the person: the lease may become the person's own. */
export const isSublet = (form: LeaseForm): form is SubletForm => isOneOf(subletForms, form)

/** A room in somebody's home; shorter than three months it is situation 4. */
export const isLodging = (form: LeaseForm): boolean => form === 'lodger' || form === 'lodging'

/** Rented neither first hand nor from the municipality. */
export const isOther = (form: LeaseForm): boolean => isOneOf(otherForms, form)

/** Where nobody but those who are named for the person may know that they live. */
export const isProtectedHousing = (form: LeaseForm): boolean => form === 'protectedHousing'

/** The same in a query: said so that the indexes over leases that aren't first hand serve. */
export const subletSql = (of: 'l' | 'b' | 'p'): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${of}.form`)} <> 'firstHandLease' and ${sql.ref(`${of}.form`)} not in ('protectedHousing', 'lodger', 'lodging')`

const text = dictionary({
  sv: {
    firstHand: 'Förstahandskontrakt',
    throughMunicipality: 'Uthyrd till kommunen',
    lodger: 'Inneboende',
  },
  en: {
    firstHand: 'First-hand lease',
    throughMunicipality: 'Let to the municipality',
    lodger: 'Lodger',
  },
})

/** The form's name. A landlord is told who the tenant is, the person or the municipality, and not what kind of help it is. */
export function leaseFormName(form: LeaseForm, locale: Locale, to: 'staff' | 'landlord' = 'staff'): string {
  const t = words(text, locale)
  if (to === 'landlord') return isFirstHand(form) ? t.firstHand : isLodging(form) ? t.lodger : t.throughMunicipality
  return livingFormName(form, locale)
}

/** Whom a landlord reads as its tenant: the names of its own first-hand leases, or that there are none to show; a lodger isn't the landlord's tenant. */
export const landlordsTenant = (
  form: LeaseForm,
  names: string | null,
  said: { notShown: string; municipality: string },
): string => (isFirstHand(form) ? (names ?? said.notShown) : isLodging(form) ? said.notShown : said.municipality)

const namesIn = (locale: Locale): Record<LeaseForm, string> => ({
  firstHandLease: leaseFormName('firstHandLease', locale),
  secondHandLease: leaseFormName('secondHandLease', locale),
  socialLease: leaseFormName('socialLease', locale),
  trainingFlat: leaseFormName('trainingFlat', locale),
  trialFlat: leaseFormName('trialFlat', locale),
  municipalLease: leaseFormName('municipalLease', locale),
  protectedHousing: leaseFormName('protectedHousing', locale),
  lodger: leaseFormName('lodger', locale),
  lodging: leaseFormName('lodging', locale),
})

/** Their names for staff, where one is chosen. */
export const leaseFormNames = { sv: namesIn('sv'), en: namesIn('en') }
