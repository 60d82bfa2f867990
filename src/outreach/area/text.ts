/** The words of areas. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Områden',
    lead: 'Var någon har träffats antecknas som ett område, aldrig som en punkt på en karta.',
    area: 'Område',
    state: 'Läge',
    used: 'Används',
    unused: 'Används inte längre',
    none: 'Inga områden än',
    noneWhat: 'Lägg in stadens delar så som folk kallar dem. Då kan kontakter antecknas.',
    subject: { cancel: 'Avbryt', ended: '' },
    adding: {
      title: 'Lägg in ett område',
      lead: 'Så stort att det inte visar var en enda person sover.',
      send: 'Spara området',
      done: 'Området är inlagt.',
      fields: { name: { label: 'Vad heter det?', hint: 'Till exempel Centrum eller Norrliden' } },
      refusals: { taken: 'Det området finns redan.', point: 'Skriv ett område, inte en adress.' },
    },
    ending: {
      press: 'Sluta använda',
      done: 'Området går inte längre att välja.',
      refusals: { already: 'Området används redan inte.' },
    },
    using: {
      press: 'Använd igen',
      done: 'Området går att välja igen.',
      refusals: { already: 'Området används redan.' },
    },
  },
  en: {
    title: 'Areas',
    lead: 'Where somebody was met is noted as an area, never as a point on a map.',
    area: 'Area',
    state: 'State',
    used: 'In use',
    unused: 'No longer in use',
    none: 'No areas yet',
    noneWhat: 'Add the parts of the town as people call them. Then contacts can be noted.',
    subject: { cancel: 'Cancel', ended: '' },
    adding: {
      title: 'Add an area',
      lead: 'So large that it doesn’t show where a single person sleeps.',
      send: 'Save the area',
      done: 'The area has been added.',
      fields: { name: { label: 'What is it called?', hint: 'Such as Centrum or Norrliden' } },
      refusals: { taken: 'There is such an area already.', point: 'Write an area, not an address.' },
    },
    ending: {
      press: 'Stop using',
      done: 'The area can no longer be chosen.',
      refusals: { already: 'The area isn’t in use already.' },
    },
    using: {
      press: 'Use again',
      done: 'The area can be chosen again.',
      refusals: { already: 'The area is in use already.' },
    },
  },
})
