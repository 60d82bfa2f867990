/** Words of what is shared. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    shared: 'Delat med hyreshotet',
    share: 'Dela något',
    lead: 'De som arbetar med hyreshotet ser annars bara att mötet är bokat och om det blev av. Skriv bara det som hushållet har sett och sagt ja till.',
    matter: 'Hyreshot',
    words: 'Det här får de veta',
    wordsHint: 'Till exempel: ”Hushållet kan betala 1 500 kr i månaden från den 25 november.”',
    consentHow: 'Hur hushållet sa ja',
    how: { spoken: 'Muntligt', written: 'Skriftligt' },
    consentOn: 'Dagen de sa ja',
    agreed: (how: string, on: string) => `Hushållet sa ja ${how} ${on}.`,
    saved: 'Nu kan de som arbetar med hyreshotet läsa det.',
    withdraw: 'Ta tillbaka',
    withdrawn: (when: string) => `Tillbakataget ${when}`,
    takenBack: 'Det är tillbakataget: ingen utom rådgivarna kan läsa det längre.',
    none: 'Ingenting är delat',
    noneLead: 'Delar ni något står det här, med vad hushållet sa ja till och när.',
    noMatter: 'Rådgivningen har inget möte som är bokat från ett hyreshot.',
  },
  en: {
    shared: 'Shared with the home-at-risk matter',
    share: 'Share something',
    lead: 'Those who work with the matter otherwise see only that the meeting is booked and whether it was held. Write only what the household has seen and agreed to.',
    matter: 'Home at risk',
    words: 'They may know this',
    wordsHint: 'Such as: “The household can pay 1 500 kr a month from 25 November.”',
    consentHow: 'How the household agreed',
    how: { spoken: 'Spoken', written: 'In writing' },
    consentOn: 'The day they agreed',
    agreed: (how: string, on: string) => `The household agreed (${how}) on ${on}.`,
    saved: 'Those who work with the matter can read it now.',
    withdraw: 'Take back',
    withdrawn: (when: string) => `Taken back ${when}`,
    takenBack: 'It is taken back: nobody but the advisers can read it any more.',
    none: 'Nothing is shared',
    noneLead: 'What you share stands here, with what the household agreed to and when.',
    noMatter: 'The advice has no meeting that was booked from a matter.',
  },
})
