/** The words of the investigation pages. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    open: 'Inled utredning',
    openLead: 'En utredning inleds genast när det kommit fram något som kan leda till åtgärd.',
    about: 'Vad ska utredas?',
    opened: 'Utredningen är inledd.',
    alreadyOpen: 'Det pågår redan en utredning i ärendet.',
    assess: 'Avsluta utredningen med en bedömning',
    assessLead: 'Bedömningen skrivs också när utredningen läggs ned. Den ändras inte efteråt.',
    assessment: 'Bedömning',
    assessmentHint: 'Vad som kommit fram, hur personen själv ser på det, och vad du kommer fram till.',
    assessmentMissing: 'Skriv bedömningen. Det som kommit fram ska dokumenteras (SoL 14 kap. 3 §).',
    endedOn: 'Avslutad',
    end: 'Avsluta utredningen',
    ended: 'Utredningen är avslutad.',
    alreadyEnded: 'Någon annan har avslutat utredningen.',
  },
  en: {
    open: 'Open an investigation',
    openLead: 'An investigation is opened at once when something has come out that could lead to action.',
    about: 'What is to be investigated?',
    opened: 'The investigation is open.',
    alreadyOpen: 'An investigation is open in the case already.',
    assess: 'End the investigation with an assessment',
    assessLead: 'The assessment is written also when the investigation is laid down. It is not changed afterwards.',
    assessment: 'Assessment',
    assessmentHint: 'What came out, how the person sees it, and what you conclude.',
    assessmentMissing: 'Write the assessment. What came out is documented (SoL 14:3).',
    endedOn: 'Ended',
    end: 'End the investigation',
    ended: 'The investigation is ended.',
    alreadyEnded: 'Somebody else has ended the investigation.',
  },
})
