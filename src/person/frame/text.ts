/** Words around every page about a person. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    subject: { cancel: 'Avbryt', ended: '' },
    person: 'Person',
    people: 'Personer',
    path: 'Vägen',
    edit: 'Uppgifter',
    numbers: 'Nummer',
    links: 'Samma person',
    household: 'Hushåll',
    consents: 'Samtycken',
    readers: 'Vem kan läsa?',
    situation: 'Boendesituation',
    protection: 'Skydd',
    about: 'Om personen',
    protectedTitle: {
      secrecyMarking: 'Personen har sekretessmarkering',
      protectedRegistration: 'Personen har skyddad folkbokföring',
      fictitiousIdentity: 'Personen har fingerade personuppgifter',
    },
    protectedWords:
      'Säg ingenting om var personen bor eller vistas, till någon. Adresser, platser och hyresvärdar visas inte här. Bara utsedda medarbetare kan öppna sidan, och varje öppning skrivs upp.',
    reason: {
      responsible: 'Du läser för att du ansvarar för personens ärende eller är chef för verksamheten.',
      contact: 'Du läser för att din enhet har kontakt med personen.',
      consent: 'Du läser för att personen har samtyckt till det.',
      assignment: 'Du läser för att ni har ett uppdrag just nu.',
      emergency: 'Du läser genom en nödöppning. Den granskas.',
      onCall: 'Du läser för att du har jour för kommunen just nu.',
    },
    logged: 'Öppningen är antecknad i läsloggen.',
    whoElse: 'Vem mer kan läsa?',
  },
  en: {
    subject: { cancel: 'Cancel', ended: '' },
    person: 'Person',
    people: 'People',
    path: 'Path',
    edit: 'Details',
    numbers: 'Numbers',
    links: 'Same person',
    household: 'Household',
    consents: 'Consents',
    readers: 'Who can read?',
    situation: 'Housing situation',
    protection: 'Protection',
    about: 'About the person',
    protectedTitle: {
      secrecyMarking: 'This person has a secrecy marking',
      protectedRegistration: 'This person has protected registration',
      fictitiousIdentity: 'This person has a fictitious identity',
    },
    protectedWords:
      'Say nothing to anyone about where this person lives or stays. Addresses, places and landlords aren’t shown here. Only named staff can open the page, and every opening is written down.',
    reason: {
      responsible: 'You can read this because you are responsible for the person’s case or manage the work.',
      contact: 'You can read this because your unit is in contact with the person.',
      consent: 'You can read this because the person has consented to it.',
      assignment: 'You can read this because your organisation has an assignment right now.',
      emergency: 'You can read this through an emergency opening. It will be reviewed.',
      onCall: 'You can read this because you are on call for the municipality right now.',
    },
    logged: 'The opening has been noted in the read log.',
    whoElse: 'Who else can read?',
  },
})
