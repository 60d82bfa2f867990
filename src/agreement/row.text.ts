/** Words that rows of every kind share: taken back, and their last day. */

import { dictionary } from '../platform/text/index.ts'

export const rowText = dictionary({
  sv: {
    undoing: {
      press: 'Ta bort',
      done: 'Det är borttaget.',
      refusals: { already: 'Det var redan borttaget.' },
    },
    ending: {
      title: 'Ändra sista dag',
      lead: 'Lämna tomt om det ska gälla så länge avtalet gäller.',
      send: 'Spara',
      done: 'Sista dagen är ändrad.',
      fields: { untilOn: 'Till och med' },
      refusals: {
        endsBeforeItBegins: 'Det kan inte sluta innan det börjar. Skriv en senare dag.',
        already: 'Det är borttaget och kan inte ändras.',
      },
    },
    change: 'Ändra',
    lastDay: 'Sista dag',
    who: 'Kommunens chefer',
    endsBeforeItBegins: 'Det kan inte sluta innan det börjar. Skriv en senare dag.',
    notParty: 'Välj en part i listan.',
    beforeAgreement: (day: string) => `Avtalet börjar ${day}. Skriv den dagen eller en senare.`,
    signed:
      'Någon har skrivit under avtalet. Det som står i det ändras med ett tilläggsavtal, eller när underskrifterna är borttagna.',
  },
  en: {
    undoing: { press: 'Remove', done: 'It has been removed.', refusals: { already: 'It was removed already.' } },
    ending: {
      title: 'Change the last day',
      lead: 'Leave it empty if it holds as long as the agreement does.',
      send: 'Save',
      done: 'The last day has been changed.',
      fields: { untilOn: 'Until' },
      refusals: {
        endsBeforeItBegins: 'It can’t end before it begins. Write a later day.',
        already: 'It has been removed, and can’t be changed.',
      },
    },
    change: 'Change',
    lastDay: 'Last day',
    who: 'The municipality’s managers',
    endsBeforeItBegins: 'It can’t end before it begins. Write a later day.',
    notParty: 'Choose a party in the list.',
    beforeAgreement: (day: string) => `The agreement begins on ${day}. Write that day or a later one.`,
    signed:
      'Somebody has signed the agreement. What stands in it is changed by an amendment, or when the signatures are removed.',
  },
})
