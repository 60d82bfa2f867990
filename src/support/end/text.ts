/** Words of ending support and taking it up again. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    ending: {
      title: 'Avsluta stödet',
      lead: 'Hemmet påverkas inte. Stödet kan tas upp igen när personen vill.',
      send: 'Avsluta stödet',
      done: 'Stödet är avslutat.',
      fields: {
        endedOn: 'Sista dag',
        because: { label: 'Varför?', missing: 'Välj varför stödet avslutas.' },
        words: { label: 'Med personens egna ord', hint: 'Om personen vill att det står.' },
      },
      refusals: { already: 'Stödet är redan avslutat.', tooEarly: 'Stödet kan inte sluta innan det började.' },
    },
    reopening: {
      press: 'Ta upp stödet igen',
      done: 'Stödet går vidare.',
      refusals: {
        running: 'Stödet pågår redan.',
        runs: 'Personen har annat stöd därifrån nu. Fortsätt med det, eller avsluta det först.',
      },
    },
    unitStays: 'Enheten som har gett stödet kan läsa om personen också efteråt, tills någon avslutar enhetens kontakt.',
    toContacts: 'Enheter som har kontakt',
    contactPlanned: (day: string) => `En kontakt är planerad ${day}`,
    handoverOpen: (to: string) => `${to} har inte svarat på om hen tar över`,
    tellRuns: (landlord: string) => `En överenskommelse med ${landlord} om vad ni berättar gäller`,
  },
  en: {
    ending: {
      title: 'End the support',
      lead: 'The home isn’t affected. The support can be taken up again when the person wants.',
      send: 'End the support',
      done: 'The support has ended.',
      fields: {
        endedOn: 'Last day',
        because: { label: 'Why?', missing: 'Choose why the support ends.' },
        words: { label: 'In the person’s own words', hint: 'If the person wants it to stand here.' },
      },
      refusals: { already: 'The support has ended already.', tooEarly: 'The support can’t end before it began.' },
    },
    reopening: {
      press: 'Take the support up again',
      done: 'The support goes on.',
      refusals: {
        running: 'The support goes on already.',
        runs: 'The person has other support from there now. Go on with that, or end it first.',
      },
    },
    unitStays:
      'The unit that has given the support can read about the person afterwards too, until somebody ends the unit’s contact.',
    toContacts: 'Units in contact',
    contactPlanned: (day) => `A contact is planned on ${day}`,
    handoverOpen: (to) => `${to} hasn’t answered whether they take over`,
    tellRuns: (landlord) => `An agreement with ${landlord} on what you tell each other holds`,
  },
})
