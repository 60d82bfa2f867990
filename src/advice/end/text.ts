/** Words of ending an advice and opening it again. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    ending: {
      title: 'Avsluta rådgivningen',
      lead: 'Den kan öppnas igen.',
      send: 'Avsluta',
      done: 'Rådgivningen är avslutad.',
      fields: {
        on: { label: 'Sista dagen', missing: 'Skriv vilken dag som var den sista, till exempel 2026-11-21.' },
        because: { label: 'Varför?', missing: 'Välj varför rådgivningen slutar.' },
      },
      refusals: { already: 'Någon annan hann avsluta den.' },
    },
    reopening: {
      press: 'Öppna igen',
      done: 'Rådgivningen är öppen igen.',
      refusals: { already: 'Den är redan öppen.' },
    },
    atEnd: {
      meetingComing: (when: string) => `Ett möte är bokat ${when}`,
      meetingUnnoted: (when: string) => `Det är inte uppskrivet hur mötet ${when} gick`,
      agreement: (creditor: string) => `Överenskommelsen med ${creditor} löper`,
      agreementUntil: (creditor: string, day: string) => `Överenskommelsen med ${creditor} löper till ${day}`,
      debt: (creditor: string) => `Skulden till ${creditor} är inte betald`,
    },
  },
  en: {
    ending: {
      title: 'End the advice',
      lead: 'It can be reopened.',
      send: 'End',
      done: 'The advice has ended.',
      fields: {
        on: { label: 'Last day', missing: 'Write which day was the last, such as 2026-11-21.' },
        because: { label: 'Why?', missing: 'Choose why the advice ends.' },
      },
      refusals: { already: 'Somebody else ended it first.' },
    },
    reopening: { press: 'Reopen', done: 'The advice is open again.', refusals: { already: 'It is open already.' } },
    atEnd: {
      meetingComing: (when) => `A meeting is booked ${when}`,
      meetingUnnoted: (when) => `How the meeting ${when} went isn’t written down`,
      agreement: (creditor) => `The agreement with ${creditor} runs`,
      agreementUntil: (creditor, day) => `The agreement with ${creditor} runs until ${day}`,
      debt: (creditor) => `The debt to ${creditor} isn’t paid`,
    },
  },
})
