/** The words of booking for somebody who is in no record. */

import { dictionary } from '../../platform/text/index.ts'

const hold = {
  sv: { label: 'Reservera till klockan', hint: 'Lämna tomt för att boka direkt.' },
  en: { label: 'Reserve until', hint: 'Leave empty to book at once.' },
} as const

export const unnamedText = dictionary({
  sv: {
    subject: { cancel: 'Avbryt', ended: 'Boendet är stängt.' },
    booking: {
      title: 'Plats för någon utan personuppgifter',
      send: 'Boka',
      done: 'Platsen är bokad.',
      fields: {
        called: {
          label: 'Vad kallas gästen?',
          hint: 'Ett förnamn, eller några ord som ni känner igen gästen på. Kan kopplas till en person senare.',
          missing: 'Skriv ett förnamn, eller några ord som ni känner igen gästen på.',
        },
        people: { label: 'Hur många kommer?', hint: 'Flera får ett helt rum, och var och en en egen kod.' },
        first: { label: 'Första natten', hint: 'Natten har kvällens datum.' },
        nights: 'Antal nätter',
        hold: hold.sv,
      },
      refusals: { holdPassed: 'Den tiden har redan varit. Välj en senare tid.' },
    },
    nameless:
      'Nämnden ger natten utan behovsprövning och utan att det skrivs upp vem som sover här. Gästen får en kod, som försvinner när vistelsen är slut. Skriv inget namn någonstans.',
    named: 'Det skrivs upp vem som sover här. Det räcker med vad gästen kallas.',
    conditions: (words: string) => `Villkor: ${words}`,
    code: (code: string) =>
      `Koden är ${code}. Säg den till gästen: med den tas gästen emot. Den försvinner när vistelsen är slut.`,
    known: 'Gästen är bara känd genom vad hen kallas.',
    link: 'Koppla till en person, eller bryt kopplingen',
    button: 'Någon utan personuppgifter',
  },
  en: {
    subject: { cancel: 'Cancel', ended: 'The shelter is closed.' },
    booking: {
      title: 'A place for somebody without personal data',
      send: 'Book',
      done: 'The place is booked.',
      fields: {
        called: {
          label: 'What is the guest called?',
          hint: 'A first name, or a few words by which you know the guest again. Can be linked to a person later.',
          missing: 'Write a first name, or a few words by which you know the guest again.',
        },
        people: { label: 'How many are coming?', hint: 'Several get a whole room, and each a code of their own.' },
        first: { label: 'First night', hint: 'The night bears the date of its evening.' },
        nights: 'Number of nights',
        hold: hold.en,
      },
      refusals: { holdPassed: 'That time has passed. Choose a later one.' },
    },
    nameless:
      'The board gives the night without assessment, and without writing down who sleeps here. The guest gets a code that goes when the stay ends. Write no name anywhere.',
    named: 'It is written down who sleeps here. What the guest is called is enough.',
    conditions: (words) => `Conditions: ${words}`,
    code: (code) => `The code is ${code}. Tell it to the guest: they are received by it. It goes when the stay ends.`,
    known: 'The guest is known only by what they are called.',
    link: 'Link to a person, or cut the link',
    button: 'Somebody without personal data',
  },
})
