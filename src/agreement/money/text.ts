/** Words for the money of an agreement. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    per: {
      once: 'en gång',
      month: 'per månad',
      year: 'per år',
      night: 'per dygn',
      place: 'per plats',
      dwelling: 'per lägenhet',
    },
    title: 'Ersättning',
    none: 'Ingen ersättning är avtalad',
    noneWhat: 'Här står vem som betalar vem, för vad och hur ofta.',
    add: 'Lägg till en ersättning',
    who: 'Från och till',
    amount: 'Belopp',
    what: 'För vad',
    span: 'Tid',
    fromTo: (from: string, to: string) => `${from} till ${to}`,
    adding: {
      title: 'Lägg till en ersättning',
      send: 'Lägg till',
      done: 'Ersättningen är tillagd.',
      fields: {
        fromParty: 'Vem betalar?',
        toParty: 'Till vem?',
        amount: 'Belopp',
        per: 'Hur ofta',
        words: { label: 'För vad', missing: 'Skriv vad pengarna är för.' },
        fromOn: 'Från och med',
        untilOn: { label: 'Till och med', hint: 'Lämna tomt om det gäller så länge avtalet gäller.' },
      },
      refusals: {
        sameParty: 'Samma part kan inte både betala och få betalt.',
        noAmount: 'Skriv ett belopp som är större än noll.',
      },
    },
  },
  en: {
    per: { once: 'once', month: 'a month', year: 'a year', night: 'a night', place: 'a place', dwelling: 'a flat' },
    title: 'Money',
    none: 'No money has been agreed',
    noneWhat: 'Here stands who pays whom, for what and how often.',
    add: 'Add a sum',
    who: 'From and to',
    amount: 'Amount',
    what: 'For what',
    span: 'Time',
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    adding: {
      title: 'Add a sum',
      send: 'Add',
      done: 'The sum has been added.',
      fields: {
        fromParty: 'Who pays?',
        toParty: 'To whom?',
        amount: 'Amount',
        per: 'How often',
        words: { label: 'For what', missing: 'Write what the money is for.' },
        fromOn: 'From',
        untilOn: { label: 'Until', hint: 'Leave it empty if it holds as long as the agreement does.' },
      },
      refusals: {
        sameParty: 'The same party can’t both pay and be paid.',
        noAmount: 'Write an amount that is more than nothing.',
      },
    },
  },
})
