/** The words of the investigation pages. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    opening: {
      title: 'Inled utredning',
      lead: 'En utredning inleds genast när det kommit fram något som kan leda till åtgärd.',
      send: 'Inled utredning',
      done: 'Utredningen är inledd.',
      fields: { about: { label: 'Vad ska utredas?', missing: 'Skriv vad som ska utredas.' } },
      refusals: { alreadyOpen: 'Det pågår redan en utredning i ärendet.' },
    },
    ending: {
      title: 'Avsluta utredningen med en bedömning',
      lead: 'Bedömningen skrivs också när utredningen läggs ned. Den ändras inte efteråt.',
      send: 'Avsluta utredningen',
      done: 'Utredningen är avslutad.',
      fields: {
        assessment: {
          label: 'Bedömning',
          hint: 'Vad som kommit fram, hur personen själv ser på det, och vad du kommer fram till.',
          missing: 'Skriv bedömningen. Det som kommit fram ska dokumenteras (SoL 14 kap. 3 §).',
        },
        endedOn: 'Avslutad',
      },
      refusals: { alreadyEnded: 'Någon annan har avslutat utredningen.' },
    },
  },
  en: {
    opening: {
      title: 'Open an investigation',
      lead: 'An investigation is opened at once when something has come out that could lead to action.',
      send: 'Open an investigation',
      done: 'The investigation is open.',
      fields: { about: { label: 'What is to be investigated?', missing: 'Write what is to be investigated.' } },
      refusals: { alreadyOpen: 'An investigation is open in the case already.' },
    },
    ending: {
      title: 'End the investigation with an assessment',
      lead: 'The assessment is written also when the investigation is laid down. It is not changed afterwards.',
      send: 'End the investigation',
      done: 'The investigation is ended.',
      fields: {
        assessment: {
          label: 'Assessment',
          hint: 'What came out, how the person sees it, and what you conclude.',
          missing: 'Write the assessment. What came out is documented (SoL 14 kap. 3 §).',
        },
        endedOn: 'Ended',
      },
      refusals: { alreadyEnded: 'Somebody else has ended the investigation.' },
    },
  },
})
