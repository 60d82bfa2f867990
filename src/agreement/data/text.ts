/** Words for personal data and secrecy in an agreement. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    kinds: {
      controller: 'Är personuppgiftsansvarig för',
      told: 'Får berätta för de andra',
      demanded: 'Ska lämna till nämnden',
    },
    grounds: {
      consent: 'Den enskildes samtycke',
      law: 'Stöd i lag',
      assignment: 'Behövs för ett uppdrag åt nämnden',
      noIdentity: 'Ingen kan kännas igen',
    },
    often: {
      each: 'Varje gång',
      month: 'Varje månad',
      quarter: 'Varje kvartal',
      year: 'Varje år',
      onRequest: 'När nämnden ber om det',
    },
    title: 'Personuppgifter och sekretess',
    none: 'Inget är skrivet om uppgifter än',
    noneWhat:
      'Här står vem som ansvarar för vilka uppgifter, vad som får berättas och på vilken grund, och vad nämnden får begära av den som utför.',
    add: 'Lägg till en regel',
    party: 'Part',
    rule: 'Regel',
    ground: 'Grund',
    demandRule: 'Nämnden får begära uppgifter av den som utför insatser åt den, och inte fler än som behövs.',
    unsure:
      'En jurist behöver se på det här. Avtalet ger inte i sig rätt att lämna ut uppgifter om en person: det gör samtycke eller lag.',
    adding: {
      title: 'Lägg till en regel om uppgifter',
      lead: 'Skriv sorter av uppgifter, aldrig något om en viss person.',
      send: 'Lägg till',
      done: 'Regeln är tillagd.',
      fields: {
        kind: 'Vad gäller det?',
        party: 'Part',
        words: { label: 'Vilka uppgifter', missing: 'Skriv vilka uppgifter det gäller.' },
        ground: { label: 'På vilken grund', hint: 'Behövs för det som får berättas.' },
        groundWords: { label: 'Lagrum eller villkor' },
        howOften: { label: 'Hur ofta', hint: 'Behövs för det som ska lämnas till nämnden.' },
      },
      refusals: {
        groundMissing: 'Skriv på vilken grund det får berättas.',
        howOftenMissing: 'Skriv hur ofta det ska lämnas.',
        lawWords: 'Skriv vilket lagrum som ger stöd.',
      },
    },
  },
  en: {
    kinds: {
      controller: 'Is the controller of',
      told: 'May tell the others',
      demanded: 'Hands over to the board',
    },
    grounds: {
      consent: 'The person’s consent',
      law: 'Support in law',
      assignment: 'Needed for an assignment from the board',
      noIdentity: 'Nobody can be recognised',
    },
    often: {
      each: 'Each time',
      month: 'Every month',
      quarter: 'Every quarter',
      year: 'Every year',
      onRequest: 'When the board asks for it',
    },
    title: 'Personal data and secrecy',
    none: 'Nothing has been written about data yet',
    noneWhat:
      'Here stands who is responsible for which data, what may be told and on which ground, and what the board may ask of who carries out.',
    add: 'Add a rule',
    party: 'Party',
    rule: 'Rule',
    ground: 'Ground',
    demandRule: 'The board may ask for data from who carries out interventions for it, and no more than is needed.',
    unsure:
      'A lawyer needs to look at this. The agreement by itself gives no right to hand over data about a person: consent or law does.',
    adding: {
      title: 'Add a rule on data',
      lead: 'Write kinds of data, never anything about one person.',
      send: 'Add',
      done: 'The rule has been added.',
      fields: {
        kind: 'What is it about?',
        party: 'Party',
        words: { label: 'Which data', missing: 'Write which data it is about.' },
        ground: { label: 'On which ground', hint: 'Needed for what may be told.' },
        groundWords: { label: 'Section of law or condition' },
        howOften: { label: 'How often', hint: 'Needed for what is handed over to the board.' },
      },
      refusals: {
        groundMissing: 'Write on which ground it may be told.',
        howOftenMissing: 'Write how often it is handed over.',
        lawWords: 'Write which section of law supports it.',
      },
    },
  },
})
