/** Words of the steps forward and back. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    progress: 'Steg på vägen',
    noting: {
      title: 'Notera ett steg',
      send: 'Spara',
      done: 'Steget är noterat.',
      fields: {
        code: { label: 'Vad hände?', missing: 'Välj vad som hände.' },
        onDay: 'Dag',
        words: { label: 'Med egna ord', hint: 'Bara det som behövs för att hjälpa vidare.' },
      },
    },
    takingAway: {
      press: 'Ta bort',
      done: 'Anteckningen är borttagen från listan.',
      refusals: { already: 'Anteckningen är redan borttagen.' },
    },
    none: 'Inga steg är noterade',
    noneLead: 'Här står det som gick framåt och bakåt, så att ni båda ser hur långt ni har kommit.',
    noneWho: 'Rådgivaren noterar.',
    step: {
      creditorContacted: 'Pratat med en fordringsägare',
      incomeRaised: 'Mer kommer in',
      costLowered: 'Mindre går ut',
      supportApplied: 'Sökt bidrag eller stöd',
      restructuringApplied: 'Sökt skuldsanering',
      paymentKept: 'Betalat som avtalat',
      setback: 'Något gick bakåt',
      other: 'Annat',
    },
  },
  en: {
    progress: 'Steps on the way',
    noting: {
      title: 'Note a step',
      send: 'Save',
      done: 'The step is noted.',
      fields: {
        code: { label: 'What happened?', missing: 'Choose what happened.' },
        onDay: 'Day',
        words: { label: 'In words', hint: 'Only what is needed to help further.' },
      },
    },
    takingAway: {
      press: 'Take away',
      done: 'The note is taken off the list.',
      refusals: { already: 'The note has been taken away already.' },
    },
    none: 'No steps are noted',
    noneLead: 'Here stands what went forward and back, so that you both see how far you have come.',
    noneWho: 'The adviser notes them.',
    step: {
      creditorContacted: 'Talked with a creditor',
      incomeRaised: 'More comes in',
      costLowered: 'Less goes out',
      supportApplied: 'Applied for benefits or support',
      restructuringApplied: 'Applied for debt restructuring',
      paymentKept: 'Paid as agreed',
      setback: 'Something went back',
      other: 'Other',
    },
  },
})
