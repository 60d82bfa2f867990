/** Words for an agreement’s documents. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Dokument',
    none: 'Inga dokument än',
    noneWhat: 'Här står vilka dokument som hör till och var de förvaras. Själva filerna finns i kommunens diarium.',
    add: 'Lägg till ett dokument',
    name: 'Namn',
    kept: 'Förvaras',
    dated: 'Daterat',
    diary: 'Diarienummer',
    adding: {
      title: 'Lägg till ett dokument',
      send: 'Lägg till',
      done: 'Dokumentet är tillagt.',
      fields: {
        name: { label: 'Namn', hint: 'Skriv aldrig en persons namn.', missing: 'Skriv vad dokumentet heter.' },
        keptWhere: { label: 'Var det förvaras', hint: 'Till exempel diariet, eller en mapp i kommunens arkiv.' },
        diaryNumber: { label: 'Diarienummer' },
        datedOn: 'Daterat',
      },
    },
  },
  en: {
    title: 'Documents',
    none: 'No documents yet',
    noneWhat:
      'Here stands which documents belong to it and where they are kept. The files are in the municipality’s registry.',
    add: 'Add a document',
    name: 'Name',
    kept: 'Kept in',
    dated: 'Dated',
    diary: 'Registry number',
    adding: {
      title: 'Add a document',
      send: 'Add',
      done: 'The document has been added.',
      fields: {
        name: { label: 'Name', hint: 'Never write a person’s name.', missing: 'Write what the document is called.' },
        keptWhere: {
          label: 'Where it is kept',
          hint: 'Such as the registry, or a folder of the municipality’s archive.',
        },
        diaryNumber: { label: 'Registry number' },
        datedOn: 'Dated',
      },
    },
  },
})
