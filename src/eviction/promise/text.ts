/** The words about promises to the landlord. */

import { promiseNames } from '../../message/index.ts'
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Löften till hyresvärden',
    nobodyReads:
      'Ingen hyresvärd i Hemvist läser det här: ärendet har inget meddelande som kom den vägen. Säg det på annat sätt.',
    none: 'Inget löfte än',
    noneWhat: 'Ett löfte med en dag kan få hyresvärden att vänta.',
    noneWho: 'Den som ansvarar för ärendet',
    add: 'Lova något',
    kinds: promiseNames.sv,
    byDay: (day: string) => `senast ${day}`,
    giving: {
      title: 'Löfte till hyresvärden',
      lead: 'Det här läser hyresvärden, tillsammans med vem som handlägger. Inget annat i ärendet syns där.',
      send: 'Ge löftet',
      done: 'Löftet är sparat.',
      fields: {
        kind: 'Vad lovar kommunen?',
        by: 'Senast',
        words: {
          label: 'Ord till hyresvärden',
          hint: 'Hyresvärden läser det här. Skriv inget om personen: inte hälsa, pengar, familj eller vad ni har talat om.',
        },
      },
      refusals: {
        noNumbers:
          'Det ser ut som ett personnummer. Ta bort det: hyresvärden läser det här. Skriv telefonnummer med mellanrum.',
        dayMissing: 'Skriv vilken dag löftet gäller.',
        wordsMissing: 'Skriv vad kommunen lovar.',
      },
    },
    keeping: {
      press: 'Det är gjort',
      done: 'Löftet är hållet.',
    },
    unkeeping: {
      press: 'Inte gjort än',
      done: 'Löftet står kvar.',
    },
    withdrawing: {
      press: 'Ta tillbaka',
      done: 'Löftet är taget tillbaka.',
    },
    keptBy: (by: string, at: string) => `Gjort, enligt ${by} ${at}`,
    alreadyWithdrawn: 'Löftet är redan taget tillbaka.',
    withdrawnBy: (by: string, at: string) => `Taget tillbaka av ${by}, ${at}`,
    given: (by: string, at: string) => `${by}, ${at}`,
  },
  en: {
    title: 'Promises to the landlord',
    nobodyReads: 'No landlord in Hemvist reads this: the matter has no message that came that way. Say it another way.',
    none: 'No promise yet',
    noneWhat: 'A promise with a day can make the landlord wait.',
    noneWho: 'Whoever is responsible for the matter',
    add: 'Promise something',
    kinds: promiseNames.en,
    byDay: (day: string) => `at the latest ${day}`,
    giving: {
      title: 'Promise to the landlord',
      lead: 'This is read by the landlord, together with who handles the matter. Nothing else in the matter is seen there.',
      send: 'Give the promise',
      done: 'The promise is saved.',
      fields: {
        kind: 'What does the municipality promise?',
        by: 'At the latest',
        words: {
          label: 'Words to the landlord',
          hint: 'The landlord reads this. Write nothing about the person: not health, money, family or what you have talked about.',
        },
      },
      refusals: {
        noNumbers:
          'That looks like a personal number. Remove it: the landlord reads this. Write phone numbers with spaces.',
        dayMissing: 'Write the day that the promise is for.',
        wordsMissing: 'Write what the municipality promises.',
      },
    },
    keeping: {
      press: 'It is done',
      done: 'The promise is kept.',
    },
    unkeeping: {
      press: 'Not done yet',
      done: 'The promise still stands.',
    },
    withdrawing: {
      press: 'Take back',
      done: 'The promise is taken back.',
    },
    keptBy: (by, at) => `Done, by ${by} ${at}`,
    alreadyWithdrawn: 'The promise is already taken back.',
    withdrawnBy: (by: string, at: string) => `Taken back by ${by}, ${at}`,
    given: (by: string, at: string) => `${by}, ${at}`,
  },
})
