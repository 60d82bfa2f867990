/** The words about promises to the landlord. */

import { promiseNames } from '../../message/index.ts'
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Löften till hyresvärden',
    lead: 'Det här läser hyresvärden, tillsammans med vem som handlägger. Inget annat i ärendet syns där.',
    nobodyReads:
      'Ingen hyresvärd i Hemvist läser det här: ärendet har inget meddelande som kom den vägen. Säg det på annat sätt.',
    none: 'Inget löfte än',
    noneWhat:
      'Här står vad kommunen har sagt till hyresvärden att den ska göra, och till vilken dag. Ett löfte kan få hyresvärden att vänta.',
    noneWho: 'Den som ansvarar för ärendet',
    add: 'Lova något',
    addTitle: 'Löfte till hyresvärden',
    kind: 'Vad lovar kommunen?',
    kinds: promiseNames.sv,
    by: 'Senast',
    byDay: (day: string) => `senast ${day}`,
    words: 'Ord till hyresvärden',
    wordsWarning:
      'Hyresvärden läser det här. Skriv inget om personen: inte hälsa, pengar, familj eller vad ni har talat om.',
    save: 'Ge löftet',
    saved: 'Löftet är sparat.',
    noNumbers:
      'Det ser ut som ett personnummer. Ta bort det: hyresvärden läser det här. Skriv telefonnummer med mellanrum.',
    dayMissing: 'Skriv vilken dag löftet gäller.',
    dayPassed: 'Dagen har redan gått.',
    wordsMissing: 'Skriv vad kommunen lovar.',
    matterEnded: 'Ärendet är avslutat. Öppna det igen för att ändra.',
    keep: 'Det är gjort',
    unkeep: 'Inte gjort än',
    kept: 'Löftet är hållet.',
    notKept: 'Löftet står kvar.',
    keptBy: (by: string, at: string) => `Gjort, enligt ${by} ${at}`,
    withdraw: 'Ta tillbaka',
    withdrawn: 'Löftet är taget tillbaka.',
    withdrawnBy: (by: string, at: string) => `Taget tillbaka av ${by}, ${at}`,
    alreadyWithdrawn: 'Löftet är redan taget tillbaka.',
    given: (by: string, at: string) => `${by}, ${at}`,
  },
  en: {
    title: 'Promises to the landlord',
    lead: 'This is read by the landlord, together with who handles the matter. Nothing else in the matter is seen there.',
    nobodyReads: 'No landlord in Hemvist reads this: the matter has no message that came that way. Say it another way.',
    none: 'No promise yet',
    noneWhat:
      'Here stands what the municipality has told the landlord that it will do, and by what day. A promise can make the landlord wait.',
    noneWho: 'Whoever is responsible for the matter',
    add: 'Promise something',
    addTitle: 'Promise to the landlord',
    kind: 'What does the municipality promise?',
    kinds: promiseNames.en,
    by: 'At the latest',
    byDay: (day: string) => `at the latest ${day}`,
    words: 'Words to the landlord',
    wordsWarning:
      'The landlord reads this. Write nothing about the person: not health, money, family or what you have talked about.',
    save: 'Give the promise',
    saved: 'The promise is saved.',
    noNumbers:
      'That looks like a personal number. Remove it: the landlord reads this. Write phone numbers with spaces.',
    dayMissing: 'Write the day that the promise is for.',
    dayPassed: 'The day has already passed.',
    wordsMissing: 'Write what the municipality promises.',
    matterEnded: 'The matter has ended. Open it again to change it.',
    keep: 'It is done',
    unkeep: 'Not done yet',
    kept: 'The promise is kept.',
    notKept: 'The promise still stands.',
    keptBy: (by, at) => `Done, by ${by} ${at}`,
    withdraw: 'Take back',
    withdrawn: 'The promise is taken back.',
    withdrawnBy: (by: string, at: string) => `Taken back by ${by}, ${at}`,
    alreadyWithdrawn: 'The promise is already taken back.',
    given: (by: string, at: string) => `${by}, ${at}`,
  },
})
