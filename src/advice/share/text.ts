/** Words of what is shared. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    shared: 'Delat med hyreshotet',
    sharing: {
      title: 'Dela något',
      lead: 'De som arbetar med hyreshotet ser annars bara att mötet är bokat och om det blev av. Skriv bara det som hushållet har sett och sagt ja till.',
      send: 'Dela något',
      done: 'Nu kan de som arbetar med hyreshotet läsa det.',
      fields: {
        matter: { label: 'Hyreshot', missing: 'Välj vilket hyreshot det gäller.' },
        words: {
          label: 'Det här får de veta',
          hint: 'Till exempel: ”Hushållet kan betala 1 500 kr i månaden från den 25 november.”',
          missing: 'Skriv det som hushållet har sagt ja till.',
        },
        consentHow: 'Hur hushållet sa ja',
        consentOn: 'Dagen de sa ja',
      },
      refusals: { noMatter: 'Rådgivningen har inget möte som är bokat från ett hyreshot.' },
    },
    how: { spoken: 'Muntligt', written: 'Skriftligt' },
    agreed: (how: string, on: string) => `Hushållet sa ja ${how} ${on}.`,
    withdrawing: {
      press: 'Ta tillbaka',
      done: 'Det är tillbakataget: ingen utom rådgivarna kan läsa det längre.',
      refusals: { already: 'Det är redan tillbakataget.' },
    },
    withdrawn: (when: string) => `Tillbakataget ${when}`,
    none: 'Ingenting är delat',
    noneLead: 'Delar ni något står det här, med vad hushållet sa ja till och när.',
  },
  en: {
    shared: 'Shared with the home-at-risk matter',
    sharing: {
      title: 'Share something',
      lead: 'Those who work with the matter otherwise see only that the meeting is booked and whether it was held. Write only what the household has seen and agreed to.',
      send: 'Share something',
      done: 'Those who work with the matter can read it now.',
      fields: {
        matter: { label: 'Home at risk', missing: 'Choose which home at risk it is about.' },
        words: {
          label: 'They may know this',
          hint: 'Such as: “The household can pay 1 500 kr a month from 25 November.”',
          missing: 'Write what the household has agreed to.',
        },
        consentHow: 'How the household agreed',
        consentOn: 'The day they agreed',
      },
      refusals: { noMatter: 'The advice has no meeting that was booked from a matter.' },
    },
    how: { spoken: 'Spoken', written: 'In writing' },
    agreed: (how: string, on: string) => `The household agreed (${how}) on ${on}.`,
    withdrawing: {
      press: 'Take back',
      done: 'It is taken back: nobody but the advisers can read it any more.',
      refusals: { already: 'It has been taken back already.' },
    },
    withdrawn: (when: string) => `Taken back ${when}`,
    none: 'Nothing is shared',
    noneLead: 'What you share stands here, with what the household agreed to and when.',
  },
})
