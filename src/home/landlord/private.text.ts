/** Words for a private person who is added as a landlord. */

import { dictionary } from '../../platform/text/index.ts'

export const privateText = dictionary({
  sv: {
    adding: {
      title: 'Lägg till en privatperson som hyr ut',
      lead: 'För den som hyr ut en lägenhet eller ett rum utan att vara ett företag. Namnet ser kommunens handläggare och personen själv. Alla andra ser ett nummer, till exempel Privatperson 3.',
      send: 'Lägg till',
      done: 'Hyresvärden är tillagd.',
      fields: {
        name: {
          label: 'Namn',
          hint: 'Som personen själv skriver det. Inget personnummer behövs.',
          missing: 'Skriv personens namn.',
        },
        phone: 'Telefon',
        email: 'E-post',
        words: {
          label: 'Bra att veta',
          hint: 'Till exempel hur de vill bli kontaktade. Skriv inget om någon hyresgäst.',
        },
      },
      refusals: {
        nameMissing: 'Skriv personens namn.',
        noNumbers: 'Ta bort personnumret. Det behövs inte här.',
      },
    },
  },
  en: {
    adding: {
      title: 'Add a private person who lets',
      lead: 'For somebody who lets a flat or a room without being a business. The name is read by the municipality’s case staff and by themselves. Everybody else reads a number, such as Privatperson 3.',
      send: 'Add',
      done: 'The landlord has been added.',
      fields: {
        name: {
          label: 'Name',
          hint: 'As they write it themselves. No personal number is needed.',
          missing: 'Write the person’s name.',
        },
        phone: 'Telephone',
        email: 'E-mail',
        words: {
          label: 'Good to know',
          hint: 'Such as how they want to be contacted. Write nothing about any tenant.',
        },
      },
      refusals: {
        nameMissing: 'Write the person’s name.',
        noNumbers: 'Take the personal number away. It isn’t needed here.',
      },
    },
  },
})
