/** Words for the lawyer’s look at an agreement. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    abouts: { procurement: 'Upphandling', stateAid: 'Statsstöd' },
    outcomes: {
      fine: 'Kan göras så här',
      reserved: 'Upphandlas, reserverat för idéburna organisationer',
      procure: 'Ska upphandlas',
      change: 'Avtalet behöver ändras',
    },
    title: 'Juristens granskning',
    none: 'Ingen jurist har sett på avtalet',
    noneWhat: 'Fråga om upphandling och statsstöd innan avtalet skrivs under.',
    unsettled:
      'Att ett IOP inte är en upphandling är inte avgjort i lag eller praxis. Köper kommunen akutplatser är det troligen en upphandling, som får reserveras för idéburna organisationer.',
    section: 'LOU 19 kap. 25 a §',
    ask: 'Fråga en jurist',
    about: 'Om',
    state: 'Läge',
    waiting: (day: string) => `Väntar på svar sedan ${day}`,
    answered: (what: string, who: string, day: string) => `${what}. ${who}, ${day}`,
    answerIt: 'Notera svaret',
    asking: {
      title: 'Fråga en jurist',
      send: 'Spara',
      done: 'Frågan är noterad. Skicka den till juristen på vanligt sätt.',
      fields: {
        about: 'Om vad?',
        words: {
          label: 'Frågan',
          hint: 'Till exempel vad kommunen betalar för, och om någon annan kunde ha utfört det.',
        },
      },
      refusals: { already: 'Den frågan är redan ställd. Notera svaret, eller ta bort den först.' },
    },
    answering: {
      title: 'Notera juristens svar',
      send: 'Notera',
      done: 'Svaret är noterat.',
      fields: {
        outcome: 'Svar',
        reviewer: { label: 'Vem svarade?', hint: 'Funktion räcker, till exempel kommunjuristen.' },
        words: { label: 'Skäl', missing: 'Skriv juristens skäl.' },
      },
    },
  },
  en: {
    abouts: { procurement: 'Procurement', stateAid: 'State aid' },
    outcomes: {
      fine: 'Can be done like this',
      reserved: 'Is procured, reserved for idea-based organisations',
      procure: 'Must be procured',
      change: 'The agreement needs to change',
    },
    title: 'The lawyer’s review',
    none: 'No lawyer has looked at the agreement',
    noneWhat: 'Ask about procurement and state aid before the agreement is signed.',
    unsettled:
      'That an IOP is no procurement is settled neither in law nor by the courts. If the municipality buys acute places it is likely a procurement, which may be reserved for idea-based organisations.',
    section: 'LOU 19 kap. 25 a §',
    ask: 'Ask a lawyer',
    about: 'About',
    state: 'State',
    waiting: (day: string) => `Waits for an answer since ${day}`,
    answered: (what: string, who: string, day: string) => `${what}. ${who}, ${day}`,
    answerIt: 'Note the answer',
    asking: {
      title: 'Ask a lawyer',
      send: 'Save',
      done: 'The question has been noted. Send it to the lawyer in the usual way.',
      fields: {
        about: 'About what?',
        words: {
          label: 'The question',
          hint: 'Such as what the municipality pays for, and whether somebody else could have done it.',
        },
      },
      refusals: { already: 'That question has been asked. Note the answer, or remove it first.' },
    },
    answering: {
      title: 'Note the lawyer’s answer',
      send: 'Note',
      done: 'The answer has been noted.',
      fields: {
        outcome: 'Answer',
        reviewer: { label: 'Who answered?', hint: 'A function is enough, such as the municipal lawyer.' },
        words: { label: 'Reasons', missing: 'Write the lawyer’s reasons.' },
      },
    },
  },
})
