/** What the days mean that no statute made: title and reason, for the matter's page, lists and My day. */

import { findRule } from '../../law/index.ts'
import { dictionary } from '../../platform/text/index.ts'
import type { BegunRule } from './begun-rules.ts'
import type { ContactRule } from './contact-day.ts'

export type OwnRule = ContactRule | BegunRule | 'plan-payment' | 'plan-breach' | 'promise'

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
    'undertaking-unsigned': {
      title: 'Åtagandet är beslutat men inte skrivet',
      todo: 'Skriv åtagandet: ett beslut räddar inget hem',
      text: 'Hemmet är räddat först när nämndens skriftliga åtagande har nått hyresvärden inom tiden.',
    },
    'undertaking-undelivered': {
      title: 'Åtagandet är undertecknat men har inte nått hyresvärden',
      todo: 'Se till att åtagandet når hyresvärden, och notera dagen',
      text: 'Hemmet är räddat först när nämndens skriftliga åtagande har nått hyresvärden inom tiden.',
    },
    'payment-undone': {
      title: 'Betalningen är beslutad men inte gjord',
      todo: 'Betala, och notera dagen då banken fick uppdraget',
      text: 'Hyran räknas som betald den dag då banken fick betalningsuppdraget.',
    },
    'copy-undelivered': {
      title: 'Personen har inte fått sin kopia av bekräftelsen',
      todo: 'Lämna kopian till personen, och notera hur',
      text: 'Den som bekräftelsen gäller ska få en kopia av den.',
    },
    'concern-unweighed': {
      title: 'Oro för barn är inte prövad',
      todo: 'Pröva om en orosanmälan behövs',
      text: 'Den som får veta eller misstänker att ett barn far illa ska genast anmäla det. Barn här kan snart förlora sitt hem.',
    },
    'message-elsewhere': {
      title: 'Ett meddelande här gäller en annan bostad',
      todo: 'Kontrollera meddelandet: adressen är en annan',
      text: 'Det som hör till ett annat hem räknar fel dagar här. Ta bort det ur ärendet, eller rätta adressen.',
    },
    'notice-elsewhere': {
      title: 'En underrättelse här gäller en annan bostad',
      todo: 'Kontrollera underrättelsen: adressen är en annan',
      text: 'Det som hör till ett annat hem räknar fel dagar här. Ta bort det ur ärendet, eller rätta adressen.',
    },
    'case-elsewhere': {
      title: 'Ett kopplat ärende gäller någon som inte bor här',
      todo: 'Kontrollera kopplingen: personen finns inte i hushållet',
      text: 'Den som får läsa ett kopplat ärende läser också hyreshotet. Ta bort kopplingen, eller lägg till personen i hushållet.',
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
    'undertaking-unsigned': {
      title: 'The undertaking is decided but not written',
      todo: 'Write the undertaking: a decision saves no home',
      text: 'The home is saved only when the board’s written undertaking has reached the landlord in time.',
    },
    'undertaking-undelivered': {
      title: 'The undertaking is signed but hasn’t reached the landlord',
      todo: 'See that the undertaking reaches the landlord, and note the day',
      text: 'The home is saved only when the board’s written undertaking has reached the landlord in time.',
    },
    'payment-undone': {
      title: 'The payment is decided but not made',
      todo: 'Pay, and note the day that the bank got the order',
      text: 'The rent counts as paid on the day that the bank got the order.',
    },
    'copy-undelivered': {
      title: 'The person hasn’t got their copy of the confirmation',
      todo: 'Give the person the copy, and note how',
      text: 'Whoever the confirmation is about is to get a copy of it.',
    },
    'concern-unweighed': {
      title: 'Concern for a child hasn’t been weighed',
      todo: 'Weigh whether a concern report is needed',
      text: 'Whoever learns or suspects that a child is harmed must report it at once. Children here may soon lose their home.',
    },
    'message-elsewhere': {
      title: 'A message here is about another dwelling',
      todo: 'Check the message: its address is another',
      text: 'What belongs to another home makes wrong days here. Take it out of the matter, or correct the address.',
    },
    'notice-elsewhere': {
      title: 'A notice here is about another dwelling',
      todo: 'Check the notice: its address is another',
      text: 'What belongs to another home makes wrong days here. Take it out of the matter, or correct the address.',
    },
    'case-elsewhere': {
      title: 'A linked case is about somebody who doesn’t live here',
      todo: 'Check the link: the person isn’t in the household',
      text: 'Whoever may read a linked case reads the home at risk too. Take the link away, or add the person to the household.',
    },
  } satisfies Record<OwnRule, { title: string; todo: string; text: string }>,
})

/** Whether a clock's rule is one of these, and not a statute's. */
export const isOwnRule = (rule: string): rule is OwnRule => Object.hasOwn(ownRules.sv, rule)

/** The statute that one of these rests on, where it rests on one. */
const statutes: Partial<Record<OwnRule, string>> = {
  'undertaking-unsigned': 'EV-06',
  'undertaking-undelivered': 'EV-06',
  'payment-undone': 'EV-05',
  'copy-undelivered': 'VE-10',
  'concern-unweighed': 'SO-20',
}

export function statuteOf(rule: OwnRule): { section: string; ruleId: string } | null {
  const law = findRule(statutes[rule] ?? '')
  return law === null || law === undefined ? null : { section: law.section, ruleId: law.id }
}
