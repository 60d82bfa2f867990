/** What the days mean that no statute made: title and reason, for the matter's page, lists and My day. */

import { dictionary } from '../../platform/text/index.ts'
import type { ContactRule } from './contact-day.ts'

export type OwnRule = ContactRule | 'plan-payment' | 'plan-breach' | 'promise'

/** By the rule's name on a clock. `todo` is what to do, as a short sentence; `text` says why there is a day. */
export const ownRules = dictionary({
  sv: {
    'first-contact': {
      title: 'Första kontakten med hushållet',
      todo: 'Kontakta hushållet',
      text: 'Kommunens egen tid för första kontakt när ett hem är i fara. Ingen lag anger dagen.',
    },
    'family-contact': {
      title: 'Muntlig kontakt med barnfamiljen',
      todo: 'Tala med familjen',
      text: 'Kommunens rutin för barnfamiljer: muntlig kontakt söks genast och hålls tills skulden är reglerad. Ingen lag anger dagen.',
    },
    'planned-contact': {
      title: 'Planerad kontakt',
      todo: 'Kontakta hushållet som planerat',
      text: 'Dagen som planerades vid den senaste kontakten.',
    },
    'plan-payment': {
      title: 'Betalning enligt avbetalningsplanen',
      todo: 'Se att betalningen har kommit',
      text: 'Betalningen ska vara gjord den här dagen enligt avbetalningsplanen.',
    },
    'plan-breach': {
      title: 'Betalningen enligt planen har inte kommit',
      todo: 'Kontakta hushållet om betalningen',
      text: 'Dagen för betalningen har gått utan att hela beloppet kom. Syns från dagen efter.',
    },
    promise: {
      title: 'Löfte till hyresvärden',
      todo: 'Gör det som hyresvärden har lovats',
      text: 'Dagen som kommunen har lovat hyresvärden.',
    },
  } satisfies Record<OwnRule, { title: string; todo: string; text: string }>,
  en: {
    'first-contact': {
      title: 'First contact with the household',
      todo: 'Contact the household',
      text: 'The municipality’s own time for a first contact when a home is at risk. No statute gives the day.',
    },
    'family-contact': {
      title: 'Spoken contact with the family',
      todo: 'Talk with the family',
      text: 'The municipality’s routine for families with children: spoken contact is sought at once and kept until the debt is settled. No statute gives the day.',
    },
    'planned-contact': {
      title: 'Planned contact',
      todo: 'Contact the household as planned',
      text: 'The day that was planned at the latest contact.',
    },
    'plan-payment': {
      title: 'Payment by the payment plan',
      todo: 'See that the payment has come',
      text: 'The payment is to be made this day by the payment plan.',
    },
    'plan-breach': {
      title: 'The payment by the plan hasn’t come',
      todo: 'Contact the household about the payment',
      text: 'The day of the payment has passed without the whole amount. Seen from the day after.',
    },
    promise: {
      title: 'Promise to the landlord',
      todo: 'Do what the landlord has been promised',
      text: 'The day that the municipality has promised the landlord.',
    },
  } satisfies Record<OwnRule, { title: string; todo: string; text: string }>,
})

/** Whether a clock's rule is one of these, and not a statute's. */
export const isOwnRule = (rule: string): rule is OwnRule => Object.hasOwn(ownRules.sv, rule)
