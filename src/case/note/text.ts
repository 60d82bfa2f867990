/** The words of the journal. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    notes: 'Anteckningar',
    write: 'Skriv en anteckning',
    correct: 'Rätta',
    note: {
      send: 'Spara',
      fields: {
        words: { label: 'Vad har hänt?', hint: 'Kort och sakligt, så att personen själv kan läsa det.' },
        happenedOn: 'Dag',
      },
    },
    writing: { title: 'Skriv en anteckning', done: 'Anteckningen är sparad.' },
    correcting: {
      title: 'Rätta en anteckning',
      lead: 'Den gamla anteckningen står kvar och visas som rättad.',
      done: 'Rättelsen är sparad.',
      refusals: { alreadyCorrected: 'Anteckningen har redan rättats. Rätta i så fall den nya.' },
    },
    before: 'Före rättelsen',
    none: 'Inga anteckningar än',
    noneLead: 'Här står det som hänt i ärendet, dag för dag.',
    who: 'Alla i kommunen som arbetar i ärendet',
    all: 'Alla anteckningar',
    journal: 'Journal',
  },
  en: {
    notes: 'Notes',
    write: 'Write a note',
    correct: 'Correct',
    note: {
      send: 'Save',
      fields: {
        words: { label: 'What happened?', hint: 'Short and factual, so that the person can read it.' },
        happenedOn: 'Day',
      },
    },
    writing: { title: 'Write a note', done: 'The note is saved.' },
    correcting: {
      title: 'Correct a note',
      lead: 'The old note stays and is shown as corrected.',
      done: 'The correction is saved.',
      refusals: { alreadyCorrected: 'The note has been corrected already. Correct the new one instead.' },
    },
    before: 'Before the correction',
    none: 'No notes yet',
    noneLead: 'Here stands what happened in the case, day by day.',
    who: 'Everyone at the municipality who works in the case',
    all: 'All notes',
    journal: 'Journal',
  },
})
