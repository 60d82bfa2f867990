/** Words that the whole room shares. */

import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    advice: 'Rådgivning',
    adviceNumber: (number: string) => `Rådgivning ${number}`,
    subject: { cancel: 'Avbryt', ended: 'Rådgivningen är avslutad. Öppna den igen för att skriva mer.' },
    rule: 'Kommunen ska erbjuda budget- och skuldrådgivning. Vid rådgivning finns ingen skyldighet att dokumentera personliga förhållanden, så det här läses bara av enhetens rådgivare och hör inte till personens akt.',
    ruleSection: 'SoL 2025:400 13 kap. 2 § och 14 kap. 4 §',
    end: {
      managesAlone: 'Klarar ekonomin själva',
      debtRestructuring: 'Har fått skuldsanering',
      householdEnded: 'Hushållet ville sluta',
      lostContact: 'Ingen kontakt längre',
      movedAway: 'Flyttat från kommunen',
      other: 'Annat',
    },
  },
  en: {
    advice: 'Advice',
    adviceNumber: (number: string) => `Advice ${number}`,
    subject: { cancel: 'Cancel', ended: 'The advice has ended. Reopen it to write more.' },
    rule: 'The municipality must offer budget and debt advice. Advice carries no duty to document personal circumstances, so this is read by the unit’s advisers alone and is no part of the person’s file.',
    ruleSection: 'SoL 2025:400 13 kap. 2 § and 14 kap. 4 §',
    end: {
      managesAlone: 'Manages the money alone',
      debtRestructuring: 'Has been granted debt restructuring',
      householdEnded: 'The household wanted to stop',
      lostContact: 'No contact any more',
      movedAway: 'Moved from the municipality',
      other: 'Other',
    },
  },
})
